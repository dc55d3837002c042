package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time write in a folder; the others wait.
 *
 * <p>The empty file {@code .lock} stays in the folder: were it removed, a process that waits for it
 * and one that creates it anew would both go ahead. The system releases it when a process dies.
 */
final class FolderLock {
  /** A file lock belongs to the whole process, so its threads need one of their own. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private FolderLock() {}

  /**
   * Waits for the folder, and runs the work.
   *
   * @throws DatasetException if the lock file cannot be written or the wait was interrupted
   */
  static void hold(Path folder, Runnable work) {
    try {
      THREADS.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatasetException(
          "The wait for another download into " + folder + " was interrupted; run it again.", e);
    }
    try {
      holdFile(folder.resolve(".lock"), work);
    } finally {
      THREADS.unlock();
    }
  }

  private static void holdFile(Path file, Runnable work) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      FileLock lock = channel.lock();
      try {
        work.run();
      } finally {
        lock.release();
      }
    } catch (IOException e) {
      throw FileFailure.of("lock", file, e);
    }
  }
}
