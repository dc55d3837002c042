"""Writes what calls return that leave arguments to their defaults: python defaults.py > defaults.txt

Run with PyTorch 2.10. The lines are those of nn_calls.py.
"""

import torch
from torch import linalg
from torch.nn import functional as F

from functions import w
from nn_calls import LABELS, show


def triangular(x):
    return torch.triangular_solve(x, w(3, 3) + 3 * torch.eye(3)).solution


CASES = {
    "conv1d": ((2, 2, 8), lambda x: F.conv1d(x, w(4, 2, 3))),
    "conv2d": ((1, 2, 5, 6), lambda x: F.conv2d(x, w(4, 2, 3, 2))),
    "conv3d": ((1, 2, 3, 4, 4), lambda x: F.conv3d(x, w(4, 2, 2, 2, 2))),
    "conv_transpose1d": ((2, 2, 8), lambda x: F.conv_transpose1d(x, w(2, 3, 3))),
    "conv_transpose2d": ((1, 2, 5, 6), lambda x: F.conv_transpose2d(x, w(2, 3, 3, 2))),
    "conv_transpose3d": ((1, 2, 3, 4, 4), lambda x: F.conv_transpose3d(x, w(2, 3, 2, 2, 2))),
    "conv1d stride": ((2, 2, 8), lambda x: F.conv1d(x, w(4, 2, 3), stride=2)),
    "conv2d padding": ((1, 2, 5, 6), lambda x: F.conv2d(x, w(4, 2, 3, 2), padding=1)),
    "conv3d stride, padding": ((1, 2, 3, 4, 4), lambda x: F.conv3d(x, w(4, 2, 2, 2, 2), stride=2, padding=1)),
    "conv_transpose1d stride": ((2, 2, 8), lambda x: F.conv_transpose1d(x, w(2, 3, 3), stride=2)),
    "conv_transpose2d stride": ((1, 2, 5, 6), lambda x: F.conv_transpose2d(x, w(2, 3, 3, 2), stride=2)),
    "conv_transpose3d stride": ((1, 2, 3, 4, 4), lambda x: F.conv_transpose3d(x, w(2, 3, 2, 2, 2), stride=2)),
    "bilinear": ((3, 4), lambda x: F.bilinear(x, x.narrow(1, 0, 2), w(5, 4, 2))),
    "batch_norm": ((4, 3), lambda x: F.batch_norm(x, w(3), torch.ones(3))),
    "batch_norm training": ((4, 3), lambda x: F.batch_norm(x, torch.zeros(3), torch.ones(3), w(3), w(3), True)),
    "instance_norm": ((2, 3, 5), lambda x: F.instance_norm(x)),
    "layer_norm weight": ((2, 4), lambda x: F.layer_norm(x, [4], w(4), w(4))),
    "group_norm weight": ((2, 4, 3), lambda x: F.group_norm(x, 2, w(4), w(4))),
    "one_hot": ((1,), lambda x: x * F.one_hot(LABELS)),
    "dropout": ((3, 4), lambda x: F.dropout(x)),
    "alpha_dropout": ((3, 4), lambda x: F.alpha_dropout(x)),
    "alpha_dropout training": ((3, 4), lambda x: F.alpha_dropout(x, training=True)),
    "feature_alpha_dropout": ((2, 3, 4), lambda x: F.feature_alpha_dropout(x)),
    "rrelu": ((3, 4), lambda x: F.rrelu(x)),
    "rrelu_": ((3, 4), lambda x: F.rrelu_(x * 1)),
    "cross": ((2, 3), lambda x: torch.cross(x, x.flip(1))),
    "Tensor.cross": ((3, 4), lambda x: x.cross(x.flip(0))),
    "linalg.cross": ((2, 3), lambda x: linalg.cross(x, x.flip(1))),
    "hardshrink": ((3, 4), lambda x: torch.hardshrink(x)),
    "Tensor.hardshrink": ((3, 4), lambda x: x.hardshrink()),
    "histc": ((3, 4), lambda x: torch.histc(x.detach())),
    "histc bins": ((3, 4), lambda x: x.detach().histc(5)),
    "triangular_solve": ((3, 2), lambda x: triangular(x)),
    "slice_scatter": ((3, 4), lambda x: torch.slice_scatter(x, w(3, 4)) * x),
    "slice_scatter dim": ((3, 4), lambda x: x.slice_scatter(w(3, 4), 1) * x),
    "take_along_dim": ((3, 4), lambda x: torch.take_along_dim(x, LABELS)),
    "rot90": ((3, 4), lambda x: torch.rot90(x) * w(4, 3)),
    "Tensor.rot90": ((3, 4), lambda x: x.rot90(2) * w(3, 4)),
    "repeat_interleave": ((3,), lambda x: torch.repeat_interleave(x, LABELS)),
    "repeat_interleave alone": ((1,), lambda x: x * torch.repeat_interleave(LABELS)),
    "roll": ((3, 4), lambda x: torch.roll(x, 5) * w(3, 4)),
    "roll dims": ((3, 4), lambda x: torch.roll(x, (1, 2), (0, 1)) * w(3, 4)),
    "tril_": ((3, 4), lambda x: (x * 1).tril_()),
    "triu_": ((3, 4), lambda x: (x * 1).triu_()),
    "exponential_": ((3, 4), lambda x: (x * 1).detach().exponential_()),
    "bernoulli_": ((3, 4), lambda x: (x * 1).detach().bernoulli_()),
    "bernoulli_ p": ((3, 4), lambda x: (x * 1).detach().bernoulli_(x.detach().sigmoid())),
    "cauchy_": ((3, 4), lambda x: (x * 1).detach().cauchy_()),
    "log_normal_": ((3, 4), lambda x: (x * 1).detach().log_normal_()),
    "multinomial": ((3, 4), lambda x: x.detach().exp().multinomial(2)),
    "addcmul_": ((3, 4), lambda x: (x * 1).addcmul_(x, w(3, 4))),
    "addcdiv_": ((3, 4), lambda x: (x * 1).addcdiv_(x, w(3, 4))),
    "range": ((1,), lambda x: x * torch.range(1, 4)),
    "clamp min": ((3, 4), lambda x: x.clamp(min=0)),
    "clamp max": ((3, 4), lambda x: torch.clamp(x, max=0.5)),
    "clamp both": ((3, 4), lambda x: torch.clip(x, min=-1, max=0.5)),
    "clamp tensor": ((3, 4), lambda x: torch.clamp(x, w(3, 4), None)),
    "clamp_ min": ((3, 4), lambda x: (x * 1).clamp_(min=0.1)),
    "clip_ max": ((3, 4), lambda x: (x * 1).clip_(max=0.1)),
}


if __name__ == "__main__":
    show(CASES)
