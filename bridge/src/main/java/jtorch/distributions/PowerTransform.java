package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Values above 0 to the power of an exponent.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.PowerTransform">
 * PowerTransform</a>.
 */
public final class PowerTransform extends Transform {
  private final Tensor exponent;

  /** A transform to the powers of these exponents. */
  public PowerTransform(Tensor exponent, TransformKwarg... keywords) {
    super(keywords);
    this.exponent = exponent;
  }

  /** As the other, with one exponent for all. */
  public PowerTransform(double exponent, TransformKwarg... keywords) {
    this(torch.tensor(exponent), keywords);
  }

  /** Returns the exponents. */
  public Tensor exponent() {
    return exponent;
  }

  @Override
  protected Tensor _call(Tensor x) {
    return x.pow(exponent);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return y.pow(exponent.reciprocal());
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return exponent.mul(y).div(x).abs().log();
  }

  @Override
  public Tensor sign() {
    return exponent.sign();
  }

  @Override
  public long[] forward_shape(long... shape) {
    return torch.broadcast_shapes(shape, exponent.size());
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return forward_shape(shape);
  }

  @Override
  public Constraint codomain() {
    return constraints.positive;
  }

  @Override
  public Constraint domain() {
    return constraints.positive;
  }

  @Override
  public boolean bijective() {
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PowerTransform power
        && Arrays.equals(exponent.size(), power.exponent.size())
        && exponent.eq(power.exponent).all().item_bool();
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(exponent.size());
  }
}
