package jtorch.internal.blocked;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.TensorScope;
import jtorch.internal.Raw;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class IntoRowsTest {
  /** As when another thread changes what a hook gave back. */
  @Test
  void aGradientThatBlocksCannotTakeIsRefusedInASentence() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      long gradient = Raw.of(torch.ones(2, 4, 6, 6).double_()).address();
      var e = assertThrows(IllegalArgumentException.class, () -> new IntoRows().apply(gradient));
      assertTrue(e.toString().contains("to_mkldnn"), e.toString());
      assertFalse(e.toString().contains("\n"), e.toString());
    }
  }

  @Test
  void noGradientStaysNone() {
    assertArrayEquals(new long[] {0}, new IntoRows().apply(0));
  }
}
