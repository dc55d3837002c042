package jtorch;

import static jtorch.Index.slice;
import static jtorch.Kwargs.N;
import static jtorch.Kwargs.adjoint;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.aweights;
import static jtorch.Kwargs.bins;
import static jtorch.Kwargs.correction;
import static jtorch.Kwargs.density;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dim1;
import static jtorch.Kwargs.dim2;
import static jtorch.Kwargs.dims;
import static jtorch.Kwargs.dx;
import static jtorch.Kwargs.end;
import static jtorch.Kwargs.fweights;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.include_self;
import static jtorch.Kwargs.increasing;
import static jtorch.Kwargs.ind;
import static jtorch.Kwargs.index;
import static jtorch.Kwargs.left;
import static jtorch.Kwargs.offset;
import static jtorch.Kwargs.pivot;
import static jtorch.Kwargs.range;
import static jtorch.Kwargs.reduce;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.source;
import static jtorch.Kwargs.spacing;
import static jtorch.Kwargs.src;
import static jtorch.Kwargs.start;
import static jtorch.Kwargs.step;
import static jtorch.Kwargs.value;
import static jtorch.Kwargs.weight;
import static jtorch.Kwargs.with_replacement;
import static jtorch.Kwargs.wrap;
import static jtorch.OperatorTable.places;
import static jtorch.OperatorTable.square;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Calls that few programs make, with arguments in their places or by their names: a row's name is
 * the call in Python. {@code rarer_forms.py} wrote Python's values.
 */
final class RarerFormRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    RarerFormRows all = new RarerFormRows();
    PlaceFormRows.addTo(all.table);
    all.elements();
    all.elementsToo();
    all.elementsAlso();
    all.functions();
    all.functionsToo();
    all.functionsAlso();
    all.functionsAgain();
    return all.table.table("rarer_forms.py", "rarer-forms.txt");
  }

  private void row(String call, UnaryOperator<Tensor> operator) {
    row(table, call, operator);
  }

  static void row(OperatorTable table, String call, UnaryOperator<Tensor> operator) {
    table.row(
        call,
        OperatorTable.X,
        x -> {
          torch.manual_seed(0);
          return operator.apply(x);
        });
  }

  private void elements() {
    row(
        "x.detach().scatter(1, PLACES, torch.ones(2, 2), reduce='add')",
        x -> x.detach().scatter(1, places(), torch.ones(2, 2), reduce("add")));
    row(
        "x.detach().scatter(1, PLACES, 1.5, reduce='multiply')",
        x -> x.detach().scatter(1, places(), 1.5, reduce("multiply")));
    row(
        "x.detach().clone().scatter_(1, PLACES, torch.ones(2, 2), reduce='add')",
        x -> x.detach().clone().scatter_(1, places(), torch.ones(2, 2), reduce("add")));
    row(
        "x.detach().clone().scatter_(1, PLACES, 2, reduce='multiply')",
        x -> x.detach().clone().scatter_(1, places(), 2, reduce("multiply")));
    row(
        "x.detach().clone().scatter_(dim=1, index=PLACES, src=torch.ones(2, 2), reduce='add')",
        x ->
            x.detach()
                .clone()
                .scatter_(dim(1), index(places()), src(torch.ones(2, 2)), reduce("add")));
    row(
        "x.detach().scatter(dim=1, index=PLACES, value=2, reduce='add')",
        x -> x.detach().scatter(dim(1), index(places()), value(2), reduce("add")));
    row(
        "x.detach().scatter(1, PLACES, value=2, reduce='add')",
        x -> x.detach().scatter(1, places(), value(2), reduce("add")));
    row("torch.scatter(x, 1, PLACES, value=1)", x -> torch.scatter(x, 1, places(), value(1)));
    row(
        "torch.scatter(x, dim=1, index=PLACES, value=1)",
        x -> torch.scatter(x, dim(1), index(places()), value(1)));
    row(
        "torch.scatter(x, 1, PLACES, src=torch.ones(2, 2))",
        x -> torch.scatter(x, 1, places(), src(torch.ones(2, 2))));
    row(
        "torch.scatter(x.detach(), 1, PLACES, torch.ones(2, 2), reduce='add')",
        x -> torch.scatter(x.detach(), 1, places(), torch.ones(2, 2), reduce("add")));
    row(
        "torch.scatter(x.detach(), dim=1, index=PLACES, src=torch.ones(2, 2), reduce='add')",
        x ->
            torch.scatter(
                x.detach(), dim(1), index(places()), src(torch.ones(2, 2)), reduce("add")));
    row(
        "torch.scatter_add(x, 1, PLACES, src=torch.ones(2, 2))",
        x -> torch.scatter_add(x, 1, places(), src(torch.ones(2, 2))));
  }

  private void elementsToo() {
    row(
        "x.clone().scatter_add_(1, PLACES, src=torch.ones(2, 2))",
        x -> x.clone().scatter_add_(1, places(), src(torch.ones(2, 2))));
    row(
        "x.index_add(dim=1, index=torch.tensor([0, 2]), source=torch.ones(2, 2))",
        x -> x.index_add(dim(1), index(torch.tensor(0, 2)), source(torch.ones(2, 2))));
    row(
        "x.clone().index_add_(dim=1, index=torch.tensor([0, 2]), source=torch.ones(2, 2), alpha=3)",
        x ->
            x.clone()
                .index_add_(dim(1), index(torch.tensor(0, 2)), source(torch.ones(2, 2)), alpha(3)));
    row(
        "torch.index_copy(x, dim=1, index=torch.tensor([0, 2]), source=torch.ones(2, 2))",
        x -> torch.index_copy(x, dim(1), index(torch.tensor(0, 2)), source(torch.ones(2, 2))));
    row(
        "x.index_fill(1, torch.tensor([0, 2]), value=-1)",
        x -> x.index_fill(1, torch.tensor(0, 2), value(-1)));
    row(
        "x.index_fill(dim=1, index=torch.tensor([0, 2]), value=0.5)",
        x -> x.index_fill(dim(1), index(torch.tensor(0, 2)), value(0.5)));
    row(
        "x.detach().index_reduce(1, torch.tensor([0, 2]), torch.ones(2, 2), 'prod', include_self=False)",
        x ->
            x.detach()
                .index_reduce(
                    1, torch.tensor(0, 2), torch.ones(2, 2), "prod", include_self(false)));
    row(
        "torch.zeros(7, 3).fill_diagonal_(5, wrap=True)",
        x -> torch.zeros(7, 3).fill_diagonal_(5, wrap(true)));
    row(
        "torch.diag_embed(x, offset=1, dim1=0, dim2=2)",
        x -> torch.diag_embed(x, offset(1), dim1(0), dim2(2)));
    row(
        "torch.diagonal_scatter(x, torch.ones(2), 1)",
        x -> torch.diagonal_scatter(x, torch.ones(2), 1));
    row(
        "x.diagonal_scatter(torch.ones(1), offset=2)",
        x -> x.diagonal_scatter(torch.ones(1), offset(2)));
    row(
        "x.slice_scatter(torch.ones(1, 3), start=1)",
        x -> x.slice_scatter(torch.ones(1, 3), start(1)));
    row(
        "torch.slice_scatter(x, torch.ones(2, 2), dim=1, start=0, end=3, step=2)",
        x -> torch.slice_scatter(x, torch.ones(2, 2), dim(1), start(0), end(3), step(2)));
  }

  private void elementsAlso() {
    row("torch.tensor_split(x, 2, dim=1)[1]", x -> torch.tensor_split(x, 2, dim(1)).get(1));
    row("x.tensor_split((1, 2), dim=1)[2]", x -> x.tensor_split(shape(1, 2), dim(1)).get(2));
    row("torch.atleast_3d((x, x))[1]", x -> torch.atleast_3d(List.of(x, x)).get(1));
    row("torch.empty(4).resize_(2, 2).fill_(3)", x -> torch.empty(4).resize_(2, 2).fill_(3));
    row("torch.arange(6).resize_(2, 2)", x -> torch.arange(6).resize_(2, 2));
    row(
        "torch.zeros(2).resize_as_(torch.zeros(2, 3)).fill_(1)",
        x -> torch.zeros(2).resize_as_(torch.zeros(2, 3)).fill_(1));
    row("x.topk(1, 1, False)[0]", x -> x.topk(1, 1, false).values());
    row("torch.topk(x, 1, 0, True)[1]", x -> torch.topk(x, 1, 0, true).indices());
    row("x.resolve_neg()", x -> x.resolve_neg());
  }

  private void functions() {
    row(
        "torch.histogram(x.detach(), bins=4, range=(-1, 2))[0]",
        x -> torch.histogram(x.detach(), bins(4), range(-1, 2)).hist());
    row(
        "torch.histogram(x.detach(), 4, range=(-1.0, 2.0), weight=torch.ones(2, 3) * 2, density=True)[0]",
        x ->
            torch
                .histogram(
                    x.detach(), 4, range(-1, 2), weight(torch.ones(2, 3).mul(2)), density(true))
                .hist());
    row(
        "torch.histogram(x.detach(), bins=3)[1]",
        x -> torch.histogram(x.detach(), bins(3)).bin_edges());
    row(
        "torch.histogram(x.detach(), bins=torch.tensor([-1.0, 0.0, 1.0]))[0]",
        x -> torch.histogram(x.detach(), bins(torch.tensor(-1.0, 0, 1))).hist());
    row(
        "x.detach().histogram(torch.tensor([-1.0, 0.0, 1.0]), weight=torch.ones(2, 3)).hist",
        x -> x.detach().histogram(torch.tensor(-1.0, 0, 1), weight(torch.ones(2, 3))).hist());
    row(
        "torch.histogramdd(x.detach().view(3, 2), bins=[2, 3])[0]",
        x -> torch.histogramdd(x.detach().view(3, 2), bins(2, 3)).hist());
    row(
        "torch.histogramdd(x.detach().view(3, 2), [2, 3], range=[-1, 1, 0, 2], density=True)[0]",
        x ->
            torch
                .histogramdd(x.detach().view(3, 2), shape(2, 3), range(-1, 1, 0, 2), density(true))
                .hist());
    row(
        "torch.histogramdd(x.detach().view(3, 2), bins=[2, 3], weight=torch.tensor([1.0, 2.0, 3.0])).bin_edges[1]",
        x ->
            torch
                .histogramdd(x.detach().view(3, 2), bins(2, 3), weight(torch.tensor(1.0, 2, 3)))
                .bin_edges()
                .get(1));
    row("torch.vander(x.detach().flatten(), N=3)", x -> torch.vander(x.detach().flatten(), N(3)));
    row(
        "torch.vander(x.detach().flatten(), N=3, increasing=True)",
        x -> torch.vander(x.detach().flatten(), N(3), increasing(true)));
    row(
        "torch.vander(x.detach().flatten(), increasing=True)",
        x -> torch.vander(x.detach().flatten(), increasing(true)));
    row("torch.vander(x.detach().flatten(), 2)", x -> torch.vander(x.detach().flatten(), 2));
    row(
        "torch.rand(3, generator=torch.Generator(device='cpu').manual_seed(5))",
        x -> torch.rand(shape(3), generator(torch.Generator(device("cpu")).manual_seed(5))));
  }

  private void functionsToo() {
    row(
        "torch.rand(3, generator=torch.Generator('cpu').manual_seed(5))",
        x -> torch.rand(shape(3), generator(torch.Generator("cpu").manual_seed(5))));
    row(
        "torch.combinations(x.flatten(), with_replacement=True)",
        x -> torch.combinations(x.flatten(), with_replacement(true)));
    row(
        "torch.combinations(x.flatten()[:3], 3, with_replacement=True)",
        x -> torch.combinations(x.flatten().get(slice(3)), 3, with_replacement(true)));
    row(
        "torch.cov(x, fweights=torch.tensor([1, 2, 1]), aweights=torch.tensor([0.5, 1.0, 2.0]))",
        x -> torch.cov(x, fweights(torch.tensor(1, 2, 1)), aweights(torch.tensor(0.5, 1, 2))));
    row(
        "x.cov(correction=0, aweights=torch.tensor([0.5, 1.0, 2.0]))",
        x -> x.cov(correction(0), aweights(torch.tensor(0.5, 1, 2))));
    row("torch.trapezoid(x, dim=0)", x -> torch.trapezoid(x, dim(0)));
    row(
        "torch.trapezoid(x, torch.tensor([0.0, 2.0]), dim=0)",
        x -> torch.trapezoid(x, torch.tensor(0.0, 2), dim(0)));
    row("torch.cumulative_trapezoid(x, dx=2)", x -> torch.cumulative_trapezoid(x, dx(2)));
    row(
        "torch.cumulative_trapezoid(x, torch.tensor([0.0, 1.0, 3.0]))",
        x -> torch.cumulative_trapezoid(x, torch.tensor(0.0, 1, 3)));
    row("torch.cumulative_trapezoid(x, dim=0)", x -> torch.cumulative_trapezoid(x, dim(0)));
    row("torch.gradient(x, dim=1)[0]", x -> torch.gradient(x, dim(1)).get(0));
    row("torch.gradient(x, dim=(0, 1))[1]", x -> torch.gradient(x, dim(0, 1)).get(1));
    row(
        "torch.gradient(x, spacing=[3.0, 2.0])[1]",
        x -> torch.gradient(x, spacing(3.0, 2.0)).get(1));
  }

  private void functionsAlso() {
    row(
        "torch.gradient(x, spacing=(torch.tensor([0.0, 2.0]), torch.tensor([0.0, 1.0, 3.0])))[1]",
        x ->
            torch
                .gradient(x, spacing(List.of(torch.tensor(0.0, 2), torch.tensor(0.0, 1, 3))))
                .get(1));
    row(
        "torch.tensordot(x, x, dims=([1, 0], [1, 0]))",
        x -> torch.tensordot(x, x, dims(shape(1, 0), shape(1, 0))));
    row("torch.einsum('ij,kj->ik', [x, x])", x -> torch.einsum("ij,kj->ik", List.of(x, x)));
    row(
        "torch.linalg.lu_solve(*torch.linalg.lu_factor(square(x)), x.mT, left=False)",
        x ->
            torch.linalg.lu_solve(
                torch.linalg.lu_factor(square(x)).LU(),
                torch.linalg.lu_factor(square(x)).pivots(),
                x.mT(),
                left(false)));
    row(
        "torch.linalg.lu_solve(*torch.linalg.lu_factor(square(x)), x, adjoint=True)",
        x ->
            torch.linalg.lu_solve(
                torch.linalg.lu_factor(square(x)).LU(),
                torch.linalg.lu_factor(square(x)).pivots(),
                x,
                adjoint(true)));
    row("torch.kthvalue(x, 2, 0, True)[0]", x -> torch.kthvalue(x, 2, 0, true).values());
    row("torch.tensordot(x, x)", x -> torch.tensordot(x, x));
    row(
        "torch.rand(3, generator=torch.Generator().manual_seed(5).clone_state())",
        x -> torch.rand(shape(3), generator(torch.Generator().manual_seed(5).clone_state())));
    row(
        "torch.linalg.lu(square(x), pivot=True)[1]",
        x -> torch.linalg.lu(square(x), pivot(true)).L());
    row("torch.linalg.tensorinv(square(x), ind=1)", x -> torch.linalg.tensorinv(square(x), ind(1)));
    row(
        "torch.linalg.tensorsolve(square(x).view(2, 2, 1), torch.ones(2), dims=(1,))",
        x -> torch.linalg.tensorsolve(square(x).view(2, 2, 1), torch.ones(2), dims(1)));
    row("torch.fft.fft2(x, (2, 2)).abs()", x -> torch.fft.fft2(x, shape(2, 2)).abs());
    row(
        "torch.fft.irfft2(torch.fft.rfft2(x), x.size())",
        x -> torch.fft.irfft2(torch.fft.rfft2(x), x.size()));
  }

  private void functionsAgain() {
    row(
        "torch.fft.irfftn(torch.fft.rfftn(x), x.size())",
        x -> torch.fft.irfftn(torch.fft.rfftn(x), x.size()));
  }
}
