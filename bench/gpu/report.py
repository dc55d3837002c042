"""Sums up what run.sh has measured: python3 report.py RESULTS. Prints Markdown, writes summary.json there."""
import json
import pathlib
import statistics
import sys

MODES = ("graph", "eager")


def load(path):
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return None


def runs(out, recipe, language, mode):
    """All runs that did what their name says: one whose step could not be recorded is none of a graph."""
    found = [load(path) for path in sorted(out.glob(f"{recipe}-{language}-{mode}-*.json"))]
    found = [run for run in found if run and run.get("epochs")]
    return [run for run in found if language == "python" or run["recorded"] == (mode == "graph")]


def seconds(found):
    """The last epoch of each round, after the first ones have warmed everything up."""
    return [run["epochs"][-1]["train_seconds"] for run in found]


def accuracy(found):
    best = [100 * run["epochs"][-1]["test_accuracy"] for run in found]
    return f"{statistics.median(best):.2f} %" if best else "none"


def cell(values):
    if not values:
        return "none"
    middle = statistics.median(values)
    return f"{middle:.4f} ({min(values):.4f}–{max(values):.4f}, n = {len(values)})"


def ratio(one, other):
    return f"{statistics.median(one) / statistics.median(other):.2f}" if one and other else "none"


def versions(out):
    """Which LibTorch each side ran on; the two need not be the same."""
    java = next((run for path in sorted(out.glob("*-java-*.json")) if (run := load(path))), {})
    python = next((run for path in sorted(out.glob("*-python-*.json")) if (run := load(path))), {})
    return {
        "jtorch": f"LibTorch {java.get('libtorch_version', 'unknown')}, {java.get('libtorch_source', 'unknown')}",
        "python": f"PyTorch {python.get('torch', 'unknown')}",
    }


def to_99(path):
    run, total, reached = load(path) or {"epochs": []}, 0.0, None
    for epoch in run["epochs"]:
        total += epoch["train_seconds"]
        if epoch["test_accuracy"] >= 0.99 and reached is None:
            reached = total
    best = max((epoch["test_accuracy"] for epoch in run["epochs"]), default=0)
    return {"run": path.stem, "recorded": run.get("recorded"), "seconds": reached, "best": best}


def main(folder):
    out = pathlib.Path(folder)
    doctor = load(out / "doctor.json") or {}
    summary = {"cuda": doctor.get("cuda"), "versions": versions(out), "recipes": {}}
    print("# On a GPU\n\n```text")
    if (out / "nvidia-smi.txt").exists():
        print("\n".join((out / "nvidia-smi.txt").read_text().splitlines()[:14]))
    print(f"jtorch: {summary['versions']['jtorch']}\nPython: {summary['versions']['python']}")
    print("```\n\nSeconds of training an epoch, the last of each run; medians, with ranges. Accuracy on the test set after it.\n")
    print("| recipe | | jtorch | Python | ratio | accuracy, jtorch | accuracy, Python |\n|---|---|---|---|---|---|---|")
    ratios = []
    for recipe in ("four-layer", "handbook"):
        row = {(l, m): runs(out, recipe, l, m) for m in MODES for l in ("java", "python")}
        summary["recipes"][recipe] = {f"{l}_{m}": seconds(found) for (l, m), found in row.items()}
        for mode in MODES:
            java, python = row["java", mode], row["python", mode]
            print(f"| {recipe} | {mode} | {cell(seconds(java))} | {cell(seconds(python))} | {ratio(seconds(java), seconds(python))}"
                  f" | {accuracy(java)} | {accuracy(python)} |")
        ratios.append(f"{recipe} {ratio(seconds(row['python', 'eager']), seconds(row['java', 'graph']))}")
    print("\nPython's eager epoch in jtorch's recorded ones: " + ", ".join(ratios) + ".")
    print("\nSeconds of training until 99 % of MNIST's test set are right:\n")
    summary["to_99"] = [to_99(path) for path in sorted(out.glob("accuracy-java-graph-*.json"))]
    for row in summary["to_99"]:
        reached = "not reached" if row["seconds"] is None else f"{row['seconds']:.3f} s"
        print(f"- {row['run']}{'' if row['recorded'] else ', not recorded'}: {reached}, at best {100 * row['best']:.2f} %")
    (out / "summary.json").write_text(json.dumps(summary, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
