package jtorch.utils.data;

import java.util.Arrays;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** A whole dataset on a device, as it is kept: a picture's pixels are bytes there, too. */
public final class ResidentSet {
  private final InMemory source;
  private final Tensor samples;
  private final Tensor labels;
  private final long @Nullable [] chosen;

  private ResidentSet(InMemory source, Device device, long @Nullable [] chosen) {
    this.source = source;
    this.chosen = chosen;
    try (Tensor allSamples = source.samples();
        Tensor allLabels = source.labels()) {
      samples = Raw.share(allSamples.to(device));
      labels = Raw.share(allLabels.to(device));
    }
  }

  /**
   * Moves a dataset to a device.
   *
   * @return null if it isn't in memory, its samples are changed one by one, or the device has not
   *     twice as much memory as it needs
   */
  static @Nullable ResidentSet of(Dataset dataset, Device device) {
    Dataset whole = dataset;
    long[] chosen = null;
    while (whole instanceof Subset part) {
      long[] outer = part.indices();
      long[] inner = chosen;
      chosen =
          inner == null
              ? outer
              : Arrays.stream(inner).map(i -> outer[Math.toIntExact(i)]).toArray();
      whole = part.dataset();
    }
    if (!(whole instanceof InMemory source) || !source.isPreparedAtOnce()) {
      return null;
    }
    return fits(source, device) ? new ResidentSet(source, device, chosen) : null;
  }

  private static boolean fits(InMemory source, Device device) {
    if (!device.is_cuda()) {
      return true; // it is there already
    }
    try (Tensor samples = source.samples();
        Tensor labels = source.labels()) {
      return samples.nbytes() + labels.nbytes() < torch.cuda.mem_get_info(device)[0] / 2;
    }
  }

  /** Returns whether {@link #gather} draws no random numbers, so that it may be recorded. */
  public boolean isSteady() {
    return source.isSteady();
  }

  /** Returns the numbers in {@link #gather}'s sense of samples of the dataset. */
  long[] whole(long... indices) {
    long[] known = chosen;
    return known == null
        ? indices
        : Arrays.stream(indices).map(i -> known[Math.toIntExact(i)]).toArray();
  }

  /**
   * Returns the samples of these numbers as the dataset gives them.
   *
   * @param order int64, on the device
   */
  public Sample gather(Tensor order) {
    return new Sample(
        source.prepare(samples.index_select(0, order)), labels.index_select(0, order));
  }
}
