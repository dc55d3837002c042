package jtorch.utils.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.PrimitiveIterator;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.NumSamples;
import jtorch.DataKwargs.Replacement;
import jtorch.DataKwargs.WeightedSamplerKwarg;
import jtorch.Draws;
import jtorch.Generator;
import jtorch.SummaryWriterKwargs.CurveWeights;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Samples drawn with given weights, with replacement unless it is said otherwise.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler">WeightedRandomSampler</a>.
 */
public final class WeightedRandomSampler implements Sampler {
  private final double[] weights;
  private final long numSamples;
  private boolean replacement = true;
  private @Nullable Generator generator;

  /**
   * Makes the order.
   *
   * @param weights a weight for each sample; they need not add up to 1
   * @throws IllegalArgumentException if no sample is to be drawn, or more than there are
   */
  public WeightedRandomSampler(
      double[] weights, long num_samples, WeightedSamplerKwarg... keywords) {
    this.weights = weights.clone();
    this.numSamples = num_samples;
    for (WeightedSamplerKwarg keyword : keywords) {
      switch (keyword) {
        case Replacement mode -> replacement = mode.value();
        case GeneratorOf source -> generator = source.value();
      }
    }
    if (num_samples < 1 || (!replacement && num_samples > weights.length)) {
      throw new IllegalArgumentException(
          "WeightedRandomSampler: num_samples is "
              + num_samples
              + ", with "
              + weights.length
              + " weights and replacement("
              + replacement
              + ").");
    }
  }

  /** As the other: {@code WeightedRandomSampler(weights=w, num_samples=8)} in Python. */
  public WeightedRandomSampler(
      CurveWeights weights, NumSamples num_samples, WeightedSamplerKwarg... keywords) {
    this(weights.value(), num_samples.value(), keywords);
  }

  /** As the other, of a vector of weights. */
  public WeightedRandomSampler(Tensor weights, long num_samples, WeightedSamplerKwarg... keywords) {
    this(numbers(weights), num_samples, keywords);
  }

  /** As the other: {@code num_samples=8} in Python. */
  public WeightedRandomSampler(
      Tensor weights, NumSamples num_samples, WeightedSamplerKwarg... keywords) {
    this(weights, num_samples.value(), keywords);
  }

  /** As the other, of weights in a list. */
  public WeightedRandomSampler(
      Collection<? extends Number> weights,
      NumSamples num_samples,
      WeightedSamplerKwarg... keywords) {
    this(
        weights.stream().mapToDouble(Number::doubleValue).toArray(), num_samples.value(), keywords);
  }

  private static double[] numbers(Tensor weights) {
    if (weights.dim() != 1) {
      throw new IllegalArgumentException(
          "WeightedRandomSampler: the weights are a vector, not of shape "
              + Arrays.toString(weights.shape())
              + "; call flatten() on them.");
    }
    return weights.toDoubles();
  }

  @Override
  public PrimitiveIterator.OfLong iterator() {
    return Arrays.stream(Draws.multinomial(weights, numSamples, replacement, generator)).iterator();
  }

  @Override
  public long size() {
    return numSamples;
  }
}
