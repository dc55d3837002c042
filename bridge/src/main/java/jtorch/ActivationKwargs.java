package jtorch;

/** Keyword arguments of activations, normalizations and distances. */
public class ActivationKwargs extends InitKwargs {
  ActivationKwargs() {}

  /** What {@link jtorch.nn.F#leaky_relu} takes. */
  public sealed interface LeakyReluKwarg permits NnKwargs.Inplace, NegativeSlope {}

  /** What {@link jtorch.nn.F#elu} and {@link jtorch.nn.F#celu} take. */
  public sealed interface EluKwarg permits NnKwargs.Inplace, TensorKwargs.Alpha {}

  /** What {@link jtorch.nn.F#hardtanh} takes. */
  public sealed interface HardtanhKwarg permits NnKwargs.Inplace, MinVal, MaxVal {}

  /** What {@link jtorch.nn.F#softplus} takes. */
  public sealed interface SoftplusKwarg permits TensorKwargs.BetaOf, SchedulerKwargs.ThresholdOf {}

  /** What {@link jtorch.nn.F#rrelu} takes. */
  public sealed interface RreluCallKwarg permits Lower, Upper, NnKwargs.Training {}

  /** What {@link jtorch.nn.RReLU} takes. */
  public sealed interface RreluKwarg permits Lower, Upper, NnKwargs.Inplace {}

  /** What {@link jtorch.nn.PReLU} takes. */
  public sealed interface PreluKwarg permits NumParameters, Init, NnKwargs.PlacementKwarg {}

  /** What a normalization takes as a function. */
  public sealed interface NormCallKwarg extends BatchNormCallKwarg, InstanceNormCallKwarg
      permits LossKwargs.ClassWeight, BiasOf, NnKwargs.Eps {}

  /** What {@link jtorch.nn.F#batch_norm} takes. */
  public sealed interface BatchNormCallKwarg
      permits NormCallKwarg, NnKwargs.Training, NnKwargs.Momentum {}

  /** What {@link jtorch.nn.F#instance_norm} takes. */
  public sealed interface InstanceNormCallKwarg
      permits NormCallKwarg, UseInputStats, NnKwargs.Momentum {}

  /** What {@link jtorch.nn.F#rms_norm} takes. */
  public sealed interface RmsNormCallKwarg permits LossKwargs.ClassWeight, NnKwargs.Eps {}

  /** What {@link jtorch.nn.F#local_response_norm} takes. */
  public sealed interface ResponseNormKwarg permits TensorKwargs.Alpha, TensorKwargs.BetaOf, KOf {}

  /** What {@link jtorch.nn.F#cosine_similarity} takes. */
  public sealed interface CosineKwarg permits TensorKwargs.Dim, NnKwargs.Eps {}

  /** What {@link jtorch.nn.F#pairwise_distance} takes. */
  public sealed interface PairwiseKwarg permits NnKwargs.P, NnKwargs.Eps, TensorKwargs.Keepdim {}

  /** What negative elements are multiplied by. */
  public record NegativeSlope(Number value) implements LeakyReluKwarg {}

  /** The smallest element that is let through. */
  public record MinVal(Number value) implements HardtanhKwarg {}

  /** The largest element that is let through. */
  public record MaxVal(Number value) implements HardtanhKwarg {}

  /** By which formula an activation is computed. */
  public record Approximate(String value) {}

  /** The smallest slope that is drawn. */
  public record Lower(Number value) implements RreluKwarg, RreluCallKwarg {}

  /** The largest slope that is drawn. */
  public record Upper(Number value) implements RreluKwarg, RreluCallKwarg {}

  /** How many slopes are trained. */
  public record NumParameters(long value) implements PreluKwarg {}

  /** Where slopes begin. */
  public record Init(double value) implements PreluKwarg {}

  /** What is added to each element of a normalized tensor, or to each output of a layer. */
  public record BiasOf(Tensor value)
      implements NormCallKwarg, NnKwargs.ConvCallKwarg, NnKwargs.ConvTransposeCallKwarg {}

  /** Whether a sample is normalized by its own numbers. */
  public record UseInputStats(boolean value) implements InstanceNormCallKwarg {}

  /** What is added to the sum of neighbouring channels. */
  public record KOf(double value) implements ResponseNormKwarg {}

  /** The dimension that a range of them begins with. */
  public record StartDim(long value) implements OperatorKwargs.FlattenKwarg {}

  /** The last dimension of a range of them. */
  public record EndDim(long value) implements OperatorKwargs.FlattenKwarg {}

  /** Whether a target is logarithms. */
  public record LogTarget(boolean value) implements LossKwargs.KlDivKwarg {}

  /** What negative elements are multiplied by: {@code negative_slope=0.2} in Python. */
  public static NegativeSlope negative_slope(double value) {
    return new NegativeSlope(value);
  }

  /** What negative elements are multiplied by: {@code negative_slope=0.2} in Python. */
  public static NegativeSlope negative_slope(long value) {
    return new NegativeSlope(value);
  }

  /** The smallest element that is let through: {@code min_val=0} in Python. */
  public static MinVal min_val(double value) {
    return new MinVal(value);
  }

  /** The smallest element that is let through: {@code min_val=0} in Python. */
  public static MinVal min_val(long value) {
    return new MinVal(value);
  }

  /** The largest element that is let through: {@code max_val=6} in Python. */
  public static MaxVal max_val(double value) {
    return new MaxVal(value);
  }

  /** The largest element that is let through: {@code max_val=6} in Python. */
  public static MaxVal max_val(long value) {
    return new MaxVal(value);
  }

  /** Exactly ({@code "none"}) or by tanh: {@code approximate='tanh'} in Python. */
  public static Approximate approximate(String value) {
    return new Approximate(value);
  }

  /** The smallest slope that is drawn: {@code lower=0.1} in Python. */
  public static Lower lower(double value) {
    return new Lower(value);
  }

  /** The smallest slope that is drawn: {@code lower=0.1} in Python. */
  public static Lower lower(long value) {
    return new Lower(value);
  }

  /** The largest slope that is drawn: {@code upper=0.3} in Python. */
  public static Upper upper(double value) {
    return new Upper(value);
  }

  /** The largest slope that is drawn: {@code upper=0.3} in Python. */
  public static Upper upper(long value) {
    return new Upper(value);
  }

  /** How many slopes are trained: {@code num_parameters=16} in Python. */
  public static NumParameters num_parameters(long value) {
    return new NumParameters(value);
  }

  /** Where slopes begin: {@code init=0.1} in Python. */
  public static Init init(double value) {
    return new Init(value);
  }

  /** What is added to each element of a normalized tensor: {@code bias=b} in Python. */
  public static BiasOf bias(Tensor value) {
    return new BiasOf(value);
  }

  /** Whether a sample is normalized by its own numbers: {@code use_input_stats=False}. */
  public static UseInputStats use_input_stats(boolean value) {
    return new UseInputStats(value);
  }

  /** What is added to the sum of neighbouring channels: {@code k=2} in Python. */
  public static KOf k(double value) {
    return new KOf(value);
  }

  /** The dimension that a range begins with: {@code start_dim=1} in Python. */
  public static StartDim start_dim(long value) {
    return new StartDim(value);
  }

  /** The last dimension of a range: {@code end_dim=2} in Python. */
  public static EndDim end_dim(long value) {
    return new EndDim(value);
  }

  /** Whether a target is logarithms: {@code log_target=True} in Python. */
  public static LogTarget log_target(boolean value) {
    return new LogTarget(value);
  }
}
