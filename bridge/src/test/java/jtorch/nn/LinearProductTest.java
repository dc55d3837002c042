package jtorch.nn;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.create_graph;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Objects;
import java.util.OptionalLong;
import jtorch.Tensor;
import jtorch.sys.Host;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linear layers of a size for which oneDNN multiplies, against float64. */
final class LinearProductTest {
  @ParameterizedTest
  @CsvSource({"512,784,400,true", "2048,500,100,true", "700,300,500,false", "50,2000,1500,true"})
  void valuesAndGradientsAreThoseOfTheFormula(int n, int in, int out, boolean biased) {
    torch.manual_seed(0);
    Tensor x = torch.randn(n, in).requires_grad_();
    Tensor weight = torch.randn(out, in).div(Math.sqrt(in)).requires_grad_();
    Tensor offset = biased ? torch.randn(out).requires_grad_() : null;
    Tensor seed = torch.randn(n, out);
    Tensor y = F.linear(x, weight, offset);
    y.backward(seed);

    Tensor dx = x.detach().double_().requires_grad_();
    Tensor dw = weight.detach().double_().requires_grad_();
    Tensor db = offset == null ? null : offset.detach().double_().requires_grad_();
    Tensor dy = dx.mm(dw.t());
    dy = db == null ? dy : dy.add(db);
    dy.backward(seed.double_());
    assertClose(dy, y);
    assertClose(dx.grad(), x.grad());
    assertClose(dw.grad(), weight.grad());
    if (db != null && offset != null) {
      assertClose(db.grad(), offset.grad());
    }
  }

  private static void assertClose(@Nullable Tensor expected, @Nullable Tensor found) {
    Tensor e = Objects.requireNonNull(expected).detach();
    Tensor f = Objects.requireNonNull(found).detach().double_();
    double difference = e.sub(f).abs().max().item();
    double scale = Math.max(1, e.abs().max().item());
    assertTrue(difference <= 1e-5 * scale, difference + " of " + scale);
  }

  @Test
  void theGradientsFunctionHasPythonsName() {
    Tensor x = torch.ones(512, 784);
    String text = new Linear(784, 400).forward(x).toString();
    assertTrue(text.contains("grad_fn=<AddmmBackward0>"), text);
    String plain = new Linear(784, 400, bias(false)).forward(x).toString();
    assertTrue(plain.contains("grad_fn=<MmBackward0>"), plain);
  }

  @Test
  void secondDerivativesAreThere() {
    torch.manual_seed(0);
    Tensor x = torch.randn(512, 784).requires_grad_();
    Tensor weight = torch.randn(400, 784).div(28).requires_grad_();
    Tensor y = F.linear(x, weight);
    Tensor first = torch.autograd.grad(y.square().sum(), x, create_graph(true));
    Tensor second = torch.autograd.grad(first.sum(), x);
    // d/dx of the sum of 2 x W'W is twice the column sums of W'W, the same for each row
    Tensor expected = weight.double_().t().mm(weight.double_()).sum(0).mul(2).expand(512, 784);
    assertClose(expected, second);
  }

  @Test
  void aWeightThatWasChangedInPlaceIsRefused() {
    Tensor x = torch.ones(512, 784).requires_grad_();
    Linear layer = new Linear(784, 400);
    Tensor y = layer.forward(x).sum();
    try (var mode = torch.no_grad()) {
      assert mode != null;
      layer.weight.add_(1);
    }
    String message = String.valueOf(assertThrows(RuntimeException.class, y::backward).getMessage());
    assertTrue(message.contains("modified by an inplace operation"), message);
  }

  @Test
  void aGraphThatIsNeverUsedKeepsNoMemory() {
    Linear layer = new Linear(2000, 500);
    OptionalLong before = OptionalLong.empty();
    for (int i = 0; i < 300; i++) { // each saves 4 MB
      try (var scope = torch.scope()) {
        assert scope != null;
        layer.forward(torch.ones(512, 2000));
      }
      before = i == 50 ? Host.current().residentBytes() : before;
    }
    assumeTrue(before.isPresent(), "the host does not tell the resident set");
    long grown = Host.current().residentBytes().orElseThrow() - before.orElseThrow();
    assertTrue(grown < 100_000_000, "grown by " + grown);
  }

  @Test
  void aGradientThatIsExpandedCounts() {
    Tensor x = torch.ones(512, 784).requires_grad_();
    Tensor weight = torch.ones(400, 784);
    F.linear(x, weight).sum().backward(); // whose gradient has strides of 0
    assertEquals(400, Objects.requireNonNull(x.grad()).min().item());
    assertEquals(400, Objects.requireNonNull(x.grad()).max().item());
  }

  @Test
  void shapesThatDoNotFitAreRefusedInOneSentence() {
    Tensor x = torch.ones(640, 784);
    assertThrows(IllegalArgumentException.class, () -> new Linear(785, 400).forward(x));
  }
}
