package jtorch.vision.datasets;

import static jtorch.DataKwargs.train;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.Picture;
import jtorch.vision.transforms.Transform;
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

  /** Pillow's arithmetic is Java's, so what was moved away from the CPU is changed as a tensor. */
  @Test
  void aBatchIsAPictureOnTheCpuOnly() {
    List<Boolean> pictures = new ArrayList<>();
    Transform watching =
        new Transform() {
          @Override
          public Tensor apply(Tensor batch) {
            pictures.add(batch instanceof Picture);
            return batch;
          }

          @Override
          public boolean isBatched() {
            return true;
          }
        };
    Digits digits = new Digits(transform(watching));
    Tensor kept = digits.samples().narrow(0, 0, 2);
    assertEquals(2, digits.prepare(kept).size(0));
    assertEquals(2, digits.prepare(kept.to("meta")).size(0));
    assertEquals(List.of(true, false), pictures);
  }
}
