package jtorch;

import static jtorch.Kwargs.dtype;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A number that a type of integers doesn't hold is refused, where Python refuses it. */
class NumberRangeTest {
  private static void refused(String number, Executable call) {
    String message =
        String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
    assertTrue(message.contains(number), message);
  }

  private static void refused(long number, DType type) {
    refused(
        number + " doesn't fit " + type, () -> torch.tensor(new long[] {1, number}, dtype(type)));
  }

  private static void refused(double number, DType type) {
    refused(
        number + " doesn't fit " + type, () -> torch.tensor(new double[] {1, number}, dtype(type)));
  }

  private static void made(long python, long number, DType type) {
    assertEquals(python, torch.tensor(number, dtype(type)).item_long());
  }

  private static void made(long python, double number, DType type) {
    assertEquals(python, torch.tensor(number, dtype(type)).item_long());
  }

  @Test
  void integersThatDontFitAreRefused() {
    refused(300, DType.uint8);
    refused(-256, DType.uint8);
    refused(128, DType.int8);
    refused(-129, DType.int8);
    refused(32768, DType.int16);
    refused(5_000_000_000L, DType.int32);
    refused(1L << 32, DType.uint32);
    refused(-1, DType.uint64);
    refused("300", () -> torch.tensor(new int[][] {{1}, {300}}, dtype(DType.uint8)));
    refused("300", () -> torch.tensor(300, dtype(DType.uint8)));
    refused("300", () -> torch.zeros(1).byte_().new_tensor(new long[] {300}));
  }

  @Test
  void fractionsThatDontFitAreRefused() {
    refused(1e10, DType.int32);
    refused(-0.5, DType.uint8);
    refused(127.5, DType.int8);
    refused(Double.NaN, DType.int64);
    refused(Double.POSITIVE_INFINITY, DType.int16);
    refused(0x1p63, DType.int64);
    refused(-1e19, DType.int64);
    refused("1.0E10", () -> torch.tensor(new float[] {1e10f}, dtype(DType.int32)));
  }

  @Test
  void whatPythonTakesIsTaken() {
    made(255, -1, DType.uint8); // the two's complement
    made(1, -255, DType.uint8);
    made(-128, -128, DType.int8);
    made(4_294_967_295L, 4_294_967_295L, DType.uint32);
    made(Long.MIN_VALUE, Long.MIN_VALUE, DType.int64);
    made(2, 2.7, DType.uint8);
    made(0, -0.5, DType.int8);
    made(Long.MIN_VALUE, -0x1p63, DType.int64);
    assertTrue(torch.tensor(300, dtype(DType.bool)).item_bool());
    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY},
        torch.tensor(new double[] {70000, -1e39}, dtype(DType.float16)).toDoubles());
    assertEquals(0, torch.tensor(new long[0], dtype(DType.uint8)).numel());
  }
}
