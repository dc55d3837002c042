package jtorch.nn;

import jtorch.NnKwargs.NumLayers;
import jtorch.NnKwargs.RecurrentKwarg;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.SummaryKwargs.InputSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * Gated recurrent units over sequences (L, N, input_size), or (N, L, input_size) batch first.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html">GRU</a>. Its parameters
 * are named as there: {@code weight_ih_l0}, {@code weight_hh_l0}, and so on.
 */
public class GRU extends RNNBase {
  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public GRU(long input_size, long hidden_size, RecurrentKwarg... keywords) {
    super(3, input_size, hidden_size, keywords);
  }

  /** As the other, with so many layers, one on the other. */
  public GRU(long input_size, long hidden_size, long num_layers, RecurrentKwarg... keywords) {
    this(input_size, hidden_size, Keywords.of(new NumLayers(num_layers), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public GRU(InputSize input_size, HiddenSize hidden_size, RecurrentKwarg... keywords) {
    this(Sizes.single("GRU", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private GRU(GRU original, Memo memo) {
    super(original, memo);
  }

  @Override
  int cudnnMode() {
    return 3;
  }

  /** Returns the kind of layer: GRU. */
  public final String mode() {
    return "GRU";
  }

  /** Returns the output at each time, from a state of zeros: the first of what Python returns. */
  @Override
  public Tensor forward(Tensor input) {
    return forward(input, null).output();
  }

  /** Returns the output at each time and the state at the end, from a state or, if null, zeros. */
  public RecurrentOutput forward(Tensor input, @Nullable Tensor hx) {
    return located(
        input,
        () -> {
          Tensor batch = batched(input);
          Tensor h = state(hx, input, batch);
          RecurrentOutput out = Call.value("gru", () -> run(batch, h));
          return new RecurrentOutput(
              unbatched(out.output(), input), unbatchedState(out.h_n(), input));
        });
  }

  /** Returns the output at each time and the state at the end, from a state of zeros. */
  public RecurrentOutput forwardWithState(Tensor input) {
    return forward(input, null);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it, which see the output. */
  public final RecurrentOutput call(Tensor input, @Nullable Tensor hx) {
    return callForParts(
        input,
        given -> forward(given, hx),
        RecurrentOutput::output,
        (all, seen) -> new RecurrentOutput(seen, all.h_n()));
  }

  /** Returns the outputs of packed sequences and their states at the end, from states of zeros. */
  public PackedRecurrentOutput forward(PackedSequence input) {
    return forward(input, null);
  }

  /** Returns the outputs of packed sequences, from states (layers, N, hidden_size) or zeros. */
  public PackedRecurrentOutput forward(PackedSequence input, @Nullable Tensor hx) {
    return located(() -> {
      Tensor h = state(hx, input, hidden_size);
      return Call.value("gru", () -> run(input, h));
    });
  }

  private PackedRecurrentOutput run(PackedSequence input, Tensor h) {
    try (TensorVector weights = weights();
        T_TensorTensor_T out =
            torch.gru(
                Raw.of(input.data()),
                Raw.of(input.batch_sizes()),
                Raw.of(h),
                weights,
                biased,
                num_layers,
                dropout,
                training(),
                bidirectional)) {
      return new PackedRecurrentOutput(
          input.with(Raw.copy(out.get0())), input.unsort(Raw.copy(out.get1())));
    }
  }

  private RecurrentOutput run(Tensor batch, Tensor h) {
    try (TensorVector weights = weights();
        T_TensorTensor_T out =
            torch.gru(
                Raw.of(batch),
                Raw.of(h),
                weights,
                biased,
                num_layers,
                dropout,
                training(),
                bidirectional,
                batch_first)) {
      return new RecurrentOutput(
          Raw.wrap(new org.bytedeco.pytorch.Tensor(out.get0())),
          Raw.wrap(new org.bytedeco.pytorch.Tensor(out.get1())));
    }
  }

  @Override
  Module copied(Memo memo) {
    return new GRU(this, memo);
  }
}
