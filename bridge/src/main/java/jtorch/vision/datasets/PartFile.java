package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file under a temporary name, {@code <target>.part}, that takes its final name only when it is
 * complete and on the disk. One thread at a time, in one process at a time ({@link FolderLock}).
 */
final class PartFile implements AutoCloseable {
  private final Path path;
  private final Path target;
  private final FileChannel channel;
  private long size;

  private PartFile(Path path, Path target, FileChannel channel) throws IOException {
    this.path = path;
    this.target = target;
    this.channel = channel;
    this.size = channel.size();
    channel.position(size);
  }

  /**
   * Opens the part of a file, with whatever an earlier attempt left in it.
   *
   * @throws DatasetException if it cannot be written
   */
  static PartFile of(Path target) {
    Path path = target.resolveSibling(target.getFileName() + ".part");
    try {
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        return new PartFile(path, target, channel);
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }

  /** Where the part is. */
  Path path() {
    return path;
  }

  /** The bytes written so far, those of an earlier attempt included. */
  long size() {
    return size;
  }

  /**
   * Starts over.
   *
   * @throws DatasetException if it cannot be written
   */
  void clear() {
    try {
      channel.truncate(0);
      channel.position(0);
      size = 0;
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }

  /**
   * Appends the remaining bytes of the buffer. If the disk is full the part is removed, so that the
   * user gets its room back.
   *
   * @throws DatasetException if it cannot be written
   */
  void append(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        size += channel.write(bytes);
      }
    } catch (IOException e) {
      if (FileFailure.isDiskFull(e)) {
        discard(e);
      }
      throw FileFailure.of("write", path, e);
    }
  }

  /**
   * Forces the part to the disk and gives it its final name, in one step, replacing what had it.
   *
   * @throws DatasetException if that fails; the final name is then as it was
   */
  void publish() {
    try {
      channel.force(true);
      channel.close();
      Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      discard(e);
      throw FileFailure.of("write", target, e);
    }
  }

  /**
   * Closes and removes the part.
   *
   * @param reason gets what goes wrong with that as suppressed, as it is what matters more
   */
  void discard(Throwable reason) {
    try (channel) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /** Closes the part, which stays for a later attempt unless it has its final name. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw FileFailure.of("write", path, e);
    }
  }
}
