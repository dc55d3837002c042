package jtorch.nn;

import jtorch.Tensor;

/**
 * What a recurrent layer returns.
 *
 * @param output the last layer's state at each time: (L, N, directions * hidden_size), or batch
 *     first
 * @param h_n each layer's state at the end: (layers * directions, N, hidden_size)
 */
public record RecurrentOutput(Tensor output, Tensor h_n) {}
