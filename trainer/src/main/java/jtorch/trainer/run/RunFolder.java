package jtorch.trainer.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jtorch.TensorScope;
import jtorch.serialization.Dict;
import jtorch.serialization.FileException;
import jtorch.torch;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/**
 * A run's folder: {@code last.pth}, from which it goes on, and {@code best.pth}, of the epoch with
 * the lowest loss. One process has it at a time.
 */
public final class RunFolder implements AutoCloseable {
  static final String LAST = "last.pth";
  static final String BEST = "best.pth";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final FileChannel lock;
  private boolean ours; // this run has made the folder

  private RunFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Makes a folder for a new run.
   *
   * @throws UserException if it can't be made, or has a run in it already
   */
  public static RunFolder create(Path folder) {
    boolean isNew = Files.notExists(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw UserException.failure(
          "The run's folder "
              + folder
              + " can't be made: "
              + FileReason.of(e)
              + "; name another with --run.");
    }
    RunFolder made = open(folder);
    made.ours = isNew;
    if (Files.exists(made.last())) {
      made.close();
      throw UserException.usage(
          folder
              + " has a run in it; go on with jtorch train --resume "
              + folder
              + ", or name another folder with --run.");
    }
    return made;
  }

  /**
   * Opens the folder of a run that is to go on.
   *
   * @throws UserException if there is no checkpoint, or another process has the folder
   */
  public static RunFolder existing(Path folder) {
    if (!Files.exists(folder.resolve(LAST))) {
      throw UserException.failure(
          "--resume "
              + folder
              + ": there is no "
              + LAST
              + " in it; name the folder that jtorch train has written to.");
    }
    return open(folder);
  }

  private static RunFolder open(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      RunFolder made = new RunFolder(folder, channel);
      if (!made.tryLock()) {
        channel.close();
        throw UserException.failure(
            "Another jtorch train is writing to " + folder + "; wait for its end, or stop it.");
      }
      made.sweep();
      return made;
    } catch (IOException e) {
      throw UserException.failure(
          "The run's folder " + folder + " can't be written to: " + FileReason.of(e) + ".");
    }
  }

  private boolean tryLock() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this very process has it
    }
  }

  private boolean isUnused() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!file.endsWith(LOCK)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Deletes what a process that was killed has left unfinished. */
  private void sweep() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*.pth.*.tmp")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * Reads the last checkpoint.
   *
   * @throws FileException if it can't be read or was damaged
   */
  Dict read() {
    return Checkpoint.read(last());
  }

  /**
   * Returns what the last checkpoint says it is to be gone on with.
   *
   * @throws FileException if it can't be read or was damaged
   */
  public Dict options() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      return read().dict("options");
    }
  }

  /** Returns the folder. */
  public Path path() {
    return folder;
  }

  /** Returns the file of the last checkpoint. */
  Path last() {
    return folder.resolve(LAST);
  }

  /** Returns the file of the best epoch's checkpoint. */
  Path best() {
    return folder.resolve(BEST);
  }

  /** Lets another process have the folder; one that was made for nothing goes again. */
  @Override
  public void close() {
    try {
      if (ours && isUnused()) {
        Files.delete(folder.resolve(LOCK));
        lock.close();
        Files.delete(folder);
      }
      lock.close();
    } catch (IOException e) {
      throw UserException.failure(
          "The lock of " + folder + " can't be given back: " + FileReason.of(e) + ".");
    }
  }
}
