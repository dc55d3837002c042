package jtorch;

import jtorch.OutKwargs.Out;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.SpreadKwarg;

/**
 * Spreads, extremes and truths that are written into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#reduction-ops">Reduction ops</a>.
 */
abstract class TorchOutExtremes extends TorchOutReduction {
  TorchOutExtremes() {}

  /** {@code std(input, out=out)} in Python. */
  public static Tensor std(Tensor input, Out out) {
    return Into.call("std.correction_out", out, input);
  }

  /** {@code std(input, dim, out=out)} in Python. */
  public static Tensor std(Tensor input, long dim, Out out) {
    return Into.call("std.correction_out", out, input, new long[] {dim});
  }

  /** {@code std(input, dim, keywords, out=out)} in Python. */
  public static Tensor std(Tensor input, long dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "std.correction_out", out, input, new long[] {dim}, how.correction(), how.keepdim());
  }

  /** {@code std(input, dim, out=out)} in Python. */
  public static Tensor std(Tensor input, Dim dim, Out out) {
    return Into.call("std.correction_out", out, input, new long[] {dim.value()});
  }

  /** {@code std(input, dim, keywords, out=out)} in Python. */
  public static Tensor std(Tensor input, Dim dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "std.correction_out",
        out,
        input,
        new long[] {dim.value()},
        how.correction(),
        how.keepdim());
  }

  /** {@code std(input, dim, out=out)} in Python. */
  public static Tensor std(Tensor input, Dims dim, Out out) {
    return Into.call("std.correction_out", out, input, dim.value());
  }

  /** {@code std(input, dim, keywords, out=out)} in Python. */
  public static Tensor std(Tensor input, Dims dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "std.correction_out", out, input, dim.value(), how.correction(), how.keepdim());
  }

  /** {@code var(input, out=out)} in Python. */
  public static Tensor var(Tensor input, Out out) {
    return Into.call("var.correction_out", out, input);
  }

  /** {@code var(input, dim, out=out)} in Python. */
  public static Tensor var(Tensor input, long dim, Out out) {
    return Into.call("var.correction_out", out, input, new long[] {dim});
  }

  /** {@code var(input, dim, keywords, out=out)} in Python. */
  public static Tensor var(Tensor input, long dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "var.correction_out", out, input, new long[] {dim}, how.correction(), how.keepdim());
  }

  /** {@code var(input, dim, out=out)} in Python. */
  public static Tensor var(Tensor input, Dim dim, Out out) {
    return Into.call("var.correction_out", out, input, new long[] {dim.value()});
  }

  /** {@code var(input, dim, keywords, out=out)} in Python. */
  public static Tensor var(Tensor input, Dim dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "var.correction_out",
        out,
        input,
        new long[] {dim.value()},
        how.correction(),
        how.keepdim());
  }

  /** {@code var(input, dim, out=out)} in Python. */
  public static Tensor var(Tensor input, Dims dim, Out out) {
    return Into.call("var.correction_out", out, input, dim.value());
  }

  /** {@code var(input, dim, keywords, out=out)} in Python. */
  public static Tensor var(Tensor input, Dims dim, SpreadKwarg keyword, Out out) {
    Spread how = Spread.of(keyword);
    return Into.call(
        "var.correction_out", out, input, dim.value(), how.correction(), how.keepdim());
  }

  /** {@code amax(input, out=out)} in Python. */
  public static Tensor amax(Tensor input, Out out) {
    return Into.call("amax.out", out, input);
  }

  /** {@code amax(input, dim, out=out)} in Python. */
  public static Tensor amax(Tensor input, long dim, Out out) {
    return Into.call("amax.out", out, input, new long[] {dim});
  }

  /** {@code amax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amax(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("amax.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code amax(input, dim, out=out)} in Python. */
  public static Tensor amax(Tensor input, Dim dim, Out out) {
    return Into.call("amax.out", out, input, new long[] {dim.value()});
  }

  /** {@code amax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amax(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("amax.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code amax(input, dim, out=out)} in Python. */
  public static Tensor amax(Tensor input, Dims dim, Out out) {
    return Into.call("amax.out", out, input, dim.value());
  }

  /** {@code amax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amax(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("amax.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code amin(input, out=out)} in Python. */
  public static Tensor amin(Tensor input, Out out) {
    return Into.call("amin.out", out, input);
  }

  /** {@code amin(input, dim, out=out)} in Python. */
  public static Tensor amin(Tensor input, long dim, Out out) {
    return Into.call("amin.out", out, input, new long[] {dim});
  }

  /** {@code amin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amin(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("amin.out", out, input, new long[] {dim}, keepdim.value());
  }

  /** {@code amin(input, dim, out=out)} in Python. */
  public static Tensor amin(Tensor input, Dim dim, Out out) {
    return Into.call("amin.out", out, input, new long[] {dim.value()});
  }

  /** {@code amin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amin(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("amin.out", out, input, new long[] {dim.value()}, keepdim.value());
  }

  /** {@code amin(input, dim, out=out)} in Python. */
  public static Tensor amin(Tensor input, Dims dim, Out out) {
    return Into.call("amin.out", out, input, dim.value());
  }

  /** {@code amin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor amin(Tensor input, Dims dim, Keepdim keepdim, Out out) {
    return Into.call("amin.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code all(input, out=out)} in Python. */
  public static Tensor all(Tensor input, Out out) {
    return Into.call("all.all_out", out, input);
  }

  /** {@code all(input, dim, out=out)} in Python. */
  public static Tensor all(Tensor input, long dim, Out out) {
    return Into.call("all.out", out, input, dim);
  }

  /** {@code all(input, dim, keepdim, out=out)} in Python. */
  public static Tensor all(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("all.out", out, input, dim, keepdim.value());
  }

  /** {@code all(input, dim, out=out)} in Python. */
  public static Tensor all(Tensor input, Dim dim, Out out) {
    return Into.call("all.out", out, input, dim.value());
  }

  /** {@code all(input, dim, keepdim, out=out)} in Python. */
  public static Tensor all(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("all.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code any(input, out=out)} in Python. */
  public static Tensor any(Tensor input, Out out) {
    return Into.call("any.all_out", out, input);
  }

  /** {@code any(input, dim, out=out)} in Python. */
  public static Tensor any(Tensor input, long dim, Out out) {
    return Into.call("any.out", out, input, dim);
  }

  /** {@code any(input, dim, keepdim, out=out)} in Python. */
  public static Tensor any(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("any.out", out, input, dim, keepdim.value());
  }

  /** {@code any(input, dim, out=out)} in Python. */
  public static Tensor any(Tensor input, Dim dim, Out out) {
    return Into.call("any.out", out, input, dim.value());
  }

  /** {@code any(input, dim, keepdim, out=out)} in Python. */
  public static Tensor any(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("any.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code argmax(input, out=out)} in Python. */
  public static Tensor argmax(Tensor input, Out out) {
    return Into.call("argmax.out", out, input);
  }

  /** {@code argmax(input, dim, out=out)} in Python. */
  public static Tensor argmax(Tensor input, long dim, Out out) {
    return Into.call("argmax.out", out, input, dim);
  }

  /** {@code argmax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmax(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("argmax.out", out, input, dim, keepdim.value());
  }

  /** {@code argmax(input, dim, out=out)} in Python. */
  public static Tensor argmax(Tensor input, Dim dim, Out out) {
    return Into.call("argmax.out", out, input, dim.value());
  }

  /** {@code argmax(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmax(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("argmax.out", out, input, dim.value(), keepdim.value());
  }

  /** {@code argmin(input, out=out)} in Python. */
  public static Tensor argmin(Tensor input, Out out) {
    return Into.call("argmin.out", out, input);
  }

  /** {@code argmin(input, dim, out=out)} in Python. */
  public static Tensor argmin(Tensor input, long dim, Out out) {
    return Into.call("argmin.out", out, input, dim);
  }

  /** {@code argmin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmin(Tensor input, long dim, Keepdim keepdim, Out out) {
    return Into.call("argmin.out", out, input, dim, keepdim.value());
  }

  /** {@code argmin(input, dim, out=out)} in Python. */
  public static Tensor argmin(Tensor input, Dim dim, Out out) {
    return Into.call("argmin.out", out, input, dim.value());
  }

  /** {@code argmin(input, dim, keepdim, out=out)} in Python. */
  public static Tensor argmin(Tensor input, Dim dim, Keepdim keepdim, Out out) {
    return Into.call("argmin.out", out, input, dim.value(), keepdim.value());
  }
}
