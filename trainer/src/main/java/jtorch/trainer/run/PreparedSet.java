package jtorch.trainer.run;

import java.util.stream.LongStream;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.InMemory;
import jtorch.utils.data.Sample;
import jtorch.utils.data.TensorDataset;

/**
 * Brings a set once into what its batches are made of, so that a batch is gathered and no more: to
 * make it from bytes takes a quarter of a small network's step.
 */
final class PreparedSet {
  private static final long MOST_BYTES = 256L << 20; // MNIST has 188 MB as float32
  private static final int AT_ONCE = 2_000; // samples, so that little is needed meanwhile

  private PreparedSet() {}

  /**
   * Returns a set with the same samples.
   *
   * @return the set itself, if it isn't in memory, changes its samples at random or is too large
   */
  static Dataset of(Dataset set) {
    if (!(set instanceof InMemory kept) || !kept.isSteady() || kept.size() == 0) {
      return set;
    }
    try (TensorScope _ = torch.scope()) {
      Sample first = kept.get(new long[] {0});
      if (first.data().nbytes() * kept.size() > MOST_BYTES) {
        return set;
      }
      long[] shape = first.data().shape();
      shape[0] = kept.size();
      Tensor all = torch.empty(shape).to(first.data().dtype());
      for (long from = 0; from < shape[0]; from += AT_ONCE) {
        fill(all, kept, from, Math.min(AT_ONCE, shape[0] - from));
      }
      try (Tensor labels = kept.labels()) {
        return new TensorDataset(all, labels);
      }
    }
  }

  private static void fill(Tensor all, InMemory kept, long from, long count) {
    try (TensorScope _ = torch.scope()) {
      long[] numbers = LongStream.range(from, from + count).toArray();
      all.narrow(0, from, count).copy_(kept.get(numbers).data());
    }
  }
}
