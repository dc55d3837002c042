package jtorch.trainer.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * This process's standard output, which remembers when it could not be written: Java's own stream
 * forgets it, and a log on a full disk would end as if all were well.
 */
public final class Output extends OutputStream {
  private final OutputStream out;
  private volatile @Nullable IOException failure;
  private Runnable reaction = () -> {};

  /** Opens the standard output of this process. */
  public Output() {
    this(new FileOutputStream(FileDescriptor.out));
  }

  /** Stands before another stream. */
  Output(OutputStream out) {
    this.out = out;
  }

  /**
   * Has an action run, once, when nobody reads any more: the reader of a pipe has ended. It is run
   * at once if that was noticed before.
   */
  public synchronized void whenUnread(Runnable action) {
    reaction = action;
    if (isUnread()) {
      action.run();
    }
  }

  /** Returns whether the output was a pipe whose reader has ended. */
  public boolean isUnread() {
    IOException e = failure;
    return e != null && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** Returns why it could not be written, if so. */
  public Optional<String> failure() {
    return Optional.ofNullable(failure).map(e -> String.valueOf(e.getMessage()));
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** What comes after a failure is dropped, so that a text does not go on after a gap. */
  @Override
  public void write(byte[] bytes, int from, int count) {
    if (failure == null) {
      try {
        out.write(bytes, from, count);
      } catch (IOException e) {
        fail(e);
      }
    }
  }

  private synchronized void fail(IOException e) {
    failure = e;
    if (isUnread()) {
      reaction.run();
    }
  }
}
