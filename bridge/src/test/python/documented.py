"""Lists what PyTorch documents of torch, torch.Tensor and the modules of MODULES; DocumentedTest reads it.

Run with PyTorch 2.10: python bridge/src/test/python/documented.py
One name a line. torch's sections of docs/stable/torch.html are made of the functions that
torch/_torch_docs.py gives a docstring and of the Python functions of the modules below.
"""

import inspect
import re
from pathlib import Path

import torch

MODULES = {
    "fft": torch.fft,
    "special": torch.special,
    "sparse": torch.sparse,
    "func": torch.func,
    "windows": torch.signal.windows,
}

PYTHON_MODULES = {
    "torch",
    "torch._tensor_str",
    "torch.autograd.grad_mode",
    "torch.functional",
    "torch.random",
    "torch.serialization",
}


def torch_names():
    docs = (Path(torch.__file__).parent / "_torch_docs.py").read_text()
    names = set(re.findall(r"add_docstr\(\s*torch\.(\w+)\s*,", docs))
    names |= set(torch.functional.__all__)
    for name in torch.__all__:
        member = getattr(torch, name, None)
        if getattr(member, "__module__", None) in PYTHON_MODULES and inspect.getdoc(member):
            if inspect.isfunction(member) or member.__module__ == "torch.autograd.grad_mode":
                names.add(name)
    return {name for name in names if name[0].islower()}


def public(owner):
    return {name for name in dir(owner) if not name.startswith("_")}


def documented(module):
    """What the module's page lists: its functions, also those that __all__ has forgotten."""
    return {name for name in public(module) if inspect.isroutine(getattr(module, name)) and getattr(module, name).__doc__}


def main():
    names = [f"torch.{name}" for name in torch_names()]
    names += [f"Tensor.{name}" for name in public(torch.Tensor)]
    names += [f"linalg.{name}" for name in public(torch.linalg) if inspect.isbuiltin(getattr(torch.linalg, name))]
    for name, module in MODULES.items():
        names += [f"{name}.{member}" for member in documented(module)]
    target = Path(__file__).parents[1] / "resources/jtorch/documented.txt"
    target.write_text("\n".join(sorted(names)) + "\n")


if __name__ == "__main__":
    main()
