"""Writes what torchvision's networks of pixels are from a seed: python segmentation.py > .../vision/models/segmentation.txt

Run with PyTorch 2.10 and torchvision 0.25. One line a network: its name, the MD5 sums of its text
and of the names and shapes of its state, the sums of absolute values of its parts' state, the number
that is drawn next, and what it makes of a picture in evaluation mode, separated by '|'.

segmentation.py FOLDER writes weights of networks to files there and prints what is trained of them:
for each its name, the outputs in evaluation mode and, of 64 bits, in training mode, and the sums of
the gradients and of the state after that, a line each.
"""

import hashlib
import pathlib
import sys

import torch
from torch.nn import functional as F
from torchvision.models import segmentation

from tables import named, numbers, parts

CASES = {
    "fcn_resnet50": {"aux_loss": True},
    "lraspp_mobilenet_v3_large": {},
    "deeplabv3_mobilenet_v3_large": {"aux_loss": True},
    "fcn_resnet101": {},
    "deeplabv3_resnet50": {"aux_loss": True},
    "deeplabv3_resnet101": {"aux_loss": False},
}


def pictures(count):
    values = torch.arange(count * 3 * 64 * 64, dtype=torch.float64)
    return (values * 0.37).sin().float().view(count, 3, 64, 64)


def make(name):
    classes = {} if name == "fcn_resnet101" else {"num_classes": 3}
    return getattr(segmentation, name)(weights=None, weights_backbone=None, **classes, **CASES[name])


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
    return "|".join([name, md5(str(model)), md5(shapes), parts(state.items()), drawn, named(output)])


def write(name, folder):
    torch.manual_seed(2)
    model = make(name)
    for buffer in model.buffers():
        if buffer.dtype == torch.float32:
            buffer.add_(torch.rand_like(buffer) / 4)
    torch.save(model.state_dict(), pathlib.Path(folder) / f"{name}.pth")
    print(name)
    print(named(model.eval()(pictures(2))))
    torch.manual_seed(3)
    output = model.double().train()(pictures(2).double())
    target = torch.arange(2 * 64 * 64).remainder(3).view(2, 64, 64)
    sum(F.cross_entropy(x, target) for x in output.values()).backward()
    print(named(output))
    print(parts((key, p.grad) for key, p in model.named_parameters() if p.grad is not None))
    print(parts(model.state_dict().items()))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        for name in list(CASES)[:3]:
            write(name, sys.argv[1])
    else:
        for name in CASES:
            print(row(name), flush=True)
