package jtorch.utils.data;

import java.util.function.LongFunction;

/** A dataset whose samples a function makes. */
record MadeDataset(long size, LongFunction<Sample> samples) implements Dataset {
  @Override
  public Sample get(long index) {
    return samples.apply(index);
  }
}
