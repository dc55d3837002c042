"""Writes models with torch.export, and what Python computes with them.

exports.py FOLDER [small|large]: NAME.pt2 is the model, NAME.pth its inputs, outputs and gradients.
The small ones are committed: bridge/src/test/resources/jtorch/export.
"""

import copy
import sys
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.utils._pytree as pytree
from torch.export import Dim

warnings.filterwarnings("ignore")


class ConvNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 3, 3)
        self.drop = nn.Dropout(0.25)
        self.fc = nn.Linear(27, 4)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv(x)), 2)
        return F.log_softmax(self.fc(self.drop(torch.flatten(x, 1))), dim=1)


class Counting(nn.Module):
    """Changes its buffers and its input; one buffer is not saved."""

    def __init__(self):
        super().__init__()
        self.norm = nn.BatchNorm1d(3)
        self.register_buffer("sum", torch.zeros(3))
        self.register_buffer("weight", torch.tensor([1.0, 2.0, 4.0]), persistent=False)

    def forward(self, x):
        x.mul_(2)
        self.sum.add_(x.sum(0))
        y = self.norm(x) * self.weight + torch.tensor([0.5, 0.25, 0.125])
        return y + self.sum


class Trees(nn.Module):
    def forward(self, x, ys, d, *, k, n=3):
        return {"a": x + ys[0], "b": [ys[1] * n, (d["u"] - k, None)], "c": (d["v"], 7, True, 1.5)}


class Shapes(nn.Module):
    def forward(self, x, y):
        n = x.numel()
        z = x.reshape(x.size(0) // 1, -1) + torch.arange(x.size(0))[:, None] * 1.5
        z = F.pad(z, (0, max(x.size(0), 3)))
        return z.view(-1)[: n // 2] * x.size(1), x.size(0) * 2 + 1, torch.cat([x, y], 1).sum() / n


class Types(nn.Module):
    def __init__(self):
        super().__init__()
        self.wide = nn.Linear(3, 2).double()
        self.b = nn.Parameter(torch.randn(2, 2, dtype=torch.bfloat16))
        self.narrow = nn.Parameter(torch.randn(4).half(), requires_grad=False)
        self.register_buffer("i", torch.arange(4))
        self.register_buffer("z", torch.tensor([1j, 2]))
        self.register_buffer("none", torch.zeros(0, 3))
        self.register_buffer("view", torch.arange(12.0).view(3, 4).t()[1:3])

    def forward(self, x):
        i = self.i[torch.tensor([1, 2])]
        z = self.z * self.z + 2j
        return self.wide(x), self.b @ self.b, i, z, self.none.sum(), self.narrow.float(), self.view + 1


class Parts(nn.Module):
    """Operators with several results, lists of tensors, and numbers that are read out of tensors."""

    def forward(self, x, n):
        a, b, c = x.chunk(3, 1)
        values, places = x.topk(2, 1)
        k = n.item()
        torch._check(k >= 1)
        torch._check(k < x.size(0))
        rows = torch.unbind(x, 0)
        chosen = x.index_put((torch.tensor([0]),), torch.ones(6))
        return a + c, values, places, x[:k].sum(), torch.stack(rows), chosen[:, None, ::2]


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(5, 3)
        self.out = nn.Linear(3, 5, bias=False)
        self.out.weight = self.embed.weight

    def forward(self, i):
        return self.out(self.embed(i))


class Blocks(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Linear(3, 3)
        self.b = nn.Linear(3, 3)

    def forward(self, x):
        with torch.no_grad():
            y = self.a(x)
        z = torch.cond(x.sum() > 0, lambda x: self.b(x).relu(), lambda x: x - 1, (x,))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            return self.b(y) + z


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(3, 4, batch_first=True)
        self.gru = nn.GRU(4, 2, bidirectional=True)

    def forward(self, x):
        y, (h, c) = self.lstm(x)
        return self.gru(y.transpose(0, 1))[0], h, c


class Batches(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(4, 3)

    def forward(self, x, y):
        return self.fc(x) + y


def mlp():
    return nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))


def encoder():
    layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
    return nn.TransformerEncoder(layer, 1).eval()


def small():
    """Yields name, model, arguments, arguments by name, shapes that vary, whether decomposed."""
    x = torch.randn
    batch = Dim("batch", min=2, max=64)
    yield "mlp", mlp(), (x(5, 4),), {}, None, False
    yield "conv", ConvNet(), (x(2, 1, 8, 8),), {}, ({0: Dim.AUTO},), False
    yield "counting", Counting(), (x(4, 3),), {}, None, False
    yield "counting-decomposed", Counting(), (x(4, 3),), {}, None, True
    trees = (x(2), [x(2), x(2)], {"u": x(2), "v": x(2)})
    yield "trees", Trees(), trees, {"k": x(2), "n": 3}, None, False
    auto = {0: Dim.AUTO, 1: Dim.AUTO}
    yield "shapes", Shapes(), (x(4, 6), x(4, 3)), {}, (auto, auto), False
    yield "types", Types(), (x(2, 3).double(),), {}, None, False
    yield "parts", Parts(), (x(4, 6), torch.tensor(2)), {}, None, False
    yield "tied", Tied(), (torch.tensor([1, 2, 4]),), {}, None, False
    yield "blocks", Blocks(), (x(2, 3).abs(),), {}, None, False
    yield "recurrent", Recurrent(), (x(2, 3, 3),), {}, None, False
    yield "batches", Batches(), (x(5, 4), x(5, 1)), {}, ({0: batch}, {0: batch}), False


def large():
    import torchvision.models as models

    for name, build, args, kwargs, shapes, _ in small():
        yield name + "-again", build, args, kwargs, shapes, True
    yield "encoder", encoder(), (torch.randn(2, 5, 8),), {}, None, False
    yield "encoder-decomposed", encoder(), (torch.randn(2, 5, 8),), {}, None, True
    for name in ("resnet18", "mobilenet_v3_small", "efficientnet_b0", "shufflenet_v2_x0_5"):
        model = getattr(models, name)(weights=None, num_classes=10)
        yield name, model.eval(), (torch.randn(2, 3, 64, 64),), {}, ({0: Dim.AUTO},), False
    model = models.resnet18(weights=None, num_classes=10)
    yield "resnet18-training", model, (torch.randn(4, 3, 64, 64),), {}, ({0: Dim.AUTO},), True
    model = models.VisionTransformer(32, 16, 2, 2, 32, 64, num_classes=10).eval()
    yield "vit", model, (torch.randn(2, 3, 32, 32),), {}, ({0: Dim.AUTO},), False


def without_places(program):
    """Forgets which lines of which files the model's code is in."""
    for module in program.graph_module.modules():
        for node in getattr(module, "graph", torch.fx.Graph()).nodes:
            for key in ("stack_trace", "nn_module_stack", "torch_fn", "source_fn_stack", "from_node"):
                node.meta.pop(key, None)
    return program


def loss(outputs):
    differentiable = [o for o in outputs if isinstance(o, torch.Tensor) and o.requires_grad]
    return sum(o.double().pow(2).mean() for o in differentiable) if differentiable else None


def plain(value):
    return value.detach() if isinstance(value, torch.Tensor) else value


def write(folder, name, model, args, kwargs, shapes, decomposed):
    program = torch.export.export(model, args, kwargs, dynamic_shapes=shapes)
    if decomposed:
        program = program.run_decompositions()
    torch.export.save(without_places(program), f"{folder}/{name}.pt2")
    module = torch.export.load(f"{folder}/{name}.pt2").module()
    record = copy.deepcopy({"args": list(args), "kwargs": kwargs})
    torch.manual_seed(0)
    outputs = pytree.tree_leaves(module(*args, **kwargs))
    total = loss(outputs)
    if total is not None and not decomposed:  # running sums are written into, which has no gradient
        total.backward()
    gradients = {n: p.grad for n, p in module.named_parameters() if p.grad is not None}
    record["outputs"] = [plain(o) for o in outputs]
    record["gradients"] = gradients
    record["state"] = {n: t.clone() for n, t in module.state_dict().items()}
    record["after"] = list(args)
    torch.save(record, f"{folder}/{name}.pth")


if __name__ == "__main__":
    torch.manual_seed(0)
    models = large() if sys.argv[2:] == ["large"] else small()
    for one in models:
        write(sys.argv[1], *one)
