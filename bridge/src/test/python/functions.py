"""Writes what PyTorch's functions of F, init and utils return: python functions.py > functions.txt

Run with PyTorch 2.10. The lines are those of nn_calls.py.
"""

import math

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn import init, utils

from nn_calls import LABELS, PLACES, SIGNS, W3, show


def w(*shape):
    return torch.linspace(-1, 1.5, math.prod(shape)).view(shape)


def unpool1d(x):
    return F.max_unpool1d(*F.max_pool1d(x, 2, return_indices=True), 2)


def unpool3d(x):
    return F.max_unpool3d(*F.max_pool3d(x, 2, return_indices=True), 2)


def attend(x):
    return F.multi_head_attention_forward(
        x, x, x, 4, 2, w(12, 4), w(12), None, None, False, 0.0, w(4, 4), w(4)
    )[0]


def clipped(x, clip):
    parameter = nn.Parameter(x.detach().clone())
    parameter.square().sum().backward()
    clip(parameter)
    return parameter.grad


CASES = {
    # pools
    "adaptive_avg_pool1d": ((2, 3, 5), lambda x: F.adaptive_avg_pool1d(x, 2)),
    "adaptive_avg_pool2d": ((1, 2, 5, 5), lambda x: F.adaptive_avg_pool2d(x, (2, 3))),
    "adaptive_avg_pool3d": ((1, 2, 3, 3, 3), lambda x: F.adaptive_avg_pool3d(x, (1, 2, 2))),
    "adaptive_max_pool1d": ((2, 3, 5), lambda x: F.adaptive_max_pool1d(x, 2)),
    "adaptive_max_pool1d_with_indices": ((2, 3, 5), lambda x: F.adaptive_max_pool1d(x, 2, return_indices=True)[1]),
    "adaptive_max_pool2d": ((1, 2, 5, 5), lambda x: F.adaptive_max_pool2d(x, 2)),
    "adaptive_max_pool2d_with_indices": ((1, 2, 5, 5), lambda x: F.adaptive_max_pool2d(x, 2, return_indices=True)[1]),
    "adaptive_max_pool3d": ((1, 2, 3, 3, 3), lambda x: F.adaptive_max_pool3d(x, 2)),
    "adaptive_max_pool3d_with_indices": ((1, 2, 3, 3, 3), lambda x: F.adaptive_max_pool3d(x, 2, return_indices=True)[1]),
    "avg_pool1d": ((2, 3, 6), lambda x: F.avg_pool1d(x, 2)),
    "max_pool1d": ((2, 3, 6), lambda x: F.max_pool1d(x, 2, stride=1, padding=1)),
    "max_pool1d_with_indices": ((2, 3, 6), lambda x: F.max_pool1d(x, 2, return_indices=True)[1]),
    "max_unpool1d": ((2, 3, 6), lambda x: unpool1d(x)),
    "lp_pool1d": ((2, 3, 6), lambda x: F.lp_pool1d(x, 2, 2)),
    "avg_pool2d": ((1, 2, 5, 6), lambda x: F.avg_pool2d(x, 2)),
    "max_pool2d": ((1, 2, 5, 6), lambda x: F.max_pool2d(x, 2, stride=1, padding=1)),
    "max_pool2d_with_indices": ((1, 2, 5, 6), lambda x: F.max_pool2d(x, 2, return_indices=True)[1]),
    "lp_pool2d": ((1, 2, 5, 6), lambda x: F.lp_pool2d(x, 4, 2)),
    "avg_pool3d": ((1, 2, 4, 4, 4), lambda x: F.avg_pool3d(x, 2)),
    "max_pool3d": ((1, 2, 4, 4, 4), lambda x: F.max_pool3d(x, 2, stride=1, padding=1)),
    "max_pool3d_with_indices": ((1, 2, 4, 4, 4), lambda x: F.max_pool3d(x, 2, return_indices=True)[1]),
    "max_unpool3d": ((1, 2, 4, 4, 4), lambda x: unpool3d(x)),
    "lp_pool3d": ((1, 2, 4, 4, 4), lambda x: F.lp_pool3d(x, 2, 2)),
    "fractional_max_pool2d": ((1, 2, 6, 6), lambda x: F.fractional_max_pool2d(x, 2, output_ratio=(0.5, 0.5))),
    "fractional_max_pool2d_with_indices": ((1, 2, 6, 6), lambda x: F.fractional_max_pool2d(x, 2, output_ratio=(0.5, 0.5), return_indices=True)[1]),
    "fractional_max_pool3d": ((1, 2, 4, 5, 6), lambda x: F.fractional_max_pool3d(x, 2, output_ratio=(0.5, 0.5, 0.5))),
    "fractional_max_pool3d_with_indices": ((1, 2, 4, 5, 6), lambda x: F.fractional_max_pool3d(x, 2, output_ratio=(0.5, 0.5, 0.5), return_indices=True)[1]),
    # convolutions
    "conv1d": ((2, 2, 8), lambda x: F.conv1d(x, w(4, 2, 3), w(4), stride=2, padding=1)),
    "conv_transpose1d": ((2, 2, 8), lambda x: F.conv_transpose1d(x, w(2, 3, 3), w(3), stride=2)),
    "conv2d": ((1, 2, 5, 6), lambda x: F.conv2d(x, w(4, 2, 3, 2), w(4), stride=2, padding=1)),
    "conv_transpose2d": ((1, 2, 5, 6), lambda x: F.conv_transpose2d(x, w(2, 3, 3, 2), w(3), stride=2)),
    "conv3d": ((1, 2, 3, 4, 4), lambda x: F.conv3d(x, w(4, 2, 2, 2, 2), w(4), stride=2, padding=1)),
    "conv_transpose3d": ((1, 2, 3, 4, 4), lambda x: F.conv_transpose3d(x, w(2, 3, 2, 2, 2), w(3), stride=2)),
    "bilinear": ((3, 4), lambda x: F.bilinear(x, x[:, :2], w(5, 4, 2), w(5))),
    "linear": ((3, 4), lambda x: F.linear(x, w(2, 4), w(2))),
    "fold": ((1, 6, 9), lambda x: F.fold(x, (4, 5), (2, 3))),
    "unfold": ((1, 2, 5, 5), lambda x: F.unfold(x, 2, dilation=2, padding=1, stride=2)),
    "pad": ((1, 2, 3), lambda x: F.pad(x, (1, 2))),
    "pad reflect": ((1, 2, 4), lambda x: F.pad(x, (1, 2), mode="reflect")),
    "pixel_shuffle": ((1, 4, 2, 2), lambda x: F.pixel_shuffle(x, 2)),
    "pixel_unshuffle": ((1, 1, 4, 4), lambda x: F.pixel_unshuffle(x, 2)),
    "channel_shuffle": ((1, 4, 2, 3), lambda x: F.channel_shuffle(x, 2)),
    "native_channel_shuffle": ((1, 4, 2, 3), lambda x: F.native_channel_shuffle(x.detach(), 2)),
    "interpolate": ((1, 2, 3, 4), lambda x: F.interpolate(x, scale_factor=2, mode="bicubic")),
    "upsample": ((1, 2, 3, 4), lambda x: F.upsample(x, scale_factor=2)),
    "upsample_nearest": ((1, 2, 3, 4), lambda x: F.upsample_nearest(x, size=(5, 6))),
    "upsample_bilinear": ((1, 2, 3, 4), lambda x: F.upsample_bilinear(x, size=(5, 6))),
    "affine_grid": ((1, 2, 3), lambda x: F.affine_grid(x, (1, 2, 3, 4), align_corners=False)),
    # normalizations
    "batch_norm": ((4, 3), lambda x: F.batch_norm(x, torch.zeros(3), torch.ones(3), w(3), w(3), True, 0.1, 1e-3)),
    "batch_norm eval": ((4, 3), lambda x: F.batch_norm(x, w(3), torch.ones(3), w(3), w(3), False)),
    "instance_norm": ((2, 3, 5), lambda x: F.instance_norm(x, weight=w(3), bias=w(3))),
    "group_norm": ((2, 4, 3), lambda x: F.group_norm(x, 2, w(4), w(4))),
    "layer_norm": ((2, 4), lambda x: F.layer_norm(x, (4,), w(4), w(4))),
    "rms_norm": ((2, 4), lambda x: F.rms_norm(x, (4,), w(4), 1e-3)),
    "local_response_norm": ((2, 5, 4), lambda x: F.local_response_norm(x, 3, 0.5, 0.75, 2.0)),
    "pairwise_distance": ((3, 4), lambda x: F.pairwise_distance(x, x.flip(1), 3, 1e-6)),
    "cosine_similarity": ((3, 4), lambda x: F.cosine_similarity(x, x.flip(1))),
    "one_hot": ((1,), lambda x: x * F.one_hot(LABELS, 4)),
    "scaled_dot_product_attention": ((2, 3, 4), lambda x: F.scaled_dot_product_attention(x, x * 2, x + 1)),
    "multi_head_attention_forward": ((3, 2, 4), lambda x: attend(x)),
    # activations
    "celu": ((3, 4), lambda x: F.celu(x)),
    "elu": ((3, 4), lambda x: F.elu(x)),
    "gelu": ((3, 4), lambda x: F.gelu(x)),
    "glu": ((3, 4), lambda x: F.glu(x)),
    "hardsigmoid": ((3, 4), lambda x: F.hardsigmoid(x)),
    "hardswish": ((3, 4), lambda x: F.hardswish(x)),
    "hardtanh": ((3, 4), lambda x: F.hardtanh(x)),
    "leaky_relu": ((3, 4), lambda x: F.leaky_relu(x)),
    "logsigmoid": ((3, 4), lambda x: F.logsigmoid(x)),
    "mish": ((3, 4), lambda x: F.mish(x)),
    "relu": ((3, 4), lambda x: F.relu(x)),
    "relu6": ((3, 4), lambda x: F.relu6(x)),
    "selu": ((3, 4), lambda x: F.selu(x)),
    "silu": ((3, 4), lambda x: F.silu(x)),
    "sigmoid": ((3, 4), lambda x: F.sigmoid(x)),
    "tanh": ((3, 4), lambda x: F.tanh(x)),
    "softplus": ((3, 4), lambda x: F.softplus(x)),
    "softshrink": ((3, 4), lambda x: F.softshrink(x)),
    "softsign": ((3, 4), lambda x: F.softsign(x)),
    "tanhshrink": ((3, 4), lambda x: F.tanhshrink(x)),
    "hardshrink": ((3, 4), lambda x: F.hardshrink(x)),
    "celu alpha": ((3, 4), lambda x: F.celu(x, 0.5)),
    "elu alpha": ((3, 4), lambda x: F.elu(x, 0.5)),
    "gelu tanh": ((3, 4), lambda x: F.gelu(x, approximate="tanh")),
    "hardtanh bounds": ((3, 4), lambda x: F.hardtanh(x, -0.5, 0.7)),
    "softplus beta": ((3, 4), lambda x: F.softplus(x, 2, 1)),
    "threshold": ((3, 4), lambda x: F.threshold(x, 0.1, 20)),
    "threshold_": ((3, 4), lambda x: F.threshold_(x * 1, 0.1, 20)),
    "relu_": ((3, 4), lambda x: F.relu_(x * 1)),
    "selu_": ((3, 4), lambda x: F.selu_(x * 1)),
    "celu_": ((3, 4), lambda x: F.celu_(x * 1, 0.5)),
    "relu inplace": ((3, 4), lambda x: F.relu(x * 1, inplace=True)),
    "softmax": ((3, 4), lambda x: F.softmax(x, dim=1)),
    "softmin": ((3, 4), lambda x: F.softmin(x, dim=1)),
    "log_softmax": ((3, 4), lambda x: F.log_softmax(x, dim=1)),
    "prelu": ((3, 4), lambda x: F.prelu(x, w(4))),
    "rrelu": ((3, 4), lambda x: F.rrelu(x, 0.1, 0.3)),
    "rrelu training": ((3, 4), lambda x: F.rrelu(x, 0.1, 0.3, training=True)),
    # drops
    "alpha_dropout": ((3, 4), lambda x: F.alpha_dropout(x, 0.3, True)),
    "dropout": ((3, 4), lambda x: F.dropout(x, p=0.3)),
    "dropout1d": ((2, 3, 4), lambda x: F.dropout1d(x, p=0.3)),
    "dropout2d": ((2, 3, 2, 2), lambda x: F.dropout2d(x, p=0.3)),
    "dropout3d": ((2, 3, 2, 2, 2), lambda x: F.dropout3d(x, p=0.3)),
    "feature_alpha_dropout": ((2, 3, 4), lambda x: F.feature_alpha_dropout(x, p=0.3, training=True)),
    # losses
    "binary_cross_entropy": ((3,), lambda x: F.binary_cross_entropy(x.sigmoid(), PLACES, weight=W3)),
    "binary_cross_entropy_with_logits": ((3,), lambda x: F.binary_cross_entropy_with_logits(x, PLACES, pos_weight=W3)),
    "cross_entropy": ((3, 4), lambda x: F.cross_entropy(x, LABELS, label_smoothing=0.1)),
    "nll_loss": ((3, 4), lambda x: F.nll_loss(x.log_softmax(1), LABELS, reduction="sum")),
    "ctc_loss": ((5, 2, 4), lambda x: F.ctc_loss(x.log_softmax(2), torch.tensor([1, 2, 3, 3]), (5, 4), (2, 2))),
    "cosine_embedding_loss": ((3, 4), lambda x: F.cosine_embedding_loss(x, x.flip(1), SIGNS, 0.2)),
    "hinge_embedding_loss": ((3,), lambda x: F.hinge_embedding_loss(x, SIGNS, 0.8)),
    "margin_ranking_loss": ((3,), lambda x: F.margin_ranking_loss(x, x.flip(0) * 2, SIGNS, 0.1)),
    "multi_margin_loss": ((3, 4), lambda x: F.multi_margin_loss(x, LABELS, margin=0.7)),
    "multilabel_margin_loss": ((2, 3), lambda x: F.multilabel_margin_loss(x, torch.tensor([[2, 0, -1], [1, -1, 0]]))),
    "multilabel_soft_margin_loss": ((3, 3), lambda x: F.multilabel_soft_margin_loss(x, torch.eye(3))),
    "poisson_nll_loss": ((3,), lambda x: F.poisson_nll_loss(x, W3)),
    "smooth_l1_loss": ((3,), lambda x: F.smooth_l1_loss(x, PLACES, beta=0.5)),
    "soft_margin_loss": ((3,), lambda x: F.soft_margin_loss(x, SIGNS)),
    "triplet_margin_loss": ((3, 4), lambda x: F.triplet_margin_loss(x, x.flip(0), x.flip(1))),
    "triplet_margin_with_distance_loss": ((3, 4), lambda x: F.triplet_margin_with_distance_loss(x, x.flip(0), x.flip(1))),
    # beginnings
    "constant_": ((1,), lambda x: x * init.constant_(torch.empty(4, 3), 0.3)),
    "eye_": ((1,), lambda x: x * init.eye_(torch.empty(4, 3))),
    "kaiming_normal_": ((1,), lambda x: x * init.kaiming_normal_(torch.empty(4, 3))),
    "kaiming_uniform_": ((1,), lambda x: x * init.kaiming_uniform_(torch.empty(4, 3))),
    "normal_": ((1,), lambda x: x * init.normal_(torch.empty(4, 3))),
    "ones_": ((1,), lambda x: x * init.ones_(torch.empty(4, 3))),
    "orthogonal_": ((1,), lambda x: x * init.orthogonal_(torch.empty(4, 3))),
    "uniform_": ((1,), lambda x: x * init.uniform_(torch.empty(4, 3))),
    "xavier_normal_": ((1,), lambda x: x * init.xavier_normal_(torch.empty(4, 3))),
    "xavier_uniform_": ((1,), lambda x: x * init.xavier_uniform_(torch.empty(4, 3))),
    "zeros_": ((1,), lambda x: x * init.zeros_(torch.empty(4, 3))),
    "calculate_gain": ((2,), lambda x: x * init.calculate_gain("leaky_relu", 0.3)),
    "kaiming_normal_ fan_out": ((1,), lambda x: x * init.kaiming_normal_(torch.empty(4, 3), 0.1, "fan_out", "leaky_relu")),
    "clip_grad_norm_": ((2, 3), lambda x: clipped(x, lambda p: utils.clip_grad_norm_([p], 0.5))),
    "clip_grad_value_": ((2, 3), lambda x: clipped(x, lambda p: utils.clip_grad_value_([p], 0.5))),
    "parameters_to_vector": ((2, 3), lambda x: utils.parameters_to_vector([nn.Parameter(x.detach())]).detach()),
}

if __name__ == "__main__":
    show(CASES)
