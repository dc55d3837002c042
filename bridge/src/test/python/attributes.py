"""Writes the attributes of layers, and what setting them does: python attributes.py > attributes.txt

Run with PyTorch 2.10. One line a row: its name, its numbers and its text, separated by '|'; the
text's lines by '~'. The text of a layer's own row is all its attributes; those of windows have a
number for each dimension there, also where Python keeps one for all. The seed is 0 before each row.
"""

import copy
import re
import warnings

import torch
from torch import nn

from tables import numbers
from weights import told

ROWS = {}

# what Java has no attribute for
OTHER = {
    "activation": "a function",
    "activation_relu_or_gelu": "Python's own",
    "distance_function": "a function",
    "divisor_override": "not taken",
    "enable_nested_tensor": "Python's own",
    "log_target": "not taken",
    "mask_check": "Python's own",
    "name": "the class's",
    "return_indices": "a method of its own does it",
    "training": "a mode",
    "use_nested_tensor": "Python's own",
}
WINDOWS = ("kernel_size", "stride", "padding", "dilation", "output_size")


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


def names(layer):
    found = set(vars(layer))
    for base in type(layer).__mro__:
        if issubclass(base, nn.Module) and base is not nn.Module:
            found |= set(base.__dict__.get("__constants__", [])) | set(base.__dict__.get("__annotations__", {}))
    parts = {*layer._parameters, *layer._buffers, *layer._modules}
    parts |= {n for n in ("bias_k", "bias_v", "norm") if getattr(layer, n, parts) is None}  # fields in Java
    return sorted(n for n in found if hasattr(layer, n) and n[0] != "_" and n not in parts and n not in OTHER)


def text(value):
    if isinstance(value, (tuple, list, torch.Size)):
        return " ".join(map(text, value))
    if value is None or isinstance(value, (bool, str)):
        return str(value)
    return repr(float(value))


def expanded(layer, name):
    value = getattr(layer, name)
    kind = type(layer).__name__
    if kind.startswith("LPPool") and name == "stride" and value is None:
        value = layer.kernel_size
    if name == "recompute_scale_factor":
        return bool(value)
    if name in WINDOWS and isinstance(value, int):
        digit = re.search(r"(\d)d$", kind)
        return (value,) * int(digit.group(1) if digit else 2)
    if name == "padding" and isinstance(value, str):
        same = [d * (k - 1) // 2 for d, k in zip(layer.dilation, layer.kernel_size)]
        return same if value == "same" else [0] * len(same)
    return value


def attributes(layer):
    found = [f"{name}={text(expanded(layer, name))}" for name in names(layer)]
    if isinstance(getattr(layer, "padding", None), str):
        found.append(f"paddingName={layer.padding}")
    return "; ".join(found)


LAYERS = {
    "AdaptiveAvgPool1d": lambda: nn.AdaptiveAvgPool1d(2),
    "AdaptiveAvgPool2d": lambda: nn.AdaptiveAvgPool2d((2, 3)),
    "AdaptiveAvgPool3d": lambda: nn.AdaptiveAvgPool3d(2),
    "AdaptiveLogSoftmaxWithLoss": lambda: nn.AdaptiveLogSoftmaxWithLoss(16, 10, [2, 5], 2.0, True),
    "AdaptiveMaxPool1d": lambda: nn.AdaptiveMaxPool1d(2),
    "AdaptiveMaxPool2d": lambda: nn.AdaptiveMaxPool2d(3),
    "AdaptiveMaxPool3d": lambda: nn.AdaptiveMaxPool3d((1, 2, 3)),
    "AlphaDropout": lambda: nn.AlphaDropout(0.25),
    "AvgPool1d": lambda: nn.AvgPool1d(3, 2, 1),
    "AvgPool2d": lambda: nn.AvgPool2d((2, 3), ceil_mode=True, count_include_pad=False),
    "AvgPool3d": lambda: nn.AvgPool3d(2),
    "BCELoss": lambda: nn.BCELoss(reduction="sum"),
    "BCEWithLogitsLoss": lambda: nn.BCEWithLogitsLoss(),
    "BatchNorm1d": lambda: nn.BatchNorm1d(3),
    "BatchNorm2d": lambda: nn.BatchNorm2d(3, eps=1e-3, momentum=None),
    "BatchNorm3d": lambda: nn.BatchNorm3d(3, affine=False, track_running_stats=False),
    "Bilinear": lambda: nn.Bilinear(2, 3, 4),
    "CELU": lambda: nn.CELU(0.5),
    "CTCLoss": lambda: nn.CTCLoss(blank=1, reduction="sum", zero_infinity=True),
    "ChannelShuffle": lambda: nn.ChannelShuffle(2),
    "CircularPad1d": lambda: nn.CircularPad1d(2),
    "CircularPad2d": lambda: nn.CircularPad2d((1, 2, 0, 1)),
    "CircularPad3d": lambda: nn.CircularPad3d(1),
    "ConstantPad1d": lambda: nn.ConstantPad1d(1, 3.5),
    "ConstantPad2d": lambda: nn.ConstantPad2d((1, 0, 2, 1), -1.0),
    "ConstantPad3d": lambda: nn.ConstantPad3d(1, 2.0),
    "Conv1d": lambda: nn.Conv1d(2, 4, 3),
    "Conv2d": lambda: nn.Conv2d(4, 6, (3, 2), stride=(2, 1), padding=1, dilation=2, groups=2, padding_mode="circular"),
    "Conv2d same": lambda: nn.Conv2d(2, 3, (3, 4), padding="same", dilation=(2, 1)),
    "Conv2d valid": lambda: nn.Conv2d(2, 3, 3, padding="valid"),
    "Conv3d": lambda: nn.Conv3d(1, 2, (1, 2, 3), bias=False),
    "ConvTranspose1d": lambda: nn.ConvTranspose1d(2, 4, 3, stride=2, output_padding=1),
    "ConvTranspose2d": lambda: nn.ConvTranspose2d(4, 2, 3, 2, (1, 0), groups=2),
    "ConvTranspose3d": lambda: nn.ConvTranspose3d(1, 2, 2),
    "CosineEmbeddingLoss": lambda: nn.CosineEmbeddingLoss(0.5),
    "CosineSimilarity": lambda: nn.CosineSimilarity(0, 1e-6),
    "CrossEntropyLoss": lambda: nn.CrossEntropyLoss(ignore_index=2, reduction="none", label_smoothing=0.1),
    "CrossEntropyLoss default": lambda: nn.CrossEntropyLoss(),
    "Dropout": lambda: nn.Dropout(),
    "Dropout1d": lambda: nn.Dropout1d(0.1, True),
    "Dropout2d": lambda: nn.Dropout2d(p=0.2),
    "Dropout3d": lambda: nn.Dropout3d(inplace=True),
    "ELU": lambda: nn.ELU(2.0, True),
    "Embedding": lambda: nn.Embedding(5, 3),
    "Embedding settings": lambda: nn.Embedding(5, 3, padding_idx=-1, max_norm=2.0, norm_type=1.0, scale_grad_by_freq=True, sparse=True),
    "EmbeddingBag": lambda: nn.EmbeddingBag(5, 3, mode="sum", include_last_offset=True),
    "FeatureAlphaDropout": lambda: nn.FeatureAlphaDropout(0.3),
    "Flatten": lambda: nn.Flatten(0, 2),
    "Fold": lambda: nn.Fold(4, (2, 3), stride=2),
    "FractionalMaxPool2d": lambda: nn.FractionalMaxPool2d(2, output_size=(3, 2)),
    "FractionalMaxPool3d": lambda: nn.FractionalMaxPool3d((1, 2, 2), output_ratio=0.5),
    "GELU": lambda: nn.GELU("tanh"),
    "GLU": lambda: nn.GLU(),
    "GRU": lambda: nn.GRU(3, 4, num_layers=2, bias=False, batch_first=True, dropout=0.1, bidirectional=True),
    "GRUCell": lambda: nn.GRUCell(3, 4),
    "GaussianNLLLoss": lambda: nn.GaussianNLLLoss(full=True, eps=1e-4),
    "GroupNorm": lambda: nn.GroupNorm(2, 4, affine=False),
    "Hardshrink": lambda: nn.Hardshrink(0.25),
    "Hardsigmoid": lambda: nn.Hardsigmoid(),
    "Hardswish": lambda: nn.Hardswish(True),
    "Hardtanh": lambda: nn.Hardtanh(-2.0, 0.5),
    "HingeEmbeddingLoss": lambda: nn.HingeEmbeddingLoss(),
    "HuberLoss": lambda: nn.HuberLoss(delta=0.5),
    "InstanceNorm1d": lambda: nn.InstanceNorm1d(3),
    "InstanceNorm2d": lambda: nn.InstanceNorm2d(3, affine=True, track_running_stats=True, momentum=0.5),
    "InstanceNorm3d": lambda: nn.InstanceNorm3d(3, eps=1e-2),
    "KLDivLoss": lambda: nn.KLDivLoss(reduction="batchmean"),
    "L1Loss": lambda: nn.L1Loss(),
    "LPPool1d": lambda: nn.LPPool1d(2, 3, stride=2),
    "LPPool2d": lambda: nn.LPPool2d(1.5, (2, 3), ceil_mode=True),
    "LPPool3d": lambda: nn.LPPool3d(2, 2),
    "LSTM": lambda: nn.LSTM(3, 4, proj_size=2),
    "LSTMCell": lambda: nn.LSTMCell(3, 4, bias=False),
    "LayerNorm": lambda: nn.LayerNorm((2, 3), eps=1e-3),
    "LazyBatchNorm2d": lambda: nn.LazyBatchNorm2d(),
    "LazyConv2d": lambda: nn.LazyConv2d(3, 2),
    "LazyLinear": lambda: nn.LazyLinear(4),
    "LeakyReLU": lambda: nn.LeakyReLU(0.2, True),
    "Linear": lambda: nn.Linear(3, 4),
    "LocalResponseNorm": lambda: nn.LocalResponseNorm(2, 1e-3, 0.5, 2.0),
    "LogSoftmax": lambda: nn.LogSoftmax(1),
    "MSELoss": lambda: nn.MSELoss(),
    "MarginRankingLoss": lambda: nn.MarginRankingLoss(0.2),
    "MaxPool1d": lambda: nn.MaxPool1d(2),
    "MaxPool2d": lambda: nn.MaxPool2d((3, 2), stride=2, padding=(1, 0), ceil_mode=True),
    "MaxPool3d": lambda: nn.MaxPool3d(2, dilation=2),
    "MaxUnpool1d": lambda: nn.MaxUnpool1d(2),
    "MaxUnpool2d": lambda: nn.MaxUnpool2d(3, stride=2, padding=1),
    "MaxUnpool3d": lambda: nn.MaxUnpool3d((1, 2, 2)),
    "Mish": lambda: nn.Mish(),
    "MultiLabelMarginLoss": lambda: nn.MultiLabelMarginLoss(),
    "MultiLabelSoftMarginLoss": lambda: nn.MultiLabelSoftMarginLoss(reduction="sum"),
    "MultiMarginLoss": lambda: nn.MultiMarginLoss(2, 0.5),
    "MultiheadAttention": lambda: nn.MultiheadAttention(8, 2, dropout=0.1, kdim=3, vdim=5, batch_first=True, add_zero_attn=True),
    "NLLLoss": lambda: nn.NLLLoss(ignore_index=1),
    "PReLU": lambda: nn.PReLU(3, 0.5),
    "PairwiseDistance": lambda: nn.PairwiseDistance(1.0, 1e-4, keepdim=True),
    "PixelShuffle": lambda: nn.PixelShuffle(2),
    "PixelUnshuffle": lambda: nn.PixelUnshuffle(3),
    "PoissonNLLLoss": lambda: nn.PoissonNLLLoss(log_input=False, full=True),
    "RMSNorm": lambda: nn.RMSNorm(3),
    "RMSNorm eps": lambda: nn.RMSNorm((2, 3), eps=1e-3, elementwise_affine=False),
    "RNN": lambda: nn.RNN(3, 4, nonlinearity="relu"),
    "RNNCell": lambda: nn.RNNCell(3, 4, nonlinearity="relu"),
    "RReLU": lambda: nn.RReLU(0.1, 0.2, True),
    "ReLU": lambda: nn.ReLU(),
    "ReLU inplace": lambda: nn.ReLU(True),
    "ReLU6": lambda: nn.ReLU6(),
    "ReflectionPad1d": lambda: nn.ReflectionPad1d(1),
    "ReflectionPad2d": lambda: nn.ReflectionPad2d((1, 1, 0, 2)),
    "ReflectionPad3d": lambda: nn.ReflectionPad3d(1),
    "ReplicationPad1d": lambda: nn.ReplicationPad1d((2, 1)),
    "ReplicationPad2d": lambda: nn.ReplicationPad2d(1),
    "ReplicationPad3d": lambda: nn.ReplicationPad3d(1),
    "SELU": lambda: nn.SELU(True),
    "SiLU": lambda: nn.SiLU(),
    "SmoothL1Loss": lambda: nn.SmoothL1Loss(beta=0.5),
    "SoftMarginLoss": lambda: nn.SoftMarginLoss(),
    "Softmax": lambda: nn.Softmax(dim=-1),
    "Softmin": lambda: nn.Softmin(0),
    "Softplus": lambda: nn.Softplus(2.0, 10.0),
    "Softshrink": lambda: nn.Softshrink(),
    "Threshold": lambda: nn.Threshold(0.1, 20.0),
    "Transformer": lambda: nn.Transformer(4, 2, 1, 1, batch_first=True),
    "TransformerDecoder": lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2), 2),
    "TransformerDecoderLayer": lambda: nn.TransformerDecoderLayer(4, 2),
    "TransformerEncoder": lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2), 3),
    "TransformerEncoderLayer": lambda: nn.TransformerEncoderLayer(4, 2, norm_first=True),
    "TripletMarginLoss": lambda: nn.TripletMarginLoss(0.5, 1.0, swap=True),
    "TripletMarginWithDistanceLoss": lambda: nn.TripletMarginWithDistanceLoss(margin=2.0, reduction="none"),
    "Unflatten": lambda: nn.Unflatten(1, (2, 3)),
    "Unfold": lambda: nn.Unfold((2, 3), dilation=2, padding=1),
    "Upsample": lambda: nn.Upsample(scale_factor=(2.0, 3.0), mode="bilinear", align_corners=True),
    "Upsample size": lambda: nn.Upsample(5),
    "UpsamplingBilinear2d": lambda: nn.UpsamplingBilinear2d(scale_factor=2),
    "UpsamplingNearest2d": lambda: nn.UpsamplingNearest2d((4, 6)),
    "ZeroPad1d": lambda: nn.ZeroPad1d(1),
    "ZeroPad2d": lambda: nn.ZeroPad2d((1, 2, 3, 4)),
    "ZeroPad3d": lambda: nn.ZeroPad3d(1),
}
for key, make in LAYERS.items():
    ROWS[key] = lambda make=make: (torch.zeros(0), attributes(make()))


def changing(name, make, inputs, **values):
    """A layer that is changed computes with the new values, and one that was copied before as it did."""

    def compute():
        layer = make()
        before = copy.deepcopy(layer)
        for key, value in values.items():
            setattr(layer, key, value)
        x = inputs()
        x = x if isinstance(x, tuple) else (x,)
        outputs = []
        for each in (layer, before, copy.deepcopy(layer)):
            torch.manual_seed(1)
            made = each(*(t.clone() for t in x))
            outputs.append(made[0] if isinstance(made, tuple) else made)
        return told(*outputs), str(layer)

    ROWS["set " + name] = compute


def randn(*shape):
    return lambda: torch.randn(shape)


def scores(*shape):
    return lambda: (torch.randn(shape), torch.arange(shape[0]) % shape[1])


def pairs(*shape):
    return lambda: (torch.randn(shape), torch.randn(shape))


changing("Conv1d stride", lambda: nn.Conv1d(2, 3, 2), randn(1, 2, 6), stride=(2,))
changing("Conv2d stride", lambda: nn.Conv2d(2, 3, 3, stride=2), randn(1, 2, 6, 6), stride=(1, 1))
changing("Conv2d dilated", lambda: nn.Conv2d(2, 3, 3, 2, 1), randn(1, 2, 6, 6), stride=(1, 1), dilation=(2, 2), padding=(2, 2))
changing("Conv2d padding", lambda: nn.Conv2d(2, 3, 3), randn(1, 2, 4, 4), padding=(1, 0))
changing("Conv2d same", lambda: nn.Conv2d(2, 3, (2, 3)), randn(1, 2, 4, 4), padding="same")
changing("Conv2d same dilated", lambda: nn.Conv2d(2, 3, 3, padding="same"), randn(1, 2, 6, 6), dilation=(2, 1))
changing("Conv2d not same", lambda: nn.Conv2d(2, 3, 3, padding="same"), randn(1, 2, 4, 4), padding=(0, 1))
changing("Conv2d valid", lambda: nn.Conv2d(2, 3, 3, padding=1), randn(1, 2, 4, 4), padding="valid")
changing("Conv2d circular", lambda: nn.Conv2d(2, 3, 3, padding=1), randn(1, 2, 4, 4), padding_mode="circular")
changing("Conv2d zeros", lambda: nn.Conv2d(2, 3, 3, padding=1, padding_mode="reflect"), randn(1, 2, 4, 4), padding_mode="zeros")
changing("Conv3d", lambda: nn.Conv3d(1, 2, 2), randn(1, 1, 3, 3, 3), stride=(1, 2, 1))
changing("ConvTranspose2d", lambda: nn.ConvTranspose2d(2, 3, 3, stride=2), randn(1, 2, 3, 3), padding=(1, 1), output_padding=(1, 0))
changing("MaxPool1d", lambda: nn.MaxPool1d(2), randn(1, 2, 7), ceil_mode=True)
changing("MaxPool2d ceil", lambda: nn.MaxPool2d(2), randn(1, 2, 5, 5), ceil_mode=True)
changing("MaxPool2d stride", lambda: nn.MaxPool2d(3, 2, 1), randn(1, 2, 6, 6), stride=1, padding=0)
changing("MaxPool2d kernel", lambda: nn.MaxPool2d(2), randn(1, 2, 6, 6), kernel_size=3)
changing("MaxPool3d", lambda: nn.MaxPool3d(2), randn(1, 1, 4, 4, 4), stride=(1, 2, 1))
changing("AvgPool1d", lambda: nn.AvgPool1d(2), randn(1, 2, 7), stride=(1,))
changing("AvgPool2d", lambda: nn.AvgPool2d(2, padding=1), randn(1, 2, 5, 5), count_include_pad=False)
changing("AvgPool3d", lambda: nn.AvgPool3d(2), randn(1, 1, 4, 4, 4), kernel_size=(1, 2, 3), ceil_mode=True)
changing("LPPool2d", lambda: nn.LPPool2d(2, 2), randn(1, 2, 6, 6), kernel_size=3)
changing("LPPool2d stride", lambda: nn.LPPool2d(2, 2), randn(1, 2, 6, 6), stride=1)
changing("BatchNorm2d eps", lambda: nn.BatchNorm2d(3).eval(), randn(2, 3, 2, 2), eps=0.5)
changing("BatchNorm1d untracked", lambda: nn.BatchNorm1d(3), randn(4, 3), track_running_stats=False)
changing("BatchNorm1d evaluated", lambda: nn.BatchNorm1d(3).eval(), randn(4, 3), track_running_stats=False)
changing("BatchNorm1d tracked", lambda: nn.BatchNorm1d(3, track_running_stats=False), randn(4, 3), track_running_stats=True)
changing("InstanceNorm1d", lambda: nn.InstanceNorm1d(3, track_running_stats=True).eval(), randn(2, 3, 4), track_running_stats=False, eps=0.1)
changing("LayerNorm", lambda: nn.LayerNorm(3), randn(2, 3), eps=0.5)
changing("GroupNorm", lambda: nn.GroupNorm(2, 4), randn(2, 4), eps=0.5)
changing("RMSNorm", lambda: nn.RMSNorm(3), randn(2, 3), eps=0.5)
changing("Dropout", lambda: nn.Dropout(), randn(4, 5), p=0.2)
changing("Dropout2d", lambda: nn.Dropout2d(), randn(2, 4, 2, 2), p=0.0)
changing("AlphaDropout", lambda: nn.AlphaDropout(0.1), randn(4, 5), p=0.6, inplace=True)
changing("Softmax", lambda: nn.Softmax(0), randn(2, 3), dim=1)
changing("LogSoftmax", lambda: nn.LogSoftmax(0), randn(2, 3), dim=-1)
changing("Softmin", lambda: nn.Softmin(0), randn(2, 3), dim=1)
changing("GLU", lambda: nn.GLU(), randn(2, 4), dim=0)
changing("LeakyReLU", lambda: nn.LeakyReLU(), randn(2, 3), negative_slope=0.3)
changing("ELU", lambda: nn.ELU(), randn(2, 3), alpha=0.5)
changing("CELU", lambda: nn.CELU(), randn(2, 3), alpha=2.0)
changing("LSTM", lambda: nn.LSTM(3, 2, num_layers=2), randn(4, 2, 3), dropout=0.5)
changing("GRU", lambda: nn.GRU(3, 2), randn(4, 2, 3), batch_first=True)
changing("MultiheadAttention", lambda: nn.MultiheadAttention(4, 2), lambda: (torch.randn(3, 2, 4),) * 3, batch_first=True)
changing("Upsample corners", lambda: nn.Upsample(scale_factor=2, mode="bilinear"), randn(1, 1, 3, 3), align_corners=True)
changing("Upsample factor", lambda: nn.Upsample(scale_factor=2), randn(1, 1, 3, 3), scale_factor=3.0)
changing("Upsample mode", lambda: nn.Upsample(scale_factor=2), randn(1, 1, 3, 3), mode="bicubic")
changing("Upsample size", lambda: nn.Upsample(size=4), randn(1, 1, 3, 3), size=(5, 2))
changing("Upsample size for factor", lambda: nn.Upsample(scale_factor=2), randn(1, 1, 3, 3), size=5, scale_factor=None)
changing("CrossEntropyLoss", lambda: nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0])), scores(4, 3), label_smoothing=0.2, ignore_index=1)
changing("NLLLoss", lambda: nn.NLLLoss(ignore_index=0), scores(4, 3), reduction="none", ignore_index=2)
changing("MSELoss", lambda: nn.MSELoss(), pairs(2, 3), reduction="sum")
changing("L1Loss", lambda: nn.L1Loss(reduction="sum"), pairs(2, 3), reduction="none")
changing("HuberLoss", lambda: nn.HuberLoss(), pairs(2, 3), delta=0.3)
changing("SmoothL1Loss", lambda: nn.SmoothL1Loss(reduction="none"), pairs(2, 3), beta=0.3)
changing("KLDivLoss", lambda: nn.KLDivLoss(reduction="sum"), lambda: (torch.randn(2, 3).log_softmax(1), torch.rand(2, 3)), reduction="batchmean")
changing("BCEWithLogitsLoss", lambda: nn.BCEWithLogitsLoss(pos_weight=torch.tensor([1.0, 2.0])), lambda: (torch.randn(2, 2), torch.ones(2, 2)), reduction="sum")
changing("MultiMarginLoss", lambda: nn.MultiMarginLoss(weight=torch.tensor([1.0, 2.0, 3.0])), scores(4, 3), p=2, margin=0.5)
changing("MultiLabelSoftMarginLoss", lambda: nn.MultiLabelSoftMarginLoss(weight=torch.tensor([1.0, 2.0])), lambda: (torch.randn(2, 2), torch.ones(2, 2)), reduction="none")
changing("TripletMarginLoss", lambda: nn.TripletMarginLoss(), lambda: (torch.randn(2, 3), torch.randn(2, 3), torch.randn(2, 3)), margin=3.0, swap=True)
changing("PoissonNLLLoss", lambda: nn.PoissonNLLLoss(), lambda: (torch.rand(2, 3), torch.ones(2, 3)), log_input=False, eps=0.1)


def inplace(kind, *arguments):
    def compute():
        layer = getattr(nn, kind)(*arguments, inplace=True)
        layer.eval()
        layer.inplace = False
        kept, changed = torch.randn(2, 3, 4, 4), torch.randn(2, 3, 4, 4)
        first = layer(kept)
        other = copy.deepcopy(layer)
        layer.inplace = True
        second = layer(changed)
        return told(kept, first, changed, second, other.inplace, layer.inplace), str(layer)

    ROWS["inplace " + kind] = compute


for kind in ("CELU", "ELU", "Hardsigmoid", "Hardswish", "Hardtanh", "LeakyReLU", "Mish", "ReLU", "ReLU6", "RReLU", "SELU", "SiLU"):
    inplace(kind)
inplace("Threshold", 0.1, 2.0)


@row("momentum")
def momentum():
    layer = nn.BatchNorm1d(3)
    layer.momentum = 0.5
    layer(torch.randn(4, 3))
    first = layer.running_mean.clone()
    layer.momentum = None
    layer(torch.randn(4, 3))
    second = layer.running_mean.clone()
    layer.momentum = 0.01
    layer.track_running_stats = False
    layer(torch.randn(4, 3))
    return told(first, second, layer.running_mean, layer.running_var, layer.num_batches_tracked), str(layer)


@row("dilated network")
def dilated():
    net = nn.Sequential(nn.Conv2d(1, 2, 3, stride=2, padding=1), nn.ReLU(inplace=True), nn.Dropout(0.5), nn.Conv2d(2, 2, 3, padding=1))
    for part in net.modules():
        if isinstance(part, nn.Conv2d) and part.kernel_size == (3, 3):
            part.stride, part.dilation, part.padding = (1, 1), (2, 2), (2, 2)
        if isinstance(part, nn.ReLU):
            part.inplace = False
        if isinstance(part, nn.Dropout):
            part.p = 0.25
    x = torch.randn(1, 1, 5, 5, requires_grad=True)
    out = net(x)
    out.square().sum().backward()
    return told(out, x.grad), str(net)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    for name, compute in ROWS.items():
        torch.manual_seed(0)
        values, printed = compute()
        print(name, numbers(values.float()), printed.replace("\n", "~"), sep="|")
