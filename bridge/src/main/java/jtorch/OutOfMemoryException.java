package jtorch;

/** LibTorch ran out of memory, also after a collection and a second try. */
public final class OutOfMemoryException extends TorchException {
  private static final long serialVersionUID = 1L;

  /** Makes one from a sentence and the failure below. */
  public OutOfMemoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
