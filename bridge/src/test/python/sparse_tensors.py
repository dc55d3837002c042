"""Writes what PyTorch returns for the operators on sparse tensors that SparseRows calls.

Run with PyTorch 2.10: python sparse_tensors.py > ../resources/jtorch/sparse-tensors.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
"""

import warnings

import torch

from operators import X, show

S = torch.sparse
PLACES = torch.tensor([[0, 1, 1, 0], [2, 0, 0, 1]])
VALUES = torch.tensor([3.0, 4.0, 5.0, 6.0])
FACTORS = torch.tensor([[1.0, -2.0], [0.5, 3.0], [2.0, 1.0]])
MASK = torch.tensor([[True, False, True], [False, True, True]])


def holes(x):  # some elements only, so that there are zeros
    return (x * MASK).to_sparse()


def placed(x):  # the elements as values
    return torch.sparse_coo_tensor(PLACES, x.flatten()[:4], (2, 3))


def rows(x):
    return torch.sparse_csr_tensor(torch.tensor([0, 2, 3]), torch.tensor([0, 2, 1]), x[0], (2, 3))


def truths(*values):
    return torch.tensor(values).to(torch.int64)


def spread(x, into):
    s = torch.sparse_coo_tensor(PLACES, VALUES, (2, 3))
    getattr(s, into)((4, 5) if into == "sparse_resize_" else (2, 2), 2, 0)
    return s.to_dense()


def resized(x):
    return torch.sparse_coo_tensor(size=(1, 1)).resize_as_sparse_(torch.sparse_coo_tensor(PLACES, VALUES, (2, 3))).to_dense()


def used(x, layer):  # the gradient of some rows
    rows = x.detach().requires_grad_()
    return torch.autograd.grad(layer(rows).square().sum(), rows)[0].coalesce()


def embedded(rows):
    return torch.nn.functional.embedding(torch.tensor([1, 0, 1]), rows, sparse=True)


def bags(rows):
    return torch.nn.functional.embedding_bag(torch.tensor([[1, 0], [1, 1]]), rows, mode="sum", sparse=True)


def trained(x, make):
    layer = torch.nn.Embedding.from_pretrained(x.detach().t().clone(), freeze=False, sparse=True)
    optimizer = make([layer.weight])
    for index in (0, 2, 0):
        optimizer.zero_grad()
        layer(torch.tensor([index, 2])).square().sum().backward()
        optimizer.step()
    return layer.weight.detach()


CASES = {
    "sparse_coo_tensor": (X, lambda x: placed(x).to_dense() * x),
    "sparse_coo_tensor inferred": (X, lambda x: torch.sparse_coo_tensor(PLACES, x.flatten()[:4]).to_dense()),
    "sparse_coo_tensor dense": (X, lambda x: torch.sparse_coo_tensor(torch.tensor([[1, 1]]), x, (3, 3)).to_dense()),
    "sparse_coo_tensor none": (X, lambda x: torch.sparse_coo_tensor(size=(2, 2)).to_dense()),
    "sparse_coo_tensor dtype": (X, lambda x: torch.sparse_coo_tensor(PLACES, VALUES, (2, 3), dtype=torch.float64).to_dense()),
    "sparse_csr_tensor": (X, lambda x: rows(x).to_dense() * x),
    "sparse_csr_tensor inferred": (X, lambda x: torch.sparse_csr_tensor(torch.tensor([0, 2, 3]), torch.tensor([0, 1, 1]), x[0].detach()).to_dense()),
    "sparse_csc_tensor": (X, lambda x: torch.sparse_csc_tensor(torch.tensor([0, 1, 1, 3]), torch.tensor([1, 0, 1]), x[0].detach(), (2, 3)).to_dense()),
    "sparse_bsr_tensor": (X, lambda x: torch.sparse_bsr_tensor(torch.tensor([0, 1]), torch.tensor([1]), x.detach().view(1, 2, 3), (2, 6)).to_dense()),
    "sparse_bsc_tensor": (X, lambda x: torch.sparse_bsc_tensor(torch.tensor([0, 0, 1]), torch.tensor([0]), x.detach().view(1, 2, 3), (2, 6)).to_dense()),
    "sparse_compressed_tensor": (X, lambda x: torch.sparse_compressed_tensor(torch.tensor([0, 2, 3]), torch.tensor([0, 2, 1]), x[0].detach(), (2, 3), layout=torch.sparse_csr).to_dense()),
    "to_sparse": (X, lambda x: holes(x).to_dense() * x),
    "to_sparse dims": (X, lambda x: x.to_sparse(1).to_dense() * x),
    "to_sparse layout": (X, lambda x: x.detach().to_sparse(layout=torch.sparse_csc).ccol_indices()),
    "to_sparse blocks": (X, lambda x: x.detach().to_sparse(layout=torch.sparse_bsc, blocksize=(2, 1)).values()),
    "to_sparse_coo": (X, lambda x: x.detach().to_sparse_csr().to_sparse_coo().indices()),
    "to_sparse_csr": (X, lambda x: x.detach().relu().to_sparse_csr().crow_indices()),
    "to_sparse_csr dense": (X, lambda x: x.detach().view(1, 2, 3).to_sparse_csr(dense_dim=1).values()),
    "to_sparse_csc": (X, lambda x: x.detach().relu().to_sparse_csc().row_indices()),
    "to_sparse_bsr": (X, lambda x: x.detach().to_sparse_bsr((1, 3)).values()),
    "to_sparse_bsc": (X, lambda x: x.detach().to_sparse_bsc((2, 1)).values()),
    "to_dense": (X, lambda x: placed(x).to_dense().exp()),
    "coalesce": (X, lambda x: placed(x).coalesce().values()),
    "indices": (X, lambda x: placed(x).coalesce().indices()),
    "values": (X, lambda x: placed(x).coalesce().values() * VALUES[:3]),
    "values rows": (X, lambda x: rows(x.detach()).values()),
    "crow_indices": (X, lambda x: rows(x.detach()).crow_indices()),
    "col_indices": (X, lambda x: rows(x.detach()).col_indices()),
    "ccol_indices": (X, lambda x: x.detach().relu().to_sparse_csc().ccol_indices()),
    "row_indices": (X, lambda x: x.detach().relu().to_sparse_csc().row_indices()),
    "sparse_mask": (X, lambda x: x.sparse_mask(torch.sparse_coo_tensor(PLACES, VALUES, (2, 3)).coalesce()).to_dense()),
    "sparse_resize_": (X, lambda x: spread(x, "sparse_resize_")),
    "sparse_resize_and_clear_": (X, lambda x: spread(x, "sparse_resize_and_clear_")),
    "resize_as_sparse_": (X, resized),
    "is_sparse": (X, lambda x: truths(placed(x).is_sparse, rows(x).is_sparse, x.is_sparse)),
    "is_sparse_csr": (X, lambda x: truths(placed(x).is_sparse_csr, rows(x).is_sparse_csr, x.is_sparse_csr)),
    "is_coalesced": (X, lambda x: truths(placed(x).is_coalesced(), placed(x).coalesce().is_coalesced())),
    "is_coalesced given": (X, lambda x: truths(torch.sparse_coo_tensor(PLACES[:, 1:2], VALUES[:1], (2, 3), is_coalesced=True).is_coalesced())),
    "sparse_dim": (X, lambda x: torch.tensor([placed(x).sparse_dim(), x.to_sparse(1).sparse_dim()])),
    "dense_dim": (X, lambda x: torch.tensor([placed(x).dense_dim(), x.to_sparse(1).dense_dim()])),
    "layout": (X, lambda x: truths(placed(x).layout == torch.sparse_coo, x.layout == torch.strided, rows(x).layout == torch.sparse_csr)),
    "mm": (X, lambda x: S.mm(placed(x), FACTORS)),
    "mm dense gradient": (X, lambda x: S.mm(torch.sparse_coo_tensor(PLACES, VALUES, (2, 3)), x.t())),
    "mm both": (X, lambda x: S.mm(placed(x), FACTORS.to_sparse()).to_dense()),
    "mm rows": (X, lambda x: S.mm(rows(x.detach()), FACTORS)),
    "mm mean": (X, lambda x: S.mm(rows(x.detach()), FACTORS, "mean")),
    "mm amax": (X, lambda x: S.mm(rows(x.detach()), FACTORS, "amax")),
    "addmm": (X, lambda x: S.addmm(torch.ones(2, 2), placed(x), FACTORS)),
    "addmm factors": (X, lambda x: S.addmm(torch.ones(2, 2), placed(x), FACTORS, beta=0.5, alpha=2)),
    "sum": (X, lambda x: S.sum(placed(x))),
    "sum dim": (X, lambda x: S.sum(placed(x), 1).to_dense()),
    "sum dims": (X, lambda x: S.sum(placed(x), dim=(0, 1))),
    "sum dtype": (X, lambda x: S.sum(placed(x.detach()), dtype=torch.float64)),
    "softmax": (X, lambda x: S.softmax(placed(x).coalesce(), 1).to_dense() * x),
    "softmax dtype": (X, lambda x: S.softmax(placed(x.detach()), dim=1, dtype=torch.float64).to_dense()),
    "log_softmax": (X, lambda x: S.log_softmax(placed(x).coalesce(), 1).to_dense() * x),
    "spdiags": (X, lambda x: S.spdiags(x.detach(), torch.tensor([0, -1]), (3, 4)).to_dense()),
    "spdiags rows": (X, lambda x: S.spdiags(x.detach(), torch.tensor([0, 2]), (4, 3), layout=torch.sparse_csr).to_dense()),
    "smm": (X, lambda x: torch.smm(placed(x.detach()), FACTORS).to_dense()),
    "sspaddmm": (X, lambda x: torch.sspaddmm(FACTORS[:2].to_sparse(), placed(x.detach()), FACTORS, beta=2, alpha=0.5).to_dense()),
    "hspmm": (X, lambda x: torch.hspmm(placed(x.detach()), FACTORS).to_dense()),
    "values embedding": (X, lambda x: used(x, embedded).values()),
    "indices embedding": (X, lambda x: used(x, embedded).indices()),
    "values embedding_bag": (X, lambda x: used(x, bags).values()),
    "values SGD": (X, lambda x: trained(x, lambda p: torch.optim.SGD(p, lr=0.1))),
    "values SGD momentum": (X, lambda x: trained(x, lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9))),
    "values Adagrad": (X, lambda x: trained(x, lambda p: torch.optim.Adagrad(p, lr=0.1, lr_decay=0.5, maximize=True))),
    "values SparseAdam": (X, lambda x: trained(x, lambda p: torch.optim.SparseAdam(p, lr=0.1))),
    "svd_lowrank sparse": (X, lambda x: (torch.manual_seed(0), torch.svd_lowrank(placed(x.detach()), q=2)[1])[1]),
    "pca_lowrank sparse": (X, lambda x: (torch.manual_seed(0), torch.pca_lowrank(placed(x.detach()), q=2)[1])[1]),
    "matmul sparse": (X, lambda x: placed(x) @ FACTORS),
    "add sparse": (X, lambda x: (holes(x) + placed(x)).to_dense()),
    "mul sparse": (X, lambda x: (placed(x) * 2.5).to_dense()),
    "transpose sparse": (X, lambda x: placed(x).t().to_dense() * 3),
    "get sparse": (X, lambda x: placed(x.detach())[1].to_dense() * 2),
    "sum all sparse": (X, lambda x: placed(x).sum()),
}

if __name__ == "__main__":
    warnings.simplefilter("ignore")
    show(CASES)
