package jtorch.trainer.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.sys.LocalCandidates.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTest {
  private static final Diagnosis.Cuda NO_GPU =
      new Diagnosis.Cuda(false, null, null, null, List.of());

  private static Diagnosis.LibTorchFacts libTorch(String source, int threads) {
    return new Diagnosis.LibTorchFacts(
        "2.10.0", source, "/cache", "OpenBLAS 0.3.31 Haswell", threads, "");
  }

  private static Machine machine(int cores) {
    return new Machine("25", "x", "/jdk", 0, "Linux", "linux-x86_64", null, null, cores, 512, 0);
  }

  private static List<String> advice(Map<String, String> environment, int cores, int threads) {
    return new Advice(machine(cores), Set.of("avx2", "avx512f"), environment)
        .about(libTorch("packaged 2.10.0-1.5.13", threads), NO_GPU, List.of());
  }

  @Test
  void aMachineThatIsSetUpWellNeedsNone() {
    assertEquals(List.of(), advice(Map.of(), 8, 8));
    assertEquals(List.of(), advice(Map.of("OPENBLAS_CORETYPE", "SkylakeX"), 8, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "OPENBLAS_CORETYPE,Haswell",
    "OPENBLAS_CORETYPE,ZEN",
    "OPENBLAS_CORETYPE,Nehalem",
    "ATEN_CPU_CAPABILITY,avx2",
    "ATEN_CPU_CAPABILITY,default",
    "OMP_WAIT_POLICY,ACTIVE",
  })
  void aVariableThatMakesItSlowIsNamed(String name, String value) {
    List<String> found = advice(Map.of(name, value), 8, 8);
    assertEquals(1, found.size(), found.toString());
    assertTrue(found.get(0).startsWith("Take " + name + "="), found.toString());
  }

  @Test
  void kernelsForAnOlderProcessorAreRightOnAnOlderProcessor() {
    var advice = new Advice(machine(2), Set.of("avx2"), Map.of("OPENBLAS_CORETYPE", "Haswell"));
    assertEquals(List.of(), advice.about(libTorch("packaged 2.10.0", 2), NO_GPU, List.of()));
  }

  @Test
  void threadsThatDoNotMatchTheCoresAreNamed() {
    assertTrue(advice(Map.of(), 64, 1).get(0).startsWith("LibTorch uses 1 of 64 cores"));
    assertTrue(advice(Map.of(), 2, 16).get(0).startsWith("LibTorch uses 16 threads on 2 cores"));
  }

  @Test
  void anotherLibTorchThatFitsIsNamedBesideThePackagedOneOnly() {
    var fits = new Candidate(Path.of("/opt/libtorch/lib"), "2.10.0+cu128", null);
    var unfit = new Candidate(Path.of("/old/lib"), null, "it does not fit");
    Advice advice = new Advice(machine(2), Set.of(), Map.of());
    List<String> found = advice.about(libTorch("packaged 2", 2), NO_GPU, List.of(unfit, fits));
    assertEquals(1, found.size());
    assertTrue(found.get(0).startsWith("LibTorch 2.10.0+cu128 in /opt/libtorch/lib fits too"));
    Advice other = new Advice(machine(2), Set.of(), Map.of());
    assertEquals(List.of(), other.about(libTorch("local 2.10.0", 2), NO_GPU, List.of(fits)));
  }

  @Test
  void aGpuThatIsNotUsedIsNamedWithTheReason() {
    var cuda = new Diagnosis.Cuda(false, "it is built for the CPU", null, "13.0", List.of("H200"));
    var found =
        new Advice(machine(2), Set.of(), Map.of())
            .about(libTorch("packaged 2", 2), cuda, List.of());
    assertEquals(List.of("There is a GPU that is not used: it is built for the CPU."), found);
  }

  @ParameterizedTest
  @CsvSource({"sse2 avx avx2 avx512f,512", "sse2 avx avx2,256", "sse2,128", "fpu,0"})
  void theWidestVectorsCount(String flags, int bits) {
    assertEquals(bits, Machine.vectorBits(Set.of(flags.split(" ", -1))));
  }

  @Test
  void otherVariablesStayPrivate() {
    assertEquals(
        Map.of("OMP_NUM_THREADS", "2"),
        Diagnosis.environment(Map.of("OMP_NUM_THREADS", "2", "SECRET_KEY", "x")));
  }
}
