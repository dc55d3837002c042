package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.shape;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.UNIT;
import static jtorch.OperatorTable.X;
import static jtorch.OperatorTable.holes;
import static jtorch.OperatorTable.i;
import static jtorch.OperatorTable.next;
import static jtorch.OperatorTable.places;
import static jtorch.OperatorTable.square;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Names of operators that the other tables have no row of: the plain ones and other names. {@code
 * plain_operators.py} wrote Python's values and gradients.
 */
final class PlainOperatorRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("plain_operators.py", "plain-operators.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    PlainOperatorRows all = new PlainOperatorRows();
    all.fill();
    return all.table;
  }

  private void fill() {
    functions();
    pieces();
    joined();
    matrices();
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  private static Tensor orgqr(Tensor matrix) {
    ValuesIndices packed = matrix.detach().geqrf();
    return torch.orgqr(packed.values(), packed.indices());
  }

  private static Tensor ormqr(Tensor matrix) {
    ValuesIndices packed = matrix.detach().geqrf();
    return torch.ormqr(packed.values(), packed.indices(), torch.ones(3, 2));
  }

  private static Tensor luUnpack(Tensor matrix) {
    linalg.LUFactors factors = torch.lu(matrix);
    return torch.lu_unpack(factors.LU(), factors.pivots()).U();
  }

  private void functions() {
    row("arcsinh", X, x -> x.arcsinh());
    row("arctan", X, x -> x.arctan());
    row("fix", X, x -> x.fix());
    row("negative", X, x -> x.negative());
    row("positive", X, x -> x.positive());
    row("acosh", POSITIVE, x -> x.add(1).acosh());
    row("arccosh", POSITIVE, x -> x.add(1).arccosh());
    row("arccos", UNIT, x -> x.arccos());
    row("logit", UNIT, x -> x.abs().logit());
    row("nan_to_num", X, x -> x.add(holes()).nan_to_num());
    row("relu_ torch", X, x -> torch.relu_(x.clone()));
    row("isneginf", X, x -> x.isneginf());
    row("isposinf", X, x -> x.isposinf());
    row("isreal", X, x -> x.isreal());
    row("arctan2", X, x -> x.arctan2(x.add(3)));
    row("add", X, x -> torch.add(x, x.add(3)));
    row("sub", X, x -> torch.sub(x, x.add(3)));
    row("mul", X, x -> torch.mul(x, x.add(3)));
    row("multiply", X, x -> torch.multiply(x, x.add(3)));
    row("divide", X, x -> torch.divide(x, x.add(3)));
    row("add alpha", X, x -> torch.add(x, x.square(), alpha(3)));
    row("sub alpha", X, x -> torch.sub(x, x.square(), alpha(3)));
    row("div", X, x -> torch.div(x, x.add(3)));
    row("clip", X, x -> x.clip(-1, 1));
    row("fmax", X, x -> x.fmax(next()));
    row("fmin", X, x -> x.fmin(next()));
    row("greater", X, x -> x.greater(0.75));
    row("less", X, x -> x.less(0.75));
    row("less_equal", X, x -> x.less_equal(0.75));
    row("not_equal", X, x -> x.not_equal(0.75));
    row("isclose", X, x -> x.isclose(x.add(1e-9)));
    row("logical_and", X, x -> x.relu().logical_and(next().relu()));
    row("logical_or", X, x -> x.relu().logical_or(next().relu()));
    row("logical_xor", X, x -> x.relu().logical_xor(next().relu()));
    row("bitwise_and", X, x -> i().bitwise_and(6));
    row("bitwise_or", X, x -> i().bitwise_or(6));
    row("bitwise_xor", X, x -> i().bitwise_xor(6));
    row("bitwise_left_shift", X, x -> i().bitwise_left_shift(2));
    row("bitwise_right_shift", X, x -> i().bitwise_right_shift(2));
    row("bitwise_not", X, x -> i().bitwise_not());
    row("cummin", X, x -> x.cummin(1).values());
    row("trapz", X, x -> torch.trapz(x));
  }

  private void pieces() {
    row("chunk", X, x -> x.chunk(2, 1).get(1));
    row("split", X, x -> x.split(2, 1).get(1));
    row("split sizes", X, x -> x.split(shape(1, 2), 1).get(1));
    row("split_with_sizes", X, x -> x.split_with_sizes(shape(1, 2), 1).get(1));
    row("unbind", X, x -> x.unbind(1).get(2));
    row("select", X, x -> x.select(1, 2));
    row("narrow", X, x -> x.narrow(1, 1, 2));
    row("narrow_copy", X, x -> x.detach().narrow_copy(1, 1, 2));
    row("get", X, x -> x.get(1));
    row(
        "put",
        X,
        x -> x.clone().put(torch.tensor(8.0, 9.0), torch.tensor(0, 1), torch.tensor(2, 0)));
    row("index_select", X, x -> x.index_select(1, torch.tensor(2, 0)));
    row("index_add", X, x -> x.index_add(1, torch.tensor(0, 2), torch.ones(2, 2)));
    row("index_copy", X, x -> x.index_copy(1, torch.tensor(0, 2), torch.ones(2, 2)));
    row("masked_scatter", X, x -> x.masked_scatter(x.gt(0), torch.ones(2, 3)));
    row("scatter", X, x -> x.scatter(1, places(), torch.ones(2, 2)));
    row("permute", X, x -> x.permute(1, 0));
    row("transpose", X, x -> x.transpose(0, 1));
    row("swapaxes", X, x -> x.swapaxes(0, 1));
    row("swapdims", X, x -> x.swapdims(0, 1));
    row("moveaxis", X, x -> x.moveaxis(0, 1));
    row("t", X, x -> x.t().mul(2));
    row("T", X, x -> x.T());
    row("mT", X, x -> x.mT());
    row("H", X, x -> x.H());
    row("mH", X, x -> x.mH());
    row("view", X, x -> x.view(3, -1));
    row("view_as", X, x -> x.view_as(torch.ones(3, 2)));
    row("reshape", X, x -> x.t().reshape(-1));
    row("reshape_as", X, x -> x.t().reshape_as(torch.ones(6)));
    row("ravel", X, x -> x.t().ravel());
    row("flatten", X, x -> x.t().flatten());
    row("unflatten", X, x -> x.unflatten(1, 3, 1));
    row("squeeze", X, x -> x.view(2, 1, 3).squeeze());
    row("unsqueeze", X, x -> x.unsqueeze(-1));
    row("expand_as", X, x -> x.expand_as(torch.ones(2, 2, 3)));
    row("broadcast_to", X, x -> x.broadcast_to(2, 2, 3));
    row("contiguous", X, x -> x.t().contiguous());
    row("clone", X, x -> x.clone());
    row("detach", X, x -> x.mul(x.detach()));
    row("data", X, x -> x.mul(x.data()));
  }

  private void joined() {
    row("cat", X, x -> torch.cat(List.of(x, x.square()), 1));
    row("concat", X, x -> torch.concat(List.of(x, x.square()), 0));
    row("concatenate", X, x -> torch.concatenate(List.of(x, x.square()), 1));
    row("stack", X, x -> torch.stack(List.of(x, x.square()), 1));
    row("hstack", X, x -> torch.hstack(List.of(x, x.square())));
    row("vstack", X, x -> torch.vstack(List.of(x, x.square())));
    row("row_stack", X, x -> torch.row_stack(List.of(x, x.square())));
    row("atleast_1d", X, x -> torch.atleast_1d(x.sum()));
    row("atleast_2d", X, x -> torch.atleast_2d(x.get(0)));
    row("meshgrid", X, x -> torch.meshgrid("ij", x.get(0), x.get(1)).get(1));
    row("broadcast_shapes", X, x -> torch.zeros(torch.broadcast_shapes(shape(2, 1), shape(3))));
  }

  private void matrices() {
    row("matmul", X, x -> x.matmul(x.mT()));
    row("inner", X, x -> x.inner(x));
    row("ger", X, x -> x.get(0).ger(x.get(1)));
    row("addmv", X, x -> torch.ones(2).addmv(x, x.get(0), beta(0.5), alpha(2)));
    row(
        "baddbmm",
        X,
        x ->
            torch
                .ones(1, 2, 2)
                .baddbmm(x.view(1, 2, 3), x.mT().view(1, 3, 2), beta(0.5), alpha(2)));
    row("chain_matmul", X, x -> torch.chain_matmul(x, x.mT(), x));
    row("multi_dot", X, x -> linalg.multi_dot(List.of(x, x.mT(), x)));
    row("logdet", X, x -> square(x).logdet());
    row("inv", X, x -> linalg.inv(square(x)));
    row("vector_norm", X, x -> linalg.vector_norm(x, 3));
    row("eigh", X, x -> linalg.eigh(square(x)).eigenvalues());
    row("eigvals", X, x -> linalg.eigvals(square(x)).real().sort().values());
    row("svd", X, x -> torch.svd(x).S());
    row("geqrf", X, x -> torch.geqrf(x.mT().detach()).values());
    row("orgqr", X, x -> orgqr(x.mT()));
    row("ormqr", X, x -> ormqr(x.mT()));
    row("lu_factor", X, x -> linalg.lu_factor(square(x)).LU());
    row("lu_unpack", X, x -> luUnpack(square(x)));
    row("ldl_factor", X, x -> linalg.ldl_factor(square(x).detach()).LU());
    row("triangular_solve", X, x -> torch.triangular_solve(torch.ones(2, 1), square(x), true));
    row("conj", X, x -> torch.complex(x.get(0), x.get(1)).square().conj().imag());
    row(
        "resolve_conj",
        X,
        x -> torch.view_as_real(torch.complex(x.get(0), x.get(1)).conj().resolve_conj()));
    row("real", X, x -> torch.complex(x.get(0), x.get(1)).square().real());
    row("imag", X, x -> torch.complex(x.get(0), x.get(1)).square().imag());
    row("view_as_real", X, x -> torch.view_as_real(torch.complex(x.get(0), x.get(1)).square()));
    row(
        "view_as_complex",
        X,
        x -> torch.view_as_real(torch.view_as_complex(x.view(3, 2)).square()));
  }
}
