"""Writes what PyTorch returns for the calls of CallFormRows, each of which is its own name.

Run with PyTorch 2.10: python call_forms.py > ../resources/jtorch/call-forms.txt
One line a call: call | shape | elements | gradient of the input for the sum of the result.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch import optim
from torch.optim import lr_scheduler
from torch.utils.data import DataLoader, Subset, TensorDataset, WeightedRandomSampler

from operator_breadth import PLACES, square
from operators import X, show


def layer(made, x):
    assert made.bias is None
    return made(x)


def twice(made, x):
    made(x)
    return made.eval()(x)


def stepped(make, x):
    p = nn.Parameter(x.detach().clone())
    optimizer = make([p])
    for _ in range(2):
        optimizer.zero_grad()
        (p * p).sum().backward()
        optimizer.step()
    return p.detach()


def rates(make):
    optimizer = optim.SGD([nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimizer)
    found = []
    for _ in range(5):
        optimizer.step()
        scheduler.step()
        found.append(optimizer.param_groups[0]["lr"])
    return torch.tensor(found)


def first(loader):
    return next(iter(loader))[0]


CALLS = [
    # layers
    "layer(nn.Linear(3, 2, False), x)",
    "nn.Embedding(5, 2, 0)(torch.tensor([[1, 0, 4]])).detach()",
    "nn.MultiheadAttention(3, 1, 0.0)(x, x, x)[0]",
    "nn.TransformerEncoderLayer(3, 1, 8, dropout=0.0)(x.view(2, 1, 3))",
    "nn.TransformerEncoderLayer(3, 1, 8, 0.0, batch_first=True)(x.view(1, 2, 3))",
    "nn.TransformerDecoderLayer(3, 1, 8, 0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
    "nn.Transformer(3, 1, 1, 1, dim_feedforward=8, dropout=0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
    "nn.Transformer(3, 1, 1, 2, 8, 0.0)(x.view(2, 1, 3), x.view(2, 1, 3))",
    "nn.TransformerEncoder(nn.TransformerEncoderLayer(3, 1, 8, 0.0), 2, norm=nn.LayerNorm(3))(x.view(2, 1, 3))",
    "nn.TransformerEncoder(nn.TransformerEncoderLayer(3, 1, 8, 0.0), num_layers=1, enable_nested_tensor=False)(x.view(2, 1, 3))",
    "nn.BatchNorm1d(3, 0.8)(x)",
    "twice(nn.BatchNorm1d(3, 1e-3, 0.5), x)",
    "nn.GroupNorm(1, 3, 0.5)(x)",
    "nn.LayerNorm(3, 0.5)(x)",
    "nn.LayerNorm(normalized_shape=3)(x)",
    "nn.RMSNorm(3, 0.5)(x)",
    "nn.CrossEntropyLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.tensor([2, 0]))",
    "nn.NLLLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.tensor([2, 0]))",
    "nn.BCEWithLogitsLoss(torch.tensor([1.0, 2.0, 3.0]))(x, torch.ones(2, 3))",
    "nn.Unflatten(dim=1, unflattened_size=(3, 1))(x)",
    "nn.Unfold(kernel_size=2)(x.view(1, 1, 2, 3))",
    "nn.Fold(output_size=(2, 2), kernel_size=(1, 2))(x.view(1, 2, 3)[:, :, :2])",
    "nn.PairwiseDistance(1)(x, x + 1)",
    "nn.RNNCell(3, 2, nonlinearity='relu')(x)",
    # functions
    "F.relu(x, False)",
    "F.cosine_similarity(x, x * x, -1)",
    "F.cross_entropy(x, torch.tensor([2, 0]), torch.tensor([1.0, 2.0, 3.0]))",
    "F.adaptive_avg_pool2d(x.view(1, 1, 2, 3), output_size=1)",
    "F.gumbel_softmax(x, 0.5)",
    "F.unfold(x.view(1, 1, 2, 3), kernel_size=2, padding=1)",
    "F.fold(x.view(1, 2, 3)[:, :, :2], output_size=(2, 2), kernel_size=(1, 2))",
    "F.pad(x, (1, 1), 'constant', value=2)",
    "F.pad(x, pad=(1, 0), mode='constant', value=0.5)",
    "F.layer_norm(x, normalized_shape=(3,))",
    # linear algebra
    "torch.linalg.svd(x).U.shape[0] * torch.linalg.svd(x).S.detach()",
    "torch.linalg.svd(x.detach()).Vh.abs()",
    "torch.linalg.svd(x, full_matrices=False).S",
    "torch.linalg.qr(x.mT, mode='complete').R.detach().abs()",
    "torch.linalg.qr(x, 'r').R.detach().abs()",
    "torch.linalg.eigh(square(x), UPLO='U').eigenvalues",
    "torch.linalg.eigvalsh(square(x), UPLO='U')",
    "torch.linalg.cholesky(square(x), upper=True)",
    "torch.linalg.solve(square(x), x.mT, left=False)",
    "torch.linalg.solve_triangular(square(x), x, upper=True)",
    "torch.linalg.solve_triangular(square(x), x.mT, upper=False, left=False, unitriangular=True)",
    "torch.linalg.lstsq(x.mT, x.mT, driver='gelsd').rank",
    "torch.linalg.pinv(square(x), hermitian=True)",
    "torch.linalg.pinv(x, rtol=0.9)",
    "torch.linalg.matrix_rank(x, atol=2.0, rtol=0.0)",
    "torch.linalg.cond(square(x).detach(), 1)",
    "torch.linalg.cond(square(x).detach(), 'fro')",
    "torch.linalg.cond(square(x).detach(), p=1)",
    "torch.linalg.cross(x.mT, x.mT + 1, dim=0)",
    "torch.linalg.vecdot(x, x, dim=0)",
    "torch.linalg.diagonal(x, offset=1)",
    # norms
    "torch.linalg.norm(x)",
    "torch.linalg.norm(x, 1)",
    "torch.linalg.norm(x, ord=2)",
    "torch.linalg.norm(x, 'fro')",
    "torch.linalg.norm(x, ord='nuc')",
    "torch.linalg.norm(x, dim=1)",
    "torch.linalg.norm(x, ord=1, dim=-1, keepdim=True)",
    "torch.linalg.norm(x.view(2, 3, 1), dim=(1, 2))",
    "torch.linalg.norm(x.view(1, 2, 3), 'fro', dim=(1, 2))",
    "torch.linalg.vector_norm(x)",
    "torch.linalg.vector_norm(x, ord=3.5)",
    "torch.linalg.vector_norm(x, 1, dim=1)",
    "torch.linalg.vector_norm(x, ord=float('inf'), dim=(0, 1), keepdim=True)",
    "torch.linalg.matrix_norm(x)",
    "torch.linalg.matrix_norm(x, ord='nuc')",
    "torch.linalg.matrix_norm(x, ord=-1)",
    "torch.linalg.matrix_norm(x.view(2, 1, 3), dim=(0, 2), keepdim=True)",
    "x.norm(2, 1, True)",
    "torch.norm(x, dim=(0, 1))",
    "torch.norm(x, p=1, dim=(0, 1), keepdim=True)",
    # reductions
    "x.sum(1, True)",
    "torch.sum(x, 1, True)",
    "x.sum(axis=1)",
    "torch.sum(x, dim=(0, 1))",
    "torch.sum(x, axis=(0, 1), keepdim=True)",
    "x.mean(1, True)",
    "torch.mean(x, 1, True)",
    "torch.mean(x, dim=[0, 1], keepdim=True)",
    "torch.std(x, dim=(0, 1))",
    "torch.var(x, dim=(0, 1), unbiased=False)",
    "torch.var_mean(x, dim=1, keepdim=True)[0]",
    "torch.std_mean(x, dim=0, unbiased=False)[1]",
    "x.max(1, True)[0]",
    "torch.min(x, 1, True)[0]",
    "x.amax(dim=(0, 1))",
    "torch.amin(x, dim=(0, 1), keepdim=True)",
    "torch.argmax(x, axis=1)",
    "x.sort(0, True)[0]",
    "torch.sort(x, 1, True)[1]",
    "torch.kthvalue(x, 2, dim=1)[0]",
    "torch.median(x, dim=1, keepdim=True)[0]",
    "torch.cummax(x, dim=0)[0]",
    "x.cummin(dim=1)[0]",
    "torch.logcumsumexp(x, dim=0)",
    "x.cumsum(dim=1, dtype=torch.float64)",
    "torch.logsumexp(x, (0, 1))",
    "x.logsumexp(dim=(0, 1), keepdim=True)",
    "torch.aminmax(x.detach(), dim=1).max",
    "torch.nansum(x, dim=1)",
    "torch.nanmean(x, dim=1, keepdim=True)",
    "x.nanmedian(dim=1)[0]",
    "x.nanquantile(0.5, dim=0)",
    "torch.unique(x.detach(), sorted=True)",
    "torch.unique(x.detach().round(), dim=0)",
    "torch.unique(x.detach(), sorted=True, return_inverse=True)[1]",
    "torch.unique(x.detach(), dim=1, return_counts=True)[1]",
    "torch.cov(x, correction=0)",
    # elements
    "torch.gather(x, dim=1, index=PLACES)",
    "x.gather(1, index=PLACES)",
    "torch.index_select(x, dim=1, index=torch.tensor([2, 0]))",
    "x.scatter(dim=1, index=PLACES, src=torch.ones(2, 3))",
    "torch.zeros(2, 3).scatter_(1, PLACES, src=x.detach())",
    "torch.zeros(2, 3).scatter_(1, PLACES, value=1)",
    "x.scatter(dim=1, index=PLACES, value=0.5)",
    "x.scatter_add(dim=1, index=PLACES, src=torch.ones(2, 3))",
    "x.masked_fill(x > 0, value=0)",
    "x.masked_fill(x > 0, value=-1e9)",
    "torch.stack(x.detach().relu().nonzero(as_tuple=True))",
    "torch.nonzero(torch.tensor(5), as_tuple=True)[0]",
    "torch.clamp(x, min=x.detach().mean() * torch.ones(3))",
    "x.clamp(max=torch.zeros(3))",
    "x.clamp(min=-torch.ones(3), max=torch.ones(3))",
    "torch.movedim(x.view(1, 2, 3), (1, 2), (0, 1))",
    "x.moveaxis((0, 1), (1, 0))",
    "torch.diagonal(x, 1)",
    "torch.nan_to_num(x / x.detach().relu(), 7.0)",
    "x.unfold(dimension=1, size=2, step=1)",
    "x.size(dim=1) * x",
    "x.split(split_size=2, dim=1)[1]",
    "x.chunk(chunks=3, dim=-1)[2]",
    "torch.diag_embed(x, offset=1)",
    "torch.rot90(x, k=1, dims=(0, 1))",
    "torch.combinations(x.flatten(), r=3)",
    "torch.trapezoid(x, dx=0.5)",
    "torch.gradient(x, spacing=0.5)[1]",
    "torch.lerp(x, x * x, torch.tensor([0.0, 0.5, 1.0]))",
    "x.to('cpu', non_blocking=True)",
    "x.to(torch.device('cpu'), dtype=torch.float64)",
    "x.to(torch.float64, copy=True)",
    "x.view(1, 1, 2, 3).to(memory_format=torch.channels_last)",
    "x.type(torch.LongTensor)",
    "torch.zeros(2, 3).copy_(x, non_blocking=True)",
    # made
    "torch.arange(end=5)",
    "torch.arange(start=1, end=4)",
    "torch.arange(start=0, end=2, step=0.5)",
    "torch.arange(0, 10, step=3)",
    "torch.linspace(start=-10, end=10, steps=5)",
    "torch.logspace(start=0.1, end=1.0, steps=3)",
    "torch.full(size=(2, 3), fill_value=1.5)",
    "torch.full((2, 3), True)",
    "torch.full_like(x, fill_value=2)",
    "torch.randint(low=3, high=10, size=(2, 3))",
    "torch.randint(high=10, size=(2, 3))",
    "torch.normal(mean=x.detach(), std=torch.ones(2, 3))",
    "torch.normal(mean=0.5, std=torch.arange(1.0, 6.0))",
    "torch.normal(mean=x.detach(), std=0.5)",
    "torch.normal(mean=x.detach())",
    "torch.empty(2, 3).random_(4)",
    "torch.sparse_coo_tensor(torch.tensor([[0, 1], [2, 0]]), torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
    "torch.sparse_coo_tensor(indices=torch.tensor([[0, 1], [2, 0]]), values=torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
    "torch.sparse_csr_tensor(torch.tensor([0, 1, 2]), torch.tensor([2, 0]), torch.tensor([1.0, 2.0]), size=(2, 3)).to_dense()",
    "torch.randperm(6, generator=torch.Generator().manual_seed(42))",
    "torch.fft.rfft(x, 2).abs()",
    "torch.fft.irfft(torch.fft.rfft(x), 3)",
    "torch.stft(x.flatten(), 4, 2, return_complex=True).abs()",
    "torch.stft(x.flatten(), n_fft=4, hop_length=1, return_complex=True).abs()",
    "torch.stft(x.flatten(), 4, 2, 4, torch.ones(4), return_complex=True).abs()",
    # training
    "stepped(lambda p: optim.Adam(p, 0.25), x)",
    "stepped(lambda p: optim.AdamW(p, 0.25), x)",
    "stepped(lambda p: optim.RMSprop(p, 0.25), x)",
    "stepped(lambda p: optim.Adagrad(p, 0.25), x)",
    "stepped(lambda p: optim.Adadelta(p, 0.25), x)",
    "stepped(lambda p: optim.Adamax(p, 0.25), x)",
    "stepped(lambda p: optim.NAdam(p, 0.25), x)",
    "stepped(lambda p: optim.RAdam(p, 0.25), x)",
    "stepped(lambda p: optim.SGD(p, 0.1, 0.9), x)",
    "rates(lambda o: lr_scheduler.CosineAnnealingLR(o, 4, 0.01))",
    "rates(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 1, 2))",
    "rates(lambda o: lr_scheduler.SequentialLR(o, schedulers=[lr_scheduler.ConstantLR(o), lr_scheduler.ExponentialLR(o, 0.5)], milestones=[2]))",
    "first(DataLoader(dataset=TensorDataset(x.detach(), x.detach()), batch_size=1))",
    "first(DataLoader(TensorDataset(torch.arange(6), torch.arange(6)), 3, True))",
    "first(DataLoader(TensorDataset(torch.arange(6), torch.arange(6)), 4, drop_last=True))",
    "first(DataLoader(Subset(TensorDataset(torch.arange(6), torch.arange(6)), indices=[4, 1]), 2))",
    "torch.tensor(list(WeightedRandomSampler(weights=torch.tensor([1.0, 2.0]), num_samples=5, replacement=True)))",
]


def called(call):
    def function(x):
        torch.manual_seed(0)
        return eval(call, globals(), {"x": x})

    return function


if __name__ == "__main__":
    show({call: (X, called(call)) for call in CALLS})
