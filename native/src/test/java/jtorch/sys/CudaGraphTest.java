package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The class that graphs are made of, as far as it can be reached without a GPU. */
@EnabledOnOs(OS.LINUX)
class CudaGraphTest {
  private static final List<String> FUNCTIONS =
      List.of(
          "_ZN2at4cuda9CUDAGraphC1Eb",
          "_ZN2at4cuda9CUDAGraphD1Ev",
          "_ZN2at4cuda9CUDAGraph13capture_beginESt4pairIyyE21cudaStreamCaptureMode",
          "_ZN2at4cuda9CUDAGraph11capture_endEv",
          "_ZN2at4cuda9CUDAGraph6replayEv",
          "_ZN2at4cuda9CUDAGraph5resetEv",
          "_ZN2at4cuda17graph_pool_handleEv");

  /** A LibTorch for CUDA, with or without a GPU. */
  private static Path cudaLibTorch() {
    String named = System.getenv("JTORCH_TEST_LIBTORCH");
    Path lib = named == null ? Path.of("none") : Path.of(named, "lib");
    assumeTrue(
        Files.isRegularFile(lib.resolve("libtorch_cuda.so")),
        "name a PyTorch 2.10 for CUDA with JTORCH_TEST_LIBTORCH");
    return lib;
  }

  @Test
  void libTorchExportsWhatIsCalled() {
    Set<String> exported =
        ElfSymbols.of(ElfFile.read(cudaLibTorch().resolve("libtorch_cuda.so"))).exported();
    List<String> missing = FUNCTIONS.stream().filter(name -> !exported.contains(name)).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void withoutAGpuItIsRefusedAndTheProcessLivesOn(@TempDir Path temp) throws Exception {
    Path lib = cudaLibTorch();
    assumeTrue(CudaDriver.installed().isEmpty(), "this machine has a GPU");
    var ended =
        new ChildJvm(temp.resolve("child"), CudaGraphMain.class)
            .environment("JTORCH_LIBTORCH", lib.toString())
            .run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().startsWith("CUDAGraph: LibTorch can't make one ("), ended.out());
    assertTrue(ended.out().strip().endsWith("alive"), ended.out());
  }
}
