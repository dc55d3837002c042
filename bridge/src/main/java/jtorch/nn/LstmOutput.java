package jtorch.nn;

import jtorch.Tensor;

/**
 * What an {@link LSTM} returns.
 *
 * @param output the last layer's state at each time: (L, N, directions * hidden_size), or batch
 *     first
 * @param h_n each layer's state at the end: (layers * directions, N, hidden_size)
 * @param c_n each layer's cell at the end, of the same shape
 */
public record LstmOutput(Tensor output, Tensor h_n, Tensor c_n) {
  /** Returns the state at the end, to go on with. */
  public LstmState state() {
    return new LstmState(h_n, c_n);
  }
}
