"""Prints what torch.profiler shows: python profiles.py > .../profiler/profiles.txt

One line a case: its name, and what belongs to it, separated by '|'. 'made' cases are recordings
that are made up, event by event, with the table that Python prints of them; 'counted' ones are
programs, with the names and counts of what they call; 'printed' ones are programs' tables, in which
times and shares are an '#'. Lines within a cell are separated by '~'.
"""

import logging
import os
import re
import tempfile
import warnings

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.autograd import DeviceType
from torch.autograd.profiler import profile as autograd_profile
from torch.autograd.profiler_util import EventList
from torch.profiler import ProfilerActivity, profile, record_function, schedule
from torch.utils.data import DataLoader, TensorDataset

CPU = [ProfilerActivity.CPU]
FIELDS = (
    "name start end thread end_thread corr linked device index bytes flops scope activity async "
    "hidden micros shapes"
).split()


class Made:
    """One event as Kineto would hand it over."""

    def __init__(self, **fields):
        self.fields = dict(
            thread=1, corr=0, linked=0, device=0, index=0, bytes=0, flops=0, scope=0, activity=0,
            hidden=0, micros=-1, shapes=[], **{"async": 0}
        )
        self.fields.update(fields)
        self.fields.setdefault("end_thread", self.fields["thread"])

    def spec(self):
        fields = dict(self.fields)
        fields["shapes"] = "/".join("x".join(map(str, s)) for s in fields["shapes"])
        return ";".join(str(fields[f]) for f in FIELDS)

    def __getattr__(self, name):
        field = {
            "start_ns": "start", "end_ns": "end", "start_thread_id": "thread",
            "end_thread_id": "end_thread", "correlation_id": "corr",
            "linked_correlation_id": "linked", "device_index": "index", "nbytes": "bytes",
            "is_async": "async", "is_hidden_event": "hidden", "cuda_elapsed_us": "micros",
        }.get(name, name)
        if field == "device_type":
            return lambda: DeviceType(self.fields["device"])
        if field == "is_user_annotation":
            return lambda: self.fields["activity"] in (1, 2)
        if field in self.fields:
            return lambda: self.fields[field]
        empty = {"fwd_thread_id": 0, "sequence_nr": -1, "concrete_inputs": [], "kwinputs": {},
                 "stack": [], "overload_name": "", "metadata_json": "", "device_resource_id": 0}
        return lambda: empty[name]


class Result:
    def __init__(self, start, events):
        self.start, self.made = start, events

    def trace_start_ns(self):
        return self.start

    def events(self):
        return self.made


def averages(result, device, memory, flops):
    prof = autograd_profile(profile_memory=memory, with_flops=flops)
    prof.use_device = "cuda" if device else None
    events = EventList(
        prof._parse_kineto_results(result), use_device=prof.use_device, profile_memory=memory,
        with_flops=flops,
    )
    events._build_tree()
    return events


def made(name, start, events, device=False, memory=False, flops=False, single=False, by_shape=False, **table):
    text = averages(Result(start, events), device, memory, flops)
    if not single:
        text = text.key_averages(group_by_input_shapes=by_shape)
    flags = "".join(str(int(f)) for f in (device, memory, flops, single, by_shape))
    words = ",".join(f"{k}={v}" for k, v in table.items())
    spec = "~".join(e.spec() for e in events)
    lines = text.table(**table).replace("\n", "~")
    print(f"made {name}", start, flags, words, spec, lines, sep="|")


def plain_events():
    return [
        Made(name="model", start=100, end=1_900_000, corr=1, scope=7, activity=1),
        Made(name="aten::linear", start=1_000, end=700_300, corr=2, flops=0, shapes=[[64, 32], [8, 32], []]),
        Made(name="aten::addmm", start=2_500, end=600_001, corr=3, flops=32768, shapes=[[8], [64, 32], [32, 8]]),
        Made(name="[memory]", start=3_000, end=3_000, bytes=2048),
        Made(name="[memory]", start=590_000, end=590_000, bytes=-512),
        Made(name="aten::sum", start=800_000, end=900_000, corr=4, shapes=[[64, 8]]),
        Made(name="aten::sum", start=810_000, end=890_000, corr=5, shapes=[[64, 8], [], []]),
        Made(name="aten::fill_", start=820_000, end=830_000, corr=6, shapes=[[], []]),
        Made(name="[memory]", start=825_000, end=825_000, bytes=5 << 20),
        Made(name="aten::mul", start=1_000_000, end=1_100_000, corr=7, flops=12, shapes=[[2], []]),
        Made(name="aten::is_leaf", start=1_150_000, end=1_160_000, corr=8),
        Made(name="hidden", start=1_150_000, end=1_160_000, corr=9, hidden=1),
        Made(name="aten::linear", start=1_200_000, end=1_300_000, corr=10, shapes=[[64, 8], [8, 8], []]),
        Made(name="aten::add", start=1_200_000, end=1_250_000, corr=11, thread=2, shapes=[[3]]),
        Made(name="async", start=1_200_000, end=1_250_000, corr=12, thread=2, end_thread=3),
        Made(name="ProfilerStep#0", start=2_000_000, end=2_500_000, corr=13, activity=1),
        Made(name="ProfilerStep#1", start=2_500_000, end=3_100_000, corr=14, activity=1),
        Made(name="aten::a_name_that_is_so_long_that_no_column_has_the_room_for_it", start=2_500_000,
             end=2_600_000, corr=15, flops=5_000_000),
        Made(name="aten::partly", start=3_000_000, end=3_200_000, corr=16),
        Made(name="[memory]", start=5_000_000, end=5_000_000, bytes=-(3 << 30)),
        Made(name="[OutOfMemory]", start=5_100_000, end=5_100_000, bytes=7),
        Made(name="aten::long", start=6_000_000, end=5_006_000_000, corr=17),
        Made(name="aten::twice", start=5_007_000_000, end=5_007_001_000, corr=18),
        Made(name="aten::twice", start=5_007_000_000, end=5_007_000_900, corr=19),
        Made(name="aten::twice", start=5_007_000_100, end=5_007_000_900, corr=20),
        Made(name="aten::within", start=5_007_000_200, end=5_007_000_400, corr=21),
        Made(name="aten::within", start=5_007_000_400, end=5_007_000_500, corr=22),
        Made(name="aten::nothing", start=5_007_001_000, end=5_007_001_000, corr=23),
    ]


def gpu_events(by_events=False):
    micros = (lambda n: n) if by_events else (lambda n: -1)
    events = [
        Made(name="aten::mm", start=1_000, end=90_000, corr=1, micros=micros(75)),
        Made(name="cudaLaunchKernel", start=50_000, end=60_000, corr=101, linked=1, thread=77),
        Made(name="[memory]", start=20_000, end=20_000, bytes=1 << 20, device=1),
        Made(name="aten::relu", start=100_000, end=150_000, corr=2, micros=micros(20)),
        Made(name="aten::clamp_min", start=110_000, end=140_000, corr=3, micros=micros(18)),
        Made(name="cudaLaunchKernel", start=120_000, end=130_000, corr=102, linked=3, thread=77),
        Made(name="cudaDeviceSynchronize", start=200_000, end=400_000, corr=103),
    ]
    if not by_events:
        events += [
            Made(name="sgemm_128x64", start=70_000, end=170_000, corr=101, linked=1, device=1),
            Made(name="elementwise", start=170_000, end=190_000, corr=102, linked=3, device=1),
            Made(name="model", start=60_000, end=190_000, corr=104, linked=9, device=1, activity=2),
        ]
    return events


def made_cases():
    made("as recorded", 0, plain_events())
    made("by time", 0, plain_events(), sort_by="cpu_time_total", row_limit=4)
    made("by own time", 50, plain_events(), sort_by="self_cpu_time_total")
    made("by count", 0, plain_events(), sort_by="count", row_limit=-1)
    made("with memory", 0, plain_events(), memory=True, sort_by="self_cpu_memory_usage")
    made("with flops", 0, plain_events(), flops=True, sort_by="flops")
    made("with all", 0, plain_events(), memory=True, flops=True, by_shape=True)
    made("by shapes", 0, plain_events(), by_shape=True, max_shapes_column_width=30)
    made("single events", 0, plain_events(), single=True, memory=True, max_name_column_width=20)
    made("on top", 0, plain_events(), single=True, top_level_events_only=True, header="All of it")
    made("averages on top", 0, plain_events(), top_level_events_only=True, row_limit=3)
    for unit in ("s", "ms", "us"):
        made(f"in {unit}", 0, plain_events(), time_unit=unit, row_limit=5)
    large = [Made(name="aten::mm", start=0, end=10, flops=7_000_000_000), Made(name="aten::bmm", start=20, end=30, flops=9_500_000_000_000)]
    made("many flops", 0, large, flops=True)
    made("no flops", 0, [Made(name="a", start=0, end=10)], flops=True)
    made("no time", 0, [Made(name="a", start=10, end=10)])
    made("nothing", 0, [])
    made("on a GPU", 0, gpu_events(), device=True, sort_by="cuda_time_total")
    made("a GPU's memory", 0, gpu_events(), device=True, memory=True, sort_by="self_cuda_memory_usage")
    made("a GPU's single events", 0, gpu_events(), device=True, single=True)
    made("a GPU by events", 0, gpu_events(True), device=True, sort_by="self_cuda_time_total")
    huge = [Made(name=f"op{i % 7}", start=i * 1000, end=i * 1000 + (i * 37) % 900 + 1, corr=i) for i in range(100)]
    made("many", 0, huge, sort_by="cpu_time")


def ramp(*shape):
    count = 1
    for size in shape:
        count *= size
    return (torch.arange(float(count)) * 0.37).sin().view(*shape)


LABELS = torch.tensor([1, 0, 3, 2])
ONE = torch.ones(())  # Python makes another one than C++ if there is none


def network():
    return nn.Sequential(nn.Linear(6, 5), nn.ReLU(), nn.Linear(5, 4))


def forward():
    model, x = network(), ramp(4, 6)

    def run():
        with record_function("model_inference"):
            model(x)

    return run


def without_grad():
    model, x = network(), ramp(4, 6)

    def run():
        with torch.no_grad(), record_function("outer"), record_function("inner"):
            model(x)

    return run


def backward():
    model, x = network(), ramp(4, 6)
    F.cross_entropy(model(x), LABELS).backward(ONE)
    return lambda: F.cross_entropy(model(x), LABELS).backward(ONE)


def norms():
    norm, layer = nn.BatchNorm1d(6), nn.LayerNorm(6)
    x = ramp(4, 6)
    return lambda: layer(norm(x)).sum().backward(ONE)


def embedding():
    layer, x = nn.Embedding(9, 4), LABELS
    return lambda: layer(x).pow(2).mean().backward(ONE)


def convolution():
    layer, x = nn.Conv1d(2, 3, 3), ramp(2, 2, 9).double()
    layer.double()
    return lambda: F.max_pool1d(layer(x), 2).sum().backward(ONE)


def recurrence():
    layer, x, h = nn.LSTM(3, 4), ramp(5, 2, 3), ramp(1, 2, 4)
    return lambda: layer(x, (h, h))


def attention():
    q = ramp(1, 2, 3, 4)
    return lambda: F.scaled_dot_product_attention(q, q, q)


def operators():
    x, y = ramp(3, 4), ramp(4, 5)

    def run():
        z = (x @ y).softmax(1) + 1
        z = torch.cat([z, z]).t().contiguous()
        z.sort(dim=1)
        z.cumsum(0).max()
        torch.linalg.norm(z)

    return run


def loader():
    data = DataLoader(TensorDataset(ramp(6, 2), torch.arange(6)), batch_size=4)

    def run():
        for x, _ in data:
            x.sum()

    return run


def adam():
    x = nn.Parameter(ramp(4))
    optimizer = torch.optim.Adam([x])
    x.sum().backward(ONE)
    optimizer.step()

    def run():
        optimizer.step()
        optimizer.zero_grad()

    return run


PROGRAMS = dict(
    forward=forward, without_grad=without_grad, backward=backward, norms=norms, embedding=embedding,
    convolution=convolution, recurrence=recurrence, attention=attention, operators=operators,
)
# What optimizers and loaders do inside is Java's own; how often they do it is not.
OUTER = dict(loader=loader, adam=adam)


def recorded(program, **settings):
    torch.manual_seed(0)
    run = program()
    run()
    with profile(activities=CPU, **settings) as prof:
        run()
    return prof


def counted(name, prof, only=lambda e: True, by_shape=False):
    events = prof.key_averages(group_by_input_shape=by_shape)
    cells = [f"{e.key}={e.count}" + (f" {e.input_shapes}" if by_shape else "") for e in events if only(e)]
    print(f"counted {name}", "~".join(cells), sep="|")


def scheduled(plan, steps):
    """What a plan does at each step, and what is recorded where."""
    seen = []

    def ready(prof):
        events = prof.key_averages()
        seen.append(f"{prof.step_num}: " + " ".join(f"{e.key}={e.count}" for e in events))

    x = ramp(3)
    with profile(activities=CPU, schedule=plan, on_trace_ready=ready) as prof:
        for step in range(steps):
            if step % 2 == 0:
                x.sin()
            else:
                x.cos()
            prof.step()
    return "~".join(seen)


PLANS = {
    "1 1 1": dict(wait=1, warmup=1, active=1),
    "1 1 2 repeat=1": dict(wait=1, warmup=1, active=2, repeat=1),
    "0 1 1": dict(wait=0, warmup=1, active=1),
    "0 0 2": dict(wait=0, warmup=0, active=2),
    "0 0 1": dict(wait=0, warmup=0, active=1),
    "2 1 3 repeat=2": dict(wait=2, warmup=1, active=3, repeat=2),
    "1 1 1 skip_first=2": dict(wait=1, warmup=1, active=1, skip_first=2),
    "2 1 1 skip_first=1 skip_first_wait=1": dict(wait=2, warmup=1, active=1, skip_first=1, skip_first_wait=1),
    "9 1 1": dict(wait=9, warmup=1, active=1),
    "0 9 1": dict(wait=0, warmup=9, active=1),
}


def normalized(table):
    table = re.sub(r" +[\d.]+(us|ms|s)\b", " #", table)
    return re.sub(r" +[\d.]+%", " #", table).replace("\n", "~")


def main():
    made_cases()
    for name, program in PROGRAMS.items():
        counted(name, recorded(program))
        counted(f"{name} by shape", recorded(program, record_shapes=True), by_shape=True)
    for name, program in OUTER.items():
        counted(name, recorded(program), only=lambda e: "#" in e.key)
    for name, plan in PLANS.items():
        actions = " ".join(schedule(**plan)(step).name for step in range(14))
        print(f"planned {name}", actions, scheduled(schedule(**plan), 7), sep="|")
    for name, settings in {"forward": {}, "operators": {"with_flops": True}, "attention": {"record_shapes": True}}.items():
        table = recorded(PROGRAMS[name], **settings).key_averages().table(sort_by="count")
        print(f"printed {name}", normalized(table), sep="|")
    prof = recorded(forward, acc_events=True)
    print("accumulated", prof.profiler.acc_events and len(prof.events()), sep="|")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    main()
