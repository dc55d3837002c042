package jtorch;

import org.jspecify.annotations.Nullable;

/**
 * LibTorch refused an operation, or a file cannot be read or written.
 *
 * <p>The message names the operator and says what LibTorch said, without its C++ stack.
 */
public class TorchException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Makes one from a sentence. */
  public TorchException(String message) {
    super(message);
  }

  /** Makes one from a sentence and the failure below. */
  public TorchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
