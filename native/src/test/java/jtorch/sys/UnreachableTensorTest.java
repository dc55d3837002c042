package jtorch.sys;

import static jtorch.sys.Tensors.adopt;
import static jtorch.sys.Tensors.adoptUnreachable;
import static jtorch.sys.Tensors.comesDownTo;
import static jtorch.sys.Tensors.inAnotherThread;
import static jtorch.sys.Tensors.raw;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the collector frees, and what it must leave alone. */
class UnreachableTensorTest {
  private final ThreadMemory memory = ThreadMemory.current();

  @BeforeEach
  void settle() throws InterruptedException {
    assertTrue(comesDownTo(0), "another test left tensors");
  }

  @Test
  void aTensorOutsideEveryScopeIsFreedWhenNothingReachesIt() throws InterruptedException {
    Tensor raw = raw();
    TensorHandle held = adopt(raw);
    TensorHandle dropped = adoptUnreachable();
    assertTrue(comesDownTo(1));
    assertTrue(dropped.isClosed());
    assertEquals(1.0, raw.item_double());
    held.close();
  }

  @Test
  void anOpenScopeKeepsNothingAlive() throws InterruptedException {
    MemoryFrame scope = memory.open();
    TensorHandle dropped = adoptUnreachable();
    assertTrue(comesDownTo(0));
    assertTrue(dropped.isClosed());
    memory.close(scope);
    assertEquals(0, ThreadMemory.liveTensors());
  }

  @Test
  void theTensorsOfAnAbandonedScopeAreFreedOnceUnreachable() throws InterruptedException {
    MemoryFrame outer = memory.open();
    memory.open();
    Tensor raw = raw();
    TensorHandle held = adopt(raw);
    TensorHandle dropped = adoptUnreachable();
    memory.close(outer);
    assertTrue(comesDownTo(1));
    assertTrue(dropped.isClosed());
    assertDoesNotThrow(held::use);
    assertEquals(1.0, raw.item_double());
    raw = null;
    assertTrue(comesDownTo(0));
    assertTrue(held.isClosed());
  }

  @Test
  void aTensorThatAnotherThreadClosedIsUnusableButNotFreedEarly() throws InterruptedException {
    Tensor raw = raw();
    TensorHandle handle = adopt(raw);
    inAnotherThread(handle::close);
    assertTrue(handle.isClosed());
    assertThrows(IllegalStateException.class, handle::use);
    assertEquals(1, ThreadMemory.liveTensors());
    assertEquals(1.0, raw.item_double()); // the memory is there: another call may be in it
    raw = null;
    assertTrue(comesDownTo(0));
  }

  @Test
  void aTensorThatAnotherThreadUsedIsNotFreedByItsScope() throws InterruptedException {
    MemoryFrame scope = memory.open();
    Tensor raw = raw();
    TensorHandle handle = adopt(raw);
    TensorHandle unshared = adopt(raw());
    inAnotherThread(handle::use);
    memory.close(scope);
    assertTrue(handle.isClosed() && unshared.isClosed());
    assertThrows(IllegalStateException.class, handle::use);
    assertEquals(1, ThreadMemory.liveTensors());
    assertEquals(1.0, raw.item_double());
    raw = null;
    assertTrue(comesDownTo(0));
  }

  @Test
  void whatADeadThreadLeftIsFreedOnceUnreachable() throws InterruptedException {
    Tensor[] held = {raw()};
    inAnotherThread(() -> {
      var _ = ThreadMemory.current().open(); // never closed
      adopt(held[0]);
      adoptUnreachable();
    });
    assertTrue(comesDownTo(1));
    assertEquals(1.0, held[0].item_double());
    held[0] = null;
    assertTrue(comesDownTo(0));
  }

  @Test
  void aThreadThatCouldReachItsTensorsDoesNotKeepThemWhenItIsOver() throws InterruptedException {
    makeInAThread();
    assertTrue(comesDownTo(0));
  }

  /** A thread keeps its task after its end, and this task keeps the tensor. */
  private static void makeInAThread() throws InterruptedException {
    Tensor raw = raw();
    inAnotherThread(() -> adopt(raw));
    assertEquals(1.0, raw.item_double());
  }

  @Test
  void theResidentSetStaysFlat() {
    long allowed = 64L << 20;
    long before = 0;
    for (int i = 0; i < 100_000; i++) {
      Tensor raw = torch.ones(16_384); // 64 KiB, so 6 GiB in all
      adopt(raw).close();
      if (i % 10_000 == 1_000) { // the first thousand fill the allocator's own reserves
        long now = Host.current().residentBytes().orElse(0);
        before = before == 0 ? now : before;
        assertTrue(now - before < allowed, "grew to " + now + " from " + before + " at " + i);
      }
    }
    assertEquals(0, ThreadMemory.liveTensors());
  }

  @Test
  void theResidentSetStaysFlatOverScopes() {
    long allowed = 64L << 20;
    long before = 0;
    for (int i = 0; i < 2_000; i++) {
      MemoryFrame scope = memory.open();
      for (int tensor = 0; tensor < 10; tensor++) {
        adopt(torch.ones(16_384));
      }
      memory.close(scope);
      if (i % 200 == 100) {
        long now = Host.current().residentBytes().orElse(0);
        before = before == 0 ? now : before;
        assertTrue(now - before < allowed, "grew to " + now + " from " + before + " at " + i);
      }
    }
    assertEquals(0, ThreadMemory.liveTensors());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aUserWhoWantsJavaCppsCollectorToRunGetsNoDoubleFree(@TempDir Path folder) throws Exception {
    var ended =
        new ChildJvm(folder, UserCollectorMain.class)
            .property("org.bytedeco.javacpp.noPointerGC", "false")
            .environment("JTORCH_CACHE", LibTorch.folder().resolveSibling("").toString())
            .run();
    assertEquals("", ended.err());
    assertEquals("collects\n0 left", ended.out());
    assertEquals(0, ended.exit());
  }
}
