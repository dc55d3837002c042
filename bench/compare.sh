#!/usr/bin/env bash
# Says which rows moved beyond their spread between two files of results: bench/compare.sh OLD NEW
# Ends with 1 if a row got worse.
set -euo pipefail
. "$(dirname "$0")/java.sh"
here=$(dirname "$0")
exec "$java" -cp "$here/target/jtorch-bench.jar:$here/target/lib/*" jtorch.bench.results.Compare "$@"
