package jtorch.nn;

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
 * One step of a {@link GRU}: (N, input_size) and a state (N, hidden_size) to the next state.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRUCell.html">GRUCell</a>.
 */
public class GRUCell extends RecurrentCell {
  /**
   * Makes a cell.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public GRUCell(long input_size, long hidden_size, LinearKwarg... keywords) {
    super(3, input_size, hidden_size, keywords);
  }

  /** Makes a cell whose sizes have names. */
  public GRUCell(InputSize input_size, HiddenSize hidden_size, LinearKwarg... keywords) {
    this(Sizes.single("GRUCell", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private GRUCell(GRUCell original, Memo memo) {
    super(original, memo);
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
          return Call.tensor("gru_cell", () -> step(input, h));
        });
  }

  private org.bytedeco.pytorch.Tensor step(Tensor input, Tensor h) {
    try (TensorOptional ih = Optionals.of(tensorOrNull("bias_ih"));
        TensorOptional hh = Optionals.of(tensorOrNull("bias_hh"))) {
      return torch.gru_cell(
          Raw.of(input),
          Raw.of(h),
          Raw.of(get_tensor("weight_ih")),
          Raw.of(get_tensor("weight_hh")),
          ih,
          hh);
    }
  }

  @Override
  Module copied(Memo memo) {
    return new GRUCell(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor input, @Nullable Tensor hx) {
    return call(input, given -> forward(given, hx));
  }
}
