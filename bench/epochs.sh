#!/usr/bin/env bash
# Seconds an epoch of the trainer and its peers, each in a process of its own, in turn.
# Build first: mvn -q package -DskipTests; DJL: mvn -q -f bench/peers/djl package
# Then, for example: bench/epochs.sh --data data --recipe four-layer --peer jtorch,python
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/java.sh
exec "$java" --enable-native-access=ALL-UNNAMED -cp "bench/target/jtorch-bench.jar:bench/target/lib/*" \
  jtorch.bench.epochs.Epochs "$@"
