package jtorch.utils.data;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import jtorch.DataKwargs.BatchSamplerOf;
import jtorch.DataKwargs.CollateFn;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A {@link DataLoader} whose batches are on a device: {@code for (var batch : loader)}.
 *
 * <p>A dataset that is {@linkplain InMemory in memory} and fits on a GPU is moved there once; then
 * each epoch moves only the order of the samples, which is {@link DataLoader}'s for the same seed
 * and without workers, and gathers and prepares each batch there. Any other comes batch by batch
 * through pinned memory, the next one while the GPU computes. On the CPU it is a DataLoader.
 */
public final class DeviceLoader implements Iterable<Batch> {
  private final LoaderSettings settings;
  private final DataLoader loader;
  private final Device device;
  private final @Nullable ResidentSet resident;
  private WeakReference<Epoch> last = new WeakReference<>(null);

  /**
   * Makes a loader, and moves the dataset if that is a GPU and there is room.
   *
   * @throws IllegalArgumentException if a keyword's value is not valid or contradicts another
   */
  public DeviceLoader(Dataset dataset, Device device, LoaderKwarg... keywords) {
    this(dataset, device, device.is_cuda(), keywords);
  }

  /**
   * As the other.
   *
   * @param whole whether the dataset is moved as a whole where it can be; on the CPU nothing is
   *     copied then, and batches are gathered as on a GPU
   */
  public DeviceLoader(Dataset dataset, Device device, boolean whole, LoaderKwarg... keywords) {
    this.device = device;
    settings = new LoaderSettings(dataset, keywords);
    loader = new DataLoader(dataset, keywords);
    boolean usual =
        Arrays.stream(keywords)
            .noneMatch(k -> k instanceof BatchSamplerOf || k instanceof CollateFn);
    resident = whole && usual ? ResidentSet.of(dataset, device) : null;
  }

  /** Returns the dataset. */
  public Dataset dataset() {
    return settings.dataset;
  }

  /** Returns the number of batches in an epoch. */
  public long size() {
    return settings.size();
  }

  /** Returns the dataset on the device, or null if it comes batch by batch. */
  public @Nullable ResidentSet resident() {
    return resident;
  }

  /**
   * Draws an epoch's order as {@link DataLoader#iterator} does, and moves it to the device.
   *
   * @return for {@link ResidentSet#gather}, int64, which no scope ends
   * @throws IllegalStateException unless the dataset is {@linkplain #resident() on the device}
   */
  public Tensor order() {
    ResidentSet set = resident;
    if (set == null) {
      throw new IllegalStateException("DeviceLoader: the dataset is not on " + device + ".");
    }
    long ignored = torch.random_seed(settings.generator); // a loader draws its own seed first
    try (TensorScope _ = torch.scope()) {
      return Raw.share(torch.tensor(set.whole(drawn())).to(device));
    }
  }

  /** Draws an epoch's numbers; the GPU waits for them. */
  private long[] drawn() {
    long[] all = new long[Math.toIntExact(settings.size() * settings.batchSize)];
    int count = 0;
    for (Iterator<long[]> batches = settings.batches(); batches.hasNext(); ) {
      long[] batch = batches.next();
      System.arraycopy(batch, 0, all, count, batch.length);
      count += batch.length;
    }
    return Arrays.copyOf(all, count);
  }

  @Override
  public Iterator<Batch> iterator() {
    return onCpu() ? loader.iterator() : EpochView.batches(epoch());
  }

  /** Returns what gives each batch as its tensors: see {@link DataLoader#tensors}. */
  public Iterable<List<Tensor>> tensors() {
    return onCpu() ? loader.tensors() : () -> new EpochView<>(epoch(), Sample::tensors);
  }

  private boolean onCpu() {
    return resident == null && !device.is_cuda();
  }

  private Epoch epoch() {
    Epoch left = last.get();
    if (left != null) {
      left.abandon();
    }
    Epoch epoch =
        resident == null
            ? new StreamedEpoch(settings, loader.begin(), device)
            : new ResidentEpoch(settings, resident, order());
    last = new WeakReference<>(epoch);
    return epoch;
  }
}
