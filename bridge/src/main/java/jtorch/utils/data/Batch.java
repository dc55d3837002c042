package jtorch.utils.data;

import jtorch.Tensor;

/**
 * What a {@link DataLoader} gives: {@code for batch_idx, (data, target) in enumerate(loader)}.
 *
 * @param index the batch's number in its epoch, from 0
 * @param data the samples, (N, ...)
 * @param target the labels, (N)
 */
public record Batch(int index, Tensor data, Tensor target) {
  /** Makes a batch of samples of two tensors. */
  static Batch of(int index, Sample samples) {
    int tensors = samples.tensors().size();
    if (tensors != 2) {
      throw new IllegalStateException(
          "DataLoader: a batch has data and target, but these samples have "
              + tensors
              + (tensors == 1 ? " tensor" : " tensors")
              + "; iterate over loader.tensors().");
    }
    return new Batch(index, samples.data(), samples.target());
  }
}
