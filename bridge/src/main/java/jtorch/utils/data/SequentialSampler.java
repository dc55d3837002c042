package jtorch.utils.data;

import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * The samples in their own order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.SequentialSampler">SequentialSampler</a>.
 */
public final class SequentialSampler implements Sampler {
  private final Dataset dataset;

  /** Makes the order of a dataset. */
  public SequentialSampler(Dataset dataset) {
    this.dataset = dataset;
  }

  @Override
  public PrimitiveIterator.OfLong iterator() {
    return LongStream.range(0, size()).iterator();
  }

  @Override
  public long size() {
    return dataset.size();
  }
}
