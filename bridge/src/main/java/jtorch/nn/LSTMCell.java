package jtorch.nn;

import jtorch.NnKwargs.LinearKwarg;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.SummaryKwargs.InputSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * One step of an {@link LSTM}: (N, input_size) and a state to the next state.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTMCell.html">LSTMCell</a>.
 */
public class LSTMCell extends RecurrentCell {
  /**
   * Makes a cell.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public LSTMCell(long input_size, long hidden_size, LinearKwarg... keywords) {
    super(4, input_size, hidden_size, keywords);
  }

  /** Makes a cell whose sizes have names. */
  public LSTMCell(InputSize input_size, HiddenSize hidden_size, LinearKwarg... keywords) {
    this(Sizes.single("LSTMCell", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private LSTMCell(LSTMCell original, Memo memo) {
    super(original, memo);
  }

  /** Returns the state after an input, from a state of zeros, without its cell. */
  @Override
  public Tensor forward(Tensor input) {
    return forward(input, null).h();
  }

  /** Returns the state after an input, from a state or, if null, zeros. */
  public LstmState forward(Tensor input, @Nullable LstmState hx) {
    return located(
        input,
        () -> {
          Tensor h = state(hx == null ? null : hx.h(), input);
          Tensor c = state(hx == null ? null : hx.c(), input);
          return Call.value("lstm_cell", () -> step(input, h, c));
        });
  }

  /** Returns the state after an input, from a state of zeros: {@code cell(x)} in Python. */
  public LstmState forwardWithState(Tensor input) {
    return forward(input, null);
  }

  private LstmState step(Tensor input, Tensor h, Tensor c) {
    try (TensorVector state = new TensorVector();
        TensorOptional ih = Optionals.of(tensorOrNull("bias_ih"));
        TensorOptional hh = Optionals.of(tensorOrNull("bias_hh"))) {
      state.push_back(Raw.of(h));
      state.push_back(Raw.of(c));
      try (T_TensorTensor_T next =
          torch.lstm_cell(
              Raw.of(input),
              state,
              Raw.of(get_tensor("weight_ih")),
              Raw.of(get_tensor("weight_hh")),
              ih,
              hh)) {
        return new LstmState(
            Raw.wrap(new org.bytedeco.pytorch.Tensor(next.get0())),
            Raw.wrap(new org.bytedeco.pytorch.Tensor(next.get1())));
      }
    }
  }

  @Override
  Module copied(Memo memo) {
    return new LSTMCell(this, memo);
  }

  /** As {@link #forward(Tensor, LstmState)}, with the hooks around it, which see h. */
  public final LstmState call(Tensor input, @Nullable LstmState hx) {
    return callForParts(
        input,
        given -> forward(given, hx),
        LstmState::h,
        (all, seen) -> new LstmState(seen, all.c()));
  }
}
