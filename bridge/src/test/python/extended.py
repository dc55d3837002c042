"""Writes what layers of one's own do that extend PyTorch's: python extended.py > extended.txt

Run with PyTorch 2.10. One line a row: its name, its numbers and its text, separated by '|'; the
text's lines by '~'. The seed is 0 before each row.
"""

import torch
from torch import nn
from torch.nn import functional as F

from tables import numbers
from weights import printed, told, trained

ROWS = {}


def row(name):
    return lambda function: ROWS.__setitem__(name, function)


class LoRALinear(nn.Linear):
    def __init__(self, in_features, out_features, rank):
        super().__init__(in_features, out_features)
        self.lora_A = nn.Parameter(torch.randn(rank, in_features))
        self.lora_B = nn.Parameter(torch.zeros(out_features, rank))

    def forward(self, x):
        return super().forward(x) + x @ self.lora_A.T @ self.lora_B.T


class StandardConv2d(nn.Conv2d):
    def forward(self, x):
        w = self.weight
        w = (w - w.mean((1, 2, 3), keepdim=True)) / (w.std((1, 2, 3), keepdim=True) + 1e-5)
        return F.conv2d(x, w, self.bias, padding=1)


class ConvBNReLU(nn.Sequential):
    def __init__(self, inp, out):
        super().__init__(nn.Conv2d(inp, out, 3, padding=1, bias=False), nn.BatchNorm2d(out), nn.ReLU())


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class LayerNorm2d(nn.LayerNorm):
    def forward(self, x):
        return super().forward(x.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)


class FocalLoss(nn.CrossEntropyLoss):
    def __init__(self, gamma):
        super().__init__(reduction="none")
        self.gamma = gamma

    def forward(self, input, target):
        ce = super().forward(input, target)
        return ((1 - torch.exp(-ce)) ** self.gamma * ce).mean()


class FrozenBatchNorm(nn.BatchNorm2d):
    def train(self, mode=True):
        return super().train(False)


class LastState(nn.LSTM):
    def forward(self, x):
        output, _ = super().forward(x)
        return output[:, -1]


class ReversedSigns(nn.ReLU):
    def forward(self, x):
        return -super().forward(-x)

    def extra_repr(self):
        return "reversed"


class Positions(nn.Embedding):
    def __init__(self, count, width):
        super().__init__(count, width)

    def forward(self, x):
        return x + super().forward(torch.arange(x.size(1)))


class Adding(nn.TransformerEncoderLayer):
    def forward(self, src, src_mask=None, src_key_padding_mask=None, is_causal=False):
        return src + super().forward(src, src_mask, src_key_padding_mask, is_causal)


for name, make, shape in [
    ("Linear", lambda: LoRALinear(3, 4, 2), (2, 3)),
    ("Conv2d", lambda: StandardConv2d(2, 3, 3), (2, 2, 4, 4)),
    ("Sequential", lambda: ConvBNReLU(2, 3), (2, 2, 4, 4)),
    ("Sequential with forward", lambda: Residual(nn.Linear(3, 3), nn.Tanh()), (2, 3)),
    ("LayerNorm", lambda: LayerNorm2d(3), (2, 3, 4, 4)),
    ("BatchNorm2d", lambda: nn.Sequential(FrozenBatchNorm(3), nn.Conv2d(3, 2, 1)).train(), (2, 3, 4, 4)),
    ("LSTM", lambda: LastState(3, 4, batch_first=True), (2, 5, 3)),
    ("ReLU", lambda: nn.Sequential(nn.Linear(3, 3), ReversedSigns()), (2, 3)),
    ("Embedding", lambda: Positions(6, 3), (2, 4, 3)),
    ("TransformerEncoder", lambda: nn.TransformerEncoder(Adding(4, 2, 8, 0.0, batch_first=True), 2), (2, 3, 4)),
]:
    def made(make=make, shape=shape):
        return trained(make(), torch.randn(shape))
    ROWS[name] = made


@row("CrossEntropyLoss")
def _():
    loss = FocalLoss(2.0)
    x = torch.randn(4, 3, requires_grad=True)
    value = loss(x, torch.tensor([0, 2, 1, 1]))
    value.backward()
    return told(value, x.grad), str(loss)


@row("modes")
def _():
    model = nn.Sequential(FrozenBatchNorm(3), nn.Dropout())
    first = (model.training, model[0].training, model[1].training)
    model.train()
    return told(*first, model[0].training, model[1].training), printed(model)


if __name__ == "__main__":
    for name, function in ROWS.items():
        torch.manual_seed(0)
        vector, text = function()
        print(name, numbers(vector.float()), text.replace("\n", "~"), sep="|")
