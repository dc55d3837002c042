package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The expected texts are what Python's PyTorch 2.10 prints. */
class TensorTextTest {
  @Test
  void wholeNumbersHaveAPointAndNoDecimals() {
    assertEquals("tensor([1., 2., 3.])", torch.tensor(1.0, 2, 3).toString());
  }

  @Test
  void aWideRangeIsWrittenWithExponents() {
    assertEquals("tensor([1.0000e-01, 1.0005e+03])", torch.tensor(0.1, 1000.5).toString());
    assertEquals("tensor([1.0000e-05, 1.0000e+00])", torch.tensor(1e-5, 1).toString());
    assertEquals("tensor([1.0000e+09, 1.0000e+00])", torch.tensor(1e9, 1).toString());
  }

  @Test
  void integersAreAlignedInTheirColumns() {
    assertEquals(
        "tensor([[ 1,  2],\n        [-3, 40]])", torch.tensor(1L, 2, -3, 40).view(2, 2).toString());
  }

  @Test
  void booleansAreWrittenAsPythonDoes() {
    assertEquals("tensor([ True, False])", torch.tensor(1L, 2).eq(torch.tensor(1L, 3)).toString());
  }

  @Test
  void aNumberWithoutDimensionsHasNoBrackets() {
    assertEquals("tensor(3.5000)", torch.tensor(3.5).sum().toString());
  }

  @Test
  void anEmptyTensorTellsItsSize() {
    assertEquals("tensor([])", torch.zeros(0).toString());
    assertEquals("tensor([], size=(2, 0))", torch.zeros(2, 0).toString());
  }

  @Test
  void aLongTensorIsSummarized() {
    assertEquals(
        "tensor([0.0000e+00, 1.0000e+00, 2.0000e+00,  ..., 1.9970e+03, 1.9980e+03,\n"
            + "        1.9990e+03])",
        torch.arange(2000).to(torch.float32).toString());
  }

  @Test
  void whatIsNotFiniteIsNamed() {
    assertEquals(
        "tensor([nan, 1., inf])", torch.tensor(Double.NaN, 1, Double.POSITIVE_INFINITY).toString());
  }

  @Test
  void gradientsAreMentioned() {
    Tensor leaf = torch.tensor(1.5, 2.5).requires_grad_();
    assertEquals("tensor([1.5000, 2.5000], requires_grad=True)", leaf.toString());
    assertEquals("tensor([3., 5.], grad_fn=<MulBackward0>)", leaf.mul(2).toString());
  }

  @Test
  void blocksAreSeparatedByEmptyLines() {
    assertEquals(
        "tensor([[[0., 0.],\n         [0., 0.]],\n\n        [[0., 0.],\n         [0., 0.]]])",
        torch.zeros(2, 2, 2).toString());
  }

  @Test
  void aLongRowIsBrokenAtEightyColumns() {
    String nine = "0.5000, ".repeat(8) + "0.5000,\n         ";
    assertEquals(
        "tensor([[" + nine + nine + "0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000, 0.5000]])",
        torch.ones(1, 25).mul(0.5).toString());
  }

  @Test
  void anUnusualTypeIsNamed() {
    assertEquals(
        "tensor([1, 2], dtype=torch.uint8)", torch.tensor(1L, 2).to(torch.uint8).toString());
    assertEquals(
        "tensor(1.2500, dtype=torch.float64)", torch.tensor(1.25).to(torch.float64).toString());
  }

  @Test
  void aClosedTensorSaysSo() {
    Tensor tensor = torch.ones(1);
    tensor.close();
    assertEquals("tensor(closed)", tensor.toString());
  }

  @Test
  void aTypeIsCalledAsInPython() {
    assertEquals("torch.FloatTensor", torch.zeros(1).type());
    assertEquals("torch.LongTensor", torch.zeros(1).long_().type());
    assertEquals("torch.BFloat16Tensor", torch.zeros(1).to(torch.bfloat16).type());
    assertEquals("torch.ComplexFloatTensor", torch.zeros(1).cfloat().type());
    assertEquals("torch.BoolTensor", torch.zeros(1).bool().type());
  }
}
