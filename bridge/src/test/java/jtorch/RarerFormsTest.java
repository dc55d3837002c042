package jtorch;

import static jtorch.Kwargs.bins;
import static jtorch.Kwargs.return_indices;
import static jtorch.Kwargs.spacing;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.F;
import jtorch.nn.MaxPool2d;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RarerFormsTest {
  private static void assertSays(
      String part, Class<? extends Exception> type, Executable executable) {
    String message = String.valueOf(assertThrows(type, executable).getMessage());
    assertTrue(message.contains(part), message);
  }

  @Test
  void whatOneTensorCannotHoldIsRefused() {
    Tensor x = torch.ones(1, 2, 2);
    MaxPool2d pool = new MaxPool2d(2, stride(2), return_indices(true));
    assertSays("forwardWithIndices", IllegalStateException.class, () -> pool.forward(x));
    assertSays(
        "return_indices(true)",
        IllegalArgumentException.class,
        () -> F.max_pool2d(x, 2, return_indices(false)));
  }

  @Test
  void whatDependsOnTheInputHasNoNumber() {
    assertSays("dim was not given", IllegalStateException.class, () -> new Softmax().dim());
    assertSays(
        "(None, 7)",
        IllegalStateException.class,
        () -> new AdaptiveAvgPool2d(null, 7).output_size());
    assertSays(
        "must be positive", IllegalArgumentException.class, () -> new AdaptiveAvgPool2d(null, 0));
  }

  @Test
  void wrongNumbersAreRefused() {
    Tensor x = torch.ones(2, 3);
    assertSays("one number", IllegalArgumentException.class, () -> torch.histogram(x, bins(1, 2)));
    assertSays(
        "one for each", IllegalArgumentException.class, () -> torch.gradient(x, spacing(1, 2, 3)));
    assertSays("CPU only", IllegalArgumentException.class, () -> torch.Generator("cuda"));
    Tensor places = torch.zeros(2, 1).long_();
    assertThrows(IllegalArgumentException.class, () -> x.scatter(1, places, x, "mean"));
  }

  @Test
  void hooksRunAroundAnAttention() {
    var attention = new MultiheadAttention(4, 2);
    attention.register_forward_hook((module, input, output) -> output.mul(0));
    Tensor x = torch.ones(3, 1, 4);
    assertEquals(0, attention.call(x, x, x).attn_output().abs().sum().item());
  }
}
