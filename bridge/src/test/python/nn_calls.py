"""Writes what PyTorch's layers and functions of several inputs return: python nn_calls.py > calls.txt

Run with PyTorch 2.10. One line a call: name, shape, elements of the result and gradient of the
input for the sum of the result's squares, separated by '|'. The seed is 0 before the input is
drawn, and what a call draws comes after it.
"""

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn import init
from torch.nn.utils import rnn

from tables import numbers, sizes

LABELS = torch.tensor([0, 2, 1])
SIGNS = torch.tensor([1.0, -1.0, 1.0])
W3 = torch.tensor([0.5, 1.0, 2.0])
PLACES = torch.tensor([0.0, 1.0, 1.0])
PADDING = torch.tensor([[False, False, True], [False, False, False]])


def causal(n):
    return nn.Transformer.generate_square_subsequent_mask(n)


def attention(x, first=False, weights=False, call=None, **keywords):
    layer = nn.MultiheadAttention(8, 2, batch_first=first, **keywords)
    output, shares = layer(x, x, x, **(call or {}))
    return shares if weights else output


def transformer(x, call=None, **keywords):
    layer = nn.Transformer(8, 2, 1, 2, 16, dropout=0.1, **keywords)
    return layer(x, x[:2] * 0.5, **(call or {}))


def decoder(x):
    layer = nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, 0.0, norm_first=True), 2)
    return layer(x, x[:2] * 2, tgt_mask=causal(3), memory_key_padding_mask=PADDING[:, :2])


def packed(x, layer):
    sequence = rnn.pack_padded_sequence(x, [2, 4], enforce_sorted=False)
    return rnn.pad_packed_sequence(layer(sequence)[0], padding_value=-1.0)[0]


def packed_state(x):
    sequence = rnn.pack_padded_sequence(x, [2, 4], enforce_sorted=False)
    return nn.LSTM(2, 3, proj_size=2)(sequence)[1][1]


def unpool(x):
    output, indices = F.max_pool2d(x, 2, return_indices=True)
    return F.max_unpool2d(output, indices, 2, output_size=[5, 5])


def unpool_layer(x, d):
    output, indices = getattr(nn, f"MaxPool{d}d")(2, stride=2, return_indices=True)(x)
    return getattr(nn, f"MaxUnpool{d}d")(2, stride=2)(output, indices)


def adaptive(x):
    layer = nn.AdaptiveLogSoftmaxWithLoss(8, 10, [2, 5], div_value=2.0, head_bias=True)
    output, loss = layer(x, torch.tensor([0, 7, 3]))
    return torch.cat([output, loss.view(1), layer.log_prob(x).flatten(), layer.predict(x)])


def bag(x, **keywords):
    table = torch.cat([x, x * 2])
    return F.embedding_bag(torch.tensor([0, 5, 3, 3]), table, torch.tensor([0, 1]), **keywords)


THETA = torch.tensor([[[0.8, 0.2, 0.1], [-0.3, 1.1, 0.0]]])
GRID = (1, 2, 3, 4)

CASES = {
    "MultiheadAttention": ((3, 2, 8), attention),
    "MultiheadAttention weights": ((3, 2, 8), lambda x: attention(x, weights=True)),
    "MultiheadAttention causal": (
        (2, 3, 8),
        lambda x: attention(
            x, True, call=dict(attn_mask=causal(3), is_causal=True, need_weights=False)
        ),
    ),
    "MultiheadAttention masks": (
        (3, 2, 8),
        lambda x: attention(x, call=dict(attn_mask=causal(3) != 0, key_padding_mask=PADDING)),
    ),
    "MultiheadAttention padding": (
        (3, 2, 8),
        lambda x: attention(x, call=dict(key_padding_mask=PADDING, need_weights=False)),
    ),
    "MultiheadAttention heads": (
        (3, 2, 8),
        lambda x: attention(x, weights=True, call=dict(average_attn_weights=False), dropout=0.5),
    ),
    "MultiheadAttention bias_kv": (
        (3, 2, 8),
        lambda x: attention(
            x, add_bias_kv=True, add_zero_attn=True, call=dict(key_padding_mask=PADDING)
        ),
    ),
    "MultiheadAttention kdim": (
        (3, 2, 8),
        lambda x: nn.MultiheadAttention(8, 4, kdim=4, vdim=6, bias=False)(x, x[..., :4], x[..., :6])[0],
    ),
    "MultiheadAttention single": ((3, 8), attention),
    "MultiheadAttention memory": (
        (3, 2, 8),
        lambda x: (lambda m, y: m(x, y, y)[0])(nn.MultiheadAttention(8, 2), x[:2] * 2),
    ),
    "Transformer": ((3, 2, 8), transformer),
    "Transformer masks": (
        (3, 2, 8),
        lambda x: transformer(
            x,
            dict(
                src_mask=causal(3),
                tgt_mask=causal(2),
                src_key_padding_mask=PADDING.float() * -2,
                memory_key_padding_mask=PADDING.float() * -2,
                tgt_is_causal=True,
            ),
            norm_first=True,
            activation="gelu",
        ),
    ),
    "TransformerDecoder": ((3, 2, 8), decoder),
    "sdpa": ((2, 3, 4), lambda x: F.scaled_dot_product_attention(x, x * 2, x + 1)),
    "sdpa causal": ((2, 3, 4), lambda x: F.scaled_dot_product_attention(x, x, x, is_causal=True)),
    "sdpa mask": (
        (2, 3, 4),
        lambda x: F.scaled_dot_product_attention(x, x, x, attn_mask=causal(3) == 0, scale=0.3),
    ),
    "packed LSTM": ((4, 2, 2), lambda x: packed(x, nn.LSTM(2, 3, 2, bidirectional=True))),
    "packed GRU": ((4, 2, 2), lambda x: packed(x, nn.GRU(2, 3))),
    "packed RNN": ((4, 2, 2), lambda x: packed(x, nn.RNN(2, 3, nonlinearity="relu"))),
    "packed state": ((4, 2, 2), packed_state),
    "pad_sequence": (
        (3, 2),
        lambda x: rnn.pad_sequence([x, x[:1]], True, 5.0, padding_side="left"),
    ),
    "unpack_sequence": (
        (3, 2),
        lambda x: torch.cat(rnn.unpack_sequence(rnn.pack_sequence([x[:2], x], enforce_sorted=False))),
    ),
    "max_unpool2d": ((1, 2, 5, 5), unpool),
    "MaxUnpool1d": ((1, 2, 6), lambda x: unpool_layer(x, 1)),
    "MaxUnpool2d": ((1, 2, 4, 6), lambda x: unpool_layer(x, 2)),
    "MaxUnpool3d": ((1, 1, 4, 4, 4), lambda x: unpool_layer(x, 3)),
    "ConvTranspose2d size": (
        (1, 2, 3, 3),
        lambda x: nn.ConvTranspose2d(2, 1, 3, stride=2, padding=1)(x, output_size=[6, 5]),
    ),
    "conv_tbc": ((4, 2, 3), lambda x: F.conv_tbc(x, x[:2].reshape(2, 3, 2), W3[:2], 1)),
    "Bilinear": ((3, 4), lambda x: nn.Bilinear(4, 2, 3)(x, x[:, :2])),
    "CosineSimilarity": ((3, 4), lambda x: nn.CosineSimilarity()(x, x.flip(1))),
    "PairwiseDistance": ((3, 4), lambda x: nn.PairwiseDistance(3, keepdim=True)(x, x.flip(1))),
    "pdist": ((3, 4), F.pdist),
    "normalize": ((3, 4), lambda x: F.normalize(x, 3.0, 0)),
    "grid_sample": (
        GRID,
        lambda x: F.grid_sample(x, F.affine_grid(THETA, (1, 2, 3, 4), align_corners=False), align_corners=False),
    ),
    "grid_sample bicubic": (
        GRID,
        lambda x: F.grid_sample(
            x,
            F.affine_grid(THETA, (1, 2, 4, 3), align_corners=True),
            mode="bicubic",
            padding_mode="reflection",
            align_corners=True,
        ),
    ),
    "interpolate smooth": (
        (1, 1, 6, 6),
        lambda x: F.interpolate(x, size=(3, 4), mode="bilinear", antialias=True),
    ),
    "interpolate again": (
        (1, 1, 5, 5),
        lambda x: F.interpolate(x, scale_factor=1.5, mode="bilinear", recompute_scale_factor=True),
    ),
    "embedding": ((3, 4), lambda x: F.embedding(LABELS, x * 1, padding_idx=-1)),
    "embedding max_norm": (
        (3, 4),
        lambda x: nn.Embedding.from_pretrained(
            x.detach().clone(), max_norm=1.0, norm_type=1.0
        )(LABELS),
    ),
    "Embedding drawn": ((1,), lambda x: x * nn.Embedding(3, 2, padding_idx=1)(LABELS)),
    "embedding_bag": ((3, 4), bag),
    "embedding_bag weights": (
        (3, 4),
        lambda x: bag(x, mode="sum", per_sample_weights=torch.tensor([1.0, 2.0, 0.5, -1.0])),
    ),
    "embedding_bag max": ((3, 4), lambda x: bag(x, mode="max", padding_idx=0)),
    "embedding_bag last": (
        (3, 4),
        lambda x: F.embedding_bag(
            torch.tensor([0, 2, 1]), x * 1, torch.tensor([0, 1, 3]), include_last_offset=True
        ),
    ),
    "EmbeddingBag": (
        (1,),
        lambda x: x * nn.EmbeddingBag(4, 2, mode="sum", padding_idx=1)(torch.tensor([[0, 1], [3, 2]])),
    ),
    "l1_loss weight": ((3,), lambda x: F.l1_loss(x, PLACES, weight=W3)),
    "mse_loss weight": ((3,), lambda x: F.mse_loss(x, PLACES, weight=W3)),
    "huber_loss": ((3,), lambda x: F.huber_loss(x * 3, PLACES, delta=0.5)),
    "BCELoss": ((3,), lambda x: nn.BCELoss(W3)(x.sigmoid(), PLACES)),
    "BCEWithLogitsLoss": (
        (3,),
        lambda x: nn.BCEWithLogitsLoss(W3, pos_weight=W3 * 2, reduction="sum")(x, PLACES),
    ),
    "MultiMarginLoss": (
        (3, 3),
        lambda x: nn.MultiMarginLoss(p=2, margin=0.7, weight=W3)(x, LABELS),
    ),
    "MultiLabelSoftMarginLoss": (
        (3, 3),
        lambda x: nn.MultiLabelSoftMarginLoss(W3, reduction="none")(x, torch.eye(3)),
    ),
    "PoissonNLLLoss": ((3,), lambda x: nn.PoissonNLLLoss(full=True)(x, W3 * 2)),
    "PoissonNLLLoss plain": (
        (3,),
        lambda x: nn.PoissonNLLLoss(log_input=False, reduction="sum")(x.exp(), W3),
    ),
    "GaussianNLLLoss": ((3, 2), lambda x: nn.GaussianNLLLoss(full=True)(x, x.flip(0) * 0.5, W3)),
    "gaussian_nll_loss number": (
        (3,),
        lambda x: F.gaussian_nll_loss(x, PLACES, 0.4, reduction="none"),
    ),
    "TripletMarginLoss": (
        (3, 4),
        lambda x: nn.TripletMarginLoss(0.5, p=1.0, swap=True)(x, x.flip(0), x.flip(1)),
    ),
    "TripletMarginWithDistanceLoss": (
        (3, 4),
        lambda x: nn.TripletMarginWithDistanceLoss(
            distance_function=lambda a, b: 1 - F.cosine_similarity(a, b), margin=0.5
        )(x, x.flip(0), x.flip(1)),
    ),
    "CTCLoss": (
        (5, 2, 4),
        lambda x: nn.CTCLoss()(x.log_softmax(2), torch.tensor([[1, 2, 3], [3, 3, -1]]), [5, 4], [3, 2]),
    ),
    "CTCLoss blank": (
        (5, 2, 4),
        lambda x: nn.CTCLoss(3, "sum", True)(
            x.log_softmax(2), torch.tensor([1, 2, 0, 0, 0, 0]), [5, 2], [3, 3]
        ),
    ),
    "gumbel_softmax": ((2, 3), lambda x: F.gumbel_softmax(x, 0.5)),
    "gumbel_softmax hard": ((2, 3), lambda x: F.gumbel_softmax(x, hard=True, dim=0) * x),
    "AdaptiveLogSoftmaxWithLoss": ((3, 8), adaptive),
    "TransformerDecoderLayer": (
        (3, 2, 8),
        lambda x: nn.TransformerDecoderLayer(8, 2, 16, 0.0, bias=False)(x, x[:2] * 2),
    ),
    "Transformer activation": (
        (3, 2, 8),
        lambda x: nn.TransformerEncoderLayer(8, 2, 16, 0.0, torch.tanh)(x),
    ),
    "L1Loss": ((3,), lambda x: nn.L1Loss()(x, PLACES)),
    "MSELoss": ((2, 3), lambda x: nn.MSELoss(reduction="none")(x, W3)),
    "SmoothL1Loss": ((3,), lambda x: nn.SmoothL1Loss(beta=0.5)(x, PLACES)),
    "HuberLoss": ((3,), lambda x: nn.HuberLoss("sum", 0.7)(x * 3, PLACES)),
    "huber_loss weight": ((3,), lambda x: F.huber_loss(x * 3, PLACES, delta=0.5, weight=W3)),
    "huber_loss weight none": (
        (3,),
        lambda x: F.huber_loss(x * 3, PLACES, reduction="none", weight=W3),
    ),
    "CrossEntropyLoss": ((3, 4), lambda x: nn.CrossEntropyLoss()(x, LABELS)),
    "CrossEntropyLoss smooth": (
        (3, 3),
        lambda x: nn.CrossEntropyLoss(W3, ignore_index=1, label_smoothing=0.2)(x, LABELS),
    ),
    "CrossEntropyLoss shares": ((3, 3), lambda x: nn.CrossEntropyLoss()(x, torch.eye(3) * 0.5 + 0.1)),
    "NLLLoss": ((3, 3), lambda x: nn.NLLLoss(W3, reduction="sum")(x.log_softmax(1), LABELS)),
    "KLDivLoss": (
        (2, 3),
        lambda x: nn.KLDivLoss(reduction="batchmean")(x.log_softmax(1), W3.softmax(0).expand(2, 3)),
    ),
    "kl_div logs": (
        (2, 3),
        lambda x: F.kl_div(x.log_softmax(1), x.flip(1).log_softmax(1), log_target=True, reduction="sum"),
    ),
    "HingeEmbeddingLoss": ((3,), lambda x: nn.HingeEmbeddingLoss(0.8)(x, SIGNS)),
    "SoftMarginLoss": ((3,), lambda x: nn.SoftMarginLoss()(x, SIGNS)),
    "MarginRankingLoss": ((3,), lambda x: nn.MarginRankingLoss(0.1)(x, x.flip(0) * 2, SIGNS)),
    "CosineEmbeddingLoss": ((3, 4), lambda x: nn.CosineEmbeddingLoss(0.2)(x, x.flip(1), SIGNS)),
    "MultiLabelMarginLoss": (
        (2, 3),
        lambda x: nn.MultiLabelMarginLoss()(x, torch.tensor([[2, 0, -1], [1, -1, 0]])),
    ),
    "elu_": ((2, 3), lambda x: F.elu_(x * 1)),
    "hardtanh_": ((2, 3), lambda x: F.hardtanh_(x * 1)),
    "leaky_relu_": ((2, 3), lambda x: F.leaky_relu_(x * 1)),
    "rrelu_": ((2, 3), lambda x: F.rrelu_(x * 1, training=True)),
    "trunc_normal_": ((1,), lambda x: x * init.trunc_normal_(torch.zeros(2, 3), 0.5, 2.0, -1.0, 1.5)),
    "dirac_": ((1,), lambda x: x * init.dirac_(torch.zeros(4, 3, 3), 2)),
    "sparse_": ((1,), lambda x: x * init.sparse_(torch.zeros(4, 3), 0.3)),
}


def show(cases):
    for name, (shape, call) in cases.items():
        torch.manual_seed(0)
        x = torch.randn(shape, requires_grad=True)
        y = call(x)
        gradient = ""
        if y.requires_grad:
            y.square().sum().backward()
            gradient = numbers(x.grad)
        print(name, sizes(y), numbers(y), gradient, sep="|")


if __name__ == "__main__":
    show(CASES)
