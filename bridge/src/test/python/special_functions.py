"""Writes what PyTorch returns for the functions of torch.special that SpecialRows calls.

Run with PyTorch 2.10: python special_functions.py > ../resources/jtorch/special-functions.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
"""

import torch

from operators import POSITIVE, UNIT, X, show

S = torch.special
N = torch.tensor([0.0, 1.0, 3.0])

CASES = {}
for name in (
    "airy_ai bessel_j0 bessel_j1 entr erf erfc erfcx exp2 expit expm1 gammaln i0 i0e i1 i1e log_ndtr"
    " modified_bessel_i0 modified_bessel_i1 ndtr round sinc spherical_bessel_j0"
).split():
    CASES[name] = (X, lambda x, f=getattr(S, name): f(x))
for name in (
    "bessel_y0 bessel_y1 digamma log1p modified_bessel_k0 modified_bessel_k1 psi scaled_modified_bessel_k0"
    " scaled_modified_bessel_k1"
).split():
    CASES[name] = (POSITIVE, lambda x, f=getattr(S, name): f(x))
POLYNOMIALS = [f"{shifted}chebyshev_polynomial_{kind}" for shifted in ("", "shifted_") for kind in "tuvw"]
POLYNOMIALS += "hermite_polynomial_h hermite_polynomial_he laguerre_polynomial_l legendre_polynomial_p".split()
for name in POLYNOMIALS:
    CASES[name] = (UNIT, lambda x, f=getattr(S, name): f(x, 3))
    CASES[f"{name} tensor"] = (X, lambda x, f=getattr(S, name): f(x, N))
    CASES[f"{name} number"] = (X, lambda x, f=getattr(S, name): f(0.25, N))
CASES |= {
    "erfinv": (UNIT, lambda x: S.erfinv(x)),
    "ndtri": (UNIT, lambda x: S.ndtri(x.abs())),
    "log_ndtr far": (X, lambda x: S.log_ndtr(x * 20)),
    "entr edge": (X, lambda x: S.entr(torch.tensor([-1.0, 0.0, 1.0]))),
    "i0e integers": (X, lambda x: S.i0e(torch.tensor([1, 2, 3]))),
    "gammainc": (POSITIVE, lambda x: S.gammainc(torch.full((3,), 1.5), x)),
    "gammaincc": (POSITIVE, lambda x: S.gammaincc(torch.full((3,), 1.5), x)),
    "xlog1py": (POSITIVE, lambda x: S.xlog1py(x, x + 1)),
    "xlog1py number": (X, lambda x: S.xlog1py(x, 0.5)),
    "xlog1py of number": (POSITIVE, lambda x: S.xlog1py(2.5, x)),
    "xlogy": (POSITIVE, lambda x: S.xlogy(x, x + 1)),
    "xlogy of number": (POSITIVE, lambda x: S.xlogy(2.5, x)),
    "zeta": (POSITIVE, lambda x: S.zeta(torch.tensor(2.5), x)),
    "zeta number": (POSITIVE, lambda x: S.zeta(x.detach() + 1, 1.5)),
    "zeta of number": (POSITIVE, lambda x: S.zeta(2.5, x)),
    "multigammaln": (POSITIVE, lambda x: S.multigammaln(x + 1, 2)),
    "polygamma": (POSITIVE, lambda x: S.polygamma(2, x)),
    "logit": (UNIT, lambda x: S.logit(x.abs())),
    "logit eps": (X, lambda x: S.logit(x, 0.3)),
    "torch.logit eps": (X, lambda x: torch.logit(x, eps=0.2)),
    "logit_ eps": (X, lambda x: x.clone().logit_(eps=0.2)),
    "round decimals": (X, lambda x: S.round(x, decimals=1)),
    "round tens": (X, lambda x: torch.round(x * 9, decimals=-1)),
    "round_ decimals": (X, lambda x: x.clone().round_(decimals=1)),
    "softmax": (X, lambda x: S.softmax(x, 1) * x),
    "softmax dtype": (X, lambda x: S.softmax(x, 1, dtype=torch.float64) * x),
    "log_softmax": (X, lambda x: S.log_softmax(x, dim=0) * x),
    "log_softmax dtype": (X, lambda x: S.log_softmax(x, 0, dtype=torch.float64) * x),
    "logsumexp": (X, lambda x: S.logsumexp(x, 1)),
    "logsumexp keepdim": (X, lambda x: S.logsumexp(x, dim=0, keepdim=True)),
}

if __name__ == "__main__":
    show(CASES)
