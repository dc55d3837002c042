package jtorch.nn;

import java.util.Arrays;
import jtorch.InitKwargs.NonlinearityOf;
import jtorch.InitKwargs.RnnKwarg;
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
 * Recurrent units with tanh over sequences (L, N, input_size), or (N, L, input_size) batch first.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNN.html">RNN</a>. Its parameters
 * are named as there: {@code weight_ih_l0}, {@code weight_hh_l0}, and so on.
 */
public class RNN extends RNNBase {
  private final boolean relu;

  /**
   * Makes a layer with tanh, or what {@code nonlinearity} names.
   *
   * @throws IllegalArgumentException if a size is not positive, or the nonlinearity is neither tanh
   *     nor relu
   */
  public RNN(long input_size, long hidden_size, RnnKwarg... keywords) {
    this(input_size, hidden_size, named(keywords), recurrent(keywords));
  }

  /**
   * Makes a layer with the nonlinearity {@code tanh} or {@code relu}.
   *
   * @throws IllegalArgumentException if it is neither of them, or a size is not positive
   */
  public RNN(long input_size, long hidden_size, String nonlinearity, RecurrentKwarg... keywords) {
    super(1, input_size, hidden_size, keywords);
    if (!nonlinearity.equals("tanh") && !nonlinearity.equals("relu")) {
      throw new IllegalArgumentException(
          "RNN: nonlinearity is tanh or relu, not " + nonlinearity + ".");
    }
    relu = nonlinearity.equals("relu");
  }

  private static String named(RnnKwarg... keywords) {
    String last = "tanh";
    for (RnnKwarg keyword : keywords) {
      last = keyword instanceof NonlinearityOf(String value) ? value : last;
    }
    return last;
  }

  private static RecurrentKwarg[] recurrent(RnnKwarg... keywords) {
    return Arrays.stream(keywords)
        .filter(RecurrentKwarg.class::isInstance)
        .toArray(RecurrentKwarg[]::new);
  }

  /** As the other, with so many layers, one on the other. */
  public RNN(long input_size, long hidden_size, long num_layers, RnnKwarg... keywords) {
    this(input_size, hidden_size, Keywords.of(new NumLayers(num_layers), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public RNN(InputSize input_size, HiddenSize hidden_size, RnnKwarg... keywords) {
    this(Sizes.single("RNN", "input_size", input_size.value()), hidden_size.value(), keywords);
  }

  private RNN(RNN original, Memo memo) {
    super(original, memo);
    relu = original.relu;
  }

  @Override
  int cudnnMode() {
    return relu ? 0 : 1;
  }

  /** Returns the kind of layer: RNN_TANH or RNN_RELU. */
  public final String mode() {
    return relu ? "RNN_RELU" : "RNN_TANH";
  }

  /** Returns what the sums pass: tanh or relu. */
  public final String nonlinearity() {
    return relu ? "relu" : "tanh";
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
          RecurrentOutput out = Call.value("rnn", () -> run(batch, h));
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
      return Call.value("rnn", () -> run(input, h));
    });
  }

  private PackedRecurrentOutput run(PackedSequence input, Tensor h) {
    try (TensorVector weights = weights();
        T_TensorTensor_T out =
            relu
                ? torch.rnn_relu(
                    Raw.of(input.data()),
                    Raw.of(input.batch_sizes()),
                    Raw.of(h),
                    weights,
                    biased,
                    num_layers,
                    dropout,
                    training(),
                    bidirectional)
                : torch.rnn_tanh(
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
            relu
                ? torch.rnn_relu(
                    Raw.of(batch),
                    Raw.of(h),
                    weights,
                    biased,
                    num_layers,
                    dropout,
                    training(),
                    bidirectional,
                    batch_first)
                : torch.rnn_tanh(
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
    return new RNN(this, memo);
  }
}
