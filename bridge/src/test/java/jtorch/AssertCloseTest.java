package jtorch;

import static jtorch.Kwargs.atol;
import static jtorch.Kwargs.check_dtype;
import static jtorch.Kwargs.check_layout;
import static jtorch.Kwargs.check_stride;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.equal_nan;
import static jtorch.Kwargs.msg;
import static jtorch.Kwargs.rtol;
import static jtorch.torch.testing.assert_close;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.TestingKwargs.AssertCloseKwarg;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The expected words are those that Python's assert_close says. */
class AssertCloseTest {
  private static final Map<String, Runnable> CASES = new LinkedHashMap<>();

  private static final PythonTable TABLE =
      new PythonTable(
          "assert_close.py",
          AssertCloseTest.class,
          "assert_close.txt",
          "|",
          CASES.keySet(),
          AssertCloseTest::compare);

  private static void add(
      String name,
      @Nullable Object actual,
      @Nullable Object expected,
      AssertCloseKwarg... keywords) {
    CASES.put(name, () -> assert_close(actual, expected, keywords));
  }

  static {
    Tensor x = torch.tensor(1f, 2, 3, 4);
    Tensor m = torch.arange(6.0).view(2, 3);
    Tensor nan = torch.tensor(Float.NaN, 1);
    add("same", x, x);
    add("one off", x, torch.tensor(1f, 2.5f, 3, 4));
    add("within", x, x.add(1e-6));
    add("just out", x, x.add(1e-4));
    add("matrix", m, m.flip(0));
    add("scalars in tensors", torch.tensor(1.5f), torch.tensor(-2f));
    add("whole scalars in tensors", torch.tensor(1L), torch.tensor(2L));
    add("zeros expected", torch.tensor(1f, 0), torch.tensor(0f, 0));
    add("nan", nan, nan);
    add("nan equal", nan, nan, equal_nan(true));
    add("inf", torch.tensor(Float.POSITIVE_INFINITY, 1), torch.tensor(1f, 1));
    add("double", x.to(torch.float64), x.to(torch.float64).add(1e-6));
    add("half", x.to(torch.float16), x.to(torch.float16).add(0.125));
    add("bfloat16", x.to(torch.bfloat16), x.to(torch.bfloat16).add(0.0625));
    Tensor whole = torch.tensor(1L, 2, 3);
    Tensor other = torch.tensor(1L, 5, 3);
    add("whole", whole, other);
    add("whole with tolerance", whole, other, rtol(0), atol(2));
    add("bytes", torch.tensor(1L, 255).to(torch.uint8), torch.tensor(255L, 1).to(torch.uint8));
    add("bool", torch.tensor(true, false), torch.tensor(true, true));
    add("scalar bools in tensors", torch.tensor(true), torch.tensor(false));
    Tensor ones = torch.tensor(1f, 0);
    add(
        "complex",
        torch.complex(ones, torch.tensor(1f, 2)),
        torch.complex(ones, torch.tensor(1f, 3)));
    add("exact", x, x.add(1e-4), rtol(0), atol(0));
    add("rtol", x, x.mul(1.01), rtol(0.1), atol(0));
    add("shape", x, m);
    add("no shape", torch.tensor(1f), torch.tensor(new float[] {1}));
    add("dtype", x, x.to(torch.float64));
    add("no dtype", x, x.to(torch.float64), check_dtype(false));
    add("no dtype but values", x, x.mul(2).to(torch.int64), check_dtype(false));
    add("stride", m, m.t().contiguous().t(), check_stride(true));
    add("no stride", m, m.t().contiguous().t());
    add("layout", x, x.to_sparse());
    add("layout loose", x, x.to_sparse(), check_layout(false));
    add("layout loose but values", x, x.mul(2).to_sparse(), check_layout(false));
    add("sparse", x.to_sparse(), x.to_sparse());
    add("empty", torch.zeros(0), torch.zeros(0));
  }

  static {
    Tensor x = torch.tensor(1f, 2, 3, 4);
    add("numbers", 1.0, 1.5);
    add("numbers close", 1.0, 1.0 + 1e-9);
    add("number zero", 1.0, 0.0);
    add("number nan", Double.NaN, Double.NaN);
    add("number nan equal", Double.NaN, Double.NaN, equal_nan(true));
    add("ints", 3, 5L);
    add("int and float", 3, 3.0);
    add("int and float loose", 3, 3.0, check_dtype(false));
    add("booleans", true, false);
    add("none", null, null);
    add("none and number", null, 1);
    add("list", List.of(x, 1.0), List.of(x, 2.0));
    add("length", List.of(x), List.of(x, x));
    add("map", Map.of("w", x, "b", x), Map.of("w", x, "b", x.add(1)));
    add("keys", Map.of("w", x, "b", x), Map.of("w", x, "c", x));
    add(
        "deep",
        Map.of("a", List.of(x, Map.of("k", 1))),
        new HashMap<>(Map.of("a", List.of(x, Map.of("k", 2)))));
    add("msg", x, x.add(1), msg("changed"));
    add("msg of words", x, x.add(1), msg(usual -> "W: " + usual));
  }

  private static void compare(String... cells) {
    String said = "";
    try {
      Objects.requireNonNull(CASES.get(cells[0])).run();
    } catch (AssertionError e) {
      said = String.valueOf(e.getMessage()).replace("\n", "\\n");
    }
    assertEquals(cells[1], said, cells[0]);
  }

  @Test
  void theWordsArePythons() {
    TABLE.assertCommitted();
  }

  @Test
  void theWordsAreThoseOfThePythonThatIsHere() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    Tensor x = torch.zeros(2);
    assertThrows(IllegalArgumentException.class, () -> assert_close(x, 1));
    assertThrows(IllegalArgumentException.class, () -> assert_close("a", "a"));
    assertThrows(IllegalArgumentException.class, () -> assert_close(x, x, rtol(1)));
    assertThrows(IllegalArgumentException.class, () -> assert_close(x, x, atol(1)));
  }

  @Test
  void aKeyMayBeNull() {
    Map<@Nullable String, Integer> odd = new HashMap<>();
    odd.put(null, 1);
    assert_close(odd, new HashMap<>(odd));
    assertThrows(AssertionError.class, () -> assert_close(odd, Map.of("a", 1)));
    assertThrows(AssertionError.class, () -> assert_close(Map.of("a", 1), odd));
  }

  @Test
  void nothingIsLeft() {
    Tensor x = torch.zeros(2);
    Tensor y = torch.ones(new long[] {2}, dtype(torch.float64));
    long before = LiveTensors.settled();
    assert_close(x, x);
    assertThrows(AssertionError.class, () -> assert_close(x, y, check_dtype(false)));
    assertEquals(before, LiveTensors.settled());
  }
}
