"""Writes what PyTorch returns for the operators that RarerOperatorRows calls.

Run with PyTorch 2.10: python operator_breadth.py > ../resources/jtorch/operator-breadth.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
"""

import math

import torch

from operators import POSITIVE, UNIT, X, show

I = torch.tensor([[4, 6, 9], [10, 12, 8]])
PLACES = torch.tensor([[2, 0], [1, 1]])
EDGES = torch.tensor([-1.0, 0.0, 1.0])
HOLES = torch.tensor([[1.0, math.nan, 3.0], [4.0, 5.0, math.nan]])
NEXT = torch.tensor([0.5, -1.0, 2.0])


def windowed(x):
    window = torch.hann_window(4).to(x.dtype)
    return torch.stft(
        x.repeat(1, 4), 6, hop_length=2, win_length=4, window=window, center=False, normalized=True,
        onesided=False, return_complex=True,
    )


def istft_of(x):
    window = torch.hamming_window(6).to(x.dtype)
    spectrum = torch.stft(x.repeat(1, 4), 6, hop_length=3, window=window, normalized=True, return_complex=True)
    return torch.istft(spectrum * 2, 6, hop_length=3, window=window, normalized=True)


def square(x):  # symmetric and positive definite
    return x @ x.mT + torch.eye(2)


def householder_product(matrix):
    packed, tau = torch.geqrf(matrix.detach())
    return torch.linalg.householder_product(packed, tau)


def lowrank(parts):
    return parts[0] @ torch.diag(parts[1]) @ parts[2].mH


CASES = {
    # special functions
    "absolute": (X, lambda x: x.absolute()),
    "arcsin": (UNIT, lambda x: x.arcsin()),
    "arctanh": (UNIT, lambda x: torch.arctanh(x)),
    "subtract": (X, lambda x: torch.subtract(x, 2)),
    "true_divide": (X, lambda x: x.true_divide(x + 3)),
    "greater_equal": (X, lambda x: x.greater_equal(0.75)),
    "copysign": (X, lambda x: x.copysign(NEXT)),
    "float_power": (POSITIVE, lambda x: x.float_power(1.5)),
    "gcd": (X, lambda x: I.gcd(torch.tensor(6))),
    "lcm": (X, lambda x: torch.lcm(I, torch.tensor(6))),
    "heaviside": (X, lambda x: x.detach().heaviside(torch.tensor(0.5))),
    "igamma": (POSITIVE, lambda x: torch.igamma(torch.full((2, 3), 1.5), x)),
    "igammac": (POSITIVE, lambda x: torch.igammac(torch.full((2, 3), 1.5), x)),
    "ldexp": (X, lambda x: x.ldexp(torch.tensor(3))),
    "logaddexp2": (X, lambda x: x.logaddexp2(x * 2)),
    "nextafter": (X, lambda x: x.detach().nextafter(NEXT)),
    "xlogy": (POSITIVE, lambda x: x.xlogy(x)),
    "xlogy number": (X, lambda x: x.xlogy(3)),
    "mvlgamma": (POSITIVE, lambda x: (x + 1).mvlgamma(2)),
    "polygamma": (POSITIVE, lambda x: torch.polygamma(1, x)),
    "sgn": (X, lambda x: x.sgn()),
    "hardshrink": (X, lambda x: x.hardshrink(0.5)),
    "prelu": (X, lambda x: x.prelu(torch.tensor([0.25]))),
    "frexp mantissa": (X, lambda x: torch.frexp(x).mantissa),
    "frexp exponent": (X, lambda x: torch.frexp(x.detach()).exponent),
    "angle": (X, lambda x: x.detach().angle()),
    # measures
    "nansum": (X, lambda x: (x + HOLES).nansum()),
    "nanmean dim": (X, lambda x: (x + HOLES).nanmean(1)),
    "nanmedian": (X, lambda x: HOLES.nanmedian()),
    "nanmedian dim": (X, lambda x: HOLES.nanmedian(1).values),
    "nanquantile": (X, lambda x: HOLES.nanquantile(0.25)),
    "quantile tensor": (X, lambda x: x.quantile(torch.tensor([0.25, 0.5]))),
    "logcumsumexp": (X, lambda x: x.logcumsumexp(1)),
    "dist": (X, lambda x: x.dist(x * x, 3)),
    "renorm": (X, lambda x: x.renorm(2, 0, 1)),
    "corrcoef": (X, lambda x: x.corrcoef()[0, 1]),
    "cov": (X, lambda x: x.cov()),
    "cov correction": (X, lambda x: x.cov(correction=0)),
    "aminmax": (X, lambda x: x.detach().aminmax().max),
    "aminmax dim": (X, lambda x: x.detach().aminmax(dim=1).min),
    "histogram": (X, lambda x: x.detach().flatten().histogram(4).hist),
    "histogram edges": (X, lambda x: x.detach().flatten().histogram(4, range=(-2.0, 2.0)).bin_edges),
    "histogram tensor": (X, lambda x: x.detach().flatten().histogram(EDGES).hist),
    "unique dim": (X, lambda x: torch.unique(x.detach().sign(), dim=1)),
    "unique_consecutive": (X, lambda x: x.detach().sign().unique_consecutive()),
    "unique_consecutive counts": (X, lambda x: x.detach().sign().unique_consecutive(return_counts=True)[1]),
    "msort": (X, lambda x: x.neg().msort()),
    "argwhere": (X, lambda x: x.relu().argwhere()),
    "kthvalue last": (X, lambda x: x.kthvalue(2).indices),
    "mode": (X, lambda x: x.detach().sign().mode().values),
    "bincount weights": (X, lambda x: torch.tensor([0, 1, 1]).bincount(weights=NEXT)),
    "sum_to_size": (X, lambda x: x.sum_to_size(1, 3)),
    "diff twice": (X, lambda x: x.diff(n=2, dim=1)),
    "std_mean": (X, lambda x: torch.std_mean(x, 1)[0]),
    "var_mean": (X, lambda x: torch.var_mean(x, dim=1, correction=0)[1]),
    "trapezoid": (X, lambda x: torch.trapezoid(x)),
    "trapezoid points": (X, lambda x: torch.trapezoid(x, NEXT)),
    "cumulative_trapezoid": (X, lambda x: torch.cumulative_trapezoid(x)),
    "gradient": (X, lambda x: torch.gradient(x, dim=1)[0]),
    "searchsorted": (X, lambda x: torch.searchsorted(EDGES, x.detach())),
    "searchsorted right": (X, lambda x: torch.searchsorted(EDGES, EDGES, right=True)),
    "bucketize": (X, lambda x: torch.bucketize(x.detach(), EDGES)),
    "isin": (X, lambda x: torch.isin(x.detach(), torch.tensor([0.25, 2.0]))),
    # pieces
    "as_strided": (X, lambda x: x.as_strided((2, 2), (1, 2))),
    "as_strided offset": (X, lambda x: x.as_strided((2,), (2,), 1)),
    "as_strided_scatter": (X, lambda x: x.as_strided_scatter(torch.zeros(2), (2,), (2,))),
    "diag_embed": (X, lambda x: x.diag_embed()),
    "diagflat": (X, lambda x: x[0].diagflat(1)),
    "diagonal": (X, lambda x: x.diagonal(1, 0, 1)),
    "diagonal_scatter": (X, lambda x: x.diagonal_scatter(torch.zeros(2))),
    "select_scatter": (X, lambda x: x.select_scatter(torch.zeros(2), 1, 1)),
    "slice_scatter": (X, lambda x: x.slice_scatter(torch.zeros(2, 2), 1, 0, 3, 2)),
    "scatter_reduce sum": (X, lambda x: x.scatter_reduce(1, PLACES, torch.ones(2, 2), "sum")),
    "scatter_reduce amax": (X, lambda x: x.scatter_reduce(1, PLACES, torch.ones(2, 2), "amax")),
    "scatter_reduce mean": (X, lambda x: x.scatter_reduce(1, PLACES, torch.ones(2, 2), "mean", include_self=False)),
    "index_reduce": (X, lambda x: x.index_reduce(1, torch.tensor([0, 2]), torch.full((2, 2), 3.0), "prod")),
    "index_put": (X, lambda x: x.index_put((torch.tensor([0, 1]), torch.tensor([2, 0])), torch.tensor([8.0, 9.0]))),
    "index_put accumulate": (X, lambda x: x.index_put((torch.tensor([0, 0]), torch.tensor([2, 2])), torch.tensor([8.0, 9.0]), accumulate=True)),
    "svd_lowrank": (X, lambda x: (torch.manual_seed(0), torch.svd_lowrank(x, q=1)[1])[1]),
    "svd_lowrank upright": (X, lambda x: (torch.manual_seed(0), lowrank(torch.svd_lowrank(x.t(), q=1, niter=0)))[1]),
    "svd_lowrank less": (X, lambda x: (torch.manual_seed(0), torch.svd_lowrank(x, niter=1, M=torch.ones(3))[1])[1]),
    "pca_lowrank": (X, lambda x: (torch.manual_seed(0), lowrank(torch.pca_lowrank(x, q=1)))[1]),
    "pca_lowrank not centred": (X, lambda x: (torch.manual_seed(0), lowrank(torch.pca_lowrank(x, q=1, center=False, niter=0)))[1]),
    "pow of a number": (X, lambda x: 2.5 ** x),
    "pow of an integer": (X, lambda x: 2 ** x),
    "take_along_dim": (X, lambda x: x.take_along_dim(x.argsort(1, descending=True), 1)),
    "tensor_split": (X, lambda x: x.tensor_split(2, 1)[0]),
    "tensor_split places": (X, lambda x: x.tensor_split([1], 1)[1]),
    "hsplit": (X, lambda x: x.hsplit(3)[2]),
    "vsplit": (X, lambda x: x.vsplit(2)[1]),
    "dsplit": (X, lambda x: x.view(1, 2, 3).dsplit([1])[1]),
    "fliplr": (X, lambda x: x.fliplr() * x),
    "flipud": (X, lambda x: x.flipud() * x),
    "rot90": (X, lambda x: x.rot90(1, (0, 1))),
    "repeat_interleave": (X, lambda x: x.repeat_interleave(2, dim=1)),
    "repeat_interleave tensor": (X, lambda x: x.repeat_interleave(torch.tensor([2, 1]), dim=0)),
    "squeeze dims": (X, lambda x: x.view(1, 2, 1, 3).squeeze((0, 2))),
    # put together
    "block_diag": (X, lambda x: torch.block_diag(x, x[0:1])),
    "cartesian_prod": (X, lambda x: torch.cartesian_prod(x[0], x[1])),
    "combinations": (X, lambda x: torch.combinations(x[0])),
    "combinations again": (X, lambda x: torch.combinations(x[0], r=2, with_replacement=True)),
    "atleast_3d": (X, lambda x: torch.atleast_3d(x)),
    "column_stack": (X, lambda x: torch.column_stack((x[0], x[1]))),
    "dstack": (X, lambda x: torch.dstack((x, x))),
    "broadcast_tensors": (X, lambda x: torch.broadcast_tensors(x[0], x)[0]),
    "tensordot": (X, lambda x: torch.tensordot(x, x.mT, dims=1)),
    "tensordot dims": (X, lambda x: torch.tensordot(x, x, dims=([0, 1], [0, 1]))),
    "vander": (X, lambda x: torch.vander(x[0].detach())),
    "vander increasing": (X, lambda x: torch.vander(x[0].detach(), N=2, increasing=True)),
    "tril_indices": (X, lambda x: torch.tril_indices(2, 3)),
    "unravel_index": (X, lambda x: torch.unravel_index(torch.tensor([4, 1]), (2, 3))[1]),
    "cdist": (X, lambda x: torch.cdist(x, x.flip(1), p=1)),
    # windows and complex numbers
    "hann_window": (X, lambda x: torch.hann_window(5)),
    "hamming_window": (X, lambda x: torch.hamming_window(5)),
    "blackman_window": (X, lambda x: torch.blackman_window(5)),
    "bartlett_window": (X, lambda x: torch.bartlett_window(5)),
    "kaiser_window": (X, lambda x: torch.kaiser_window(5)),
    "range": (X, lambda x: torch.range(1, 2, 0.5)),
    "complex": (X, lambda x: torch.view_as_real(torch.complex(x[0], x[1]).conj().resolve_conj())),
    "polar": (X, lambda x: torch.polar(x[1], x[0]).real),
    # matrices
    "addbmm": (X, lambda x: torch.ones(2, 2).addbmm(x.view(1, 2, 3), x.mT.view(1, 3, 2), beta=0.5, alpha=2)),
    "addr": (X, lambda x: x.addr(torch.ones(2), x[0])),
    "addmm_": (X, lambda x: torch.ones(2, 2).addmm_(x, x.mT, beta=0.5)),
    "vdot": (X, lambda x: x[0].vdot(x[1])),
    "matrix_exp": (X, lambda x: torch.matrix_exp(x[:, :2])),
    "pinverse": (X, lambda x: x.pinverse()),
    "slogdet": (X, lambda x: square(x).slogdet().logabsdet),
    "cholesky_inverse": (X, lambda x: torch.cholesky_inverse(torch.linalg.cholesky(square(x)))),
    "cholesky_solve": (X, lambda x: torch.ones(2, 1).cholesky_solve(torch.linalg.cholesky(square(x)))),
    "adjoint": (X, lambda x: x.adjoint()),
    "multi_dot several": (X, lambda x: torch.linalg.multi_dot((x, x.mT, x, x.mT))),
    "qr": (X, lambda x: torch.linalg.qr(square(x)).R.abs()),
    "lu": (X, lambda x: torch.linalg.lu(square(x)).U),
    "lu_solve": (X, lambda x: torch.linalg.lu_solve(*torch.linalg.lu_factor(square(x)), torch.ones(2, 1))),
    "lstsq": (X, lambda x: torch.linalg.lstsq(x.mT, torch.ones(3, 1)).solution),
    "solve_triangular": (X, lambda x: torch.linalg.solve_triangular(square(x), torch.ones(2, 1), upper=True)),
    "inv_ex": (X, lambda x: torch.linalg.inv_ex(square(x)).inverse),
    "cholesky_ex": (X, lambda x: torch.linalg.cholesky_ex(square(x)).L),
    "solve_ex": (X, lambda x: torch.linalg.solve_ex(square(x), torch.ones(2, 1)).result),
    "tensorinv": (X, lambda x: torch.linalg.tensorinv(square(x), ind=1)),
    "tensorsolve": (X, lambda x: torch.linalg.tensorsolve(square(x), torch.ones(2))),
    "cond": (X, lambda x: torch.linalg.cond(square(x))),
    "eig": (X, lambda x: torch.linalg.eig(square(x)).eigenvalues.real.sort().values),
    "linalg cross": (X, lambda x: torch.linalg.cross(x, x.flip(1), dim=1)),
    "matrix_norm": (X, lambda x: torch.linalg.matrix_norm(x)),
    "matrix_norm nuc": (X, lambda x: torch.linalg.matrix_norm(x, "nuc")),
    "matrix_norm 1": (X, lambda x: torch.linalg.matrix_norm(x, 1)),
    "linalg norm": (X, lambda x: torch.linalg.norm(x, 2)),
    "vecdot": (X, lambda x: torch.linalg.vecdot(x, x.flip(0))),
    "linalg vander": (X, lambda x: torch.linalg.vander(x[0])),
    "matrix_rank": (X, lambda x: torch.linalg.matrix_rank(x.detach())),
    "slogdet linalg": (X, lambda x: torch.linalg.slogdet(square(x)).logabsdet),
    "householder_product": (X, lambda x: householder_product(x.mT)),
    "ldl_solve": (X, lambda x: torch.linalg.ldl_solve(*torch.linalg.ldl_factor(square(x).detach()), torch.ones(2, 1))),
    "stft": (X, lambda x: torch.view_as_real(x.repeat(1, 4).stft(4, return_complex=True))),
    "stft constant": (X, lambda x: torch.view_as_real(torch.stft(x.repeat(1, 4), 4, pad_mode="constant", return_complex=True))),
    "stft window": (X, lambda x: torch.view_as_real(windowed(x))),
    "istft": (X, lambda x: x.repeat(1, 4).stft(4, return_complex=True).istft(4, length=10)),
    "istft window": (X, lambda x: istft_of(x)),
    "istft complex": (X, lambda x: torch.view_as_real(torch.istft(torch.complex(x, x.flip(0)).repeat(2, 2), 4, onesided=False, return_complex=True))),
}

if __name__ == "__main__":
    show(CASES)
