package jtorch.nn;

import jtorch.Device;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of different lengths one behind the other, time by time: what {@link
 * utils.rnn#pack_padded_sequence} makes and recurrent layers take.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.rnn.PackedSequence.html">PackedSequence</a>.
 *
 * @param data the elements, (all lengths together, ...)
 * @param batch_sizes how many sequences go on at each time, as int64 on the CPU
 * @param sorted_indices the sequences' places before they were sorted by length, or null
 * @param unsorted_indices the places of the sorted ones, or null
 */
public record PackedSequence(
    Tensor data,
    Tensor batch_sizes,
    @Nullable Tensor sorted_indices,
    @Nullable Tensor unsorted_indices) {
  /** Returns the sequences with their elements on another device. */
  public PackedSequence to(Device device) {
    return new PackedSequence(
        data.to(device),
        batch_sizes,
        sorted_indices == null ? null : sorted_indices.to(device),
        unsorted_indices == null ? null : unsorted_indices.to(device));
  }

  /**
   * Returns the sequences with other elements, one for one: what a recurrent layer made of them.
   */
  PackedSequence with(Tensor elements) {
    return new PackedSequence(elements, batch_sizes, sorted_indices, unsorted_indices);
  }

  /** Returns a state in the order of the packed sequences. */
  Tensor sort(Tensor state) {
    return sorted_indices == null ? state : state.index_select(1, sorted_indices);
  }

  /** Returns a state in the order of the sequences before they were packed. */
  Tensor unsort(Tensor state) {
    return unsorted_indices == null ? state : state.index_select(1, unsorted_indices);
  }
}
