package jtorch.utils.data;

import jtorch.Tensor;

/** An epoch whose batches are gathered on the device. */
final class ResidentEpoch extends Epoch {
  private final ResidentSet set;
  private final Tensor order;
  private final long batchSize;
  private long next;

  /**
   * Begins it.
   *
   * @param order the samples' numbers on the device, which no scope ends
   */
  ResidentEpoch(LoaderSettings settings, ResidentSet set, Tensor order) {
    super(settings);
    this.set = set;
    this.order = order;
    this.batchSize = settings.batchSize;
  }

  @Override
  boolean more() {
    return next < order.size(0);
  }

  @Override
  Sample take() {
    long size = Math.min(batchSize, order.size(0) - next);
    Sample batch = set.gather(order.narrow(0, next, size));
    next += size;
    return batch;
  }

  @Override
  void pause() {
    // nothing is made in advance
  }
}
