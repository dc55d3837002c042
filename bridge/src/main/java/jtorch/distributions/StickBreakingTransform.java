package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.nn.F;

/**
 * Shares of (..., K + 1) from values of (..., K), each of which takes its part of what those before
 * it have left.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.StickBreakingTransform">
 * StickBreakingTransform</a>.
 */
public final class StickBreakingTransform extends Transform {
  /** A transform that remembers as many results as {@code cache_size} says. */
  public StickBreakingTransform(TransformKwarg... keywords) {
    super(keywords);
  }

  @Override
  protected Tensor _call(Tensor x) {
    Tensor parts = SigmoidTransform.inside(x.sub(logOfRest(x, x.size(-1) + 1)).sigmoid());
    Tensor left = parts.neg().add(1).cumprod(-1);
    return F.pad(parts, new long[] {0, 1}, "constant", 1)
        .mul(F.pad(left, new long[] {1, 0}, "constant", 1));
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    Tensor shares = y.narrow(-1, 0, y.size(-1) - 1);
    Tensor left = shares.cumsum(-1).neg().add(1).clamp_min(FloatLimits.tiny(y.dtype()));
    return shares.log().sub(left.log()).add(logOfRest(shares, y.size(-1)));
  }

  /** The logarithms of how many shares are to come, which make all alike where x is 0. */
  private static Tensor logOfRest(Tensor x, long shares) {
    return x.new_ones(x.size(-1)).cumsum(-1).neg().add(shares).log();
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    Tensor moved = x.sub(logOfRest(x, x.size(-1) + 1));
    Tensor shares = y.narrow(-1, 0, y.size(-1) - 1);
    return moved.neg().add(F.logsigmoid(moved)).add(shares.log()).sum(-1);
  }

  @Override
  public Constraint domain() {
    return constraints.real_vector;
  }

  @Override
  public Constraint codomain() {
    return constraints.simplex;
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public long[] forward_shape(long... shape) {
    return longer(1, shape);
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return longer(-1, shape);
  }

  private long[] longer(int more, long... shape) {
    checkDims(1, shape);
    long[] result = Arrays.copyOf(shape, shape.length);
    result[shape.length - 1] += more;
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StickBreakingTransform;
  }

  @Override
  public int hashCode() {
    return StickBreakingTransform.class.hashCode();
  }
}
