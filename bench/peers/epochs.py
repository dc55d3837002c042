"""Trains a tutorial's network in Python, an epoch for each line "epoch" on standard input.

Usage: python3 epochs.py --recipe NAME --style tutorial|memory --data DIR [--threads N] [--device D]

"tutorial" is the loop as the tutorial has it: torchvision's MNIST, each picture through PIL,
ToTensor and Normalize, by a DataLoader. "memory" is the loop of someone who wants speed: all
pictures normalized once, a permutation and an index_select for each batch, nothing printed.
Answers are lines of JSON; "end" answers with the accuracy on the test set and the peak of memory.
"""
import argparse
import json
import sys
import time

import torch
from torch.utils.data import DataLoader, random_split

import tutorials
from networks import RECIPES


def say(**answer):
    print(json.dumps(answer), flush=True)


def peak_kb():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))


class Trainee:
    """A network, its optimizer, and how many steps and samples an epoch has."""

    def __init__(self, name, device):
        self.recipe = RECIPES[name]
        torch.manual_seed(0)
        self.model = self.recipe.network().to(device)
        self.optimizer = self.recipe.optimizer(self.model.parameters())
        self.made = 0
        self.optimizer.register_step_post_hook(self.count)

    def count(self, *_):
        self.made += 1

    def correct(self, x, y):
        x = x.flatten(1) if self.recipe.flat else x
        return (self.model(x).argmax(1) == y).sum().item()


class Tutorial(Trainee):
    def __init__(self, name, data, device):
        if device != "cpu":
            raise SystemExit("the tutorial's loop is for the CPU here")
        super().__init__(name, device)
        from torchvision import datasets, transforms

        steps = [transforms.ToTensor()]
        if self.recipe.normalize:
            mean, std = self.recipe.normalize
            steps.append(transforms.Normalize((mean,), (std,)))
        transform = transforms.Compose(steps)
        train = datasets.MNIST(data, train=True, transform=transform)
        if self.recipe.kept:
            train, _ = random_split(train, [len(train) - self.recipe.kept, self.recipe.kept])
        self.loader = DataLoader(train, batch_size=self.recipe.batch, shuffle=self.recipe.shuffle)
        test = datasets.MNIST(data, train=False, transform=transform)
        self.test_loader = DataLoader(test, batch_size=self.recipe.test_batch)
        self.samples, self.steps = len(train), len(self.loader)
        self.loop = tutorials.LOOPS[name]

    def epoch(self):
        self.model.train()
        return self.loop(self.model, self.loader, self.optimizer, self.recipe.loss)

    def accuracy(self):
        self.model.eval()
        with torch.no_grad():
            right = sum(self.correct(x, y) for x, y in self.test_loader)
        return right / len(self.test_loader.dataset)


class Memory(Trainee):
    def __init__(self, name, data, device):
        super().__init__(name, device)
        self.device = device
        self.x, self.y = self.half(data, "train")
        self.samples = len(self.y) - self.recipe.kept
        self.steps = -(-self.samples // self.recipe.batch)
        self.x, self.y = self.x[: self.samples], self.y[: self.samples]
        self.test_x, self.test_y = self.half(data, "t10k")

    def half(self, data, name):
        x = read(f"{data}/MNIST/raw/{name}-images-idx3-ubyte").unsqueeze(1).float().div_(255)
        if self.recipe.normalize:
            mean, std = self.recipe.normalize
            x.sub_(mean).div_(std)
        x = x.flatten(1) if self.recipe.flat else x
        y = read(f"{data}/MNIST/raw/{name}-labels-idx1-ubyte").long()
        return x.to(self.device), y.to(self.device)

    def batches(self):
        size = self.recipe.batch
        if not self.recipe.shuffle:
            for start in range(0, self.samples, size):
                yield self.x[start : start + size], self.y[start : start + size]
            return
        order = torch.randperm(self.samples, device=self.device)
        for start in range(0, self.samples, size):
            index = order[start : start + size]
            yield self.x.index_select(0, index), self.y.index_select(0, index)

    def epoch(self):
        model, optimizer, loss_of = self.model, self.optimizer, self.recipe.loss
        model.train()
        for x, y in self.batches():
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
        return loss.item()

    def accuracy(self):
        self.model.eval()
        size, right = self.recipe.test_batch, 0
        with torch.no_grad():
            for i in range(0, len(self.test_y), size):
                right += self.correct(self.test_x[i : i + size], self.test_y[i : i + size])
        return right / len(self.test_y)


def read(path):
    """An IDX file of bytes as a tensor."""
    data = open(path, "rb").read()
    ranks = data[3]
    shape = [int.from_bytes(data[4 + 4 * i : 8 + 4 * i], "big") for i in range(ranks)]
    return torch.frombuffer(bytearray(data[4 + 4 * ranks :]), dtype=torch.uint8).reshape(shape)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--recipe", choices=RECIPES, required=True)
    parser.add_argument("--style", choices=["tutorial", "memory"], required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    trainee = {"tutorial": Tutorial, "memory": Memory}[args.style](
        args.recipe, args.data, args.device)
    say(version=f"PyTorch {torch.__version__}", samples=trainee.samples, steps=trainee.steps)
    for line in sys.stdin:
        if line.strip() == "end":
            say(accuracy=trainee.accuracy(), peak_kb=peak_kb())
            return
        trainee.made = 0
        start = time.perf_counter()
        loss = trainee.epoch()  # reads the last loss, and so waits for a GPU
        say(seconds=time.perf_counter() - start, loss=loss, steps=trainee.made)


main()
