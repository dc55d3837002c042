package jtorch;

import static jtorch.Kwargs.keepdim;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TensorTest {
  @Test
  void elementsThatAreStillToBeNegatedAreRead() {
    Tensor x = torch.tensor(new float[] {1, 2, 3, 4}, new long[] {2, 2});
    Tensor negated = torch.complex(torch.zeros(2, 2), x).conj().imag();
    assertArrayEquals(new float[] {-1, -2, -3, -4}, negated.toFloats());
    assertArrayEquals(new float[] {-1, -3, -2, -4}, negated.t().toFloats());
    assertArrayEquals(new double[] {-3, -4}, negated.get(1).toDoubles());
    Tensor plain = torch.ops("aten::_neg_view").call(x).tensor();
    assertArrayEquals(new float[] {-1, -2, -3, -4}, plain.toFloats());
    assertArrayEquals(new float[] {-1, -3, -2, -4}, plain.t().toFloats());
    assertArrayEquals(new long[] {-1, -2, -3, -4}, plain.toLongs());
    Tensor doubles = torch.ops("aten::_neg_view").call(x.double_()).tensor();
    assertEquals("tensor([-3., -4.], dtype=torch.float64)", doubles.get(1).toString());
  }

  @Test
  void sizesAreTold() {
    Tensor x = torch.zeros(2, 3, 4);
    assertArrayEquals(new long[] {2, 3, 4}, x.shape());
    assertEquals(4, x.size(-1));
    assertEquals(24, x.numel());
    assertEquals(3, x.dim());
    assertEquals(0, x.sum().dim());
  }

  @Test
  void aDimensionThatIsNotThereIsNamed() {
    var e = assertThrows(IndexOutOfBoundsException.class, () -> torch.zeros(2, 3).size(9));
    assertTrue(e.toString().contains("9") && e.toString().contains("[2, 3]"), e.getMessage());
  }

  @Test
  void theSameMemoryIsSeenAsAnotherType() {
    Tensor x = torch.tensor(1.0, -2).float_();
    Tensor bits = x.view(DType.int32);
    assertArrayEquals(new long[] {0x3f800000L, 0xc0000000}, bits.toLongs());
    assertArrayEquals(new long[] {8}, x.view(DType.uint8).shape());
    bits.zero_();
    assertEquals(0, x.sum().item());
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> torch.zeros(3).to(DType.uint8).view(DType.int16));
    assertTrue(e.toString().contains("view"), e.toString());
    assertEquals(
        DType.float4_e2m1fn_x2,
        torch.zeros(2).to(DType.uint8).view(DType.float4_e2m1fn_x2).dtype());
  }

  @Test
  void arithmeticBroadcasts() {
    Tensor column = torch.tensor(1.0, 2).view(2, 1);
    assertArrayEquals(new float[] {11, 21, 12, 22}, column.add(torch.tensor(10.0, 20)).toFloats());
  }

  @Test
  void integersStayIntegersUntilTheyAreDivided() {
    assertEquals(DType.int64, torch.tensor(1L, 2).mul(3).dtype());
    assertEquals(DType.float32, torch.tensor(1L, 2).mul(0.5).dtype());
    assertEquals(DType.float32, torch.tensor(1L, 2).div(2).dtype());
  }

  @Test
  void shapesThatDoNotFitAreBothNamed() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> torch.ones(2, 3).matmul(torch.ones(4, 5)));
    assertTrue(e.toString().contains("2x3") && e.toString().contains("4x5"), e.getMessage());
    assertFalse(e.toString().contains("frame #"), e.getMessage());
  }

  @Test
  void aMaximumComesWithItsIndices() {
    var found = torch.tensor(1.0, 5, 2, 7, 0, 3).view(2, 3).max(1, keepdim(true));
    assertArrayEquals(new float[] {5, 7}, found.values().toFloats());
    assertArrayEquals(new long[] {1, 0}, found.indices().toLongs());
    assertArrayEquals(new long[] {2, 1}, found.indices().shape());
  }

  @Test
  void anOperationInPlaceReturnsItsTensor() {
    Tensor x = torch.ones(2);
    assertSame(x, x.add_(torch.ones(2)));
    assertArrayEquals(new float[] {2, 2}, x.toFloats());
  }

  @Test
  void gradientsFlowBack() {
    Tensor x = torch.tensor(3.0).requires_grad_();
    assertNull(x.grad());
    x.square().sum().backward();
    assertEquals(6, Objects.requireNonNull(x.grad()).item());
  }

  @Test
  void nothingIsRecordedWithoutGrad() {
    Tensor x = torch.tensor(3.0).requires_grad_();
    try (var mode = torch.no_grad()) {
      assertFalse(torch.is_grad_enabled());
      assertFalse(x.mul(2).requires_grad());
      assertEquals("GradMode", mode.getClass().getSimpleName());
    }
    assertTrue(x.mul(2).requires_grad());
  }

  @Test
  void backwardNeedsASingleNumberAndAGraph() {
    Tensor x = torch.tensor(1.0, 2).requires_grad_();
    assertThrows(TorchException.class, () -> x.mul(2).backward());
    assertThrows(TorchException.class, () -> torch.ones(1).backward());
    Tensor sum = x.square().sum();
    sum.backward();
    var e = assertThrows(TorchException.class, sum::backward);
    assertTrue(e.toString().contains("second time"), e.getMessage());
  }

  @Test
  void aLeafIsNotChangedInPlaceWhileItIsTrained() {
    Tensor x = torch.tensor(1.0).requires_grad_();
    assertThrows(TorchException.class, () -> x.add_(torch.ones(1)));
  }

  @Test
  void onlyOneElementIsAnItem() {
    assertEquals(2.5, torch.tensor(2.5).item());
    assertEquals(7, torch.tensor(7L).item_long());
    var e = assertThrows(IllegalArgumentException.class, () -> torch.ones(3).item());
    assertTrue(e.toString().contains("3 elements"), e.getMessage());
  }

  @Test
  void viewsShareAndCopiesDoNot() {
    Tensor x = torch.zeros(4);
    Tensor view = x.view(2, 2);
    Tensor copy = x.clone();
    x.add_(torch.ones(4));
    assertArrayEquals(new float[] {1, 1, 1, 1}, view.toFloats());
    assertArrayEquals(new float[] {0, 0, 0, 0}, copy.toFloats());
  }

  @Test
  void tensorsAreJoined() {
    Tensor a = torch.tensor(1.0, 2);
    Tensor b = torch.tensor(3.0, 4);
    assertArrayEquals(new float[] {1, 2, 3, 4}, torch.cat(List.of(a, b), 0).toFloats());
    assertArrayEquals(new long[] {2, 2}, torch.stack(List.of(a, b), 0).shape());
  }

  @Test
  void theSameSeedGivesTheSameNumbersAsInPython() {
    torch.manual_seed(0);
    assertArrayEquals(new float[] {0.4962566f, 0.7682218f}, torch.rand(2).toFloats());
  }

  @Test
  void elementsComeOutInTheOrderOfTheirIndices() {
    Tensor x = torch.tensor(1.0, 2, 3, 4, 5, 6).view(2, 3).transpose(0, 1);
    assertArrayEquals(new float[] {1, 4, 2, 5, 3, 6}, x.toFloats());
    assertArrayEquals(new double[] {1, 4, 2, 5, 3, 6}, x.toDoubles());
  }
}
