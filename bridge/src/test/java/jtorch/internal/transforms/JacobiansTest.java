package jtorch.internal.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Where LibTorch's layers can't be reached, derivatives are found one after the other. */
class JacobiansTest {
  private static List<Tensor> linear(Tensor v) {
    return List.of(v.mul(2), v.sum().mul(3));
  }

  @Test
  void rowsFoundOneByOneAreThoseFoundAtOnce() {
    Tensor basis = torch.eye(4).view(4, 2, 2);
    List<Tensor> found = Jacobians.oneByOne(JacobiansTest::linear, basis);
    Function<Tensor, List<Tensor>> linear = JacobiansTest::linear;
    List<Tensor> atOnce = torch.vmap(linear).apply(basis);
    assertEquals(2, found.size());
    assertTrue(found.get(0).equal(atOnce.get(0)));
    assertTrue(found.get(1).equal(atOnce.get(1)));
  }

  @Test
  void nothingHasNoRows() {
    List<Tensor> found = Jacobians.oneByOne(JacobiansTest::linear, torch.zeros(0, 2));
    assertArrayEquals(new long[] {0, 2}, found.get(0).shape());
    assertArrayEquals(new long[] {0}, found.get(1).shape());
  }
}
