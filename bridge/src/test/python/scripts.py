"""Writes the small TorchScript files that the tests of jtorch.jit load, and what Python computes with them.

Usage: python3 scripts.py FOLDER   (../resources/jtorch/jit)
"""
import json, os, sys
from typing import Any, Dict, List, NamedTuple, Optional, Tuple
import torch
import torch.nn as nn

Point = NamedTuple("Point", [("x", torch.Tensor), ("y", int)])


class Methods(nn.Module):
    """One method for each kind of value."""

    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor([2.0]))
        self.factor = 3

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x * self.scale

    @torch.jit.export
    def numbers(self, a: int, b: float, c: bool, d: str = "d") -> Tuple[int, float, bool, str]:
        return a + self.factor, b / 2, not c, d + "!"

    @torch.jit.export
    def optional(self, x: Optional[torch.Tensor]) -> Optional[torch.Tensor]:
        return None if x is None else x + 1

    @torch.jit.export
    def lists(self, xs: List[torch.Tensor], ns: List[int], names: List[str]) -> List[torch.Tensor]:
        return [x * n for x, n in zip(xs, ns)] if len(names) > 0 else []

    @torch.jit.export
    def dicts(self, m: Dict[str, torch.Tensor], by: Dict[int, float]) -> Dict[str, List[float]]:
        found: Dict[str, List[float]] = {}
        for key, value in m.items():
            found[key] = [float(value.sum()) * w for w in by.values()]
        return found

    @torch.jit.export
    def nested(self, p: Tuple[torch.Tensor, Tuple[int, List[int]]]) -> Tuple[torch.Tensor, Tuple[int, List[int]]]:
        return p[0] + 1, (p[1][0] + 1, [n + 1 for n in p[1][1]])

    @torch.jit.export
    def anything(self, x: Any) -> Any:
        return x

    @torch.jit.export
    def named(self, x: torch.Tensor) -> Point:
        return Point(x, 4)

    @torch.jit.export
    def device(self, d: torch.device) -> torch.device:
        return d

    @torch.jit.export
    def place(self, p: Point) -> torch.Tensor:
        return p.x

    @torch.jit.export
    def refuse(self, x: torch.Tensor) -> torch.Tensor:
        if x.sum() > 0:
            raise ValueError("the sum is positive")
        return x

    @torch.jit.export
    def mismatch(self, x: torch.Tensor) -> torch.Tensor:
        return torch.mm(x, x)


class Tied(nn.Module):
    """Two names for a weight, one frozen weight, a buffer, running statistics, dropout."""

    def __init__(self):
        super().__init__()
        self.first = nn.Linear(4, 4)
        self.second = nn.Linear(4, 4)
        self.second.weight = self.first.weight
        self.second.bias.requires_grad_(False)
        self.norm = nn.BatchNorm1d(4)
        self.drop = nn.Dropout(0.5)
        self.register_buffer("offset", torch.arange(4.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.drop(self.norm(self.second(self.first(x)))) + self.offset


class Endless(nn.Module):
    """Never comes to the end of loading."""

    def __init__(self):
        super().__init__()
        self.training = False

    @torch.jit.export
    def __getstate__(self) -> Tuple[int, bool]:
        return 1, self.training

    @torch.jit.export
    def __setstate__(self, state: Tuple[int, bool]) -> None:
        self.training = state[1]
        n = state[0]
        while n > 0:
            n = 1 + n % 2

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


def fine_tune(path):
    model = torch.jit.load(path)
    model.eval()
    optimizer = torch.optim.SGD([p for p in model.parameters() if p.requires_grad], lr=0.1, momentum=0.9)
    x = torch.linspace(-1, 1, 12).reshape(3, 4)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        loss = model(x).square().mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses


if __name__ == "__main__":
    folder = sys.argv[1]
    torch.manual_seed(0)
    torch.jit.script(Methods()).save(os.path.join(folder, "methods.pt"))
    tied = os.path.join(folder, "tied.pt")
    model = torch.jit.script(Tied().eval())
    model.save(tied)
    torch.jit.script(Endless()).save(os.path.join(folder, "endless.pt"))
    torch.save(Tied().state_dict(), os.path.join(folder, "state_dict.pth"))
    json.dump(
        {"printed": str(torch.jit.load(tied)), "losses": fine_tune(tied)},
        open(os.path.join(folder, "tied.json"), "w"), indent=1)
