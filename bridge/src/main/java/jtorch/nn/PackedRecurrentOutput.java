package jtorch.nn;

import jtorch.Tensor;

/**
 * What a recurrent layer returns of packed sequences.
 *
 * @param output the last layer's state at each time, packed as the input was
 * @param h_n each layer's state at the end: (layers * directions, N, hidden_size)
 */
public record PackedRecurrentOutput(PackedSequence output, Tensor h_n) {}
