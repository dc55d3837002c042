"""Prints what torch.utils.benchmark makes of times: python benchmarks.py > .../benchmarks.txt

One line a case, separated by '|': its name, settings, the measurements and what is printed of them,
without the object's address. Lines within a cell are separated by '~', a measurement's parts by
';', and '-' is None.
"""

import random

from torch.utils.benchmark import Compare, Measurement
from torch.utils.benchmark.utils.common import TaskSpec


def measurement(number, times, stmt="f(x)", setup="", threads=1, **words):
    spec = TaskSpec(stmt=stmt, setup=setup, num_threads=threads, **words)
    return Measurement(number_per_run=number, raw_times=times, task_spec=spec)


def text(word):
    return "-" if word is None else word.replace("\n", "^")


def encoded(m):
    t = m.task_spec
    words = [t.stmt, t.setup, t.label, t.sub_label, t.description, t.env]
    times = " ".join(map(repr, m.raw_times))
    return ";".join([str(m.number_per_run), times, str(t.num_threads), *map(text, words)])


def measured(name, m):
    facts = f"{m.median!r} {m.mean!r} {m.iqr!r} {m.significant_figures} {int(m.has_warnings)}"
    printed = "~".join(repr(m).split("\n")[1:])
    print(f"measured {name}", facts, encoded(m), text(m.title) + "~" + text(m.as_row_name), printed, sep="|")


def compared(name, results, flags=""):
    compare = Compare(results)
    if "t" in flags:
        compare.trim_significant_figures()
    if "w" in flags:
        compare.highlight_warnings()
    if "c" in flags or "r" in flags:
        compare.colorize(rowwise="r" in flags)
    spec = "~".join(map(encoded, results))
    printed = str(compare).replace("\n", "~").replace("\033", "ESC")
    print(f"compared {name}", flags, spec, printed, sep="|")


def around(center, share, count, seed):
    draw = random.Random(seed)
    return [center * (1 + share * (draw.random() - 0.5)) for _ in range(count)]


def measurements():
    measured("once", measurement(100, [1.234e-3]))
    measured("a second", measurement(1, [2.5]))
    measured("thousandth", measurement(1, [1e-3]))
    measured("nanoseconds", measurement(1000000, [0.0321, 0.0322, 0.0323]))
    measured("often", measurement(10, around(5e-4, 0.05, 50, 1)))
    measured("far apart", measurement(10, around(5e-4, 0.4, 41, 2)))
    measured("very far apart", measurement(10, around(5e-4, 1.5, 42, 3)))
    measured("exact", measurement(1, [0.5] * 10))
    measured("four", measurement(7, [1.0, 2.0, 4.0, 8.0], threads=4))
    for count in range(2, 9):
        measured(f"{count} times", measurement(3, around(7e-6, 0.1, count, count)))
    measured("label", measurement(1, [1e-6], label="Batched dot"))
    measured("sub label", measurement(1, [1e-6], sub_label="[64, 64]"))
    measured("all words", measurement(1, [1e-6], label="Batched dot", sub_label="[64, 64]",
             description="bmm", env="branch", setup="x = torch.ones(64)", threads=2))
    lines = "y = x + 1\n\nreturn y"
    measured("lines", measurement(1, [1e-6], stmt=lines, setup="import a\nimport b", sub_label="long"))
    measured("lines with a label", measurement(1, [1e-6], stmt=lines, label="one"))
    measured("no words", measurement(1, [1e-6], stmt=""))


def grid(threads=(1,), envs=(None,), share=0.02, scale=1e-5):
    results = []
    for t in threads:
        for e, env in enumerate(envs):
            for r, row in enumerate(["[1, 1]", "[64, 64]", "[1024, 10000]"]):
                for c, column in enumerate(["mul/sum", "bmm"]):
                    center = scale * (1 + 3 * r) * (1 + c * r) / t * (1 + e)
                    times = around(center, share, 20, 100 * r + 10 * c + t + e)
                    results.append(measurement(1, times, f"f{c}(x)", threads=t, env=env,
                                   label="Batched dot", sub_label=row, description=column))
    return results


def tables():
    compared("plain", grid())
    compared("trimmed", grid(), "t")
    for flags in ("c", "r", "w", "twc", "twr"):
        compared(f"far apart {flags}", grid(share=0.9), flags)
        compared(f"threads {flags}", grid(threads=(1, 2, 4)), flags)
    compared("envs", grid(envs=("main", "a branch")))
    compared("envs and threads", grid(envs=("main", "a branch"), threads=(4, 1)), "tw")
    compared("seconds", grid(scale=3.0), "t")
    compared("nanoseconds", grid(scale=2e-9), "tc")
    compared("with holes", grid()[:3], "tc")
    compared("with one hole far apart", grid(share=0.9)[:3], "tw")
    compared("replicates", grid() + grid(share=0.5), "t")
    two = grid()[:2] + [measurement(1, [1e-3, 2e-3], label="Another", description="one")]
    compared("two labels", two, "t")
    compared("no label", [measurement(5, [1e-3], description="one")])
    compared("wide", [measurement(1, [i * 1e-4], label="w", sub_label=f"row {i}",
             description="a description that is wider than numbers " * i) for i in range(1, 3)])


if __name__ == "__main__":
    measurements()
    tables()
