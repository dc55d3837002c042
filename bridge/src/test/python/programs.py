"""Writes what PyTorch returns for the calls of ProgramRows.

Run with PyTorch 2.10: python programs.py > ../resources/jtorch/programs.txt
One line a call: name | shape | elements | gradient of the input for the sum of the result.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from operators import X, show


def seeded(draw):
    torch.manual_seed(0)
    return draw()


def drawn():
    return torch.Generator().manual_seed(2147483647)


def info(i):
    return [i.bits, i.eps, i.max, i.min, i.tiny, i.smallest_normal, i.resolution]


FLOATS = [torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.complex64, torch.float8_e5m2,
          torch.float8_e4m3fn, torch.float8_e5m2fnuz, torch.float8_e4m3fnuz]
INTEGERS = [torch.int8, torch.uint8, torch.int16, torch.uint16, torch.int32, torch.uint32]


def filled(x, fill):
    return seeded(lambda: fill(torch.empty(3, 4)))


def put(x, value, *index):
    y = x * 1
    y[index] = value
    return y * x


def word_vectors(x, **settings):
    vectors = nn.Embedding(2, 3, sparse=True)
    vectors.weight.data.copy_(x)
    optimizer = torch.optim.SparseAdam(vectors.parameters(), **settings)
    for words in [[0, 0, 1], [1], [0], [], [1, 0]]:
        optimizer.zero_grad()
        vectors(torch.tensor(words, dtype=torch.long)).square().sum().backward()
        optimizer.step()
    return vectors.weight.detach()


def rnn(x):
    layer = seeded(lambda: nn.RNN(3, 4, num_layers=2, nonlinearity="relu"))
    return layer(x.view(2, 1, 3))[0]


CASES = {
    # lists
    "tensor integers": (X, lambda x: torch.tensor([1, 2, 3])),
    "tensor mixed": (X, lambda x: torch.tensor([1, 2.5])),
    "tensor truths": (X, lambda x: torch.tensor([True, False])),
    "tensor truth and number": (X, lambda x: torch.tensor([True, 2])),
    "tensor rows": (X, lambda x: torch.tensor([[1, 2, 3], [4, 5, 6]])),
    "tensor three deep": (X, lambda x: torch.tensor([[[1.5], [2]], [[3], [4]]])),
    "tensor nothing": (X, lambda x: torch.tensor([])),
    "tensor empty rows": (X, lambda x: torch.tensor([[], []])),
    "tensor dtype": (X, lambda x: torch.tensor([0.1, 2], dtype=torch.float64)),
    "tensor of tensors": (X, lambda x: torch.tensor([x.detach()[0, 1], x.detach()[1, 2], 3])),
    "tensor of tensors rows": (X, lambda x: torch.tensor([[torch.tensor(1), 2], [3, torch.tensor(True)]])),
    "tensor of vectors of one": (X, lambda x: torch.tensor([torch.tensor([1.5]), torch.tensor([[2.5]])])),
    "as_tensor list": (X, lambda x: torch.as_tensor([3, 1])),
    # parts
    "get number": (X, lambda x: x[1] * x[-2]),
    "get numbers": (X, lambda x: x[1, -1]),
    "get ranges": (X, lambda x: x[:, 1:] * x[..., :2]),
    "get beyond": (X, lambda x: x[-9:9, 1:9]),
    "get nothing": (X, lambda x: x[2:1, 5:]),
    "get steps": (X, lambda x: x[::2, 1::2]),
    "get step of two": (X, lambda x: x[:, -3:-1:2]),
    "get new dimensions": (X, lambda x: x[:, None, 1] * x[..., None, :2]),
    "get all": (X, lambda x: x[...] * x[:, :]),
    "get dots between": (X, lambda x: x.view(1, 2, 3)[0, ..., -1, None]),
    "where condition": (X, lambda x: torch.stack(torch.where(x > 0))),
    "where number": (X, lambda x: torch.stack(torch.where(x[0, 2] > 0))),
    "get mixed": (X, lambda x: x[None, torch.tensor([1, 0]), :2]),
    "put number": (X, lambda x: put(x, 3.0, slice(None), slice(1, None))),
    "put one": (X, lambda x: put(x, 3, 1, 2)),
    "put row": (X, lambda x: put(x, x[1] ** 2, 0)),
    "put column": (X, lambda x: put(x, x[:, :1] * 2, slice(None), slice(1, None))),
    "put repeated": (X, lambda x: put(x, torch.tensor([7.0, 8.0, 9.0]), Ellipsis)),
    "put with leading ones": (X, lambda x: put(x, torch.ones(1, 1, 3), 1)),
    "put in a new dimension": (X, lambda x: put(x, torch.ones(2, 1, 2), slice(None), None, slice(2))),
    "put integers": (X, lambda x: put(torch.arange(6).view(2, 3), 2.75, slice(None), 1)),
    "put nothing": (X, lambda x: put(x, 5.0, slice(4, None))),
    "put mask": (X, lambda x: put(x, 0.5, x > 0)),
    "in place in a part": (X, lambda x: (lambda y: (y[:, 1:].mul_(2), y[0].add_(x[1]), y)[2])(x * 1)),
    # a number first
    "pow number": (X, lambda x: torch.pow(2.5, x)),
    "pow integer": (X, lambda x: torch.pow(2, x)),
    "pow integers": (X, lambda x: torch.pow(2, torch.tensor([3, 0]))),
    "rotary frequencies": (X, lambda x: 1.0 / (10000.0 ** (torch.arange(0, 8, 2).float() / 8))),
    # keywords
    "multinomial keywords": (X, lambda x: torch.multinomial(x.detach().abs(), num_samples=20, replacement=True, generator=drawn())),
    "multinomial number": (X, lambda x: seeded(lambda: x.detach().abs().multinomial(5, replacement=True))),
    "multinomial default": (X, lambda x: seeded(lambda: torch.multinomial(x.detach().abs(), num_samples=2))),
    "triu diagonal": (X, lambda x: torch.triu(x, diagonal=1)),
    "tril diagonal": (X, lambda x: x.tril(diagonal=-1)),
    "diag diagonal": (X, lambda x: torch.diag(x, diagonal=1)),
    "allclose atol": (X, lambda x: torch.tensor([torch.allclose(x, x + 1e-3, atol=1e-2), torch.allclose(x, x + 1e-3, rtol=1e-9)])),
    "isclose equal_nan": (X, lambda x: torch.isclose(x / 0.0 * 0, x / 0.0 * 0, equal_nan=True)),
    "scatter_reduce include_self": (X, lambda x: torch.ones(2, 3).scatter_reduce(0, torch.tensor([[0, 0, 0], [0, 0, 1]]), x, reduce="amax", include_self=False)),
    "to dtype": (X, lambda x: x.to(dtype=torch.float64)),
    "to device": (X, lambda x: x.to(device=torch.device("cpu"), dtype=torch.float64, non_blocking=True, copy=True)),
    "new_zeros sizes": (X, lambda x: x.new_zeros(2, 1, 3)),
    "new_ones sizes": (X, lambda x: x.new_ones(4)),
    "new_empty sizes": (X, lambda x: x.new_empty(2, 2).fill_(7)),
    "fill_ tensor": (X, lambda x: torch.zeros(2, 2).fill_(x[1, 2])),
    "softmax dtype": (X, lambda x: F.softmax(x, dim=1, dtype=torch.float64) * torch.softmax(x, dim=0, dtype=torch.float64)),
    "log_softmax dtype": (X, lambda x: F.log_softmax(x, dim=1, dtype=torch.float64) * x.log_softmax(dim=0, dtype=torch.float64)),
    "one_hot num_classes": (X, lambda x: F.one_hot(torch.tensor([2, 0]), num_classes=4)),
    "spmm": (X, lambda x: torch.spmm(torch.tensor([[0.0, 2.0], [1.0, 0.0]]).to_sparse(), x)),
    "finfo": (X, lambda x: torch.tensor([info(torch.finfo(d)) for d in FLOATS], dtype=torch.float64)),
    "iinfo": (X, lambda x: torch.tensor([[torch.iinfo(d).bits, torch.iinfo(d).max, torch.iinfo(d).min] for d in INTEGERS])),
    "finfo mask": (X, lambda x: x.masked_fill(x > 0, torch.finfo(x.dtype).min).softmax(-1)),
    # how parameters begin
    "normal_": (X, lambda x: filled(x, lambda w: nn.init.normal_(w, mean=1.0, std=0.02))),
    "normal_ std": (X, lambda x: filled(x, lambda w: nn.init.normal_(w, std=0.02))),
    "normal_ generator": (X, lambda x: filled(x, lambda w: nn.init.normal_(w, std=0.5, generator=drawn()))),
    "normal_ method": (X, lambda x: filled(x, lambda w: w.normal_(mean=0.5, std=0.02))),
    "normal_ method std": (X, lambda x: filled(x, lambda w: w.normal_(std=0.02, generator=drawn()))),
    "uniform_": (X, lambda x: filled(x, lambda w: nn.init.uniform_(w, a=-0.1, b=0.1))),
    "trunc_normal_": (X, lambda x: filled(x, lambda w: nn.init.trunc_normal_(w, std=0.02, a=-0.03, b=0.03))),
    "xavier_uniform_": (X, lambda x: filled(x, lambda w: nn.init.xavier_uniform_(w, gain=1.414))),
    "xavier_normal_": (X, lambda x: filled(x, lambda w: nn.init.xavier_normal_(w, gain=1.414))),
    "kaiming_uniform_": (X, lambda x: filled(x, lambda w: nn.init.kaiming_uniform_(w, a=math.sqrt(5)))),
    "kaiming_normal_": (X, lambda x: filled(x, lambda w: nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"))),
    "orthogonal_": (X, lambda x: filled(x, lambda w: nn.init.orthogonal_(w, gain=2.0))),
    "SparseAdam": (X, lambda x: word_vectors(x, lr=0.1)),
    "SparseAdam settings": (X, lambda x: word_vectors(x, lr=0.2, betas=(0.8, 0.95), eps=1e-3, maximize=True)),
    "rnn nonlinearity": (X, rnn),
}

if __name__ == "__main__":
    show(CASES)
