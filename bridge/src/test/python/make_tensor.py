"""Prints what torch.testing.make_tensor draws: python make_tensor.py > made-tensors.txt

Run with PyTorch 2.10. One line a case: name, shape, strides, whether a gradient is recorded, and
the numbers, separated by '|'.
"""

import torch
from torch.testing import make_tensor

from tables import numbers, sizes

CASES = {
    "float32": ((3, 4), dict(dtype=torch.float32)),
    "float64": ((2, 3), dict(dtype=torch.float64, low=-1, high=2)),
    "float32 gaps": ((3, 4), dict(dtype=torch.float32, noncontiguous=True)),
    "float32 all": ((5,), dict(dtype=torch.float32, low=-float('inf'), high=float('inf'))),
    "int64": ((3, 4), dict(dtype=torch.int64)),
    "int32 limits": ((9,), dict(dtype=torch.int32, low=-2.5, high=2.5, exclude_zero=True)),
    "uint8": ((9,), dict(dtype=torch.uint8)),
    "int8 all": ((9,), dict(dtype=torch.int8, low=-1000, high=1000)),
    "bool": ((9,), dict(dtype=torch.bool)),
    "bool ones": ((9,), dict(dtype=torch.bool, exclude_zero=True)),
    "one": ((1,), dict(dtype=torch.float64, noncontiguous=True, requires_grad=True)),
}

for name, (shape, keywords) in CASES.items():
    torch.manual_seed(0)
    made = make_tensor(shape, device="cpu", **keywords)
    print(name, sizes(made), " ".join(map(str, made.stride())), made.requires_grad, numbers(made), sep="|")
