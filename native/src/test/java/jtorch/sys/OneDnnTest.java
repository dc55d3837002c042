package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether it is used at all; that its products are right is tested in the bridge. */
class OneDnnTest {
  @BeforeEach
  void onlyThere() {
    LibTorch.load();
    assumeTrue(Host.platform().equals("linux-x86_64"), "the instructions are x86-64's");
    assumeTrue(LibTorch.source().startsWith("packaged"), "another LibTorch keeps its BLAS");
    assumeTrue(Blas.isOpenBlas(), "MKL multiplies by itself");
  }

  @SuppressWarnings("restricted") // a slot that the library's own table names
  private static MemorySegment held(MemorySegment slot) {
    return MemorySegment.ofAddress(slot.reinterpret(Long.BYTES).get(ValueLayout.JAVA_LONG, 0));
  }

  @Test
  void thePackagedLibTorchMultipliesByIt() throws IOException {
    assertTrue(OneDnn.multiplies());
    // The system's loader fills a slot at the first call, which would undo ours if it did.
    torch.ones(40, 40).mm(torch.ones(40, 40));
    torch.ones(3, 40, 40).bmm(torch.ones(3, 40, 40));
    Path library = LibTorch.folder().resolve("libtorch_cpu.so");
    try (LoadedElf loaded = LoadedElf.open(library, OneDnn.ANCHOR, -1).orElseThrow()) {
      boolean batches = Files.readString(Path.of("/proc/cpuinfo")).contains(" avx512bw");
      for (String function : batches ? List.of("sgemm_", OneDnn.BMM) : List.of("sgemm_")) {
        MemorySegment there = held(loaded.slot(function, -1).orElseThrow());
        assertNotEquals(Downcall.symbol(function).orElseThrow(), there, function);
      }
    }
  }

  /** Without it no factor would be transposed before, and all would be right, but slow. */
  @Test
  void thePackagedLibTorchHasWhatTransposes() {
    assertTrue(Downcall.symbol(ProductCode.TRANSPOSE).isPresent());
  }

  /** Its product of batches refuses float32 on processors without AVX-512. */
  @ParameterizedTest
  @ValueSource(strings = {"SSE41", "AVX", "AVX2", "AVX512_CORE"})
  void everyProcessorMultiplies(String instructions, @TempDir Path folder) throws Exception {
    var ended =
        new ChildJvm(folder, ProductsMain.class)
            .environment("ONEDNN_MAX_CPU_ISA", instructions)
            .run();
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(
        List.of(
            "batch 60.0",
            "rows 512.0",
            "columns 512.0",
            "grown 1024.0",
            "neighbours 64.0",
            "many 1024.0"),
        ended.out().lines().toList());
  }

  @Test
  void whoDoesNotWantItKeepsOpenBlas(@TempDir Path folder) throws Exception {
    var ended = new ChildJvm(folder, TrainStepMain.class).property("jtorch.onednn", "false").run();
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("OpenBLAS"), ended.out());
    assertFalse(ended.out().contains("oneDNN"), ended.out());
  }
}
