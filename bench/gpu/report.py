"""Sums up what run.sh has measured: python3 report.py OUT. Prints Markdown, writes OUT/summary.json."""
import json
import pathlib
import statistics
import sys


def load(path):
    try:
        return json.loads(path.read_text())
    except (OSError, ValueError):
        return None


def seconds(out, recipe, language, mode):
    """The last epoch of each round, after the first ones have warmed everything up."""
    runs = [load(path) for path in sorted(out.glob(f"{recipe}-{language}-{mode}-*.json"))]
    return [run["epochs"][-1]["train_seconds"] for run in runs if run and run.get("epochs")]


def cell(values):
    if not values:
        return "none"
    middle = statistics.median(values)
    return f"{middle:.4f} ({min(values):.4f}–{max(values):.4f}, n = {len(values)})"


def ratio(one, other):
    return f"{statistics.median(one) / statistics.median(other):.2f}" if one and other else "none"


def main(folder):
    out = pathlib.Path(folder)
    doctor = load(out / "doctor.json") or {}
    summary = {"cuda": doctor.get("cuda"), "recipes": {}}
    print("# On a GPU\n\n```text")
    print("\n".join((out / "nvidia-smi.txt").read_text().splitlines()[:14]))
    print("```\n\nSeconds of training an epoch, the last of each run; medians, with ranges.\n")
    print("| recipe | jtorch, graph | Python, graph | ratio | jtorch, eager | Python, eager | ratio | Python eager / jtorch graph |")
    print("|---|---|---|---|---|---|---|---|")
    for recipe in ("four-layer", "handbook"):
        row = {f"{l}_{m}": seconds(out, recipe, l, m) for m in ("graph", "eager") for l in ("java", "python")}
        summary["recipes"][recipe] = row
        jg, pg, je, pe = row["java_graph"], row["python_graph"], row["java_eager"], row["python_eager"]
        print(f"| {recipe} | {cell(jg)} | {cell(pg)} | {ratio(jg, pg)} | {cell(je)} | {cell(pe)} | {ratio(je, pe)} | {ratio(pe, jg)} |")
    print("\nSeconds of training until 99 % of MNIST's test set are right:\n")
    summary["to_99"] = []
    for path in sorted(out.glob("accuracy-java-graph-*.json")):
        run, total = load(path) or {"epochs": []}, 0.0
        reached = None
        for epoch in run["epochs"]:
            total += epoch["train_seconds"]
            if epoch["test_accuracy"] >= 0.99 and reached is None:
                reached = total
        best = max((epoch["test_accuracy"] for epoch in run["epochs"]), default=0)
        summary["to_99"].append(reached)
        print(f"- {path.stem}: {'not reached' if reached is None else f'{reached:.3f} s'}, at best {100 * best:.2f} %")
    (out / "summary.json").write_text(json.dumps(summary, indent=2))


if __name__ == "__main__":
    main(*sys.argv[1:])
