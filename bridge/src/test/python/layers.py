"""Writes what PyTorch's layers print, hold and compute: python layers.py > layers.txt

Run with PyTorch 2.10. One line a layer, separated by '|': name, printed form, names in the
state, the sums of each parameter's absolute values, and of those of its gradient, then the
output's shape, its elements and the input's gradient, all for the sum of the output's cubes.
"""

import torch
from torch import nn

from tables import numbers, sizes, totals

LAYERS = {
    "Sigmoid": (nn.Sigmoid(), (2, 3)),
    "Tanh": (nn.Tanh(), (2, 3)),
    "SiLU": (nn.SiLU(), (2, 3)),
    "Mish": (nn.Mish(), (2, 3)),
    "Hardsigmoid": (nn.Hardsigmoid(), (2, 3)),
    "Hardswish": (nn.Hardswish(), (2, 3)),
    "SELU": (nn.SELU(), (2, 3)),
    "ReLU6": (nn.ReLU6(), (2, 3)),
    "LogSigmoid": (nn.LogSigmoid(), (2, 3)),
    "Softsign": (nn.Softsign(), (2, 3)),
    "Tanhshrink": (nn.Tanhshrink(), (2, 3)),
    "GELU": (nn.GELU(), (2, 3)),
    "GELU tanh": (nn.GELU("tanh"), (2, 3)),
    "GLU": (nn.GLU(), (2, 4)),
    "LeakyReLU": (nn.LeakyReLU(0.2), (2, 3)),
    "ELU": (nn.ELU(), (2, 3)),
    "CELU": (nn.CELU(2.0), (2, 3)),
    "Hardtanh": (nn.Hardtanh(), (2, 3)),
    "Threshold": (nn.Threshold(0.1, 20.0), (2, 3)),
    "Softplus": (nn.Softplus(), (2, 3)),
    "Softshrink": (nn.Softshrink(), (2, 3)),
    "Hardshrink": (nn.Hardshrink(), (2, 3)),
    "PReLU": (nn.PReLU(), (2, 3)),
    "Softmax": (nn.Softmax(1), (2, 3)),
    "LogSoftmax": (nn.LogSoftmax(1), (2, 3)),
    "Softmin": (nn.Softmin(1), (2, 3)),
    "Identity": (nn.Identity(), (2, 3)),
    "BatchNorm1d": (nn.BatchNorm1d(3), (4, 3)),
    "BatchNorm2d": (nn.BatchNorm2d(3), (2, 3, 4, 4)),
    "BatchNorm3d": (nn.BatchNorm3d(3, affine=False), (2, 3, 2, 2, 2)),
    "InstanceNorm1d": (nn.InstanceNorm1d(3), (2, 3, 5)),
    "InstanceNorm2d": (nn.InstanceNorm2d(3, affine=True, track_running_stats=True), (2, 3, 4, 4)),
    "InstanceNorm3d": (nn.InstanceNorm3d(3), (3, 2, 2, 2)),
    "LayerNorm": (nn.LayerNorm((3, 4)), (2, 3, 4)),
    "GroupNorm": (nn.GroupNorm(2, 4), (2, 4, 3)),
    "Conv1d": (lambda: nn.Conv1d(2, 4, 3, stride=2, padding=1), (2, 2, 8)),
    "Conv2d": (lambda: nn.Conv2d(2, 4, (3, 2), groups=2), (2, 2, 6, 6)),
    "Conv3d": (lambda: nn.Conv3d(1, 2, 2, bias=False), (1, 1, 3, 4, 4)),
    "ConvTranspose1d": (lambda: nn.ConvTranspose1d(2, 4, 3), (2, 2, 5)),
    "ConvTranspose2d": (
        lambda: nn.ConvTranspose2d(2, 4, 3, stride=2, padding=1, output_padding=1, groups=2),
        (2, 2, 4, 4),
    ),
    "ConvTranspose3d": (lambda: nn.ConvTranspose3d(1, 2, 2), (1, 1, 2, 3, 3)),
    "MaxPool1d": (nn.MaxPool1d(2), (2, 3, 6)),
    "MaxPool2d": (nn.MaxPool2d((2, 3), stride=1), (1, 2, 5, 5)),
    "MaxPool3d": (nn.MaxPool3d(2), (1, 2, 4, 4, 4)),
    "AvgPool1d": (nn.AvgPool1d(2), (2, 3, 6)),
    "AvgPool2d": (nn.AvgPool2d(3, stride=2, padding=1, count_include_pad=False), (1, 2, 6, 6)),
    "AvgPool2d of a divisor": (nn.AvgPool2d(3, 1, 1, divisor_override=4), (1, 2, 6, 6)),
    "AvgPool3d of a divisor": (nn.AvgPool3d(2, divisor_override=-3), (1, 2, 4, 4, 4)),
    "AvgPool3d": (nn.AvgPool3d(2), (1, 2, 4, 4, 4)),
    "AdaptiveAvgPool1d": (nn.AdaptiveAvgPool1d(2), (2, 3, 5)),
    "AdaptiveAvgPool2d": (nn.AdaptiveAvgPool2d((2, 3)), (1, 2, 5, 5)),
    "AdaptiveAvgPool3d": (nn.AdaptiveAvgPool3d(1), (1, 2, 3, 3, 3)),
    "AdaptiveMaxPool1d": (nn.AdaptiveMaxPool1d(2), (2, 3, 5)),
    "AdaptiveMaxPool2d": (nn.AdaptiveMaxPool2d(2), (1, 2, 5, 5)),
    "AdaptiveMaxPool3d": (nn.AdaptiveMaxPool3d(1), (1, 2, 3, 3, 3)),
    "RNN": (lambda: nn.RNN(2, 3), (4, 2, 2)),
    "RNN relu": (lambda: nn.RNN(2, 3, nonlinearity="relu", bias=False), (4, 2)),
    "GRU": (lambda: nn.GRU(2, 3, 2), (4, 2, 2)),
    "LSTM": (lambda: nn.LSTM(2, 3, 2, batch_first=True, bidirectional=True), (2, 4, 2)),
    "LSTM single": (lambda: nn.LSTM(2, 3), (4, 2)),
    "RNNCell": (lambda: nn.RNNCell(2, 3), (2, 2)),
    "GRUCell": (lambda: nn.GRUCell(2, 3, bias=False), (2, 2)),
    "LSTMCell": (lambda: nn.LSTMCell(2, 3), (2, 2)),
    "ZeroPad2d": (nn.ZeroPad2d(1), (1, 1, 2, 3)),
    "ConstantPad1d": (nn.ConstantPad1d(1, 2.0), (1, 1, 3)),
    "ReflectionPad2d": (nn.ReflectionPad2d((1, 1, 0, 0)), (1, 1, 2, 3)),
    "ReplicationPad3d": (nn.ReplicationPad3d(1), (1, 1, 2, 2, 3)),
    "CircularPad1d": (nn.CircularPad1d(2), (1, 1, 3)),
    "PixelShuffle": (nn.PixelShuffle(2), (1, 4, 2, 2)),
    "PixelUnshuffle": (nn.PixelUnshuffle(2), (1, 1, 4, 4)),
    "Dropout1d": (nn.Dropout1d(), (2, 3, 4)),
    "Dropout3d": (nn.Dropout3d(0.2), (2, 3, 1, 2, 2)),
    "AlphaDropout": (nn.AlphaDropout(), (2, 3)),
    "Conv2d same": (lambda: nn.Conv2d(2, 4, 4, padding="same", dilation=3), (2, 2, 8, 7)),
    "Conv1d reflect": (lambda: nn.Conv1d(2, 4, 3, padding=2, padding_mode="reflect"), (2, 2, 6)),
    "Conv3d circular same": (
        lambda: nn.Conv3d(1, 2, 2, padding="same", padding_mode="circular"),
        (1, 1, 3, 4, 4),
    ),
    "Softmax2d": (nn.Softmax2d(), (2, 3, 2, 2)),
    "FeatureAlphaDropout": (nn.FeatureAlphaDropout(), (2, 3, 4)),
    "Dropout1d single": (nn.Dropout1d(), (3, 4)),
    "RReLU": (nn.RReLU(), (2, 3)),
    "RMSNorm": (nn.RMSNorm((3, 4)), (2, 3, 4)),
    "RMSNorm eps": (nn.RMSNorm(4, eps=0.5, elementwise_affine=False), (2, 3, 4)),
    "LocalResponseNorm": (nn.LocalResponseNorm(2, alpha=0.5), (2, 5, 4)),
    "LocalResponseNorm 2d": (nn.LocalResponseNorm(3, alpha=0.5, beta=0.5, k=2.0), (2, 5, 4, 4)),
    "LPPool1d": (nn.LPPool1d(2, 3), (2, 3, 7)),
    "LPPool2d": (nn.LPPool2d(4, (2, 3), stride=2), (1, 2, 6, 6)),
    "LPPool3d": (nn.LPPool3d(2, 2, ceil_mode=True), (1, 2, 3, 4, 4)),
    "FractionalMaxPool2d": (nn.FractionalMaxPool2d(2, output_size=(3, 2)), (1, 2, 6, 6)),
    "FractionalMaxPool3d": (nn.FractionalMaxPool3d(2, output_ratio=0.5), (1, 2, 4, 5, 6)),
    "ZeroPad1d": (nn.ZeroPad1d(1), (1, 1, 3)),
    "ZeroPad3d": (nn.ZeroPad3d((1, 0, 0, 1, 2, 0)), (1, 1, 2, 2, 3)),
    "ReflectionPad3d": (nn.ReflectionPad3d(1), (1, 1, 2, 2, 3)),
    "Fold": (nn.Fold((4, 5), (2, 3)), (1, 6, 9)),
    "Unfold": (nn.Unfold(2, dilation=2, padding=1, stride=2), (1, 2, 5, 5)),
    "Unflatten": (nn.Unflatten(1, (2, -1)), (3, 4)),
    "ChannelShuffle": (nn.ChannelShuffle(2), (1, 4, 2, 3)),
    "Upsample": (nn.Upsample(scale_factor=2), (1, 2, 4)),
    "Upsample linear": (nn.Upsample(size=7, mode="linear", align_corners=True), (1, 2, 4)),
    "Upsample bicubic": (nn.Upsample(scale_factor=(2, 1.5), mode="bicubic"), (1, 2, 4, 5)),
    "Upsample trilinear": (nn.Upsample(size=(3, 4, 5), mode="trilinear"), (1, 2, 2, 3, 3)),
    "Upsample exact": (nn.Upsample(scale_factor=1.7, mode="nearest-exact"), (1, 2, 4, 5)),
    "Upsample area": (nn.Upsample(scale_factor=0.6, mode="area"), (1, 2, 6, 5)),
    "UpsamplingNearest2d": (nn.UpsamplingNearest2d(size=(5, 6)), (1, 2, 3, 4)),
    "UpsamplingBilinear2d": (nn.UpsamplingBilinear2d(scale_factor=2), (1, 2, 3, 4)),
    "LSTM projected": (
        lambda: nn.LSTM(2, 4, 2, proj_size=3, bidirectional=True),
        (4, 2, 2),
    ),
    "RNNCell relu": (lambda: nn.RNNCell(2, 3, nonlinearity="relu"), (2, 2)),
    "TransformerEncoderLayer": (lambda: nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0), (3, 2, 8)),
    "TransformerEncoderLayer first": (
        lambda: nn.TransformerEncoderLayer(
            8, 4, 16, 0.1, "gelu", batch_first=True, norm_first=True, bias=False
        ),
        (2, 3, 8),
    ),
    "TransformerEncoder": (
        lambda: nn.TransformerEncoder(
            nn.TransformerEncoderLayer(8, 2, 16, dropout=0.0), 2, nn.LayerNorm(8)
        ),
        (3, 2, 8),
    ),
    "ReLU": (nn.ReLU(), (2, 3)),
    "Linear": (lambda: nn.Linear(3, 4), (2, 3)),
    "Linear without bias": (lambda: nn.Linear(3, 2, bias=False), (2, 2, 3)),
    "Flatten": (nn.Flatten(), (2, 2, 3)),
    "Flatten dims": (nn.Flatten(0, 1), (2, 2, 3)),
    "Dropout": (nn.Dropout(), (2, 5)),
    "Dropout2d": (nn.Dropout2d(0.3), (2, 3, 2, 2)),
    "ConstantPad2d": (nn.ConstantPad2d((1, 0, 2, 1), 0.5), (1, 1, 2, 3)),
    "ConstantPad3d": (nn.ConstantPad3d(1, -1.5), (1, 1, 1, 2, 2)),
    "ReflectionPad1d": (nn.ReflectionPad1d((2, 1)), (1, 2, 4)),
    "ReplicationPad1d": (nn.ReplicationPad1d(2), (1, 2, 3)),
    "ReplicationPad2d": (nn.ReplicationPad2d((1, 2, 0, 1)), (1, 1, 2, 3)),
    "CircularPad2d": (nn.CircularPad2d((1, 1, 2, 0)), (1, 1, 3, 3)),
    "CircularPad3d": (nn.CircularPad3d((1, 0, 0, 1, 1, 1)), (1, 1, 2, 2, 3)),
    "BatchNorm2d momentum": (nn.BatchNorm2d(2, momentum=None), (2, 2, 3, 3)),
    "Sequential": (lambda: nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2)), (2, 3)),
}


def row(name, make, shape):
    torch.manual_seed(0)
    layer = make if isinstance(make, nn.Module) else make()
    x = torch.randn(shape, requires_grad=True)
    y = layer(x)
    y = y[0] if isinstance(y, tuple) else y
    (y.square() * y).sum().backward()
    parameters = list(layer.parameters())
    return [
        name,
        repr(layer).replace("\n", "\\n"),
        ",".join(layer.state_dict()),
        totals(parameters),
        totals(p.grad for p in parameters),
        sizes(y),
        numbers(y),
        numbers(x.grad),
    ]


for name, (make, shape) in LAYERS.items():
    print(*row(name, make, shape), sep="|")
