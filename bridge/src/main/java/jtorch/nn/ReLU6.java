package jtorch.nn;

import jtorch.ActivationKwargs.MaxVal;
import jtorch.ActivationKwargs.MinVal;
import jtorch.Kwargs;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;

/**
 * min(max(x, 0), 6) of each element. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ReLU6.html">ReLU6</a>.
 */
public class ReLU6 extends InplaceLayer {
  /** Makes the layer; {@code inplace(true)} has it change its input. */
  public ReLU6(InplaceKwarg... keywords) {
    super(keywords);
  }

  /** Makes the layer, which changes its input if this is so. */
  public ReLU6(boolean inplace) {
    this(new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.relu6(input, asGiven()));
  }

  /** Returns the least that comes out: 0. */
  public final double min_val() {
    return 0;
  }

  /** The keyword {@link Kwargs#min_val}: the attribute would hide it from a subclass. */
  protected static MinVal min_val(double value) {
    return Kwargs.min_val(value);
  }

  /** The keyword {@link Kwargs#min_val}: the attribute would hide it from a subclass. */
  protected static MinVal min_val(long value) {
    return Kwargs.min_val(value);
  }

  /** Returns the most that comes out: 6. */
  public final double max_val() {
    return 6;
  }

  /** The keyword {@link Kwargs#max_val}: the attribute would hide it from a subclass. */
  protected static MaxVal max_val(double value) {
    return Kwargs.max_val(value);
  }

  /** The keyword {@link Kwargs#max_val}: the attribute would hide it from a subclass. */
  protected static MaxVal max_val(long value) {
    return Kwargs.max_val(value);
  }
}
