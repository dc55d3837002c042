package jtorch;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import jtorch.nn.Linear;
import jtorch.optim.SGD;
import org.junit.jupiter.api.Test;

/** {@code p.data = x} in Python; CourseRows compares whole loops with Python's. */
class ExchangedDataTest {
  @Test
  void aLeafShowsTheMemoryOfAnotherTensor() {
    Tensor p = torch.ones(2, requires_grad(true));
    Tensor x = torch.tensor(3.0, 4);
    p.data(x);
    x.add_(1);
    assertArrayEquals(new float[] {4, 5}, p.toFloats());
    assertTrue(p.requires_grad() && p.is_leaf());
    p.sum().backward();
    assertNotNull(p.grad());
    p.data(p.data().sub(1));
    assertNotNull(p.grad(), "a gradient of the same shape stays");
  }

  @Test
  void aGradientThatDoesNotFitIsForgotten() {
    Linear layer = new Linear(2, 2);
    SGD optimizer = new SGD(layer.parameters(), Kwargs.lr(0.1));
    layer.forward(torch.ones(1, 2)).sum().backward();
    layer.weight.data(torch.zeros(3, 2));
    assertNull(layer.weight.grad());
    assertArrayEquals(new long[] {3, 2}, layer.weight.shape());
    optimizer.step();
    assertArrayEquals(new float[6], layer.weight.toFloats());
    Tensor p = torch.ones(2, requires_grad(true));
    p.sum().backward();
    p.data(torch.ones(2, dtype(torch.float64)));
    assertNull(p.grad());
    assertEquals(torch.float64, p.dtype());
    p.mul(2).sum().backward();
    assertArrayEquals(new float[] {2, 2}, Objects.requireNonNull(p.grad()).toFloats());
  }

  @Test
  void whatTheScopeEndsIsKeptByTheLeaf() {
    Tensor p = torch.ones(2, requires_grad(true));
    try (var scope = torch.scope()) {
      assertNotNull(scope);
      p.data(torch.tensor(7.0, 8));
    }
    assertArrayEquals(new float[] {7, 8}, p.toFloats());
  }

  @Test
  void whatWasComputedKeepsItsData() {
    Tensor y = torch.ones(2, requires_grad(true)).mul(2);
    assertEquals(
        "data: only a leaf's data can be exchanged, not that of what was computed; detach() it.",
        assertThrows(IllegalStateException.class, () -> y.data(torch.ones(2))).getMessage());
  }
}
