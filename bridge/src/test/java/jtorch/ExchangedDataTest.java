package jtorch;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
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
    assertNotNull(p.grad(), "the gradient stays");
  }

  @Test
  void anotherShapeOrTypeIsRefused() {
    Tensor p = torch.ones(2, requires_grad(true));
    assertEquals(
        "data: a tensor of [2], torch.float32 on cpu takes data of the same, not of [3],"
            + " torch.float32 on cpu; a layer takes another tensor by set_tensor(name, new"
            + " Parameter(x)).",
        assertThrows(IllegalArgumentException.class, () -> p.data(torch.ones(3))).getMessage());
    assertThrows(IllegalArgumentException.class, () -> p.data(torch.ones(2, dtype(torch.float64))));
    assertArrayEquals(new float[] {1, 1}, p.toFloats());
  }

  @Test
  void aGraphThatLivesReadsTheNewData() {
    Tensor p = torch.ones(2, requires_grad(true));
    Tensor y = p.mul(p).sum();
    p.data(torch.tensor(3.0, 4));
    y.backward();
    assertArrayEquals(new float[] {6, 8}, Objects.requireNonNull(p.grad()).toFloats());
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
