package jtorch;

import jtorch.OutKwargs.AlphaOutKwarg;
import jtorch.OutKwargs.ClampOutKwarg;
import jtorch.OutKwargs.DecimalsOutKwarg;
import jtorch.OutKwargs.DtypeOutKwarg;
import jtorch.OutKwargs.MatrixOutKwarg;
import jtorch.OutKwargs.QuantileOutKwarg;
import jtorch.OutKwargs.RoundingOutKwarg;
import jtorch.OutKwargs.SortOutKwarg;
import jtorch.OutKwargs.SpreadOutKwarg;
import jtorch.OutKwargs.TopkOutKwarg;
import jtorch.OutKwargs.ValueOutKwarg;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;

/**
 * Operators with {@code out=} in any place among their keywords.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchOutAmongOthers extends TorchOutAmongExtremes {
  TorchOutAmongOthers() {}

  /** {@code add(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor add(Tensor input, Tensor other, AlphaOutKwarg... keywords) {
    return Among.scaled("add.out", input, other, keywords);
  }

  /** {@code sub(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor sub(Tensor input, Tensor other, AlphaOutKwarg... keywords) {
    return Among.scaled("sub.out", input, other, keywords);
  }

  /** {@code subtract(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor subtract(Tensor input, Tensor other, AlphaOutKwarg... keywords) {
    return Among.scaled("sub.out", input, other, keywords);
  }

  /** {@code div(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor div(Tensor input, Tensor other, RoundingOutKwarg... keywords) {
    return Among.divided(input, other, keywords);
  }

  /** {@code div(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor div(Tensor input, Number other, RoundingOutKwarg... keywords) {
    return Among.divided(input, other, keywords);
  }

  /** {@code divide(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor divide(Tensor input, Tensor other, RoundingOutKwarg... keywords) {
    return Among.divided(input, other, keywords);
  }

  /** {@code divide(input, other, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor divide(Tensor input, Number other, RoundingOutKwarg... keywords) {
    return Among.divided(input, other, keywords);
  }

  /** {@code clamp(input, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor clamp(Tensor input, ClampOutKwarg... keywords) {
    return Among.clamped(input, keywords);
  }

  /** {@code clip(input, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor clip(Tensor input, ClampOutKwarg... keywords) {
    return Among.clamped(input, keywords);
  }

  /** {@code round(input, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor round(Tensor input, DecimalsOutKwarg... keywords) {
    return Among.rounded(input, keywords);
  }

  /**
   * {@code addcmul(input, tensor1, tensor2, ...)} in Python, with {@code out} among the keywords.
   */
  public static Tensor addcmul(
      Tensor input, Tensor tensor1, Tensor tensor2, ValueOutKwarg... keywords) {
    return Among.valued("addcmul.out", input, tensor1, tensor2, keywords);
  }

  /**
   * {@code addcdiv(input, tensor1, tensor2, ...)} in Python, with {@code out} among the keywords.
   */
  public static Tensor addcdiv(
      Tensor input, Tensor tensor1, Tensor tensor2, ValueOutKwarg... keywords) {
    return Among.valued("addcdiv.out", input, tensor1, tensor2, keywords);
  }

  /** {@code addmm(input, mat1, mat2, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, MatrixOutKwarg... keywords) {
    return Among.weighted("addmm.out", input, mat1, mat2, keywords);
  }

  /** {@code addmv(input, mat, vec, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor addmv(Tensor input, Tensor mat, Tensor vec, MatrixOutKwarg... keywords) {
    return Among.weighted("addmv.out", input, mat, vec, keywords);
  }

  /** {@code addbmm(input, batch1, batch2, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor addbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixOutKwarg... keywords) {
    return Among.weighted("addbmm.out", input, batch1, batch2, keywords);
  }

  /** {@code baddbmm(input, batch1, batch2, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor baddbmm(
      Tensor input, Tensor batch1, Tensor batch2, MatrixOutKwarg... keywords) {
    return Among.weighted("baddbmm.out", input, batch1, batch2, keywords);
  }

  /** {@code addr(input, vec1, vec2, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, MatrixOutKwarg... keywords) {
    return Among.weighted("addr.out", input, vec1, vec2, keywords);
  }

  /** {@code cumsum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor cumsum(Tensor input, long dim, DtypeOutKwarg... keywords) {
    return Among.typed("cumsum.out", input, dim, keywords);
  }

  /** {@code cumsum(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor cumsum(Tensor input, Dim dim, DtypeOutKwarg... keywords) {
    return Among.typed("cumsum.out", input, dim.value(), keywords);
  }

  /** {@code cumprod(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor cumprod(Tensor input, long dim, DtypeOutKwarg... keywords) {
    return Among.typed("cumprod.out", input, dim, keywords);
  }

  /** {@code cumprod(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor cumprod(Tensor input, Dim dim, DtypeOutKwarg... keywords) {
    return Among.typed("cumprod.out", input, dim.value(), keywords);
  }

  /** {@code softmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor softmax(Tensor input, long dim, DtypeOutKwarg... keywords) {
    return Among.typed("softmax.int_out", input, dim, keywords);
  }

  /** {@code softmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor softmax(Tensor input, Dim dim, DtypeOutKwarg... keywords) {
    return Among.typed("softmax.int_out", input, dim.value(), keywords);
  }

  /** {@code log_softmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor log_softmax(Tensor input, long dim, DtypeOutKwarg... keywords) {
    return Among.typed("log_softmax.int_out", input, dim, keywords);
  }

  /** {@code log_softmax(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor log_softmax(Tensor input, Dim dim, DtypeOutKwarg... keywords) {
    return Among.typed("log_softmax.int_out", input, dim.value(), keywords);
  }

  /** {@code std(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor std(Tensor input, long dim, SpreadOutKwarg... keywords) {
    return Among.spread("std.correction_out", input, new long[] {dim}, keywords);
  }

  /** {@code std(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor std(Tensor input, Dim dim, SpreadOutKwarg... keywords) {
    return Among.spread("std.correction_out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code std(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor std(Tensor input, Dims dim, SpreadOutKwarg... keywords) {
    return Among.spread("std.correction_out", input, dim.value(), keywords);
  }

  /** {@code std(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor std(Tensor input, long[] dim, SpreadOutKwarg... keywords) {
    return Among.spread("std.correction_out", input, dim, keywords);
  }

  /** {@code var(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor var(Tensor input, long dim, SpreadOutKwarg... keywords) {
    return Among.spread("var.correction_out", input, new long[] {dim}, keywords);
  }

  /** {@code var(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor var(Tensor input, Dim dim, SpreadOutKwarg... keywords) {
    return Among.spread("var.correction_out", input, new long[] {dim.value()}, keywords);
  }

  /** {@code var(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor var(Tensor input, Dims dim, SpreadOutKwarg... keywords) {
    return Among.spread("var.correction_out", input, dim.value(), keywords);
  }

  /** {@code var(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor var(Tensor input, long[] dim, SpreadOutKwarg... keywords) {
    return Among.spread("var.correction_out", input, dim, keywords);
  }

  /** {@code quantile(input, q, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor quantile(Tensor input, double q, QuantileOutKwarg... keywords) {
    return Among.quantile("quantile.scalar_out", input, q, null, keywords);
  }

  /** {@code quantile(input, q, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor quantile(Tensor input, double q, long dim, QuantileOutKwarg... keywords) {
    return Among.quantile("quantile.scalar_out", input, q, dim, keywords);
  }

  /** {@code quantile(input, q, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor quantile(Tensor input, Tensor q, QuantileOutKwarg... keywords) {
    return Among.quantile("quantile.out", input, q, null, keywords);
  }

  /** {@code quantile(input, q, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor quantile(Tensor input, Tensor q, long dim, QuantileOutKwarg... keywords) {
    return Among.quantile("quantile.out", input, q, dim, keywords);
  }

  /** {@code nanquantile(input, q, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanquantile(Tensor input, double q, QuantileOutKwarg... keywords) {
    return Among.quantile("nanquantile.scalar_out", input, q, null, keywords);
  }

  /** {@code nanquantile(input, q, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanquantile(Tensor input, double q, long dim, QuantileOutKwarg... keywords) {
    return Among.quantile("nanquantile.scalar_out", input, q, dim, keywords);
  }

  /** {@code nanquantile(input, q, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanquantile(Tensor input, Tensor q, QuantileOutKwarg... keywords) {
    return Among.quantile("nanquantile.out", input, q, null, keywords);
  }

  /** {@code nanquantile(input, q, dim, ...)} in Python, with {@code out} among the keywords. */
  public static Tensor nanquantile(Tensor input, Tensor q, long dim, QuantileOutKwarg... keywords) {
    return Among.quantile("nanquantile.out", input, q, dim, keywords);
  }

  /** {@code sort(input, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices sort(Tensor input, SortOutKwarg... keywords) {
    return Among.sorted(input, -1, false, keywords);
  }

  /** {@code sort(input, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices sort(Tensor input, long dim, SortOutKwarg... keywords) {
    return Among.sorted(input, dim, false, keywords);
  }

  /** {@code sort(input, dim, descending, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices sort(
      Tensor input, long dim, boolean descending, SortOutKwarg... keywords) {
    return Among.sorted(input, dim, descending, keywords);
  }

  /** {@code topk(input, k, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices topk(Tensor input, long k, TopkOutKwarg... keywords) {
    return Among.topk(input, k, -1, keywords);
  }

  /** {@code topk(input, k, dim, ...)} in Python, with {@code out} among the keywords. */
  public static ValuesIndices topk(Tensor input, long k, long dim, TopkOutKwarg... keywords) {
    return Among.topk(input, k, dim, keywords);
  }
}
