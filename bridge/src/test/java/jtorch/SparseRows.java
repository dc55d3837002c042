package jtorch;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.beta;
import static jtorch.Kwargs.blocksize;
import static jtorch.Kwargs.dense_dim;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.freeze;
import static jtorch.Kwargs.is_coalesced;
import static jtorch.Kwargs.layout;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.lr_decay;
import static jtorch.Kwargs.maximize;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.q;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.sparse;
import static jtorch.OperatorTable.X;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Parameter;
import jtorch.optim.Adagrad;
import jtorch.optim.Optimizer;
import jtorch.optim.SGD;
import jtorch.optim.SparseAdam;

/**
 * Operators on sparse tensors against Python's values and gradients, which {@code
 * sparse_tensors.py} wrote.
 */
final class SparseRows {
  private final OperatorTable table = new OperatorTable();

  /** Returns the table. */
  static PythonTable table() {
    return rows().table("sparse_tensors.py", "sparse-tensors.txt");
  }

  /** Returns the operators. */
  static OperatorTable rows() {
    SparseRows all = new SparseRows();
    all.fill();
    return all.table;
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, operator);
  }

  private static Tensor places() {
    return torch.tensor(new long[][] {{0, 1, 1, 0}, {2, 0, 0, 1}});
  }

  private static Tensor values() {
    return torch.tensor(3.0, 4, 5, 6);
  }

  private static Tensor factors() {
    return torch.tensor(new double[][] {{1, -2}, {0.5, 3}, {2, 1}});
  }

  private static Tensor holes(Tensor x) {
    Tensor mask = torch.tensor(new boolean[] {true, false, true, false, true, true}).view(2, 3);
    return x.mul(mask).to_sparse();
  }

  private static Tensor fixed() {
    return torch.sparse_coo_tensor(places(), values(), shape(2, 3));
  }

  /** The elements as values. */
  private static Tensor placed(Tensor x) {
    return torch.sparse_coo_tensor(places(), x.flatten().narrow(0, 0, 4), shape(2, 3));
  }

  private static Tensor rows(Tensor x) {
    return torch.sparse_csr_tensor(
        torch.tensor(0L, 2, 3), torch.tensor(0L, 2, 1), x.get(0), shape(2, 3));
  }

  private static Tensor columns(Tensor x) {
    return x.detach().relu().to_sparse_csc();
  }

  private void fill() {
    made();
    converted();
    parts();
    facts();
    products();
    reduced();
    gradients();
    plainOperators();
  }

  private void made() {
    row("sparse_coo_tensor", x -> placed(x).to_dense().mul(x));
    row(
        "sparse_coo_tensor inferred",
        x -> torch.sparse_coo_tensor(places(), x.flatten().narrow(0, 0, 4)).to_dense());
    row(
        "sparse_coo_tensor dense",
        x ->
            torch
                .sparse_coo_tensor(torch.tensor(new long[][] {{1, 1}}), x, shape(3, 3))
                .to_dense());
    row("sparse_coo_tensor none", x -> torch.sparse_coo_tensor(shape(2, 2)).to_dense());
    row(
        "sparse_coo_tensor dtype",
        x ->
            torch
                .sparse_coo_tensor(places(), values(), shape(2, 3), dtype(torch.float64))
                .to_dense());
    row("sparse_csr_tensor", x -> rows(x).to_dense().mul(x));
    row(
        "sparse_csr_tensor inferred",
        x ->
            torch
                .sparse_csr_tensor(
                    torch.tensor(0L, 2, 3), torch.tensor(0L, 1, 1), x.get(0).detach())
                .to_dense());
    row(
        "sparse_csc_tensor",
        x ->
            torch
                .sparse_csc_tensor(
                    torch.tensor(0L, 1, 1, 3),
                    torch.tensor(1L, 0, 1),
                    x.get(0).detach(),
                    shape(2, 3))
                .to_dense());
    row(
        "sparse_bsr_tensor",
        x ->
            torch
                .sparse_bsr_tensor(
                    torch.tensor(0L, 1),
                    torch.tensor(new long[] {1}),
                    x.detach().view(1, 2, 3),
                    shape(2, 6))
                .to_dense());
    row(
        "sparse_bsc_tensor",
        x ->
            torch
                .sparse_bsc_tensor(
                    torch.tensor(0L, 0, 1),
                    torch.tensor(new long[] {0}),
                    x.detach().view(1, 2, 3),
                    shape(2, 6))
                .to_dense());
    row(
        "sparse_compressed_tensor",
        x ->
            torch
                .sparse_compressed_tensor(
                    torch.tensor(0L, 2, 3),
                    torch.tensor(0L, 2, 1),
                    x.get(0).detach(),
                    shape(2, 3),
                    layout(torch.sparse_csr))
                .to_dense());
  }

  private void converted() {
    row("to_sparse", x -> holes(x).to_dense().mul(x));
    row("to_sparse dims", x -> x.to_sparse(1).to_dense().mul(x));
    row("to_sparse layout", x -> x.detach().to_sparse(layout(torch.sparse_csc)).ccol_indices());
    row(
        "to_sparse blocks",
        x -> x.detach().to_sparse(layout(torch.sparse_bsc), blocksize(2, 1)).values());
    row("to_sparse_coo", x -> x.detach().to_sparse_csr().to_sparse_coo().indices());
    row("to_sparse_csr", x -> x.detach().relu().to_sparse_csr().crow_indices());
    row("to_sparse_csr dense", x -> x.detach().view(1, 2, 3).to_sparse_csr(dense_dim(1)).values());
    row("to_sparse_csc", x -> columns(x).row_indices());
    row("to_sparse_bsr", x -> x.detach().to_sparse_bsr(shape(1, 3)).values());
    row("to_sparse_bsc", x -> x.detach().to_sparse_bsc(shape(2, 1)).values());
    row("to_dense", x -> placed(x).to_dense().exp());
  }

  private void parts() {
    row("coalesce", x -> placed(x).coalesce().values());
    row("indices", x -> placed(x).coalesce().indices());
    row("values", x -> placed(x).coalesce().values().mul(values().narrow(0, 0, 3)));
    row("values rows", x -> rows(x.detach()).values());
    row("crow_indices", x -> rows(x.detach()).crow_indices());
    row("col_indices", x -> rows(x.detach()).col_indices());
    row("ccol_indices", x -> columns(x).ccol_indices());
    row("row_indices", x -> columns(x).row_indices());
    row("sparse_mask", x -> x.sparse_mask(fixed().coalesce()).to_dense());
    row("sparse_resize_", x -> fixed().sparse_resize_(shape(4, 5), 2, 0).to_dense());
    row(
        "sparse_resize_and_clear_",
        x -> fixed().sparse_resize_and_clear_(shape(2, 2), 2, 0).to_dense());
    row(
        "resize_as_sparse_",
        x -> torch.sparse_coo_tensor(shape(1, 1)).resize_as_sparse_(fixed()).to_dense());
  }

  private static Tensor truths(boolean... values) {
    return torch.tensor(values).to(torch.int64);
  }

  private void facts() {
    row("is_sparse", x -> truths(placed(x).is_sparse(), rows(x).is_sparse(), x.is_sparse()));
    row(
        "is_sparse_csr",
        x -> truths(placed(x).is_sparse_csr(), rows(x).is_sparse_csr(), x.is_sparse_csr()));
    row("is_coalesced", x -> truths(placed(x).is_coalesced(), placed(x).coalesce().is_coalesced()));
    row(
        "is_coalesced given",
        x ->
            truths(
                torch
                    .sparse_coo_tensor(
                        places().narrow(1, 1, 1),
                        values().narrow(0, 0, 1),
                        shape(2, 3),
                        is_coalesced(true))
                    .is_coalesced()));
    row("sparse_dim", x -> torch.tensor(placed(x).sparse_dim(), x.to_sparse(1).sparse_dim()));
    row("dense_dim", x -> torch.tensor(placed(x).dense_dim(), x.to_sparse(1).dense_dim()));
    row(
        "layout",
        x ->
            truths(
                placed(x).layout() == torch.sparse_coo,
                x.layout() == torch.strided,
                rows(x).layout() == torch.sparse_csr));
  }

  private void products() {
    row("mm", x -> torch.sparse.mm(placed(x), factors()));
    row("mm dense gradient", x -> torch.sparse.mm(fixed(), x.t()));
    row("mm both", x -> torch.sparse.mm(placed(x), factors().to_sparse()).to_dense());
    row("mm rows", x -> torch.sparse.mm(rows(x.detach()), factors()));
    row("mm mean", x -> torch.sparse.mm(rows(x.detach()), factors(), "mean"));
    row("mm amax", x -> torch.sparse.mm(rows(x.detach()), factors(), "amax"));
    row("addmm", x -> torch.sparse.addmm(torch.ones(2, 2), placed(x), factors()));
    row(
        "addmm factors",
        x -> torch.sparse.addmm(torch.ones(2, 2), placed(x), factors(), beta(0.5), alpha(2)));
    row("smm", x -> torch.smm(placed(x.detach()), factors()).to_dense());
    row(
        "sspaddmm",
        x ->
            torch
                .sspaddmm(
                    factors().narrow(0, 0, 2).to_sparse(),
                    placed(x.detach()),
                    factors(),
                    beta(2),
                    alpha(0.5))
                .to_dense());
    row("hspmm", x -> torch.hspmm(placed(x.detach()), factors()).to_dense());
  }

  private void reduced() {
    row("sum", x -> torch.sparse.sum(placed(x)));
    row("sum dim", x -> torch.sparse.sum(placed(x), 1).to_dense());
    row("sum dims", x -> torch.sparse.sum(placed(x), dim(0, 1)));
    row("sum dtype", x -> torch.sparse.sum(placed(x.detach()), dtype(torch.float64)));
    row("softmax", x -> torch.sparse.softmax(placed(x).coalesce(), 1).to_dense().mul(x));
    row(
        "softmax dtype",
        x -> torch.sparse.softmax(placed(x.detach()), dim(1), dtype(torch.float64)).to_dense());
    row("log_softmax", x -> torch.sparse.log_softmax(placed(x).coalesce(), 1).to_dense().mul(x));
    row(
        "spdiags",
        x -> torch.sparse.spdiags(x.detach(), torch.tensor(0L, -1), shape(3, 4)).to_dense());
    row(
        "spdiags rows",
        x ->
            torch
                .sparse
                .spdiags(x.detach(), torch.tensor(0L, 2), shape(4, 3), layout(torch.sparse_csr))
                .to_dense());
  }

  /** The gradient of some rows. */
  private static Tensor used(Tensor x, UnaryOperator<Tensor> layer) {
    Tensor rows = x.detach().requires_grad_();
    return torch.autograd.grad(layer.apply(rows).square().sum(), rows).coalesce();
  }

  private static Tensor embedded(Tensor rows) {
    return F.embedding(torch.tensor(1L, 0, 1), rows, sparse(true));
  }

  private static Tensor bags(Tensor rows) {
    Tensor places = torch.tensor(new long[][] {{1, 0}, {1, 1}});
    return F.embedding_bag(places, rows, mode("sum"), sparse(true));
  }

  private static Tensor trained(Tensor x, Function<List<Parameter>, Optimizer> make) {
    var layer = Embedding.from_pretrained(x.detach().t().clone(), freeze(false), sparse(true));
    Optimizer optimizer = make.apply(layer.parameters());
    for (long index : new long[] {0, 2, 0}) {
      optimizer.zero_grad();
      layer.forward(torch.tensor(index, 2L)).square().sum().backward();
      optimizer.step();
    }
    return layer.weight.detach();
  }

  private void gradients() {
    row("values embedding", x -> used(x, SparseRows::embedded).values());
    row("indices embedding", x -> used(x, SparseRows::embedded).indices());
    row("values embedding_bag", x -> used(x, SparseRows::bags).values());
    row("values SGD", x -> trained(x, p -> new SGD(p, lr(0.1))));
    row("values SGD momentum", x -> trained(x, p -> new SGD(p, lr(0.1), momentum(0.9))));
    row(
        "values Adagrad",
        x -> trained(x, p -> new Adagrad(p, lr(0.1), lr_decay(0.5), maximize(true))));
    row("values SparseAdam", x -> trained(x, p -> new SparseAdam(p, lr(0.1))));
  }

  private static Tensor ofLowRank(Supplier<TorchMatrixFactors.SVD> factors) {
    torch.manual_seed(0);
    return factors.get().S();
  }

  private void plainOperators() {
    row("svd_lowrank sparse", x -> ofLowRank(() -> torch.svd_lowrank(placed(x.detach()), q(2))));
    row("pca_lowrank sparse", x -> ofLowRank(() -> torch.pca_lowrank(placed(x.detach()), q(2))));
    row("matmul sparse", x -> placed(x).matmul(factors()));
    row("add sparse", x -> holes(x).add(placed(x)).to_dense());
    row("mul sparse", x -> placed(x).mul(2.5).to_dense());
    row("transpose sparse", x -> placed(x).t().to_dense().mul(3));
    row("get sparse", x -> placed(x.detach()).get(1).to_dense().mul(2));
    row("sum all sparse", x -> placed(x).sum());
  }
}
