package jtorch.nn;

import java.util.Arrays;
import jtorch.Kwargs;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What recurrent layers of one step share: their parameters. */
abstract class RecurrentCell extends SequenceLayer {
  /** The weights of the input. */
  public final Parameter weight_ih;

  /** The weights of the state. */
  public final Parameter weight_hh;

  /** The offsets of the input, or null without {@code bias}. */
  public final @Nullable Parameter bias_ih;

  /** The offsets of the state, or null without {@code bias}. */
  public final @Nullable Parameter bias_hh;

  private final long input_size;
  private final long hidden_size;

  RecurrentCell(int gates, long input_size, long hidden_size, LinearKwarg... keywords) {
    String name = _get_name();
    Sizes.checkPositive(name, "input_size", input_size);
    Sizes.checkPositive(name, "hidden_size", hidden_size);
    this.input_size = input_size;
    this.hidden_size = hidden_size;
    boolean biased = true;
    for (LinearKwarg keyword : keywords) {
      switch (keyword) {
        case Bias b -> biased = b.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    Placement placement = Placement.of((Object[]) keywords);
    long rows = gates * hidden_size;
    weight_ih = drawn(placement, "weight_ih", rows, input_size);
    weight_hh = drawn(placement, "weight_hh", rows, hidden_size);
    bias_ih = biased ? drawn(placement, "bias_ih", rows) : null;
    bias_hh = biased ? drawn(placement, "bias_hh", rows) : null;
  }

  /** Makes a copy. */
  RecurrentCell(RecurrentCell original, Memo memo) {
    super(original, memo);
    weight_ih = memo.of(original.weight_ih);
    weight_hh = memo.of(original.weight_hh);
    bias_ih = memo.orNull(original.bias_ih);
    bias_hh = memo.orNull(original.bias_hh);
    input_size = original.input_size;
    hidden_size = original.hidden_size;
  }

  private Parameter drawn(Placement placement, String name, long... shape) {
    double bound = 1 / Math.sqrt((double) hidden_size);
    Parameter parameter = register_parameter(name, placement.zeros(shape));
    init.uniform_(parameter, -bound, bound);
    return parameter;
  }

  /** Returns a state: zeros if none was given. */
  final Tensor state(@Nullable Tensor given, Tensor input) {
    check("input", "input_size", input, input_size, input.dim());
    if (given != null) {
      check("state", "hidden_size", given, hidden_size, input.dim());
      return given;
    }
    Tensor zeros =
        input.dim() == 1 ? torch.zeros(hidden_size) : torch.zeros(input.size(0), hidden_size);
    return zeros.to(input.dtype()).to(input.device());
  }

  private void check(String what, String sizeName, Tensor tensor, long size, int dims) {
    if ((dims != 1 && dims != 2) || tensor.dim() != dims || tensor.size(-1) != size) {
      throw new IllegalArgumentException(
          _get_name()
              + ": the "
              + what
              + " is (N, "
              + sizeName
              + ") or ("
              + sizeName
              + ") with "
              + sizeName
              + " "
              + size
              + ", unlike a shape of "
              + Arrays.toString(tensor.shape())
              + ".");
    }
  }

  /** Returns what is printed of an unusual nonlinearity. */
  String nonlinearityText() {
    return "";
  }

  /** Returns the size of an input. */
  public final long input_size() {
    return input_size;
  }

  /** Returns the size of the state. */
  public final long hidden_size() {
    return hidden_size;
  }

  /** The keyword {@link Kwargs#hidden_size}: the attribute would hide it from a subclass. */
  protected static HiddenSize hidden_size(long value) {
    return Kwargs.hidden_size(value);
  }

  /** Returns whether learned offsets are added. */
  public final boolean bias() {
    return bias_ih != null;
  }

  @Override
  protected String extra_repr() {
    return input_size
        + ", "
        + hidden_size
        + (bias_ih == null ? ", bias=False" : "")
        + nonlinearityText();
  }
}
