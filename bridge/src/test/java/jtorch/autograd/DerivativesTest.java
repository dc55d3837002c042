package jtorch.autograd;

import static jtorch.Kwargs.create_graph;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.torch.autograd.functional;
import org.junit.jupiter.api.Test;

/** The numbers are those of Python's torch.autograd.functional. */
class DerivativesTest {
  private static Tensor place() {
    return torch.tensor(1f, 2, 3);
  }

  private static void assertNumbers(Tensor found, double... python) {
    assertArrayEquals(python, found.flatten().toDoubles(), 1e-6);
  }

  @Test
  void aJacobianHasEachDerivative() {
    Tensor found = functional.jacobian(x -> x.pow(2).outer(x), place());
    assertArrayEquals(new long[] {3, 3, 3}, found.shape());
    assertNumbers(
        found, 3, 0, 0, 4, 1, 0, 6, 0, 1, 4, 4, 0, 0, 12, 0, 0, 12, 4, 9, 0, 6, 0, 9, 12, 0, 0, 27);
    assertFalse(found.requires_grad());
  }

  @Test
  void aJacobianIsOfEachInput() {
    List<Tensor> found =
        functional.jacobian(
            both -> both.get(0).outer(both.get(1)).sum(1),
            List.of(place(), torch.tensor(0.5f, -1)));
    assertNumbers(found.get(0), -0.5, 0, 0, 0, -0.5, 0, 0, 0, -0.5);
    assertNumbers(found.get(1), 1, 1, 2, 2, 3, 3);
  }

  @Test
  void aHessianHasEachSecondDerivative() {
    Tensor found = functional.hessian(x -> x.pow(3).sum().add(x.get(0).mul(x.get(1))), place());
    assertNumbers(found, 6, 1, 0, 1, 12, 0, 0, 0, 18);
    assertNumbers(functional.hessian(x -> x.sum(), place()), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> functional.hessian(x -> x.pow(2), place()));
  }

  @Test
  void aHessianIsOfEachPairOfInputs() {
    List<List<Tensor>> found =
        functional.hessian(
            both -> both.get(0).pow(2).mul(both.get(1)).sum(),
            List.of(torch.tensor(3.0), torch.tensor(5.0)));
    assertEquals(10, found.get(0).get(0).item());
    assertEquals(6, found.get(0).get(1).item());
    assertEquals(6, found.get(1).get(0).item());
    assertEquals(0, found.get(1).get(1).item());
  }

  @Test
  void aGraphIsKeptIfItIsAskedFor() {
    Tensor x = place().requires_grad_();
    Tensor found = functional.jacobian(y -> y.pow(3), x, create_graph(true));
    assertTrue(found.requires_grad());
    assertNumbers(torch.autograd.grad(found.sum(), x), 6, 12, 18);
  }

  @Test
  void aValueThatDependsOnNothingHasZeros() {
    assertNumbers(functional.jacobian(x -> torch.ones(2), place()), 0, 0, 0, 0, 0, 0);
    assertArrayEquals(
        new long[] {0, 3}, functional.jacobian(x -> x.narrow(0, 0, 0), place()).shape());
    try (var mode = torch.no_grad()) {
      assertNumbers(functional.jacobian(x -> x.sum(), place()), 1, 1, 1);
      assertTrue(mode != null);
    }
  }
}
