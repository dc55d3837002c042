package jtorch;

import static jtorch.Kwargs.allow_unused;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.grad_outputs;
import static jtorch.Kwargs.materialize_grads;
import static jtorch.Kwargs.retain_graph;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AutogradTest {
  private static Tensor leaf(double... values) {
    return torch.tensor(values).requires_grad_();
  }

  @Test
  void gradientsAreReturnedWithoutTouchingTheInputs() {
    Tensor x = leaf(1, 2, 3);
    Tensor y = leaf(4, 5, 6);
    var found = torch.autograd.grad(List.of(x.mul(y).sum()), List.of(x, y));
    assertArrayEquals(new float[] {4, 5, 6}, Objects.requireNonNull(found.get(0)).toFloats());
    assertArrayEquals(new float[] {1, 2, 3}, Objects.requireNonNull(found.get(1)).toFloats());
    assertNull(x.grad());
  }

  @Test
  void secondDerivativesNeedAGraphOfTheGradient() {
    Tensor x = leaf(2);
    Tensor first = torch.autograd.grad(x.pow(3).sum(), x, create_graph(true));
    assertEquals(12, first.item());
    assertEquals(12, torch.autograd.grad(first.sum(), x).item());
  }

  @Test
  void anUnusedInputIsRefusedUnlessItIsAllowed() {
    Tensor x = leaf(2);
    Tensor other = leaf(7);
    Tensor loss = x.square().sum();
    var e =
        assertThrows(
            TorchException.class, () -> torch.autograd.grad(loss, other, retain_graph(true)));
    assertTrue(e.toString().contains("allow_unused"), e.toString());
    var found = torch.autograd.grad(List.of(loss), List.of(x, other), allow_unused(true));
    assertEquals(4, Objects.requireNonNull(found.get(0)).item());
    assertNull(found.get(1));
  }

  @Test
  void anUnusedInputGetsZerosIfTheyAreAskedFor() {
    Tensor other = leaf(7, 8);
    Tensor loss = leaf(2).square().sum();
    Tensor found = torch.autograd.grad(loss, other, materialize_grads(true), retain_graph(true));
    assertArrayEquals(new float[] {0, 0}, found.toFloats());
    assertFalse(found.requires_grad());
    Tensor again = torch.autograd.grad(loss, other, materialize_grads(true), create_graph(true));
    assertTrue(again.requires_grad());
  }

  @Test
  void aGradientOfNothingButZerosIsReadLikeAnother() {
    Tensor x = leaf(-2, 3);
    Tensor found = torch.autograd.grad(x.sgn().sum(), x);
    assertArrayEquals(new float[] {0, 0}, found.toFloats());
    assertArrayEquals(new double[] {0, 0}, found.toDoubles());
    assertTrue(found.data_ptr() != 0);
    List<Tensor> seen = new ArrayList<>();
    Tensor y = x.mul(1);
    y.register_hook(gradient -> {
      seen.add(gradient.keep());
      return gradient;
    });
    y.sgn().sum().backward();
    assertArrayEquals(new float[] {0, 0}, seen.getFirst().toFloats());
    assertEquals("tensor([0., 0.])", seen.getFirst().toString());
  }

  @Test
  void aGradientIsSetAndDroppedByHand() {
    Tensor x = leaf(3, 4);
    x.sum().backward();
    x.grad(null);
    assertNull(x.grad());
    x.grad(torch.tensor(5f, 6));
    x.sum().backward();
    assertArrayEquals(new float[] {6, 7}, Objects.requireNonNull(x.grad()).toFloats());
    assertThrows(IllegalArgumentException.class, () -> x.grad(torch.ones(3)));
  }

  @Test
  void aGraphIsKeptIfAskedFor() {
    Tensor x = leaf(3);
    Tensor loss = x.square().sum();
    loss.backward(retain_graph(true));
    loss.backward();
    assertEquals(12, Objects.requireNonNull(x.grad()).item());
  }

  @Test
  void gradientsAreWeighted() {
    Tensor x = leaf(1, 2);
    x.mul(3).backward(torch.tensor(1.0, 10));
    assertArrayEquals(new float[] {3, 30}, Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void aTensorInTheMiddleKeepsItsGradientIfAskedFor() {
    Tensor x = leaf(1, 2);
    Tensor middle = x.mul(2);
    middle.retain_grad();
    middle.square().sum().backward();
    assertArrayEquals(new float[] {4, 8}, Objects.requireNonNull(middle.grad()).toFloats());
  }

  @Test
  void modesEndWithTheirBlocks() {
    Tensor x = leaf(1);
    try (var mode = torch.inference_mode()) {
      assertFalse(x.mul(2).requires_grad());
      assertEquals("InferenceMode", mode.getClass().getSimpleName());
    }
    try (var mode = torch.set_grad_enabled(false)) {
      assertFalse(x.mul(2).requires_grad());
      assertEquals("GradMode", mode.getClass().getSimpleName());
    }
    assertTrue(x.mul(2).requires_grad());
  }

  @Test
  void typesAndDevicesChangeTogether() {
    Tensor x = torch.tensor(1.75);
    assertEquals(DType.int64, x.to(torch.device("cpu"), torch.int64, true).dtype());
    assertEquals("tensor(1.7500, dtype=torch.float64)", x.double_().toString());
    assertTrue(x.to(torch.device("cpu"), true).equal(x));
  }

  @Test
  void theGradientPenaltysLineIsPythons() {
    Tensor weight = torch.tensor(new float[][] {{1, 2}, {3, 4}, {5, -6}}).requires_grad_();
    Tensor x = torch.tensor(new float[][] {{3, 4}, {1, -1}, {0.5f, 2}}).requires_grad_();
    Tensor out = x.matmul(weight.t()).sigmoid();
    Tensor gradients =
        torch.autograd.grad(
            out, x, grad_outputs(torch.ones_like(out)), create_graph(true), retain_graph(true));
    Tensor penalty = gradients.norm(2, dim(1)).sub(1).square().mean();
    assertEquals(0.708112717, penalty.item(), 1e-6);
    torch.autograd.backward(List.of(penalty));
    assertArrayEquals(
        new double[] {
          0.0908965543, 0.0140454471, 0.156800747, -0.0803302377, -0.00191662624, -0.00226571783
        },
        Objects.requireNonNull(weight.grad()).flatten().toDoubles(),
        1e-6);
  }

  @Test
  void oneOutputHasGradientsForManyInputs() {
    Tensor x = leaf(2);
    Tensor y = leaf(3);
    var found = torch.autograd.grad(x.mul(y).sum(), List.of(x, y));
    assertEquals(3, Objects.requireNonNull(found.get(0)).item());
    assertEquals(2, Objects.requireNonNull(found.get(1)).item());
  }

  @Test
  void severalOutputsGoBackTogether() {
    Tensor x = leaf(1, 2);
    torch.autograd.backward(
        List.of(x.square(), x.sum()), List.of(torch.tensor(1.0, 10), torch.tensor(100.0)));
    assertArrayEquals(new double[] {102, 140}, Objects.requireNonNull(x.grad()).toDoubles());
    Tensor cube = x.pow(3).sum();
    torch.autograd.backward(cube, retain_graph(true));
    torch.autograd.backward(List.of(cube));
    assertArrayEquals(new double[] {108, 164}, Objects.requireNonNull(x.grad()).toDoubles());
    assertThrows(TorchException.class, () -> torch.autograd.backward(x.square()));
  }
}
