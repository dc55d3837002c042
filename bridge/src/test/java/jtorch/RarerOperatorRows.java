package jtorch;

import static jtorch.Kwargs.accumulate;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.center;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.descending;
import static jtorch.Kwargs.hop_length;
import static jtorch.Kwargs.length;
import static jtorch.Kwargs.niter;
import static jtorch.Kwargs.normalized;
import static jtorch.Kwargs.onesided;
import static jtorch.Kwargs.pad_mode;
import static jtorch.Kwargs.q;
import static jtorch.Kwargs.return_complex;
import static jtorch.Kwargs.return_counts;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.win_length;
import static jtorch.Kwargs.window;
import static jtorch.OperatorTable.POSITIVE;
import static jtorch.OperatorTable.UNIT;
import static jtorch.OperatorTable.X;
import static jtorch.OperatorTable.edges;
import static jtorch.OperatorTable.holes;
import static jtorch.OperatorTable.i;
import static jtorch.OperatorTable.next;
import static jtorch.OperatorTable.places;
import static jtorch.OperatorTable.square;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Rarer operators against Python's values and gradients, which {@code operator_breadth.py} wrote.
 */
final class RarerOperatorRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("operator_breadth.py", "operator-breadth.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    RarerOperatorRows all = new RarerOperatorRows();
    all.fill();
    return all.table;
  }

  private void fill() {
    specialFunctions();
    measures();
    pieces();
    putTogether();
    windowsAndComplexNumbers();
    matrices();
    ofLowRank();
  }

  private void row(String name, float[] input, UnaryOperator<Tensor> operator) {
    table.row(name, input, operator);
  }

  private static Tensor luSolve(Tensor matrix) {
    linalg.LUFactors factors = linalg.lu_factor(matrix);
    return linalg.lu_solve(factors.LU(), factors.pivots(), torch.ones(2, 1));
  }

  private static Tensor ldlSolve(Tensor matrix) {
    linalg.LUFactors factors = linalg.ldl_factor(matrix);
    return linalg.ldl_solve(factors.LU(), factors.pivots(), torch.ones(2, 1));
  }

  private static Tensor householderProduct(Tensor matrix) {
    ValuesIndices packed = matrix.detach().geqrf();
    return linalg.householder_product(packed.values(), packed.indices());
  }

  private static Tensor seeded(Supplier<Tensor> draw) {
    torch.manual_seed(0);
    return draw.get();
  }

  private static Tensor product(TorchMatrixFactors.SVD parts) {
    return parts.U().matmul(torch.diag(parts.S())).matmul(parts.V().mH());
  }

  private void ofLowRank() {
    row("svd_lowrank", X, x -> seeded(() -> torch.svd_lowrank(x, q(1)).S()));
    row(
        "svd_lowrank upright",
        X,
        x -> seeded(() -> product(torch.svd_lowrank(x.t(), q(1), niter(0)))));
    row(
        "svd_lowrank less",
        X,
        x -> seeded(() -> torch.svd_lowrank(x, niter(1), Kwargs.M(torch.ones(3))).S()));
    row("pca_lowrank", X, x -> seeded(() -> product(torch.pca_lowrank(x, q(1)))));
    row(
        "pca_lowrank not centred",
        X,
        x -> seeded(() -> product(torch.pca_lowrank(x, q(1), center(false), niter(0)))));
  }

  private void specialFunctions() {
    row("absolute", X, x -> x.absolute());
    row("arcsin", UNIT, x -> x.arcsin());
    row("arctanh", UNIT, x -> torch.arctanh(x));
    row("subtract", X, x -> torch.subtract(x, 2));
    row("true_divide", X, x -> x.true_divide(x.add(3)));
    row("greater_equal", X, x -> x.greater_equal(0.75));
    row("copysign", X, x -> x.copysign(next()));
    row("float_power", POSITIVE, x -> x.float_power(1.5));
    row("gcd", X, x -> i().gcd(torch.tensor(6)));
    row("lcm", X, x -> torch.lcm(i(), torch.tensor(6)));
    row("heaviside", X, x -> x.detach().heaviside(torch.tensor(0.5)));
    row("igamma", POSITIVE, x -> torch.igamma(torch.full(shape(2, 3), 1.5), x));
    row("igammac", POSITIVE, x -> torch.igammac(torch.full(shape(2, 3), 1.5), x));
    row("ldexp", X, x -> x.ldexp(torch.tensor(3)));
    row("logaddexp2", X, x -> x.logaddexp2(x.mul(2)));
    row("nextafter", X, x -> x.detach().nextafter(next()));
    row("xlogy", POSITIVE, x -> x.xlogy(x));
    row("xlogy number", X, x -> x.xlogy(3));
    row("mvlgamma", POSITIVE, x -> x.add(1).mvlgamma(2));
    row("polygamma", POSITIVE, x -> torch.polygamma(1, x));
    row("sgn", X, x -> x.sgn());
    row("hardshrink", X, x -> x.hardshrink(0.5));
    row("prelu", X, x -> x.prelu(torch.tensor(new double[] {0.25})));
    row("frexp mantissa", X, x -> torch.frexp(x).mantissa());
    row("frexp exponent", X, x -> torch.frexp(x.detach()).exponent());
    row("angle", X, x -> x.detach().angle());
  }

  private void measures() {
    row("nansum", X, x -> x.add(holes()).nansum());
    row("nanmean dim", X, x -> x.add(holes()).nanmean(1));
    row("nanmedian", X, x -> holes().nanmedian());
    row("nanmedian dim", X, x -> holes().nanmedian(1).values());
    row("nanquantile", X, x -> holes().nanquantile(0.25));
    row("quantile tensor", X, x -> x.quantile(torch.tensor(0.25, 0.5)));
    row("logcumsumexp", X, x -> x.logcumsumexp(1));
    row("dist", X, x -> x.dist(x.mul(x), 3));
    row("renorm", X, x -> x.renorm(2, 0, 1));
    row("corrcoef", X, x -> x.corrcoef().get(0, 1));
    row("cov", X, x -> x.cov());
    row("cov correction", X, x -> x.cov(0));
    row("aminmax", X, x -> x.detach().aminmax().max());
    row("aminmax dim", X, x -> x.detach().aminmax(1).min());
    row("histogram", X, x -> x.detach().flatten().histogram(4).hist());
    row("histogram edges", X, x -> x.detach().flatten().histogram(4, -2, 2).bin_edges());
    row("histogram tensor", X, x -> x.detach().flatten().histogram(edges()).hist());
    row("unique dim", X, x -> torch.unique(x.detach().sign(), 1));
    row("unique_consecutive", X, x -> x.detach().sign().unique_consecutive());
    row(
        "unique_consecutive counts",
        X,
        x -> x.detach().sign().unique_consecutive(return_counts(true)).counts());
    row("msort", X, x -> x.neg().msort());
    row("argwhere", X, x -> x.relu().argwhere());
    row("kthvalue last", X, x -> x.kthvalue(2).indices());
    row("mode", X, x -> x.detach().sign().mode().values());
    row("bincount weights", X, x -> torch.tensor(0, 1, 1).bincount(next()));
    row("sum_to_size", X, x -> x.sum_to_size(1, 3));
    row("diff twice", X, x -> x.diff(2, 1));
    row("std_mean", X, x -> torch.std_mean(x, 1).spread());
    row("var_mean", X, x -> torch.var_mean(x, 1, correction(0)).mean());
    row("trapezoid", X, x -> torch.trapezoid(x));
    row("trapezoid points", X, x -> torch.trapezoid(x, next()));
    row("cumulative_trapezoid", X, x -> torch.cumulative_trapezoid(x));
    row("gradient", X, x -> torch.gradient(x, 1).getFirst());
    row("searchsorted", X, x -> torch.searchsorted(edges(), x.detach()));
    row("searchsorted right", X, x -> torch.searchsorted(edges(), edges(), true));
    row("bucketize", X, x -> torch.bucketize(x.detach(), edges()));
    row("isin", X, x -> torch.isin(x.detach(), torch.tensor(0.25, 2.0)));
  }

  private void pieces() {
    row("as_strided", X, x -> x.as_strided(shape(2, 2), shape(1, 2)));
    row("as_strided offset", X, x -> x.as_strided(shape(2), shape(2), 1));
    row("as_strided_scatter", X, x -> x.as_strided_scatter(torch.zeros(2), shape(2), shape(2)));
    row("diag_embed", X, x -> x.diag_embed());
    row("diagflat", X, x -> x.get(0).diagflat(1));
    row("diagonal", X, x -> x.diagonal(1, 0, 1));
    row("diagonal_scatter", X, x -> x.diagonal_scatter(torch.zeros(2)));
    row("select_scatter", X, x -> x.select_scatter(torch.zeros(2), 1, 1));
    row("slice_scatter", X, x -> x.slice_scatter(torch.zeros(2, 2), 1, 0, 3, 2));
    row("scatter_reduce sum", X, x -> x.scatter_reduce(1, places(), torch.ones(2, 2), "sum"));
    row("scatter_reduce amax", X, x -> x.scatter_reduce(1, places(), torch.ones(2, 2), "amax"));
    row(
        "scatter_reduce mean",
        X,
        x -> x.scatter_reduce(1, places(), torch.ones(2, 2), "mean", false));
    row(
        "index_reduce",
        X,
        x -> x.index_reduce(1, torch.tensor(0, 2), torch.full(shape(2, 2), 3.0), "prod"));
    row(
        "index_put accumulate",
        X,
        x ->
            x.index_put(
                new Tensor[] {torch.tensor(0L, 0), torch.tensor(2L, 2)},
                torch.tensor(8.0, 9),
                accumulate(true)));
    row("pow of a number", X, x -> torch.pow(2.5, x));
    row("pow of an integer", X, x -> torch.pow(2, x));
    row(
        "index_put",
        X,
        x ->
            x.index_put(
                new Tensor[] {torch.tensor(0, 1), torch.tensor(2, 0)}, torch.tensor(8.0, 9.0)));
    row("take_along_dim", X, x -> x.take_along_dim(x.argsort(1, descending(true)), 1));
    row("tensor_split", X, x -> x.tensor_split(2, 1).get(0));
    row("tensor_split places", X, x -> x.tensor_split(shape(1), 1).get(1));
    row("hsplit", X, x -> x.hsplit(3).get(2));
    row("vsplit", X, x -> x.vsplit(2).get(1));
    row("dsplit", X, x -> x.view(1, 2, 3).dsplit(shape(1)).get(1));
    row("fliplr", X, x -> x.fliplr().mul(x));
    row("flipud", X, x -> x.flipud().mul(x));
    row("rot90", X, x -> x.rot90(1, 0, 1));
    row("repeat_interleave", X, x -> x.repeat_interleave(2, 1));
    row("repeat_interleave tensor", X, x -> x.repeat_interleave(torch.tensor(2, 1), 0));
    row("squeeze dims", X, x -> x.view(1, 2, 1, 3).squeeze(shape(0, 2)));
  }

  private void putTogether() {
    row("block_diag", X, x -> torch.block_diag(x, x.narrow(0, 0, 1)));
    row("cartesian_prod", X, x -> torch.cartesian_prod(x.get(0), x.get(1)));
    row("combinations", X, x -> torch.combinations(x.get(0)));
    row("combinations again", X, x -> torch.combinations(x.get(0), 2, true));
    row("atleast_3d", X, x -> torch.atleast_3d(x));
    row("column_stack", X, x -> torch.column_stack(List.of(x.get(0), x.get(1))));
    row("dstack", X, x -> torch.dstack(List.of(x, x)));
    row("broadcast_tensors", X, x -> torch.broadcast_tensors(x.get(0), x).getFirst());
    row("tensordot", X, x -> torch.tensordot(x, x.mT(), 1));
    row("tensordot dims", X, x -> torch.tensordot(x, x, shape(0, 1), shape(0, 1)));
    row("vander", X, x -> torch.vander(x.get(0).detach()));
    row("vander increasing", X, x -> torch.vander(x.get(0).detach(), 2, true));
    row("tril_indices", X, x -> torch.tril_indices(2, 3));
    row("unravel_index", X, x -> torch.unravel_index(torch.tensor(4, 1), 2, 3).get(1));
    row("cdist", X, x -> torch.cdist(x, x.flip(1), 1));
  }

  private void windowsAndComplexNumbers() {
    row("hann_window", X, x -> torch.hann_window(5));
    row("hamming_window", X, x -> torch.hamming_window(5));
    row("blackman_window", X, x -> torch.blackman_window(5));
    row("bartlett_window", X, x -> torch.bartlett_window(5));
    row("kaiser_window", X, x -> torch.kaiser_window(5));
    row("range", X, x -> torch.range(1, 2, 0.5));
    row(
        "complex",
        X,
        x -> torch.view_as_real(torch.complex(x.get(0), x.get(1)).conj().resolve_conj()));
    row("polar", X, x -> torch.polar(x.get(1), x.get(0)).real());
  }

  private void matrices() {
    row(
        "addbmm",
        X,
        x -> torch.ones(2, 2).addbmm(x.view(1, 2, 3), x.mT().view(1, 3, 2), beta(0.5), alpha(2)));
    row("addr", X, x -> x.addr(torch.ones(2), x.get(0)));
    row("addmm_", X, x -> torch.ones(2, 2).addmm_(x, x.mT(), beta(0.5)));
    row("vdot", X, x -> x.get(0).vdot(x.get(1)));
    row("matrix_exp", X, x -> torch.matrix_exp(x.narrow(1, 0, 2)));
    row("pinverse", X, x -> x.pinverse());
    row("slogdet", X, x -> square(x).slogdet().logabsdet());
    row("cholesky_inverse", X, x -> torch.cholesky_inverse(linalg.cholesky(square(x))));
    row("cholesky_solve", X, x -> torch.ones(2, 1).cholesky_solve(linalg.cholesky(square(x))));
    row("adjoint", X, x -> x.adjoint());
    row("multi_dot several", X, x -> linalg.multi_dot(List.of(x, x.mT(), x, x.mT())));
    row("qr", X, x -> linalg.qr(square(x)).R().abs());
    row("lu", X, x -> linalg.lu(square(x)).U());
    row("lu_solve", X, x -> luSolve(square(x)));
    row("lstsq", X, x -> linalg.lstsq(x.mT(), torch.ones(3, 1)).solution());
    row("solve_triangular", X, x -> linalg.solve_triangular(square(x), torch.ones(2, 1), true));
    row("inv_ex", X, x -> linalg.inv_ex(square(x)).result());
    row("cholesky_ex", X, x -> linalg.cholesky_ex(square(x)).result());
    row("solve_ex", X, x -> linalg.solve_ex(square(x), torch.ones(2, 1)).result());
    row("tensorinv", X, x -> linalg.tensorinv(square(x), 1));
    row("tensorsolve", X, x -> linalg.tensorsolve(square(x), torch.ones(2)));
    row("cond", X, x -> linalg.cond(square(x)));
    row("eig", X, x -> linalg.eig(square(x)).eigenvalues().real().sort().values());
    row("linalg cross", X, x -> linalg.cross(x, x.flip(1), 1));
    row("matrix_norm", X, x -> linalg.matrix_norm(x));
    row("matrix_norm nuc", X, x -> linalg.matrix_norm(x, "nuc"));
    row("matrix_norm 1", X, x -> linalg.matrix_norm(x, 1));
    row("linalg norm", X, x -> linalg.norm(x, 2));
    row("vecdot", X, x -> linalg.vecdot(x, x.flip(0)));
    row("linalg vander", X, x -> linalg.vander(x.get(0)));
    row("matrix_rank", X, x -> linalg.matrix_rank(x.detach()));
    row("slogdet linalg", X, x -> linalg.slogdet(square(x)).logabsdet());
    row("householder_product", X, x -> householderProduct(x.mT()));
    row("ldl_solve", X, x -> ldlSolve(square(x).detach()));
    fillSpectra();
  }

  private void fillSpectra() {
    row("stft", X, x -> torch.view_as_real(x.repeat(1, 4).stft(4, return_complex(true))));
    row(
        "stft constant",
        X,
        x ->
            torch.view_as_real(
                torch.stft(x.repeat(1, 4), 4, pad_mode("constant"), return_complex(true))));
    row("stft window", X, x -> torch.view_as_real(windowed(x)));
    row("istft", X, x -> x.repeat(1, 4).stft(4, return_complex(true)).istft(4, length(10)));
    row("istft window", X, RarerOperatorRows::istftOf);
    row(
        "istft complex",
        X,
        x -> {
          Tensor spectrum = torch.complex(x, x.flip(0)).repeat(2, 2);
          return torch.view_as_real(
              torch.istft(spectrum, 4, onesided(false), return_complex(true)));
        });
  }

  private static Tensor windowed(Tensor x) {
    return torch.stft(
        x.repeat(1, 4),
        6,
        hop_length(2),
        win_length(4),
        window(torch.hann_window(4).to(x.dtype())),
        center(false),
        normalized(true),
        onesided(false),
        return_complex(true));
  }

  private static Tensor istftOf(Tensor x) {
    Tensor hamming = torch.hamming_window(6).to(x.dtype());
    Tensor spectrum =
        torch.stft(
            x.repeat(1, 4),
            6,
            hop_length(3),
            window(hamming),
            normalized(true),
            return_complex(true));
    return torch.istft(spectrum.mul(2), 6, hop_length(3), window(hamming), normalized(true));
  }
}
