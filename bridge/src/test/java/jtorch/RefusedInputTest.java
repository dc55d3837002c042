package jtorch;

import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.distributions.Bernoulli;
import jtorch.distributions.Normal;
import jtorch.optim.swa_utils;
import jtorch.vision.transforms.CenterCrop;
import jtorch.vision.transforms.RandomCrop;
import jtorch.vision.transforms.Resize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Input that nobody means is refused in a sentence that says what it is. */
class RefusedInputTest {
  private static final long HUGE = 1L << 40;

  private static void assertRefused(String part, Executable executable) {
    assertSays(part, IllegalArgumentException.class, executable);
  }

  private static void assertSays(
      String part, Class<? extends Exception> type, Executable executable) {
    String message = String.valueOf(assertThrows(type, executable).getMessage());
    assertTrue(message.contains(part), message);
  }

  @Test
  void nestedTensorsHaveSizesInTheirPartsAlone() {
    Tensor nested =
        torch
            .ops("aten::_nested_tensor_from_tensor_list")
            .call(List.of(torch.ones(2, 3), torch.ones(3, 3)), null, null, null, null)
            .tensor();
    assertSays("unbind()", IllegalStateException.class, nested::size);
    assertSays("unbind()", IllegalStateException.class, nested::toString);
    assertSays("unbind()", IllegalStateException.class, () -> nested.size(1));
    assertEquals(2, nested.size(0));
    assertEquals(3, nested.unbind().get(1).size(0));
  }

  @Test
  void shapesOfMoreElementsThanThereAreNumbersAreRefused() {
    assertRefused("more elements", () -> torch.tensor(new float[1], shape(HUGE, HUGE)));
    assertRefused("negative", () -> torch.tensor(new float[2], shape(-1, -2)));
  }

  @Test
  void edgesBeyondAnyPictureAreRefused() {
    assertRefused("an edge", () -> new Resize(size(HUGE)));
    assertRefused("an edge", () -> new CenterCrop(size(HUGE, 3)));
    assertRefused("an edge", () -> new RandomCrop(4, padding(HUGE)));
  }

  @Test
  void familiesSayHowManyNaturalParametersTheyHave() {
    Bernoulli bernoulli = new Bernoulli(torch.tensor(0.5));
    assertRefused("1 natural parameter, not 0", () -> bernoulli._log_normalizer(List.of()));
    assertRefused(
        "2 natural parameters, not 1",
        () -> new Normal(0, 1)._log_normalizer(List.of(torch.ones(1))));
  }

  @Test
  void averagesOfNothingAreRefused() {
    Tensor count = torch.tensor(1);
    assertRefused(
        "no tensor", () -> swa_utils.get_swa_multi_avg_fn().of(List.of(), List.of(), count));
    assertRefused(
        "no tensor", () -> swa_utils.get_ema_multi_avg_fn(0.9).of(List.of(), List.of(), count));
  }

  @Test
  void gradientsAreCheckedOfInputsThatRequireThem() {
    Tensor x = torch.ones(1).double_();
    assertRefused("none of 0 inputs", () -> torch.autograd.gradgradcheck(all -> x));
    assertRefused("none of 1 inputs", () -> torch.autograd.gradcheck(all -> all[0], x));
  }
}
