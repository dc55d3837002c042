package jtorch.utils.data;

import java.util.List;
import java.util.stream.Collectors;
import jtorch.Tensor;

/**
 * One sample of a dataset, or several as a batch: what Python's datasets return as a tuple of
 * tensors, most often what goes in and what should come out.
 *
 * @param tensors of a sample, or with a first dimension of the samples' number for a batch
 */
public record Sample(List<Tensor> tensors) {
  /**
   * Makes a sample.
   *
   * @throws IllegalArgumentException if there is no tensor
   */
  public Sample {
    tensors = List.copyOf(tensors);
    if (tensors.isEmpty()) {
      throw new IllegalArgumentException("Sample: there is no tensor; give at least one.");
    }
  }

  /** Makes a sample of tensors, such as a picture and its label. */
  public Sample(Tensor... tensors) {
    this(List.of(tensors));
  }

  /** Returns a tensor by its place: {@code sample[2]} in Python. */
  public Tensor get(int place) {
    return tensors.get(place);
  }

  /** Returns the sample as Python prints the tuple that it is there. */
  @Override
  public String toString() {
    String all = tensors.stream().map(Tensor::toString).collect(Collectors.joining(", "));
    return "(" + all + (tensors.size() == 1 ? ",)" : ")");
  }

  /** Returns the first tensor: what goes in. */
  public Tensor data() {
    return tensors.getFirst();
  }

  /**
   * Returns the second tensor: a label without dimensions, or (N) for a batch.
   *
   * @throws IllegalStateException if there is only one
   */
  public Tensor target() {
    if (tensors.size() < 2) {
      throw new IllegalStateException("Sample: there is one tensor, data(), and no target.");
    }
    return tensors.get(1);
  }
}
