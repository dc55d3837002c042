package jtorch.nn;

import jtorch.ActivationKwargs.Init;
import jtorch.ActivationKwargs.NumParameters;
import jtorch.ActivationKwargs.PreluKwarg;
import jtorch.Kwargs;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * max(x, 0) + weight*min(x, 0), with a trained weight for all or for each channel. Takes any shape,
 * with the channels in dimension 1, and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PReLU.html">PReLU</a>.
 */
public class PReLU extends Layer {
  /** The slopes of negative elements, of shape (num_parameters). */
  public final Parameter weight;

  private final long num_parameters;
  private final double init;

  /** Makes the layer with one slope of 0.25. */
  public PReLU(PreluKwarg... keywords) {
    this(
        (long) Keywords.number(NumParameters.class, NumParameters::value, 1, (Object[]) keywords),
        Keywords.number(Init.class, Init::value, 0.25, (Object[]) keywords),
        Placement.of((Object[]) keywords));
  }

  /** Makes the layer with slopes of 0.25. */
  public PReLU(long num_parameters, PlacementKwarg... keywords) {
    this(num_parameters, 0.25, keywords);
  }

  /** Makes the layer with slopes that begin at {@code init}. */
  public PReLU(long num_parameters, double init, PlacementKwarg... keywords) {
    this(num_parameters, init, Placement.of((Object[]) keywords));
  }

  private PReLU(long num_parameters, double init, Placement placement) {
    Sizes.checkPositive("PReLU", "num_parameters", num_parameters);
    this.num_parameters = num_parameters;
    this.init = init;
    weight =
        register_parameter(
            "weight", Placement.parameter(() -> placement.onesBuffer(num_parameters).mul(init)));
  }

  private PReLU(PReLU original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    num_parameters = original.num_parameters;
    init = original.init;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.prelu(input, get_tensor("weight")));
  }

  /** Returns the number of slopes: 1, or that of the channels. */
  public final long num_parameters() {
    return num_parameters;
  }

  /** The keyword {@link Kwargs#num_parameters}: the attribute would hide it from a subclass. */
  protected static NumParameters num_parameters(long value) {
    return Kwargs.num_parameters(value);
  }

  /** Returns what the slopes began with. */
  public final double init() {
    return init;
  }

  /** The keyword {@link Kwargs#init}: the attribute would hide it from a subclass. */
  protected static Init init(double value) {
    return Kwargs.init(value);
  }

  @Override
  protected String extra_repr() {
    return "num_parameters=" + num_parameters;
  }

  @Override
  Module copied(Memo memo) {
    return new PReLU(this, memo);
  }
}
