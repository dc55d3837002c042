package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import jtorch.Kwargs;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.utils.data.TensorDataset;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.RandomRotation;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;

class PreparedSetTest {
  @Test
  void theSamplesAreThoseOfTheSet() {
    try (TensorScope _ = torch.scope()) {
      Dataset digits =
          new Digits(
              Kwargs.train(false),
              Kwargs.transform(new Compose(new ToTensor(), new Normalize(0.1307, 0.3081))));
      Dataset prepared = PreparedSet.of(digits);
      assertInstanceOf(TensorDataset.class, prepared);
      assertEquals(digits.size(), prepared.size());
      long[] some = {0, 7, digits.size() - 1};
      Sample expected = digits.get(some);
      Sample found = prepared.get(some);
      assertArrayEquals(expected.data().toFloats(), found.data().toFloats());
      assertArrayEquals(expected.data().shape(), found.data().shape());
      assertArrayEquals(expected.target().toLongs(), found.target().toLongs());
    }
  }

  @Test
  void whatChangesAtRandomIsLeftAsItIs() {
    Dataset turned =
        new Digits(
            Kwargs.train(false),
            Kwargs.transform(new Compose(new ToTensor(), new RandomRotation(10))));
    assertSame(turned, PreparedSet.of(turned));
  }
}
