"""Writes small files of torch.save and safetensors: python files.py ../resources/jtorch/serialization

Values are what FilesFromPythonTest expects. Big-endian files are made by turning the bytes of the
storages of a little-endian one around, as no big-endian machine is at hand.
"""

import collections
import io
import pathlib
import sys
import zipfile

import torch
from safetensors.torch import save_file

out = pathlib.Path(sys.argv[1])

DTYPES = (
    "uint8 int8 int16 int32 int64 float16 float32 float64 complex64 complex128 bool bfloat16 "
    "uint16 uint32 uint64 float8_e5m2 float8_e4m3fn float8_e5m2fnuz float8_e4m3fnuz complex32"
).split()


def numbers(name):
    values = torch.tensor([0.0, 1.0, 0.0, 3.0] if name != "bool" else [0.0, 1.0, 0.0, 1.0])
    return values.to(getattr(torch, name))


def all_dtypes():
    return {name: numbers(name) for name in DTYPES}


def nested():
    shared = [1, 2]
    base = torch.arange(12, dtype=torch.float32)
    return {
        "none": None,
        "true": True,
        "false": False,
        "ints": [0, 255, 65535, -1, 2**31, -(2**63), 2**63, -(2**100)],
        "float": 0.1,
        "text": "h\u00e9llo \u65e5\u672c \U0001f600",
        "bytes": bytes([0, 97, 255]),
        "tuple": (1, (2.5, "x"), ()),
        "set": {7},
        "complex": 1 + 2j,
        "bytearray": bytearray(b"ab"),
        "size": torch.Size([2, 3]),
        "device": torch.device("cuda", 1),
        "dtype": torch.bfloat16,
        "shared": [shared, shared],
        "int keys": {0: "a", 1: "b", (1, 2): "c", None: "d"},
        "ordered": collections.OrderedDict([("z", 1), ("a", 2)]),
        "counter": collections.Counter({"x": 3}),
        "base": base,
        "transposed": base.view(3, 4).t(),
        "slice": base[2:8:2],
        "expanded": torch.tensor([5.0]).expand(4),
        "scalar": torch.tensor(3.5),
        "empty": torch.empty(0, 3),
        "parameter": torch.nn.Parameter(torch.ones(2)),
        "frozen": torch.nn.Parameter(torch.ones(2), requires_grad=False),
        "requires grad": torch.ones(1, requires_grad=True),
        "conjugate": torch.tensor([1 + 2j, 3 - 1j]).conj(),
        "imaginary unit": torch.tensor([1j]),
    }


def swapped(data, widths):
    """Turns the storages of an archive around."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            key = name.split("/")[-1]
            if "/data/" in name:
                width = widths[int(key)]
                parts = [content[i : i + width][::-1] for i in range(0, len(content), width)]
                content = b"".join(parts)
            if key == "byteorder":
                content = b"big"
            target.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content)
    return made.getvalue()


def width(name):
    tensor = numbers(name)
    return tensor.itemsize // 2 if tensor.is_complex() else tensor.itemsize


def saved(value, **options):
    buffer = io.BytesIO()
    torch.save(value, buffer, **options)
    return buffer.getvalue()


def sparse():
    dense = torch.tensor([[0.0, 1.5, 0.0, 0.0], [2.0, 0.0, 0.0, -3.0]])
    return {
        "coo": dense.to_sparse(),
        "doubled": torch.sparse_coo_tensor([[0, 0, 1], [1, 1, 3]], [1.0, 2.0, 3.0], (2, 4)),
        "hybrid": torch.sparse_coo_tensor([[1]], torch.ones(1, 4, dtype=torch.float64), (2, 4)),
        "none": torch.sparse_coo_tensor(size=(2, 4)),
        "csr": dense.to_sparse_csr(),
        "csc": dense.to_sparse_csc(),
        "bsr": dense.to_sparse_bsr((2, 2)),
        "bsc": dense.to_sparse_bsc((1, 2)),
        "layout": torch.sparse_csr,
    }


def beyond(**options):
    return torch.sparse_coo_tensor([[0, 9], [1, 1]], [1.0, 2.0], (2, 4), check_invariants=False, **options)


def wrong_rows():
    indices = torch.tensor([0, 7, 2]), torch.tensor([0, 1])
    return torch.sparse_csr_tensor(*indices, torch.ones(2), (2, 4), check_invariants=False)


def twice():
    indices = torch.tensor([[1, 1], [1, 1]])
    return torch.sparse_coo_tensor(indices, torch.ones(2), (2, 4), is_coalesced=True, check_invariants=False)


class Evil:
    def __reduce__(self):
        import os

        return os.system, ("touch owned-by-a-pickle",)


files = {
    "dtypes.pth": saved(all_dtypes()),
    "dtypes.big-endian.pth": swapped(saved(all_dtypes()), [width(name) for name in DTYPES]),
    "nested.pth": saved(nested()),
    "nested.legacy.pth": saved(nested(), _use_new_zipfile_serialization=False),
    "sparse.pth": saved(sparse()),
    "sparse.beyond.pth": saved(beyond()),
    "sparse.rows.pth": saved(wrong_rows()),
    "sparse.twice.pth": saved(twice()),
    "evil.pth": saved({"weight": torch.ones(1), "code": Evil()}),
}
for protocol in (1, 2, 3, 4, 5):
    files[f"nested.protocol{protocol}.pth"] = saved(nested(), pickle_protocol=protocol)
for name, content in files.items():
    (out / name).write_bytes(content)

torch.manual_seed(0)
model = torch.nn.Linear(3, 2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
x = torch.tensor([[1.0, 2.0, 3.0]])


def step():
    optimizer.zero_grad()
    loss = model(x).pow(2).sum()
    loss.backward()
    optimizer.step()
    return loss.item()


step()
torch.save({"epoch": 1, "model": model.state_dict(), "optimizer": optimizer.state_dict()}, out / "adam.pth")
losses = [step() for _ in range(3)]
(out / "adam.losses.txt").write_text(" ".join(repr(loss) for loss in losses) + "\n")

without = ("complex128", "complex32")
tensors = {name: numbers(name) for name in DTYPES if name not in without}
tensors["matrix"] = torch.arange(6, dtype=torch.float32).view(2, 3)
tensors["empty"] = torch.empty(0, 3)
tensors["scalar"] = torch.tensor(2.5)
save_file(tensors, out / "all.safetensors", metadata={"made by": 'Python "\n\u00e9\u0001'})
