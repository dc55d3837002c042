"""Writes what PyTorch writes to the tensors of out=, for the calls that OutRows makes.

Run with PyTorch 2.10: python out_arguments.py > ../resources/jtorch/out-arguments.txt
One line a call: the call without out= | types of the results | shapes | elements | whether tensors
of the right shape whose elements lie apart get the same. Several results are separated by " ; ".
Of matrices' factors, which may have other signs elsewhere, the sizes of the elements are written.
"""

import warnings

import torch

from out_calls import CALLS
from tables import numbers, sizes

X = torch.tensor([[-1.25, -0.5, 0.25], [0.75, 1.5, 2.0]])
Y = torch.tensor([[0.5, -2.0, 3.0], [-1.5, 0.25, 4.0]])
P = torch.tensor([[0.25, 0.5, 0.75], [1.25, 2.0, 3.0]])
M = torch.tensor([[4.0, 1.0, 0.5], [1.0, 3.0, 0.25], [0.5, 0.25, 2.0]])
PACKED, TAU = torch.geqrf(M)
LU, PIVOTS = torch.linalg.lu_factor(M)
LD, PLACES = torch.linalg.ldl_factor(M)
VALUES = {
    "x": X,
    "y": Y,
    "p": P,  # above 0
    "u": X / 4,  # from -1 to 1
    "q": P / 4,  # from 0 to 1
    "i": torch.tensor([[4, 6, 9], [10, 12, 8]]),
    "j": torch.tensor([[2, 1, 0], [0, 2, 1]]),
    "b": X > 0,
    "v": torch.tensor([1.0, -2.0, 0.5]),
    "w": torch.tensor([0.5, 1.0, 2.0]),
    "k": torch.tensor([2, 0]),
    "turn": torch.tensor([2, 1, 0]),
    "pair": torch.tensor([0.5, 1.0]),
    "levels": torch.tensor([0.25, 0.5]),
    "m": M,
    "lower": torch.linalg.cholesky(M),
    "packed": PACKED,
    "tau": TAU,
    "lu": LU,
    "pivots": PIVOTS,
    "ld": LD,
    "places": PLACES,
    "batch": torch.stack([X, Y]),
    "other": torch.stack([Y.T, X.T]),
    "seeds": None,
}
FACTORS = {"linalg.qr", "linalg.eigh", "linalg.eig", "linalg.svd", "qr", "svd", "geqrf"}


def call(text, keywords=""):
    torch.manual_seed(0)
    values = VALUES | {"seeds": torch.Generator().manual_seed(1)}
    result = eval("torch." + text[:-1] + keywords + ")", {"torch": torch}, values)
    return result


def several(result):
    return [result] if isinstance(result, torch.Tensor) else list(result)


def write(text, outs):
    values = "(" + "".join(f"outs[{n}]," for n in range(len(outs))) + ")"
    VALUES["outs"] = outs
    result = call(text, ", out=" + (values if len(outs) > 1 else "outs[0]"))
    assert all(a is b for a, b in zip(several(result), outs)), text
    return outs


def apart(like):
    if like.dim() == 0:
        return torch.zeros_like(like)
    if like.dim() == 1:
        return torch.zeros(2 * like.numel(), dtype=like.dtype)[::2]
    order = list(reversed(range(like.dim())))
    return torch.zeros([like.shape[d] for d in order], dtype=like.dtype).permute(order)


def plain(tensor, text):
    real = torch.view_as_real(tensor) if tensor.is_complex() else tensor
    return real.abs() if text[: text.index("(")] in FACTORS else real


def row(text):
    types = [result.dtype for result in several(call(text))]
    outs = write(text, [torch.empty(0, dtype=dtype) for dtype in types])
    again = [apart(out) for out in outs]
    places = [out.data_ptr() for out in again]
    write(text, again)
    same = places == [out.data_ptr() for out in again]
    same &= all(a.shape == b.shape and a.allclose(b, 0, 0, True) for a, b in zip(outs, again))
    cells = [
        " ".join(str(dtype).removeprefix("torch.") for dtype in types),
        " ; ".join(sizes(out) for out in outs),
        " ; ".join(numbers(plain(out, text)) for out in outs),
        str(same).lower(),
    ]
    print(text, *cells, sep="|")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    for each in CALLS:
        row(each)
