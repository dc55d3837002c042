package jtorch.nn;

import jtorch.InitKwargs.NonlinearityOf;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.SummaryKwargs.InputSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * One step of a {@link RNN}: (N, input_size) and a state (N, hidden_size) to the next state.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNNCell.html">RNNCell</a>.
 */
public class RNNCell extends RecurrentCell {
  private final boolean relu;

  /**
   * Makes a cell with tanh.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public RNNCell(long input_size, long hidden_size, LinearKwarg... keywords) {
    this(input_size, hidden_size, "tanh", keywords);
  }

  /**
   * Makes a cell with the nonlinearity {@code tanh} or {@code relu}.
   *
   * @throws IllegalArgumentException if it is neither of them, or a size is not positive
   */
  public RNNCell(long input_size, long hidden_size, String nonlinearity, LinearKwarg... keywords) {
    super(1, input_size, hidden_size, keywords);
    if (!nonlinearity.equals("tanh") && !nonlinearity.equals("relu")) {
      throw new IllegalArgumentException(
          "RNNCell: nonlinearity is tanh or relu, not " + nonlinearity + ".");
    }
    relu = nonlinearity.equals("relu");
  }

  /**
   * As the other: {@code RNNCell(10, 20, nonlinearity='relu')} in Python.
   *
   * @throws IllegalArgumentException if it is neither of them, or a size is not positive
   */
  public RNNCell(
      long input_size, long hidden_size, NonlinearityOf nonlinearity, LinearKwarg... keywords) {
    this(input_size, hidden_size, nonlinearity.value(), keywords);
  }

  /** Makes a cell whose sizes have names. */
  public RNNCell(InputSize input_size, HiddenSize hidden_size, LinearKwarg... keywords) {
    this(Sizes.single("RNNCell", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private RNNCell(RNNCell original, Memo memo) {
    super(original, memo);
    relu = original.relu;
  }

  /** Returns the state after an input, from a state of zeros. */
  @Override
  public Tensor forward(Tensor input) {
    return forward(input, null);
  }

  /** Returns the state after an input, from a state or, if null, zeros. */
  public Tensor forward(Tensor input, @Nullable Tensor hx) {
    return located(
        input,
        () -> {
          Tensor h = state(hx, input);
          return Call.tensor("rnn_cell", () -> step(input, h));
        });
  }

  private org.bytedeco.pytorch.Tensor step(Tensor input, Tensor h) {
    try (TensorOptional ih = Optionals.of(tensorOrNull("bias_ih"));
        TensorOptional hh = Optionals.of(tensorOrNull("bias_hh"))) {
      return relu
          ? torch.rnn_relu_cell(
              Raw.of(input),
              Raw.of(h),
              Raw.of(get_tensor("weight_ih")),
              Raw.of(get_tensor("weight_hh")),
              ih,
              hh)
          : torch.rnn_tanh_cell(
              Raw.of(input),
              Raw.of(h),
              Raw.of(get_tensor("weight_ih")),
              Raw.of(get_tensor("weight_hh")),
              ih,
              hh);
    }
  }

  /** Returns what the sums pass: tanh or relu. */
  public final String nonlinearity() {
    return relu ? "relu" : "tanh";
  }

  @Override
  String nonlinearityText() {
    return relu ? ", nonlinearity=relu" : "";
  }

  @Override
  Module copied(Memo memo) {
    return new RNNCell(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor input, @Nullable Tensor hx) {
    return call(input, given -> forward(given, hx));
  }
}
