package jtorch.func;

import static jtorch.Kwargs.argnums;
import static jtorch.Kwargs.has_aux;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void whatGoesBesideIsTensorsOrRefused() {
    Tensor x = torch.ones(2);
    var text = torch.func.grad(y -> new WithAux<>(y.sum(), "text"), has_aux(true));
    var refused = assertThrows(IllegalArgumentException.class, () -> text.apply(x));
    assertTrue(String.valueOf(refused.getMessage()).contains("not an object of String"));
    var off = torch.func.jacrev(y -> new WithAux<>(y.sin(), y), has_aux(false));
    var said = assertThrows(IllegalArgumentException.class, () -> off.apply(x));
    assertTrue(String.valueOf(said.getMessage()).contains("jacrev: has_aux is false"));
    assertThrows(
        IllegalArgumentException.class,
        () -> torch.func.jvp(y -> new WithAux<>(y.sin(), y), x, torch.ones(3), has_aux(true)));
    var none = torch.func.grad(y -> new WithAux<>(y.sum(), List.<Tensor>of()), has_aux(true));
    assertEquals(List.of(), none.apply(x).aux());
  }

  @Test
  void aMethodMayReturnSomethingBesideItsResult() {
    Map<String, Tensor> params = Map.of("w", torch.full(new long[] {2}, 3.0));
    var found =
        torch.func.grad_and_value(FuncTest::loss, has_aux(true)).apply(params, torch.ones(2));
    assertEquals(6, found.output().value().item());
    assertEquals(2, Objects.requireNonNull(found.output().grad().get("w")).sum().item());
    assertEquals(List.of(3.0, 3.0), found.aux().tolist());
  }

  private static WithAux<Tensor, Tensor> loss(Map<String, Tensor> params, Tensor x) {
    Tensor scores = Objects.requireNonNull(params.get("w")).mul(x);
    return new WithAux<>(scores.sum(), scores);
  }
}
