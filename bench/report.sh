#!/usr/bin/env bash
# Measures, and writes docs/benchmarks.md with its charts. On a machine with nothing else to do:
#
#   bench/report.sh              everything, about 40 minutes on 2 cores
#   bench/report.sh --epochs     epochs, accuracy, memory and peak alone, about 15 minutes
#   bench/report.sh --jmh        JMH's benchmarks alone
#   bench/report.sh --quick      a look at everything, about 5 minutes; not for comparing
#   bench/report.sh --write      measures nothing and writes the page from bench/results/*.json
#
# What follows -- goes to the measurement of epochs: bench/report.sh --epochs -- --rounds 9
# BENCH_DATA names the folder with MNIST (data), JTORCH_TEST_PYTHON a Python with torch.
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/java.sh

epochs=yes jmh=yes quick=
while [ $# -gt 0 ]; do
  case "$1" in
    --epochs) jmh= ;;
    --jmh) epochs= ;;
    --write) epochs= jmh= ;;
    --quick) quick=yes ;;
    --) shift && break ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
  esac
  shift
done

results=bench/results
mkdir -p "$results"
if [ ! -f bench/target/jtorch-bench.jar ]; then
  echo "Building jtorch ..."
  mvn -q package -DskipTests
fi
if [ -n "$epochs" ] && [ ! -d bench/peers/djl/target/lib ]; then
  echo "Building DJL's side ..."
  mvn -q -f bench/peers/djl package || echo "DJL can't be had; it will be named as missing."
fi

run() { # MAIN ARGS...
  "$java" --enable-native-access=ALL-UNNAMED \
    -cp "bench/target/jtorch-bench.jar:bench/target/lib/*" "jtorch.bench.$@"
}

keep() { # the results before, to compare with
  if [ -f "$results/$1.json" ]; then
    cp "$results/$1.json" "bench/target/$1.before.json"
  fi
}

compare() {
  if [ -f "bench/target/$1.before.json" ]; then
    echo "Against the results before:"
    run results.Compare "bench/target/$1.before.json" "$results/$1.json" || true
  fi
}

if [ -n "$epochs" ]; then
  keep epochs
  if [ -n "$quick" ]; then
    set -- --rounds 2 --patience 10 \
      --images handbook=6144,baseline=1920,three-layer=16400,four-layer=9600,cnn=5000 "$@"
  else
    # Every step of a recipe is alike, so that a part of the slow ones' sets is enough.
    set -- --rounds 5 --patience 60 --images handbook=15360,baseline=4800,cnn=15000 "$@"
  fi
  run epochs.Epochs --data "${BENCH_DATA:-data}" --json "$results/epochs.json" "$@"
  compare epochs
fi
if [ -n "$jmh" ]; then
  keep jmh
  run micro.Jmh ${quick:+--quick} --json "$results/jmh.json" --jmh-json bench/target/jmh.json
  compare jmh
fi
files=()
for name in epochs jmh; do
  [ ! -f "$results/$name.json" ] || files+=("$results/$name.json")
done
run report.Report --out docs/benchmarks.md "${files[@]}"
