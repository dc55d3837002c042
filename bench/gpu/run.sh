#!/usr/bin/env bash
# On a machine with a GPU, in the folder that pack.sh has packed:
#   jtorch/run.sh OUT tests          the tests that need a GPU, golden values among them
#   jtorch/run.sh OUT measure [N]    N rounds (3) of the same epochs in turn with Python
# OUT gets a page of Markdown, its figures, what failed, and all raw results in one archive, also when
# the command is cut off after a round; a later one goes on counting the rounds.
# CUDA's libraries are those of CUDA_HOME, or else those that python3's packages of NVIDIA bring.
set -uo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd); part=$2; rounds=${3:-3}
cd "$(dirname "$0")"; here=$PWD; raw=$here/raw; mkdir -p "$raw"
python=${PYTHON:-python3}
export JTORCH_CACHE=${JTORCH_CACHE:-$here/cache} NO_COLOR=1 JTORCH_TEST_DATA=$here/mnist
[ ! -d golden ] || export JTORCH_TEST_GOLDEN=$here/golden
if [ -z "${CUDA_HOME:-}" ] || [ ! -e "$CUDA_HOME/lib/libcudnn.so.9" ]; then
  mkdir -p cuda/lib
  for folder in $("$python" -c 'import site; print(*site.getsitepackages())'); do
    find "$folder/nvidia" -name 'lib*.so*' -exec ln -sf -t cuda/lib {} + 2> /dev/null
  done
  [ -z "${CUDA_HOME:-}" ] || find "$CUDA_HOME/" -name 'lib*.so*' -exec ln -s -t cuda/lib {} + 2> /dev/null
  export CUDA_HOME=$here/cuda
fi
java=("$here/java/bin/java" --enable-native-access=ALL-UNNAMED)
jtorch=("${java[@]}" -jar "$here/jtorch.jar")

hand_over() { # what of the results is read first stands beside the archive of all
  "$python" report.py "$raw" > "$raw/report.md" 2>> "$raw/errors.txt"
  for file in report.md summary.json errors.txt tests.txt; do [ ! -e "$raw/$file" ] || cp "$raw/$file" "$out/"; done
  tar -czf "$out/raw.tar.gz" -C "$here" raw
}

describe() { # the chip and its driver
  nvidia-smi > "$raw/nvidia-smi.txt" 2>&1
  "${jtorch[@]}" doctor --json > "$raw/doctor.json" 2>> "$raw/errors.txt"
}

run_tests() {
  local classes="" module selected=() test
  for module in native bridge trainer; do classes=$classes:$here/tests/$module; done
  for test in jtorch.cuda.GpuTest jtorch.cuda.GraphTest jtorch.cuda.GpuBackwardTest jtorch.cuda.GpuFeaturesTest \
    jtorch.nn.RecurrentGpuTest jtorch.GpuFaultTest jtorch.BadInputTest \
    jtorch.amp.GradScalerTest jtorch.optim.FusedTest jtorch.utils.data.DeviceLoaderTest jtorch.trainer.cli.TrainCommandTest \
    jtorch.trainer.run.GraphedRunTest jtorch.trainer.run.GpuGoldenTest; do selected+=(--select-class="$test"); done
  CUBLAS_WORKSPACE_CONFIG=:4096:8 "${java[@]}" -cp "${classes#:}:$here/jtorch.jar:$here/tests/*" \
    org.junit.platform.console.ConsoleLauncher execute --disable-banner --disable-ansi-colors --details=tree \
    --reports-dir="$raw/junit" "${selected[@]}" > "$raw/tests.txt" 2>&1
  echo "tests: exit code $?"; tail -n 15 "$raw/tests.txt"
}

measure() { # NAME, recipe, epochs, options: a run on MNIST whose report is kept
  "${jtorch[@]}" train --quiet --no-run --no-download --dataset mnist --data mnist --device cuda --recipe "$2" \
    --epochs "$3" --report "$raw/$1.json" "${@:4}" > /dev/null 2>> "$raw/errors.txt" || echo "failed: $1" | tee -a "$raw/errors.txt"
}

peer() { # NAME, recipe, mode: the same in Python
  "$python" gpu_epochs.py "$2" "$3" 4 mnist > "$raw/$1.json" 2>> "$raw/errors.txt" || echo "failed: $1" | tee -a "$raw/errors.txt"
}

run_round() {
  for recipe in four-layer handbook; do
    measure "$recipe-java-graph-$1" "$recipe" 4 --cuda-graph
    peer "$recipe-python-graph-$1" "$recipe" graph
    measure "$recipe-java-eager-$1" "$recipe" 4 --no-cuda-graph --compile-optimizer fused
    peer "$recipe-python-eager-$1" "$recipe" eager
  done
  measure "accuracy-java-graph-$1" handbook 10 --batch-size 256 --scheduler OneCycleLR,max_lr=0.005,cycle_momentum=false --seed "$1"
}

case $part in
  tests) describe; run_tests; hand_over ;;
  measure)
    describe
    before=$(find "$raw" -name 'accuracy-java-graph-*.json' | wc -l)
    for round in $(seq $((before + 1)) $((before + rounds))); do run_round "$round"; hand_over; done
    cat "$out/report.md" ;;
  *) echo "run.sh OUT tests, or run.sh OUT measure [ROUNDS]; not $part" >&2; exit 2 ;;
esac
