package jtorch;

import static jtorch.Kwargs.cache_enabled;
import static jtorch.Kwargs.device_type;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.enabled;
import static jtorch.Kwargs.memory_format;
import static jtorch.Kwargs.padding;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.nn.Conv2d;
import jtorch.nn.Linear;
import org.junit.jupiter.api.Test;

/** Fewer bits, and another order in memory. */
class AutocastTest {
  @Test
  void productsInTheBlockHaveFewerBitsAndThoseAfterItAll() {
    torch.manual_seed(0);
    Linear layer = new Linear(4, 3);
    Tensor x = torch.rand(2, 4);
    Tensor inside;
    try (var block = torch.autocast("cpu", dtype(torch.bfloat16))) {
      assertTrue(block != null);
      inside = layer.forward(x);
      try (var inner = torch.autocast("cpu")) {
        assertTrue(inner != null);
        assertEquals(torch.bfloat16, layer.forward(x).dtype());
      }
      assertEquals(torch.bfloat16, layer.forward(x).dtype());
    }
    assertEquals(torch.bfloat16, inside.dtype());
    assertEquals(torch.float32, layer.forward(x).dtype());
    assertEquals(torch.float32, layer.parameters().getFirst().dtype());
    inside.float_().sum().backward();
    Tensor grad = layer.parameters().getFirst().grad();
    assertTrue(grad != null && grad.dtype() == torch.float32);
  }

  @Test
  void aBlockThatIsNotEnabledComputesWithAllBits() {
    Tensor x = torch.rand(2, 4);
    try (var block = torch.autocast("cpu", dtype(torch.bfloat16), enabled(false))) {
      assertTrue(block != null);
      assertEquals(torch.float32, x.matmul(x.t()).dtype());
    }
    try (var block = torch.autocast("cpu", enabled(true), cache_enabled(false))) {
      assertTrue(block != null);
      assertEquals(torch.bfloat16, x.matmul(x.t()).dtype());
      try (var inner = torch.autocast("cpu", enabled(false))) {
        assertTrue(inner != null);
        assertEquals(torch.float32, x.matmul(x.t()).dtype());
      }
      assertEquals(torch.bfloat16, x.matmul(x.t()).dtype());
    }
    assertEquals(torch.float32, x.matmul(x.t()).dtype());
  }

  @Test
  void aTypeWithoutFractionsIsRefused() {
    var error =
        assertThrows(
            IllegalArgumentException.class,
            () -> torch.autocast("cpu", dtype(torch.int64)).close());
    assertTrue(String.valueOf(error.getMessage()).contains("bfloat16 or float16"));
  }

  @Test
  void theKindOfDeviceMayHaveItsName() {
    Tensor x = torch.rand(2, 4);
    try (var block = torch.amp.autocast(device_type("cpu"), dtype(torch.float16))) {
      assertTrue(block != null);
      assertEquals(torch.float16, x.matmul(x.t()).dtype());
      try (var inner = torch.autocast(device_type("cpu"), enabled(false))) {
        assertTrue(inner != null);
        assertEquals(torch.float32, x.matmul(x.t()).dtype());
      }
    }
    try (var block = torch.amp.autocast("cpu")) {
      assertTrue(block != null);
      assertEquals(torch.bfloat16, x.matmul(x.t()).dtype());
    }
  }

  @Test
  void channelsLastChangesTheOrderAndNotTheNumbers() {
    torch.manual_seed(0);
    Conv2d conv = new Conv2d(3, 4, 3, padding(1));
    Tensor x = torch.rand(2, 3, 8, 8);
    double[] before = conv.forward(x).flatten().toDoubles();
    conv.to(memory_format(torch.channels_last));
    Tensor last = x.contiguous(memory_format(torch.channels_last));
    assertTrue(last.is_contiguous(torch.channels_last));
    assertFalse(last.is_contiguous());
    Tensor out = conv.forward(last);
    assertTrue(out.is_contiguous(torch.channels_last));
    assertArrayEquals(before, out.contiguous().flatten().toDoubles(), 1e-5);
  }
}
