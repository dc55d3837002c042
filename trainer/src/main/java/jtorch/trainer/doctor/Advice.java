package jtorch.trainer.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jtorch.sys.LocalCandidates;
import org.jspecify.annotations.Nullable;

/** What would make it faster, where something would. */
final class Advice {
  /** OpenBLAS's kernels without AVX-512, and among them those without AVX2. */
  private static final Set<String> WITHOUT_AVX512 =
      Set.of("haswell", "zen", "excavator", "steamroller", "piledriver", "bulldozer");

  private static final Set<String> WITHOUT_AVX2 =
      Set.of(
          "sandybridge",
          "nehalem",
          "prescott",
          "penryn",
          "core2",
          "dunnington",
          "atom",
          "barcelona",
          "bobcat",
          "opteron",
          "opteron_sse3",
          "athlon",
          "katmai",
          "coppermine",
          "northwood");

  private final Machine machine;
  private final Set<String> flags;
  private final Map<String, String> environment;
  private final List<String> lines = new ArrayList<>();

  Advice(Machine machine, Set<String> flags, Map<String, String> environment) {
    this.machine = machine;
    this.flags = flags;
    this.environment = environment;
  }

  /** Returns a sentence for each, the most effective first. */
  List<String> about(
      Diagnosis.@Nullable LibTorchFacts libtorch,
      Diagnosis.Cuda cuda,
      List<LocalCandidates.Candidate> candidates) {
    if (libtorch == null) {
      return List.of();
    }
    if (!cuda.available() && !cuda.devices().isEmpty()) {
      lines.add("There is a GPU that is not used: " + cuda.reason() + ".");
    }
    aboutKernels(libtorch);
    aboutThreads(libtorch);
    aboutOthers(libtorch, candidates);
    return List.copyOf(lines);
  }

  private void aboutKernels(Diagnosis.LibTorchFacts libtorch) {
    String kernels = environment.getOrDefault("OPENBLAS_CORETYPE", "").toLowerCase(Locale.ROOT);
    boolean slower =
        (flags.contains("avx512f") && WITHOUT_AVX512.contains(kernels))
            || (flags.contains("avx2") && WITHOUT_AVX2.contains(kernels));
    if (slower && libtorch.blas().startsWith("OpenBLAS")) {
      lines.add(
          "Take OPENBLAS_CORETYPE="
              + environment.get("OPENBLAS_CORETYPE")
              + " out of the environment: it makes OpenBLAS use kernels for an older processor"
              + " than this one, and matrix products take about twice as long.");
    }
    String capability = environment.getOrDefault("ATEN_CPU_CAPABILITY", "");
    if ((capability.equals("default") && flags.contains("avx2"))
        || (capability.equals("avx2") && flags.contains("avx512f"))) {
      lines.add(
          "Take ATEN_CPU_CAPABILITY="
              + capability
              + " out of the environment: this processor has wider vectors.");
    }
  }

  private void aboutThreads(Diagnosis.LibTorchFacts libtorch) {
    if (libtorch.threads() < machine.cores() / 2) {
      lines.add(
          "LibTorch uses "
              + libtorch.threads()
              + " of "
              + machine.cores()
              + " cores; give it more with --threads, or take OMP_NUM_THREADS out of the"
              + " environment.");
    }
    if (libtorch.threads() > machine.cores()) {
      lines.add(
          "LibTorch uses "
              + libtorch.threads()
              + " threads on "
              + machine.cores()
              + " cores, which get into each other's way; take OMP_NUM_THREADS out of the"
              + " environment.");
    }
    if (environment.getOrDefault("OMP_WAIT_POLICY", "").equalsIgnoreCase("active")) {
      lines.add(
          "Take OMP_WAIT_POLICY=active out of the environment: LibTorch's threads then wait for"
              + " work at full speed, in the way of the BLAS library's.");
    }
  }

  private void aboutOthers(
      Diagnosis.LibTorchFacts libtorch, List<LocalCandidates.Candidate> candidates) {
    if (!libtorch.source().startsWith("packaged")) {
      return;
    }
    candidates.stream()
        .filter(candidate -> candidate.version() != null)
        .findFirst()
        .ifPresent(fitting ->
            lines.add(
                "LibTorch "
                    + fitting.version()
                    + " in "
                    + fitting.folder()
                    + " fits too; PyTorch's own builds bring MKL, which is faster on some"
                    + " processors: compare with --libtorch "
                    + fitting.folder()
                    + "."));
  }
}
