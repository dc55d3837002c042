"""Writes what lazy layers do: python lazy.py > lazy.txt

Run with PyTorch 2.10. One line a row: its name, its numbers and its text, separated by '|'; the
text's lines by '~'. The seed is 0 before each row.
"""

import copy
import warnings

import torch
from torch import nn
from torch.optim import SGD, Adam

from tables import numbers

warnings.filterwarnings("ignore")

ROWS = {}


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


def told(*values):
    """Numbers and tensors as one vector."""
    parts = [v.detach().double().flatten() if torch.is_tensor(v) else torch.tensor([float(v)]).double() for v in values]
    return torch.cat(parts) if parts else torch.empty(0)


def printed(layer):
    return str(layer) + "\n" + " ".join(layer.state_dict())


def trained(layer, inputs, optimizer=None):
    """Trains a layer whose optimizer is made before its first input."""
    before = printed(layer)
    optimizer = optimizer or SGD(layer.parameters(), lr=0.1, momentum=0.9)
    losses = []
    for _ in range(3):
        optimizer.zero_grad()
        loss = layer(inputs).square().mean()
        loss.backward()
        optimizer.step()
        losses.append(loss)
    grads = [p.grad for p in layer.parameters()]
    layer.eval()
    values = told(*losses, *grads, *layer.state_dict().values(), layer(inputs))
    return values, before + "\n" + printed(layer)


LAYERS = {
    "LazyLinear": (lambda: nn.LazyLinear(4), (2, 3)),
    "LazyLinear without bias": (lambda: nn.LazyLinear(4, bias=False), (2, 5, 3)),
    "LazyLinear vector": (lambda: nn.LazyLinear(2), (5,)),
    "LazyLinear double": (lambda: nn.LazyLinear(4).double(), (2, 3)),
    "LazyConv1d": (lambda: nn.LazyConv1d(3, 2), (2, 2, 4)),
    "LazyConv1d groups": (lambda: nn.LazyConv1d(4, 2, groups=2, padding=1), (2, 6, 4)),
    "LazyConv2d": (lambda: nn.LazyConv2d(3, 2), (2, 2, 3, 3)),
    "LazyConv2d settings": (lambda: nn.LazyConv2d(3, (3, 2), padding="same", padding_mode="reflect", bias=False), (2, 2, 4, 4)),
    "LazyConv2d stride": (lambda: nn.LazyConv2d(3, 2, 2), (2, 2, 4, 4)),
    "LazyConv2d alone": (lambda: nn.LazyConv2d(3, 2), (2, 3, 4)),
    "LazyConv2d double": (lambda: nn.LazyConv2d(3, 2).double(), (2, 2, 3, 3)),
    "LazyConv3d": (lambda: nn.LazyConv3d(2, 2), (1, 1, 3, 3, 3)),
    "LazyConv3d dilation": (lambda: nn.LazyConv3d(2, (1, 2, 2), dilation=2), (1, 1, 3, 3, 3)),
    "LazyConvTranspose1d": (lambda: nn.LazyConvTranspose1d(3, 2), (2, 2, 4)),
    "LazyConvTranspose2d": (lambda: nn.LazyConvTranspose2d(3, 2), (1, 2, 2, 2)),
    "LazyConvTranspose2d settings": (lambda: nn.LazyConvTranspose2d(4, (2, 3), stride=2, output_padding=1, groups=2, bias=False), (1, 2, 2, 2)),
    "LazyConvTranspose3d": (lambda: nn.LazyConvTranspose3d(3, 2), (1, 1, 2, 2, 2)),
    "LazyBatchNorm1d": (lambda: nn.LazyBatchNorm1d(), (4, 3)),
    "LazyBatchNorm1d sequences": (lambda: nn.LazyBatchNorm1d(momentum=None), (4, 3, 2)),
    "LazyBatchNorm2d": (lambda: nn.LazyBatchNorm2d(), (2, 3, 2, 2)),
    "LazyBatchNorm2d settings": (lambda: nn.LazyBatchNorm2d(eps=1e-3, momentum=0.3, track_running_stats=False), (2, 3, 2, 2)),
    "LazyBatchNorm2d double": (lambda: nn.LazyBatchNorm2d().double(), (2, 3, 2, 2)),
    "LazyBatchNorm3d": (lambda: nn.LazyBatchNorm3d(), (2, 3, 2, 2, 2)),
    "LazyInstanceNorm1d": (lambda: nn.LazyInstanceNorm1d(affine=True, track_running_stats=True), (2, 3, 4)),
    "LazyInstanceNorm2d": (lambda: nn.LazyInstanceNorm2d(affine=True), (2, 3, 2, 2)),
    "LazyInstanceNorm3d": (lambda: nn.LazyInstanceNorm3d(affine=True, track_running_stats=True), (2, 3, 2, 2, 2)),
}


def layer_row(name, make, shape):
    @row(name)
    def _():
        layer = make()
        inputs = torch.randn(shape)
        return trained(layer, inputs.double() if "double" in name else inputs)


def loaded_row(name, make, shape):
    """A state of a layer that has computed, in a fresh one."""

    @row("load " + name)
    def _():
        first, second = make(), make()
        inputs = torch.randn(shape)
        inputs = inputs.double() if "double" in name else inputs
        first(inputs)
        keys = second.load_state_dict(first.state_dict())
        between = str(second)
        values = told(*[v.clone() for v in second.state_dict().values()], second(inputs), *second.state_dict().values())
        return values, f"{keys}\n{between}\n{second}"


for _name, (_make, _shape) in LAYERS.items():
    layer_row(_name, _make, _shape)
    if "InstanceNorm" not in _name:  # Python's refuses its own input then, as it expects 0 channels
        loaded_row(_name, _make, _shape)


def plain_row(name, make, shape):
    @row("plain " + name)
    def _():
        layer = make()
        before = printed(layer)
        return told(layer(torch.randn(shape))), before + "\n" + printed(layer)


plain_row("LazyInstanceNorm1d", lambda: nn.LazyInstanceNorm1d(), (2, 3, 4))
plain_row("LazyInstanceNorm2d", lambda: nn.LazyInstanceNorm2d(), (2, 3, 2, 2))
plain_row("LazyBatchNorm1d", lambda: nn.LazyBatchNorm1d(affine=False, track_running_stats=False), (4, 3))
plain_row("LazyBatchNorm2d of statistics", lambda: nn.LazyBatchNorm2d(affine=False).eval(), (2, 3, 2, 2))


def lenet():
    return nn.Sequential(
        nn.LazyConv2d(6, kernel_size=5, padding=2), nn.Sigmoid(),
        nn.AvgPool2d(kernel_size=2, stride=2),
        nn.LazyConv2d(4, kernel_size=3), nn.LazyBatchNorm2d(), nn.ReLU(),
        nn.Flatten(),
        nn.LazyLinear(8), nn.LazyBatchNorm1d(), nn.Sigmoid(),
        nn.Linear(8, 5), nn.Sigmoid(),
        nn.LazyLinear(3))


def init_cnn(module):
    if type(module) == nn.Linear or type(module) == nn.Conv2d:
        nn.init.xavier_uniform_(module.weight)


@row("LeNet")
def _():
    net = lenet()
    inputs = torch.randn(2, 1, 8, 8)
    return trained(net, inputs)


@row("LeNet after a dry run")
def _():
    net = lenet()
    inputs = torch.randn(2, 1, 8, 8)
    before = str(net)
    net(inputs)
    net.apply(init_cnn)
    count = sum(p.numel() for p in net.parameters())
    values, text = trained(net, inputs)
    return told(count, values), before + "\n" + text


@row("LeNet with Adam")
def _():
    net = lenet()
    inputs = torch.randn(2, 1, 8, 8)
    return trained(net, inputs, Adam(net.parameters(), lr=0.01, eps=0.01))


@row("LeNet loaded")
def _():
    first, second = lenet(), lenet()
    inputs = torch.randn(2, 1, 8, 8)
    first(inputs)
    names = " ".join(second.state_dict())
    keys = second.load_state_dict(first.state_dict())
    second.eval()
    first.eval()
    return told(first(inputs), second(inputs), *second.state_dict().values()), f"{names}\n{keys}\n{second}"


class Mlp(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.LazyLinear(4)
        self.norm = nn.LazyBatchNorm1d()
        self.out = nn.LazyLinear(2)

    def forward(self, x):
        return self.out(torch.relu(self.norm(self.hidden(x))))


@row("copy before the first input")
def _():
    model = nn.Sequential(nn.LazyLinear(4), nn.ReLU(), nn.LazyLinear(2)).double()
    other = copy.deepcopy(model)
    inputs = torch.randn(3, 5).double()
    text = f"{model}\n{other}"
    values = told(model(inputs), *model.state_dict().values())
    return told(values, other(inputs), *other.state_dict().values()), f"{text}\n{model}\n{other}"


@row("copy after the first input")
def _():
    model = Mlp()
    inputs = torch.randn(3, 5)
    model(inputs)
    other = copy.deepcopy(model)
    return trained(other, inputs)


@row("copies of different sizes")
def _():
    model = nn.Sequential(nn.LazyConv2d(2, 1), nn.LazyConvTranspose2d(3, 2))
    other = copy.deepcopy(model)
    a, b = torch.randn(2, 3, 2, 2), torch.randn(2, 1, 2, 2)
    return told(model(a), other(b), *model.state_dict().values(), *other.state_dict().values()), f"{model}\n{other}"


@row("states without shapes")
def _():
    first, second = Mlp(), Mlp()
    keys = second.load_state_dict(first.state_dict())
    state = second.state_dict()
    text = "\n".join(f"{name} {value!r}" for name, value in state.items() if "num" not in name)
    missing = second.load_state_dict({"norm.num_batches_tracked": torch.tensor(7)}, strict=False)
    return told(second.norm.num_batches_tracked, second(torch.ones(2, 3))), f"{keys}\n{text}\n{missing.missing_keys}"


@row("types and hooks before the first input")
def _():
    layer = nn.LazyLinear(2)
    calls = []
    layer.register_forward_pre_hook(lambda m, args: calls.append(str(m)))
    layer.zero_grad()
    layer.train()
    layer.half().double()
    text = f"{layer.weight!r} {layer.weight.dtype} {layer.weight.device} {layer.weight.requires_grad} {layer.weight.grad}"
    return told(layer(torch.ones(1, 3).double())), text + "\n" + "\n".join(calls)


@row("output_size")
def _():
    layer = nn.LazyConvTranspose2d(2, 3, stride=2, padding=1)
    return told(layer(torch.randn(1, 2, 3, 3), output_size=[6, 6]), *layer.state_dict().values()), str(layer)


@row("UninitializedParameter")
def _():
    p = nn.UninitializedParameter()
    text = repr(p)
    p.materialize((2, 3))
    with torch.no_grad():
        p.fill_(2)
    b = nn.UninitializedBuffer()
    text += f"\n{b!r}"
    b.materialize((2,))
    b.fill_(1)
    return told(p, p.requires_grad, b, b.requires_grad), f"{text}\n{p}\n{b}"


@row("without gradients")
def _():
    model = Mlp()
    inputs = torch.randn(3, 5)
    with torch.no_grad():
        model(inputs)
    return trained(model, inputs)


if __name__ == "__main__":
    for name, function in ROWS.items():
        torch.manual_seed(0)
        vector, text = function()
        print(name, numbers(vector.float()), text.replace("\n", "~"), sep="|")
