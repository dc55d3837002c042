package jtorch.vision.datasets;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A data set could not be found, read or downloaded.
 *
 * <p>The message is one sentence for the person at the keyboard: what failed, with which values,
 * and what to do about it.
 */
public class DatasetException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /**
   * An exception without a cause.
   *
   * @param message the sentence
   */
  public DatasetException(String message) {
    super(message);
  }

  /**
   * An exception with a cause.
   *
   * @param message the sentence, which already says what the cause says
   * @param cause what the file system or the network reported
   */
  public DatasetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
