package jtorch.nn;

import jtorch.LayerKwargs.LstmKwarg;
import jtorch.NnKwargs.NumLayers;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.SummaryKwargs.InputSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * Long short-term memory over sequences (L, N, input_size), or (N, L, input_size) batch first.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html">LSTM</a>. Its parameters
 * are named as there: {@code weight_ih_l0}, {@code weight_hh_l0}, and so on.
 */
public class LSTM extends RNNBase {
  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive
   */
  public LSTM(long input_size, long hidden_size, LstmKwarg... keywords) {
    super(4, input_size, hidden_size, keywords);
  }

  /** As the other, with so many layers, one on the other. */
  public LSTM(long input_size, long hidden_size, long num_layers, LstmKwarg... keywords) {
    this(input_size, hidden_size, Keywords.of(new NumLayers(num_layers), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public LSTM(InputSize input_size, HiddenSize hidden_size, LstmKwarg... keywords) {
    this(Sizes.single("LSTM", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private LSTM(LSTM original, Memo memo) {
    super(original, memo);
  }

  @Override
  int cudnnMode() {
    return 2;
  }

  /** Returns the kind of layer: LSTM. */
  public final String mode() {
    return "LSTM";
  }

  /** Returns the output at each time, from a state of zeros; {@code lstm(x)[0]} in Python. */
  @Override
  public Tensor forward(Tensor input) {
    return forward(input, null).output();
  }

  /** Returns the output at each time and the state at the end, from a state or, if null, zeros. */
  public LstmOutput forward(Tensor input, @Nullable LstmState hx) {
    return located(
        input,
        () -> {
          Tensor batch = batched(input);
          Tensor h = state(hx == null ? null : hx.h(), input, batch);
          Tensor c = state(hx == null ? null : hx.c(), input, batch, hidden_size);
          LstmOutput out = Call.value("lstm", () -> run(batch, h, c));
          return new LstmOutput(
              unbatched(out.output(), input),
              unbatchedState(out.h_n(), input),
              unbatchedState(out.c_n(), input));
        });
  }

  /**
   * Returns the output at each time and the state at the end, from a state of zeros: {@code output,
   * (h_n, c_n) = lstm(x)} in Python.
   */
  public LstmOutput forwardWithState(Tensor input) {
    return forward(input, null);
  }

  /** As {@link #forward(Tensor, LstmState)}, with the hooks around it, which see the output. */
  public final LstmOutput call(Tensor input, @Nullable LstmState hx) {
    return callForParts(
        input,
        given -> forward(given, hx),
        LstmOutput::output,
        (all, seen) -> new LstmOutput(seen, all.h_n(), all.c_n()));
  }

  /** Returns the outputs of packed sequences and their states at the end, from states of zeros. */
  public PackedLstmOutput forward(PackedSequence input) {
    return forward(input, null);
  }

  /** Returns the outputs of packed sequences, from states (layers, N, size) or, if null, zeros. */
  public PackedLstmOutput forward(PackedSequence input, @Nullable LstmState hx) {
    return located(() -> {
      Tensor h = state(hx == null ? null : hx.h(), input, stateSize());
      Tensor c = state(hx == null ? null : hx.c(), input, hidden_size);
      return Call.value("lstm", () -> run(input, h, c));
    });
  }

  private PackedLstmOutput run(PackedSequence input, Tensor h, Tensor c) {
    try (TensorVector state = new TensorVector();
        TensorVector weights = weights()) {
      state.push_back(Raw.of(h));
      state.push_back(Raw.of(c));
      try (T_TensorTensorTensor_T out =
          torch.lstm(
              Raw.of(input.data()),
              Raw.of(input.batch_sizes()),
              state,
              weights,
              biased,
              num_layers,
              dropout,
              training(),
              bidirectional)) {
        return new PackedLstmOutput(
            input.with(Raw.copy(out.get0())),
            input.unsort(Raw.copy(out.get1())),
            input.unsort(Raw.copy(out.get2())));
      }
    }
  }

  private LstmOutput run(Tensor batch, Tensor h, Tensor c) {
    try (TensorVector state = new TensorVector();
        TensorVector weights = weights()) {
      state.push_back(Raw.of(h));
      state.push_back(Raw.of(c));
      try (T_TensorTensorTensor_T out =
          torch.lstm(
              Raw.of(batch),
              state,
              weights,
              biased,
              num_layers,
              dropout,
              training(),
              bidirectional,
              batch_first)) {
        return new LstmOutput(
            Raw.wrap(new org.bytedeco.pytorch.Tensor(out.get0())),
            Raw.wrap(new org.bytedeco.pytorch.Tensor(out.get1())),
            Raw.wrap(new org.bytedeco.pytorch.Tensor(out.get2())));
      }
    }
  }

  @Override
  Module copied(Memo memo) {
    return new LSTM(this, memo);
  }
}
