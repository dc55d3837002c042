"""What torchinfo 1.8 prints of some networks: SummaryTest prints the same.

Usage: python summaries.py OUT_DIR    (bridge/src/test/resources/jtorch/summary)
"""
import sys

import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils import parametrizations, prune, spectral_norm
from torchinfo import summary

EVERYTHING = ("kernel_size", "input_size", "output_size", "num_params", "params_percent", "mult_adds", "trainable")


class MnistNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3)
        self.conv2 = nn.Conv2d(32, 64, 3)
        self.dropout = nn.Dropout2d(0.25)
        self.fc1 = nn.Linear(9216, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv2(F.relu(self.conv1(x)))), 2)
        x = self.dropout(x).view(-1, 9216)
        return F.log_softmax(self.fc2(F.relu(self.fc1(x))), dim=1)


class Block(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.conv = nn.Conv2d(channels, channels, 3, padding=1, bias=False)
        self.bn = nn.BatchNorm2d(channels)
        self.scale = nn.Parameter(torch.ones(channels, 1, 1))

    def forward(self, x):
        return F.relu(x + self.scale * self.bn(self.conv(x)))


class Nested(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(
            nn.Sequential(nn.Conv2d(3, 8, 3, stride=2, padding=1), nn.BatchNorm2d(8), nn.ReLU()),
            Block(8),
            nn.MaxPool2d((2, 2)),
            Block(8),
        )
        self.blocks = nn.ModuleList([Block(8), Block(8)])
        self.pool = nn.AdaptiveAvgPool2d(1)
        self.head = nn.Sequential(nn.Flatten(), nn.Dropout(0.5), nn.Linear(8, 1000))

    def forward(self, x):
        x = self.features(x)
        for block in self.blocks:
            x = block(x)
        return self.head(self.pool(x))


class Recursive(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(16, 16)
        self.act = nn.ReLU()
        self.again = nn.Sequential(self.fc, self.act)
        self.out = nn.Linear(16, 4)

    def forward(self, x):
        for _ in range(3):
            x = self.act(self.fc(x))
        return self.out(self.again(x))


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(1000, 32)
        self.lstm = nn.LSTM(32, 64, num_layers=2, batch_first=True, bidirectional=True)
        self.gru = nn.GRU(128, 16, batch_first=True)
        self.norm = nn.LayerNorm(16)
        self.fc = nn.Linear(16, 5)

    def forward(self, x):
        x = self.embedding(x)
        x, _ = self.lstm(x)
        x, _ = self.gru(x)
        return self.fc(self.norm(x))


class Plain(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.softmax = nn.Softmax(dim=1)
        self.unused = nn.Linear(3, 3)

    def forward(self, x):
        return self.softmax(self.flatten(x))


class Frozen(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(10, 20), nn.Tanh(), nn.Linear(20, 20))
        self.head = nn.Linear(20, 2)
        for parameter in self.body[0].parameters():
            parameter.requires_grad_(False)
        self.head.bias.requires_grad_(False)

    def forward(self, x):
        return self.head(self.body(x))


def large():
    return nn.Sequential(nn.Conv2d(3, 64, 7, padding=3), nn.ReLU(), nn.Conv2d(64, 256, 3, padding=1))


def four_layer():
    layers = [nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 200), nn.ReLU(), nn.Linear(200, 100), nn.ReLU()]
    return nn.Sequential(*layers, nn.Linear(100, 10))


def computed():
    return nn.Sequential(
        parametrizations.spectral_norm(nn.Conv2d(1, 4, 3)),
        prune.l1_unstructured(nn.Conv2d(4, 4, 3), "weight", 40),
        nn.Flatten(),
        spectral_norm(nn.Linear(64, 2)),
        parametrizations.weight_norm(prune.l1_unstructured(nn.Linear(2, 3), "bias", 1)),
    )


def lazy():
    first = [nn.LazyConv2d(6, 5, padding=2), nn.LazyBatchNorm2d(), nn.ReLU(), nn.Flatten()]
    return nn.Sequential(*first, nn.Sequential(nn.LazyLinear(8), nn.Linear(8, 5)), nn.LazyLinear(3))


CASES = {
    "baseline": (MnistNet, dict(input_size=(32, 1, 28, 28), depth=4)),
    "baseline_everything": (MnistNet, dict(input_size=(1, 1, 28, 28), col_names=EVERYTHING, col_width=18)),
    "baseline_verbose": (
        MnistNet,
        dict(input_size=(2, 1, 28, 28), col_names=("kernel_size", "num_params", "mult_adds"), verbose=2),
    ),
    "baseline_without_input": (MnistNet, dict()),
    "baseline_batch_dim": (MnistNet, dict(input_size=(1, 28, 28), batch_dim=0)),
    "four_layer": (four_layer, dict(input_size=(64, 784), row_settings=("depth", "var_names"))),
    "nested": (Nested, dict(input_size=(2, 3, 32, 32), col_names=EVERYTHING, row_settings=("depth", "var_names"))),
    "nested_depth_1": (Nested, dict(input_size=(2, 3, 32, 32), depth=1, col_names=EVERYTHING)),
    "nested_depth_2": (Nested, dict(input_size=(2, 3, 32, 32), depth=2)),
    "nested_ascii": (Nested, dict(input_size=(2, 3, 32, 32), row_settings=("ascii_only",))),
    "nested_train": (Nested, dict(input_size=(2, 3, 32, 32), mode="train")),
    "nested_without_input": (Nested, dict(row_settings=("var_names", "depth"), depth=2)),
    "recursive": (Recursive, dict(input_size=(8, 16), col_names=EVERYTHING)),
    "recursive_hidden": (Recursive, dict(input_size=(8, 16), row_settings=("depth", "hide_recursive_layers"))),
    "tagger": (Tagger, dict(input_size=(4, 12), dtypes=[torch.int64], col_names=EVERYTHING)),
    "tagger_verbose": (Tagger, dict(input_data=torch.zeros(4, 12, dtype=torch.int64), verbose=2)),
    "plain": (Plain, dict(input_size=(5, 2, 3))),
    "frozen": (Frozen, dict(input_size=(3, 10), col_names=("num_params", "trainable"))),
    "computed": (computed, dict(input_size=(2, 1, 8, 8), depth=5, col_names=EVERYTHING)),
    "computed_verbose": (computed, dict(input_size=(2, 1, 8, 8), verbose=2)),
    "lazy": (lazy, dict(input_size=(2, 1, 8, 8), col_names=EVERYTHING, row_settings=("depth", "var_names"))),
    "lazy_without_input": (lazy, dict()),
    "large": (large, dict(input_size=(4, 3, 224, 224), col_names=("output_size", "num_params", "mult_adds"))),
}

if __name__ == "__main__":
    for name, (network, keywords) in CASES.items():
        printed = summary(network(), **{"verbose": 0, **keywords} if keywords.get("verbose") != 2 else keywords)
        with open(f"{sys.argv[1]}/{name}.txt", "w", encoding="utf-8") as out:
            out.write(f"{printed}\n")
