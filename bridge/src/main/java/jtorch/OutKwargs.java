package jtorch;

import org.jspecify.annotations.Nullable;

/**
 * Tensors of the caller's that a function writes its results to, in place of new ones: {@code out=}
 * in Python. The keyword stands last, and the function returns the very tensors.
 *
 * <p>A tensor without elements gets the result's shape; another one should have it already. The
 * tensor must have a type that the result can be cast to.
 */
public class OutKwargs extends CallKwargs {
  OutKwargs() {}

  /** What a sum or a mean takes beside {@code out}, or with it. */
  public sealed interface ReductionOutKwarg permits TensorKwargs.ReductionKwarg, Out {}

  /** What a reduction takes beside {@code out}, or with it. */
  public sealed interface KeepdimOutKwarg permits TensorKwargs.Keepdim, Out {}

  /** What a search for an extreme takes beside {@code out}, or with it. */
  public sealed interface KeepdimPairKwarg permits TensorKwargs.Keepdim, OutPair {}

  /** What a sum of two takes beside {@code out}, or with it. */
  public sealed interface AlphaOutKwarg permits TensorKwargs.Alpha, Out {}

  /** What a quotient takes beside {@code out}, or with it. */
  public sealed interface RoundingOutKwarg permits TensorKwargs.RoundingMode, Out {}

  /** What a clamp takes beside {@code out}, or with it. */
  public sealed interface ClampOutKwarg permits TensorKwargs.ClampKwarg, Out {}

  /** What a rounding takes beside {@code out}, or with it. */
  public sealed interface DecimalsOutKwarg permits TensorKwargs.Decimals, Out {}

  /** What a weighted product or quotient takes beside {@code out}, or with it. */
  public sealed interface ValueOutKwarg permits TensorKwargs.Value, Out {}

  /** What a sum with a product of matrices takes beside {@code out}, or with it. */
  public sealed interface MatrixOutKwarg permits TensorKwargs.MatrixKwarg, Out {}

  /** What what has a type of its own takes beside {@code out}, or with it. */
  public sealed interface DtypeOutKwarg permits TensorKwargs.DtypeOf, Out {}

  /** What a standard deviation or variance takes beside {@code out}, or with it. */
  public sealed interface SpreadOutKwarg permits TensorKwargs.SpreadKwarg, Out {}

  /** What a quantile takes beside {@code out}, or with it. */
  public sealed interface QuantileOutKwarg permits OperatorKwargs.QuantileKwarg, Out {}

  /** What a sort takes beside {@code out}, or with it. */
  public sealed interface SortOutKwarg permits OperatorKwargs.SortKwarg, OutPair {}

  /** What a search for the largest takes beside {@code out}, or with it. */
  public sealed interface TopkOutKwarg permits OperatorKwargs.TopkKwarg, OutPair {}

  /** What a new tensor takes beside {@code out}, or with it. */
  public sealed interface FactoryOutKwarg permits TensorKwargs.FactoryKwarg, Out {}

  /** What a new tensor of random numbers takes beside {@code out}, or with it. */
  public sealed interface RandomOutKwarg permits TensorKwargs.RandomKwarg, Out {}

  /** What a result is written to. */
  public record Out(Tensor value)
      implements ReductionOutKwarg,
          KeepdimOutKwarg,
          AlphaOutKwarg,
          RoundingOutKwarg,
          ClampOutKwarg,
          DecimalsOutKwarg,
          ValueOutKwarg,
          MatrixOutKwarg,
          DtypeOutKwarg,
          SpreadOutKwarg,
          QuantileOutKwarg,
          FactoryOutKwarg,
          RandomOutKwarg {
    /** Takes a tensor. */
    public Out {
      check(value);
    }
  }

  /** What two results are written to. */
  public record OutPair(Tensor first, Tensor second)
      implements KeepdimPairKwarg, SortOutKwarg, TopkOutKwarg {
    /** Takes two tensors. */
    public OutPair {
      check(first, second);
    }

    ValuesIndices valuesIndices(String type) {
      return new ValuesIndices(first, second, type);
    }
  }

  /** What three results are written to. */
  public record OutTriple(Tensor first, Tensor second, Tensor third) {
    /** Takes three tensors. */
    public OutTriple {
      check(first, second, third);
    }
  }

  /** What a result is written to: {@code torch.mul(x, y, out=z)} in Python. */
  public static Out out(Tensor value) {
    return new Out(value);
  }

  /** What two results are written to: {@code torch.max(x, 1, out=(values, indices))} in Python. */
  public static OutPair out(Tensor first, Tensor second) {
    return new OutPair(first, second);
  }

  /** What three results are written to: {@code torch.linalg.svd(x, out=(U, S, Vh))} in Python. */
  public static OutTriple out(Tensor first, Tensor second, Tensor third) {
    return new OutTriple(first, second, third);
  }

  private static void check(@Nullable Tensor... tensors) {
    for (Tensor tensor : tensors) {
      if (tensor == null) {
        throw new IllegalArgumentException(
            "out: null is no tensor to write to; leave the keyword out to get a new one.");
      }
    }
  }
}
