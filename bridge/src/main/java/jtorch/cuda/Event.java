package jtorch.cuda;

import java.lang.ref.Cleaner;
import jtorch.Device;
import jtorch.internal.Call;
import jtorch.internal.Gpu;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.pytorch.global.torch.EventFlag;

/**
 * A mark in a stream, which others wait for, or between two of which the GPU measures the time.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.Event.html">Event</a>. It belongs
 * to the GPU of the stream that it is recorded in first.
 */
public final class Event implements AutoCloseable {
  private static final Cleaner CLEANER = Cleaner.create();

  /** CUDA's event, apart from the Java object, so that the collector can end it. */
  private static final class Native implements Runnable {
    private final PointerPointer<Pointer> cell;
    private int index = -1;

    Native() {
      cell = new PointerPointer<>(1);
      cell.put(0, (Pointer) null);
    }

    @Override
    public synchronized void run() {
      if (index >= 0) {
        Gpu.guard().destroyEvent(cell.get(Pointer.class, 0), (byte) index);
        index = -1;
      }
      cell.close();
    }
  }

  private final Native owned;
  private final Cleaner.Cleanable end;
  private final boolean timing;

  /** Makes one that measures no time. */
  public Event() {
    this(false);
  }

  /**
   * Makes one.
   *
   * @param enable_timing whether the time between it and another can be told
   * @throws jtorch.TorchException if there is no GPU
   */
  public Event(boolean enable_timing) {
    Gpu.need("Event");
    owned = new Native();
    end = CLEANER.register(this, owned);
    timing = enable_timing;
  }

  /** Marks the place that is reached so far in the present stream. */
  public void record() {
    record(Stream.current(new Device("cuda", -1)));
  }

  /**
   * Marks the place that is reached so far in a stream.
   *
   * @throws IllegalArgumentException if the event belongs to another device
   */
  public void record(Stream stream) {
    int index = stream.device().index();
    if (owned.index >= 0 && owned.index != index) {
      throw new IllegalArgumentException(
          "Event: it belongs to cuda:" + owned.index + ", and the stream to cuda:" + index + ".");
    }
    Call.run(
        "record",
        () -> {
          try (org.bytedeco.pytorch.Stream raw = stream.raw()) {
            EventFlag flag = timing ? EventFlag.BACKEND_DEFAULT : EventFlag.PYTORCH_DEFAULT;
            Gpu.guard().record(owned.cell, raw, (byte) index, flag);
          }
        });
    owned.index = index;
  }

  private boolean isRecorded() {
    return owned.index >= 0;
  }

  private Pointer raw() {
    return owned.cell.get(Pointer.class, 0);
  }

  /** Has a stream wait for it; what was never recorded is not waited for. */
  void block(Stream stream) {
    if (isRecorded()) {
      Call.run(
          "wait_event",
          () -> {
            try (org.bytedeco.pytorch.Stream waiting = stream.raw()) {
              Gpu.guard().block(raw(), waiting);
            }
          });
    }
  }

  /** Has the present stream wait for it; Java doesn't wait. */
  public void wait_() {
    block(Stream.current(new Device("cuda", -1)));
  }

  /** Returns whether all before the mark is done; so it is before a mark was made. */
  public boolean query() {
    return !isRecorded() || Call.value("query", () -> Gpu.guard().queryEvent(raw()));
  }

  /** Waits until all before the mark is done. */
  public void synchronize() {
    if (isRecorded()) {
      Call.run("synchronize", () -> Gpu.guard().synchronizeEvent(raw()));
    }
  }

  /**
   * Returns the milliseconds on the GPU from this mark to another.
   *
   * @throws IllegalArgumentException if one of them measures no time, or has no mark yet
   */
  public double elapsed_time(Event end_event) {
    if (!timing || !end_event.timing) {
      throw new IllegalArgumentException(
          "elapsed_time: both events must be made with enable_timing: new Event(true).");
    }
    if (!isRecorded() || !end_event.isRecorded()) {
      throw new IllegalArgumentException("elapsed_time: both events must be recorded before.");
    }
    return Call.value(
        "elapsed_time", () -> Gpu.guard().elapsedTime(raw(), end_event.raw(), (byte) owned.index));
  }

  /** Gives CUDA's event back. */
  @Override
  public void close() {
    end.clean();
  }
}
