package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.largest;
import static jtorch.Kwargs.rounding_mode;
import static jtorch.Kwargs.value;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.UNIT;
import static jtorch.OperatorTable.X;
import static jtorch.OperatorTable.places;

import java.util.function.UnaryOperator;

/** Operators against Python's values and gradients, which {@code operators.py} wrote. */
final class OperatorRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("operators.py", "operators.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    OperatorRows all = new OperatorRows();
    all.fill();
    return all.table;
  }

  private void fill() {
    functions();
    arithmetic();
    reductions();
    arrangements();
    matrices();
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  private void functions() {
    row("abs", X, torch::abs);
    row("neg", X, torch::neg);
    row("exp", X, torch::exp);
    row("exp2", X, torch::exp2);
    row("expm1", X, torch::expm1);
    row("sin", X, torch::sin);
    row("cos", X, torch::cos);
    row("tan", X, torch::tan);
    row("atan", X, torch::atan);
    row("sinh", X, torch::sinh);
    row("cosh", X, torch::cosh);
    row("tanh", X, torch::tanh);
    row("asinh", X, torch::asinh);
    row("sigmoid", X, torch::sigmoid);
    row("relu", X, torch::relu);
    row("square", X, torch::square);
    row("reciprocal", X, torch::reciprocal);
    row("floor", X, torch::floor);
    row("ceil", X, torch::ceil);
    row("round", X, torch::round);
    row("trunc", X, torch::trunc);
    row("frac", X, torch::frac);
    row("sign", X, torch::sign);
    row("erf", X, torch::erf);
    row("erfc", X, torch::erfc);
    row("i0", X, torch::i0);
    row("sinc", X, torch::sinc);
    row("deg2rad", X, torch::deg2rad);
    row("rad2deg", X, torch::rad2deg);
    row("logical_not", X, torch::logical_not);
    row("isnan", X, torch::isnan);
    row("isfinite", X, torch::isfinite);
    row("isinf", X, torch::isinf);
    row("signbit", X, torch::signbit);
    row("log", POSITIVE, torch::log);
    row("log2", POSITIVE, torch::log2);
    row("log10", POSITIVE, torch::log10);
    row("log1p", POSITIVE, torch::log1p);
    row("sqrt", POSITIVE, torch::sqrt);
    row("rsqrt", POSITIVE, torch::rsqrt);
    row("lgamma", POSITIVE, torch::lgamma);
    row("digamma", POSITIVE, torch::digamma);
    row("asin", UNIT, torch::asin);
    row("acos", UNIT, torch::acos);
    row("atanh", UNIT, torch::atanh);
    row("erfinv", UNIT, torch::erfinv);
  }

  private void arithmetic() {
    row("pow number", X, x -> x.pow(3));
    row("pow tensor", POSITIVE, x -> torch.pow(x, x));
    row("rsub", X, x -> x.rsub(2));
    row("div floor", X, x -> torch.div(x, torch.tensor(0.4), rounding_mode("floor")));
    row("floor_divide", X, x -> x.detach().floor_divide(0.4));
    row("fmod", X, x -> x.fmod(0.4));
    row("remainder", X, x -> x.remainder(0.4));
    row("atan2", X, x -> x.atan2(x.add(3)));
    row("hypot", X, x -> x.hypot(x.add(3)));
    row("maximum", X, x -> x.maximum(x.neg()));
    row("minimum", X, x -> x.minimum(x.neg()));
    row("logaddexp", X, x -> x.logaddexp(x.mul(2)));
    row("clamp", X, x -> x.clamp(-1, 1));
    row("clamp_min", X, x -> x.clamp_min(0.5));
    row("clamp_max", X, x -> x.clamp_max(0.5));
    row("lerp", X, x -> x.lerp(x.mul(x), 0.3));
    row("addcmul", X, x -> x.addcmul(x, x, value(0.5)));
    row("addcdiv", X, x -> x.addcdiv(x.add(5), x.add(4), value(0.5)));
    row("gt", X, x -> x.gt(0.5));
    row("ge", X, x -> x.ge(0.75));
    row("lt", X, x -> x.lt(0.75));
    row("le", X, x -> x.le(0.75));
    row("ne", X, x -> x.ne(0.75));
    row("eq", X, x -> x.eq(0.75));
  }

  private void reductions() {
    row("sum", X, x -> x.sum());
    row("sum dim", X, x -> x.sum(1));
    row("sum keepdim", X, x -> x.sum(dim(0, 1), keepdim(true)));
    row("mean dim", X, x -> x.mean(dim(0)));
    row("prod", X, x -> x.prod());
    row("prod dim", X, x -> x.prod(1));
    row("std", X, x -> x.std());
    row("std dim", X, x -> x.std(1, keepdim(true)));
    row("var correction", X, x -> x.var(dim(0), correction(0)));
    row("amax", X, x -> x.amax(1));
    row("amin", X, x -> x.amin());
    row("argmax", X, x -> x.argmax());
    row("argmin dim", X, x -> x.argmin(1));
    row("all", X, x -> x.all());
    row("any dim", X, x -> x.relu().any(1));
    row("max values", X, x -> x.max(0).values());
    row("min indices", X, x -> x.min(1).indices());
    row("median", X, x -> x.median());
    row("median dim", X, x -> x.median(1).values());
    row("kthvalue", X, x -> x.kthvalue(2, 1).values());
    row("quantile", X, x -> x.quantile(0.3));
    row("norm", X, x -> x.norm());
    row("norm dim", X, x -> x.norm(1, 1));
    row("logsumexp", X, x -> x.logsumexp(1));
    row("count_nonzero", X, x -> x.relu().count_nonzero());
    row("cumsum", X, x -> x.cumsum(1));
    row("cumprod", X, x -> x.cumprod(1));
    row("cummax", X, x -> x.cummax(1).values());
    row("diff", X, x -> x.diff());
    row("softmax", X, x -> x.softmax(1).square());
    row("log_softmax", X, x -> torch.log_softmax(x, dim(1)).square());
    row("sort", X, x -> x.sort(1, descending(true)).values());
    row("argsort", X, x -> x.neg().argsort());
    row("topk", X, x -> x.topk(2).values());
    row("topk smallest", X, x -> x.topk(1, 0, largest(false)).indices());
    row("unique", X, x -> x.detach().round().unique());
    row("histc", X, x -> x.detach().histc(4, -2, 2));
  }

  private void arrangements() {
    row("flip", X, x -> x.flip(1).mul(x));
    row("roll", X, x -> x.roll(1, 1).mul(x));
    row("repeat", X, x -> x.repeat(2, 1));
    row("tile", X, x -> x.tile(2));
    row("expand", X, x -> x.unsqueeze(0).expand(2, -1, -1));
    row("movedim", X, x -> x.movedim(0, 1));
    row("tril", X, x -> x.tril());
    row("triu", X, x -> x.triu(1));
    row("diag", X, x -> x.diag());
    row("gather", X, x -> x.gather(1, places()));
    row("scatter_add", X, x -> x.scatter_add(1, places(), torch.ones(2, 2)));
    row("masked_fill", X, x -> x.masked_fill(x.gt(0), 9));
    row("masked_select", X, x -> x.masked_select(x.gt(0)));
    row("index_fill", X, x -> x.index_fill(1, torch.tensor(0, 2), 7));
    row("take", X, x -> x.take(torch.tensor(5, 0)));
    row("where", X, x -> torch.where(x.gt(0), x, -1));
    row("nonzero", X, x -> x.relu().nonzero());
    row("unfold", X, x -> x.unfold(1, 2, 1));
  }

  private void matrices() {
    row("mm", X, x -> x.mm(x.t()));
    row("outer", X, x -> x.get(0).outer(x.get(1)));
    row("dot", X, x -> x.get(0).dot(x.get(1)));
    row("mv", X, x -> x.mv(x.get(0)));
    row("bmm", X, x -> x.view(1, 2, 3).bmm(x.view(1, 3, 2)));
    row("addmm", X, x -> torch.ones(2, 2).addmm(x, x.t(), beta(0.5), alpha(2)));
    row("einsum", X, x -> torch.einsum("ij,kj->ik", x, x));
    row("cross", X, x -> x.cross(x.flip(1), 1));
    row("trace", X, x -> x.trace());
    row("kron", X, x -> x.kron(x));
    row("det", X, x -> x.mm(x.t()).det());
    row("inverse", X, x -> x.mm(x.t()).inverse());
    row("matrix_power", X, x -> x.mm(x.t()).matrix_power(3));
    row("solve", X, x -> linalg.solve(x.mm(x.t()), torch.ones(2, 1)));
    row("cholesky", X, x -> linalg.cholesky(x.mm(x.t())));
    row("pinv", X, x -> linalg.pinv(x));
    row("svdvals", X, x -> linalg.svd(x, false).S());
    row("eigvalsh", X, x -> linalg.eigh(x.mm(x.t())).eigenvalues());
  }
}
