package jtorch.nn;

import static jtorch.nn.attention.sdpa_kernel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.internal.Natives;
import jtorch.nn.attention.SDPBackend;
import org.junit.jupiter.api.Test;

/** Which ways of attention are taken; {@code KnownProgramRows} compares their numbers. */
class AttentionBackendsTest {
  private static boolean isTaken(SDPBackend backend) {
    Natives.load();
    var context = org.bytedeco.pytorch.global.torch.globalContext();
    return switch (backend) {
      case MATH -> context.userEnabledMathSDP();
      case FLASH_ATTENTION -> context.userEnabledFlashSDP();
      case EFFICIENT_ATTENTION -> context.userEnabledMemEfficientSDP();
      case CUDNN_ATTENTION -> context.userEnabledCuDNNSDP();
      case OVERRIDEABLE -> context.userEnabledOverrideableSDP();
    };
  }

  @Test
  void aBlockTakesItsOwnWaysAndGivesTheOthersBack() {
    for (SDPBackend only : SDPBackend.values()) {
      try (var block = sdpa_kernel(only)) {
        assertTrue(block != null);
        for (SDPBackend backend : SDPBackend.values()) {
          assertEquals(backend == only, isTaken(backend), backend.name());
        }
      }
    }
    assertTrue(isTaken(SDPBackend.MATH) && isTaken(SDPBackend.FLASH_ATTENTION));
  }

  @Test
  void noWayAtAllIsRefused() {
    var error = assertThrows(IllegalArgumentException.class, () -> sdpa_kernel());
    assertTrue(String.valueOf(error.getMessage()).contains("SDPBackend.MATH"));
  }
}
