"""The first steps of the recipes that shared golden values do not cover, in real PyTorch.

Usage: python3 recipes.py MNIST_RAW_DIR OUT_DIR
Protocol: manual_seed(0); DataLoader; manual_seed(0); model; optimizer; steps.
"""
import json
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, TensorDataset

STEPS = 20
WHOLE = ["cnn"]  # recipes whose epoch goes to its end, for the accuracy


class MnistNet(nn.Module):
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


class CNN(nn.Module):
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
        x = self.pool(F.relu(self.conv2(x)))
        x = F.relu(self.fc2(F.relu(self.fc1(x.view(-1, 7 * 7 * 32)))))
        return F.softmax(self.fc3(x), dim=1)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 32, 3, 1)
        self.conv2 = nn.Conv2d(32, 64, 3, 1)
        self.dropout1 = nn.Dropout(0.25)
        self.dropout2 = nn.Dropout(0.5)
        self.fc1 = nn.Linear(9216, 128)
        self.fc2 = nn.Linear(128, 10)

    def forward(self, x):
        x = F.max_pool2d(F.relu(self.conv2(F.relu(self.conv1(x)))), 2)
        x = F.relu(self.fc1(torch.flatten(self.dropout1(x), 1)))
        return F.log_softmax(self.fc2(self.dropout2(x)), dim=1)


RECIPES = {
    "baseline": (MnistNet, None, 32, True, F.nll_loss, lambda p: optim.SGD(p, lr=0.01)),
    "cnn": (CNN, None, 100, False, nn.CrossEntropyLoss(), lambda p: optim.Adam(p, lr=0.001)),
    "pytorch-example": (
        Net, (0.1307, 0.3081), 64, True, F.nll_loss, lambda p: optim.Adadelta(p, lr=1.0)),
}


def idx(path):
    data = open(path, "rb").read()
    dims = data[3]
    shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(dims)]
    return torch.frombuffer(bytearray(data[4 + 4 * dims :]), dtype=torch.uint8).reshape(shape)


def half(raw, name, norm):
    x = idx(f"{raw}/{name}-images-idx3-ubyte").unsqueeze(1).float().div(255)
    x = x.sub(norm[0]).div(norm[1]) if norm else x
    return x, idx(f"{raw}/{name}-labels-idx1-ubyte").long()


def first_epoch(raw, name):
    net, norm, batch, shuffle, loss_of, optimizer_of = RECIPES[name]
    x, y = half(raw, "train", norm)
    test_x, test_y = half(raw, "t10k", norm)
    torch.manual_seed(0)
    loader = DataLoader(TensorDataset(x, y), batch_size=batch, shuffle=shuffle)
    torch.manual_seed(0)
    model = net()
    optimizer = optimizer_of(model.parameters())
    init = {
        key: {"first": value.flatten()[:4].tolist(), "sum": float(value.double().sum())}
        for key, value in model.state_dict().items()
    }
    losses, labels = [], []
    for data, target in loader:
        optimizer.zero_grad()
        loss = loss_of(model(data), target)
        loss.backward()
        optimizer.step()
        if len(losses) < STEPS:
            losses.append(loss.item())
        if len(labels) < 3:
            labels.append(target.tolist())
        if len(losses) == STEPS and name not in WHOLE:
            break
    values = {
        "recipe": name,
        "torch": torch.__version__,
        "init": init,
        "first_batches_labels": labels,
        "first_losses": losses,
    }
    if name in WHOLE:
        values["test_accuracy_after_epoch_1"] = accuracy(model, test_x, test_y)
    return values


def accuracy(model, x, y):
    model.eval()
    right = 0
    with torch.no_grad():
        for i in range(0, len(x), 1000):
            right += (model(x[i : i + 1000]).argmax(1) == y[i : i + 1000]).sum().item()
    return right / len(x)


for recipe in RECIPES:
    values = first_epoch(sys.argv[1], recipe)
    with open(f"{sys.argv[2]}/{recipe}.json", "w") as out:
        json.dump(values, out)
        out.write("\n")
    print(recipe, values["first_losses"][-1])
