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


def parts(named):
    """The sums of absolute values of tensors with names, one for each part and its parts."""
    found = {}
    for name, tensor in named:
        part = ".".join(name.split(".")[:2])
        found[part] = found.get(part, 0.0) + tensor.detach().double().abs().sum().item()
    return " ".join(f"{part}={total!r}" for part, total in found.items())


def named(tensors):
    """Shapes, sums of absolute values and the first numbers of tensors with names."""
    return ";".join(
        f"{name}:{sizes(x)}:{x.detach().double().abs().sum().item()!r}:{numbers(x.detach().flatten()[:6])}"
        for name, x in tensors.items()
    )
