package jtorch;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.exclude_zero;
import static jtorch.Kwargs.high;
import static jtorch.Kwargs.low;
import static jtorch.Kwargs.noncontiguous;
import static jtorch.Kwargs.requires_grad;
import static jtorch.Kwargs.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.TestingKwargs.MakeTensorKwarg;
import org.junit.jupiter.api.Test;

/** Tensors to try operators with, as make_tensor.py draws them. */
class MakeTensorTest {
  private static final Map<String, Supplier<Tensor>> CASES = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "make_tensor.py",
          MakeTensorTest.class,
          "made-tensors.txt",
          "|",
          CASES.keySet(),
          MakeTensorTest::compare);

  private static void add(String name, long[] shape, MakeTensorKwarg... keywords) {
    CASES.put(name, () -> torch.testing.make_tensor(shape, keywords));
  }

  static {
    add("float32", shape(3, 4), dtype(torch.float32));
    add("float64", shape(2, 3), dtype(torch.float64), low(-1), high(2));
    add("float32 gaps", shape(3, 4), dtype(torch.float32), noncontiguous(true));
    add(
        "float32 all",
        shape(5),
        dtype(torch.float32),
        low(Double.NEGATIVE_INFINITY),
        high(Double.POSITIVE_INFINITY));
    add("int64", shape(3, 4), dtype(torch.int64));
    add("int32 limits", shape(9), dtype(torch.int32), low(-2.5), high(2.5), exclude_zero(true));
    add("uint8", shape(9), dtype(torch.uint8));
    add("int8 all", shape(9), dtype(torch.int8), low(-1000), high(1000));
    add("bool", shape(9), dtype(torch.bool));
    add("bool ones", shape(9), dtype(torch.bool), exclude_zero(true));
    add("one", shape(1), dtype(torch.float64), noncontiguous(true), requires_grad(true));
  }

  private static void compare(String... cells) {
    torch.manual_seed(0);
    Tensor made = Objects.requireNonNull(CASES.get(cells[0]), cells[0]).get();
    assertEquals(cells[1], PythonTable.words(made.shape()), cells[0]);
    assertEquals(cells[2], PythonTable.words(made.stride()), cells[0]);
    assertEquals(cells[3].equals("True"), made.requires_grad(), cells[0]);
    PythonTable.assertClose(cells[0], cells[4], made);
  }

  @Test
  void theNumbersArePythons() {
    TABLE.assertCommitted();
  }

  @Test
  void theNumbersAreThoseOfThePyTorchThatIsHere() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void whatCantBeMadeIsRefused() {
    List<Supplier<Tensor>> bad =
        List.of(
            () -> torch.testing.make_tensor(shape(2), low(1), high(1)),
            () -> torch.testing.make_tensor(shape(2), low(Double.NaN)),
            () -> torch.testing.make_tensor(shape(2), dtype(torch.int8), low(300), high(400)),
            () -> torch.testing.make_tensor(shape(2), dtype(torch.int64), requires_grad(true)),
            () -> torch.testing.make_tensor(shape(2), dtype(torch.complex64)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
