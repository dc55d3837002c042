#!/usr/bin/env bash
# On a machine with a GPU, in the folder that pack.sh has packed: runs the tests that need a GPU, compares
# with the golden values, and measures in turn with Python. Writes JSON and a page of Markdown.
#   jtorch/run.sh OUT [ROUNDS]
# CUDA's libraries are those of CUDA_HOME, or else those that python3's packages of NVIDIA bring.
set -uo pipefail
out=$(mkdir -p "$1" && cd "$1" && pwd); rounds=${2:-3}
cd "$(dirname "$0")"; here=$PWD
python=${PYTHON:-python3}
export JTORCH_CACHE=${JTORCH_CACHE:-$here/cache} NO_COLOR=1 JTORCH_TEST_DATA=$here/mnist JTORCH_TEST_GOLDEN=$here/golden
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

nvidia-smi > "$out/nvidia-smi.txt" 2>&1
"${jtorch[@]}" doctor --json > "$out/doctor.json" 2> "$out/doctor.err"

classes=""
for module in native bridge trainer; do classes=$classes:$here/tests/$module; done
tests=(jtorch.cuda.GpuTest jtorch.cuda.GraphTest jtorch.nn.RecurrentGpuTest jtorch.GpuFaultTest jtorch.BadInputTest jtorch.amp.GradScalerTest \
  jtorch.utils.data.DeviceLoaderTest jtorch.trainer.cli.TrainCommandTest jtorch.trainer.run.GraphedRunTest jtorch.trainer.run.GpuGoldenTest)
selected=(); for test in "${tests[@]}"; do selected+=(--select-class="$test"); done
CUBLAS_WORKSPACE_CONFIG=:4096:8 "${java[@]}" -cp "${classes#:}:$here/jtorch.jar:$here/tests/*" org.junit.platform.console.ConsoleLauncher execute --disable-banner \
  --disable-ansi-colors --details=tree --reports-dir="$out/junit" "${selected[@]}" > "$out/tests.txt" 2>&1
echo "tests: exit code $?"; tail -n 15 "$out/tests.txt"

measure() { # NAME, recipe, epochs, options: a run on MNIST whose report is kept
  "${jtorch[@]}" train --quiet --no-run --no-download --dataset mnist --data mnist --device cuda --recipe "$2" \
    --epochs "$3" --report "$out/$1.json" "${@:4}" > /dev/null 2>> "$out/errors.txt" || echo "failed: $1"
}
for round in $(seq "$rounds"); do
  for recipe in four-layer handbook; do
    measure "$recipe-java-graph-$round" "$recipe" 4 --cuda-graph
    "$python" gpu_epochs.py "$recipe" graph 4 mnist > "$out/$recipe-python-graph-$round.json" 2>> "$out/errors.txt"
    measure "$recipe-java-eager-$round" "$recipe" 4 --no-cuda-graph --compile-optimizer fused
    "$python" gpu_epochs.py "$recipe" eager 4 mnist > "$out/$recipe-python-eager-$round.json" 2>> "$out/errors.txt"
  done
  measure "accuracy-java-graph-$round" handbook 10 --batch-size 256 --scheduler OneCycleLR,max_lr=0.005 --seed "$round"
done
"$python" report.py "$out" > "$out/report.md"; cat "$out/report.md"
