package jtorch.distributions;

import static jtorch.Kwargs.cache_size;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.lims;
import static jtorch.Kwargs.logits;
import static jtorch.Kwargs.precision_matrix;
import static jtorch.Kwargs.probs;
import static jtorch.Kwargs.scale_tril;
import static jtorch.Kwargs.validate_args;
import static jtorch.distributions.kl.kl_divergence;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the tables of {@link DistributionRows} can't ask in Python, and what is refused. */
class NewerDistributionsTest {
  private static final double NAN = Double.NaN;

  private static Tensor matrix(double... elements) {
    return torch.tensor(elements).view(2, 2);
  }

  private static void assertRefused(String why, Executable call) {
    var e = assertThrows(IllegalArgumentException.class, call);
    assertTrue(e.toString().contains(why), e.toString());
  }

  private static void assertLacking(String why, Executable call) {
    var e = assertThrows(UnsupportedOperationException.class, call);
    assertTrue(e.toString().contains(why), e.toString());
  }

  private static void assertClose(Tensor found, Tensor expected) {
    assertArrayEquals(expected.size(), found.size());
    assertArrayEquals(expected.flatten().toDoubles(), found.flatten().toDoubles(), 1e-5);
  }

  @Test
  void valuesThatCanBeCountedAreOnesOfTheBatch() {
    var shares = new Categorical(torch.ones(2, 3));
    assertArrayEquals(new long[] {3, 2}, shares.enumerate_support().shape());
    assertArrayEquals(new long[] {3, 1}, shares.enumerate_support(expand(false)).shape());
    assertClose(shares.log_prob(shares.enumerate_support()).exp().sum(0), torch.ones(2));
    var vectors = new OneHotCategorical(torch.ones(2, 3));
    assertArrayEquals(new long[] {3, 2, 3}, vectors.enumerate_support().shape());
    assertArrayEquals(new long[] {3, 1, 3}, vectors.enumerate_support(false).shape());
    var tries = new Binomial(2, torch.tensor(0.25, 0.5));
    assertClose(tries.log_prob(tries.enumerate_support()).exp().sum(0), torch.ones(2));
    assertFalse(new Normal(0, 1).has_enumerate_support());
    assertLacking("Normal: there is no enum", () -> new Normal(0, 1).enumerate_support());
    var differing = new Binomial(torch.tensor(1L, 2), torch.tensor(0.5));
    assertLacking("no enumerate_support for a total_count", () -> differing.enumerate_support());
    Bernoulli coins = new Bernoulli(torch.tensor(0.5, 0.25));
    assertTrue(new Independent(coins, 0).has_enumerate_support());
    assertArrayEquals(new long[] {2, 2}, new Independent(coins, 0).enumerate_support().shape());
    assertFalse(new Independent(coins, 1).has_enumerate_support());
    assertLacking("Independent", () -> new Independent(coins, 1).enumerate_support());
  }

  @Test
  void whatWasGivenHasAShape() {
    Tensor three = torch.ones(2, 3).div(3);
    assertArrayEquals(new long[] {2, 3}, new Bernoulli(three).param_shape());
    assertArrayEquals(new long[] {2, 3}, new Categorical(three).param_shape());
    assertArrayEquals(new long[] {2, 3}, new OneHotCategorical(logits(three)).param_shape());
    assertArrayEquals(new long[] {2, 3}, new Multinomial(2, three).param_shape());
    assertArrayEquals(new long[] {2, 3}, new ContinuousBernoulli(three).param_shape());
    assertArrayEquals(new long[] {4}, new Normal(0, 1).sample_n(4).shape());
    assertEquals(0.5, new Weibull(1, 2).concentration_reciprocal().item());
  }

  @Test
  void aContinuousBernoulliRefusesWhatIsNoShare() {
    assertRefused("from 0 to 1", () -> new ContinuousBernoulli(1.5));
    assertRefused("a number", () -> new ContinuousBernoulli(logits(torch.tensor(NAN))));
    assertRefused("from 0 to 1", () -> new ContinuousBernoulli(0.25).log_prob(torch.tensor(-0.5)));
    var unchecked = new ContinuousBernoulli(0.25, validate_args(false), lims(0.4, 0.6));
    assertTrue(Double.isFinite(unchecked.log_prob(torch.tensor(-0.5)).item()));
    var expanded = new ContinuousBernoulli(probs(torch.tensor(0.25))).expand(2);
    assertArrayEquals(new long[] {2}, expanded.batch_shape());
  }

  /** Near 0.5 the formulas are 0 divided by 0. */
  @Test
  void gradientsReachAContinuousBernoullisMiddle() {
    Tensor p = torch.tensor(0.5, 0.2).requires_grad_();
    new ContinuousBernoulli(p).log_prob(torch.tensor(0.75, 0.25)).sum().backward();
    for (double slope : Objects.requireNonNull(p.grad()).toDoubles()) {
      assertTrue(Double.isFinite(slope));
    }
  }

  private static LowRankMultivariateNormal lowRank(long... batch) {
    return new LowRankMultivariateNormal(
            torch.tensor(0.5, -1), torch.tensor(1, 0.5).view(2, 1), torch.tensor(1.5, 0.25))
        .expand(batch);
  }

  private static MultivariateNormal full(LowRankMultivariateNormal d) {
    return new MultivariateNormal(d.loc(), d.covariance_matrix());
  }

  @Test
  void aLowRankNormalIsAsTheFullOne() {
    var low = lowRank(3);
    var full = full(low);
    Tensor x = torch.tensor(0.25, 0.75);
    assertClose(low.log_prob(x), full.log_prob(x));
    assertClose(low.entropy(), full.entropy());
    assertClose(low.scale_tril(), full.scale_tril());
    assertClose(low.precision_matrix(), full.precision_matrix());
    assertClose(
        low.precision_matrix().matmul(low.covariance_matrix()), torch.eye(2).expand(3, 2, 2));
    var other = new MultivariateNormal(torch.zeros(2), matrix(2, 0.5, 0.5, 1));
    assertClose(kl_divergence(low, other), kl_divergence(full, other));
    assertClose(kl_divergence(other, low), kl_divergence(other, full));
    assertClose(kl_divergence(low, lowRank()), torch.zeros(3));
  }

  /** PyTorch 2.10 can't expand the diagonal for it. */
  @Test
  void aBatchOfDiagonalsMayShareTheColumns() {
    var p =
        new LowRankMultivariateNormal(
            torch.zeros(2), torch.ones(2, 1), torch.tensor(1, 0.5, 2, 1).view(2, 2));
    var q = new MultivariateNormal(torch.zeros(2), matrix(2, 0.5, 0.5, 1));
    assertClose(kl_divergence(p, q), kl_divergence(full(p), q));
  }

  @Test
  void aLowRankNormalRefusesWhatDoesNotFit() {
    Tensor two = torch.ones(2);
    Tensor columns = torch.ones(2, 1);
    assertRefused(
        "don't fit", () -> new LowRankMultivariateNormal(torch.tensor(1.0), columns, two));
    assertRefused("don't fit", () -> new LowRankMultivariateNormal(two, two, two));
    assertRefused("don't fit", () -> new LowRankMultivariateNormal(two, columns, torch.ones(3)));
    assertRefused(
        "don't fit", () -> new LowRankMultivariateNormal(torch.ones(3), columns, torch.ones(3)));
    assertRefused(
        "cov_diag of shape [2] must be greater than 0",
        () -> new LowRankMultivariateNormal(two, columns, torch.tensor(1, -0.5)));
    assertRefused(
        "events of 2 elements",
        () -> kl_divergence(lowRank(), new MultivariateNormal(torch.zeros(3), torch.eye(3))));
  }

  @Test
  void aWishartRefusesWhatDoesNotFit() {
    Tensor one = torch.eye(2);
    assertRefused("df is 1.0, but matrices of 2 rows", () -> new Wishart(1, one));
    assertRefused("df is NaN", () -> new Wishart(NAN, one));
    assertRefused("not square", () -> new Wishart(3, torch.ones(2)));
    assertRefused("not square", () -> new Wishart(3, torch.ones(2, 3)));
    assertRefused("positive definite", () -> new Wishart(3, matrix(1, 2, 2, 1)));
    assertRefused("precision_matrix", () -> new Wishart(3, precision_matrix(matrix(1, 0, 1, 1))));
    assertRefused("lower triangular", () -> new Wishart(3, scale_tril(matrix(1, 1, 0, 1))));
    assertRefused("positive definite", () -> new Wishart(3, one).log_prob(matrix(1, 2, 2, 1)));
  }

  @Test
  void aBatchOfWishartsMayShareItsDf() {
    Tensor both = torch.stack(List.of(torch.eye(2), matrix(2, 0.5, 0.5, 1)));
    var batch = new Wishart(3, both);
    assertEquals(0, batch.df().dim());
    assertClose(batch.mean(), both.mul(3));
    assertClose(batch.variance().get(1), new Wishart(3, both.get(1)).variance());
    assertArrayEquals(new long[] {0, 2, 2, 2}, batch.sample(0).shape());
    assertArrayEquals(new long[] {2, 3, 2, 2, 2}, batch.sample(2, 3).shape());
  }

  /** PyTorch 2.10 adds up what belongs to different variables of a batch. */
  @Test
  void wishartsOfABatchAreAsFarApartAsSingleOnes() {
    Tensor df = torch.tensor(3, 4.5);
    Tensor other = matrix(2, 0.5, 0.5, 1);
    Tensor found = kl_divergence(new Wishart(df, torch.eye(2)), new Wishart(df.add(1), other));
    for (int i = 0; i < 2; i++) {
      double single = df.get(i).item();
      var p = new Wishart(single, torch.eye(2));
      assertClose(found.get(i), kl_divergence(p, new Wishart(single + 1, other)));
    }
    assertRefused(
        "events of 2 elements",
        () -> kl_divergence(new Wishart(3, other), new Wishart(3, torch.eye(3))));
  }

  @Test
  void gradientsReachAWishartsParametersThroughManyDraws() {
    Tensor df = torch.tensor(3.0).requires_grad_();
    Tensor c = torch.eye(2).requires_grad_();
    new Wishart(df, c).rsample(2, 3).sum().backward();
    assertTrue(Double.isFinite(Objects.requireNonNull(df.grad()).item()));
    assertTrue(Objects.requireNonNull(c.grad()).abs().sum().item() > 0);
  }

  @Test
  void aTransformIsGivenAMemory() {
    Tensor large = torch.tensor(20.0);
    Transform plain = new TanhTransform();
    assertTrue(Double.isInfinite(plain.inv().call(plain.call(large)).item()));
    Transform cached = plain.with_cache();
    assertNotSame(plain, cached);
    assertSame(cached, cached.with_cache(cache_size(1)));
    assertSame(large, cached.inv().call(cached.call(large)));
    assertTrue(Double.isInfinite(forgotten(cached.with_cache(0), large)));
    Transform inverse = plain.inv().with_cache();
    assertSame(large, inverse.call(inverse.inv().call(large)));
    assertRefused("cache_size is 2", () -> plain.with_cache(2));
  }

  private static double forgotten(Transform transform, Tensor x) {
    return transform.inv().call(transform.call(x)).item();
  }

  @Test
  void partsOfATransformAreGivenAMemoryToo() {
    List<Transform> tanh = List.of(new TanhTransform());
    Tensor large = torch.full(new long[] {1}, 20);
    for (Transform whole :
        List.of(
            new ComposeTransform(tanh, cache_size(1)),
            new ComposeTransform(tanh).with_cache(),
            new CatTransform(tanh, 0, new long[] {1}, cache_size(1)),
            new StackTransform(tanh, 0, cache_size(1)),
            new IndependentTransform(tanh.getFirst(), 1, cache_size(1)))) {
      assertEquals(20, forgotten(whole, large), whole.toString());
    }
  }

  @Test
  void transformsTellWhatTheyWereMadeOf() {
    AffineTransform affine = new AffineTransform(0.5, torch.tensor(1.0, 2));
    assertEquals(0.5, affine.loc().item());
    assertArrayEquals(new double[] {1, 2}, affine.scale().toDoubles());
    List<Transform> two = List.of(affine, new ExpTransform());
    CatTransform cat = new CatTransform(two, -1, 2, 3);
    assertEquals(-1, cat.dim());
    assertEquals(5, cat.length());
    assertArrayEquals(new long[] {2, 3}, cat.lengths());
    assertEquals(1, new StackTransform(two, 1).dim());
    assertEquals(2, new IndependentTransform(affine, 2).reinterpreted_batch_ndims());
    ReshapeTransform reshape = new ReshapeTransform(new long[] {4}, new long[] {2, 2});
    assertArrayEquals(new long[] {4}, reshape.in_shape());
    assertArrayEquals(new long[] {2, 2}, reshape.out_shape());
  }

  /** A kind of one's own: of how long until one event comes. */
  private static final class Waiting extends Distribution implements ExponentialFamily {
    private final Tensor rate;

    Waiting(Tensor rate) {
      super(rate.size());
      this.rate = rate;
    }

    @Override
    public Tensor log_prob(Tensor value) {
      return rate.log().sub(rate.mul(value));
    }

    @Override
    public List<Tensor> _natural_params() {
      return List.of(rate.neg());
    }

    @Override
    public Tensor _log_normalizer(List<Tensor> natural_params) {
      return natural_params.getFirst().neg().log().neg();
    }

    @Override
    public double _mean_carrier_measure() {
      return 0;
    }
  }

  @Test
  void anExponentialFamilyOfOnesOwnHasAnEntropyAndDistances() {
    Tensor rate = torch.tensor(0.5, 2).requires_grad_();
    assertClose(new Waiting(rate).entropy(), new Exponential(rate).entropy());
    new Waiting(rate).entropy().sum().backward();
    assertArrayEquals(
        new double[] {-2, -0.5}, Objects.requireNonNull(rate.grad()).toDoubles(), 1e-6);
    Tensor other = torch.tensor(1.0);
    assertClose(
        kl_divergence(new Waiting(rate), new Waiting(other)),
        kl_divergence(new Exponential(rate), new Exponential(other)));
    assertLacking(
        "Waiting and Exponential", () -> kl_divergence(new Waiting(rate), new Exponential(rate)));
    assertLacking("_mean_carrier_measure", () -> new Poisson(2).entropy());
  }

  @Test
  void logNormalizersAgreeWithTheFormulas() {
    for (List<Distribution> two : families()) {
      Distribution p = two.getFirst();
      Distribution q = two.getLast();
      Tensor expected = kl_divergence(p, q);
      Tensor found = Bregman.divergence(p, q);
      assertArrayEquals(
          expected.flatten().toDoubles(), found.flatten().toDoubles(), 1e-4, p.toString());
      if (!List.of("Beta", "Dirichlet", "Poisson").contains(p.getClass().getSimpleName())) {
        Tensor entropy = Bregman.entropy((ExponentialFamily) p, p.batch_shape());
        assertArrayEquals(
            p.entropy().flatten().toDoubles(), entropy.flatten().toDoubles(), 1e-4, p.toString());
      }
    }
  }

  private static List<List<Distribution>> families() {
    Tensor a = torch.tensor(0.25, 0.75);
    Tensor b = torch.tensor(0.5, 0.125);
    return List.of(
        List.of(new Bernoulli(a), new Bernoulli(b)),
        List.of(new Beta(a, b), new Beta(b, a)),
        List.of(new ContinuousBernoulli(a), new ContinuousBernoulli(b)),
        List.of(new Dirichlet(a), new Dirichlet(b)),
        List.of(new Exponential(a), new Exponential(b)),
        List.of(new Gamma(a, b), new Gamma(b, a)),
        List.of(new Normal(a, b), new Normal(b, a)),
        List.of(new Poisson(a), new Poisson(b)),
        List.of(
            new Wishart(torch.tensor(3, 4.5), torch.eye(2)),
            new Wishart(4, matrix(2, 0.5, 0.5, 1))));
  }
}
