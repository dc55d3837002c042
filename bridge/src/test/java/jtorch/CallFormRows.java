package jtorch;

import static jtorch.Kwargs.UPLO;
import static jtorch.Kwargs.as_tuple;
import static jtorch.Kwargs.atol;
import static jtorch.Kwargs.axis;
import static jtorch.Kwargs.chunks;
import static jtorch.Kwargs.copy;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dimension;
import static jtorch.Kwargs.dims;
import static jtorch.Kwargs.driver;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.dx;
import static jtorch.Kwargs.end;
import static jtorch.Kwargs.fill_value;
import static jtorch.Kwargs.full_matrices;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.hermitian;
import static jtorch.Kwargs.high;
import static jtorch.Kwargs.hop_length;
import static jtorch.Kwargs.index;
import static jtorch.Kwargs.indices;
import static jtorch.Kwargs.k;
import static jtorch.Kwargs.keepdim;
import static jtorch.Kwargs.left;
import static jtorch.Kwargs.low;
import static jtorch.Kwargs.max;
import static jtorch.Kwargs.mean;
import static jtorch.Kwargs.memory_format;
import static jtorch.Kwargs.min;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.n_fft;
import static jtorch.Kwargs.non_blocking;
import static jtorch.Kwargs.offset;
import static jtorch.Kwargs.ord;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.r;
import static jtorch.Kwargs.return_complex;
import static jtorch.Kwargs.return_counts;
import static jtorch.Kwargs.return_inverse;
import static jtorch.Kwargs.rtol;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.sorted;
import static jtorch.Kwargs.spacing;
import static jtorch.Kwargs.split_size;
import static jtorch.Kwargs.src;
import static jtorch.Kwargs.start;
import static jtorch.Kwargs.std;
import static jtorch.Kwargs.step;
import static jtorch.Kwargs.steps;
import static jtorch.Kwargs.unbiased;
import static jtorch.Kwargs.unitriangular;
import static jtorch.Kwargs.upper;
import static jtorch.Kwargs.value;
import static jtorch.Kwargs.values;
import static jtorch.OperatorTable.places;
import static jtorch.OperatorTable.square;

import java.util.function.UnaryOperator;

/**
 * Calls with arguments in their places or by their names, as PyTorch's pages and tutorials type
 * them: a row's name is the call in Python. {@code call_forms.py} wrote Python's values.
 */
final class CallFormRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    CallFormRows all = new CallFormRows();
    all.linearAlgebra();
    all.linearAlgebraToo();
    all.norms();
    all.normsToo();
    all.reductions();
    all.reductionsToo();
    all.reductionsAlso();
    all.elements();
    all.elementsToo();
    all.elementsAlso();
    all.made();
    all.madeToo();
    LayerFormRows.addTo(all.table);
    return all.table.table("call_forms.py", "call-forms.txt");
  }

  private void row(String call, UnaryOperator<Tensor> operator) {
    table.row(
        call,
        OperatorTable.X,
        x -> {
          torch.manual_seed(0);
          return operator.apply(x);
        });
  }

  private void linearAlgebra() {
    row(
        "torch.linalg.svd(x).U.shape[0] * torch.linalg.svd(x).S.detach()",
        x -> torch.linalg.svd(x.detach()).S().mul(torch.linalg.svd(x.detach()).U().size(0)));
    row("torch.linalg.svd(x.detach()).Vh.abs()", x -> torch.linalg.svd(x.detach()).Vh().abs());
    row(
        "torch.linalg.svd(x, full_matrices=False).S",
        x -> torch.linalg.svd(x, full_matrices(false)).S());
    row(
        "torch.linalg.qr(x.mT, mode='complete').R.detach().abs()",
        x -> torch.linalg.qr(x.mT(), mode("complete")).R().detach().abs());
    row(
        "torch.linalg.qr(x, 'r').R.detach().abs()",
        x -> torch.linalg.qr(x, "r").R().detach().abs());
    row(
        "torch.linalg.eigh(square(x), UPLO='U').eigenvalues",
        x -> torch.linalg.eigh(square(x), UPLO("U")).eigenvalues());
    row(
        "torch.linalg.eigvalsh(square(x), UPLO='U')",
        x -> torch.linalg.eigvalsh(square(x), UPLO("U")));
    row(
        "torch.linalg.cholesky(square(x), upper=True)",
        x -> torch.linalg.cholesky(square(x), upper(true)));
    row(
        "torch.linalg.solve(square(x), x.mT, left=False)",
        x -> torch.linalg.solve(square(x), x.mT(), left(false)));
    row(
        "torch.linalg.solve_triangular(square(x), x, upper=True)",
        x -> torch.linalg.solve_triangular(square(x), x, upper(true)));
    row(
        "torch.linalg.solve_triangular(square(x), x.mT, upper=False, left=False, unitriangular=True)",
        x ->
            torch.linalg.solve_triangular(
                square(x), x.mT(), upper(false), left(false), unitriangular(true)));
    row(
        "torch.linalg.lstsq(x.mT, x.mT, driver='gelsd').rank",
        x -> torch.linalg.lstsq(x.mT(), x.mT(), driver("gelsd")).rank());
    row(
        "torch.linalg.pinv(square(x), hermitian=True)",
        x -> torch.linalg.pinv(square(x), hermitian(true)));
  }

  private void linearAlgebraToo() {
    row("torch.linalg.pinv(x, rtol=0.9)", x -> torch.linalg.pinv(x, rtol(0.9)));
    row(
        "torch.linalg.matrix_rank(x, atol=2.0, rtol=0.0)",
        x -> torch.linalg.matrix_rank(x, atol(2.0), rtol(0.0)));
    row("torch.linalg.cond(square(x).detach(), 1)", x -> torch.linalg.cond(square(x).detach(), 1));
    row(
        "torch.linalg.cond(square(x).detach(), 'fro')",
        x -> torch.linalg.cond(square(x).detach(), "fro"));
    row(
        "torch.linalg.cond(square(x).detach(), p=1)",
        x -> torch.linalg.cond(square(x).detach(), p(1)));
    row(
        "torch.linalg.cross(x.mT, x.mT + 1, dim=0)",
        x -> torch.linalg.cross(x.mT(), x.mT().add(1), dim(0)));
    row("torch.linalg.vecdot(x, x, dim=0)", x -> torch.linalg.vecdot(x, x, dim(0)));
    row("torch.linalg.diagonal(x, offset=1)", x -> torch.linalg.diagonal(x, offset(1)));
  }

  private void norms() {
    row("torch.linalg.norm(x)", x -> torch.linalg.norm(x));
    row("torch.linalg.norm(x, 1)", x -> torch.linalg.norm(x, 1));
    row("torch.linalg.norm(x, ord=2)", x -> torch.linalg.norm(x, ord(2)));
    row("torch.linalg.norm(x, 'fro')", x -> torch.linalg.norm(x, "fro"));
    row("torch.linalg.norm(x, ord='nuc')", x -> torch.linalg.norm(x, ord("nuc")));
    row("torch.linalg.norm(x, dim=1)", x -> torch.linalg.norm(x, dim(1)));
    row(
        "torch.linalg.norm(x, ord=1, dim=-1, keepdim=True)",
        x -> torch.linalg.norm(x, ord(1), dim(-1), keepdim(true)));
    row(
        "torch.linalg.norm(x.view(2, 3, 1), dim=(1, 2))",
        x -> torch.linalg.norm(x.view(2, 3, 1), dim(1, 2)));
    row(
        "torch.linalg.norm(x.view(1, 2, 3), 'fro', dim=(1, 2))",
        x -> torch.linalg.norm(x.view(1, 2, 3), "fro", dim(1, 2)));
    row("torch.linalg.vector_norm(x)", x -> torch.linalg.vector_norm(x));
    row("torch.linalg.vector_norm(x, ord=3.5)", x -> torch.linalg.vector_norm(x, ord(3.5)));
    row("torch.linalg.vector_norm(x, 1, dim=1)", x -> torch.linalg.vector_norm(x, 1, dim(1)));
    row(
        "torch.linalg.vector_norm(x, ord=float('inf'), dim=(0, 1), keepdim=True)",
        x -> torch.linalg.vector_norm(x, ord(torch.inf), dim(0, 1), keepdim(true)));
  }

  private void normsToo() {
    row("torch.linalg.matrix_norm(x)", x -> torch.linalg.matrix_norm(x));
    row("torch.linalg.matrix_norm(x, ord='nuc')", x -> torch.linalg.matrix_norm(x, ord("nuc")));
    row("torch.linalg.matrix_norm(x, ord=-1)", x -> torch.linalg.matrix_norm(x, ord(-1)));
    row(
        "torch.linalg.matrix_norm(x.view(2, 1, 3), dim=(0, 2), keepdim=True)",
        x -> torch.linalg.matrix_norm(x.view(2, 1, 3), dim(0, 2), keepdim(true)));
    row("x.norm(2, 1, True)", x -> x.norm(2, 1, true));
    row("torch.norm(x, dim=(0, 1))", x -> torch.norm(x, dim(0, 1)));
    row(
        "torch.norm(x, p=1, dim=(0, 1), keepdim=True)",
        x -> torch.norm(x, p(1), dim(0, 1), keepdim(true)));
  }

  private void reductions() {
    row("x.sum(1, True)", x -> x.sum(1, true));
    row("torch.sum(x, 1, True)", x -> torch.sum(x, 1, true));
    row("x.sum(axis=1)", x -> x.sum(axis(1)));
    row("torch.sum(x, dim=(0, 1))", x -> torch.sum(x, dim(0, 1)));
    row("torch.sum(x, axis=(0, 1), keepdim=True)", x -> torch.sum(x, axis(0, 1), keepdim(true)));
    row("x.mean(1, True)", x -> x.mean(1, true));
    row("torch.mean(x, 1, True)", x -> torch.mean(x, 1, true));
    row("torch.mean(x, dim=[0, 1], keepdim=True)", x -> torch.mean(x, dim(0, 1), keepdim(true)));
    row("torch.std(x, dim=(0, 1))", x -> torch.std(x, dim(0, 1)));
    row("torch.var(x, dim=(0, 1), unbiased=False)", x -> torch.var(x, dim(0, 1), unbiased(false)));
    row(
        "torch.var_mean(x, dim=1, keepdim=True)[0]",
        x -> torch.var_mean(x, dim(1), keepdim(true)).spread());
    row(
        "torch.std_mean(x, dim=0, unbiased=False)[1]",
        x -> torch.std_mean(x, dim(0), unbiased(false)).mean());
    row("x.max(1, True)[0]", x -> x.max(1, true).values());
  }

  private void reductionsToo() {
    row("torch.min(x, 1, True)[0]", x -> torch.min(x, 1, true).values());
    row("x.amax(dim=(0, 1))", x -> x.amax(dim(0, 1)));
    row("torch.amin(x, dim=(0, 1), keepdim=True)", x -> torch.amin(x, dim(0, 1), keepdim(true)));
    row("torch.argmax(x, axis=1)", x -> torch.argmax(x, axis(1)));
    row("x.sort(0, True)[0]", x -> x.sort(0, true).values());
    row("torch.sort(x, 1, True)[1]", x -> torch.sort(x, 1, true).indices());
    row("torch.kthvalue(x, 2, dim=1)[0]", x -> torch.kthvalue(x, 2, dim(1)).values());
    row(
        "torch.median(x, dim=1, keepdim=True)[0]",
        x -> torch.median(x, dim(1), keepdim(true)).values());
    row("torch.cummax(x, dim=0)[0]", x -> torch.cummax(x, dim(0)).values());
    row("x.cummin(dim=1)[0]", x -> x.cummin(dim(1)).values());
    row("torch.logcumsumexp(x, dim=0)", x -> torch.logcumsumexp(x, dim(0)));
    row("x.cumsum(dim=1, dtype=torch.float64)", x -> x.cumsum(dim(1), dtype(torch.float64)));
    row("torch.logsumexp(x, (0, 1))", x -> torch.logsumexp(x, shape(0, 1)));
  }

  private void reductionsAlso() {
    row("x.logsumexp(dim=(0, 1), keepdim=True)", x -> x.logsumexp(dim(0, 1), keepdim(true)));
    row("torch.aminmax(x.detach(), dim=1).max", x -> torch.aminmax(x.detach(), dim(1)).max());
    row("torch.nansum(x, dim=1)", x -> torch.nansum(x, dim(1)));
    row("torch.nanmean(x, dim=1, keepdim=True)", x -> torch.nanmean(x, dim(1), keepdim(true)));
    row("x.nanmedian(dim=1)[0]", x -> x.nanmedian(dim(1)).values());
    row("x.nanquantile(0.5, dim=0)", x -> x.nanquantile(0.5, dim(0)));
    row("torch.unique(x.detach(), sorted=True)", x -> torch.unique(x.detach(), sorted(true)));
    row("torch.unique(x.detach().round(), dim=0)", x -> torch.unique(x.detach().round(), dim(0)));
    row(
        "torch.unique(x.detach(), sorted=True, return_inverse=True)[1]",
        x -> torch.unique(x.detach(), sorted(true), return_inverse(true)).inverse_indices());
    row(
        "torch.unique(x.detach(), dim=1, return_counts=True)[1]",
        x -> torch.unique(x.detach(), dim(1), return_counts(true)).counts());
    row("torch.cov(x, correction=0)", x -> torch.cov(x, correction(0)));
  }

  private void elements() {
    row("torch.gather(x, dim=1, index=PLACES)", x -> torch.gather(x, dim(1), index(places())));
    row("x.gather(1, index=PLACES)", x -> x.gather(1, index(places())));
    row(
        "torch.index_select(x, dim=1, index=torch.tensor([2, 0]))",
        x -> torch.index_select(x, dim(1), index(torch.tensor(2, 0))));
    row(
        "x.scatter(dim=1, index=PLACES, src=torch.ones(2, 3))",
        x -> x.scatter(dim(1), index(places()), src(torch.ones(2, 3))));
    row(
        "torch.zeros(2, 3).scatter_(1, PLACES, src=x.detach())",
        x -> torch.zeros(2, 3).scatter_(1, places(), src(x.detach())));
    row(
        "torch.zeros(2, 3).scatter_(1, PLACES, value=1)",
        x -> torch.zeros(2, 3).scatter_(1, places(), value(1)));
    row(
        "x.scatter(dim=1, index=PLACES, value=0.5)",
        x -> x.scatter(dim(1), index(places()), value(0.5)));
    row(
        "x.scatter_add(dim=1, index=PLACES, src=torch.ones(2, 3))",
        x -> x.scatter_add(dim(1), index(places()), src(torch.ones(2, 3))));
    row("x.masked_fill(x > 0, value=0)", x -> x.masked_fill(x.gt(0), value(0)));
    row("x.masked_fill(x > 0, value=-1e9)", x -> x.masked_fill(x.gt(0), value(-1e9)));
    row(
        "torch.stack(x.detach().relu().nonzero(as_tuple=True))",
        x -> torch.stack(x.detach().relu().nonzero(as_tuple(true))));
    row(
        "torch.nonzero(torch.tensor(5), as_tuple=True)[0]",
        x -> torch.nonzero(torch.tensor(5), as_tuple(true)).get(0));
    row(
        "torch.clamp(x, min=x.detach().mean() * torch.ones(3))",
        x -> torch.clamp(x, min(x.detach().mean().mul(torch.ones(3)))));
  }

  private void elementsToo() {
    row("x.clamp(max=torch.zeros(3))", x -> x.clamp(max(torch.zeros(3))));
    row(
        "x.clamp(min=-torch.ones(3), max=torch.ones(3))",
        x -> x.clamp(min(torch.ones(3).neg()), max(torch.ones(3))));
    row(
        "torch.movedim(x.view(1, 2, 3), (1, 2), (0, 1))",
        x -> torch.movedim(x.view(1, 2, 3), shape(1, 2), shape(0, 1)));
    row("x.moveaxis((0, 1), (1, 0))", x -> x.moveaxis(shape(0, 1), shape(1, 0)));
    row("torch.diagonal(x, 1)", x -> torch.diagonal(x, 1));
    row(
        "torch.nan_to_num(x / x.detach().relu(), 7.0)",
        x -> torch.nan_to_num(x.div(x.detach().relu()), 7.0));
    row("x.unfold(dimension=1, size=2, step=1)", x -> x.unfold(dimension(1), size(2), step(1)));
    row("x.size(dim=1) * x", x -> x.mul(x.size(dim(1))));
    row("x.split(split_size=2, dim=1)[1]", x -> x.split(split_size(2), dim(1)).get(1));
    row("x.chunk(chunks=3, dim=-1)[2]", x -> x.chunk(chunks(3), dim(-1)).get(2));
    row("torch.diag_embed(x, offset=1)", x -> torch.diag_embed(x, offset(1)));
    row("torch.rot90(x, k=1, dims=(0, 1))", x -> torch.rot90(x, k(1), dims(0, 1)));
    row("torch.combinations(x.flatten(), r=3)", x -> torch.combinations(x.flatten(), r(3)));
  }

  private void elementsAlso() {
    row("torch.trapezoid(x, dx=0.5)", x -> torch.trapezoid(x, dx(0.5)));
    row("torch.gradient(x, spacing=0.5)[1]", x -> torch.gradient(x, spacing(0.5)).get(1));
    row(
        "torch.lerp(x, x * x, torch.tensor([0.0, 0.5, 1.0]))",
        x -> torch.lerp(x, x.mul(x), torch.tensor(0.0, 0.5, 1)));
    row("x.to('cpu', non_blocking=True)", x -> x.to("cpu", non_blocking(true)));
    row(
        "x.to(torch.device('cpu'), dtype=torch.float64)",
        x -> x.to(torch.device("cpu"), dtype(torch.float64)));
    row("x.to(torch.float64, copy=True)", x -> x.to(torch.float64, copy(true)));
    row(
        "x.view(1, 1, 2, 3).to(memory_format=torch.channels_last)",
        x -> x.view(1, 1, 2, 3).to(memory_format(torch.channels_last)));
    row("x.type(torch.LongTensor)", x -> x.type(torch.LongTensor));
    row(
        "torch.zeros(2, 3).copy_(x, non_blocking=True)",
        x -> torch.zeros(2, 3).copy_(x, non_blocking(true)));
  }

  private void made() {
    row("torch.arange(end=5)", x -> torch.arange(end(5)));
    row("torch.arange(start=1, end=4)", x -> torch.arange(start(1), end(4)));
    row("torch.arange(start=0, end=2, step=0.5)", x -> torch.arange(start(0), end(2), step(0.5)));
    row("torch.arange(0, 10, step=3)", x -> torch.arange(0, 10, step(3)));
    row(
        "torch.linspace(start=-10, end=10, steps=5)",
        x -> torch.linspace(start(-10), end(10), steps(5)));
    row(
        "torch.logspace(start=0.1, end=1.0, steps=3)",
        x -> torch.logspace(start(0.1), end(1.0), steps(3)));
    row("torch.full(size=(2, 3), fill_value=1.5)", x -> torch.full(size(2, 3), fill_value(1.5)));
    row("torch.full((2, 3), True)", x -> torch.full(shape(2, 3), true));
    row("torch.full_like(x, fill_value=2)", x -> torch.full_like(x, fill_value(2)));
    row(
        "torch.randint(low=3, high=10, size=(2, 3))",
        x -> torch.randint(low(3), high(10), size(2, 3)));
    row("torch.randint(high=10, size=(2, 3))", x -> torch.randint(high(10), size(2, 3)));
    row(
        "torch.normal(mean=x.detach(), std=torch.ones(2, 3))",
        x -> torch.normal(mean(x.detach()), std(torch.ones(2, 3))));
    row(
        "torch.normal(mean=0.5, std=torch.arange(1.0, 6.0))",
        x -> torch.normal(mean(0.5), std(torch.arange(1.0, 6.0))));
  }

  private void madeToo() {
    row("torch.normal(mean=x.detach(), std=0.5)", x -> torch.normal(mean(x.detach()), std(0.5)));
    row("torch.normal(mean=x.detach())", x -> torch.normal(mean(x.detach())));
    row("torch.empty(2, 3).random_(4)", x -> torch.empty(2, 3).random_(4));
    row(
        "torch.sparse_coo_tensor(torch.tensor([[0, 1], [2, 0]]), torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
        x ->
            torch
                .sparse_coo_tensor(
                    torch.tensor(new long[][] {{0, 1}, {2, 0}}), torch.tensor(1.0, 2), size(2, 3))
                .to_dense());
    row(
        "torch.sparse_coo_tensor(indices=torch.tensor([[0, 1], [2, 0]]), values=torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
        x ->
            torch
                .sparse_coo_tensor(
                    indices(torch.tensor(new long[][] {{0, 1}, {2, 0}})),
                    values(torch.tensor(1.0, 2)),
                    size(2, 3))
                .to_dense());
    row(
        "torch.sparse_csr_tensor(torch.tensor([0, 1, 2]), torch.tensor([2, 0]), torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
        x ->
            torch
                .sparse_csr_tensor(
                    torch.tensor(0, 1, 2), torch.tensor(2, 0), torch.tensor(1.0, 2), size(2, 3))
                .to_dense());
    row(
        "torch.randperm(6, generator=torch.Generator().manual_seed(42))",
        x -> torch.randperm(6, generator(torch.Generator().manual_seed(42))));
    row("torch.fft.rfft(x, 2).abs()", x -> torch.fft.rfft(x, 2).abs());
    row("torch.fft.irfft(torch.fft.rfft(x), 3)", x -> torch.fft.irfft(torch.fft.rfft(x), 3));
    row(
        "torch.stft(x.flatten(), 4, 2, return_complex=True).abs()",
        x -> torch.stft(x.flatten(), 4, 2, return_complex(true)).abs());
    row(
        "torch.stft(x.flatten(), n_fft=4, hop_length=1, return_complex=True).abs()",
        x -> torch.stft(x.flatten(), n_fft(4), hop_length(1), return_complex(true)).abs());
    row(
        "torch.stft(x.flatten(), 4, 2, 4, torch.ones(4), return_complex=True).abs()",
        x -> torch.stft(x.flatten(), 4, 2, 4, torch.ones(4), return_complex(true)).abs());
  }
}
