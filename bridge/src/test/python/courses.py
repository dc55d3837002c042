"""Writes what PyTorch returns for the calls of CourseRows: what books and courses type.

Run with PyTorch 2.10: python courses.py > ../resources/jtorch/courses.txt
One line a call: name | shape | elements | gradient of the input for the sum of the result.
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import Subset, TensorDataset, WeightedRandomSampler

from operators import POSITIVE, X, show


def seeded(draw):
    torch.manual_seed(0)
    return draw()


def part(x, *shape):
    return x.flatten().repeat(4)[: math.prod(shape)].view(shape)


def assigned(x):
    w = torch.tensor([1.0], requires_grad=True)
    for row in x.detach().flatten():
        ((w * row - 2 * row) ** 2).backward()
        w.data = w.data - 0.1 * w.grad.data
        w.grad.data.zero_()
    return w.detach()


def kernel(x):
    layer = nn.ConvTranspose2d(1, 1, kernel_size=2, stride=2, bias=False)
    layer.weight.data = torch.tensor([[[[0.0, 1.0], [2.0, 3.0]]]])
    return layer(x.view(1, 1, 2, 3))


def clipped(x):
    y = x.detach().clone().requires_grad_()
    (y * y).sum().backward()
    norm = torch.sqrt(torch.sum(y.grad**2))
    y.grad[:] *= 1 / norm
    return y.grad


def shortened(x):
    y = x.detach().clone().requires_grad_()
    (y * y).sum().backward()
    return nn.utils.clip_grad_norm_([y], max_norm=1.5) * y.grad


def batch_norm(x):
    mean = x.mean(dim=0)
    var = ((x - mean) ** 2).mean(dim=0)
    return torch.tensor([1.0, 2.0, 3.0]) * (x - mean) / torch.sqrt(var + 1e-5)


def sequence_mask(x, valid_len, value=0.0):
    mask = torch.arange(x.size(1), dtype=torch.float32)[None, :] < valid_len[:, None]
    x[~mask] = value
    return x


def masked_softmax(x, valid_lens):
    return F.softmax(sequence_mask(x * 1, valid_lens, -1e6), dim=-1)


def transpose_qkv(x, heads):
    x = x.reshape(x.shape[0], x.shape[1], heads, -1).permute(0, 2, 1, 3)
    return x.reshape(-1, x.shape[2], x.shape[3])


def heads(x):
    q = transpose_qkv(part(x, 1, 3, 4), 2)
    out = torch.bmm(torch.softmax(torch.bmm(q, q.transpose(1, 2)) / math.sqrt(2), -1), q)
    out = out.reshape(-1, 2, 3, 2).permute(0, 2, 1, 3)
    return out.reshape(1, 3, -1)


def positions(x):
    p = torch.zeros((1, 5, 6))
    a = torch.arange(5, dtype=torch.float32).reshape(-1, 1) / torch.pow(10000, torch.arange(0, 6, 2, dtype=torch.float32) / 6)
    p[:, :, 0::2] = torch.sin(a)
    p[:, :, 1::2] = torch.cos(a)
    return p[:, :2, :3] + x


def box_iou(a, b):
    area = lambda boxes: (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    sides = (torch.min(a[:, None, 2:], b[:, 2:]) - torch.max(a[:, None, :2], b[:, :2])).clamp(min=0)
    inter = sides[:, :, 0] * sides[:, :, 1]
    return inter / (area(a)[:, None] + area(b) - inter)


def anchors(x):
    b = part(x, 3, 4).abs()
    corners = torch.cat((b[:, :2], b[:, :2] + b[:, 2:]), dim=1)
    return box_iou(corners, corners)


def grid(x):
    y, z = torch.meshgrid(x[0], x[1], indexing="ij")
    v, w = torch.meshgrid(x[0], x[1], indexing="xy")
    return torch.stack((y, z, v, w)) + torch.stack(torch.meshgrid(x[0], x[1], x[0], indexing="ij"))[:, 0].sum()


def gru(x):
    h = torch.zeros(2, 3)
    w = part(x, 3, 3)
    z = torch.sigmoid(x @ w + h @ w + 0.5)
    r = torch.sigmoid(x @ w - h @ w)
    candidate = torch.tanh(x @ w + (r * h) @ w)
    return z * h + (1 - z) * candidate


def unrolled(cell, x, state):
    for row in part(x, 3, 2, 3):
        state = cell(row, state)
    return state[0] if isinstance(state, tuple) else state


def picture(x):
    return part(x, 1, 2, 3, 3)


def words():
    return torch.tensor([[1, 0, 4], [2, 2, 3]])


CASES = {
    # sizes by name
    "normal size": (X, lambda x: seeded(lambda: torch.normal(0, 0.01, size=(2, 3)) + torch.normal(mean=1.0, std=2.0, size=(2, 3)))),
    "randn size": (X, lambda x: seeded(lambda: torch.randn(size=(3, 2), dtype=torch.float64))),
    "rand size": (X, lambda x: seeded(lambda: torch.rand(size=(2, 2)))),
    "randint size": (X, lambda x: seeded(lambda: torch.randint(9, size=(4,)) * 10 + torch.randint(3, 9, size=(4,)))),
    "zeros size": (X, lambda x: torch.zeros(size=(2, 1)) + torch.ones(size=(1, 2)) + torch.empty(size=(2, 2)).fill_(3)),
    "full size": (X, lambda x: torch.full(size=(2,), fill_value=-1) * torch.full(size=(2,), fill_value=0.5)),
    # tensors by their older names
    "Tensor": (X, lambda x: torch.Tensor([[1], [2.5]])),
    "FloatTensor": (X, lambda x: torch.FloatTensor([1, 2, 3])),
    "DoubleTensor": (X, lambda x: torch.DoubleTensor([1, 2.5])),
    "LongTensor": (X, lambda x: torch.LongTensor([[2, 0], [1, 3]])),
    "IntTensor": (X, lambda x: torch.IntTensor([2, -1])),
    "BoolTensor": (X, lambda x: torch.BoolTensor([True, False])),
    # keywords
    "meshgrid indexing": (X, grid),
    "flatten start_dim": (X, lambda x: torch.flatten(part(x, 2, 2, 3), start_dim=1) * part(x, 2, 2, 3).flatten(start_dim=1)),
    "flatten end_dim": (X, lambda x: torch.flatten(part(x, 2, 2, 3), start_dim=0, end_dim=1)),
    "Flatten start_dim": (X, lambda x: nn.Flatten(start_dim=0)(x)),
    "Flatten end_dim": (X, lambda x: nn.Flatten(start_dim=0, end_dim=1)(part(x, 2, 2, 3))),
    "repeat_interleave dim": (X, lambda x: x.repeat_interleave(2, dim=0) + torch.repeat_interleave(x, repeats=2, dim=0)),
    "repeat_interleave tensor dim": (X, lambda x: x.repeat_interleave(torch.tensor([2, 1]), dim=0) * torch.repeat_interleave(x, torch.tensor([2, 1]), dim=0)),
    "avg_pool2d kernel_size": (X, lambda x: F.avg_pool2d(picture(x), kernel_size=3, stride=1, padding=1)),
    "norm p": (X, lambda x: torch.norm(x, p=1) + x.norm(p=3)),
    "norm p dim": (X, lambda x: torch.norm(x, p=2, dim=1, keepdim=True) * x.norm(p=1, dim=0)),
    "sort descending": (X, lambda x: torch.sort(x, descending=True)[0] * x.sort(descending=True)[1]),
    "gather dim": (X, lambda x: torch.gather(x, dim=1, index=torch.tensor([[2], [0]])) + x.gather(dim=0, index=torch.tensor([[1, 0, 1]]))),
    "roll dims": (X, lambda x: torch.roll(x, 1, dims=1) * x.roll(1, dims=(0,))),
    "flip dims": (X, lambda x: torch.flip(x, dims=[0]) * x),
    "topk k": (X, lambda x: torch.topk(x, k=2, dim=1, largest=True)[0]),
    "linspace steps": (X, lambda x: torch.linspace(0, 1, steps=5)),
    "clip_grad_norm_ max_norm": (X, shortened),
    "WeightedRandomSampler num_samples": (X, lambda x: seeded(lambda: torch.tensor(list(WeightedRandomSampler([0.1, 0.9, 2], num_samples=8, replacement=True)) + list(WeightedRandomSampler(torch.tensor([1.0, 2.0]), num_samples=3))))),
    "Subset list": (X, lambda x: torch.stack([row[0] for row in Subset(TensorDataset(x), [1, 0, 1])])),
    # data that is exchanged
    "data assigned": (X, assigned),
    "data of a kernel": (X, kernel),
    # layers whose sizes have names
    "Linear names": (X, lambda x: seeded(lambda: nn.Linear(in_features=3, out_features=2, bias=False))(x)),
    "Conv1d names": (X, lambda x: seeded(lambda: nn.Conv1d(in_channels=2, out_channels=3, kernel_size=2))(part(x, 1, 2, 4))),
    "Conv2d names": (X, lambda x: seeded(lambda: nn.Conv2d(in_channels=2, out_channels=3, kernel_size=3, stride=1, padding=1))(picture(x))),
    "Conv3d names": (X, lambda x: seeded(lambda: nn.Conv3d(in_channels=1, out_channels=2, kernel_size=2))(part(x, 1, 1, 2, 2, 3))),
    "ConvTranspose1d names": (X, lambda x: seeded(lambda: nn.ConvTranspose1d(in_channels=2, out_channels=3, kernel_size=2))(part(x, 1, 2, 4))),
    "ConvTranspose2d names": (X, lambda x: seeded(lambda: nn.ConvTranspose2d(in_channels=2, out_channels=1, kernel_size=(2, 3), stride=2))(picture(x))),
    "ConvTranspose3d names": (X, lambda x: seeded(lambda: nn.ConvTranspose3d(in_channels=1, out_channels=2, kernel_size=2))(part(x, 1, 1, 2, 2, 3))),
    "MaxPool2d names": (X, lambda x: nn.MaxPool2d(kernel_size=3, stride=2, padding=1)(picture(x))),
    "RNN names": (X, lambda x: seeded(lambda: nn.RNN(input_size=3, hidden_size=2, num_layers=2, batch_first=True))(part(x, 1, 4, 3))[0]),
    "LSTM names": (X, lambda x: seeded(lambda: nn.LSTM(input_size=3, hidden_size=2, bidirectional=True))(part(x, 4, 1, 3))[0]),
    "GRU names": (X, lambda x: seeded(lambda: nn.GRU(input_size=3, hidden_size=2))(part(x, 4, 1, 3))[0]),
    "RNNCell names": (X, lambda x: unrolled(seeded(lambda: nn.RNNCell(input_size=3, hidden_size=2)), x, torch.zeros(2, 2))),
    "LSTMCell names": (X, lambda x: unrolled(seeded(lambda: nn.LSTMCell(input_size=3, hidden_size=2)), x, (torch.zeros(2, 2), torch.zeros(2, 2)))),
    "GRUCell names": (X, lambda x: unrolled(seeded(lambda: nn.GRUCell(input_size=3, hidden_size=2)), x, torch.zeros(2, 2))),
    "Embedding names": (X, lambda x: seeded(lambda: nn.Embedding(num_embeddings=5, embedding_dim=2))(words()) * x[:, :, None]),
    "BatchNorm1d names": (X, lambda x: nn.BatchNorm1d(num_features=3)(x)),
    "BatchNorm2d names": (X, lambda x: nn.BatchNorm2d(num_features=2)(picture(x))),
    "BatchNorm3d names": (X, lambda x: nn.BatchNorm3d(num_features=2)(part(x, 1, 2, 2, 2, 2))),
    "MultiheadAttention names": (X, lambda x: seeded(lambda: nn.MultiheadAttention(embed_dim=4, num_heads=2))(*[part(x, 3, 1, 4)] * 3)[0]),
    "TransformerEncoderLayer names": (X, lambda x: seeded(lambda: nn.TransformerEncoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0))(part(x, 3, 1, 4))),
    "TransformerDecoderLayer names": (X, lambda x: seeded(lambda: nn.TransformerDecoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0))(part(x, 3, 1, 4), part(x, 2, 1, 4))),
    "LeakyReLU names": (X, lambda x: nn.LeakyReLU(negative_slope=0.2)(x)),
    "ELU names": (X, lambda x: nn.ELU(alpha=0.5)(x)),
    "PReLU names": (X, lambda x: nn.PReLU(num_parameters=3)(x)),
    "GroupNorm names": (X, lambda x: nn.GroupNorm(num_groups=2, num_channels=4)(part(x, 2, 4, 2))),
    "PixelShuffle names": (X, lambda x: nn.PixelShuffle(upscale_factor=2)(part(x, 1, 4, 2, 2))),
    "AdaptiveAvgPool1d names": (X, lambda x: nn.AdaptiveAvgPool1d(output_size=2)(part(x, 1, 2, 5))),
    "AdaptiveAvgPool2d names": (X, lambda x: nn.AdaptiveAvgPool2d(output_size=(1, 2))(picture(x))),
    "AdaptiveAvgPool3d names": (X, lambda x: nn.AdaptiveAvgPool3d(output_size=1)(part(x, 1, 1, 2, 2, 3))),
    "AdaptiveMaxPool1d names": (X, lambda x: nn.AdaptiveMaxPool1d(output_size=2)(part(x, 1, 2, 5))),
    "AdaptiveMaxPool2d names": (X, lambda x: nn.AdaptiveMaxPool2d(output_size=(1, 2))(picture(x))),
    "AdaptiveMaxPool3d names": (X, lambda x: nn.AdaptiveMaxPool3d(output_size=1)(part(x, 1, 1, 2, 2, 3))),
    "TransformerEncoder names": (X, lambda x: seeded(lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0), num_layers=2))(part(x, 3, 1, 4))),
    "TransformerDecoder names": (X, lambda x: seeded(lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(d_model=4, nhead=2, dim_feedforward=8, dropout=0.0), num_layers=2))(part(x, 3, 1, 4), part(x, 2, 1, 4))),
    "Transformer names": (X, lambda x: seeded(lambda: nn.Transformer(d_model=4, nhead=2, num_encoder_layers=1, num_decoder_layers=1, dim_feedforward=8, dropout=0.0))(part(x, 3, 1, 4), part(x, 2, 1, 4))),
    "loss called": (X, lambda x: nn.MSELoss(reduction="none")(x, torch.ones(2, 3)) + nn.CrossEntropyLoss()(x, torch.tensor([2, 0]))),
    # from scratch
    "grad clipping": (X, clipped),
    "batch norm": (X, batch_norm),
    "masked softmax": (X, lambda x: masked_softmax(x, torch.tensor([1, 2]))),
    "heads": (X, heads),
    "positional encoding": (X, positions),
    "box iou": (POSITIVE, anchors),
    "gru": (X, gru),
    "rsub": (X, lambda x: (1 - x) * (2.5 - x)),
    "total variation": (X, lambda x: 0.5 * (torch.abs(x[1:, :] - x[:-1, :]).mean() + torch.abs(x[:, 1:] - x[:, :-1]).mean())),
}

if __name__ == "__main__":
    show(CASES)
