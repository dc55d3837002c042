package jtorch.nn;

import jtorch.Tensor;

/**
 * What an {@link LSTM} returns of packed sequences.
 *
 * @param output the last layer's state at each time, packed as the input was
 * @param h_n each layer's state at the end: (layers * directions, N, hidden_size)
 * @param c_n each layer's cell at the end, of the same shape
 */
public record PackedLstmOutput(PackedSequence output, Tensor h_n, Tensor c_n) {}
