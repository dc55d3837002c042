package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
      for (String function : new String[] {"sgemm_", OneDnn.BMM}) {
        MemorySegment there = held(loaded.slot(function, -1).orElseThrow());
        assertNotEquals(Downcall.symbol(function).orElseThrow(), there, function);
      }
    }
  }

  @Test
  void whoDoesNotWantItKeepsOpenBlas(@TempDir Path folder) throws Exception {
    var ended = new ChildJvm(folder, TrainStepMain.class).property("jtorch.onednn", "false").run();
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(ended.out().contains("OpenBLAS"), ended.out());
    assertFalse(ended.out().contains("oneDNN"), ended.out());
  }
}
