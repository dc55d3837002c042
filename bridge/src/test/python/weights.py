"""Writes what parametrized and pruned layers and hooks do: python weights.py > weights.txt

Run with PyTorch 2.10. One line a row: its name, its numbers and its text, separated by '|'; the
text's lines by '~'. The seed is 0 before each row.
"""

import torch
from torch import nn
from torch.nn.utils import parametrizations, parametrize, prune
from torch.optim import SGD

from tables import numbers

ROWS = {}


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


def told(*values):
    """Numbers, truth values and tensors as one vector."""
    parts = [v.detach().double().flatten() if torch.is_tensor(v) else torch.tensor([float(v)]).double() for v in values]
    return torch.cat(parts)


def outputs(layer, inputs):
    made = layer(inputs)
    return made[0] if isinstance(made, tuple) else made


def trained(layer, inputs, steps=3):
    """Trains a layer; returns its losses, its last gradients, its state, and what it computes then."""
    optimizer = SGD(layer.parameters(), lr=0.1, momentum=0.9)
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = outputs(layer, inputs).square().mean()
        loss.backward()
        optimizer.step()
        losses.append(loss)
    grads = [p.grad for p in layer.parameters()]
    layer.eval()
    last = [outputs(layer, inputs), outputs(layer, inputs)]
    return told(*losses, *grads, *layer.state_dict().values(), *last), printed(layer)


def printed(layer):
    return str(layer) + "\n" + " ".join(layer.state_dict())


LAYERS = {
    "Linear": (lambda: nn.Linear(3, 4), (2, 3)),
    "Conv1d": (lambda: nn.Conv1d(2, 3, 2), (2, 2, 4)),
    "Conv2d": (lambda: nn.Conv2d(2, 3, 2), (2, 2, 3, 3)),
    "Conv3d": (lambda: nn.Conv3d(1, 2, 2), (1, 1, 3, 3, 3)),
    "ConvTranspose1d": (lambda: nn.ConvTranspose1d(2, 3, 2), (2, 2, 4)),
    "ConvTranspose2d": (lambda: nn.ConvTranspose2d(2, 3, 2), (1, 2, 2, 2)),
    "ConvTranspose3d": (lambda: nn.ConvTranspose3d(1, 2, 2), (1, 1, 2, 2, 2)),
    "Bilinear": (lambda: Pair(3), (2, 3)),
    "Embedding": (lambda: Rows(), (2, 3)),
}


class Pair(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.part = nn.Bilinear(size, size, 2)

    def forward(self, x):
        return self.part(x, x + 1)


class Rows(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = nn.Embedding(5, 3)

    def forward(self, x):
        return self.part(torch.tensor([[0, 3], [3, 4]])) * x.sum()


WAYS = {
    "weight_norm": parametrizations.weight_norm,
    "spectral_norm": parametrizations.spectral_norm,
    "orthogonal": parametrizations.orthogonal,
    "old weight_norm": nn.utils.weight_norm,
    "old spectral_norm": nn.utils.spectral_norm,
}


def add(way, kind):
    @row(f"{way} {kind}")
    def _():
        layer, shape = LAYERS[kind]
        made = layer()
        if way == "orthogonal" and kind in ("Conv1d", "ConvTranspose1d", "Conv3d", "ConvTranspose3d"):
            made = nn.Sequential(made)
            WAYS[way](made[0])
        else:
            WAYS[way](getattr(made, "part", made))
        return trained(made, torch.randn(shape))


for _way in WAYS:
    for _kind in LAYERS:
        add(_way, _kind)


def case(name, make, *shape):
    @row(name)
    def _():
        layer = make()
        inputs = torch.randn(shape)
        return trained(layer, inputs.to(next(layer.parameters()).dtype))


case("weight_norm dim 1", lambda: parametrizations.weight_norm(nn.Linear(3, 4), "weight", 1), 2, 3)
case("weight_norm dim None", lambda: parametrizations.weight_norm(nn.Linear(3, 4), dim=None), 2, 3)
case("weight_norm bias", lambda: parametrizations.weight_norm(nn.Linear(3, 4), "bias"), 2, 3)
case("old weight_norm dim None", lambda: nn.utils.weight_norm(nn.Linear(3, 4), dim=None), 2, 3)
case("spectral_norm settings", lambda: parametrizations.spectral_norm(nn.Linear(3, 4), n_power_iterations=3, eps=1e-6, dim=1), 2, 3)
case("spectral_norm vector", lambda: parametrizations.spectral_norm(nn.Linear(3, 4), "bias"), 2, 3)
case("old spectral_norm settings", lambda: nn.utils.spectral_norm(nn.Linear(3, 4), n_power_iterations=3, eps=1e-6, dim=1), 2, 3)
case("orthogonal square", lambda: parametrizations.orthogonal(nn.Linear(3, 3)), 2, 3)
case("orthogonal wide", lambda: parametrizations.orthogonal(nn.Linear(4, 3).double()), 2, 4)
for _map in ("matrix_exp", "cayley", "householder"):
    for _kept in (True, False):
        for _out, _in in ((3, 3), (4, 3), (3, 4)):
            case(
                f"orthogonal {_map} {_kept} {_out} {_in}",
                lambda m=_map, k=_kept, o=_out, i=_in: parametrizations.orthogonal(nn.Linear(i, o).double(), orthogonal_map=m, use_trivialization=k),
                2,
                _in,
            )
case("norms of a bias and a weight", lambda: parametrizations.spectral_norm(parametrizations.weight_norm(nn.Linear(3, 4), "bias")), 2, 3)
case("norm after norm", lambda: parametrizations.spectral_norm(parametrizations.orthogonal(nn.Linear(3, 3))), 2, 3)
case("weight_norm LSTM", lambda: parametrizations.weight_norm(nn.LSTM(3, 2), "weight_hh_l0"), 4, 2, 3)
case("weight_norm GRU", lambda: parametrizations.weight_norm(nn.GRU(3, 2), "weight_ih_l0"), 4, 2, 3)
case("spectral_norm GRUCell", lambda: parametrizations.spectral_norm(nn.GRUCell(3, 2), "weight_hh"), 4, 3)
case("weight_norm LSTMCell", lambda: parametrizations.weight_norm(nn.LSTMCell(3, 2), "weight_ih"), 4, 3)
case("old weight_norm RNN", lambda: nn.utils.weight_norm(nn.RNN(3, 2), "weight_hh_l0"), 4, 2, 3)
case("weight_norm LayerNorm", lambda: parametrizations.weight_norm(nn.LayerNorm(3)), 4, 3)
case("weight_norm BatchNorm1d", lambda: parametrizations.weight_norm(nn.BatchNorm1d(3)), 4, 3)
case("weight_norm GroupNorm", lambda: parametrizations.weight_norm(nn.GroupNorm(1, 3)), 4, 3)
case("weight_norm PReLU", lambda: parametrizations.weight_norm(nn.PReLU(3)), 4, 3)


class SelfAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.part = nn.MultiheadAttention(4, 2)
        parametrizations.weight_norm(self.part, "in_proj_weight")
        parametrizations.spectral_norm(self.part.out_proj)

    def forward(self, x):
        return self.part(x, x, x)[0]


case("norms of an attention", SelfAttention, 3, 2, 4)


class Symmetric(nn.Module):
    def forward(self, X):
        return X.triu() + X.triu(1).transpose(-1, -2)

    def right_inverse(self, A):
        return A.triu()


class Skew(nn.Module):
    def forward(self, X):
        A = X.triu(1)
        return A - A.transpose(-1, -2)


class MatrixExponential(nn.Module):
    def forward(self, X):
        return torch.matrix_exp(X)


class RankOne(nn.Module):
    def forward(self, x, y):
        return x.unsqueeze(-1) @ y.unsqueeze(-2)

    def right_inverse(self, Z):
        return Z.sum(1), Z.sum(0)


class Noise(nn.Module):
    def forward(self, X):
        return X + torch.rand_like(X) if self.training else X


case("own parametrization", lambda: parametrize.register_parametrization(nn.Linear(3, 3), "weight", Symmetric()), 2, 3)
case("own of several", lambda: parametrize.register_parametrization(nn.Linear(3, 4), "weight", RankOne()), 2, 3)
case("own that draws", lambda: parametrize.register_parametrization(nn.Linear(3, 4), "weight", Noise()), 2, 3)
case("own of a buffer", lambda: parametrize.register_parametrization(Buffered(), "scale", Noise()), 2, 3)


class Buffered(nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("scale", torch.ones(3))
        self.fc = nn.Linear(3, 2)

    def forward(self, x):
        return self.fc(x * self.scale)


def stacked():
    layer = nn.Linear(3, 3)
    parametrize.register_parametrization(layer, "weight", Skew())
    return parametrize.register_parametrization(layer, "weight", MatrixExponential())


case("own two", stacked, 2, 3)


@row("set a parametrized tensor")
def _():
    layer = parametrize.register_parametrization(nn.Linear(3, 3), "weight", Symmetric())
    A = torch.rand(3, 3)
    layer.weight = A + A.T
    both = parametrizations.weight_norm(nn.Linear(3, 2))
    both.weight = torch.ones(2, 3)
    return told(layer.weight, *layer.state_dict().values(), *both.state_dict().values(), both.weight), ""


@row("is_parametrized")
def _():
    layer = nn.Linear(3, 3)
    before = parametrize.is_parametrized(layer)
    parametrizations.weight_norm(layer)
    facts = [before, parametrize.is_parametrized(layer), parametrize.is_parametrized(layer, "weight"), parametrize.is_parametrized(layer, "bias")]
    return told(*facts, parametrize.type_before_parametrizations(layer) == nn.Linear, len(layer.parametrizations.weight)), ""


def removed(name, make, *arguments):
    @row(f"remove {name}")
    def _():
        layer = make()
        x = torch.randn(2, 3)
        first, _ = trained(layer, x, 2)
        layer.train()
        parametrize.remove_parametrizations(layer, "weight", *arguments)
        second, text = trained(layer, x, 2)
        return told(first, second), text


removed("weight_norm", lambda: parametrizations.weight_norm(nn.Linear(3, 4)))
removed("spectral_norm", lambda: parametrizations.spectral_norm(nn.Linear(3, 4)))
removed("orthogonal", lambda: parametrizations.orthogonal(nn.Linear(3, 3)))
removed("two", stacked)
removed("two and their value", stacked, False)


@row("remove one of two")
def _():
    layer = parametrizations.weight_norm(parametrizations.weight_norm(nn.Linear(3, 4)), "bias")
    parametrize.remove_parametrizations(layer, "bias")
    return trained(layer, torch.randn(2, 3))


def removed_old(name, add, remove):
    @row(f"remove old {name}")
    def _():
        layer = add(nn.Linear(3, 4))
        x = torch.randn(2, 3)
        first, _ = trained(layer, x, 2)
        layer.train()
        remove(layer)
        second, text = trained(layer, x, 2)
        return told(first, second), text


removed_old("weight_norm", nn.utils.weight_norm, nn.utils.remove_weight_norm)
removed_old("spectral_norm", nn.utils.spectral_norm, nn.utils.remove_spectral_norm)


@row("cached")
def _():
    layer = parametrize.register_parametrization(nn.Linear(3, 4), "weight", Noise())
    x = torch.randn(2, 3)
    with parametrize.cached():
        a, b = layer(x), layer(x)
        with parametrize.cached():
            c = layer(x)
        d = layer(x)
    return told(a, b, c, d, layer(x)), ""


@row("state of the old weight_norm")
def _():
    old = nn.Sequential(nn.utils.weight_norm(nn.Linear(3, 4)))
    new = nn.Sequential(parametrizations.weight_norm(nn.Linear(3, 4)))
    loaded = new.load_state_dict(old.state_dict())
    return told(*new.state_dict().values(), new(torch.ones(1, 3))), str(loaded)


@row("state of spectral_norm")
def _():
    a = nn.Sequential(parametrizations.spectral_norm(nn.Linear(3, 4)), nn.utils.spectral_norm(nn.Linear(4, 2)))
    b = nn.Sequential(parametrizations.spectral_norm(nn.Linear(3, 4)), nn.utils.spectral_norm(nn.Linear(4, 2)))
    loaded = b.load_state_dict(a.state_dict())
    return told(a(torch.ones(1, 3)), b(torch.ones(1, 3)), *b.state_dict().values()), str(loaded)

class Halved(prune.BasePruningMethod):
    PRUNING_TYPE = "unstructured"

    def compute_mask(self, t, default_mask):
        mask = default_mask.clone()
        mask.view(-1)[::2] = 0
        return mask


def pruned(name, change, kind="Linear"):
    @row(f"prune {name} {kind}")
    def _():
        layer, shape = LAYERS[kind]
        made = layer()
        change(getattr(made, "part", made))
        return trained(made, torch.randn(shape))


PRUNINGS = {
    "identity": lambda m: prune.identity(m, "weight"),
    "random_unstructured": lambda m: prune.random_unstructured(m, name="weight", amount=0.3),
    "l1_unstructured": lambda m: prune.l1_unstructured(m, name="weight", amount=3),
    "random_structured": lambda m: prune.random_structured(m, name="weight", amount=1, dim=0),
    "ln_structured": lambda m: prune.ln_structured(m, name="weight", amount=0.5, n=2, dim=0),
    "ln_structured 1": lambda m: prune.ln_structured(m, name="weight", amount=1, n=1, dim=-1),
    "ln_structured inf": lambda m: prune.ln_structured(m, name="weight", amount=1, n=float("inf"), dim=1),
    "own": lambda m: Halved.apply(m, "weight"),
}
for _name, _change in PRUNINGS.items():
    for _kind in ("Linear", "Conv2d", "ConvTranspose1d", "Embedding"):
        pruned(_name, _change, _kind)


def twice(m):
    prune.random_unstructured(m, name="weight", amount=0.3)
    prune.ln_structured(m, name="weight", amount=0.5, n=2, dim=0)


def thrice(m):
    prune.ln_structured(m, "weight", amount=0.5, n=2, dim=0)
    prune.random_structured(m, "weight", amount=1, dim=1)
    prune.l1_unstructured(m, "weight", amount=0.4)
    Halved.apply(m, "weight")


def more(m):
    prune.custom_from_mask(m, "weight", torch.ones(4, 3).tril())
    prune.custom_from_mask(m, "weight", torch.ones(4, 3).triu())
    prune.l1_unstructured(m, "bias", amount=2)


pruned("twice", twice)
pruned("thrice", thrice)
pruned("more", more)
pruned("nothing", lambda m: prune.l1_unstructured(m, "weight", amount=0))
pruned("everything", lambda m: prune.random_unstructured(m, "weight", amount=1.0))
pruned("half to even", lambda m: prune.l1_unstructured(m, "bias", amount=0.625))
pruned("scores", lambda m: prune.l1_unstructured(m, "weight", amount=0.5, importance_scores=torch.arange(12.0).view(4, 3)))
pruned("scores of parts", lambda m: prune.ln_structured(m, "weight", 0.5, 2, 0, importance_scores=torch.arange(12.0).view(4, 3)))


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 2, 3)
        self.fc1 = nn.Linear(8, 4)
        self.fc2 = nn.Linear(4, 2)

    def forward(self, x):
        x = torch.relu(self.conv1(x))
        return self.fc2(torch.relu(self.fc1(x.flatten(1))))


def pruned_net(name, change):
    @row(f"prune net {name}")
    def _():
        model = LeNet()
        targets = ((model.conv1, "weight"), (model.fc1, "weight"), (model.fc2, "weight"))
        change(model, targets)
        vector, text = trained(model, torch.randn(3, 1, 4, 4))
        return told(vector, prune.is_pruned(model), prune.is_pruned(LeNet())), text


def again(model, targets):
    prune.l1_unstructured(model.fc1, "weight", amount=0.5)
    prune.global_unstructured(targets, pruning_method=prune.L1Unstructured, amount=0.2)


pruned_net("global", lambda m, t: prune.global_unstructured(t, pruning_method=prune.L1Unstructured, amount=0.2))
pruned_net("global random", lambda m, t: prune.global_unstructured(t, pruning_method=prune.RandomUnstructured, amount=10))
pruned_net("global again", again)


@row("prune remove")
def _():
    layer = nn.Linear(3, 4)
    x = torch.randn(2, 3)
    prune.l1_unstructured(layer, "weight", amount=0.5)
    first, _ = trained(layer, x, 2)
    prune.remove(layer, "weight")
    layer.train()
    second, text = trained(layer, x, 2)
    return told(first, second), text


@row("prune state")
def _():
    a, b = (prune.l1_unstructured(nn.Linear(3, 4), "weight", amount=5) for _ in range(2))
    loaded = b.load_state_dict(a.state_dict())
    return told(b(torch.ones(2, 3)), *b.state_dict().values()), str(loaded)


@row("prune a tensor")
def _():
    x = torch.randn(3, 4)
    return told(prune.L1Unstructured(amount=0.5).prune(x), prune.RandomStructured(amount=2, dim=1).prune(x)), ""


@row("prune a normalized layer")
def _():
    layer = parametrizations.weight_norm(nn.Linear(3, 4))
    prune.l1_unstructured(layer.parametrizations.weight, "original1", amount=4)
    return told(*[p for p in layer.state_dict().values()]), printed(layer)


def fused(name, make, count, *shape):
    @row(f"fuse {name}")
    def _():
        layer, norm = make()
        norm.running_mean.copy_(torch.randn(count))
        norm.running_var.copy_(torch.rand(count) + 0.5)
        if norm.affine:
            nn.init.normal_(norm.weight)
            nn.init.normal_(norm.bias)
        layer.eval(), norm.eval()
        x = torch.randn(shape)
        if isinstance(layer, nn.Linear):
            made = nn.utils.fuse_linear_bn_eval(layer, norm)
        else:
            made = nn.utils.fuse_conv_bn_eval(layer, norm, "Transpose" in type(layer).__name__)
        return told(made(x), norm(layer(x)), *made.state_dict().values()), printed(made)


fused("Linear", lambda: (nn.Linear(3, 4), nn.BatchNorm1d(4)), 4, 2, 3)
fused("Linear without bias", lambda: (nn.Linear(3, 4, bias=False), nn.BatchNorm1d(4)), 4, 2, 3)
fused("Conv1d", lambda: (nn.Conv1d(2, 3, 2), nn.BatchNorm1d(3)), 3, 2, 2, 4)
fused("Conv2d", lambda: (nn.Conv2d(2, 3, 2, bias=False), nn.BatchNorm2d(3)), 3, 2, 2, 3, 3)
fused("Conv2d plain", lambda: (nn.Conv2d(2, 4, 2, groups=2), nn.BatchNorm2d(4, affine=False)), 4, 2, 2, 3, 3)
fused("ConvTranspose2d", lambda: (nn.ConvTranspose2d(2, 3, 2), nn.BatchNorm2d(3)), 3, 2, 2, 3, 3)


class Extra(nn.Module):
    def __init__(self, say, name):
        super().__init__()
        self.fc = nn.Linear(2, 1)
        self.seen = torch.zeros(2)
        self.say, self.name = say, name

    def get_extra_state(self):
        self.say("get " + self.name)
        return self.seen

    def set_extra_state(self, state):
        self.say("set " + self.name)
        self.seen = state + 1


@row("hooks of a module's state")
def _():
    said = []
    model = nn.Sequential(Extra(said.append, "a"), nn.Sequential(Extra(said.append, "b")))
    for name, module in model.named_modules():
        module.register_state_dict_pre_hook(lambda m, p, k, n=name: said.append(f"before {n} {p}"))
        module.register_state_dict_post_hook(lambda m, s, p, l, n=name: said.append(f"after {n} {p} {len(s)}"))
        module.register_load_state_dict_pre_hook(lambda m, s, p, *rest, n=name: said.append(f"load {n} {p} {len(s)}"))
        module.register_load_state_dict_post_hook(lambda m, k, n=name: said.append(f"loaded {n} {len(k.missing_keys)}"))
    state = model.state_dict()
    del state["0.fc.bias"]
    model[0].register_load_state_dict_post_hook(lambda m, k: k.missing_keys.clear())
    loaded = model.load_state_dict(state)
    return told(model[0].seen, model[1][0].seen), "\n".join([*said, *state, str(loaded)])


@row("old names in a module's state")
def _():
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))

    def rename(module, state, prefix, *rest):
        for name in list(state):
            if name.startswith(prefix + "old_"):
                state[prefix + name[len(prefix) + 4 :]] = state.pop(name)

    handle = model[1].register_load_state_dict_pre_hook(rename)
    state = {k.replace("1.", "1.old_"): torch.ones_like(v) for k, v in model.state_dict().items()}
    first = model.load_state_dict(state)
    handle.remove()
    second = model.load_state_dict(state, strict=False)
    return told(*model.state_dict().values()), f"{first} {second}"


@row("what a hook adds to a state")
def _():
    model = nn.Linear(2, 2)
    model.register_state_dict_post_hook(lambda m, s, p, l: s.__setitem__(p + "more", s.pop(p + "bias")))
    return told(*model.state_dict().values()), " ".join(model.state_dict())


@row("set_submodule")
def _():
    model = nn.Sequential(nn.Sequential(nn.Linear(2, 2), nn.ReLU()), nn.Linear(2, 1))
    model.set_submodule("0.0", nn.Linear(2, 2, bias=False))
    model.set_submodule("1", nn.Identity(), strict=True)
    model[0].set_submodule("more", nn.Tanh())
    return told(*model.state_dict().values(), model(torch.ones(1, 2))), printed(model)


@row("to_empty")
def _():
    model = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2)).to_empty(device="cpu")
    for p in model.parameters():
        nn.init.ones_(p)
    for b in model.buffers():
        b.zero_()
    return told(*model.state_dict().values(), *(p.requires_grad for p in model.parameters())), printed(model)


@row("hooks of an optimizer")
def _():
    said = []
    layer = nn.Linear(2, 1)
    optimizer = SGD(layer.parameters(), lr=0.1, momentum=0.9)
    optimizer.register_step_pre_hook(lambda o, a, k: said.append("before"))
    optimizer.register_step_pre_hook(lambda o, a, k: said.append(f"also {len(o.param_groups)}"))
    handle = optimizer.register_step_post_hook(lambda o, a, k: said.append("after"))
    optimizer.register_state_dict_pre_hook(lambda o: said.append("state"))
    optimizer.register_state_dict_post_hook(lambda o, s: said.append(" ".join(s)))
    optimizer.register_state_dict_post_hook(lambda o, s: {**s, "more": 3})
    optimizer.register_load_state_dict_pre_hook(lambda o, s: said.append(f"load {s.pop('more')}"))
    optimizer.register_load_state_dict_post_hook(lambda o: said.append("loaded"))

    def closure():
        said.append("closure")
        optimizer.zero_grad()
        loss = layer(torch.ones(1, 2)).square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    optimizer.step()
    handle.remove()
    optimizer.step()
    state = optimizer.state_dict()
    optimizer.load_state_dict(state)
    optimizer.step(closure)
    return told(*layer.parameters(), state["more"]), "\n".join(said)


@row("hooks of a search")
def _():
    said = []
    p = nn.Parameter(torch.ones(2))
    optimizer = torch.optim.LBFGS([p], lr=0.5, max_iter=3)
    optimizer.register_step_pre_hook(lambda o, a, k: said.append("before"))
    optimizer.register_step_post_hook(lambda o, a, k: said.append("after"))

    def closure():
        optimizer.zero_grad()
        loss = (p - 2).square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return told(p), " ".join(said)


def optimized(name, make, *shapes):
    @row(name)
    def _():
        params = [nn.Parameter(torch.randn(shape)) for shape in shapes]
        goals = [torch.randn(shape) for shape in shapes]

        def steps(optimizer, count):
            for _ in range(count):
                optimizer.zero_grad()
                sum((p - g).square().sum() + p.pow(4).sum() * 0.01 for p, g in zip(params, goals)).backward()
                optimizer.step()

        first = make(params)
        steps(first, 6)
        state = first.state_dict()
        second = make(params)
        second.load_state_dict(state)
        steps(second, 3)
        kept = [v for values in second.state_dict()["state"].values() for v in values.values()]
        names = [" ".join(values) for values in state["state"].values()]
        text = [str(first), *names, " ".join(state["param_groups"][0])]
        return told(*params, *kept), "\n".join(text)


optimized("Adafactor", lambda p: torch.optim.Adafactor(p), (3, 4), (5,), (2, 3, 2))
optimized("Adafactor settings", lambda p: torch.optim.Adafactor(p, lr=0.1, beta2_decay=-0.5, eps=(1e-10, 1e-2), d=2.0, weight_decay=0.1), (3, 4), (5,), (2, 3, 2))
optimized("Adafactor maximize", lambda p: torch.optim.Adafactor(p, lr=0.01, maximize=True), (3, 4), ())
optimized("Adafactor narrow", lambda p: torch.optim.Adafactor(p), (3, 1), (1, 3))
optimized("Muon", lambda p: torch.optim.Muon(p), (3, 4), (4, 3), (3, 3))
optimized("Muon settings", lambda p: torch.optim.Muon(p, lr=0.1, weight_decay=0.01, momentum=0.8, nesterov=False, ns_coefficients=(3.0, -4.0, 2.0), eps=1e-5, ns_steps=3), (3, 4), (6, 2))
optimized("Muon rate", lambda p: torch.optim.Muon(p, lr=0.01, adjust_lr_fn="match_rms_adamw"), (3, 4), (6, 2))
optimized("Muon original", lambda p: torch.optim.Muon(p, lr=0.01, adjust_lr_fn="original"), (6, 2))


if __name__ == "__main__":
    for name, function in ROWS.items():
        torch.manual_seed(0)
        vector, text = function()
        print(name, numbers(vector.float()), text.replace("\n", "~"), sep="|")
