"""Writes the TorchScript files that call operators which only Java defines.

Run: python java_operators.py ../resources/jtorch/ops
"""

import sys
from pathlib import Path

import torch

library = torch.library.Library("script", "DEF")
library.define("clip_square(Tensor x, float limit) -> Tensor")
library.define("describe(Tensor[] xs, int[] ks, str? word, bool flag, float[] fs) -> (int, str)")
library.define("fails(Tensor x) -> Tensor")


class Clipped(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.tensor([0.5, 2.0, -3.0]))

    def forward(self, x):
        return torch.ops.script.clip_square(x * self.weight, 1.5).sum()

    @torch.jit.export
    def describe(self, x):
        return torch.ops.script.describe([x, x + 1], [3, 4], "word", True, [0.5])

    @torch.jit.export
    def nameless(self, x):
        return torch.ops.script.describe([x], [3], None, False, [0.5])

    @torch.jit.export
    def fails(self, x):
        y = torch.ops.script.fails(x + 1)
        return y * 2


torch.jit.script(Clipped()).save(str(Path(sys.argv[1]) / "java_operators.pt"))
