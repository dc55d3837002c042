package jtorch.nn;

import jtorch.Tensor;

/**
 * The state of an {@link LSTM} or an {@link LSTMCell}.
 *
 * @param h the state
 * @param c the cell, of the same shape
 */
public record LstmState(Tensor h, Tensor c) {}
