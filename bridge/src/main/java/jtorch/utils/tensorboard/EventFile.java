package jtorch.utils.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;

/**
 * A file of events, each in a TFRecord: its length, the length's check sum, the event, its check
 * sum (<a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TFRecord</a>).
 */
final class EventFile {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final long MASK = 0xa282ead8L; // so that a sum of sums is no weak sum

  private final Path file;
  private final OutputStream out;
  private final WriterSettings settings;
  private int waiting;
  private long flushed = System.nanoTime();

  /** Begins a new file in a folder, which is made if need be. */
  EventFile(Path folder, WriterSettings settings) {
    this.settings = settings;
    file = folder.resolve(name() + settings.suffix());
    try {
      Files.createDirectories(folder);
      out =
          new BufferedOutputStream(
              Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      write(new Message().number(Event.WALL_TIME, Moment.now()).text(Event.FILE_VERSION, VERSION));
      flush(); // so that a folder without room is told of at once
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private static String name() {
    return "events.out.tfevents."
        + System.currentTimeMillis() / 1000
        + "."
        + WriterSettings.host().replaceAll("[^A-Za-z0-9_-]", "-")
        + "."
        + ProcessHandle.current().pid()
        + "."
        + COUNT.getAndIncrement();
  }

  /**
   * Returns a folder within another.
   *
   * @throws IllegalArgumentException if the name leads out of that
   */
  static Path below(Path folder, String name) {
    Path place = folder.resolve(name);
    Path whole = folder.toAbsolutePath().normalize();
    if (!place.toAbsolutePath().normalize().startsWith(whole)) {
      throw new IllegalArgumentException(
          "SummaryWriter: \""
              + name
              + "\" leads out of the folder "
              + folder
              + "; name one in it.");
    }
    return place;
  }

  /** The one sentence for what can't be written. */
  static UncheckedIOException failure(Path place, IOException cause) {
    String why =
        switch (cause) {
          case FileAlreadyExistsException e -> e.getFile() + " is a file and no folder";
          case AccessDeniedException _ -> "permission denied";
          case NoSuchFileException e -> e.getFile() + " can't be made";
          case FileSystemException e when e.getReason() != null -> e.getReason();
          default ->
              cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    return new UncheckedIOException(
        "SummaryWriter: " + place + " can't be written: " + why + "; name another log_dir.", cause);
  }

  private static final String VERSION = "brain.Event:2";

  /** The fields of tensorflow.Event, in event.proto. */
  private static final class Event {
    static final int WALL_TIME = 1;
    static final int STEP = 2;
    static final int FILE_VERSION = 3;
    static final int GRAPH = 4;
    static final int SUMMARY = 5;
    static final int SESSION_LOG = 7;
  }

  private static Message event(Moment moment) {
    return new Message()
        .number(Event.WALL_TIME, moment.walltime())
        .wholeUnlessZero(Event.STEP, moment.step());
  }

  /** Adds what was seen. */
  void summary(Moment moment, Summaries summary) {
    add(event(moment).message(Event.SUMMARY, summary.message()));
  }

  /** Adds a network's graph. */
  void graph(Message graph) {
    add(event(Moment.start()).bytes(Event.GRAPH, graph.toBytes()));
  }

  /** Says that a run goes on here: what another file has of this step and later is not shown. */
  void restart(long step) {
    Moment moment = new Moment(step, Moment.now());
    add(event(moment).text(Event.FILE_VERSION, VERSION));
    add(event(moment).message(Event.SESSION_LOG, new Message().whole(1, 1))); // status = START
  }

  private synchronized void add(Message event) {
    try {
      write(event);
      waiting++;
      boolean late = System.nanoTime() - flushed > settings.flushSeconds() * 1e9;
      if (late || waiting >= settings.queue()) {
        flush();
      }
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  private void write(Message event) throws IOException {
    byte[] bytes = event.toBytes();
    ByteBuffer head = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
    head.order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length);
    head.putInt(masked(head.array(), Long.BYTES));
    out.write(head.array());
    out.write(bytes);
    ByteBuffer tail = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(tail.putInt(masked(bytes, bytes.length)).array());
  }

  /** Returns the check sum of the first bytes, turned by 15 bits and moved, as TFRecord wants. */
  static int masked(byte[] bytes, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, length);
    long value = sum.getValue();
    return (int) ((value >>> 15 | value << 17) + MASK);
  }

  private void flush() throws IOException {
    out.flush();
    waiting = 0;
    flushed = System.nanoTime();
  }

  /** Writes what waits. */
  synchronized void flushed() {
    try {
      flush();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }

  /** Writes what waits, and ends the file. */
  synchronized void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw failure(file, e);
    }
  }
}
