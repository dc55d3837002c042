package jtorch.utils.data;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.NumSamples;
import jtorch.DataKwargs.RandomSamplerKwarg;
import jtorch.DataKwargs.Replacement;
import jtorch.Draws;
import jtorch.Generator;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * The samples in random order, or drawn with replacement.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.RandomSampler">RandomSampler</a>.
 */
public final class RandomSampler implements Sampler {
  private static final int DRAWN_AT_ONCE = 32; // as Python's: the order depends on it

  private final Dataset dataset;
  private boolean replacement;
  private @Nullable Long numSamples;
  private @Nullable Generator generator;

  /**
   * Makes the order of a dataset.
   *
   * @throws IllegalArgumentException if there would be no sample
   */
  public RandomSampler(Dataset dataset, RandomSamplerKwarg... keywords) {
    this.dataset = dataset;
    for (RandomSamplerKwarg keyword : keywords) {
      switch (keyword) {
        case Replacement mode -> replacement = mode.value();
        case NumSamples number -> numSamples = number.value();
        case GeneratorOf source -> generator = source.value();
      }
    }
    if (size() < 1) {
      throw new IllegalArgumentException(
          "RandomSampler: num_samples must be at least 1, not " + size() + ".");
    }
  }

  @Override
  public PrimitiveIterator.OfLong iterator() {
    return new Drawn(new Parts(dataset.size(), size())::next);
  }

  @Override
  public long size() {
    return numSamples == null ? dataset.size() : numSamples;
  }

  /** One epoch's numbers: as many whole parts as it has, and then one that is cut off. */
  private final class Parts {
    private final long samples;
    private final long partLength;
    private long rest;
    private boolean cut;
    private @Nullable Generator source;

    Parts(long samples, long all) {
      this.samples = samples;
      this.partLength = replacement ? DRAWN_AT_ONCE : samples;
      this.rest = all;
    }

    long @Nullable [] next() {
      if (cut) {
        return null;
      }
      cut = rest < partLength;
      int length = (int) Math.min(rest, partLength);
      rest -= length;
      if (length == 0 && generator == null) {
        return new long[0]; // Python draws once more, from a generator that it then throws away
      }
      return replacement
          ? Draws.randint(0, samples, length, source())
          : Arrays.copyOf(Draws.randperm(samples, source()), length);
    }

    private Generator source() {
      Generator present = source;
      if (present == null) {
        present = generator;
        if (present == null) {
          present = new Generator().manual_seed(torch.random_seed(null));
        }
        source = present;
      }
      return present;
    }
  }
}
