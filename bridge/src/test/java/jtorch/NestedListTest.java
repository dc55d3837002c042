package jtorch;

import static jtorch.Kwargs.dtype;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tensors of lists: their types are those that Python 3.11 with PyTorch 2.10 printed. */
class NestedListTest {
  private static void assertType(DType type, Collection<?> list) {
    assertEquals(type, torch.tensor(list).dtype());
  }

  private static void assertRefused(String sentence, Collection<?> list) {
    assertEquals(
        sentence,
        assertThrows(IllegalArgumentException.class, () -> torch.tensor(list)).getMessage());
  }

  @Test
  void theTypeHoldsAllElements() {
    assertType(torch.int64, List.of(1, 2L, (short) 3, (byte) 4));
    assertType(torch.float32, List.of(1, 2.5));
    assertType(torch.float32, List.of(1.5f));
    assertType(torch.float32, List.of(true, 2.5));
    assertType(torch.bool, List.of(true, false));
    assertType(torch.int64, List.of(true, 2));
    assertType(torch.float32, List.of());
    assertType(torch.int32, List.of(torch.tensor(1, dtype(torch.int32))));
    assertType(torch.int64, List.of(torch.tensor(1, dtype(torch.int32)), 2));
    assertType(torch.float64, List.of(torch.tensor(1.0, dtype(torch.float64)), 2));
    assertType(torch.float32, List.of(torch.tensor(1.0, dtype(torch.float16)), 2.5));
  }

  @Test
  void aQueueIsAListToo() {
    assertEquals(
        "tensor([1.5000, 2.5000])", torch.tensor(new ArrayDeque<>(List.of(1.5, 2.5))).toString());
  }

  @Test
  void numbersOutsideTheTypeAreRefused() {
    String sentence =
        assertThrows(
                IllegalArgumentException.class,
                () -> torch.tensor(List.of(300), dtype(torch.uint8)))
            .getMessage();
    assertEquals(
        assertThrows(
                IllegalArgumentException.class,
                () -> torch.tensor(new long[] {300}, dtype(torch.uint8)))
            .getMessage(),
        sentence);
  }

  @Test
  void rowsMustBeEqual() {
    assertRefused(
        "tensor: a row in dimension 1 has length 1, the first one 2; all must be equal.",
        List.of(List.of(1, 2), List.of(3)));
    assertRefused(
        "tensor: dimension 0 holds both rows and numbers, such as [2]; all must be rows, or"
            + " numbers.",
        List.of(1, List.of(2)));
    assertRefused(
        "tensor: dimension 0 holds both rows and numbers, such as 2; all must be rows, or numbers.",
        List.of(List.of(1), 2));
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertRefused(
        "tensor: lists of numbers, booleans and tensors of one number are needed, not of null.",
        Arrays.asList(1, null));
    assertRefused(
        "tensor: lists of numbers, booleans and tensors of one number are needed, not of"
            + " BigInteger.",
        List.of(BigInteger.ONE));
    assertRefused(
        "tensor: a tensor in a list must be one real number, not of shape [2] and type"
            + " torch.float32; torch.stack makes one tensor of several.",
        List.of(torch.zeros(2)));
  }

  @Test
  void typesOfOtherNumbersAreRefused() {
    assertEquals(
        "finfo: a floating-point type is needed, not torch.int32; torch.iinfo knows the types of"
            + " integers.",
        assertThrows(IllegalArgumentException.class, () -> torch.finfo(torch.int32)).getMessage());
    assertEquals(
        "iinfo: a type of integers is needed, not torch.float32; torch.finfo knows the"
            + " floating-point types.",
        assertThrows(IllegalArgumentException.class, () -> torch.iinfo(torch.float32))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> torch.iinfo(torch.uint64));
    assertEquals(
        "finfo(resolution=1e-06, min=-3.40282e+38, max=3.40282e+38, eps=1.19209e-07,"
            + " smallest_normal=1.17549e-38, tiny=1.17549e-38, dtype=float32)",
        torch.finfo().toString());
    assertEquals("iinfo(min=-128, max=127, dtype=int8)", torch.iinfo(torch.int8).toString());
  }
}
