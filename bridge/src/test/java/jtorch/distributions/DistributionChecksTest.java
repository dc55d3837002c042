package jtorch.distributions;

import static jtorch.Kwargs.event_dim;
import static jtorch.Kwargs.logits;
import static jtorch.Kwargs.precision_matrix;
import static jtorch.Kwargs.scale_tril;
import static jtorch.Kwargs.validate_args;
import static jtorch.distributions.kl.kl_divergence;
import static jtorch.distributions.kl.register_kl;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What distributions refuse, with which words, and how they are kept from it. */
class DistributionChecksTest {
  private static final double NAN = Double.NaN;

  private static Tensor matrix(double... elements) {
    return torch.tensor(elements).view(2, 2);
  }

  private static void assertRefused(String why, Executable call) {
    var e = assertThrows(IllegalArgumentException.class, call);
    assertTrue(e.toString().contains(why), e.toString());
  }

  @Test
  void rarerKindsRefuseWhatTheirFormulasDoNotTake() {
    assertRefused("dim is 1", () -> new LKJCholesky(1));
    assertRefused("VonMises: concentration of shape [] must be greater", () -> new VonMises(0, 0));
    assertRefused("FisherSnedecor: df2", () -> new FisherSnedecor(1, -1));
    assertRefused("Kumaraswamy: concentration0", () -> new Kumaraswamy(1, -1));
    assertRefused("GeneralizedPareto: scale", () -> new GeneralizedPareto(0, 0, 1));
    var far = new GeneralizedPareto(0, 1, -0.5);
    assertRefused("from 0.0 to 2.0", () -> far.log_prob(torch.tensor(3.0)));
    Tensor x = torch.tensor(0.5);
    assertEquals(far.cdf(x).item(), 1 - far.log_survival_function(x).exp().item(), 1e-6);
    var precise = new GeneralizedPareto(x.double_(), x.double_(), x.double_().sub(0.5));
    assertEquals(-Math.log(0.5), precise.log_prob(x.double_()).item(), 1e-12);
  }

  @Test
  void parametersAreNamedWithWhatTheyMustBe() {
    assertRefused("Uniform: low of shape [] must be below high", () -> new Uniform(1, 1));
    assertRefused("rate of shape [] must be greater than 0, but has -1", () -> new Exponential(-1));
    assertRefused("Laplace: loc of shape [] must be a number", () -> new Laplace(NAN, 1));
    assertRefused("Normal: scale", () -> new LogNormal(0, 0));
    assertRefused("HalfNormal: scale", () -> new HalfNormal(-1));
    assertRefused("Gamma: concentration", () -> new Gamma(0, 1));
    assertRefused("Gamma: rate", () -> new Gamma(1, 0));
    assertRefused("Chi2: df of shape [] must be greater than 0", () -> new Chi2(-2));
    assertRefused("concentration", () -> new Beta(0, 1));
    assertRefused("no classes", () -> new Dirichlet(torch.tensor(1.0)));
    assertRefused("Poisson: rate of shape [] must be 0 or more", () -> new Poisson(-1));
    assertRefused("Geometric: probs of shape [] must be greater than 0", () -> new Geometric(0));
    assertRefused("from 0 to 1", () -> new Binomial(2, torch.tensor(1.5)));
    assertRefused("whole number", () -> new Binomial(-1, torch.tensor(0.5)));
    assertRefused("total_count is -1", () -> new Multinomial(-1, torch.tensor(0.5, 0.5)));
    assertRefused(
        "OneHotCategorical",
        () -> new OneHotCategorical(torch.tensor(0.5, 0.5)).log_prob(torch.zeros(2)));
    assertRefused("StudentT: df", () -> new StudentT(0));
    assertRefused("Cauchy: scale", () -> new Cauchy(0, -1));
    assertRefused("Gumbel: scale", () -> new Gumbel(0, -1));
    assertRefused("HalfCauchy: scale", () -> new HalfCauchy(0));
    assertRefused("Exponential: rate", () -> new Pareto(1, -1)); // as in Python
    assertRefused("Pareto: scale", () -> new Pareto(-1, 1));
    assertRefused("Weibull: concentration", () -> new Weibull(1, 0));
    assertRefused("Gamma: rate", () -> new InverseGamma(1, 0));
    assertRefused("NegativeBinomial: total_count", () -> new NegativeBinomial(-1, 0.5));
    assertRefused("NegativeBinomial: probs", () -> new NegativeBinomial(1, 1));
    assertRefused("a number", () -> new RelaxedBernoulli(1, logits(torch.tensor(NAN))));
  }

  @Test
  void matricesAreNamedWithWhatTheyMustBe() {
    Tensor loc = torch.zeros(2);
    assertRefused(
        "symmetric and positive definite, but has [1.0, 2.0, 2.0, 1.0]",
        () -> new MultivariateNormal(loc, matrix(1, 2, 2, 1)));
    assertRefused(
        "precision_matrix",
        () -> new MultivariateNormal(loc, precision_matrix(matrix(1, 0, 1, 1))));
    assertRefused(
        "lower triangular", () -> new MultivariateNormal(loc, scale_tril(matrix(1, 1, 0, 1))));
    assertRefused("(..., K, K)", () -> new MultivariateNormal(torch.zeros(3), matrix(1, 0, 0, 1)));
    assertRefused("(..., K, K)", () -> new MultivariateNormal(loc, torch.ones(2)));
  }

  @Test
  void valuesThatCannotBeAreRefused() {
    assertRefused("within its range", () -> new Uniform(0, 1).log_prob(torch.tensor(2.0)));
    assertRefused("0 or more", () -> new Exponential(1).log_prob(torch.tensor(-1.0)));
    assertRefused("greater than 0", () -> new LogNormal(0, 1).log_prob(torch.tensor(0.0)));
    assertRefused("0 or more", () -> new HalfNormal(1).cdf(torch.tensor(-1.0)));
    assertRefused("from 0 to 1", () -> new Beta(1, 1).log_prob(torch.tensor(1.5)));
    assertRefused(
        "whose sum is 1, but has [0.5, 0.25]",
        () -> new Dirichlet(torch.ones(2)).log_prob(torch.tensor(0.5, 0.25)));
    assertRefused("whole number", () -> new Poisson(1).log_prob(torch.tensor(0.5)));
    assertRefused(
        "from 0 to total_count",
        () -> new Binomial(2, torch.tensor(0.5)).log_prob(torch.tensor(3.0)));
    assertRefused(
        "at most 2",
        () -> new Multinomial(2, torch.tensor(0.5, 0.5)).log_prob(torch.tensor(2.0, 1)));
    assertRefused(
        "a 1 among zeros",
        () -> new OneHotCategorical(torch.tensor(0.5, 0.5)).log_prob(torch.tensor(1.0, 1)));
    assertRefused("a number", () -> gaussians().log_prob(torch.tensor(NAN)));
    assertRefused(
        "from -1 to 1",
        () ->
            new TransformedDistribution(new Normal(0, 1), new TanhTransform())
                .log_prob(torch.tensor(2.0)));
  }

  private static MixtureSameFamily gaussians() {
    return new MixtureSameFamily(new Categorical(torch.ones(2)), new Normal(torch.zeros(2), 1));
  }

  @Test
  void shapesThatDoNotFitAreRefused() {
    Normal batch = new Normal(torch.zeros(2), 1);
    assertRefused("shape [3] doesn't fit the batch [2]", () -> batch.log_prob(torch.zeros(3)));
    assertEquals(2, batch.log_prob(torch.zeros(1)).numel());
    Dirichlet shares = new Dirichlet(torch.ones(2));
    assertRefused("events [2]", () -> shares.log_prob(torch.ones(1)));
    assertRefused("events [2]", () -> shares.log_prob(torch.tensor(1.0)));
    assertRefused("from 0 to that", () -> new Independent(batch, 2));
    assertRefused("from 0 to that", () -> new Independent(batch, -1));
    Categorical three = new Categorical(torch.ones(3));
    assertRefused("3 classes", () -> new MixtureSameFamily(three, batch));
    assertRefused(
        "takes 1 dimensions",
        () ->
            new TransformedDistribution(new Normal(0, 1), new AffineTransform(0, 1, event_dim(1))));
  }

  @Test
  void whatIsNotCheckedIsComputed() {
    assertEquals(
        Double.NEGATIVE_INFINITY,
        new Uniform(0, 1, validate_args(false)).log_prob(torch.tensor(2.0)).item());
    assertTrue(Double.isNaN(new Normal(NAN, 1, validate_args(false)).loc().item()));
    Normal unchecked = new Normal(torch.zeros(1), 1, validate_args(false)).expand(2);
    assertTrue(Double.isNaN(unchecked.log_prob(torch.tensor(NAN, 0)).get(0).item()));
    Distribution.set_default_validate_args(false);
    try {
      assertEquals(0.0, new Exponential(1).log_prob(torch.tensor(-1.0)).sub(1).item(), 1e-6);
      assertRefused(
          "0 or more", () -> new Exponential(1, validate_args(true)).log_prob(torch.tensor(-1.0)));
    } finally {
      Distribution.set_default_validate_args(true);
    }
    assertRefused("0 or more", () -> new Exponential(1).log_prob(torch.tensor(-1.0)));
  }

  @Test
  void whatThereIsNoFormulaForSaysWhatToDo() {
    assertLacking("Poisson: there is no rsample", () -> new Poisson(1).rsample());
    assertLacking("draws of sample()", () -> gaussians().mode());
    assertLacking(
        "total_count that differs",
        () -> new Binomial(torch.tensor(1L, 2), torch.tensor(0.5)).entropy());
    assertLacking("Cauchy and Normal", () -> kl_divergence(new Cauchy(0, 1), new Normal(0, 1)));
    Normal batch = new Normal(torch.zeros(2, 2), 1);
    assertLacking(
        "reinterpreted_batch_ndims",
        () -> kl_divergence(new Independent(batch, 1), new Independent(batch, 2)));
  }

  private static void assertLacking(String why, Executable call) {
    var e = assertThrows(UnsupportedOperationException.class, call);
    assertTrue(e.toString().contains(why), e.toString());
  }

  /** A kind of one's own: where it always is. */
  private static final class Point extends Distribution {
    private final double at;

    Point(double at) {
      this.at = at;
    }

    @Override
    public Tensor log_prob(Tensor value) {
      _validate_sample(value);
      return value.eq(at).log();
    }
  }

  @Test
  void aKindOfOnesOwnIsADistribution() {
    register_kl(Point.class, Point.class, (p, q) -> torch.tensor(Math.abs(p.at - q.at)));
    assertEquals(2, kl_divergence(new Point(1), new Point(3)).item());
    assertEquals(0, new Point(1).log_prob(torch.tensor(1.0)).item());
    assertEquals("Point()", new Point(1).toString());
    assertLacking("Point: there is no expand", () -> new Point(1).expand(2));
    assertLacking("Point: there is no rsample", () -> new Point(1).sample());
  }
}
