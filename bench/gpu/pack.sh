#!/usr/bin/env bash
# Packs all that a machine with a GPU and without a network, a JDK or Maven needs to run jtorch:
#   bench/gpu/pack.sh [OUT] [CHIP] [MB]
# OUT (bench/gpu/target): where the pieces go; CHIP (sm_90): whose code is kept of LibTorch's CUDA
# library, all to keep it whole; MB (48): how large a piece may be. Needs a JDK, Maven, python3 and xz.
# MNIST=FOLDER and GOLDEN=FOLDER in the environment are packed too; PACKED_BUILD=1 packs what was built
# with -Pcuda before.
set -euo pipefail
cd "$(dirname "$0")/../.."
out=$(mkdir -p "${1:-bench/gpu/target}" && cd "${1:-bench/gpu/target}" && pwd)
chip=${2:-sm_90}; size=${3:-48}
root=$out/jtorch
. bench/java.sh
jdk=$(dirname "$(readlink -f "$java")")
for tool in jlink jar; do [ -x "$jdk/$tool" ] || { echo "$jdk has no $tool; name a JDK's java with JTORCH_JAVA." >&2; exit 1; }; done
rm -rf "$root" "$out"/pieces; mkdir -p "$root/tests" "$out/pieces"

[ -n "${PACKED_BUILD:-}" ] || mvn -B -ntp -q -Pcuda clean package -DskipTests
cp trainer/target/jtorch.jar "$root/"; cp -r trainer/target/lib "$root/lib"
for room in native bridge trainer; do cp -r $room/target/test-classes "$root/tests/$room"; done
mvn -B -ntp -q dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:6.1.3 -DoutputDirectory="$root/tests"

# a Java runtime with what the jar and the tests name, and nothing else
"$jdk/jlink" --add-modules java.base,java.desktop,java.logging,java.management,java.net.http,java.sql,java.xml,jdk.jshell,jdk.management,jdk.unsupported,jdk.zipfs \
  --strip-debug --no-header-files --no-man-pages --compress zip-0 --output "$root/java"

if [ "$chip" != all ]; then
  jar=$(ls "$root"/lib/pytorch-*-gpu.jar); work=$out/slim; rm -rf "$work"; mkdir -p "$work"
  (cd "$work" && python3 -m zipfile -e "$jar" . && lib=$(find . -name libtorch_cuda.so) \
    && python3 "$OLDPWD/bench/gpu/slim.py" "$lib" "$lib.slim" "$chip" && mv "$lib.slim" "$lib" \
    && rm "$jar" && "$jdk/jar" --create --no-compress --file "$jar" --manifest META-INF/MANIFEST.MF -C . org)
  rm -rf "$work"
fi
redist=$(ls "$root"/lib/cuda-redist-*.jar); work=$out/slim; rm -rf "$work"; mkdir -p "$work"
(cd "$work" && for part in libcudart.so.13 libcupti.so.13; do "$jdk/jar" --extract --file "$redist" "org/bytedeco/cuda/linux-x86_64/$part"; done \
  && rm "$redist" && "$jdk/jar" --create --no-compress --file "$redist" -C . org) # the rest is the machine's
rm -rf "$work"
cp bench/gpu/run.sh bench/gpu/report.py bench/peers/gpu_epochs.py bench/peers/networks.py "$root/"
[ -z "${MNIST:-}" ] || { mkdir -p "$root/mnist"; find "$MNIST" -name '*ubyte*' -exec cp -t "$root/mnist" {} +; }
[ -z "${GOLDEN:-}" ] || cp -r "$GOLDEN" "$root/golden"

tar -C "$out" -c jtorch | xz -T0 -6 | split -b "${size}M" -d - "$out/pieces/jtorch.tar.xz."
ls -l "$out/pieces"
echo "Carry the pieces to one folder there; then, with nothing but Python:"
echo "  cat pieces/* | python3 -c 'import sys, tarfile; tarfile.open(fileobj=sys.stdin.buffer, mode=\"r|xz\").extractall()'"
echo "  jtorch/run.sh OUT tests && jtorch/run.sh OUT measure"
