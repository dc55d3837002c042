package jtorch.trainer.tensorboard;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32C;

/**
 * A file of events, each in a TFRecord: its length, the length's check sum, the event, its check
 * sum (<a href="https://www.tensorflow.org/tutorials/load_data/tfrecord">TFRecord</a>).
 */
final class EventFile implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final long MASK = 0xa282ead8L; // so that a sum of sums is no weak sum

  private final Path file;
  private final OutputStream out;

  /** Begins a new file in a folder, which is made if need be. */
  EventFile(Path folder) throws IOException {
    Files.createDirectories(folder);
    file =
        folder.resolve(
            "events.out.tfevents."
                + System.currentTimeMillis() / 1000
                + "."
                + host()
                + "."
                + ProcessHandle.current().pid()
                + "."
                + COUNT.getAndIncrement());
    out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    write(new Message().number(Event.WALL_TIME, now()).text(Event.FILE_VERSION, "brain.Event:2"));
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9_-]", "-");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  /** The fields of tensorflow.Event, in event.proto. */
  private static final class Event {
    static final int WALL_TIME = 1;
    static final int STEP = 2;
    static final int FILE_VERSION = 3;
    static final int GRAPH = 4;
    static final int SUMMARY = 5;
    static final int SESSION_LOG = 7;
  }

  private static Message event(long step) {
    return new Message().number(Event.WALL_TIME, now()).whole(Event.STEP, step);
  }

  /** Adds what was seen after a step. */
  void summary(long step, Message summary) throws IOException {
    write(event(step).message(Event.SUMMARY, summary));
  }

  /** Adds the network's graph. */
  void graph(Message graph) throws IOException {
    write(event(0).bytes(Event.GRAPH, graph.toBytes()));
  }

  /** Says that a run goes on here: what another file has of this step and later is not shown. */
  void restart(long step) throws IOException {
    write(event(step).message(Event.SESSION_LOG, new Message().whole(1, 1))); // status = START
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

  void flush() throws IOException {
    out.flush();
  }

  /** Returns the file. */
  Path path() {
    return file;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
