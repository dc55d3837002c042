"""What the scripts share that print tables of PyTorch's values."""

import torch


def numbers(tensor):
    """All elements, with as many digits as their type has."""
    values = tensor.detach().clone().flatten().tolist()
    short = tensor.dtype == torch.float32
    return " ".join(f"{v:.9g}" if short else repr(float(v)) for v in values)


def sizes(tensor):
    return " ".join(map(str, tensor.shape))


def totals(tensors):
    """The sum of each tensor's absolute values; 0 for None."""
    return " ".join("0.0" if t is None else repr(t.detach().double().abs().sum().item()) for t in tensors)
