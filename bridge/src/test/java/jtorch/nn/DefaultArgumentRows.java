package jtorch.nn;

import static jtorch.Kwargs.max;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.training;
import static jtorch.nn.FunctionRows.w;
import static jtorch.nn.LossCalls.labels;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/** Calls that leave arguments to their defaults, as defaults.py makes them. */
public final class DefaultArgumentRows {
  static final Map<String, NnCallRows.Case> CASES = new LinkedHashMap<>();

  private DefaultArgumentRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "defaults.py",
        DefaultArgumentRows.class,
        "defaults.txt",
        "|",
        CASES.keySet(),
        row -> NnCallRows.compare(CASES, row));
  }

  private static void add(String name, UnaryOperator<Tensor> call, long... shape) {
    CASES.put(name, new NnCallRows.Case(call, shape));
  }

  private static Tensor triangular(Tensor x) {
    return torch.triangular_solve(x, w(3, 3).add(torch.eye(3).mul(3)));
  }

  static {
    layers();
    operators();
  }

  private static void layers() {
    add("conv1d", x -> F.conv1d(x, w(4, 2, 3)), 2, 2, 8);
    add("conv2d", x -> F.conv2d(x, w(4, 2, 3, 2)), 1, 2, 5, 6);
    add("conv3d", x -> F.conv3d(x, w(4, 2, 2, 2, 2)), 1, 2, 3, 4, 4);
    add("conv_transpose1d", x -> F.conv_transpose1d(x, w(2, 3, 3)), 2, 2, 8);
    add("conv_transpose2d", x -> F.conv_transpose2d(x, w(2, 3, 3, 2)), 1, 2, 5, 6);
    add("conv_transpose3d", x -> F.conv_transpose3d(x, w(2, 3, 2, 2, 2)), 1, 2, 3, 4, 4);
    add("conv1d stride", x -> F.conv1d(x, w(4, 2, 3), stride(2)), 2, 2, 8);
    add("conv2d padding", x -> F.conv2d(x, w(4, 2, 3, 2), padding(1)), 1, 2, 5, 6);
    add(
        "conv3d stride, padding",
        x -> F.conv3d(x, w(4, 2, 2, 2, 2), stride(2), padding(1)),
        1,
        2,
        3,
        4,
        4);
    add("conv_transpose1d stride", x -> F.conv_transpose1d(x, w(2, 3, 3), stride(2)), 2, 2, 8);
    add(
        "conv_transpose2d stride",
        x -> F.conv_transpose2d(x, w(2, 3, 3, 2), stride(2)),
        1,
        2,
        5,
        6);
    add(
        "conv_transpose3d stride",
        x -> F.conv_transpose3d(x, w(2, 3, 2, 2, 2), stride(2)),
        1,
        2,
        3,
        4,
        4);
    add("bilinear", x -> F.bilinear(x, x.narrow(1, 0, 2), w(5, 4, 2)), 3, 4);
    add("batch_norm", x -> F.batch_norm(x, w(3), torch.ones(3)), 4, 3);
    add(
        "batch_norm training",
        x -> F.batch_norm(x, torch.zeros(3), torch.ones(3), w(3), w(3), true),
        4,
        3);
    add("instance_norm", x -> F.instance_norm(x), 2, 3, 5);
    add("layer_norm weight", x -> F.layer_norm(x, new long[] {4}, w(4), w(4)), 2, 4);
    add("group_norm weight", x -> F.group_norm(x, 2, w(4), w(4)), 2, 4, 3);
    add("one_hot", x -> x.mul(F.one_hot(labels())), 1);
    add("dropout", x -> F.dropout(x), 3, 4);
    add("alpha_dropout", x -> F.alpha_dropout(x), 3, 4);
    add("alpha_dropout training", x -> F.alpha_dropout(x, training(true)), 3, 4);
    add("feature_alpha_dropout", x -> F.feature_alpha_dropout(x), 2, 3, 4);
    add("rrelu", x -> F.rrelu(x), 3, 4);
    add("rrelu_", x -> F.rrelu_(x.mul(1)), 3, 4);
  }

  private static void operators() {
    add("cross", x -> torch.cross(x, x.flip(1)), 2, 3);
    add("Tensor.cross", x -> x.cross(x.flip(0)), 3, 4);
    add("linalg.cross", x -> linalg.cross(x, x.flip(1)), 2, 3);
    add("hardshrink", x -> torch.hardshrink(x), 3, 4);
    add("Tensor.hardshrink", x -> x.hardshrink(), 3, 4);
    add("histc", x -> torch.histc(x.detach()), 3, 4);
    add("histc bins", x -> x.detach().histc(5), 3, 4);
    add("triangular_solve", x -> triangular(x), 3, 2);
    add("slice_scatter", x -> torch.slice_scatter(x, w(3, 4)).mul(x), 3, 4);
    add("slice_scatter dim", x -> x.slice_scatter(w(3, 4), 1).mul(x), 3, 4);
    add("take_along_dim", x -> torch.take_along_dim(x, labels()), 3, 4);
    add("rot90", x -> torch.rot90(x).mul(w(4, 3)), 3, 4);
    add("Tensor.rot90", x -> x.rot90(2).mul(w(3, 4)), 3, 4);
    add("repeat_interleave", x -> torch.repeat_interleave(x, labels()), 3);
    add("repeat_interleave alone", x -> x.mul(torch.repeat_interleave(labels())), 1);
    add("roll", x -> torch.roll(x, 5).mul(w(3, 4)), 3, 4);
    add("roll dims", x -> torch.roll(x, new long[] {1, 2}, 0, 1).mul(w(3, 4)), 3, 4);
    add("tril_", x -> x.mul(1).tril_(), 3, 4);
    add("triu_", x -> x.mul(1).triu_(), 3, 4);
    add("exponential_", x -> x.mul(1).detach().exponential_(), 3, 4);
    add("bernoulli_", x -> x.mul(1).detach().bernoulli_(), 3, 4);
    add("bernoulli_ p", x -> x.mul(1).detach().bernoulli_(x.detach().sigmoid()), 3, 4);
    add("cauchy_", x -> x.mul(1).detach().cauchy_(), 3, 4);
    add("log_normal_", x -> x.mul(1).detach().log_normal_(), 3, 4);
    add("multinomial", x -> x.detach().exp().multinomial(2), 3, 4);
    add("addcmul_", x -> x.mul(1).addcmul_(x, w(3, 4)), 3, 4);
    add("addcdiv_", x -> x.mul(1).addcdiv_(x, w(3, 4)), 3, 4);
    add("range", x -> x.mul(torch.range(1, 4)), 1);
    add("clamp min", x -> x.clamp(min(0)), 3, 4);
    add("clamp max", x -> torch.clamp(x, max(0.5)), 3, 4);
    add("clamp both", x -> torch.clip(x, min(-1), max(0.5)), 3, 4);
    add("clamp tensor", x -> torch.clamp(x, w(3, 4), null), 3, 4);
    add("clamp_ min", x -> x.mul(1).clamp_(min(0.1)), 3, 4);
    add("clip_ max", x -> x.mul(1).clip_(max(0.1)), 3, 4);
  }
}
