package jtorch.utils.data;

import java.util.PrimitiveIterator;

/**
 * An order of samples; each iterator is one epoch.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Sampler">Sampler</a>.
 */
public interface Sampler extends Iterable<Long> {
  /** Begins an epoch. Random numbers are drawn when they are needed, as in Python. */
  @Override
  PrimitiveIterator.OfLong iterator();

  /** Returns how many samples an epoch has: {@code len(sampler)} in Python. */
  long size();
}
