package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.AffineTransformKwarg;
import jtorch.DistributionKwargs.CacheSize;
import jtorch.DistributionKwargs.EventDim;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * The values times a scale, moved: loc + scale * x.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.AffineTransform">
 * AffineTransform</a>.
 */
public final class AffineTransform extends Transform {
  private final Operand loc;
  private final Operand scale;
  private final int event_dim;

  /** A transform with a loc and a scale for each element of shapes that broadcast to values'. */
  public AffineTransform(Tensor loc, Tensor scale, AffineTransformKwarg... keywords) {
    this(Operand.of(loc), Operand.of(scale), keywords);
  }

  /** As the other, with one scale for all. */
  public AffineTransform(Tensor loc, double scale, AffineTransformKwarg... keywords) {
    this(Operand.of(loc), Operand.of(scale), keywords);
  }

  /** As the other, with one loc for all. */
  public AffineTransform(double loc, Tensor scale, AffineTransformKwarg... keywords) {
    this(Operand.of(loc), Operand.of(scale), keywords);
  }

  /** As the other, with one loc and scale for all. */
  public AffineTransform(double loc, double scale, AffineTransformKwarg... keywords) {
    this(Operand.of(loc), Operand.of(scale), keywords);
  }

  private AffineTransform(Operand loc, Operand scale, AffineTransformKwarg... keywords) {
    super(common(keywords));
    this.loc = loc;
    this.scale = scale;
    int dims = 0;
    for (AffineTransformKwarg keyword : keywords) {
      if (keyword instanceof EventDim(int value)) {
        dims = value;
      }
    }
    event_dim = dims;
  }

  private static TransformKwarg[] common(AffineTransformKwarg... keywords) {
    return Arrays.stream(keywords)
        .filter(CacheSize.class::isInstance)
        .toArray(TransformKwarg[]::new);
  }

  /** Returns what is added; of a number a tensor without dimensions. */
  public Tensor loc() {
    return loc.asTensor();
  }

  /** Returns what values are multiplied with; of a number a tensor without dimensions. */
  public Tensor scale() {
    return scale.asTensor();
  }

  @Override
  protected Tensor _call(Tensor x) {
    return loc.added(scale.times(x));
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return scale.dividing(loc.subtracted(y));
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    long[] shape = x.size();
    Tensor logs = scale.logOfSize(x);
    return Distribution.sumRightmost(logs, event_dim)
        .expand(Arrays.copyOf(shape, shape.length - event_dim));
  }

  @Override
  public int event_dim() {
    return event_dim;
  }

  @Override
  public Tensor sign() {
    return scale.sign();
  }

  @Override
  public long[] forward_shape(long... shape) {
    return torch.broadcast_shapes(shape, loc.shape(), scale.shape());
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return forward_shape(shape);
  }

  @Override
  public Constraint domain() {
    return event_dim == 0 ? constraints.real : constraints.independent(constraints.real, event_dim);
  }

  @Override
  public Constraint codomain() {
    return domain();
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AffineTransform affine
        && loc.isSame(affine.loc)
        && scale.isSame(affine.scale);
  }

  @Override
  public int hashCode() {
    return AffineTransform.class
        .hashCode(); // tensors are equal by their elements, which may change
  }
}
