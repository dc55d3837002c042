package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FlushDenormalTest {
  private static final double SMALL = 1e-39;
  private static final int MANY = 1 << 20;

  /** Returns how many of many products are not 0, computed by all threads. */
  private static int notZero() {
    int count = 0;
    try (Tensor small = torch.full(new long[] {MANY}, SMALL);
        Tensor half = small.mul(0.5)) {
      for (float product : half.toFloats()) {
        count += Float.floatToRawIntBits(product) == 0 ? 0 : 1; // this thread compares coarsely
      }
    }
    return count;
  }

  @Test
  void allThreadsTakeSmallNumbersAsZeroAndGoBack() {
    assertEquals(MANY, notZero());
    torch.set_flush_denormal(true);
    try {
      assertEquals(0, notZero());
    } finally {
      torch.set_flush_denormal(false);
    }
    assertEquals(MANY, notZero());
  }
}
