package jtorch.trainer.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.TorchException;
import jtorch.cuda.CUDAGraph;
import jtorch.cuda.Capture;
import jtorch.cuda.Stream;
import jtorch.cuda.StreamContext;
import jtorch.torch;
import jtorch.utils.data.Batch;
import jtorch.utils.data.ResidentSet;
import jtorch.utils.data.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Training steps that stay on the device from the samples' numbers to the count of right labels, so
 * that Java waits for nothing. On a GPU the whole step is recorded once and replayed.
 *
 * <p>The memory is the same at each step: the epoch's order, and a {@link StepBlock} with samples
 * and results.
 */
final class DeviceSteps implements AutoCloseable {
  /** Steps before the recording: libraries choose their kernels and take their memory in them. */
  private static final int WARM_UP = 3;

  private static final long PATIENCE = 500_000_000; // nanoseconds without news for the listeners

  private final Trainee trainee;
  private final ResidentSet set;
  private final long size;
  private final long steps;
  private final Tensor order;
  private final StepBlock block;
  private final List<Trainee.Outcome> outcomes = new ArrayList<>();
  private final Consumer<String> warn;
  private @Nullable Stream side;
  private @Nullable CUDAGraph graph;
  private int warmed;
  private long made;
  private long collected;
  private long known;
  private long lastRead = System.nanoTime();

  /**
   * Makes the memory.
   *
   * @param samples how many samples an epoch has
   * @param size how many a step has
   * @param record whether the step is recorded, on a GPU
   * @param warn is told if it can't be
   */
  DeviceSteps(
      Trainee trainee,
      ResidentSet set,
      long samples,
      long size,
      boolean record,
      Consumer<String> warn) {
    this(trainee, set, samples, size, record, warn, StepBlock.room(trainee.device()));
  }

  /** As the other, with so many bytes of samples that lie ready at most. */
  DeviceSteps(
      Trainee trainee,
      ResidentSet set,
      long samples,
      long size,
      boolean record,
      Consumer<String> warn,
      long bytes) {
    this.trainee = trainee;
    this.set = set;
    this.size = size;
    this.warn = warn;
    steps = samples / size;
    Device device = trainee.device();
    order = torch.zeros(samples).to(device, torch.int64);
    block = new StepBlock(set, device, steps, size, bytes);
    side = record ? new Stream(device) : null;
    trainee.optimizer().keepRatesOnDevice();
  }

  /** Begins an epoch with an order of samples, after so many of its steps. */
  void begin(Tensor drawn, long done) {
    order.copy_(drawn);
    block.clear();
    made = done;
    collected = done;
    known = done;
  }

  /** Makes the next step. */
  void step() {
    if (!block.has(made)) {
      collect();
      block.fill(order, made, steps);
    }
    CUDAGraph recorded = graph;
    if (recorded != null) {
      recorded.replay();
    } else if (side == null) {
      eagerly();
    } else if (warmed < WARM_UP) {
      warmed++;
      beside(side);
    } else {
      record(side);
    }
    made++;
  }

  private void eagerly() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      whole();
    }
  }

  /** The step itself. What is recorded finds its row on the device, as it is the same each time. */
  private void whole() {
    Sample batch = side == null ? block.sample(made) : block.next();
    Trainee.Made step = trainee.step(batch.data(), batch.target());
    if (side == null) {
      block.put(made, step);
    } else {
      block.put(step);
    }
  }

  /** Makes a step on the stream that will be recorded. */
  private void beside(Stream stream) {
    Stream usual = torch.cuda.current_stream(trainee.device());
    stream.wait_stream(usual);
    try (StreamContext context = torch.cuda.stream(stream)) {
      assert context != null;
      eagerly();
    }
    usual.wait_stream(stream);
  }

  private void record(Stream stream) {
    CUDAGraph recording = new CUDAGraph();
    trainee.optimizer().zero_grad(); // the recorded ones must come from the graph's own memory
    try {
      try (Capture capture = torch.cuda.graph(recording, null, stream, "thread_local")) {
        assert capture != null;
        eagerly();
      }
      recording.replay();
      graph = recording;
    } catch (TorchException | IllegalArgumentException e) {
      warn.accept(
          "the step can't be recorded as a CUDA graph, so it is made operator by operator: "
              + e.getMessage());
      recording.close();
      side = null;
      trainee.forgetStep();
      eagerly();
    }
  }

  /** Returns how many steps were made whose results nobody has read. */
  long unread() {
    return made - known;
  }

  /** Returns whether the results should be read, as nobody has for a while. */
  boolean isReadDue() {
    return System.nanoTime() - lastRead > PATIENCE;
  }

  /** Waits for the device; returns the results of the steps that nobody has read. */
  List<Trainee.Outcome> read() {
    collect();
    List<Trainee.Outcome> news = List.copyOf(outcomes);
    outcomes.clear();
    known = made;
    lastRead = System.nanoTime();
    return news;
  }

  /** Waits for the device, and takes the results out of the block. */
  private void collect() {
    outcomes.addAll(block.outcomes(collected, made - collected));
    collected = made;
  }

  /** Returns the last batch of an epoch, which is smaller and therefore not made here; or null. */
  @Nullable Batch rest() {
    long from = steps * size;
    long count = order.size(0) - from;
    if (count == 0) {
      return null;
    }
    Sample batch = set.gather(order.narrow(0, from, count));
    return new Batch(Math.toIntExact(steps), batch.data(), batch.target());
  }

  /** Returns whether the step was recorded. */
  boolean isRecorded() {
    return graph != null;
  }

  @Override
  public void close() {
    if (graph != null) {
      graph.close();
    }
  }
}
