"""Prints torchvision's layers of torchvision.ops and what they compute:
python op_layers.py > .../vision/op-layers.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a layer: name, its text with \\n for the ends of
lines, the names of its state, and the sizes and numbers of what it computes, separated by '|'; then
the sum of its gradients' absolute values.
"""

from collections import OrderedDict

import torch
from torch import nn
from torchvision import ops

from tables import numbers, sizes, totals

X = torch.linspace(-2, 3, 2 * 4 * 6 * 5).view(2, 4, 6, 5)
CUBE = torch.linspace(-1, 1, 2 * 2 * 3 * 3 * 3).view(2, 2, 3, 3, 3)
MAPS = OrderedDict(big=X, small=X[:, :3, ::2, ::2])


def frozen():
    layer = ops.FrozenBatchNorm2d(4)
    norm = nn.BatchNorm2d(4)
    norm(X)
    layer.load_state_dict(norm.state_dict())
    return layer


CASES = {
    "MLP": (lambda: ops.MLP(5, [4, 3]), X),
    "MLP all": (lambda: ops.MLP(5, [4, 3, 2], norm_layer=nn.LayerNorm, activation_layer=nn.GELU, bias=False, dropout=0.25), X),
    "MLP inplace": (lambda: ops.MLP(5, [4, 3], inplace=True), X),
    "Conv2dNormActivation": (lambda: ops.Conv2dNormActivation(4, 3), X),
    "Conv2dNormActivation plain": (lambda: ops.Conv2dNormActivation(4, 2, norm_layer=None, activation_layer=None), X),
    "Conv2dNormActivation all": (
        lambda: ops.Conv2dNormActivation(4, 6, kernel_size=(3, 5), stride=2, groups=2, dilation=2, norm_layer=lambda n: nn.GroupNorm(2, n), activation_layer=nn.Hardswish, bias=True, inplace=None), X
    ),
    "Conv2dNormActivation padding": (lambda: ops.Conv2dNormActivation(4, 2, 5, padding=1, inplace=False), X),
    "Conv3dNormActivation": (lambda: ops.Conv3dNormActivation(2, 3), CUBE),
    "SqueezeExcitation": (lambda: ops.SqueezeExcitation(4, 2), X),
    "SqueezeExcitation other": (lambda: ops.SqueezeExcitation(4, 2, nn.SiLU, nn.Hardsigmoid), X),
    "StochasticDepth": (lambda: ops.StochasticDepth(0.4, "row"), X),
    "StochasticDepth batch": (lambda: ops.StochasticDepth(0.4, "batch").eval(), X),
    "DropBlock2d": (lambda: ops.DropBlock2d(0.2, 3), X),
    "DropBlock2d inplace": (lambda: ops.DropBlock2d(0.1, 7, inplace=True, eps=0.1), X),
    "DropBlock2d evaluation": (lambda: ops.DropBlock2d(0.5, 3).eval(), X),
    "FrozenBatchNorm2d": (frozen, X),
    "FrozenBatchNorm2d eps": (lambda: ops.FrozenBatchNorm2d(4, eps=0.5), X),
    "Permute": (lambda: ops.Permute([0, 2, 3, 1]), X),
    "FeaturePyramidNetwork": (lambda: ops.FeaturePyramidNetwork([4, 3], 2), MAPS),
    "FeaturePyramidNetwork norm": (lambda: ops.FeaturePyramidNetwork([4, 3], 2, norm_layer=nn.BatchNorm2d), MAPS),
}

for name, (make, given) in CASES.items():
    torch.manual_seed(0)
    layer = make()
    made = layer(OrderedDict(given) if isinstance(given, dict) else given.clone())
    if isinstance(made, dict):
        made = torch.cat([value.flatten() for value in made.values()])
    gradients = ""
    if made.requires_grad:
        made.double().pow(3).sum().backward()
        gradients = totals([p.grad for p in layer.parameters()])
    state = " ".join(layer.state_dict())
    print(name, repr(layer).replace("\n", "\\n"), state, sizes(made), numbers(made), gradients, sep="|")
