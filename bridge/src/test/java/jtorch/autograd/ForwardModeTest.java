package jtorch.autograd;

import static jtorch.torch.autograd.forward_ad.dual_level;
import static jtorch.torch.autograd.forward_ad.make_dual;
import static jtorch.torch.autograd.forward_ad.unpack_dual;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Tangents; {@code KnownProgramRows} compares them with Python's. */
class ForwardModeTest {
  @Test
  void aTangentGoesAlongAndEndsWithItsBlock() {
    Tensor x = torch.tensor(3.0, 4);
    Tensor y;
    try (var level = dual_level()) {
      assertTrue(level != null);
      y = make_dual(x, torch.tensor(1.0, 10)).pow(2);
      Tensor tangent = Objects.requireNonNull(unpack_dual(y).tangent());
      assertEquals(86, tangent.sum().item());
      assertEquals(25, unpack_dual(y).primal().sum().item());
      assertNull(unpack_dual(x).tangent());
    }
    assertNull(unpack_dual(y).tangent());
    assertEquals(25, y.sum().item());
  }

  @Test
  void thereIsOneLevel() {
    Tensor x = torch.ones(2);
    var outside = assertThrows(IllegalStateException.class, () -> make_dual(x, x));
    assertTrue(String.valueOf(outside.getMessage()).contains("dual_level()"));
    try (var level = dual_level()) {
      assertTrue(level != null);
      assertThrows(TorchException.class, () -> dual_level().close());
    }
    assertThrows(IllegalStateException.class, () -> make_dual(x, x));
  }

  @Test
  void aLevelEndsOnce() {
    var level = dual_level();
    level.close();
    level.close();
    try (var next = dual_level()) {
      assertTrue(next != null);
    }
  }

  @Test
  void whatCanHaveNoTangentIsRefused() {
    try (var level = dual_level()) {
      assertTrue(level != null);
      Tensor x = torch.ones(2);
      var whole = assertThrows(IllegalArgumentException.class, () -> make_dual(torch.arange(2), x));
      assertTrue(String.valueOf(whole.getMessage()).contains("the tensor needs"));
      assertThrows(IllegalArgumentException.class, () -> make_dual(x, torch.arange(2)));
      assertThrows(RuntimeException.class, () -> make_dual(x, torch.ones(3)));
    }
  }
}
