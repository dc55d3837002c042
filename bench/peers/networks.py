"""The five tutorials' networks and settings, as their Python has them."""
from dataclasses import dataclass
from typing import Callable, Optional, Tuple

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class Handbook(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 10, 5)
        self.conv2 = nn.Conv2d(10, 20, 3)
        self.fc1 = nn.Linear(20 * 10 * 10, 500)
        self.fc2 = nn.Linear(500, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv1(x)), 2, 2)
        x = F.relu(self.conv2(x))
        x = F.relu(self.fc1(x.view(x.size(0), -1)))
        return F.log_softmax(self.fc2(x), dim=1)


class Baseline(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3)
        self.conv2 = nn.Conv2d(32, 64, 3)
        self.dropout = nn.Dropout2d(0.25)
        self.fc1 = nn.Linear(9216, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        x = F.relu(self.conv2(F.relu(self.conv1(x))))
        x = self.dropout(F.max_pool2d(x, 2)).view(-1, 9216)
        return F.log_softmax(self.fc2(F.relu(self.fc1(x))), dim=1)


class ThreeLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.flatten = nn.Flatten()
        self.fc1 = nn.Linear(784, 256)
        self.fc2 = nn.Linear(256, 128)
        self.fc3 = nn.Linear(128, 10)

    def forward(self, x):
        x = torch.relu(self.fc1(self.flatten(x)))
        return torch.relu(self.fc3(torch.relu(self.fc2(x))))


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
        self.fc1 = nn.Linear(32 * 7 * 7, 512)
        self.fc2 = nn.Linear(512, 128)
        self.fc3 = nn.Linear(128, 10)
        self.pool = nn.MaxPool2d(2)

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x))).view(-1, 7 * 7 * 32)
        x = F.relu(self.fc2(F.relu(self.fc1(x))))
        return F.softmax(self.fc3(x), dim=1)


def four_layer():
    return nn.Sequential(
        nn.Linear(784, 400), nn.ReLU(),
        nn.Linear(400, 200), nn.ReLU(),
        nn.Linear(200, 100), nn.ReLU(),
        nn.Linear(100, 10))


@dataclass(frozen=True)
class Recipe:
    """What a tutorial sets; `kept` images of the training set are left for validation."""

    network: Callable[[], nn.Module]
    optimizer: Callable
    loss: Callable
    batch: int
    test_batch: int
    shuffle: bool = True
    normalize: Optional[Tuple[float, float]] = None
    kept: int = 0
    flat: bool = False


RECIPES = {
    "handbook": Recipe(
        Handbook, optim.Adam, F.nll_loss, 512, 512, normalize=(0.1307, 0.3081)),
    "baseline": Recipe(Baseline, lambda p: optim.SGD(p, lr=0.01), F.nll_loss, 32, 32),
    "three-layer": Recipe(
        ThreeLayer, lambda p: optim.SGD(p, lr=0.2), nn.CrossEntropyLoss(), 128, 128,
        normalize=(0.1307, 0.3081), kept=10000),
    "four-layer": Recipe(
        four_layer, lambda p: optim.SGD(p, 1e-1), nn.CrossEntropyLoss(), 64, 128,
        normalize=(0.5, 0.5), flat=True),
    "cnn": Recipe(
        Cnn, lambda p: optim.Adam(p, lr=0.001), nn.CrossEntropyLoss(), 100, 100, shuffle=False),
}
