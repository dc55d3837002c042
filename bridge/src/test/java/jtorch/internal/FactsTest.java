package jtorch.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jtorch.TorchException;
import org.junit.jupiter.api.Test;

/** The values that a failure's sentence gets. */
class FactsTest {
  private final TorchException failure = new TorchException("index_select: it has failed.");

  private Object fail() {
    throw failure;
  }

  @Test
  void valuesAreAdded() {
    var e = assertThrows(TorchException.class, () -> Facts.added(() -> "k is 9", this::fail));
    assertEquals("index_select: it has failed. (k is 9)", e.getMessage());
  }

  @Test
  void valuesThatCannotBeReadLeaveTheFailureItself() {
    var unreadable = new TorchException("cpu: the GPU has failed.");
    var e =
        assertThrows(
            TorchException.class,
            () ->
                Facts.added(
                    () -> {
                      throw unreadable;
                    },
                    this::fail));
    assertEquals("index_select: it has failed.", e.getMessage());
    assertEquals(unreadable, failure.getSuppressed()[0]);
  }
}
