package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TensorScopeTest {
  @Test
  void theEndOfAScopeFreesWhatWasMadeInIt() {
    Tensor outside = torch.ones(1);
    Tensor inside;
    try (var scope = torch.scope()) {
      inside = outside.add(outside);
      assertEquals("TensorScope", scope.getClass().getSimpleName());
    }
    assertTrue(inside.isClosed());
    assertFalse(outside.isClosed());
  }

  @Test
  void aClosedTensorSaysWhatToDo() {
    Tensor tensor = torch.ones(1);
    tensor.close();
    tensor.close();
    var e = assertThrows(IllegalStateException.class, () -> tensor.add(tensor));
    assertTrue(e.toString().contains("keep()"), e.getMessage());
  }

  @Test
  void aKeptTensorOutlivesItsScopeByOne() {
    Tensor kept;
    try (var outer = torch.scope()) {
      try (var inner = torch.scope()) {
        kept = torch.ones(1).keep();
        assertFalse(inner.equals(outer));
      }
      assertEquals(1, kept.item());
    }
    assertTrue(kept.isClosed());
  }

  @Test
  void whatNothingReachesIsFreedAlthoughItsScopeIsOpen() throws InterruptedException {
    try (var scope = torch.scope()) {
      long before = torch.live_tensors();
      for (int i = 0; i < 1000; i++) {
        assertEquals(1, torch.ones(1).numel());
      }
      for (int i = 0; i < 100 && torch.live_tensors() > before + 100; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertTrue(torch.live_tensors() <= before + 100, "live: " + torch.live_tensors());
      assertFalse(scope.equals(null));
    }
  }

  @Test
  void anotherThreadsUseDefersTheEnd() throws InterruptedException {
    Tensor shared = torch.ones(1);
    Thread reader = new Thread(() -> assertEquals(1, shared.item()));
    reader.start();
    reader.join();
    shared.close();
    assertThrows(IllegalStateException.class, shared::item);
  }

  @Test
  void aVirtualThreadIsRefusedWithTheReason() throws InterruptedException {
    assertRefused(() -> torch.ones(1).close());
    assertRefused(() -> torch.scope().close());
  }

  @Test
  void aVirtualThreadIsRefusedATensorOfAnotherThread() throws InterruptedException {
    Tensor tensor = torch.ones(1);
    assertRefused(() -> tensor.add_(1));
    assertRefused(tensor::item);
    assertRefused(() -> tensor.add(tensor));
    assertEquals(1, tensor.item());
    tensor.close();
  }

  @Test
  void aVirtualThreadIsRefusedAMode() throws InterruptedException {
    assertRefused(() -> torch.no_grad().close());
    assertRefused(() -> torch.inference_mode().close());
    assertRefused(() -> torch.autocast("cpu").close());
  }

  private static void assertRefused(Runnable action) throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            action.run();
          } catch (IllegalStateException e) {
            thrown.set(e);
          }
        })
        .join();
    assertInstanceOf(IllegalStateException.class, thrown.get());
    assertTrue(thrown.get().toString().contains("platform thread"));
  }
}
