"""Seconds an epoch on a GPU in Python, operator by operator and as a CUDA graph. Peer of bench/gpu.

Usage: python3 gpu_epochs.py RECIPE eager|graph EPOCHS MNIST_FOLDER

RECIPE is four-layer or handbook. All data lies on the GPU as bytes; a step gathers, normalises and
trains, with the fused optimizer; losses are read once an epoch. Prints JSON.
"""
import gzip
import json
import pathlib
import sys
import time

import torch

from networks import RECIPES


def idx(folder, name, header):
    for path in (folder / name, folder / f"{name}.gz"):
        if path.exists():
            raw = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
            return torch.frombuffer(bytearray(raw[header:]), dtype=torch.uint8)
    sys.exit(f"There is no {name} in {folder}.")


def mnist(folder, kind):
    pictures = idx(folder, f"{kind}-images-idx3-ubyte", 16).view(-1, 1, 28, 28)
    return pictures.cuda(), idx(folder, f"{kind}-labels-idx1-ubyte", 8).long().cuda()


class Steps:
    """A step whose memory is always the same, as a graph needs it; eager steps use it likewise."""

    def __init__(self, name, pictures, labels):
        torch.manual_seed(0)
        recipe = RECIPES[name]
        self.loss, self.size, self.flat = recipe.loss, recipe.batch, recipe.flat
        self.mean, self.std = recipe.normalize
        self.net, self.pictures, self.labels = recipe.network().cuda(), pictures, labels
        params = list(self.net.parameters())
        rate = lambda lr: torch.tensor(lr, device="cuda")
        if name == "handbook":
            self.optimizer = torch.optim.Adam(params, lr=rate(0.001), fused=True, capturable=True)
        else:
            self.optimizer = torch.optim.SGD(params, lr=rate(0.1), fused=True)
        self.count = len(labels) // self.size
        self.order = torch.zeros(len(labels), dtype=torch.int64, device="cuda")
        self.offsets = torch.arange(self.size, device="cuda")
        self.position = torch.zeros(1, dtype=torch.int64, device="cuda")
        self.number = torch.zeros(1, dtype=torch.int64, device="cuda")
        self.losses = torch.zeros(self.count, device="cuda")
        self.corrects = torch.zeros(self.count, dtype=torch.int64, device="cuda")

    def output(self, chosen):
        x = self.pictures.index_select(0, chosen).float().div_(255).sub_(self.mean).div_(self.std)
        return self.net(x.flatten(1) if self.flat else x)

    def train(self, chosen):
        target = self.labels.index_select(0, chosen)
        self.optimizer.zero_grad(set_to_none=True)
        output = self.output(chosen)
        loss = self.loss(output, target)
        loss.backward()
        self.optimizer.step()
        return loss.detach(), (output.argmax(1) == target).sum()

    def whole(self):
        loss, correct = self.train(self.order.index_select(0, self.offsets + self.position))
        self.losses.index_copy_(0, self.number, loss.view(1))
        self.corrects.index_copy_(0, self.number, correct.view(1))
        self.position.add_(self.size)
        self.number.add_(1)

    def begin(self):
        self.order.copy_(torch.randperm(len(self.labels)))
        self.position.zero_()
        self.number.zero_()

    def record(self):
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(3):
                self.whole()
        torch.cuda.current_stream().wait_stream(side)
        self.graph = torch.cuda.CUDAGraph()
        self.optimizer.zero_grad(set_to_none=True)
        with torch.cuda.graph(self.graph):
            self.whole()

    def epoch(self, graph):
        torch.cuda.synchronize()
        start = time.perf_counter()
        self.begin()
        for _ in range(self.count):
            self.graph.replay() if graph else self.whole()
        rest = self.order[self.count * self.size:]
        if len(rest):
            self.train(rest)
        self.losses.cpu(), self.corrects.cpu()
        return time.perf_counter() - start

    @torch.no_grad()
    def accuracy(self, pictures, labels):
        self.net.eval()
        kept, self.pictures = self.pictures, pictures
        right = (self.output(torch.arange(len(labels), device="cuda")).argmax(1) == labels).sum().item()
        self.pictures = kept
        self.net.train()
        return right / len(labels)


def main(name, mode, epochs, folder):
    folder = pathlib.Path(folder)
    steps = Steps(name, *mnist(folder, "train"))
    test = mnist(folder, "t10k")
    if mode == "graph":
        steps.begin()
        steps.record()
    rows = []
    for _ in range(int(epochs)):
        seconds = steps.epoch(mode == "graph")
        rows.append({"train_seconds": seconds, "test_accuracy": steps.accuracy(*test)})
    print(json.dumps({"recipe": name, "mode": mode, "torch": torch.__version__, "epochs": rows}))


if __name__ == "__main__":
    main(*sys.argv[1:])
