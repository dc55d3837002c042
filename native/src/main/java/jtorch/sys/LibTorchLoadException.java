package jtorch.sys;

/** LibTorch could not be found, unpacked or loaded; the message is one sentence for a person. */
public final class LibTorchLoadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one from what was tried, with which values, and what to do. */
  public LibTorchLoadException(String message) {
    super(message);
  }

  /** As the other, with the failure below. */
  public LibTorchLoadException(String message, Throwable cause) {
    super(message, cause);
  }
}
