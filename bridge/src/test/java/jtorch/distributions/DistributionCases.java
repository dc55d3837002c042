package jtorch.distributions;

import static jtorch.Kwargs.cache_size;
import static jtorch.Kwargs.event_dim;
import static jtorch.Kwargs.lims;
import static jtorch.Kwargs.logits;
import static jtorch.Kwargs.precision_matrix;
import static jtorch.Kwargs.probs;
import static jtorch.Kwargs.scale_tril;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.torch;

/** What distributions.py makes of parameters, by the names that it has for them. */
final class DistributionCases {
  /** Makes a distribution of parameters. */
  interface Maker {
    Distribution of(List<Tensor> p);
  }

  /** The cases. */
  static final Map<String, Maker> ALL = new LinkedHashMap<>();

  static {
    numbers();
    choices();
    relaxed();
    more();
    rarer();
    vectors();
    newer();
    transformed();
  }

  private DistributionCases() {}

  private static void numbers() {
    ALL.put("Normal", p -> new Normal(p.get(0), p.get(1)));
    ALL.put("Normal broadcast", p -> new Normal(p.get(0), p.get(1)));
    ALL.put("Normal of numbers", _ -> new Normal(0.5, 2));
    ALL.put("Normal of one scale", p -> new Normal(p.get(0), 2));
    ALL.put("Uniform", p -> new Uniform(p.get(0), p.get(1)));
    ALL.put("Uniform of numbers", _ -> new Uniform(-1, 1));
    ALL.put("Uniform broadcast", p -> new Uniform(p.get(0), p.get(1)));
    ALL.put("Exponential", p -> new Exponential(p.get(0)));
    ALL.put("Exponential of a number", _ -> new Exponential(1.5));
    ALL.put("Laplace", p -> new Laplace(p.get(0), p.get(1)));
    ALL.put("Laplace of one loc", p -> new Laplace(0.5, p.get(0)));
    ALL.put("LogNormal", p -> new LogNormal(p.get(0), p.get(1)));
    ALL.put("HalfNormal", p -> new HalfNormal(p.get(0)));
    ALL.put("Gamma", p -> new Gamma(p.get(0), p.get(1)));
    ALL.put("Gamma of numbers", _ -> new Gamma(2, 0.5));
    ALL.put("Beta", p -> new Beta(p.get(0), p.get(1)));
    ALL.put("Beta of one", p -> new Beta(p.get(0), 3));
    ALL.put("Dirichlet", p -> new Dirichlet(p.get(0)));
    ALL.put("Chi2", p -> new Chi2(p.get(0)));
  }

  private static void choices() {
    ALL.put("Bernoulli", p -> new Bernoulli(p.get(0)));
    ALL.put("Bernoulli logits", p -> new Bernoulli(logits(p.get(0))));
    ALL.put("Categorical", p -> new Categorical(p.get(0)));
    ALL.put("Categorical logits", p -> new Categorical(logits(p.get(0))));
    ALL.put("Poisson", p -> new Poisson(p.get(0)));
    ALL.put("Geometric", p -> new Geometric(p.get(0)));
    ALL.put("Geometric logits", p -> new Geometric(logits(p.get(0))));
    ALL.put("Binomial", p -> new Binomial(5, p.get(0)));
    ALL.put("Binomial logits", p -> new Binomial(5, logits(p.get(0))));
    ALL.put("Binomial counts", p -> new Binomial(torch.tensor(new long[][] {{3}, {6}}), p.get(0)));
    ALL.put("Multinomial", p -> new Multinomial(4, p.get(0)));
    ALL.put("Multinomial logits", p -> new Multinomial(4, logits(p.get(0))));
    ALL.put("OneHotCategorical", p -> new OneHotCategorical(p.get(0)));
    ALL.put("OneHotCategorical logits", p -> new OneHotCategorical(logits(p.get(0))));
    ALL.put(
        "OneHotCategoricalStraightThrough", p -> new OneHotCategoricalStraightThrough(p.get(0)));
  }

  private static void relaxed() {
    ALL.put("LogitRelaxedBernoulli", p -> new LogitRelaxedBernoulli(p.get(0), probs(p.get(1))));
    ALL.put("RelaxedBernoulli", p -> new RelaxedBernoulli(p.get(0), p.get(1)));
    ALL.put("RelaxedBernoulli logits", p -> new RelaxedBernoulli(p.get(0), logits(p.get(1))));
    ALL.put("ExpRelaxedCategorical", p -> new ExpRelaxedCategorical(p.get(0), probs(p.get(1))));
    ALL.put("RelaxedOneHotCategorical", p -> new RelaxedOneHotCategorical(p.get(0), p.get(1)));
    ALL.put(
        "RelaxedOneHotCategorical logits",
        p -> new RelaxedOneHotCategorical(p.get(0), logits(p.get(1))));
  }

  private static void more() {
    ALL.put("HalfCauchy", p -> new HalfCauchy(p.get(0)));
    ALL.put("Pareto", p -> new Pareto(p.get(0), p.get(1)));
    ALL.put("Pareto of numbers", _ -> new Pareto(1.5, 3));
    ALL.put("Weibull", p -> new Weibull(p.get(0), p.get(1)));
    ALL.put("Weibull of one scale", p -> new Weibull(2, p.get(0)));
    ALL.put("InverseGamma", p -> new InverseGamma(p.get(0), p.get(1)));
    ALL.put("InverseGamma of one rate", p -> new InverseGamma(p.get(0), 0.5));
    ALL.put("NegativeBinomial", p -> new NegativeBinomial(p.get(0), p.get(1)));
    ALL.put("NegativeBinomial logits", p -> new NegativeBinomial(5, logits(p.get(0))));
    ALL.put(
        "TransformedDistribution power",
        p ->
            new TransformedDistribution(
                new Exponential(torch.ones_like(p.get(0))), new PowerTransform(p.get(0))));
    ALL.put("Gumbel", p -> new Gumbel(p.get(0), p.get(1)));
    ALL.put("Gumbel of numbers", _ -> new Gumbel(0.5, 2));
    ALL.put("Cauchy", p -> new Cauchy(p.get(0), p.get(1)));
    ALL.put("StudentT", p -> new StudentT(p.get(0), p.get(1), p.get(2)));
    ALL.put("StudentT of df", p -> new StudentT(p.get(0)));
  }

  private static void rarer() {
    ALL.put("Kumaraswamy", p -> new Kumaraswamy(p.get(0), p.get(1)));
    ALL.put("Kumaraswamy of one", p -> new Kumaraswamy(p.get(0), 3));
    ALL.put("LogisticNormal", p -> new LogisticNormal(p.get(0), p.get(1)));
    ALL.put("LogisticNormal of numbers", _ -> new LogisticNormal(0.5, 2));
    ALL.put("FisherSnedecor", p -> new FisherSnedecor(p.get(0), p.get(1)));
    ALL.put("VonMises", p -> new VonMises(p.get(0), p.get(1)));
    ALL.put("VonMises wide", p -> new VonMises(p.get(0), p.get(1)));
    ALL.put("LKJCholesky", p -> new LKJCholesky(3, p.get(0)));
    ALL.put("LKJCholesky of a number", _ -> new LKJCholesky(2));
    ALL.put("GeneralizedPareto", p -> new GeneralizedPareto(p.get(0), p.get(1), p.get(2)));
    ALL.put("GeneralizedPareto of numbers", _ -> new GeneralizedPareto(0.5, 2, 1.5));
  }

  private static void vectors() {
    ALL.put("MultivariateNormal", p -> new MultivariateNormal(p.get(0), p.get(1)));
    ALL.put(
        "MultivariateNormal precision",
        p -> new MultivariateNormal(p.get(0), precision_matrix(p.get(1))));
    ALL.put(
        "MultivariateNormal factor",
        p -> new MultivariateNormal(p.get(0), scale_tril(p.get(1).tril())));
    ALL.put("Independent", p -> new Independent(new Normal(p.get(0), p.get(1)), 1));
    ALL.put("Independent all", p -> new Independent(new Normal(p.get(0), p.get(1)), 2));
    ALL.put("Independent none", p -> new Independent(new Laplace(p.get(0), p.get(1)), 0));
    ALL.put(
        "MixtureSameFamily",
        p -> new MixtureSameFamily(new Categorical(p.get(0)), new Normal(p.get(1), p.get(2))));
    ALL.put(
        "MixtureSameFamily vectors",
        p ->
            new MixtureSameFamily(
                new Categorical(p.get(0)),
                new Independent(new Normal(p.get(1).mT(), p.get(2).mT()), 1)));
  }

  private static void newer() {
    ALL.put("ContinuousBernoulli", p -> new ContinuousBernoulli(p.get(0)));
    ALL.put("ContinuousBernoulli logits", p -> new ContinuousBernoulli(logits(p.get(0))));
    ALL.put("ContinuousBernoulli of a number", _ -> new ContinuousBernoulli(0.25));
    ALL.put("ContinuousBernoulli lims", p -> new ContinuousBernoulli(p.get(0), lims(0.4, 0.51)));
    ALL.put(
        "LowRankMultivariateNormal",
        p -> new LowRankMultivariateNormal(p.get(0), p.get(1), p.get(2)));
    ALL.put(
        "LowRankMultivariateNormal batch",
        p -> new LowRankMultivariateNormal(p.get(0), p.get(1), p.get(2)));
    ALL.put("Wishart", p -> new Wishart(5.5, p.get(0)));
    ALL.put("Wishart precision", p -> new Wishart(p.get(0), precision_matrix(p.get(1))));
    ALL.put("Wishart factor", p -> new Wishart(p.get(0), scale_tril(p.get(1).tril())));
  }

  private static void transformed() {
    ALL.put("TransformedDistribution tanh", p -> squashed(p));
    ALL.put("Independent squashed policy", p -> new Independent(squashed(p), 1));
    ALL.put(
        "TransformedDistribution affine",
        p ->
            new TransformedDistribution(
                new Normal(0, 1).expand(2), new AffineTransform(p.get(0), p.get(1))));
    ALL.put(
        "TransformedDistribution affine that expands",
        p ->
            new TransformedDistribution(
                new Normal(torch.zeros_like(p.get(1)), p.get(1)),
                new AffineTransform(p.get(0), 3)));
    ALL.put(
        "TransformedDistribution affine of events",
        p ->
            new TransformedDistribution(
                new Normal(p.get(0), p.get(1)), new AffineTransform(0.5, p.get(1), event_dim(1))));
    ALL.put(
        "TransformedDistribution logistic",
        p ->
            new TransformedDistribution(
                new Uniform(torch.zeros_like(p.get(0)), 1),
                List.of(new SigmoidTransform().inv(), new AffineTransform(p.get(0), p.get(1)))));
    ALL.put(
        "TransformedDistribution composed",
        p ->
            new TransformedDistribution(
                new Independent(new Normal(p.get(0), p.get(1)), 1),
                new ComposeTransform(
                    List.of(new AffineTransform(1, -0.5, event_dim(1)), new ExpTransform()))));
  }

  private static TransformedDistribution squashed(List<Tensor> p) {
    return new TransformedDistribution(
        new Normal(p.get(0), p.get(1)), new TanhTransform(cache_size(1)));
  }
}
