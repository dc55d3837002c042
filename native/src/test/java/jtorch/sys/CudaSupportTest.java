package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaSupportTest {
  private static final Version CUDA_13 = new Version(13, 0);

  private static String obstacle(@Nullable Version driver, Map<String, String> missing) {
    return new CudaSupport(CUDA_13, driver, missing, null).obstacle().orElse("none");
  }

  @Test
  void nothingStandsInTheWayOfARecentDriverAndAllLibraries() {
    assertEquals("none", obstacle(CUDA_13, Map.of()));
    assertEquals("none", obstacle(new Version(14, 1), Map.of()));
  }

  @Test
  void aLibTorchForTheCpuSaysSo() {
    String why = new CudaSupport(null, CUDA_13, Map.of(), null).obstacle().orElseThrow();
    assertTrue(why.startsWith("this LibTorch is built for the CPU; "), why);
  }

  @Test
  void aMissingDriverIsSaid() {
    String why = obstacle(null, Map.of());
    assertTrue(why.startsWith("there is no NVIDIA driver here"), why);
  }

  @Test
  void anOldDriverIsSaidWithBothVersions() {
    assertEquals(
        "the NVIDIA driver is too old: it runs CUDA up to 12.8, and this LibTorch is built for CUDA"
            + " 13.0; update the driver, or name a LibTorch for CUDA 12 with --libtorch",
        obstacle(new Version(12, 8), Map.of()));
  }

  @Test
  void aMissingLibraryIsNamedWithTheOneThatNeedsIt() {
    String why = obstacle(CUDA_13, Map.of("libcudnn.so.9", "libtorch_cuda.so"));
    assertTrue(
        why.startsWith("libcudnn.so.9, which libtorch_cuda.so needs, is not on this machine"), why);
    String both = obstacle(CUDA_13, Map.of("liba.so", "libtorch_cuda.so", "libb.so", "liba.so"));
    assertTrue(both.startsWith("liba.so, which libtorch_cuda.so needs, and 1 more are"), both);
  }

  @Test
  void aRefusedLibraryIsTheReason() {
    CudaSupport support = new CudaSupport(CUDA_13, CUDA_13, Map.of(), null);
    assertEquals("it broke", support.failed("it broke").obstacle().orElseThrow());
  }

  @Test
  void theCudaHomeIsWhereItsLibrariesAre(@TempDir Path temp) throws IOException {
    Path home = temp.resolve("cuda");
    Files.createDirectories(home.resolve("lib64"));
    Files.createDirectories(home.resolve("extras/CUPTI/lib64"));
    assertEquals(
        List.of(home.resolve("lib64"), home.resolve("extras/CUPTI/lib64"), home),
        CudaHome.folders(home, temp));
    assertEquals(List.of(), CudaHome.folders(null, temp.resolve("none")));
  }

  @Test
  void aCudaHomeThatIsNoFolderIsRefused(@TempDir Path temp) {
    Path none = temp.resolve("none");
    var refused = assertThrows(LibTorchLoadException.class, () -> CudaHome.folders(none, temp));
    assertTrue(String.valueOf(refused.getMessage()).contains("--cuda-home or CUDA_HOME"));
  }
}
