package jtorch;

/** Keyword arguments of operators. */
public class TensorKwargs {
  TensorKwargs() {}

  /** What a reduction takes. */
  public sealed interface ReductionKwarg extends OutKwargs.ReductionOutKwarg
      permits Keepdim, DtypeOf {}

  /** What a standard deviation or variance takes. */
  public sealed interface SpreadKwarg extends OutKwargs.SpreadOutKwarg
      permits Keepdim, Correction {}

  /** What a sum with a product of matrices takes. */
  public sealed interface MatrixKwarg extends OutKwargs.MatrixOutKwarg permits Alpha, BetaOf {}

  /** What limits elements. */
  public sealed interface ClampKwarg extends OutKwargs.ClampOutKwarg permits Min, Max {
    /** The limit, a Long or a Double. */
    Number value();
  }

  /** What no element is below. */
  public record Min(Number value) implements ClampKwarg, OperatorKwargs.HistcKwarg {}

  /** What no element is above. */
  public record Max(Number value) implements ClampKwarg, OperatorKwargs.HistcKwarg {}

  /** The smallest that elements may be: {@code x.clamp(min(0))}. */
  public static Min min(long value) {
    return new Min(value);
  }

  /** The smallest that elements may be: {@code x.clamp(min(0.5))}. */
  public static Min min(double value) {
    return new Min(value);
  }

  /** The largest that elements may be: {@code x.clamp(max(255))}. */
  public static Max max(long value) {
    return new Max(value);
  }

  /** The largest that elements may be: {@code x.clamp(max(0.5))}. */
  public static Max max(double value) {
    return new Max(value);
  }

  /** What {@code torch.autograd.grad} takes. */
  public sealed interface GradKwarg permits OneGradKwarg, AllowUnused {}

  /** What {@code torch.autograd.grad} takes for a single input, which can't be unused. */
  public sealed interface OneGradKwarg extends GradKwarg
      permits BackwardKwarg,
          MaterializeGrads,
          FunctionKwargs.GradOutputs,
          GradientKwargs.OnlyInputs {}

  /** What {@code backward} takes. */
  public sealed interface BackwardKwarg extends OneGradKwarg permits RetainGraph, CreateGraph {}

  /** Whether the graph stays for another pass. */
  public record RetainGraph(boolean value) implements BackwardKwarg {}

  /** Whether the gradients have a graph of their own. */
  public record CreateGraph(boolean value) implements BackwardKwarg {}

  /** Whether inputs are allowed that the outputs don't depend on. */
  public record AllowUnused(boolean value) implements GradKwarg {}

  /** Whether unused inputs get zeros. */
  public record MaterializeGrads(boolean value) implements OneGradKwarg {}

  /** What a search for different elements takes. */
  public sealed interface UniqueKwarg permits ReturnInverse, ReturnCounts, OperatorKwargs.Sorted {}

  /** Whether each element's place among the different ones is wanted. */
  public record ReturnInverse(boolean value) implements UniqueKwarg {}

  /** Whether it is wanted how often each element occurs. */
  public record ReturnCounts(boolean value) implements UniqueKwarg {}

  /** What a new tensor takes. */
  public sealed interface FactoryKwarg
      extends RandomKwarg,
          SignalKwargs.FftfreqKwarg,
          SignalKwargs.WindowKwarg,
          SparseKwargs.CooKwarg,
          OutKwargs.FactoryOutKwarg
      permits NnKwargs.PlacementKwarg, RequiresGrad {}

  /** What a new tensor of random numbers takes. */
  public sealed interface RandomKwarg extends OutKwargs.RandomOutKwarg
      permits FactoryKwarg, DataKwargs.GeneratorOf {}

  /** The dimension that an operator works along. */
  public record Dim(long value)
      implements CallKwargs.NormKwarg,
          RarerKwargs.SliceKwarg,
          RarerKwargs.GradientOfKwarg,
          FunctionKwargs.NormalizeKwarg,
          FunctionKwargs.GumbelKwarg,
          SignalKwargs.FftKwarg,
          SignalKwargs.FftnKwarg,
          ActivationKwargs.CosineKwarg,
          OperatorKwargs.DiffKwarg,
          OperatorKwargs.QuantileKwarg,
          OperatorKwargs.TopkKwarg,
          OperatorKwargs.SortKwarg,
          WeightKwargs.SpectralNormKwarg {}

  /** Whether a reduction leaves a dimension of size 1. */
  public record Keepdim(boolean value)
      implements OutKwargs.KeepdimPairKwarg,
          OutKwargs.KeepdimOutKwarg,
          CallKwargs.NormKwarg,
          ReductionKwarg,
          SpreadKwarg,
          ActivationKwargs.PairwiseKwarg,
          OperatorKwargs.QuantileKwarg {
    /** Returns what the caller gave, or false. */
    static boolean in(Keepdim... given) {
      return given.length > 0 && given[given.length - 1].value;
    }
  }

  /** Several dimensions that an operator works along. */
  public record Dims(long... value)
      implements RarerKwargs.GradientOfKwarg, SignalKwargs.FftnKwarg, CallKwargs.NormKwarg {}

  /** The element type of a result. */
  public record DtypeOf(DType value)
      implements OutKwargs.DtypeOutKwarg,
          ReductionKwarg,
          NnKwargs.PlacementKwarg,
          InitKwargs.ToKwarg,
          TestingKwargs.MakeTensorKwarg,
          OperatorKwargs.AutocastKwarg {}

  /** The device of a new tensor. */
  public record DeviceOf(Device value)
      implements NnKwargs.PlacementKwarg,
          SummaryKwargs.SummaryKwarg,
          TrainingKwargs.AveragedKwarg,
          TestingKwargs.MakeTensorKwarg,
          InitKwargs.ToKwarg {}

  /** Whether gradients are recorded for a new tensor. */
  public record RequiresGrad(boolean value)
      implements FactoryKwarg, TestingKwargs.MakeTensorKwarg {}

  /** What the number of elements is reduced by in a variance's denominator. */
  public record Correction(double value) implements RarerKwargs.CovKwarg, SpreadKwarg {}

  /** How many digits behind the point are kept; before it, if negative. */
  public record Decimals(long value) implements OutKwargs.DecimalsOutKwarg {}

  /** How a quotient is rounded: {@code "floor"} or {@code "trunc"}. */
  public record RoundingMode(String value) implements OutKwargs.RoundingOutKwarg {}

  /** Whether values are added to what is there, and don't replace it. */
  public record Accumulate(boolean value) {}

  /** How many counts there are at least. */
  public record Minlength(long value) implements OperatorKwargs.BincountKwarg {}

  /** Whether a place behind equal elements is wanted. */
  public record Right(boolean value) {}

  /** Whether the largest comes first. */
  public record Descending(boolean value) implements OperatorKwargs.SortKwarg {
    /** Returns what the caller gave, or false. */
    static boolean in(Descending... given) {
      return given.length > 0 && given[given.length - 1].value;
    }
  }

  /** Whether the largest or the smallest are wanted. */
  public record Largest(boolean value) implements OperatorKwargs.TopkKwarg {
    /** Returns what the caller gave, or true. */
    static boolean in(Largest... given) {
      return given.length == 0 || given[given.length - 1].value;
    }
  }

  /** What a second tensor is multiplied by before it is added, a Long or a Double. */
  public record Alpha(Number value)
      implements OutKwargs.AlphaOutKwarg,
          MatrixKwarg,
          OptimKwargs.RmspropKwarg,
          OptimKwargs.AsgdKwarg,
          ActivationKwargs.EluKwarg,
          ActivationKwargs.ResponseNormKwarg,
          SignalKwargs.HammingWindowKwarg,
          VisionKwargs.FocalKwarg,
          VisionKwargs.MasksKwarg,
          PictureKwargs.MixKwarg,
          VisionKwargs.AugMixKwarg {}

  /** What the first term of a sum is multiplied by, a Long or a Double. */
  public record BetaOf(Number value)
      implements MatrixKwarg,
          LayerKwargs.SmoothL1Kwarg,
          SignalKwargs.KaiserWindowKwarg,
          ActivationKwargs.SoftplusKwarg,
          ActivationKwargs.ResponseNormKwarg {}

  /** What a product or quotient is multiplied by before it is added, a Long or a Double. */
  public record Value(Number value)
      implements OutKwargs.ValueOutKwarg, FunctionKwargs.PadCallKwarg, PictureKwargs.ErasingKwarg {}

  /** What a second tensor is multiplied by before it is added: {@code alpha=2} in Python. */
  public static Alpha alpha(long value) {
    return new Alpha(value);
  }

  /** What a second tensor is multiplied by before it is added: {@code alpha=0.5} in Python. */
  public static Alpha alpha(double value) {
    return new Alpha(value);
  }

  /** What the first term of a sum is multiplied by: {@code beta=2} in Python. */
  public static BetaOf beta(long value) {
    return new BetaOf(value);
  }

  /** What the first term of a sum is multiplied by: {@code beta=0.5} in Python. */
  public static BetaOf beta(double value) {
    return new BetaOf(value);
  }

  /** What a product or quotient is multiplied by: {@code value=2} in Python. */
  public static Value value(long value) {
    return new Value(value);
  }

  /** What a product or quotient is multiplied by: {@code value=0.1} in Python. */
  public static Value value(double value) {
    return new Value(value);
  }

  /** The dimension that an operator works along: {@code dim=1} in Python. */
  public static Dim dim(long value) {
    return new Dim(value);
  }

  /** Whether a reduction leaves a dimension of size 1: {@code keepdim=True} in Python. */
  public static Keepdim keepdim(boolean value) {
    return new Keepdim(value);
  }

  /** Several dimensions that an operator works along: {@code dim=(0, 2)} in Python. */
  public static Dims dim(long first, long second, long... more) {
    long[] all = new long[more.length + 2];
    all[0] = first;
    all[1] = second;
    System.arraycopy(more, 0, all, 2, more.length);
    return new Dims(all);
  }

  /** The sizes of a new tensor, where keywords follow them: {@code (2, 3)} in Python. */
  public static long[] shape(long... sizes) {
    return sizes;
  }

  /** The element type of a result: {@code dtype=torch.float64} in Python. */
  public static DtypeOf dtype(DType value) {
    return new DtypeOf(value);
  }

  /** The order in memory: {@code memory_format=torch.channels_last} in Python. */
  public static MemoryFormat memory_format(MemoryFormat value) {
    return value;
  }

  /** The device of a new tensor: {@code device=device} in Python. */
  public static DeviceOf device(Device value) {
    return new DeviceOf(value);
  }

  /** The device of a new tensor by its name: {@code device="cuda"} in Python. */
  public static DeviceOf device(String value) {
    return new DeviceOf(Device.parse(value));
  }

  /** Whether gradients are recorded for a new tensor: {@code requires_grad=True} in Python. */
  public static RequiresGrad requires_grad(boolean value) {
    return new RequiresGrad(value);
  }

  /** What reduces the number of elements in a variance: {@code correction=0} in Python. */
  public static Correction correction(double value) {
    return new Correction(value);
  }

  /** Whether a variance is the sample's, the default: {@code unbiased=False} in Python. */
  public static Correction unbiased(boolean value) {
    return new Correction(value ? 1 : 0);
  }

  /** How many digits behind the point are kept: {@code decimals=2} in Python. */
  public static Decimals decimals(long value) {
    return new Decimals(value);
  }

  /** How a quotient is rounded: {@code rounding_mode="floor"} in Python. */
  public static RoundingMode rounding_mode(String value) {
    return new RoundingMode(value);
  }

  /** How many counts there are at least: {@code minlength=10} in Python. */
  public static Minlength minlength(long value) {
    return new Minlength(value);
  }

  /** Whether values are added to what is there: {@code accumulate=True} in Python. */
  public static Accumulate accumulate(boolean value) {
    return new Accumulate(value);
  }

  /** Whether a place behind equal elements is wanted: {@code right=True} in Python. */
  public static Right right(boolean value) {
    return new Right(value);
  }

  /** Whether the largest comes first: {@code descending=True} in Python. */
  public static Descending descending(boolean value) {
    return new Descending(value);
  }

  /** Whether the largest are wanted, the default: {@code largest=False} in Python. */
  public static Largest largest(boolean value) {
    return new Largest(value);
  }

  /** Whether the graph stays for another pass: {@code retain_graph=True} in Python. */
  public static RetainGraph retain_graph(boolean value) {
    return new RetainGraph(value);
  }

  /** Whether the gradients have a graph of their own: {@code create_graph=True} in Python. */
  public static CreateGraph create_graph(boolean value) {
    return new CreateGraph(value);
  }

  /**
   * Whether unused inputs are allowed: {@code allow_unused=True} in Python; their gradients are
   * null.
   */
  public static AllowUnused allow_unused(boolean value) {
    return new AllowUnused(value);
  }

  /** Whether unused inputs get zeros: {@code materialize_grads=True} in Python. */
  public static MaterializeGrads materialize_grads(boolean value) {
    return new MaterializeGrads(value);
  }

  /** Whether each element's place is wanted: {@code return_inverse=True} in Python. */
  public static ReturnInverse return_inverse(boolean value) {
    return new ReturnInverse(value);
  }

  /** Whether the counts of the elements are wanted: {@code return_counts=True} in Python. */
  public static ReturnCounts return_counts(boolean value) {
    return new ReturnCounts(value);
  }
}
