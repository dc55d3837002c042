"""Prints tensors: each behind a line '== NAME', with '|' before each of its own lines."""

import torch

CASES = {}


def case(name):
    return lambda make: CASES.setdefault(name, make)


def steps(*shape, dtype=torch.float32):
    count = 1
    for size in shape:
        count *= size
    return torch.arange(count).to(dtype).view(shape)


def complex_of(real, imag, dtype=torch.float32):
    return torch.complex(torch.tensor(real, dtype=dtype), torch.tensor(imag, dtype=dtype))


NAN, INF = float("nan"), float("inf")
F64 = torch.float64
BITS = [0, 1, 56, 60, 100, 127, 200]

case("complex")(lambda: complex_of([1, 2.5], [-1, 0.25]))
case("complex whole")(lambda: complex_of([1.0, -20.0], [2.0, -0.0]))
case("complex nan inf")(lambda: complex_of([1, NAN, -INF], [INF, -1.5, NAN]))
case("complex wide")(lambda: complex_of([1e-6, 1.0], [1.0, 20000.5]))
case("complex scalar")(lambda: complex_of(1.5, 2.0))
case("complex scalar of nan")(lambda: complex_of(NAN, NAN))
case("complex empty")(lambda: torch.zeros(0, 2, dtype=torch.complex64))
case("complex zeros")(lambda: torch.zeros(3, dtype=torch.complex64))
case("complex128")(lambda: complex_of([0.1, 2], [3, -4.25], F64))
case("complex32")(lambda: complex_of([0.1, 2], [3, -4.25]).to(torch.complex32))
case("complex long")(lambda: torch.complex(steps(1500), -steps(1500) / 3))
case("complex matrix")(lambda: torch.complex(steps(4, 9) / 7, steps(4, 9) - 11.5))
case("complex conjugate")(lambda: complex_of([1, 2.5], [-1, 0.25]).conj())
case("imaginary part of a conjugate")(lambda: complex_of([1, 2.5], [-1, 0.25]).conj().imag)
case("complex grad")(lambda: complex_of([1, 2.5], [-1, 0.25]).requires_grad_() * 2)
case("complex leaf")(lambda: complex_of([1.0], [0.5], F64).requires_grad_())
case("int64 large")(lambda: torch.tensor([2**53 + 1, 2**63 - 1, -(2**63)]))
case("uint64 large")(lambda: torch.tensor([2**64 - 1, 2**63, 5], dtype=torch.uint64))
case("uint8")(lambda: torch.tensor([255, 7], dtype=torch.uint8))
case("uint16")(lambda: torch.tensor([65535, 7], dtype=torch.uint16))
case("bools")(lambda: torch.tensor([[True], [False]]))
case("negative zero")(lambda: torch.tensor([-0.0, 1.5]))
case("only zeros")(lambda: torch.tensor([-0.0, 0.0]))
case("only special")(lambda: torch.tensor([NAN, INF, -INF]))
case("special beside exponents")(lambda: torch.tensor([NAN, -INF, 1e-7]))
case("half")(lambda: torch.tensor([0.1, 20000.0], dtype=torch.float16))
case("bfloat16")(lambda: torch.tensor([0.1, 2.5], dtype=torch.bfloat16))
case("float8 e5m2")(lambda: torch.tensor(BITS, dtype=torch.uint8).view(torch.float8_e5m2))
case("float8 e4m3fn")(lambda: torch.tensor(BITS, dtype=torch.uint8).view(torch.float8_e4m3fn))
case("float8 e8m0fnu")(lambda: torch.tensor(BITS, dtype=torch.uint8).view(torch.float8_e8m0fnu))
case("float4")(lambda: torch.tensor(BITS, dtype=torch.uint8).view(torch.float4_e2m1fn_x2))
case("long vector")(lambda: steps(1001, dtype=torch.int64))
case("long matrix")(lambda: steps(40, 50))
case("long block")(lambda: steps(10, 20, 10) / 8)
case("long and narrow")(lambda: steps(600, 2, dtype=torch.int64))
case("short and wide")(lambda: steps(2, 600, dtype=torch.int64))
case("expanded")(lambda: torch.ones(1).expand(2**33))
case("expanded matrix")(lambda: torch.ones(1, 1, dtype=torch.int64).expand(60000, 60000))
case("expanded narrow")(lambda: torch.ones(1, 1).expand(3, 2**33))
case("transposed")(lambda: steps(40, 50).t())
case("long bools")(lambda: steps(2000).ne(1999))
case("sparse coo")(lambda: torch.tensor([[0, 1.5], [2, 0]]).to_sparse())
case("sparse coo empty")(lambda: torch.zeros(2, 2).to_sparse())
case("sparse coo float64")(lambda: torch.eye(3, dtype=F64).to_sparse())
case("sparse coo complex")(lambda: complex_of([1, 0], [-1, 0]).to_sparse())
case("sparse coo long")(lambda: steps(40, 50).to_sparse())
case("sparse coo grad")(lambda: torch.eye(2).requires_grad_().to_sparse())
case("sparse csr")(lambda: torch.tensor([[0, 1.5], [2, 0]]).to_sparse_csr())
case("sparse csr complex")(lambda: torch.tensor([[0, 1.5], [2, 0]]).to(torch.complex64).to_sparse_csr())
case("sparse csc")(lambda: torch.tensor([[0, 1.5], [2, 0]]).to_sparse_csc())
case("sparse bsr")(lambda: steps(4, 4).to_sparse_bsr((2, 2)))
case("sparse bsc")(lambda: steps(4, 4).to_sparse_bsc((2, 2)))
case("mkldnn")(lambda: (steps(2, 3) / 4).to_mkldnn())
case("view in place")(lambda: grown())
case("meta")(lambda: torch.ones(2, 3, device='meta'))
case("meta int")(lambda: torch.arange(5, device='meta'))
case("meta scalar")(lambda: torch.ones((), device='meta'))
case("meta grad")(lambda: torch.ones(2, 3, device='meta', requires_grad=True).matmul(torch.ones(3, 4, device='meta')).tanh())
case("meta moved")(lambda: torch.ones(2).to('meta'))


def by_default(make):
    here = torch.ones(2)
    torch.manual_seed(0)
    with torch.device("meta"):
        return make(here)


case("default device, zeros")(lambda: by_default(lambda here: torch.zeros(2)))
case("default device, ones")(lambda: by_default(lambda here: torch.ones(2)))
case("default device, zeros of int64")(lambda: by_default(lambda here: torch.zeros(2, dtype=torch.int64)))
case("default device, empty")(lambda: by_default(lambda here: torch.empty(2)))
case("default device, full")(lambda: by_default(lambda here: torch.full((2,), 1.5)))
case("default device, arange")(lambda: by_default(lambda here: torch.arange(3)))
case("default device, arange of floats")(lambda: by_default(lambda here: torch.arange(0, 1, 0.25)))
case("default device, linspace")(lambda: by_default(lambda here: torch.linspace(0, 1, 3)))
case("default device, eye")(lambda: by_default(lambda here: torch.eye(2)))
case("default device, rand")(lambda: by_default(lambda here: torch.rand(2)))
case("default device, randn")(lambda: by_default(lambda here: torch.randn(2)))
case("default device, randint")(lambda: by_default(lambda here: torch.randint(3, (2,))))
case("default device, randperm")(lambda: by_default(lambda here: torch.randperm(3)))
case("default device, tensor")(lambda: by_default(lambda here: torch.tensor([1.5, 2])))
case("default device, tensor of a number")(lambda: by_default(lambda here: torch.tensor(3)))
case("default device, as_tensor")(lambda: by_default(lambda here: torch.as_tensor(here)))
case("default device, hann_window")(lambda: by_default(lambda here: torch.hann_window(4)))
case("default device, windows.hann")(lambda: by_default(lambda here: torch.signal.windows.hann(4)))
case("default device, fftfreq")(lambda: by_default(lambda here: torch.fft.fftfreq(4)))
case("default device, zeros_like")(lambda: by_default(lambda here: torch.zeros_like(here)))
case("default device, new_zeros")(lambda: by_default(lambda here: here.new_zeros(2)))
case("default device, device")(lambda: by_default(lambda here: torch.zeros(2, device='cpu')))
case("default device, linear")(lambda: by_default(lambda here: torch.nn.Linear(2, 3)(torch.ones(4, 2))))
case("default device, convolution")(lambda: by_default(lambda here: torch.nn.Conv2d(1, 2, 3).weight))
case("default device, recurrent")(lambda: by_default(lambda here: torch.nn.LSTM(2, 3).weight_hh_l0))
case("default device, attention")(lambda: by_default(lambda here: torch.nn.TransformerEncoderLayer(4, 2, 8).self_attn.in_proj_weight))
case("default device, embedding")(lambda: by_default(lambda here: torch.nn.Embedding(5, 2).weight))
case("default device, weight")(lambda: by_default(lambda here: torch.nn.Linear(2, 3).weight))
case("default device, running mean")(lambda: by_default(lambda here: torch.nn.BatchNorm1d(2).running_mean))
case("default device, batches")(lambda: by_default(lambda here: torch.nn.BatchNorm1d(2).num_batches_tracked))
case("default device, drawn afterwards")(lambda: (by_default(lambda here: torch.nn.Linear(2, 3)), torch.rand(2))[1])
case("skip_init, drawn afterwards")(lambda: (torch.manual_seed(0), torch.nn.utils.skip_init(torch.nn.Linear, 2, 3), torch.rand(2))[2])


def grid():
    return torch.tensor([[1.0, 2.0], [4.0, 3.0]])


def scaled():
    return torch.tensor([[2.0, 0.0], [0.0, 0.5]])


def linear():
    layer = torch.nn.Linear(2, 1)
    with torch.no_grad():
        layer.weight.fill_(1.5)
        layer.bias.zero_()
    return layer


case("max")(lambda: grid().max(dim=0))
case("max of float64")(lambda: grid().to(F64).max(1))
case("max with a gradient")(lambda: grid().requires_grad_().max(1))
case("min")(lambda: torch.min(grid(), 1))
case("sort")(lambda: grid().sort())
case("sort, descending")(lambda: torch.sort(grid(), 1, descending=True))
case("topk")(lambda: grid().topk(1))
case("median")(lambda: grid().median(0))
case("nanmedian")(lambda: grid().nanmedian(0))
case("mode")(lambda: grid().mode())
case("kthvalue")(lambda: grid().kthvalue(2))
case("cummax")(lambda: grid().cummax(1))
case("cummin")(lambda: grid().cummin(1))
case("max of a block")(lambda: steps(2, 3, 2).max(0))
case("aminmax")(lambda: torch.aminmax(grid()))
case("frexp")(lambda: torch.frexp(grid()))
case("histogram")(lambda: torch.histogram(grid(), 2))
case("std_mean")(lambda: torch.std_mean(grid()))
case("unique")(lambda: torch.unique(grid(), return_inverse=True, return_counts=True))
case("in a list")(lambda: [grid().max(0), 1])
case("svd")(lambda: torch.svd(scaled()))
case("qr")(lambda: torch.qr(scaled()))
case("slogdet")(lambda: torch.slogdet(scaled()))
case("geqrf")(lambda: torch.geqrf(scaled()))
case("lu")(lambda: torch.lu(grid()))
case("lu_unpack")(lambda: torch.lu_unpack(*torch.lu(grid())))
case("linalg.svd")(lambda: torch.linalg.svd(scaled()))
case("linalg.qr")(lambda: torch.linalg.qr(scaled()))
case("linalg.eig")(lambda: torch.linalg.eig(scaled()))
case("linalg.eigh")(lambda: torch.linalg.eigh(scaled()))
case("linalg.slogdet")(lambda: torch.linalg.slogdet(scaled()))
case("linalg.lu")(lambda: torch.linalg.lu(grid()))
case("linalg.lu_factor")(lambda: torch.linalg.lu_factor(grid()))
case("linalg.ldl_factor")(lambda: torch.linalg.ldl_factor(scaled()))
case("linalg.inv_ex")(lambda: torch.linalg.inv_ex(scaled()))
case("linalg.cholesky_ex")(lambda: torch.linalg.cholesky_ex(scaled() * scaled()))
case("linalg.solve_ex")(lambda: torch.linalg.solve_ex(scaled(), scaled()))
case("linalg.lstsq")(lambda: torch.linalg.lstsq(scaled(), scaled()))
case("state_dict")(lambda: linear().state_dict())
case("state_dict of parts")(lambda: torch.nn.Sequential(torch.nn.BatchNorm1d(1), linear()).state_dict())
case("state_dict of nothing")(lambda: torch.nn.Sequential().state_dict())
case("keys")(lambda: linear().state_dict().keys())
case("values")(lambda: linear().state_dict().values())
case("items")(lambda: linear().state_dict().items())
case("keys in a list")(lambda: list(linear().state_dict().keys()))
case("parameters")(lambda: list(linear().parameters()))
case("named_parameters")(lambda: list(linear().named_parameters()))
case("devices")(lambda: [torch.zeros(1).device, torch.device("cuda:1")])
case("dtypes")(lambda: [torch.zeros(1, dtype=F64).dtype, torch.int64])
case("device of a name")(lambda: {"a": torch.device("meta")})


def grown():
    base = torch.ones(2).requires_grad_() * 1
    base[0].mul_(3)
    return base


def show(name, made):
    print("== " + name)
    for line in repr(made).split("\n"):
        print("|" + line)


def main():
    for name, make in CASES.items():
        show(name, make())
    torch.set_default_dtype(F64)
    for dtype in [torch.float32, F64, torch.complex64, torch.complex128, torch.int64]:
        show(f"default float64, {dtype}", torch.tensor([1, 2]).to(dtype))
        show(f"default float64, empty {dtype}", torch.tensor([]).to(dtype))
    torch.set_default_dtype(torch.float32)
    torch.set_printoptions(edgeitems=0, threshold=5)
    show("no edges", torch.arange(10.0))
    show("no edges, matrix", steps(3, 4))
    show("no edges, short", torch.arange(3))
    torch.set_printoptions(edgeitems=2, threshold=5, precision=2, linewidth=30, sci_mode=True)
    show("all options", steps(3, 7))
    show("all options, complex", torch.complex(steps(7), steps(7)))


main()
