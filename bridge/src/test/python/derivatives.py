"""Prints derivatives: python derivatives.py > .../autograd/derivatives.txt

One line a case: its name, the results' shapes and numbers, whether they have a graph, separated by
'|'.
"""

import torch
from torch.autograd.functional import hvp, jvp, vhp, vjp
from torch.func import functional_call, grad, grad_and_value, hessian, jacrev
from torch.func import jvp as func_jvp
from torch.func import vjp as func_vjp

from tables import numbers, sizes

X = torch.tensor([1.0, 2.0, 3.0])
Y = torch.tensor([0.5, -1.0, 2.0])
V = torch.tensor([1.0, 0.5, -2.0])


def leaf():
    return X.clone().requires_grad_()


def outer(x):
    return x.pow(2).outer(x)


def cubes(x):
    return x.pow(3).sum() + x[0] * x[1]


def both(x, y):
    return (x.pow(2) * y).sum()


def pairs(x, y):
    return x * y + x.sin()


def step(x):
    return x.floor()


net = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
OTHER = {
    "0.weight": torch.tensor([[0.1, 0.2, 0.3], [-0.4, 0.5, 0.6]], requires_grad=True),
    "0.bias": torch.tensor([0.25, -0.5]),
    "1.weight": torch.tensor([1.5, 2.0]),
    "1.bias": torch.tensor([0.5, 0.25]),
    "1.running_mean": torch.tensor([0.1, 0.2]),
    "1.running_var": torch.tensor([1.5, 0.5]),
}
BATCH = torch.arange(12.0).pow(2).view(4, 3).remainder(7) - 2


def called():
    net.train()
    output = functional_call(net, OTHER, (BATCH,))
    (gradient,) = torch.autograd.grad(output.pow(3).sum(), OTHER["0.weight"])
    return output, gradient, OTHER["1.running_mean"], OTHER["1.running_var"]


def twice(fn):
    return fn(V), fn(2 * V)


def reused():
    output, fn = func_vjp(outer, X)
    return output, fn(torch.ones(3, 3)), fn(torch.eye(3))


W = torch.tensor([2.0, 0.5, 1.0], requires_grad=True)

CASES = {
    "vjp": lambda: vjp(outer, X, torch.arange(9.0).view(3, 3)),
    "vjp number": lambda: vjp(cubes, X),
    "vjp two": lambda: vjp(pairs, (X, Y), V),
    "vjp graph": lambda: vjp(cubes, leaf(), create_graph=True),
    "vjp nothing": lambda: vjp(lambda x: torch.ones(2), X, torch.ones(2)),
    "jvp": lambda: jvp(outer, X, V),
    "jvp two": lambda: jvp(pairs, (X, Y), (V, V * 2)),
    "jvp graph": lambda: jvp(cubes, leaf(), V, create_graph=True),
    "jvp linear": lambda: jvp(lambda x: 3 * x, X, V),
    "jvp flat": lambda: jvp(step, X, V),
    "vhp": lambda: vhp(cubes, X, V),
    "vhp two": lambda: vhp(both, (X, Y), (V, V * 2)),
    "vhp linear": lambda: vhp(lambda x: (3 * x).sum(), X, V),
    "vhp graph": lambda: vhp(cubes, leaf(), V, create_graph=True),
    "hvp": lambda: hvp(cubes, X, V),
    "hvp two": lambda: hvp(both, (X, Y), (V, V * 2)),
    "hvp graph": lambda: hvp(cubes, leaf(), V, create_graph=True),
    "func grad": lambda: grad(cubes)(X),
    "func grad leaf": lambda: grad(cubes)(leaf()),
    "func grad grad": lambda: grad(lambda x: grad(cubes)(x)[1])(X),
    "func grad third": lambda: grad(lambda x: grad(lambda y: grad(cubes)(y).sum())(x).sum())(X),
    "func grad others": lambda: grad(lambda x: (x.pow(2) * W).sum())(X),
    "func grad_and_value": lambda: grad_and_value(cubes)(X),
    "func vjp": reused,
    "func jvp": lambda: func_jvp(outer, (X,), (V,)),
    "func jacrev": lambda: jacrev(outer)(X),
    "func jacrev jacrev": lambda: jacrev(jacrev(outer))(X),
    "func hessian": lambda: hessian(cubes)(X),
    "functional_call": called,
}


def flat(result):
    if isinstance(result, torch.Tensor):
        yield result
    else:
        for each in result:
            yield from flat(each)


for name, case in CASES.items():
    found = list(flat(case()))
    print(
        "|".join(
            [name]
            + [f"{sizes(x)}; {str(x.requires_grad).lower()}; {numbers(x)}" for x in found]
        )
    )
