package jtorch.utils.data;

import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.List;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in batches, shuffled or not: {@code for (var batch : loader)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader">DataLoader</a>.
 * The order is Python's for the same seed, with any number of workers. What is made while a batch
 * is worked on is freed when the next one begins or the loop runs out; {@link jtorch.Tensor#keep}
 * takes a tensor along.
 *
 * <p>Workers are threads, where Python has processes: they share the dataset, which must allow
 * that. What a dataset or a transform draws on the CPU by {@link torch}, {@link jtorch.nn.F} or a
 * tensor's own methods, such as {@code torch.randn_like}, {@code F.dropout} or {@code uniform_},
 * comes from a generator of the worker's own, as do {@code torch.manual_seed} and {@code
 * torch.get_rng_state} there: Python's numbers for the same seed, whatever other threads draw. What
 * draws without being able to take a generator still draws from the process's: attention and
 * recurrent layers that drop something, operators called by name ({@link jtorch.torch#ops}),
 * TorchScript, and threads that the dataset starts.
 */
public final class DataLoader implements Iterable<Batch> {
  private static final Cleaner CLEANER = Cleaner.create();

  private final LoaderSettings settings;
  private WeakReference<Epoch> last = new WeakReference<>(null);
  private @Nullable Crew crew; // of persistent workers

  /**
   * Makes a loader.
   *
   * @throws IllegalArgumentException if a keyword's value is not valid or contradicts another
   */
  public DataLoader(Dataset dataset, LoaderKwarg... keywords) {
    this.settings = new LoaderSettings(dataset, keywords);
  }

  /**
   * As the other, with the size of a batch: {@code DataLoader(dataset, 64)} in Python.
   *
   * @throws IllegalArgumentException if a keyword's value is not valid or contradicts another
   */
  public DataLoader(Dataset dataset, int batch_size, LoaderKwarg... keywords) {
    this(dataset, LoaderSettings.with(Kwargs.batch_size(batch_size), keywords));
  }

  /**
   * As the other, shuffled or not: {@code DataLoader(dataset, 64, True)} in Python.
   *
   * @throws IllegalArgumentException if a keyword's value is not valid or contradicts another
   */
  public DataLoader(Dataset dataset, int batch_size, boolean shuffle, LoaderKwarg... keywords) {
    this(dataset, batch_size, LoaderSettings.with(Kwargs.shuffle(shuffle), keywords));
  }

  /** Returns the dataset. */
  public Dataset dataset() {
    return settings.dataset;
  }

  /**
   * Returns the number of batches in an epoch: {@code len(loader)} in Python.
   *
   * @throws UnsupportedOperationException if an IterableDataset or a batch_sampler doesn't say it
   */
  public long size() {
    return settings.size();
  }

  /**
   * Begins an epoch. The seeds are drawn from the default generator, in Python's order.
   *
   * <p>A worker's failure is thrown where its batch is asked for, with the sample's number. So is
   * an {@link IllegalStateException} if a sample has not two tensors; {@link #tensors} is for
   * those.
   */
  @Override
  public Iterator<Batch> iterator() {
    return EpochView.batches(epoch());
  }

  /**
   * Returns what gives each batch as its tensors, for samples of any number of them: {@code for
   * label, text, offsets in loader} in Python is {@code for (var batch : loader.tensors())}, then
   * {@code batch.get(0)} and so on.
   */
  public Iterable<List<Tensor>> tensors() {
    return () -> new EpochView<>(epoch(), Sample::tensors);
  }

  private Epoch epoch() {
    Epoch left = last.get();
    if (left != null) {
      left.abandon();
    }
    Epoch epoch = begin();
    last = new WeakReference<>(epoch);
    return epoch;
  }

  /** Begins an epoch that no other is abandoned for. */
  Epoch begin() {
    if (crew != null) {
      Crew present = crew;
      return new WorkerEpoch(settings, () -> present);
    }
    long seed = torch.random_seed(settings.generator); // drawn first, workers or not
    if (settings.workers == 0) {
      return new InlineEpoch(settings);
    }
    LoaderSettings shared = settings;
    if (!settings.persistent) {
      return new WorkerEpoch(settings, () -> new Crew(shared, seed));
    }
    Crew hired = new Crew(shared, seed);
    crew = hired;
    CLEANER.register(this, hired::stop);
    return new WorkerEpoch(settings, () -> hired);
  }
}
