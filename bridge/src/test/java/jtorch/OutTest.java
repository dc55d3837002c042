package jtorch;

import static jtorch.Index.at;
import static jtorch.Index.slice;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.out;
import static jtorch.Kwargs.size;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import jtorch.internal.Generators;
import org.junit.jupiter.api.Test;

/** Results in tensors of the caller's: {@code out=} in Python. {@link OutRows} has the numbers. */
class OutTest {
  /** Whose numbers can't be compared: whatever is in memory, or what Python fails for. */
  private static boolean hasNoRow(Method method) {
    return method.getName().equals("empty")
        || (method.getName().equals("normal")
            && method.getParameterTypes()[0] == Tensor.class
            && method.getParameterTypes()[1] == double.class);
  }

  @Test
  void everyFormIsComparedWithPython() {
    Set<Method> called =
        OutRows.rows().stream()
            .map(row -> OutRows.call(row[0]).method(row[1].split(" ", -1).length))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(),
        OutCall.all().stream()
            .filter(method -> !called.contains(method) && !hasNoRow(method))
            .map(Method::toString)
            .collect(Collectors.toSet()));
  }

  @Test
  void theFirstTutorialsLinesAreWrittenAsTheyStandThere() {
    Tensor tensor = torch.ones(4, 4);
    tensor.put(0, Index.all(), at(1));
    Tensor y3 = torch.rand_like(tensor);
    assertSame(y3, torch.matmul(tensor, tensor.T(), out(y3)));
    assertTrue(torch.equal(y3, tensor.matmul(tensor.T())));
    Tensor z3 = torch.rand_like(tensor);
    assertSame(z3, torch.mul(tensor, tensor, out(z3)));
    assertTrue(torch.equal(z3, tensor.mul(tensor)));
  }

  @Test
  void tensorsOfAnotherShapeGetTheResultsShape() {
    Tensor none = torch.empty(0);
    Tensor less = torch.ones(2);
    torch.add(torch.ones(2, 3), 1, out(none));
    torch.add(torch.ones(2, 3), 1, out(less)); // LibTorch warns of it
    assertArrayEquals(new long[] {2, 3}, none.shape());
    assertArrayEquals(new long[] {2, 3}, less.shape());
    assertEquals(12, less.sum().item());
  }

  @Test
  void partsOfATensorAreWrittenToWhereTheyAre() {
    Tensor x = torch.zeros(3, 4);
    torch.add(torch.ones(4), torch.ones(4), alpha(2), out(x.get(1)));
    torch.arange(3, out(x.get(Index.all(), at(3))));
    torch.matmul(torch.ones(2, 1), torch.ones(1, 2), out(x.get(slice(2), slice(2))));
    assertArrayEquals(new double[] {1, 1, 0, 0, 1, 1, 3, 1, 0, 0, 0, 2}, x.flatten().toDoubles());
  }

  @Test
  void anInputCanBeWrittenTo() {
    Tensor x = torch.ones(3);
    assertSame(x, torch.add(x, 1, out(x)));
    assertEquals(6, x.sum().item());
  }

  @Test
  void twoResultsAreWrittenToTwoTensors() {
    Tensor values = torch.empty(0);
    Tensor indices = torch.empty(torch.int64, 0);
    ValuesIndices best = torch.max(torch.tensor(1.0, 5, 3).view(1, 3), 1, out(values, indices));
    assertSame(values, best.values());
    assertSame(indices, best.indices());
    assertTrue(best.toString().startsWith("torch.return_types.max"), best.toString());
    assertEquals(1, indices.item_long());
  }

  @Test
  void numbersKeepTheTypeThatTheyHaveInPython() {
    Tensor wide = torch.empty(torch.float64, 0);
    assertEquals(1.5, torch.add(torch.tensor(1), 0.5, out(wide)).item());
    assertEquals(torch.float64, wide.dtype());
    Tensor whole = torch.empty(torch.int64, 0);
    assertEquals(3, torch.mul(torch.tensor(1), 3, out(whole)).item_long());
    assertEquals(2.5, torch.add(torch.tensor(1.0), 1.5f, out(torch.empty(0))).item());
  }

  @Test
  void emptyOnlyChangesTheShape() {
    Tensor x = torch.ones(6);
    assertSame(x, torch.empty(2, 3, out(x)));
    assertEquals(6, x.sum().item());
    assertArrayEquals(new long[] {2, 3}, x.shape());
    assertArrayEquals(new long[] {4}, torch.empty(4, out(x)).shape());
    assertArrayEquals(new long[] {1, 2, 3}, torch.empty(1, 2, 3, out(x)).shape());
    assertArrayEquals(new long[] {1, 2, 1, 3}, torch.empty(1, 2, 1, 3, out(x)).shape());
    assertArrayEquals(new long[] {5}, torch.empty(size(5), out(x)).shape());
    assertArrayEquals(new long[] {3}, torch.empty(new long[] {3}, out(x)).shape());
  }

  @Test
  void numbersAroundMeansAreDrawnIntoATensorOfTheirShape() { // Python fails for another one too
    Tensor y = torch.empty(2, 3);
    torch.normal(torch.zeros(2, 3), 1.0, out(y));
    torch.manual_seed(0);
    assertTrue(torch.equal(y, torch.normal(torch.zeros(2, 3), 1.0)));
  }

  @Test
  void aWorkersDrawsComeFromItsOwnGenerator() throws InterruptedException {
    Tensor drawn = torch.empty(3);
    Thread worker =
        new Thread(() -> {
          Generators.useInThisThread(new Generator().manual_seed(7));
          torch.randn(3, out(drawn));
        });
    worker.start();
    worker.join();
    torch.manual_seed(7);
    assertTrue(torch.equal(torch.randn(3), drawn));
  }

  @Test
  void underAutocastTheTensorsTypeDecides() {
    Tensor x = torch.randn(3, 3);
    Tensor y = torch.empty(0);
    try (var _ = torch.autocast("cpu", dtype(torch.bfloat16))) {
      torch.mm(x, x, out(y));
    }
    assertTrue(torch.equal(x.mm(x), y));
  }
}
