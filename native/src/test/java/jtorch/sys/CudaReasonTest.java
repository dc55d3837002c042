package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaReasonTest {
  private static final Version CUDA = new Version(13, 0);
  private static final CudaSupport LOADED = new CudaSupport(CUDA, CUDA, Map.of(), null);

  private static final String SETTINGS =
      "  - NVCC architecture flags:"
          + " -gencode;arch=compute_75,code=sm_75;-gencode;arch=compute_90,code=sm_90;"
          + "-gencode;arch=compute_120,code=sm_120";

  private static Optional<String> reason(String capability, String settings) {
    var gpu = new CudaDriver.Gpu("NVIDIA X", Version.parse(capability), 1L << 34);
    return CudaReason.of(LOADED, Optional.of(new CudaDriver(CUDA, List.of(gpu), 0)), settings);
  }

  @ParameterizedTest
  @CsvSource({"7.5", "9.0", "12.0", "12.1"})
  void aChipThatThereIsCodeForIsFine(String capability) {
    assertEquals(Optional.empty(), reason(capability, SETTINGS));
  }

  @ParameterizedTest
  @CsvSource({"7.0", "8.0", "10.0", "6.1"})
  void aChipThatThereIsNoCodeForIsNamedWithThoseThatThereAre(String capability) {
    assertEquals(
        Optional.of(
            "NVIDIA X has compute capability "
                + capability
                + ", and this LibTorch has code for sm_75, sm_90, sm_120 only; name another with"
                + " --libtorch"),
        reason(capability, SETTINGS));
  }

  @Test
  void portableCodeRunsOnNewerChips() {
    assertEquals(Optional.empty(), reason("15.0", SETTINGS + ",code=compute_120"));
    assertTrue(reason("7.0", SETTINGS + ",code=compute_120").isPresent());
  }

  @Test
  void aLibTorchThatDoesNotListItsChipsIsBelieved() {
    assertEquals(Optional.empty(), reason("7.0", "nothing about chips"));
  }

  @Test
  void aDriverWithoutAGpuIsSaidWithItsError() {
    String why =
        CudaReason.of(LOADED, Optional.of(new CudaDriver(CUDA, List.of(), 100)), SETTINGS)
            .orElseThrow();
    assertTrue(why.contains("no GPU (cuInit returned 100)"), why);
  }

  @Test
  void whatStandsInLibTorchsWayComesFirst() {
    String why = CudaReason.of(LOADED.failed("it broke"), Optional.empty(), SETTINGS).orElseThrow();
    assertEquals("it broke", why);
  }
}
