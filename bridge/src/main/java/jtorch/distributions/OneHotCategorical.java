package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/**
 * One of K classes, as a vector with a 1 at its place and zeros elsewhere.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#onehotcategorical">OneHotCategorical</a>.
 */
public sealed class OneHotCategorical extends Distribution
    permits OneHotCategoricalStraightThrough {
  private final Categorical categorical;

  /** As the other, with probabilities. */
  public OneHotCategorical(Tensor probs, DistributionKwarg... keywords) {
    this(new Probs(probs), keywords);
  }

  /**
   * A variable for each row of {@code probs(...)}, which are divided by their sum, or of {@code
   * logits(...)}; (..., K) both.
   *
   * @throws IllegalArgumentException if there is no dimension, or a probability is below 0 or a
   *     logit NaN
   */
  public OneHotCategorical(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    this(new Categorical(parameter, keywords), keywords);
  }

  private OneHotCategorical(Categorical categorical, DistributionKwarg... keywords) {
    super(categorical.batch_shape(), Rows.event(categorical.logits()), keywords);
    this.categorical = categorical;
    takes("probs", constraints.simplex);
    takes("logits", constraints.real_vector);
  }

  /** As another, expanded. */
  OneHotCategorical(OneHotCategorical like, long... batch_shape) {
    super(like, batch_shape);
    categorical = like.categorical.expand(batch_shape);
  }

  @Override
  public OneHotCategorical expand(long... batch_shape) {
    return new OneHotCategorical(this, batch_shape);
  }

  /** Returns the probabilities of the classes: (..., K). */
  public final Tensor probs() {
    return categorical.probs();
  }

  /** Returns the logarithms of the probabilities: (..., K). */
  public final Tensor logits() {
    return categorical.logits();
  }

  /** Returns the shape of what was given: probabilities or logarithms. */
  public final long[] param_shape() {
    return categorical.param_shape();
  }

  /** The same classes as numbers. */
  final Categorical categorical() {
    return categorical;
  }

  @Override
  public Tensor mean() {
    return probs();
  }

  @Override
  public Tensor mode() {
    return ofClasses(categorical.mode());
  }

  @Override
  public Tensor variance() {
    Tensor probs = probs();
    return probs.mul(probs.rsub(1));
  }

  @Override
  public Tensor sample(long... sample_shape) {
    return ofClasses(categorical.sample(sample_shape));
  }

  private Tensor ofClasses(Tensor classes) {
    Tensor logits = logits();
    return F.one_hot(classes, logits.size(-1)).to(logits.dtype());
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    return categorical.log_prob(value.argmax(-1));
  }

  @Override
  public Tensor entropy() {
    return categorical.entropy();
  }

  @Override
  public boolean has_enumerate_support() {
    return true;
  }

  @Override
  public Tensor enumerate_support(boolean expand) {
    return enumerated(torch.eye(event_shape()[0]).to(probs()), expand);
  }

  @Override
  public Constraint support() {
    return constraints.one_hot;
  }
}
