package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;

/**
 * The same elements in another shape.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.ReshapeTransform">
 * ReshapeTransform</a>.
 */
public final class ReshapeTransform extends Transform {
  private final long[] in_shape;
  private final long[] out_shape;

  /**
   * A transform of events of one shape to those of another.
   *
   * @throws IllegalArgumentException if the two don't have as many elements
   */
  public ReshapeTransform(long[] in_shape, long[] out_shape, TransformKwarg... keywords) {
    super(keywords);
    if (elements(in_shape) != elements(out_shape)) {
      throw new IllegalArgumentException(
          "ReshapeTransform: in_shape "
              + Arrays.toString(in_shape)
              + " and out_shape "
              + Arrays.toString(out_shape)
              + " have different numbers of elements; give shapes of as many.");
    }
    this.in_shape = in_shape.clone();
    this.out_shape = out_shape.clone();
  }

  private static long elements(long... shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  /** Returns the shape of the events before. */
  public long[] in_shape() {
    return in_shape.clone();
  }

  /** Returns the shape of the events after. */
  public long[] out_shape() {
    return out_shape.clone();
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.reshape(forward_shape(x.size()));
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.reshape(inverse_shape(y.size()));
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return x.new_zeros(Arrays.copyOf(x.size(), x.dim() - in_shape.length));
  }

  @Override
  public Constraint domain() {
    return constraints.independent(constraints.real, in_shape.length);
  }

  @Override
  public Constraint codomain() {
    return constraints.independent(constraints.real, out_shape.length);
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public long[] forward_shape(long... shape) {
    return replaced(in_shape, out_shape, shape);
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return replaced(out_shape, in_shape, shape);
  }

  private long[] replaced(long[] from, long[] to, long... shape) {
    checkDims(from.length, shape);
    int cut = shape.length - from.length;
    if (!Arrays.equals(Arrays.copyOfRange(shape, cut, shape.length), from)) {
      throw new IllegalArgumentException(
          "ReshapeTransform: a shape of "
              + Arrays.toString(shape)
              + " doesn't end with "
              + Arrays.toString(from)
              + ".");
    }
    return Distribution.joined(Arrays.copyOf(shape, cut), to);
  }
}
