package jtorch.serialization;

import jtorch.TorchException;
import org.jspecify.annotations.Nullable;

/**
 * A file of tensors cannot be read or written: it is missing, damaged, hostile, or there is no
 * room.
 *
 * <p>The only exception for what is wrong with a file. The message is one sentence with the file,
 * the values and what to do.
 */
public final class FileException extends TorchException {
  private static final long serialVersionUID = 1L;

  /** Makes one from a sentence. */
  public FileException(String message) {
    this(message, null);
  }

  /** Makes one from a sentence and the failure below. */
  public FileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
