"""Prints what graphs save: python saved_tensors.py > .../autograd/saved-tensors.txt

One line a program: its name, the shapes of what is packed, the shapes of what is unpacked in the
backward pass, and the gradients' absolute sums, separated by '|'.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F

from tables import totals


def ramp(*shape):
    count = 1
    for size in shape:
        count *= size
    return (torch.arange(float(count)) * 0.37).sin().view(*shape)


LABELS = torch.tensor([1, 0, 3, 2])


def leaf(*shape):
    return ramp(*shape).requires_grad_(True)


def filled(layer):
    with torch.no_grad():
        for p in layer.parameters():
            p.copy_(ramp(*p.shape))
    return layer


def square(x):
    return x.pow(2)


def twice(x):
    y = x.exp()
    return y * x + y.sin()


def network(x):
    model = filled(nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 4)))
    return F.cross_entropy(model(x), LABELS)


def large(x):
    layer = filled(nn.Linear(256, 128))
    return layer(x.repeat(32, 43)[:, :256]).tanh()


def norms(x):
    return F.layer_norm(F.batch_norm(x, None, None, training=True), (6,))


def convolution(x):
    layer = filled(nn.Conv2d(1, 3, 3, padding=1))
    return F.max_pool2d(F.relu(layer(x.repeat(2, 4).view(2, 1, 8, 12))), 2)


def attention(x):
    q = x.view(1, 2, 3, 4)
    return F.scaled_dot_product_attention(q, q, q)


def in_place(x):
    return x.mul(2).sigmoid_().add_(1)


def views(x):
    return (x.t() @ x).view(-1)[3:9].softmax(0).log()


PROGRAMS = [square, twice, network, large, norms, convolution, attention, in_place, views]


def main():
    for program in PROGRAMS:
        x = leaf(4, 6)
        packed, unpacked = [], []

        def pack(t):
            packed.append("x".join(map(str, t.shape)))
            return t.clone()

        def unpack(t):
            unpacked.append("x".join(map(str, t.shape)))
            return t

        with torch.autograd.graph.saved_tensors_hooks(pack, unpack):
            y = program(x).sum()
        y.backward()
        print(program.__name__, " ".join(packed), " ".join(unpacked), totals([x.grad]), sep="|")


if __name__ == "__main__":
    main()
