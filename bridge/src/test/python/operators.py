"""Writes what PyTorch returns for the operators that OperatorRows calls.

Run with PyTorch 2.10: python operators.py > ../resources/jtorch/operators.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
"""

import torch

from tables import numbers, sizes

X = [-1.25, -0.5, 0.25, 0.75, 1.5, 2.0]  # both signs, nothing at an edge
POSITIVE = [0.25, 0.5, 0.75, 1.25, 2.0, 3.0]
UNIT = [-0.75, -0.5, -0.25, 0.25, 0.5, 0.75]

CASES = {}
for name in "abs neg exp exp2 expm1 sin cos tan atan sinh cosh tanh asinh sigmoid relu square reciprocal floor ceil round trunc frac sign erf erfc i0 sinc deg2rad rad2deg logical_not isnan isfinite isinf signbit".split():
    CASES[name] = (X, lambda x, n=name: getattr(x, n)())
for name in "log log2 log10 log1p sqrt rsqrt lgamma digamma".split():
    CASES[name] = (POSITIVE, lambda x, n=name: getattr(x, n)())
for name in "asin acos atanh erfinv".split():
    CASES[name] = (UNIT, lambda x, n=name: getattr(x, n)())
CASES |= {
    "pow number": (X, lambda x: x.pow(3)),
    "pow tensor": (POSITIVE, lambda x: x.pow(x)),
    "rsub": (X, lambda x: 2 - x),
    "div floor": (X, lambda x: torch.div(x, torch.tensor(0.4), rounding_mode="floor")),
    "floor_divide": (X, lambda x: x.detach().floor_divide(0.4)),
    "fmod": (X, lambda x: x.fmod(0.4)),
    "remainder": (X, lambda x: x.remainder(0.4)),
    "atan2": (X, lambda x: x.atan2(x + 3)),
    "hypot": (X, lambda x: x.hypot(x + 3)),
    "maximum": (X, lambda x: x.maximum(-x)),
    "minimum": (X, lambda x: x.minimum(-x)),
    "logaddexp": (X, lambda x: x.logaddexp(2 * x)),
    "clamp": (X, lambda x: x.clamp(-1, 1)),
    "clamp_min": (X, lambda x: x.clamp_min(0.5)),
    "clamp_max": (X, lambda x: x.clamp_max(0.5)),
    "lerp": (X, lambda x: x.lerp(x * x, 0.3)),
    "addcmul": (X, lambda x: x.addcmul(x, x, value=0.5)),
    "addcdiv": (X, lambda x: x.addcdiv(x + 5, x + 4, value=0.5)),
    "gt": (X, lambda x: x.gt(0.5)),
    "ge": (X, lambda x: x.ge(0.75)),
    "lt": (X, lambda x: x.lt(0.75)),
    "le": (X, lambda x: x.le(0.75)),
    "ne": (X, lambda x: x.ne(0.75)),
    "eq": (X, lambda x: x.eq(0.75)),
    "sum": (X, lambda x: x.sum()),
    "sum dim": (X, lambda x: x.sum(1)),
    "sum keepdim": (X, lambda x: x.sum(dim=(0, 1), keepdim=True)),
    "mean dim": (X, lambda x: x.mean(0)),
    "prod": (X, lambda x: x.prod()),
    "prod dim": (X, lambda x: x.prod(1)),
    "std": (X, lambda x: x.std()),
    "std dim": (X, lambda x: x.std(1, keepdim=True)),
    "var correction": (X, lambda x: x.var(dim=0, correction=0)),
    "amax": (X, lambda x: x.amax(1)),
    "amin": (X, lambda x: x.amin()),
    "argmax": (X, lambda x: x.argmax()),
    "argmin dim": (X, lambda x: x.argmin(1)),
    "all": (X, lambda x: x.all()),
    "any dim": (X, lambda x: x.relu().any(1)),
    "max values": (X, lambda x: x.max(0).values),
    "min indices": (X, lambda x: x.min(1).indices),
    "median": (X, lambda x: x.median()),
    "median dim": (X, lambda x: x.median(1).values),
    "kthvalue": (X, lambda x: x.kthvalue(2, 1).values),
    "quantile": (X, lambda x: x.quantile(0.3)),
    "norm": (X, lambda x: x.norm()),
    "norm dim": (X, lambda x: x.norm(1, 1)),
    "logsumexp": (X, lambda x: x.logsumexp(1)),
    "count_nonzero": (X, lambda x: x.relu().count_nonzero()),
    "cumsum": (X, lambda x: x.cumsum(1)),
    "cumprod": (X, lambda x: x.cumprod(1)),
    "cummax": (X, lambda x: x.cummax(1).values),
    "diff": (X, lambda x: x.diff()),
    "softmax": (X, lambda x: x.softmax(1).square()),
    "log_softmax": (X, lambda x: x.log_softmax(1).square()),
    "sort": (X, lambda x: x.sort(1, descending=True).values),
    "argsort": (X, lambda x: (-x).argsort()),
    "topk": (X, lambda x: x.topk(2).values),
    "topk smallest": (X, lambda x: x.topk(1, 0, largest=False).indices),
    "unique": (X, lambda x: x.detach().round().unique()),
    "histc": (X, lambda x: x.detach().histc(4, -2, 2)),
    "flip": (X, lambda x: x.flip(1) * x),
    "roll": (X, lambda x: x.roll(1, 1) * x),
    "repeat": (X, lambda x: x.repeat(2, 1)),
    "tile": (X, lambda x: x.tile(2)),
    "expand": (X, lambda x: x.unsqueeze(0).expand(2, -1, -1)),
    "movedim": (X, lambda x: x.movedim(0, 1)),
    "tril": (X, lambda x: x.tril()),
    "triu": (X, lambda x: x.triu(1)),
    "diag": (X, lambda x: x.diag()),
    "gather": (X, lambda x: x.gather(1, torch.tensor([[2, 0], [1, 1]]))),
    "scatter_add": (X, lambda x: x.scatter_add(1, torch.tensor([[2, 0], [1, 1]]), torch.ones(2, 2))),
    "masked_fill": (X, lambda x: x.masked_fill(x > 0, 9)),
    "masked_select": (X, lambda x: x.masked_select(x > 0)),
    "index_fill": (X, lambda x: x.index_fill(1, torch.tensor([0, 2]), 7)),
    "take": (X, lambda x: x.take(torch.tensor([5, 0]))),
    "where": (X, lambda x: torch.where(x > 0, x, -1.0)),
    "nonzero": (X, lambda x: x.relu().nonzero()),
    "unfold": (X, lambda x: x.unfold(1, 2, 1)),
    "mm": (X, lambda x: x.mm(x.t())),
    "outer": (X, lambda x: x[0].outer(x[1])),
    "dot": (X, lambda x: x[0].dot(x[1])),
    "mv": (X, lambda x: x.mv(x[0])),
    "bmm": (X, lambda x: x.view(1, 2, 3).bmm(x.view(1, 3, 2))),
    "addmm": (X, lambda x: torch.ones(2, 2).addmm(x, x.t(), beta=0.5, alpha=2)),
    "einsum": (X, lambda x: torch.einsum("ij,kj->ik", x, x)),
    "cross": (X, lambda x: x.cross(x.flip(1), 1)),
    "trace": (X, lambda x: x.trace()),
    "kron": (X, lambda x: x.kron(x)),
    "det": (X, lambda x: x.mm(x.t()).det()),
    "inverse": (X, lambda x: x.mm(x.t()).inverse()),
    "matrix_power": (X, lambda x: x.mm(x.t()).matrix_power(3)),
    "solve": (X, lambda x: torch.linalg.solve(x.mm(x.t()), torch.ones(2, 1))),
    "cholesky": (X, lambda x: torch.linalg.cholesky(x.mm(x.t()))),
    "pinv": (X, lambda x: torch.linalg.pinv(x)),
    "svdvals": (X, lambda x: torch.linalg.svd(x, full_matrices=False)[1]),
    "eigvalsh": (X, lambda x: torch.linalg.eigh(x.mm(x.t()))[0]),
}


def show(cases):
    for name, (values, function) in cases.items():
        x = torch.tensor(values).view(2, 3).requires_grad_()
        result = function(x)
        gradient = ""
        if result.requires_grad:
            result.sum().backward()
            gradient = numbers(x.grad)
        print(name, sizes(result), numbers(result), gradient, sep="|")


if __name__ == "__main__":
    show(CASES)
