"""The first steps of the recipes that shared golden values do not cover, in real PyTorch.

Usage: python3 recipes.py MNIST_RAW_DIR OUT_DIR
Protocol: manual_seed(0); DataLoader; manual_seed(0); model; optimizer; steps.
"""
import json
import pathlib
import sys

import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, TensorDataset

sys.path.append(str(pathlib.Path(__file__).resolve().parents[4] / "bench" / "peers"))
from networks import RECIPES as TUTORIALS, Recipe  # noqa: E402

STEPS = 20
WHOLE = ["cnn"]  # recipes whose epoch goes to its end, for the accuracy


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
    "baseline": TUTORIALS["baseline"],
    "cnn": TUTORIALS["cnn"],
    "pytorch-example": Recipe(
        Net, lambda p: optim.Adadelta(p, lr=1.0), F.nll_loss, 64, 1000, normalize=(0.1307, 0.3081)),
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
    recipe = RECIPES[name]
    x, y = half(raw, "train", recipe.normalize)
    test_x, test_y = half(raw, "t10k", recipe.normalize)
    torch.manual_seed(0)
    loader = DataLoader(TensorDataset(x, y), batch_size=recipe.batch, shuffle=recipe.shuffle)
    torch.manual_seed(0)
    model = recipe.network()
    optimizer = recipe.optimizer(model.parameters())
    init = {
        key: {"first": value.flatten()[:4].tolist(), "sum": float(value.double().sum())}
        for key, value in model.state_dict().items()
    }
    losses, labels = [], []
    for data, target in loader:
        optimizer.zero_grad()
        loss = recipe.loss(model(data), target)
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


for name in RECIPES:
    values = first_epoch(sys.argv[1], name)
    with open(f"{sys.argv[2]}/{name}.json", "w") as out:
        json.dump(values, out)
        out.write("\n")
    print(name, values["first_losses"][-1])
