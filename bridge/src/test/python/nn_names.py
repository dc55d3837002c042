"""Writes the public names of torch.nn and torch.nn.functional: python nn_names.py

Run with PyTorch 2.10. One line a name: the classes that torch.nn and torch.nn.utils.rnn list
and the functions that torch.nn.functional, torch.nn.init and torch.nn.utils define or take over
from torch, with their section before a space. Names with a leading underscore aren't public.
"""

import inspect
from pathlib import Path

import torch
from torch.nn import functional, init, modules, utils
from torch.nn.utils import rnn


def functions(module):
    for name, value in vars(module).items():
        if name.startswith(("_", "has_torch_function")) or not inspect.isroutine(value):
            continue
        own = inspect.isbuiltin(value) or value.__module__ == module.__name__
        if own and (value.__doc__ or "").strip():
            yield name


def main():
    names = [("nn", name) for name in modules.__all__]
    names += [("F", name) for name in functions(functional)]
    names += [("init", name) for name in functions(init)]
    names += [("utils", name) for name in utils.__all__]
    names += [("rnn", name) for name in rnn.__all__]
    target = Path(__file__).parents[1] / "resources/jtorch/nn/names.txt"
    target.write_text("".join(f"{section} {name}\n" for section, name in sorted(names)))
    print(torch.__version__, len(names), "names")


if __name__ == "__main__":
    main()
