package jtorch.trainer.run;

import java.util.ArrayList;
import java.util.List;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What came of a test's batches: read one by one, or from the device when all is done. */
final class LateScores implements AutoCloseable {
  private final List<Trainee.Outcome> known = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();
  private final @Nullable Tensor losses;
  private final @Nullable Tensor corrects;

  /**
   * Makes room for as many batches.
   *
   * @param late whether the results stay on the device until all is done
   */
  LateScores(long batches, Device device, boolean late) {
    losses = late ? torch.zeros(batches).to(device) : null;
    corrects = late ? torch.zeros(batches).to(device, torch.int64) : null;
  }

  /** Adds a batch. */
  void add(Trainee.Tested tested, long samples) {
    if (losses == null || corrects == null) {
      known.add(new Trainee.Outcome(tested.loss().item(), tested.correct().item_long(), samples));
      return;
    }
    losses.narrow(0, sizes.size(), 1).copy_(tested.loss().view(1));
    corrects.narrow(0, sizes.size(), 1).copy_(tested.correct().view(1));
    sizes.add(samples);
  }

  /** Returns what came of all batches. */
  List<Trainee.Outcome> read() {
    if (losses == null || corrects == null) {
      return known;
    }
    try (Tensor loss = losses.cpu();
        Tensor correct = corrects.cpu()) {
      float[] first = loss.toFloats();
      long[] second = correct.toLongs();
      for (int i = 0; i < sizes.size(); i++) {
        known.add(new Trainee.Outcome(first[i], second[i], sizes.get(i)));
      }
    }
    return known;
  }

  @Override
  public void close() {
    if (losses != null && corrects != null) {
      losses.close();
      corrects.close();
    }
  }
}
