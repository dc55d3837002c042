package jtorch.distributions;

import static jtorch.Kwargs.cache_size;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** What transforms remember, when they are equal, and what they leave. */
class TransformTest {
  private static final double FAR = 20; // its tanh rounds to 1

  private static TransformedDistribution policy(Tensor mean, TransformKwarg... keywords) {
    return new TransformedDistribution(new Normal(mean, 0.5), new TanhTransform(keywords));
  }

  @Test
  void matricesOfWhichAPartIsUsedHaveAnInverseAndNoDeterminant() {
    Tensor x = torch.tensor(new float[][] {{0.5f, 9f}, {0.25f, -1f}});
    for (Transform t : List.of(new LowerCholeskyTransform(), new PositiveDefiniteTransform())) {
      Tensor y = t.call(x);
      assertTrue(torch.allclose(t.inv().call(y), x.tril()), t.toString());
      var none =
          assertThrows(UnsupportedOperationException.class, () -> t.log_abs_det_jacobian(x, y));
      assertEquals(
          t + " uses nothing above the diagonal, so its derivatives have no determinant.",
          none.getMessage());
    }
  }

  @Test
  void aPolicyThatRemembersKnowsHowProbableItsBoldestActionsAre() {
    Tensor mean = torch.full(new long[] {3}, FAR).requires_grad_();
    TransformedDistribution remembering = policy(mean, cache_size(1));
    torch.manual_seed(7);
    Tensor action = remembering.rsample();
    assertEquals(1, action.get(0).item());
    Tensor log = remembering.log_prob(action);
    assertTrue(torch.isfinite(log).all().item_bool(), log.toString());
    log.sum().backward();
    assertTrue(torch.isfinite(Objects.requireNonNull(mean.grad())).all().item_bool());
    assertFalse(torch.isfinite(policy(mean).log_prob(action)).any().item_bool());
  }

  @Test
  void whatWasClosedMeanwhileIsComputedAnew() {
    TanhTransform tanh = new TanhTransform(cache_size(1));
    Tensor y;
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Tensor x = torch.tensor(0.5);
      y = tanh.call(x).keep();
      assertSame(y, tanh.call(x));
      assertSame(x, tanh.inv().call(y));
    }
    assertEquals(0.5, tanh.inv().call(y).item(), 1e-6);
  }

  @Test
  void withoutACacheNothingIsRemembered() {
    ExpTransform exp = new ExpTransform();
    Tensor x = torch.tensor(0.5);
    assertNotSame(exp.call(x), exp.call(x));
    var e = assertThrows(IllegalArgumentException.class, () -> new ExpTransform(cache_size(2)));
    assertTrue(e.toString().contains("cache_size is 2"), e.toString());
  }

  @Test
  void transformsAreEqualByWhatTheyDo() {
    assertEquals(new ExpTransform(), new ExpTransform(cache_size(1)));
    assertEquals(new AffineTransform(1, 2), new AffineTransform(torch.tensor(1.0), 2));
    assertEquals(new AffineTransform(1, 2).hashCode(), new AffineTransform(3, 4).hashCode());
    assertNotEquals(new AffineTransform(1, 2), new AffineTransform(1, torch.tensor(2.0, 3)));
    assertNotEquals(new ExpTransform(), new ExpTransform().inv());
    assertEquals(new TanhTransform().inv(), new TanhTransform().inv());
    List<Transform> parts = List.of(new SigmoidTransform(), new AffineTransform(0, 2));
    assertEquals(new ComposeTransform(parts), new ComposeTransform(parts));
    assertSame(parts.getFirst(), parts.getFirst().inv().inv());
  }

  @Test
  void transformsPrintAsInPython() {
    Transform both = new ComposeTransform(List.of(new ExpTransform(), new AffineTransform(0, 2)));
    assertEquals(
        "ComposeTransform(\n    ExpTransform(),\n    AffineTransform()\n)", both.toString());
    assertEquals("_InverseTransform(TanhTransform())", new TanhTransform().inv().toString());
  }

  @Test
  void whatIsComposedIsUndoneInTheOtherOrder() {
    Transform both = new ComposeTransform(List.of(new ExpTransform(), new AffineTransform(1, -2)));
    Tensor x = torch.tensor(0.5, -1);
    Tensor y = both.call(x);
    assertTrue(both.inv().call(y).isclose(x).all().item_bool());
    Tensor there = both.log_abs_det_jacobian(x, y);
    assertTrue(both.inv().log_abs_det_jacobian(y, x).neg().isclose(there).all().item_bool());
    assertEquals(-1, both.sign().item());
    assertEquals(0, new ComposeTransform(List.of()).log_abs_det_jacobian(x, x).sum().item());
  }

  @Test
  void ownConstraintsHaveTransformsOfTheirOwn() {
    var even =
        new Constraint() {
          @Override
          public Tensor check(Tensor value) {
            return value.remainder(2).eq(0);
          }
        };
    ConstraintRegistry registry = new ConstraintRegistry();
    assertThrows(UnsupportedOperationException.class, () -> registry.call(even));
    registry.register(even, _ -> new AffineTransform(0, 2));
    assertEquals(6, registry.call(even).call(torch.tensor(3.0)).item());
    registry.register(even.getClass(), _ -> new AffineTransform(2, 2));
    assertEquals(8, registry.call(even).call(torch.tensor(3.0)).item());
    var dependent = constraints.independent(constraints.dependent, 1);
    assertTrue(constraints.is_dependent(constraints.dependent));
    assertFalse(constraints.is_dependent(dependent));
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    Tensor x = torch.ones(3);
    Transform wide = new CatTransform(List.of(new ExpTransform(), new ExpTransform()), 0, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> wide.call(x));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CatTransform(List.of(new ExpTransform()), 0, 1, 2));
    Transform slices = new StackTransform(List.of(new ExpTransform()), 1);
    assertThrows(IllegalArgumentException.class, () -> slices.call(x));
    assertThrows(IllegalArgumentException.class, () -> constraints.square.check(x));
    long[] two = {2};
    assertThrows(IllegalArgumentException.class, () -> new ReshapeTransform(two, new long[] {3}));
    assertThrows(IllegalArgumentException.class, () -> new ReshapeTransform(two, two).call(x));
    assertThrows(
        UnsupportedOperationException.class, () -> new StickBreakingTransform().inv().sign());
  }

  @Test
  void sizesCannotBeUndone() {
    AbsTransform abs = new AbsTransform();
    Tensor x = torch.tensor(-2.0);
    assertEquals(2, abs.call(x).item());
    assertThrows(UnsupportedOperationException.class, () -> abs.log_abs_det_jacobian(x, x));
    assertThrows(UnsupportedOperationException.class, abs::sign);
  }

  @Test
  void nothingIsLeftOfWhatAScopeAskedFor() {
    long before = LiveTensors.settled();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Tensor mean = torch.zeros(3).requires_grad_();
      TransformedDistribution policy = policy(mean, cache_size(1));
      Tensor action = policy.rsample(4);
      policy.log_prob(action).sum().backward();
      Dirichlet shares = new Dirichlet(mean.exp());
      shares.rsample(2).square().sum().backward();
      kl.kl_divergence(new Dirichlet(mean.exp()), new Dirichlet(torch.ones(3))).backward();
      Objects.requireNonNull(mean.grad()).close();
    }
    assertEquals(before, LiveTensors.settled());
  }
}
