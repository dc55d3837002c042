package jtorch;

import java.util.List;
import jtorch.TensorKwargs.Right;
import jtorch.TensorKwargs.SpreadKwarg;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Vectors;

/**
 * Places in ordered sequences, integrals, and statistics in pairs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#other-operations">Other operations</a>.
 */
abstract class TorchSearching extends TorchGrids {
  TorchSearching() {}

  /** A spread and the mean of the same elements. */
  public record SpreadMean(Tensor spread, Tensor mean) {
    @Override
    public String toString() {
      return ReturnTypes.tuple(spread, mean);
    }
  }

  /**
   * Returns where the condition is not zero: for each of its dimensions the places along it, as
   * int64.
   */
  public static List<Tensor> where(Tensor condition) {
    return Vectors.list("where", () -> org.bytedeco.pytorch.global.torch.where(condition.raw()));
  }

  /** Returns where the elements would be inserted into sequences in order, as int64. */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor input) {
    return searchsorted(sorted_sequence, input, false);
  }

  /** As the other, behind equal elements if {@code right(true)}. */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor input, Right right) {
    return searchsorted(sorted_sequence, input, right.value());
  }

  /** As the other, behind equal elements if {@code right}. */
  public static Tensor searchsorted(Tensor sorted_sequence, Tensor input, boolean right) {
    return Call.tensor(
        "searchsorted",
        () ->
            Optionals.withoutText(side ->
                org.bytedeco.pytorch.global.torch.searchsorted(
                    sorted_sequence.raw(), input.raw(), false, right, side, null)));
  }

  /** Returns in which bin, between boundaries in order, the elements are, as int64. */
  public static Tensor bucketize(Tensor input, Tensor boundaries) {
    return bucketize(input, boundaries, false);
  }

  /** As the other, with bins that hold their lower boundary if {@code right(true)}. */
  public static Tensor bucketize(Tensor input, Tensor boundaries, Right right) {
    return bucketize(input, boundaries, right.value());
  }

  /** As the other, with bins that hold their lower boundary if {@code right}. */
  public static Tensor bucketize(Tensor input, Tensor boundaries, boolean right) {
    return Call.tensor(
        "bucketize",
        () ->
            org.bytedeco.pytorch.global.torch.bucketize(
                input.raw(), boundaries.raw(), false, right));
  }

  /** Returns where the elements are among others, as bool. */
  public static Tensor isin(Tensor elements, Tensor test_elements) {
    return Call.tensor(
        "isin", () -> org.bytedeco.pytorch.global.torch.isin(elements.raw(), test_elements.raw()));
  }

  /** Returns the type of the result of an operator on two tensors. */
  public static DType result_type(Tensor tensor1, Tensor tensor2) {
    return Call.value(
        "result_type",
        () ->
            DType.of(
                org.bytedeco.pytorch.global.torch.result_type(tensor1.raw(), tensor2.raw()).value));
  }

  /**
   * Returns the smallest type that holds the numbers of both.
   *
   * @throws TorchException if there is none, as of {@code float8_e5m2} and another type
   */
  public static DType promote_types(DType type1, DType type2) {
    Natives.load();
    return Call.value(
        "promote_types",
        () ->
            DType.of(
                org.bytedeco.pytorch.global.torch.promote_types(
                        Natives.scalarType(type1), Natives.scalarType(type2))
                    .value));
  }

  /** Returns whether an operator may write results of one type into a tensor of another. */
  public static boolean can_cast(DType from, DType to) {
    Natives.load();
    return org.bytedeco.pytorch.global.torch.can_cast(
        Natives.scalarType(from), Natives.scalarType(to));
  }

  /** Returns the standard deviation and the mean of all elements. */
  public static SpreadMean std_mean(Tensor input, SpreadKwarg... keywords) {
    return new SpreadMean(input.std(keywords), input.mean());
  }

  /** Returns the standard deviations and the means along a dimension. */
  public static SpreadMean std_mean(Tensor input, long dim, SpreadKwarg... keywords) {
    boolean keepdim = Spread.of(keywords).keepdim();
    return new SpreadMean(input.std(dim, keywords), input.mean(dim, Kwargs.keepdim(keepdim)));
  }

  /** Returns the variance and the mean of all elements. */
  public static SpreadMean var_mean(Tensor input, SpreadKwarg... keywords) {
    return new SpreadMean(input.var(keywords), input.mean());
  }

  /** Returns the variances and the means along a dimension. */
  public static SpreadMean var_mean(Tensor input, long dim, SpreadKwarg... keywords) {
    boolean keepdim = Spread.of(keywords).keepdim();
    return new SpreadMean(input.var(dim, keywords), input.mean(dim, Kwargs.keepdim(keepdim)));
  }

  /** Returns the integral along the last dimension by trapezia one apart. */
  public static Tensor trapezoid(Tensor y) {
    return Call.tensor("trapezoid", () -> org.bytedeco.pytorch.global.torch.trapezoid(y.raw()));
  }

  /** Returns the integral along the last dimension by trapezia between points. */
  public static Tensor trapezoid(Tensor y, Tensor x) {
    return Call.tensor(
        "trapezoid", () -> org.bytedeco.pytorch.global.torch.trapezoid(y.raw(), x.raw()));
  }

  /** As {@link #trapezoid(Tensor)}. */
  public static Tensor trapz(Tensor y) {
    return trapezoid(y);
  }

  /** Returns the integral up to each point along the last dimension by trapezia one apart. */
  public static Tensor cumulative_trapezoid(Tensor y) {
    return Call.tensor(
        "cumulative_trapezoid",
        () -> org.bytedeco.pytorch.global.torch.cumulative_trapezoid(y.raw()));
  }

  /** Returns the slopes along each dimension, from points one apart. */
  public static List<Tensor> gradient(Tensor input) {
    return Vectors.list("gradient", () -> org.bytedeco.pytorch.global.torch.gradient(input.raw()));
  }

  /** Returns the slopes along dimensions, from points one apart. */
  public static List<Tensor> gradient(Tensor input, long... dim) {
    return Vectors.list(
        "gradient", () -> org.bytedeco.pytorch.global.torch.gradient(input.raw(), dim));
  }

  /** Returns the p-norms of the differences of each pair of rows of two matrices. */
  public static Tensor cdist(Tensor x1, Tensor x2, double p) {
    return Call.tensor(
        "cdist", () -> org.bytedeco.pytorch.global.torch.cdist(x1.raw(), x2.raw(), p, null));
  }
}
