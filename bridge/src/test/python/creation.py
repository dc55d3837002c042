"""Writes what PyTorch returns for the calls of CreationRows.

Run with PyTorch 2.10: python creation.py > ../resources/jtorch/creation.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
"""

import torch

from operator_breadth import I, square
from operators import POSITIVE, X, show


def seeded(draw):
    torch.manual_seed(0)
    return draw()


def gradient(x):
    leaf = x.detach().requires_grad_()
    leaf.square().sum().backward()
    return leaf.grad


CASES = {
    # made
    "arange": (X, lambda x: torch.arange(1, 4, 0.5)),
    "linspace": (X, lambda x: torch.linspace(-1, 2, 4)),
    "logspace": (X, lambda x: torch.logspace(-1, 1, 3)),
    "eye": (X, lambda x: torch.eye(3)),
    "triu_indices": (X, lambda x: torch.triu_indices(2, 3)),
    "zeros": (X, lambda x: torch.zeros(2, 2)),
    "ones": (X, lambda x: torch.ones(2, 2)),
    "full": (X, lambda x: torch.full((2, 2), 1.5)),
    "tensor": (X, lambda x: torch.tensor([1.5, -2])),
    "as_tensor": (X, lambda x: torch.as_tensor(x).mul(2)),
    "asarray": (X, lambda x: torch.asarray(x).mul(2)),
    "zeros_like": (X, lambda x: torch.zeros_like(x)),
    "ones_like": (X, lambda x: torch.ones_like(x)),
    "full_like": (X, lambda x: torch.full_like(x, 2.5)),
    "empty": (X, lambda x: torch.empty(2, 2).fill_(3)),
    "empty_like": (X, lambda x: torch.empty_like(x).fill_(3)),
    "empty_strided": (X, lambda x: torch.empty_strided((2, 2), (1, 2)).fill_(3)),
    "new_empty": (X, lambda x: x.new_empty((2, 2)).fill_(3)),
    "new_full": (X, lambda x: x.new_full((2, 2), 2.5)),
    "new_ones": (X, lambda x: x.new_ones((2, 2))),
    "new_zeros": (X, lambda x: x.new_zeros((2, 2))),
    "new_tensor": (X, lambda x: x.new_tensor([1.5, -2])),
    # types
    "to": (X, lambda x: x.to(torch.float64)),
    "type": (X, lambda x: x.type(torch.float64)),
    "type_as": (X, lambda x: x.type_as(I)),
    "bool": (X, lambda x: x.relu().bool()),
    "char_": (X, lambda x: (x * 2).char()),
    "short_": (X, lambda x: (x * 2).short()),
    "int_": (X, lambda x: (x * 2).int()),
    "long_": (X, lambda x: (x * 2).long()),
    "float_": (X, lambda x: (x * 2).float()),
    "double_": (X, lambda x: (x * 2).double()),
    "byte_": (POSITIVE, lambda x: (x * 2).byte()),
    "half": (X, lambda x: x.detach().mul(1.3).half()),
    "bfloat16": (X, lambda x: x.detach().mul(1.3).bfloat16()),
    "cfloat": (X, lambda x: torch.view_as_real(x.cfloat())),
    "cdouble": (X, lambda x: torch.view_as_real(x.cdouble())),
    "cpu": (X, lambda x: x.cpu().mul(2)),
    # facts
    "allclose": (X, lambda x: torch.tensor(torch.allclose(x, x.add(1e-9)))),
    "equal": (X, lambda x: torch.tensor(x.equal(x.clone()))),
    "numel": (X, lambda x: torch.tensor(x.numel())),
    "nelement": (X, lambda x: torch.tensor(x.nelement())),
    "dim": (X, lambda x: torch.tensor(x.dim())),
    "ndimension": (X, lambda x: torch.tensor(x.ndimension())),
    "is_complex": (X, lambda x: torch.tensor(x.is_complex())),
    "is_conj": (X, lambda x: torch.tensor(x.is_conj())),
    "is_floating_point": (X, lambda x: torch.tensor(x.is_floating_point())),
    "is_signed": (X, lambda x: torch.tensor(x.is_signed())),
    "is_inference": (X, lambda x: torch.tensor(x.is_inference())),
    "get_device": (X, lambda x: torch.tensor(x.get_device())),
    "element_size": (X, lambda x: torch.tensor(x.element_size())),
    "storage_offset": (X, lambda x: torch.tensor(x.storage_offset())),
    "is_contiguous": (X, lambda x: torch.tensor(x.is_contiguous())),
    "ndim": (X, lambda x: torch.tensor(x.ndim)),
    "itemsize": (X, lambda x: torch.tensor(x.itemsize)),
    "nbytes": (X, lambda x: torch.tensor(x.nbytes)),
    "is_leaf": (X, lambda x: torch.tensor(x.is_leaf)),
    "retains_grad": (X, lambda x: torch.tensor(x.retains_grad)),
    "is_cpu": (X, lambda x: torch.tensor(x.is_cpu)),
    "is_cuda": (X, lambda x: torch.tensor(x.is_cuda)),
    "grad_fn": (X, lambda x: torch.tensor([ord(c) for c in (x + 1).sigmoid().grad_fn.name()])),
    "requires_grad": (X, lambda x: torch.tensor(x.requires_grad)),
    "is_same_size": (X, lambda x: torch.tensor(x.is_same_size(x.t()))),
    "is_set_to": (X, lambda x: torch.tensor(x.is_set_to(x.t()))),
    "is_nonzero": (X, lambda x: torch.tensor(x.sum().is_nonzero())),
    "is_tensor": (X, lambda x: torch.tensor(torch.is_tensor(x))),
    "item": (X, lambda x: torch.tensor(x.sum().item())),
    "item_long": (X, lambda x: torch.tensor(I.sum().item())),
    "item_bool": (X, lambda x: torch.tensor(x.gt(0).all().item())),
    "size": (X, lambda x: torch.tensor(x.t().size())),
    "shape": (X, lambda x: torch.tensor(x.t().shape)),
    "stride": (X, lambda x: torch.tensor(x.t().stride(1))),
    "grad": (X, lambda x: gradient(x)),
    "can_cast": (X, lambda x: torch.tensor(torch.can_cast(torch.float64, torch.int64))),
    "promote_types": (X, lambda x: torch.tensor(torch.promote_types(torch.int64, torch.float16) == torch.float16)),
    "result_type": (X, lambda x: torch.tensor(torch.result_type(x, I) == x.dtype)),
    "dtype": (X, lambda x: torch.tensor(x.dtype == torch.get_default_dtype())),
    # draws
    "rand": (X, lambda x: seeded(lambda: torch.rand(2, 3))),
    "randn": (X, lambda x: seeded(lambda: torch.randn(2, 3))),
    "randperm": (X, lambda x: seeded(lambda: torch.randperm(7))),
    "rand_like": (X, lambda x: seeded(lambda: torch.rand_like(x.detach()))),
    "randn_like": (X, lambda x: seeded(lambda: torch.randn_like(x.detach()))),
    "randint": (X, lambda x: seeded(lambda: torch.randint(9, (2, 3)))),
    "randint_like": (X, lambda x: seeded(lambda: torch.randint_like(x.detach(), 9))),
    "bernoulli": (X, lambda x: seeded(lambda: torch.bernoulli(x.detach().sigmoid()))),
    "poisson": (X, lambda x: seeded(lambda: torch.poisson(x.detach().abs()))),
    "multinomial": (X, lambda x: seeded(lambda: torch.multinomial(x.detach().abs(), 2))),
    "binomial": (X, lambda x: seeded(lambda: torch.binomial(torch.full((2, 3), 5.0), x.detach().sigmoid()))),
    "normal": (X, lambda x: seeded(lambda: torch.normal(x.detach(), 0.5))),
    "manual_seed": (X, lambda x: seeded(lambda: torch.rand(3))),
    "initial_seed": (X, lambda x: seeded(lambda: torch.tensor(torch.initial_seed()))),
}

if __name__ == "__main__":
    show(CASES)
