package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * One of K variables of a kind, drawn by a {@link Categorical} distribution: a Gaussian mixture for
 * instance.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#mixturesamefamily">MixtureSameFamily</a>.
 */
public final class MixtureSameFamily extends Distribution {
  private final Categorical mixture_distribution;
  private final Distribution component_distribution;

  /**
   * A variable for each batch of K components, the last dimension of the components' batch.
   *
   * @param mixture_distribution of K classes, with a batch that broadcasts to the components' other
   *     dimensions
   * @throws IllegalArgumentException if the two don't fit
   */
  public MixtureSameFamily(
      Categorical mixture_distribution,
      Distribution component_distribution,
      DistributionKwarg... keywords) {
    super(
        batch(mixture_distribution, component_distribution),
        component_distribution.event_shape(),
        keywords);
    this.mixture_distribution = mixture_distribution;
    this.component_distribution = component_distribution;
  }

  private static long[] batch(Categorical mixture, Distribution components) {
    long[] own = mixture.batch_shape();
    long[] all = components.batch_shape();
    boolean fits = all.length > 0 && all[all.length - 1] == mixture.logits().size(-1);
    for (int i = 1; fits && i <= own.length && i < all.length; i++) {
      long one = own[own.length - i];
      long other = all[all.length - 1 - i];
      fits = one == other || one == 1 || other == 1;
    }
    if (!fits) {
      throw new IllegalArgumentException(
          "MixtureSameFamily: "
              + mixture.logits().size(-1)
              + " classes with the batch "
              + Arrays.toString(own)
              + " don't fit components with the batch "
              + Arrays.toString(all)
              + "; its last dimension has to be the classes', and the others those of their"
              + " batch.");
    }
    return Arrays.copyOf(all, all.length - 1);
  }

  private MixtureSameFamily(MixtureSameFamily like, long... batch_shape) {
    super(like, batch_shape);
    long[] components = joined(batch_shape, Rows.event(like.mixture_distribution.logits()));
    mixture_distribution = like.mixture_distribution.expand(batch_shape);
    component_distribution = like.component_distribution.expand(components);
  }

  @Override
  public MixtureSameFamily expand(long... batch_shape) {
    return new MixtureSameFamily(this, batch_shape);
  }

  /** Returns what draws the component. */
  public Categorical mixture_distribution() {
    return mixture_distribution;
  }

  /** Returns the components: (..., K) of them. */
  public Distribution component_distribution() {
    return component_distribution;
  }

  @Override
  public Tensor mean() {
    return overComponents(component_distribution.mean());
  }

  @Override
  public Tensor variance() {
    Tensor shift = component_distribution.mean().sub(withComponents(mean()));
    return overComponents(component_distribution.variance()).add(overComponents(shift.pow(2)));
  }

  private Tensor overComponents(Tensor each) {
    Tensor probs = mixture_distribution.probs();
    for (int i = 0; i < event_shape().length; i++) {
      probs = probs.unsqueeze(-1);
    }
    return probs.mul(each).sum(componentDim());
  }

  private Tensor withComponents(Tensor value) {
    return value.unsqueeze(componentDim());
  }

  private int componentDim() {
    return -1 - event_shape().length;
  }

  @Override
  public Tensor cdf(Tensor value) {
    Tensor each = component_distribution.cdf(withComponents(value));
    return each.mul(mixture_distribution.probs()).sum(-1);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    Tensor each = component_distribution.log_prob(withComponents(value));
    return each.add(mixture_distribution.logits().log_softmax(-1)).logsumexp(-1);
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor drawn = mixture_distribution.sample(sample_shape);
      Tensor all = component_distribution.sample(sample_shape);
      long[] chosen = all.size();
      chosen[chosen.length + componentDim()] = 1;
      Tensor which = drawn.unsqueeze(-1);
      for (int i = 0; i < event_shape().length; i++) {
        which = which.unsqueeze(-1);
      }
      return all.gather(componentDim(), which.expand(chosen)).squeeze(componentDim());
    }
  }

  @Override
  public Constraint support() {
    return new MixtureSameFamilyConstraint(component_distribution.support());
  }

  @Override
  public String toString() {
    return "MixtureSameFamily(\n  "
        + mixture_distribution.withLogits()
        + ",\n  "
        + component_distribution
        + ")";
  }
}
