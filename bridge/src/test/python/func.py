"""Prints what torch.func computes: python func.py > .../func/func.txt

One line a case: its name, the results' shapes, whether they have a graph, and numbers, separated by
'|'. The programs are those of PyTorch's pages: per-sample gradients, model ensembling, Jacobians
and Hessians, neural tangent kernels.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.func import (
    functional_call,
    grad,
    grad_and_value,
    hessian,
    jacfwd,
    jacrev,
    jvp,
    linearize,
    stack_module_state,
    vjp,
    vmap,
)

from tables import numbers, sizes


def ramp(*shape):
    count = 1
    for size in shape:
        count *= size
    return (torch.arange(float(count)) * 0.37).sin().view(*shape)


X = ramp(3, 5)
Y = ramp(3, 5).cos()
LABELS = torch.tensor([1, 0, 3])


class CNN(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 4, 3, 1)
        self.conv2 = nn.Conv2d(4, 8, 3, 1)
        self.fc1 = nn.Linear(72, 16)
        self.fc2 = nn.Linear(16, 10)

    def forward(self, x):
        x = F.relu(self.conv1(x))
        x = F.relu(self.conv2(x))
        x = F.max_pool2d(x, 2)
        x = torch.flatten(x, 1)
        x = F.relu(self.fc1(x))
        return F.log_softmax(self.fc2(x), dim=1)


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(9, 8)
        self.fc2 = nn.Linear(8, 6)
        self.fc3 = nn.Linear(6, 4)

    def forward(self, x):
        x = x.flatten(1)
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


def seeded(make):
    torch.manual_seed(0)
    return make()


def detached(named):
    return {k: v.detach() for k, v in named}


def norms(grads):
    return [g.flatten(1).norm(dim=1) for g in grads.values()]


def per_sample(of, **keywords):
    model = seeded(CNN)
    data, targets = ramp(4, 1, 10, 10), torch.tensor([3, 9, 0, 7])

    def compute_loss(params, buffers, sample, target):
        predictions = functional_call(model, (params, buffers), (sample.unsqueeze(0),))
        return F.nll_loss(predictions, target.unsqueeze(0))

    params, buffers = detached(model.named_parameters()), detached(model.named_buffers())
    compute = vmap(of(compute_loss), in_dims=(None, None, 0, 0), **keywords)
    return compute(params, buffers, data, targets)


def per_sample_and_value():
    grads, values = per_sample(grad_and_value)
    return [*norms(grads), values]


def ensemble(minibatches):
    torch.manual_seed(0)
    models = [MLP() for _ in range(5)]
    params, buffers = stack_module_state(models)

    def fmodel(params, buffers, x):
        return functional_call(models[0], (params, buffers), (x,))

    x = ramp(5, 4, 3, 3)
    if minibatches:
        found = vmap(fmodel)(params, buffers, x)
    else:
        found = vmap(fmodel, in_dims=(0, 0, None))(params, buffers, x[0])
    found.pow(2).sum().backward()
    return [found, *(p.grad for p in params.values())]


W, B = ramp(6, 6), ramp(6).cos()


def predict(weight, bias, x):
    return F.linear(x, weight, bias).tanh()


def jacobian_of_rows():
    _, vjp_fn = vjp(lambda x: predict(W, B, x), ramp(6))
    (found,) = vmap(vjp_fn)(torch.eye(6))
    return found


def batch_jacobian(of):
    return vmap(of(predict, argnums=2), in_dims=(None, None, 0))(W, B, ramp(4, 6))


def hvp():
    f = lambda x: x.sin().sum()
    return jvp(grad(f), (ramp(8),), (ramp(8).cos(),))[1]


def vhp():
    f = lambda x: x.sin().sum()
    _, vjp_fn = vjp(grad(f), ramp(8))
    return vjp_fn(ramp(8).cos())


def linear_rows():
    output, jvp_fn = linearize(lambda x: predict(W, B, x), ramp(6))
    return output, jvp_fn(ramp(6).cos()), vmap(jvp_fn)(torch.eye(6))


def ntk_net():
    net = seeded(lambda: nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten(), nn.Linear(144, 3)))
    params = detached(net.named_parameters())

    def fnet_single(params, x):
        return functional_call(net, params, (x.unsqueeze(0),)).squeeze(0)

    return fnet_single, params, ramp(3, 3, 8, 8), ramp(2, 3, 8, 8).cos()


def ntk_contraction():
    fnet_single, params, x1, x2 = ntk_net()
    jac1 = vmap(jacrev(fnet_single), (None, 0))(params, x1)
    jac2 = vmap(jacrev(fnet_single), (None, 0))(params, x2)
    parts = [
        torch.einsum("Naf,Mbf->NMab", j1.flatten(2), j2.flatten(2))
        for j1, j2 in zip(jac1.values(), jac2.values())
    ]
    return torch.stack(parts).sum(0)


def ntk_products():
    fnet_single, params, x1, x2 = ntk_net()

    def get_ntk(x1, x2):
        def func_x1(params):
            return fnet_single(params, x1)

        def func_x2(params):
            return fnet_single(params, x2)

        output, vjp_fn = vjp(func_x1, params)

        def get_ntk_slice(vec):
            vjps = vjp_fn(vec)
            _, jvps = jvp(func_x2, (params,), vjps)
            return jvps

        return vmap(get_ntk_slice)(torch.eye(3))

    return vmap(vmap(get_ntk, (None, 0)), (0, None))(x1, x2)


def drawn(call):
    torch.manual_seed(3)
    return call()


def leaf_gradient(w):
    w = w.clone().requires_grad_()
    found = vmap(grad(lambda x: (x.pow(3) * w).sum()))(X)
    found.sum().backward()
    return found, w.grad


def loss(call):
    scores = ramp(3, 4)

    def one(x, t):
        return call(x.unsqueeze(0), t.unsqueeze(0))

    return vmap(grad_and_value(one))(scores, LABELS)


def far(call):
    return vmap(grad_and_value(lambda x, y: call(x * 3, y)))(X, Y)


def tree(x):
    return {"a": x["a"] * 2, "b": [x["b"].sum(), x["a"] + x["b"]]}


def aux_pair(x, y):
    return (x * y.square()).sum(), x + y


def aux_tree():
    def f(p):
        w, b = p["w"], p["b"]
        return (w.sin() * b).sum(), {"doubled": w * 2, "more": [b.sum(), w + b]}

    found, aux = grad(f, has_aux=True)({"w": X, "b": Y})
    return [*found.values(), aux["doubled"], *aux["more"]]


def aux_leaf(of):
    return of(Y[0].clone().requires_grad_())


def aux_vjp():
    output, vjp_fn, aux = vjp(lambda x: (x.sin(), x * 2), X, has_aux=True)
    return output, vjp_fn(Y), aux


CLASS_WEIGHT = torch.tensor([1.0, 0.5, 2.0, 3.0])

CASES = {
    "vmap dot": lambda: vmap(torch.dot)(X, Y),
    "vmap in_dims": lambda: vmap(torch.dot, in_dims=(1, 1))(X, Y),
    "vmap in_dims negative": lambda: vmap(lambda x: x.cumsum(0), in_dims=-1)(X),
    "vmap in_dims none": lambda: vmap(lambda x, y: x * y.sum(), in_dims=(0, None))(X, Y),
    "vmap out_dims": lambda: vmap(lambda x: x * 2, out_dims=1)(X),
    "vmap out_dims negative": lambda: vmap(lambda x: x.outer(x), out_dims=-1)(X),
    "vmap out_dims two": lambda: vmap(lambda x: (x.exp(), x.outer(x)), out_dims=(1, 2))(X),
    "vmap unmapped result": lambda: vmap(lambda x: Y.sum(0))(X),
    "vmap nested": lambda: vmap(vmap(lambda x, y: x * y + 1))(X, Y),
    "vmap pairs": lambda: vmap(vmap(torch.dot, in_dims=(None, 0)), in_dims=(0, None))(X, Y),
    "vmap tree": lambda: [
        x for v in vmap(tree)({"a": X, "b": Y}).values() for x in (v if isinstance(v, list) else [v])
    ],
    "vmap chunks": lambda: vmap(lambda x: x.softmax(0), chunk_size=2)(X),
    "vmap chunks out_dims": lambda: vmap(lambda x: x.softmax(0), out_dims=1, chunk_size=2)(X),
    "vmap where": lambda: vmap(lambda x: torch.where(x.sum() > 0, x, -x))(X),
    "vmap in place": lambda: vmap(lambda x: x.clone().mul_(2).add_(x))(X),
    "vmap max": lambda: vmap(lambda x: list(x.max(0)))(X),
    "vmap sort": lambda: vmap(lambda x: x.sort()[1])(X),
    "vmap index": lambda: vmap(lambda x, i: x[i.view(1)], in_dims=(None, 0))(X[0], LABELS),
    "vmap slice": lambda: vmap(lambda x: x[1:4])(X),
    "vmap embedding": lambda: vmap(lambda i: F.embedding(i, ramp(4, 3)))(LABELS),
    "vmap matmul": lambda: vmap(torch.matmul, in_dims=(None, 0))(ramp(2, 5), X),
    "vmap linear": lambda: vmap(lambda x, w: F.linear(x, w))(X, ramp(3, 4, 5)),
    "vmap conv": lambda: vmap(lambda x, w: F.conv2d(x, w, padding=1))(
        ramp(3, 2, 2, 5, 5), ramp(3, 4, 2, 3, 3)
    ),
    "vmap layer_norm": lambda: vmap(lambda x: F.layer_norm(x, (5,)))(X),
    "vmap batch_norm": lambda: vmap(
        lambda x: F.batch_norm(x.view(1, 5), torch.zeros(5), torch.ones(5))
    )(X),
    "vmap pool": lambda: vmap(lambda x: F.max_pool2d(x, 2))(ramp(3, 2, 4, 4)),
    "vmap attention": lambda: vmap(lambda x: F.scaled_dot_product_attention(x, x, x))(ramp(3, 1, 4, 5)),
    "vmap inv": lambda: vmap(torch.linalg.inv)(ramp(3, 2, 2)),
    "vmap int": lambda: vmap(lambda x: x * 2 + 1)(LABELS),
    "vmap double": lambda: vmap(lambda x: x.double().sin())(X),
    "vmap empty": lambda: vmap(lambda x: x * 2)(torch.zeros(0, 3)),
    "vmap same": lambda: drawn(lambda: vmap(lambda x: x + torch.rand(2), randomness="same")(X[:, 0])),
    "vmap different": lambda: drawn(
        lambda: vmap(lambda x: x + torch.rand(2), randomness="different")(X[:, 0])
    ),
    "vmap dropout": lambda: drawn(
        lambda: vmap(lambda x: F.dropout(x, 0.5), randomness="different")(X)
    ),
    "vmap same chunks": lambda: drawn(
        lambda: vmap(lambda x: x + torch.rand(2), randomness="same", chunk_size=2)(X[:, 0])
    ),
    "grad": lambda: vmap(grad(lambda x: x.sin().sum()))(X),
    "grad of two": lambda: vmap(grad(lambda x, y: (x.pow(2) * y).sum()))(X, Y),
    "grad grad": lambda: vmap(grad(lambda x: grad(lambda y: y.pow(3).sum())(x).sum()))(X),
    "grad nested vmap": lambda: vmap(vmap(grad(lambda x: x.sin() * x)))(X),
    "grad through vmap": lambda: grad(lambda x: vmap(lambda y: y.pow(2).sum())(x).prod())(X),
    "grad vmap grad": lambda: grad(lambda x: vmap(grad(lambda y: y.pow(3).sum()))(x).sum())(X),
    "grad unused": lambda: vmap(grad(lambda x: Y.sum()))(X),
    "grad of captured": lambda: leaf_gradient(Y[0]),
    "grad_and_value": lambda: vmap(grad_and_value(lambda x: x.exp().sum()))(X),
    "vjp in vmap": lambda: vmap(lambda x: vjp(torch.sin, x)[1](x)[0])(X),
    "jvp in vmap": lambda: vmap(lambda x, v: list(jvp(lambda y: y.pow(3), (x,), (v,))))(X, Y),
    "jvp flat": lambda: vmap(lambda x: jvp(torch.floor, (x,), (x,))[1])(X),
    "vmap of vjp_fn": jacobian_of_rows,
    "jacrev": lambda: jacrev(predict, argnums=2)(W, B, ramp(6)),
    "jacrev chunks": lambda: jacrev(predict, argnums=2, chunk_size=4)(W, B, ramp(6)),
    "jacfwd": lambda: jacfwd(predict, argnums=2)(W, B, ramp(6)),
    "jacrev weight": lambda: list(jacrev(predict, argnums=(0, 1))(W, B, ramp(6))),
    "jacfwd weight": lambda: list(jacfwd(predict, argnums=(0, 1))(W, B, ramp(6))),
    "hessian": lambda: hessian(predict, argnums=2)(W, B, ramp(6)),
    "jacfwd jacfwd": lambda: jacfwd(jacfwd(predict, argnums=2), argnums=2)(W, B, ramp(6)),
    "jacrev jacfwd": lambda: jacrev(jacfwd(predict, argnums=2), argnums=2)(W, B, ramp(6)),
    "batch jacrev": lambda: batch_jacobian(jacrev),
    "batch jacfwd": lambda: batch_jacobian(jacfwd),
    "batch hessian": lambda: batch_jacobian(hessian),
    "hvp": hvp,
    "linearize": linear_rows,
    "vhp": vhp,
    "per-sample gradients": lambda: norms(per_sample(grad)),
    "per-sample gradients in chunks": lambda: norms(per_sample(grad, chunk_size=3)),
    "per-sample gradients and losses": per_sample_and_value,
    "ensemble of minibatches": lambda: ensemble(True),
    "ensemble of one minibatch": lambda: ensemble(False),
    "tangent kernel by contraction": ntk_contraction,
    "tangent kernel by products": ntk_products,
    "cross_entropy": lambda: loss(F.cross_entropy),
    "cross_entropy weight": lambda: loss(
        lambda x, t: F.cross_entropy(x, t, weight=CLASS_WEIGHT, label_smoothing=0.1)
    ),
    "cross_entropy ignore": lambda: loss(
        lambda x, t: F.cross_entropy(x, t, ignore_index=0, reduction="sum", label_smoothing=0.2)
    ),
    "nll_loss pictures": lambda: vmap(
        lambda x, t: F.nll_loss(x, t, weight=CLASS_WEIGHT, ignore_index=2)
    )(ramp(3, 2, 4, 3), torch.arange(18).view(3, 2, 3) % 4),
    "mse_loss": lambda: far(F.mse_loss),
    "smooth_l1_loss": lambda: far(lambda x, y: F.smooth_l1_loss(x, y, beta=0.5)),
    "grad argnums": lambda: grad(lambda x, y: (x.sin() * y.square()).sum(), argnums=1)(X, Y),
    "grad argnums last": lambda: grad(lambda x, y, z: (x * y.square() * z).sum(), argnums=-2)(X, Y, X),
    "grad argnums both": lambda: list(grad(lambda x, y: (x.sin() * y.square()).sum(), argnums=(1, 0))(X, Y)),
    "grad argnums of three": lambda: list(grad(lambda x, y, z: (x * y.square() * z).sum(), argnums=(0, 2))(X, Y, X)),
    "grad_and_value argnums": lambda: list(grad_and_value(lambda x, y: (x.sin() * y.square()).sum(), argnums=1)(X, Y)),
    "grad_and_value argnums both": lambda: (lambda g, v: [*g, v])(*grad_and_value(lambda x, y: (x.sin() * y.square()).sum(), argnums=(0, 1))(X, Y)),
    "jacrev argnums": lambda: jacrev(lambda x, y: (x @ y.T).sin(), argnums=1)(X[:2], Y),
    "jacrev argnums both": lambda: list(jacrev(lambda x, y: (x @ y.T).sin(), argnums=(0, 1))(X[:2], Y)),
    "jacfwd argnums": lambda: jacfwd(lambda x, y: (x @ y.T).sin(), argnums=1)(X[:2], Y),
    "jacfwd argnums both": lambda: list(jacfwd(lambda x, y: (x @ y.T).sin(), argnums=(0, 1))(X[:2], Y)),
    "hessian argnums": lambda: hessian(lambda x, y: (x.sin() * y.pow(3)).sum(), argnums=1)(X[0], Y[0]),
    "aux grad": lambda: grad(lambda x: (x.sin().sum(), x * 2), has_aux=True)(X),
    "aux grad of a tree": aux_tree,
    "aux grad of two": lambda: grad(lambda x, y: ((x * y).sum(), x + y), has_aux=True)(X, Y),
    "aux grad argnums": lambda: grad(aux_pair, argnums=1, has_aux=True)(X, Y),
    "aux grad argnums both": lambda: grad(aux_pair, argnums=(1, 0), has_aux=True)(X, Y),
    "aux grad argnums of three": lambda: grad(
        lambda x, y, z: ((x * y * z.exp()).sum(), x + z), argnums=(0, 2), has_aux=True
    )(X, Y, X),
    "aux grad_and_value": lambda: grad_and_value(lambda x: (x.pow(3).sum(), x.pow(3)), has_aux=True)(X),
    "aux grad_and_value argnums": lambda: grad_and_value(aux_pair, argnums=1, has_aux=True)(X, Y),
    "aux grad in vmap": lambda: vmap(
        grad_and_value(lambda x, w: ((x * w).square().sum(), x * w), has_aux=True), in_dims=(0, None)
    )(X, Y[0]),
    "aux grad of captured": lambda: aux_leaf(lambda w: grad(lambda x: (x.pow(2).sum(), x * w), has_aux=True)(X)),
    "aux grad of a leaf": lambda: aux_leaf(grad(lambda x: (x.pow(2).sum(), x * 2), has_aux=True)),
    "aux vjp": aux_vjp,
    "aux jvp": lambda: jvp(lambda x: (x.sin(), x * 2), (X,), (Y,), has_aux=True),
    "aux jacrev": lambda: jacrev(lambda x: (x.sin(), x * 2), has_aux=True)(X[0]),
    "aux jacrev chunks": lambda: jacrev(lambda x: (x.sin(), x * 2), has_aux=True, chunk_size=2)(X[0]),
    "aux jacfwd": lambda: jacfwd(lambda x, y: (x * y, x + y), has_aux=True)(X[0], Y[0]),
    "aux jacfwd jacrev": lambda: jacfwd(jacrev(lambda x: (x.pow(3), x * 2), has_aux=True), has_aux=True)(X[0]),
    "aux jvp of grad": lambda: jvp(
        grad(lambda x: (x.pow(3).sum(), x.exp()), has_aux=True), (X,), (Y,), has_aux=True
    ),
    "aux of integers": lambda: grad(lambda x: (x.sin().sum(), x.argmax(1)), has_aux=True)(X),
    "huber_loss": lambda: far(lambda x, y: F.huber_loss(x, y, delta=1.5, reduction="sum")),
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
