"""Writes what training scripts' helpers compute: python training.py > training.txt

Run with PyTorch 2.10. One line a row: its name and its numbers, separated by '|'. The seed is 0
before each row.
"""

import copy

import torch
from torch import nn
from torch.nn import functional as F
from torch.optim import swa_utils
from torch.optim.swa_utils import AveragedModel
from torch.utils.checkpoint import checkpoint, checkpoint_sequential

from tables import numbers

ROWS = {}


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


def told(*values):
    """Numbers, truth values and tensors as one vector."""
    parts = [v.detach().double().flatten() if torch.is_tensor(v) else torch.tensor([float(v)]).double() for v in values]
    return torch.cat(parts)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 8)
        self.bn = nn.BatchNorm1d(8)
        self.fc2 = nn.Linear(8, 2)

    def forward(self, x):
        return self.fc2(torch.relu(self.bn(self.fc1(x))))


def train(model, steps, after=lambda: None):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    for _ in range(steps):
        optimizer.zero_grad()
        model(torch.randn(6, 4)).square().mean().backward()
        optimizer.step()
        after()


def weights(model):
    return list(model.state_dict().values())


@row("copy tensor")
def _():
    x = torch.tensor([1.0, 2.0], requires_grad=True)
    (x * x).sum().backward()
    y = copy.deepcopy(x)
    (3 * y).sum().backward()
    return told(y.requires_grad, y.is_leaf, y.grad, x.grad, y.data_ptr() == x.data_ptr())


@row("copy parameter")
def _():
    p = nn.Parameter(torch.ones(2))
    p.sum().backward()
    q = copy.deepcopy(p)
    return told(q.grad is None, q.requires_grad, copy.deepcopy(p.requires_grad_(False)).requires_grad)


@row("copy shared memory")
def _():
    base = torch.arange(6.0)
    a, b = copy.deepcopy([base[1:4], base.view(2, 3).t()])
    a.fill_(9)
    return told(a, b, *b.stride(), a.storage_offset(), base)


@row("copy strides")
def _():
    x = torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last)
    p = nn.Parameter(torch.randn(4, 6)[:, ::2])
    return told(*copy.deepcopy(x).stride(), *copy.deepcopy(p).stride(), *copy.deepcopy(p.detach()).stride())


@row("copy conjugate")
def _():
    x = torch.complex(torch.randn(3), torch.randn(3)).conj()
    y = copy.deepcopy(x)
    return told(torch.view_as_real(y.resolve_conj()), torch.view_as_real(x.resolve_conj()))


@row("copy state of tied weights")
def _():
    a, b = nn.Linear(2, 2), nn.Linear(2, 2)
    b.weight = a.weight
    state = copy.deepcopy(nn.Sequential(a, b).state_dict())
    state["0.weight"].zero_()
    return told(state["1.weight"], a.weight)


@row("copy and train")
def _():
    model = Net()
    train(model, 2)
    best = copy.deepcopy(model.state_dict())
    twin = copy.deepcopy(model)
    train(model, 3)
    twin.eval()
    apart = twin(torch.ones(1, 4))
    model.load_state_dict(best)
    return told(apart, model.eval()(torch.ones(1, 4)), *weights(twin))


@row("copy target network")
def _():
    policy = Net()
    target = copy.deepcopy(policy)
    for p in target.parameters():
        p.requires_grad = False

    def soft():
        for t, p in zip(target.parameters(), policy.parameters()):
            t.data.mul_(0.9).add_(p.data, alpha=0.1)

    train(policy, 4, soft)
    return told(*weights(target), *weights(policy), sum(p.requires_grad for p in target.parameters()))


@row("copy draws nothing")
def _():
    model = nn.Sequential(nn.Linear(3, 3), nn.Dropout(0.5), nn.LSTM(3, 2))
    copy.deepcopy(model)
    return told(torch.rand(3))


def averaged(name, steps=4, **keywords):
    def run():
        model = Net()
        ema = AveragedModel(model, **keywords)
        train(model, steps, lambda: ema.update_parameters(model))
        return told(*weights(ema), ema.eval()(torch.ones(1, 4)), *weights(model))

    ROWS[name] = run


averaged("swa")
averaged("swa first", steps=1)
averaged("swa use_buffers", use_buffers=True)
averaged("swa avg_fn", avg_fn=swa_utils.get_swa_avg_fn())
averaged("swa multi_avg_fn", multi_avg_fn=swa_utils.get_swa_multi_avg_fn())
averaged("swa own avg_fn", avg_fn=lambda a, p, n: torch.maximum(a, p) + n)
averaged("ema avg_fn", avg_fn=swa_utils.get_ema_avg_fn(0.9))
averaged("ema avg_fn use_buffers", avg_fn=swa_utils.get_ema_avg_fn(0.7), use_buffers=True)
averaged("ema multi_avg_fn", multi_avg_fn=swa_utils.get_ema_multi_avg_fn())
averaged("ema multi_avg_fn use_buffers", multi_avg_fn=swa_utils.get_ema_multi_avg_fn(0.8), use_buffers=True)


@row("swa update_bn")
def _():
    model = Net()
    swa = AveragedModel(model)
    train(model, 3, lambda: swa.update_parameters(model))
    swa.eval()
    swa_utils.update_bn([torch.randn(5, 4), (torch.randn(3, 4), 1)], swa)
    return told(*weights(swa), swa.training, swa.module.bn.training, swa.module.bn.momentum)


def dropping():
    return nn.Sequential(nn.Linear(4, 6), nn.Dropout(0.5), nn.BatchNorm1d(6), nn.ReLU(), nn.Linear(6, 3), nn.Dropout(0.2))


def gone_back(model, x, y):
    (y * y).sum().backward()
    return told(y, x.grad, *(p.grad for p in model.parameters()), *weights(model), torch.rand(2))


@row("checkpoint")
def _():
    model = dropping()
    x = torch.randn(5, 4, requires_grad=True)
    return gone_back(model, x, checkpoint(model, x, use_reentrant=False))


@row("checkpoint_sequential")
def _():
    model = dropping()
    x = torch.randn(5, 4, requires_grad=True)
    return gone_back(model, x, checkpoint_sequential(model, 3, x, use_reentrant=False))


@row("checkpoint nested")
def _():
    model = nn.Sequential(nn.Linear(4, 6), nn.Dropout(0.5), nn.Tanh(), nn.Linear(6, 3), nn.Dropout(0.2))
    x = torch.randn(5, 4, requires_grad=True)
    inner = lambda h: checkpoint(model[2:], h, use_reentrant=False)
    y = checkpoint(lambda h: inner(model[:2](h)), x, use_reentrant=False)
    return gone_back(model, x, y)


@row("checkpoint hooks")
def _():
    w = nn.Parameter(torch.tensor(3.0))
    x = torch.tensor(2.0, requires_grad=True)
    h = x * 1
    seen = []
    w.register_hook(lambda g: (seen.append(g.item()), g * 2)[1])
    h.register_hook(lambda g: (seen.append(g.item()), g * 2)[1])
    h.retain_grad()
    y = checkpoint(lambda a: a * w, h, use_reentrant=False)
    (y + h * w).backward()
    return told(*sorted(seen), h.grad, w.grad, x.grad)


@row("checkpoint second derivative")
def _():
    x = torch.randn(3, requires_grad=True)
    w = nn.Parameter(torch.randn(3))
    y = checkpoint(lambda a: (a.pow(3) * w.pow(2)).sum(), x, use_reentrant=False)
    (first,) = torch.autograd.grad(y, x, create_graph=True)
    return told(y, first, *torch.autograd.grad((first * first).sum(), [x, w]))


@row("checkpoint autocast")
def _():
    model = nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 2))
    x = torch.randn(4, 8, requires_grad=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        y = checkpoint(model, x, use_reentrant=False)
    y.float().sum().backward()
    return told(y.dtype == torch.bfloat16, y.float().round(), x.grad.mul(4).round(), model[0].weight.grad.dtype == torch.float32)


@row("checkpoint without state")
def _():
    x = torch.ones(50, requires_grad=True)
    y = checkpoint(lambda a: F.dropout(a, 0.5), x, use_reentrant=False, preserve_rng_state=False)
    y.sum().backward()
    return told(y, x.grad, torch.rand(2))


@row("names of numbers")
def _():
    types = ["uint16", "uint32", "uint64", "complex32", "complex64", "complex128", "chalf", "cfloat", "cdouble"]
    return told(torch.inf, torch.nan, torch.pi, torch.e, *(getattr(torch, t).itemsize for t in types))


@row("hook after accumulation")
def _():
    model = Net()
    optimizers = {p: torch.optim.SGD([p], lr=0.1, momentum=0.9) for p in model.parameters()}

    def step(p):
        optimizers[p].step()
        optimizers[p].zero_grad()

    for p in model.parameters():
        p.register_post_accumulate_grad_hook(step)
    for _ in range(3):
        model(torch.randn(6, 4)).square().mean().backward()
    return told(*weights(model), sum(p.grad is not None for p in model.parameters()))


@row("hook before a module's backward")
def _():
    model = Net()
    seen = []
    model.fc2.register_full_backward_pre_hook(lambda m, g: seen.append(g[0]))
    model.fc2.register_full_backward_pre_hook(lambda m, g: (g[0] * 2,))
    model.fc2.register_full_backward_hook(lambda m, i, o: seen.extend([i[0], o[0]]))
    x = torch.randn(6, 4, requires_grad=True)
    model(x).square().sum().backward()
    return told(*seen, x.grad, *(p.grad for p in model.parameters()))


if __name__ == "__main__":
    for name, function in ROWS.items():
        torch.manual_seed(0)
        print(name, numbers(function()), sep="|")
