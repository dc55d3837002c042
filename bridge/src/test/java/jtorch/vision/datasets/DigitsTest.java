package jtorch.vision.datasets;

import static jtorch.DataKwargs.train;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class DigitsTest {
  @Test
  void noSetChangesThePicturesOfAnother() {
    Digits first = new Digits(train(false));
    Tensor drawn = first.data();
    first.get(0).data().zero_();
    first.data().zero_();
    assertTrue(torch.equal(drawn, new Digits(train(false)).data()));
    assertEquals(2_000, first.size());
  }
}
