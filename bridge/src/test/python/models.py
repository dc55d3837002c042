"""Writes what torchvision's networks are from a seed: python models.py > .../vision/models/models.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a network of ten classes: its name, the MD5 sums
of its text and of the names and shapes of its state, the sum of each tensor's absolute values, the
number that is drawn next, and what it makes of a picture in evaluation mode, separated by '|'.

models.py FOLDER writes weights of some networks to files there and prints what is trained of them:
for each its name, the output in evaluation mode and, of 64 bits, in training mode, and the sums of
the gradients and of the state after that, a line each.
"""

import hashlib
import pathlib
import sys

import torch
from torchvision import models

from tables import numbers, totals

NAMES = """
resnet18 resnet34 resnet50 resnext50_32x4d alexnet mobilenet_v2 squeezenet1_0 squeezenet1_1 vgg11
vgg11_bn vgg13 vgg13_bn vgg16 vgg16_bn vgg19 vgg19_bn resnet101 resnet152 wide_resnet50_2
mobilenet_v3_small mobilenet_v3_large densenet121 efficientnet_b0 efficientnet_v2_s convnext_tiny
shufflenet_v2_x0_5 shufflenet_v2_x1_0 densenet161 densenet169 densenet201 efficientnet_b1
efficientnet_b2 efficientnet_b3 efficientnet_b4 efficientnet_b5 efficientnet_b6 efficientnet_b7
efficientnet_v2_m efficientnet_v2_l convnext_small convnext_base convnext_large shufflenet_v2_x1_5
shufflenet_v2_x2_0 vit_b_16 vit_b_32 vit_l_16 vit_l_32
""".split()

IN_FILES = """
resnet18 mobilenet_v2 squeezenet1_1 mobilenet_v3_small efficientnet_b0 densenet121 convnext_tiny
shufflenet_v2_x0_5
""".split()


def pictures(count):
    values = torch.arange(count * 3 * 64 * 64, dtype=torch.float64)
    return (values * 0.37).sin().float().view(count, 3, 64, 64)


def make(name):
    size = {"image_size": 64} if name.startswith("vit") else {}
    return getattr(models, name)(num_classes=10, **size)


def md5(text):
    return hashlib.md5(text.encode()).hexdigest()


def row(name):
    torch.manual_seed(1)
    model = make(name)
    state = model.state_dict()
    shapes = " ".join(f"{key}:{','.join(map(str, tensor.shape))}" for key, tensor in state.items())
    drawn = numbers(torch.rand(1))
    with torch.no_grad():
        output = model.eval()(pictures(1))
    return "|".join([name, md5(str(model)), md5(shapes), totals(state.values()), drawn, numbers(output)])


def write(name, folder):
    torch.manual_seed(2)
    model = make(name)
    for buffer in model.buffers():
        if buffer.dtype == torch.float32:
            buffer.add_(torch.rand_like(buffer) / 4)
    torch.save(model.state_dict(), pathlib.Path(folder) / f"{name}.pth")
    print(name)
    print(numbers(model.eval()(pictures(2))))
    torch.manual_seed(3)
    output = model.double().train()(pictures(4).double())
    torch.nn.functional.cross_entropy(output, torch.tensor([3, 0, 9, 3])).backward()
    print(numbers(output))
    print(totals(parameter.grad for parameter in model.parameters()))
    print(totals(model.state_dict().values()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for name in IN_FILES:
            write(name, sys.argv[1])
    else:
        for name in NAMES:
            print(row(name), flush=True)
