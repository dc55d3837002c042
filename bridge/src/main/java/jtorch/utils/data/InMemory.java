package jtorch.utils.data;

import jtorch.Tensor;

/**
 * A dataset whose samples lie in memory as two tensors, so that they can be moved to a GPU as a
 * whole and gathered there.
 */
public interface InMemory extends Dataset {
  /** Returns all samples as they are kept, (N, ...); the same memory, not a copy. */
  Tensor samples();

  /** Returns all labels, (N); the same memory, not a copy. */
  Tensor labels();

  /**
   * Returns whether {@link #get(long[])} gives what {@link #prepare} makes of a batch, and the
   * labels as they are kept.
   */
  boolean isPreparedAtOnce();

  /**
   * Returns whether {@link #get(long[])} gives that, batch by batch, and {@link #prepare} draws no
   * random numbers, so that it may be recorded or done once.
   */
  boolean isSteady();

  /** Makes of samples as they are kept what {@link #get(long[])} gives, wherever they are. */
  Tensor prepare(Tensor kept);
}
