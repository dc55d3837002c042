"""Writes what PyTorch returns for the Fourier transforms and windows that SignalRows calls.

Run with PyTorch 2.10: python signals.py > ../resources/jtorch/signals.txt
One line an operator: name | shape | elements | gradient of the input for the sum of the result.
Complex results are shown as pairs.
"""

import torch

from operators import X, show

F = torch.fft
W = torch.signal.windows


def wave(x):  # complex, and odd and even sizes
    return torch.complex(x, x.flip(1) * 0.5)


def block(x):  # of three dimensions
    return torch.stack([x, x.square(), x.flip(0), x.cos()])


def pairs(x):
    return torch.view_as_real(x.resolve_conj()) if x.is_complex() else x


CASES = {}
for name in "fft ifft rfft irfft hfft ihfft".split():
    of = (lambda x: x) if name in ("rfft", "ihfft") else wave
    one, two, many = (getattr(F, name + end) for end in ("", "2", "n"))
    CASES |= {
        name: (X, lambda x, f=one, of=of: pairs(f(of(x)))),
        f"{name} n": (X, lambda x, f=one, of=of: pairs(f(of(x), n=5))),
        f"{name} short": (X, lambda x, f=one, of=of: pairs(f(of(x), n=2, norm="forward"))),
        f"{name} dim": (X, lambda x, f=one, of=of: pairs(f(of(x), dim=0, norm="ortho"))),
        f"{name}2": (X, lambda x, f=two, of=of: pairs(f(of(x)))),
        f"{name}2 s": (X, lambda x, f=two, of=of: pairs(f(of(x), s=(3, 4), norm="ortho"))),
        f"{name}2 dim": (X, lambda x, f=two, of=of: pairs(f(of(block(x)), dim=(0, 2), norm="forward"))),
        f"{name}n": (X, lambda x, f=many, of=of: pairs(f(of(block(x))))),
        f"{name}n s": (X, lambda x, f=many, of=of: pairs(f(of(block(x)), s=(2, 4)))),
        f"{name}n s dim": (X, lambda x, f=many, of=of: pairs(f(of(block(x)), s=(3, -1), dim=(1, 0)))),
        f"{name}n one": (X, lambda x, f=many, of=of: pairs(f(of(block(x)), dim=(0,), norm="ortho"))),
    }
CASES |= {
    "fft real": (X, lambda x: pairs(F.fft(x))),
    "fft integers": (X, lambda x: pairs(F.fft(torch.tensor([[1, 2, 4], [3, 0, 5]])))),
    "fftfreq": (X, lambda x: F.fftfreq(5)),
    "fftfreq d": (X, lambda x: F.fftfreq(4, d=0.1)),
    "fftfreq position": (X, lambda x: F.fftfreq(4, 0.5, dtype=torch.float64)),
    "fftfreq none": (X, lambda x: F.fftfreq(0)),
    "rfftfreq": (X, lambda x: F.rfftfreq(5)),
    "rfftfreq d": (X, lambda x: F.rfftfreq(4, d=0.1)),
    "fftshift": (X, lambda x: F.fftshift(x) * x),
    "fftshift dim": (X, lambda x: F.fftshift(x, dim=1) * x),
    "fftshift dims": (X, lambda x: F.fftshift(block(x), dim=(0, 2))),
    "ifftshift": (X, lambda x: F.ifftshift(x) * x),
    "ifftshift dim": (X, lambda x: F.ifftshift(x, dim=-1) * x),
}
for name in "bartlett blackman cosine exponential gaussian general_hamming hamming hann kaiser nuttall".split():
    for samples in (0, 1, 2, 7):
        CASES[f"{name} {samples}"] = (X, lambda x, n=name, m=samples: getattr(W, n)(m))
        CASES[f"{name} periodic {samples}"] = (X, lambda x, n=name, m=samples: getattr(W, n)(m, sym=False))
    CASES[f"{name} float64"] = (X, lambda x, n=name: getattr(W, n)(6, sym=False, dtype=torch.float64))
CASES |= {
    "exponential tau": (X, lambda x: W.exponential(6, tau=2.5)),
    "exponential center": (X, lambda x: W.exponential(6, center=1.5, tau=3, sym=False)),
    "gaussian std": (X, lambda x: W.gaussian(6, std=2)),
    "general_hamming alpha": (X, lambda x: W.general_hamming(6, alpha=0.7)),
    "general_cosine": (X, lambda x: W.general_cosine(6, a=[0.46, 0.23, 0.31])),
    "general_cosine one": (X, lambda x: W.general_cosine(1, a=[0.46, 0.23, 0.31])),
    "general_cosine periodic": (X, lambda x: W.general_cosine(6, a=[0.5, 0.25, 0.125, 0.125], sym=False)),
    "kaiser beta": (X, lambda x: W.kaiser(6, beta=2.5)),
    "kaiser flat": (X, lambda x: W.kaiser(6, beta=0)),
}

if __name__ == "__main__":
    show(CASES)
