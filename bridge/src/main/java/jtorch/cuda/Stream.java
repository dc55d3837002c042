package jtorch.cuda;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Gpu;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.StreamData3;
import org.bytedeco.pytorch.global.torch.DeviceType;

/**
 * A queue of a GPU: what is sent to one is done in order, and beside what is sent to others.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.Stream.html">Stream</a>.
 */
public final class Stream {
  private final long id;
  private final int index;

  private Stream(org.bytedeco.pytorch.Stream raw) {
    try (raw;
        StreamData3 data = raw.pack3()) {
      id = data.stream_id();
      index = data.device_index();
    }
  }

  /** Makes one on the present GPU. */
  public Stream() {
    this(new Device("cuda", -1));
  }

  /** Makes one on a GPU. */
  public Stream(Device device) {
    this(device, 0);
  }

  /**
   * Makes one on a GPU; a lower priority goes first, and -1 is the lowest there is.
   *
   * @throws jtorch.TorchException if there is no GPU
   */
  public Stream(Device device, int priority) {
    this(made(Gpu.index("Stream", device), priority));
  }

  private static org.bytedeco.pytorch.Stream made(int index, int priority) {
    return Call.value(
        "Stream", () -> Gpu.guard().getNewStream(Natives.device(Gpu.device(index)), priority));
  }

  /** Returns the stream that this thread's work on a GPU goes to. */
  public static Stream current(Device device) {
    int index = Gpu.index("current_stream", device);
    return new Stream(
        Call.value(
            "current_stream", () -> Gpu.guard().getStream(Natives.device(Gpu.device(index)))));
  }

  /** Returns the stream that a GPU's work goes to if nothing else is said. */
  public static Stream byDefault(Device device) {
    int index = Gpu.index("default_stream", device);
    return new Stream(
        Call.value(
            "default_stream",
            () -> Gpu.guard().getDefaultStream(Natives.device(Gpu.device(index)))));
  }

  /** Returns LibTorch's object, which the caller closes. */
  org.bytedeco.pytorch.Stream raw() {
    return org.bytedeco.pytorch.Stream.unpack3(id, (byte) index, DeviceType.CUDA);
  }

  /** Has this thread's work on the stream's GPU go to it; that GPU becomes the present one. */
  void makeCurrent() {
    Call.run(
        "set_stream",
        () -> {
          org.bytedeco.pytorch.global.torch.setDeviceIndex((byte) index);
          try (org.bytedeco.pytorch.Stream raw = raw()) {
            org.bytedeco.pytorch.global.torch.setCurrentStream(raw);
          }
        });
  }

  /** Returns the GPU. */
  public Device device() {
    return Gpu.device(index);
  }

  /** Returns LibTorch's number of the stream; 0 is the default one. */
  public long stream_id() {
    return id;
  }

  /** Returns whether all that was sent is done. */
  public boolean query() {
    return Call.value(
        "query",
        () -> {
          try (org.bytedeco.pytorch.Stream raw = raw()) {
            return raw.query();
          }
        });
  }

  /** Waits until all that was sent is done. */
  public void synchronize() {
    Call.run(
        "synchronize",
        () -> {
          try (org.bytedeco.pytorch.Stream raw = raw()) {
            raw.synchronize();
          }
        });
  }

  /**
   * Says that this stream uses a tensor that was made on another: its memory is not given to others
   * before this stream is done with it. {@code tensor.record_stream(stream)} in Python.
   */
  public void uses(Tensor tensor) {
    Call.run(
        "record_stream",
        () -> {
          try (org.bytedeco.pytorch.Stream raw = raw()) {
            Raw.of(tensor).record_stream(raw);
          }
        });
  }

  /** Has what is sent from now on wait for an event; Java doesn't wait. */
  public void wait_event(Event event) {
    event.block(this);
  }

  /** Has what is sent from now on wait for all that another stream has so far. */
  public void wait_stream(Stream stream) {
    try (Event event = stream.record_event()) {
      wait_event(event);
    }
  }

  /** Marks the place that is reached so far with a new event. */
  public Event record_event() {
    return record_event(new Event());
  }

  /** Marks the place that is reached so far; returns the event. */
  public Event record_event(Event event) {
    event.record(this);
    return event;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stream stream && stream.id == id && stream.index == index;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id) * 31 + index;
  }

  @Override
  public String toString() {
    return "<torch.cuda.Stream device=cuda:" + index + " stream_id=" + id + ">";
  }
}
