"""Writes events with Python's SummaryWriter, and prints what is in a folder of events.

python summary_writer.py table > .../tensorboard/events.txt: the bytes of all events, without the
time that each begins with; of a picture its pixels; and the files of the projector.
python summary_writer.py read FOLDER: what TensorBoard itself reads there; without a FOLDER, what it
reads of Python's own. Run with PyTorch 2.10 and TensorBoard.
"""

import io
import pathlib
import struct
import sys
import tempfile

import torch
from PIL import Image
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
from tensorboard.compat.proto import event_pb2
from tensorboard.plugins.hparams import metadata as hparams
from torch.utils.tensorboard import SummaryWriter


def values(count):
    return torch.arange(float(count)).mul(37).remainder(101).div(25).sub(2)


def shares(*shape):
    return torch.arange(float(torch.Size(shape).numel())).mul(37).remainder(101).div(90).sub(0.05).view(shape)


def write(folder):
    w = SummaryWriter(folder, purge_step=2, filename_suffix=".mine")
    w.add_scalar("loss", 0.1, 3)
    w.add_scalar("loss", 0, 4)
    w.add_scalar("loss", float("nan"))
    w.add_scalar("loss", torch.tensor(2.5), global_step=1 << 40)
    w.add_scalar("new", 0.1, 1, new_style=True)
    w.add_scalar("new", 0.1, 2, new_style=True, double_precision=True)
    w.add_scalar("é", -1e39, -1)
    w.add_scalars("a/b", {"x": 1.5, "y": torch.tensor(2)}, 7)
    w.add_text("note", "**bold**\n", 1)
    w.add_histogram("h/default", values(60), 1)
    w.add_histogram("h/whole", torch.arange(-3, 9).view(3, 4), 2)
    w.add_histogram("h/bins", values(60), 3, bins=[-1, 0, 0.5, 2])
    w.add_histogram("h/fewer", values(60), 4, max_bins=30)
    w.add_histogram("h/zero", torch.zeros(3), 5)
    w.add_histogram("h/huge", torch.tensor([1e30, 2.0]), 6)
    labels = values(40).gt(0)
    w.add_pr_curve("pr", labels, shares(40).clamp(0, 1), 1)
    w.add_pr_curve("pr/whole", labels.long(), shares(40), 2, num_thresholds=5, weights=values(40).abs().double().numpy())
    w.add_image("i/CHW", shares(3, 4, 5), 1)
    w.add_image("i/one", shares(1, 2, 3).double(), 2)
    w.add_image("i/four", shares(4, 2, 3), 3)
    w.add_image("i/HWC", torch.arange(24, dtype=torch.uint8).view(2, 4, 3), 4, dataformats="HWC")
    w.add_image("i/WH", shares(2, 3), 5, dataformats="wh")
    w.add_images("i/many", shares(10, 3, 2, 2), 6)
    w.add_images("i/grey", shares(2, 1, 2, 3), 7)
    w.add_images("i/NHWC", shares(2, 2, 4, 3), 8, dataformats="NHWC")
    w.add_hparams({"lr": 0.1}, {"hparam/accuracy": 0.5}, run_name="one")
    w.add_hparams(
        {"lr": 0.1, "batch": 64, "name": "Adam", "none": None, "tensor": torch.tensor([1.5])},
        {"hparam/accuracy": 0.75, "hparam/loss": 2},
        {"lr": [0.1, 0.2], "name": ["Adam", "SGD"]},
        run_name="many",
        global_step=9,
    )
    w.add_embedding(values(12).view(4, 3))
    w.add_embedding(
        torch.arange(6).view(3, 2), ["a", 1, 2.5], shares(3, 1, 2, 2), 12, 'my/"%é\\tag'
    )
    w.add_embedding(
        values(4).view(2, 2),
        [["a", 1], ["b", 2]],
        torch.arange(24, dtype=torch.uint8).view(2, 3, 2, 2),
        metadata_header=["letter", "number"],
        tag="headed",
    )
    w.close()


def records(file):
    data = file.read_bytes()
    at = 0
    while at < len(data):
        (length,) = struct.unpack_from("<Q", data, at)
        yield data[at + 12 : at + 12 + length]
        at += length + 16


def pixels(png):
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    return f"{image.width} {image.height} {image.tobytes().hex()}"


def event(data):
    at = data.find(b"\x89PNG")
    if at < 0:
        return data[9:].hex()
    value = event_pb2.Event.FromString(data).summary.value[0]
    image = value.image
    return f"{value.tag} {image.height} {image.width} {image.colorspace} {pixels(image.encoded_image_string)}"


def table(folder):
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder)
        if file.suffix == ".png":
            print(f"{name}|{pixels(file.read_bytes())}")
        elif file.is_file() and "tfevents" in file.name:
            if file.parent.name == "many":
                continue  # its bytes are in no order
            for i, data in enumerate(records(file)):
                if i > 0:  # the first says which program wrote the file
                    print(f"{name.parent}/{i}|{event(data)}")
        elif file.is_file():
            print(f"{name}|{file.read_bytes().hex()}")


def plain(tensor):
    return f"{tensor.dtype} {list(tensor.float_val)} {list(tensor.double_val)} {list(tensor.string_val)}"


def hyper(content):
    for tag, parse in (
        (hparams.EXPERIMENT_TAG, hparams.parse_experiment_plugin_data),
        (hparams.SESSION_START_INFO_TAG, hparams.parse_session_start_info_plugin_data),
        (hparams.SESSION_END_INFO_TAG, hparams.parse_session_end_info_plugin_data),
    ):
        message = parse(content[tag])
        fields = getattr(message, "hparams", None)
        print(sorted((k, str(v)) for k, v in fields.items()) if fields else message)


def read(folder):
    for place in sorted({file.parent for file in folder.rglob("*tfevents*")}):
        sizes = dict.fromkeys(("scalars", "images", "tensors", "histograms"), 0)
        events = EventAccumulator(str(place), size_guidance=sizes).Reload()
        tags = events.Tags()
        print(place.relative_to(folder), sorted(tags["scalars"]))
        for tag in sorted(tags["scalars"]):
            print(tag, [(e.step, e.value) for e in events.Scalars(tag)])
        for tag in sorted(tags["images"]):
            for e in events.Images(tag):
                print(tag, e.step, e.width, e.height, pixels(e.encoded_image_string))
        for tag in sorted(tags["histograms"]):
            print(tag, [(e.step, e.histogram_value) for e in events.Histograms(tag)])
        for tag in sorted(tags["tensors"]):
            print(tag, [(e.step, plain(e.tensor_proto)) for e in events.Tensors(tag)])
        content = events.PluginTagToContent("hparams") if "hparams" in events._plugin_to_tag_to_content else {}
        if content:
            hyper(content)
        if tags["graph"]:
            print([(n.name, n.op, list(n.input)) for n in events.Graph().node])


if len(sys.argv) == 3:
    read(pathlib.Path(sys.argv[2]))
else:
    with tempfile.TemporaryDirectory() as made:
        write(made)
        {"table": table, "read": read}[sys.argv[1]](pathlib.Path(made))
