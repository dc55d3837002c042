package jtorch.sys;

import static jtorch.sys.Tensors.adopt;
import static jtorch.sys.Tensors.inAnotherThread;
import static jtorch.sys.Tensors.raw;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What scopes do with tensors that the test can still reach. */
class ThreadMemoryTest {
  private final ThreadMemory memory = ThreadMemory.current();
  private long before;

  @BeforeEach
  void settle() throws InterruptedException {
    assertTrue(Tensors.comesDownTo(0), "another test left tensors");
    before = ThreadMemory.liveTensors();
  }

  @Test
  void theEndOfAScopeFreesWhatItHolds() {
    MemoryFrame scope = memory.open();
    TensorHandle one = adopt(raw());
    TensorHandle two = adopt(raw());
    assertEquals(before + 2, ThreadMemory.liveTensors());
    assertFalse(one.isClosed());
    memory.close(scope);
    assertTrue(one.isClosed() && two.isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aTensorOutsideEveryScopeIsFreedByCloseAlone() {
    TensorHandle handle = adopt(raw());
    memory.close(memory.open());
    assertDoesNotThrow(handle::use);
    handle.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aSecondCloseDoesNothing() {
    MemoryFrame scope = memory.open();
    TensorHandle handle = adopt(raw());
    handle.close();
    handle.close();
    assertEquals(before, ThreadMemory.liveTensors());
    memory.close(scope);
    memory.close(scope);
    assertEquals(before, ThreadMemory.liveTensors());
  }

  /** As LibTorch's own threads do for the one that waits for a backward pass. */
  @Test
  void aThreadThatWorksForThisOneUsesItsScopes() throws InterruptedException {
    MemoryFrame scope = memory.open();
    TensorHandle mine = adopt(raw());
    AtomicReference<@Nullable TensorHandle> made = new AtomicReference<>();
    inAnotherThread(() -> {
      ThreadMemory own = memory.lend();
      made.set(adopt(raw()));
      mine.use();
      MemoryFrame inner = ThreadMemory.current().open();
      TensorHandle within = adopt(raw());
      ThreadMemory.current().close(inner);
      assertTrue(within.isClosed());
      ThreadMemory.takeBack(own);
      assertThrows(IllegalStateException.class, memory::open);
    });
    assertEquals(before + 2, ThreadMemory.liveTensors());
    memory.close(scope);
    assertTrue(mine.isClosed() && Objects.requireNonNull(made.get()).isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void keepMovesATensorOneScopeOut() {
    MemoryFrame outer = memory.open();
    MemoryFrame inner = memory.open();
    Tensor raw = raw();
    TensorHandle kept = adopt(raw);
    kept.keep();
    memory.close(inner);
    assertDoesNotThrow(kept::use);
    assertEquals(1.0, raw.item_double());
    memory.close(outer);
    assertTrue(kept.isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void keepInTheOutermostScopeLeavesTheTensorToItsOwner() {
    MemoryFrame scope = memory.open();
    TensorHandle kept = adopt(raw());
    kept.keep();
    kept.keep(); // outside all scopes already
    memory.close(scope);
    assertDoesNotThrow(kept::use);
    kept.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void keepAndUnscopeOfAClosedTensorDoNothing() {
    TensorHandle handle = adopt(raw());
    handle.close();
    handle.keep();
    handle.unscope();
    assertTrue(handle.isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void anUnscopedTensorOutlivesAllScopes() {
    MemoryFrame outer = memory.open();
    MemoryFrame inner = memory.open();
    TensorHandle moved = adopt(raw());
    moved.unscope();
    Tensor raw = raw();
    TensorHandle never = memory.adoptUnscoped(raw, raw.address());
    memory.close(inner);
    memory.close(outer);
    assertDoesNotThrow(moved::use);
    assertDoesNotThrow(never::use);
    moved.close();
    never.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void anInnerScopeLeavesTheOuterOneAlone() {
    MemoryFrame outer = memory.open();
    TensorHandle first = adopt(raw());
    MemoryFrame inner = memory.open();
    TensorHandle second = adopt(raw());
    memory.close(inner);
    assertFalse(first.isClosed());
    assertTrue(second.isClosed());
    TensorHandle third = adopt(raw());
    memory.close(outer);
    assertTrue(first.isClosed() && third.isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aScopeThatWasLeftOpenInsideIsAbandonedAndItsTensorsStayUsable() {
    MemoryFrame outer = memory.open();
    MemoryFrame left = memory.open();
    TensorHandle inside = adopt(raw());
    memory.close(outer);
    assertDoesNotThrow(inside::use);
    memory.close(left); // it has ended already
    assertDoesNotThrow(inside::use);
    inside.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void keepAfterAnAbandonedScopeDoesNotTieTheTensorToAnother() {
    MemoryFrame outer = memory.open();
    MemoryFrame left = memory.open();
    TensorHandle inside = adopt(raw());
    memory.abandon(left);
    inside.keep();
    memory.close(outer);
    assertDoesNotThrow(inside::use);
    inside.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void abandoningAScopeAbandonsThoseInsideItAndNoOther() {
    MemoryFrame outer = memory.open();
    TensorHandle out = adopt(raw());
    MemoryFrame middle = memory.open();
    TensorHandle one = adopt(raw());
    memory.open();
    TensorHandle two = adopt(raw());
    memory.abandon(middle);
    memory.abandon(middle);
    memory.close(outer);
    assertTrue(out.isClosed());
    assertFalse(one.isClosed() || two.isClosed());
    one.close();
    two.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aClosedTensorSaysToKeepIt() {
    TensorHandle handle = adopt(raw());
    handle.close();
    var e = assertThrows(IllegalStateException.class, handle::use);
    assertEquals(
        "This tensor is closed: its scope (one batch of a DataLoader, or torch.scope()) has ended;"
            + " call keep() on it inside the scope to use it afterwards. Run with"
            + " -Djtorch.trace=true to see where it was made.",
        e.getMessage());
  }

  @Test
  void whatIsGivenAwayIsNoLongerOurs() {
    Tensor raw = raw();
    TensorHandle giver = adopt(raw);
    long address = giver.giveAway();
    assertEquals(raw.address(), address);
    assertEquals(before, ThreadMemory.liveTensors());
    assertThrows(IllegalStateException.class, giver::use);
    assertThrows(IllegalStateException.class, giver::giveAway);
    giver.close();
    TensorHandle taker = memory.adopt(new Object(), address);
    assertEquals(before + 1, ThreadMemory.liveTensors());
    taker.close();
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aScopeBelongsToItsThread() throws InterruptedException {
    String owner = Thread.currentThread().getName();
    MemoryFrame scope = memory.open();
    TensorHandle handle = adopt(raw());
    inAnotherThread(() -> {
      var e = assertThrows(IllegalStateException.class, () -> memory.close(scope));
      assertTrue(e.toString().contains("opened it, " + owner + ", and"), e::toString);
      assertThrows(IllegalStateException.class, memory::open);
      memory.abandon(scope);
    });
    assertDoesNotThrow(handle::use);
    memory.close(scope);
    assertTrue(handle.isClosed());
    assertEquals(before, ThreadMemory.liveTensors());
  }

  @Test
  void aScopeDoesNotHoldWhatAnotherThreadMakes() throws InterruptedException {
    MemoryFrame scope = memory.open();
    var theirs = new AtomicReference<@Nullable TensorHandle>();
    Tensor raw = raw();
    inAnotherThread(() -> theirs.set(adopt(raw)));
    memory.close(scope);
    assertFalse(handle(theirs).isClosed());
    assertEquals(1.0, raw.item_double());
  }

  @Test
  void aVirtualThreadIsRefused() throws InterruptedException {
    var message = new AtomicReference<@Nullable String>();
    Thread.ofVirtual()
        .start(() ->
            message.set(
                assertThrows(IllegalStateException.class, ThreadMemory::current).getMessage()))
        .join();
    assertTrue(
        String.valueOf(message.get()).contains("call jtorch from a platform thread"), message::get);
  }

  private static TensorHandle handle(AtomicReference<@Nullable TensorHandle> reference) {
    TensorHandle handle = reference.get();
    if (handle == null) {
      throw new AssertionError("the other thread made none");
    }
    return handle;
  }
}
