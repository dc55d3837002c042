"""Prints what assert_close says: python assert_close.py > .../jtorch/assert_close.txt

One line a case: its name and the words, escaped, or nothing where nothing differs, separated by '|'.
"""

import torch
from torch import tensor
from torch.testing import assert_close

X = tensor([1.0, 2.0, 3.0, 4.0])
M = torch.arange(6.0).view(2, 3)
NAN = float("nan")

CASES = {
    "same": (X, X),
    "one off": (X, tensor([1.0, 2.5, 3.0, 4.0])),
    "within": (X, X + 1e-6),
    "just out": (X, X + 1e-4),
    "matrix": (M, M.flip(0)),
    "scalars in tensors": (tensor(1.5), tensor(-2.0)),
    "whole scalars in tensors": (tensor(1), tensor(2)),
    "zeros expected": (tensor([1.0, 0.0]), tensor([0.0, 0.0])),
    "nan": (tensor([NAN, 1.0]), tensor([NAN, 1.0])),
    "nan equal": (tensor([NAN, 1.0]), tensor([NAN, 1.0]), {"equal_nan": True}),
    "inf": (tensor([float("inf"), 1.0]), tensor([1.0, 1.0])),
    "double": (X.double(), X.double() + 1e-6),
    "half": (X.half(), X.half() + 0.125),
    "bfloat16": (X.bfloat16(), X.bfloat16() + 0.0625),
    "whole": (tensor([1, 2, 3]), tensor([1, 5, 3])),
    "whole with tolerance": (tensor([1, 2, 3]), tensor([1, 5, 3]), {"rtol": 0.0, "atol": 2.0}),
    "bytes": (tensor([1, 255], dtype=torch.uint8), tensor([255, 1], dtype=torch.uint8)),
    "bool": (tensor([True, False]), tensor([True, True])),
    "scalar bools in tensors": (tensor(True), tensor(False)),
    "complex": (tensor([1 + 1j, 2j]), tensor([1 + 1j, 3j])),
    "exact": (X, X + 1e-4, {"rtol": 0, "atol": 0}),
    "rtol": (X, X * 1.01, {"rtol": 0.1, "atol": 0.0}),
    "shape": (X, M),
    "no shape": (tensor(1.0), tensor([1.0])),
    "dtype": (X, X.double()),
    "no dtype": (X, X.double(), {"check_dtype": False}),
    "no dtype but values": (X, (X * 2).long(), {"check_dtype": False}),
    "stride": (M, M.t().contiguous().t(), {"check_stride": True}),
    "no stride": (M, M.t().contiguous().t()),
    "layout": (X, X.to_sparse()),
    "layout loose": (X, X.to_sparse(), {"check_layout": False}),
    "layout loose but values": (X, (X * 2).to_sparse(), {"check_layout": False}),
    "sparse": (X.to_sparse(), X.to_sparse()),
    "empty": (torch.zeros(0), torch.zeros(0)),
    "numbers": (1.0, 1.5),
    "numbers close": (1.0, 1.0 + 1e-9),
    "number zero": (1.0, 0.0),
    "number nan": (NAN, NAN),
    "number nan equal": (NAN, NAN, {"equal_nan": True}),
    "ints": (3, 5),
    "int and float": (3, 3.0),
    "int and float loose": (3, 3.0, {"check_dtype": False}),
    "booleans": (True, False),
    "none": (None, None),
    "none and number": (None, 1),
    "list": ([X, 1.0], [X, 2.0]),
    "length": ([X], [X, X]),
    "map": ({"w": X, "b": X}, {"w": X, "b": X + 1}),
    "keys": ({"w": X, "b": X}, {"w": X, "c": X}),
    "deep": ({"a": [X, {"k": 1}]}, {"a": [X, {"k": 2}]}),
    "msg": (X, X + 1, {"msg": "changed"}),
    "msg of words": (X, X + 1, {"msg": lambda usual: "W: " + usual}),
}

for name, (actual, expected, *options) in CASES.items():
    try:
        assert_close(actual, expected, **(options[0] if options else {}))
        said = ""
    except AssertionError as e:
        said = str(e).replace("\n", "\\n")
    print(f"{name}|{said}")
