package jtorch.func;

import static jtorch.Kwargs.argnums;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The numbers are those of Python's torch.func. */
class FuncTest {
  private static final Map<String, Supplier<List<Tensor>>> CASES =
      new LinkedHashMap<>(FuncRows.CASES);

  static {
    CASES.putAll(AuxRows.CASES);
    CASES.putAll(FuncPages.CASES);
  }

  private static final PythonTable TABLE =
      new PythonTable(
          "func.py", FuncTest.class, "func.txt", "|", CASES.keySet(), FuncTest::compare);

  private static void compare(String... cells) {
    List<Tensor> found = Objects.requireNonNull(CASES.get(cells[0]), cells[0]).get();
    assertEquals(cells.length - 1, found.size(), cells[0]);
    for (int i = 0; i < found.size(); i++) {
      String[] python = cells[i + 1].split("; ", -1);
      String what = cells[0] + " " + i;
      assertEquals(python[0], PythonTable.words(found.get(i).shape()), what);
      assertEquals(python[1], Boolean.toString(found.get(i).requires_grad()), what);
      PythonTable.assertClose(what, python[2], found.get(i));
    }
  }

  @Test
  void theNumbersArePythons() {
    TABLE.assertCommitted();
  }

  @Test
  void theNumbersAreThoseOfThePythonThatIsHere() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void anArgumentThatIsNotThereIsRefused() {
    Tensor x = torch.ones(2);
    var by = torch.func.grad((a, b) -> a.mul(b).sum(), argnums(2));
    assertThrows(IllegalArgumentException.class, () -> by.apply(x, x));
    var twice = torch.func.grad((a, b) -> a.mul(b).sum(), argnums(1, -1));
    assertThrows(IllegalArgumentException.class, () -> twice.apply(x, x));
  }
}
