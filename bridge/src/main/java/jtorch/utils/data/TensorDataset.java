package jtorch.utils.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.torch;

/**
 * Samples from tensors, along their first dimension.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.TensorDataset">TensorDataset</a>.
 * The tensors are not copied, and no scope's end takes them from the dataset.
 */
public final class TensorDataset implements InMemory {
  private final List<Tensor> tensors;

  /**
   * Makes the dataset; two tensors are samples and labels.
   *
   * @param tensors each (N, ...)
   * @throws IllegalArgumentException if there are none or they are not equally many
   */
  public TensorDataset(Tensor... tensors) {
    if (tensors.length == 0) {
      throw new IllegalArgumentException("TensorDataset: there is no tensor; give at least one.");
    }
    for (Tensor tensor : tensors) {
      if (tensor.dim() == 0 || tensor.size(0) != tensors[0].size(0)) {
        throw new IllegalArgumentException(
            "TensorDataset: tensors of shapes "
                + Arrays.stream(tensors)
                    .map(each -> Arrays.toString(each.shape()))
                    .collect(Collectors.joining(" and "))
                + " do not have as many samples.");
      }
    }
    this.tensors = Arrays.stream(tensors).map(Raw::share).toList();
  }

  @Override
  public long size() {
    return tensors.getFirst().size(0);
  }

  @Override
  public Tensor samples() {
    return Raw.share(tensors.getFirst());
  }

  /**
   * Returns the second tensor; the same memory, not a copy.
   *
   * @throws IllegalStateException if there is only one
   */
  @Override
  public Tensor labels() {
    return Raw.share(new Sample(tensors).target());
  }

  /** Returns the tensors, the same memory each: {@code dataset.tensors} in Python. */
  public List<Tensor> tensors() {
    return tensors.stream().map(Raw::share).toList();
  }

  @Override
  public boolean isPreparedAtOnce() {
    return tensors.size() == 2;
  }

  @Override
  public boolean isSteady() {
    return tensors.size() == 2;
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
    long at = at(index);
    return new Sample(tensors.stream().map(each -> each.get(at)).toList());
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
      return new Sample(tensors.stream().map(each -> rows(each, order)).toList());
    }
  }

  /** A whole set may lie on a GPU, which reads the samples' numbers there. */
  private static Tensor rows(Tensor tensor, Tensor order) {
    if (tensor.device().equals(order.device())) {
      return tensor.index_select(0, order);
    }
    try (Tensor there = order.to(tensor.device())) {
      return tensor.index_select(0, there);
    }
  }
}
