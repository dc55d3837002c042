package jtorch.nn;

import jtorch.OutOfMemoryException;
import jtorch.TorchException;

/** Adds to an exception where in the network it happened, without changing what it is. */
final class Located {
  private Located() {}

  static RuntimeException at(String path, RuntimeException e) {
    String message = e.getMessage() + " (in " + path + ")";
    return switch (e) {
      case OutOfMemoryException _ -> new OutOfMemoryException(message, e);
      case TorchException _ -> new TorchException(message, e);
      case IllegalArgumentException _ -> new IllegalArgumentException(message, e);
      case IllegalStateException _ -> new IllegalStateException(message, e);
      case IndexOutOfBoundsException _ -> withCause(new IndexOutOfBoundsException(message), e);
      default -> e;
    };
  }

  private static RuntimeException withCause(RuntimeException e, Throwable cause) {
    e.initCause(cause);
    return e;
  }
}
