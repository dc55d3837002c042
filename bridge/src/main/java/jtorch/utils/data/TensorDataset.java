package jtorch.utils.data;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.torch;

/**
 * Samples from two tensors, along their first dimension.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset">TensorDataset</a>.
 * The tensors are not copied, and no scope's end takes them from the dataset.
 */
public final class TensorDataset implements InMemory {
  private final Tensor data;
  private final Tensor target;

  /**
   * Makes the dataset.
   *
   * @param data the samples, (N, ...)
   * @param target the labels, (N, ...)
   * @throws IllegalArgumentException if they are not equally many
   */
  public TensorDataset(Tensor data, Tensor target) {
    if (data.dim() == 0 || target.dim() == 0 || data.size(0) != target.size(0)) {
      throw new IllegalArgumentException(
          "TensorDataset: tensors of shapes "
              + Arrays.toString(data.shape())
              + " and "
              + Arrays.toString(target.shape())
              + " do not have as many samples.");
    }
    this.data = Raw.share(data);
    this.target = Raw.share(target);
  }

  @Override
  public long size() {
    return data.size(0);
  }

  @Override
  public Tensor samples() {
    return Raw.share(data);
  }

  @Override
  public Tensor labels() {
    return Raw.share(target);
  }

  @Override
  public boolean isPreparedAtOnce() {
    return true;
  }

  @Override
  public boolean isSteady() {
    return true;
  }

  @Override
  public Tensor prepare(Tensor kept) {
    return kept;
  }

  /**
   * Returns views of a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  @Override
  public Sample get(long index) {
    return new Sample(data.get(at(index)), target.get(at(index)));
  }

  private long at(long index) {
    long at = index < 0 ? index + size() : index;
    if (at < 0 || at >= size()) {
      throw new IndexOutOfBoundsException(
          "TensorDataset: there is no sample " + index + " among " + size() + ".");
    }
    return at;
  }

  @Override
  public Sample get(long[] indices) {
    try (Tensor order =
        DefaultDevice.onCpu(() -> torch.tensor(Arrays.stream(indices).map(this::at).toArray()))) {
      return new Sample(data.index_select(0, order), target.index_select(0, order));
    }
  }
}
