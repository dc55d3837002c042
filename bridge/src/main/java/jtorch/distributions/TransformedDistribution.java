package jtorch.distributions;

import java.util.Arrays;
import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a distribution's variables when they are transformed.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#transformeddistribution">TransformedDistribution</a>.
 */
public class TransformedDistribution extends Distribution {
  private final Distribution base_dist;
  private final List<Transform> transforms;

  /** The variables after one transform. */
  public TransformedDistribution(
      Distribution base_distribution, Transform transform, DistributionKwarg... keywords) {
    this(base_distribution, List.of(transform), keywords);
  }

  /**
   * The variables after one transform after another.
   *
   * @throws IllegalArgumentException if the variables have fewer dimensions than a transform needs
   */
  public TransformedDistribution(
      Distribution base_distribution,
      List<? extends Transform> transforms,
      DistributionKwarg... keywords) {
    this(new ComposeTransform(transforms), base_distribution, keywords);
  }

  private TransformedDistribution(
      ComposeTransform all, Distribution base, DistributionKwarg... keywords) {
    this(fitted(base, all), all, keywords);
  }

  private TransformedDistribution(
      Distribution fitted, ComposeTransform all, DistributionKwarg... keywords) {
    super(batch(fitted, all), event(fitted, all), keywords);
    base_dist = fitted;
    transforms = all.parts();
  }

  /** As another, expanded. */
  TransformedDistribution(TransformedDistribution like, long... batch_shape) {
    super(like, batch_shape);
    ComposeTransform all = new ComposeTransform(like.transforms);
    long[] shape = all.inverse_shape(extended());
    int batch = shape.length - like.base_dist.event_shape().length;
    base_dist = like.base_dist.expand(Arrays.copyOf(shape, batch));
    transforms = like.transforms;
  }

  private static long[] batch(Distribution base, ComposeTransform transform) {
    long[] shape = transform.forward_shape(base.extended());
    return Arrays.copyOf(shape, shape.length - events(base, transform));
  }

  private static long[] event(Distribution base, ComposeTransform transform) {
    long[] shape = transform.forward_shape(base.extended());
    return Arrays.copyOfRange(shape, shape.length - events(base, transform), shape.length);
  }

  private static int events(Distribution base, ComposeTransform transform) {
    int out = transform.codomain().event_dim();
    return Math.max(out, base.event_shape().length + out - transform.domain().event_dim());
  }

  /** Gives variables the shape that transforms need of their values, and makes events of them. */
  private static Distribution fitted(Distribution base, ComposeTransform transform) {
    long[] shape = base.extended();
    int events = base.event_shape().length;
    int needed = transform.domain().event_dim();
    if (shape.length < needed) {
      throw new IllegalArgumentException(
          "TransformedDistribution: the transform takes "
              + needed
              + " dimensions together, but the base has the shape "
              + Arrays.toString(shape)
              + "; give a base with more dimensions.");
    }
    long[] wanted = transform.inverse_shape(transform.forward_shape(shape));
    Distribution result =
        Arrays.equals(wanted, shape)
            ? base
            : base.expand(Arrays.copyOf(wanted, wanted.length - events));
    int more = needed - events;
    return more > 0 ? new Independent(result, more) : result;
  }

  @Override
  public TransformedDistribution expand(long... batch_shape) {
    return new TransformedDistribution(this, batch_shape);
  }

  /** Returns the distribution before the transforms. */
  public Distribution base_dist() {
    return base_dist;
  }

  /** Returns the transforms in their order. */
  public final List<Transform> transforms() {
    return transforms;
  }

  @Override
  public boolean has_rsample() {
    return base_dist.has_rsample();
  }

  @Override
  public Tensor sample(long... sample_shape) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return forward(base_dist.sample(sample_shape));
    }
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return forward(base_dist.rsample(sample_shape));
  }

  private Tensor forward(Tensor x) {
    Tensor y = x;
    for (Transform transform : transforms) {
      y = transform.call(y);
    }
    return y;
  }

  @Override
  public Tensor log_prob(Tensor value) {
    _validate_sample(value);
    int events = event_shape().length;
    Tensor y = value;
    @Nullable Tensor stretched = null;
    for (Transform transform : transforms.reversed()) {
      Tensor x = transform.uncall(y);
      int own = transform.domain().event_dim();
      events += own - transform.codomain().event_dim();
      Tensor term = sumRightmost(transform.log_abs_det_jacobian(x, y), events - own);
      stretched = stretched == null ? term.neg() : stretched.sub(term);
      y = x;
    }
    Tensor base = sumRightmost(base_dist.log_prob(y), events - base_dist.event_shape().length);
    return stretched == null ? base : stretched.add(base);
  }

  @Override
  public Tensor cdf(Tensor value) {
    Tensor x = value;
    for (Transform transform : transforms.reversed()) {
      x = transform.uncall(x);
    }
    return turned(base_dist.cdf(x));
  }

  @Override
  public Tensor icdf(Tensor value) {
    return forward(base_dist.icdf(turned(value)));
  }

  /** Takes probabilities from the other end where results fall with the values. */
  private Tensor turned(Tensor probability) {
    Tensor sign = new ComposeTransform(transforms).sign();
    boolean grows = !sign.is_floating_point() && sign.item_long() == 1;
    return grows ? probability : sign.mul(probability.sub(0.5)).add(0.5);
  }

  @Override
  public Constraint support() {
    if (transforms.isEmpty()) {
      return base_dist.support();
    }
    Constraint last = transforms.getLast().codomain();
    int more = event_shape().length - last.event_dim();
    return more > 0 ? constraints.independent(last, more) : last;
  }
}
