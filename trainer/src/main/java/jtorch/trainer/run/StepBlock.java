package jtorch.trainer.run;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.ResidentSet;
import jtorch.utils.data.Sample;
import org.jspecify.annotations.Nullable;

/**
 * The samples of the next steps, in their order and prepared, and what came of these steps. It
 * stays where it is in memory, as a recorded step needs it.
 *
 * <p>A step of a small network waits for its kernels' launches, not for their work. So samples are
 * gathered and prepared for many steps at once, and what came of them is counted for many at once:
 * a step takes its row and leaves its loss and its network's output, in five kernels.
 */
final class StepBlock {
  private static final long BYTES = 256L << 20;
  private static final long SLICE = 32L << 20; // bytes: preparing needs several times what it gives

  private final ResidentSet set;
  private final long size;
  private final long rows;
  private final long slice;
  private final Tensor data;
  private final Tensor target;
  private final Tensor losses;
  private final Tensor row;
  private @Nullable Tensor outputs; // as the first step's output wants it
  private long first;
  private long filled;

  /**
   * Makes the memory; there is nothing in it yet.
   *
   * @param steps how many steps an epoch has
   * @param size how many samples a step has
   * @param bytes how many bytes of samples lie ready at most
   */
  StepBlock(ResidentSet set, Device where, long steps, long size, long bytes) {
    this.set = set;
    this.size = size;
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Sample one = set.gather(torch.zeros(1).to(where, torch.int64));
      long step = Math.max(1, one.data().nbytes() * size);
      rows = Math.clamp(bytes / step, 1, steps);
      slice = Math.clamp(SLICE / step, 1, rows);
      data = like(one.data()).keep();
      target = like(one.target()).keep();
      losses = torch.zeros(rows).to(where).keep();
      row = torch.zeros(1).to(where, torch.int64).keep();
    }
  }

  /** Returns how many bytes of samples may lie ready, unless a single step takes more. */
  static long room(Device device) {
    return device.is_cuda() ? Math.min(BYTES, torch.cuda.mem_get_info(device)[0] / 8) : BYTES;
  }

  /** Makes room for as many steps' tensors as this one, which is of any number of samples. */
  private Tensor like(Tensor samples) {
    long[] shape =
        LongStream.concat(LongStream.of(rows, size), LongStream.of(samples.shape()).skip(1))
            .toArray();
    return torch.empty(shape, dtype(samples.dtype()), device(samples.device()));
  }

  /** Forgets what lies ready, as an epoch begins with another order of samples. */
  void clear() {
    filled = 0;
  }

  /** Returns whether the samples of an epoch's step lie ready. */
  boolean has(long step) {
    return step >= first && step < first + filled;
  }

  /**
   * Gathers and prepares the samples of this step and of those behind it.
   *
   * @param order the samples' numbers of the whole epoch, on the device
   * @param step the epoch's step to begin with
   * @param steps how many steps the epoch has
   */
  void fill(Tensor order, long step, long steps) {
    first = step;
    filled = Math.min(rows, steps - step);
    row.zero_();
    for (long at = 0; at < filled; at += slice) {
      long count = Math.min(slice, filled - at);
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Sample some = set.gather(order.narrow(0, (step + at) * size, count * size));
        copy(some.data(), data.narrow(0, at, count));
        copy(some.target(), target.narrow(0, at, count));
      }
    }
  }

  private static void copy(Tensor samples, Tensor place) {
    place.copy_(samples.view_as(place));
  }

  /** Returns an epoch's step's samples where Java says which step it is. */
  Sample sample(long step) {
    return new Sample(data.select(0, step - first), target.select(0, step - first));
  }

  /** Returns the next step's samples where the device counts the steps. */
  Sample next() {
    return new Sample(data.index_select(0, row).squeeze(0), target.index_select(0, row).squeeze(0));
  }

  /** Keeps what came of an epoch's step where Java says which step it is. */
  void put(long step, Trainee.Made made) {
    losses.select(0, step - first).copy_(made.loss().detach());
    outputs(made.output()).select(0, step - first).copy_(made.output().detach());
  }

  /** Keeps what came of the next step where the device counts the steps, and counts it. */
  void put(Trainee.Made made) {
    losses.index_copy_(0, row, made.loss().detach().view(1));
    outputs(made.output()).index_copy_(0, row, made.output().detach().unsqueeze(0));
    row.add_(1L);
  }

  private Tensor outputs(Tensor output) {
    Tensor known = outputs;
    if (known == null) {
      known = like(output).keep();
      outputs = known;
    }
    return known;
  }

  /** Waits for the device; returns what came of so many of an epoch's steps from this one on. */
  List<Trainee.Outcome> outcomes(long step, long count) {
    List<Trainee.Outcome> outcomes = new ArrayList<>();
    Tensor known = outputs;
    if (count > 0 && known != null) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Tensor labels = target.narrow(0, step - first, count).flatten(0, 1);
        Tensor right =
            Trainee.labels(known.narrow(0, step - first, count).flatten(0, 1)).eq(labels);
        long[] corrects = right.view(count, -1).sum(1).cpu().toLongs();
        float[] loss = losses.narrow(0, step - first, count).cpu().toFloats();
        for (int i = 0; i < count; i++) {
          outcomes.add(new Trainee.Outcome(loss[i], corrects[i], size));
        }
      }
    }
    return outcomes;
  }
}
