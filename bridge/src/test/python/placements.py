"""Writes the tensors of layers of a type or at a place: python placements.py > .../jtorch/nn/placements.txt

Run with PyTorch 2.10. A row is a layer with its keywords: its name, what is drawn after it was made, then for each
tensor of its state the name, type, device, sizes and numbers. The seed is 0
before each row.
"""

import torch
from torch import nn

from tables import numbers, sizes

torch.set_num_threads(1)


def fed(make, *size):
    """A lazy layer after its first input."""

    def made(**keywords):
        layer = make(**keywords)
        layer(torch.ones(size, **keywords))
        return layer

    return made


LAYERS = {
    "Linear": lambda **k: nn.Linear(3, 4, **k),
    "Linear without bias": lambda **k: nn.Linear(3, 4, bias=False, **k),
    "Bilinear": lambda **k: nn.Bilinear(2, 3, 2, **k),
    "Conv1d": lambda **k: nn.Conv1d(2, 2, 3, **k),
    "Conv2d": lambda **k: nn.Conv2d(1, 2, 3, padding=1, **k),
    "Conv3d": lambda **k: nn.Conv3d(1, 2, 2, **k),
    "ConvTranspose1d": lambda **k: nn.ConvTranspose1d(2, 2, 3, **k),
    "ConvTranspose2d": lambda **k: nn.ConvTranspose2d(1, 2, 3, **k),
    "ConvTranspose3d": lambda **k: nn.ConvTranspose3d(1, 2, 2, **k),
    "Embedding": lambda **k: nn.Embedding(5, 3, padding_idx=1, **k),
    "EmbeddingBag": lambda **k: nn.EmbeddingBag(5, 3, mode="sum", **k),
    "BatchNorm1d": lambda **k: nn.BatchNorm1d(3, **k),
    "BatchNorm2d": lambda **k: nn.BatchNorm2d(3, eps=1e-3, **k),
    "BatchNorm3d": lambda **k: nn.BatchNorm3d(3, **k),
    "InstanceNorm1d": lambda **k: nn.InstanceNorm1d(3, affine=True, track_running_stats=True, **k),
    "InstanceNorm2d": lambda **k: nn.InstanceNorm2d(3, affine=True, **k),
    "InstanceNorm3d": lambda **k: nn.InstanceNorm3d(3, track_running_stats=True, **k),
    "GroupNorm": lambda **k: nn.GroupNorm(2, 4, **k),
    "LayerNorm": lambda **k: nn.LayerNorm(4, **k),
    "RMSNorm": lambda **k: nn.RMSNorm(4, **k),
    "PReLU": lambda **k: nn.PReLU(2, **k),
    "PReLU by name": lambda **k: nn.PReLU(num_parameters=2, init=0.5, **k),
    "RNN": lambda **k: nn.RNN(2, 3, nonlinearity="relu", **k),
    "LSTM": lambda **k: nn.LSTM(2, 3, num_layers=2, bidirectional=True, proj_size=2, **k),
    "GRU": lambda **k: nn.GRU(2, 3, **k),
    "RNNCell": lambda **k: nn.RNNCell(2, 3, **k),
    "LSTMCell": lambda **k: nn.LSTMCell(2, 3, **k),
    "GRUCell": lambda **k: nn.GRUCell(2, 3, bias=False, **k),
    "MultiheadAttention": lambda **k: nn.MultiheadAttention(4, 2, add_bias_kv=True, **k),
    "MultiheadAttention of sizes": lambda **k: nn.MultiheadAttention(4, 2, kdim=2, vdim=3, **k),
    "TransformerEncoderLayer": lambda **k: nn.TransformerEncoderLayer(4, 2, dim_feedforward=3, **k),
    "TransformerDecoderLayer": lambda **k: nn.TransformerDecoderLayer(4, 2, dim_feedforward=3, **k),
    "Transformer": lambda **k: nn.Transformer(4, 2, 1, 1, 3, **k),
    "AdaptiveLogSoftmaxWithLoss": lambda **k: nn.AdaptiveLogSoftmaxWithLoss(8, 6, [2, 4], 2.0, True, **k),
    "LazyLinear": fed(lambda **k: nn.LazyLinear(2, **k), 2, 3),
    "LazyConv2d": fed(lambda **k: nn.LazyConv2d(2, 2, **k), 1, 2, 3, 3),
    "LazyConvTranspose1d": fed(lambda **k: nn.LazyConvTranspose1d(2, 2, **k), 1, 2, 3),
    "LazyBatchNorm1d": fed(lambda **k: nn.LazyBatchNorm1d(**k), 2, 3),
}

KEYWORDS = {
    "float64": {"dtype": torch.float64},
    "bfloat16": {"dtype": torch.bfloat16},
    "float16 cpu": {"dtype": torch.float16, "device": "cpu"},
    "meta": {"device": "meta"},
    "float64 meta": {"dtype": torch.float64, "device": "meta"},
}


def written(name, tensor):
    shown = "" if tensor.is_meta else numbers(tensor)
    return f"{name};{str(tensor.dtype)[6:]};{tensor.device};{sizes(tensor)};{shown}"


# on meta these have Python's formulas, and LibTorch none
COMPUTED = {"LazyConv2d", "LazyConvTranspose1d", "LazyBatchNorm1d"}

for name, make in LAYERS.items():
    for place, keywords in KEYWORDS.items():
        if name in COMPUTED and "meta" in place:
            continue
        torch.manual_seed(0)
        layer = make(**keywords)
        after = torch.rand(1)
        cells = [written(key, tensor) for key, tensor in layer.state_dict().items()]
        print("|".join([f"{name} {place}", numbers(after), *cells]))
