package jtorch.nn;

import static jtorch.Index.at;
import static jtorch.Index.slice;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Linear layers of a size for which oneDNN multiplies, against float64. */
final class LargeLinearTest {
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

  private static Tensor op(String name, Object... arguments) {
    return torch.ops(name).call(arguments).tensor();
  }

  /** As the imaginary part of a conjugate is, too. */
  @Test
  void numbersThatAreStillToBeNegatedCount() {
    torch.manual_seed(0);
    Tensor x = torch.randn(128, 64);
    Tensor w = torch.randn(64, 64);
    Tensor b = torch.randn(64);
    Tensor expected = F.linear(x, w).neg();
    assertClose(expected, F.linear(op("aten::_neg_view", x), w));
    assertClose(expected, F.linear(x, op("aten::_neg_view", w)));
    assertClose(F.linear(x, w).sub(b), F.linear(x, w, op("aten::_neg_view", b)));

    Tensor leaf = x.clone().requires_grad_();
    Tensor seed = torch.randn(128, 64);
    F.linear(leaf, w).backward(op("aten::_neg_view", seed));
    assertClose(seed.mm(w).neg(), leaf.grad());
  }

  @Test
  void zerosWithoutMemoryCount() {
    Tensor zeros = op("aten::_efficientzerotensor", (Object) new long[] {128, 64});
    Tensor w = torch.ones(64, 64).requires_grad_();
    assertEquals(0, F.linear(zeros, w).abs().max().item());
    Tensor none = op("aten::_efficientzerotensor", (Object) new long[] {64, 64});
    assertEquals(0, F.linear(torch.ones(128, 64), none).abs().max().item());
    F.linear(torch.ones(128, 64), w).backward(zeros);
    assertEquals(0, Objects.requireNonNull(w.grad()).abs().max().item());
  }

  @ParameterizedTest
  @ValueSource(strings = {"aten::to_sparse", "aten::to_sparse_csr"})
  void whatIsSparseIsMultipliedWhateverItsSize(String layout) {
    for (int n : new int[] {4, 512}) {
      Tensor sparse = op(layout, torch.eye(n));
      assertEquals((double) n * n, F.linear(torch.ones(n, n), sparse).sum().item());
      assertEquals((double) n * n, F.linear(sparse, torch.ones(n, n)).sum().item());
    }
  }

  @Test
  void aSparseGradientCounts() {
    Tensor x = torch.ones(128, 64).requires_grad_();
    F.linear(x, torch.ones(64, 64)).backward(op("aten::to_sparse", torch.ones(128, 64)));
    assertEquals(64, Objects.requireNonNull(x.grad()).min().item());
    assertEquals(64, Objects.requireNonNull(x.grad()).max().item());
  }

  @Test
  void offsetsMayHaveStrides() {
    torch.manual_seed(0);
    Tensor x = torch.randn(128, 64);
    Tensor w = torch.randn(64, 64);
    Tensor b = torch.randn(64, 2).get(slice(), at(1));
    assertClose(F.linear(x, w).add(b), F.linear(x, w, b));
    assertClose(F.linear(x, w).add(2), F.linear(x, w, torch.full(new long[] {1}, 2.0).expand(64)));
  }

  /** A frozen layer's input, and the first layer's weight, are not needed for any gradient. */
  @Test
  void whatNoGradientNeedsMayBeChangedInPlace() {
    Tensor x = torch.ones(128, 64).requires_grad_();
    Tensor between = x.mul(1);
    Tensor y = F.linear(between, torch.ones(64, 64));
    between.add_(1);
    y.sum().backward();
    assertEquals(64, Objects.requireNonNull(x.grad()).max().item());

    Tensor w = torch.ones(64, 64).requires_grad_();
    Tensor z = F.linear(torch.ones(128, 64), w);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      w.add_(1);
    }
    z.sum().backward();
    assertEquals(128, Objects.requireNonNull(w.grad()).max().item());
  }

  @Test
  void shapesThatDoNotFitAreRefusedInOneSentence() {
    Tensor x = torch.ones(640, 784);
    assertThrows(IllegalArgumentException.class, () -> new Linear(785, 400).forward(x));
  }
}
