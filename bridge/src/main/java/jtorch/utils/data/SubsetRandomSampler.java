package jtorch.utils.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.PrimitiveIterator;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.Draws;
import jtorch.Generator;
import org.jspecify.annotations.Nullable;

/**
 * Some samples in random order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.SubsetRandomSampler">SubsetRandomSampler</a>.
 */
public final class SubsetRandomSampler implements Sampler {
  private final long[] indices;
  private final @Nullable Generator generator;

  /** Makes the order of the samples of these numbers, by the default generator. */
  public SubsetRandomSampler(long... indices) {
    this.indices = indices.clone();
    this.generator = null;
  }

  /** Makes the order of the samples of these numbers, by the given generator. */
  public SubsetRandomSampler(long[] indices, GeneratorOf generator) {
    this.indices = indices.clone();
    this.generator = generator.value();
  }

  /** Makes the order of the samples of these numbers: {@code [1, 3]} in Python. */
  public SubsetRandomSampler(Collection<? extends Number> indices) {
    this(numbers(indices));
  }

  /** Makes the order of the samples of these numbers, by the given generator. */
  public SubsetRandomSampler(Collection<? extends Number> indices, GeneratorOf generator) {
    this(numbers(indices), generator);
  }

  private static long[] numbers(Collection<? extends Number> indices) {
    return indices.stream().mapToLong(Number::longValue).toArray();
  }

  @Override
  public PrimitiveIterator.OfLong iterator() {
    return Arrays.stream(Draws.randperm(indices.length, generator))
        .map(place -> indices[(int) place])
        .iterator();
  }

  @Override
  public long size() {
    return indices.length;
  }
}
