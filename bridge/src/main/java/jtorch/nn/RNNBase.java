package jtorch.nn;

import static org.bytedeco.pytorch.global.torch.cudnn_is_acceptable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Kwargs;
import jtorch.LayerKwargs.LstmKwarg;
import jtorch.LayerKwargs.ProjSize;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.Bidirectional;
import jtorch.NnKwargs.DropoutShare;
import jtorch.NnKwargs.NumLayers;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.SettingKwargs.SequenceSetting;
import jtorch.SizeKwargs.HiddenSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.PythonNumbers;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.bytedeco.pytorch.TensorVector;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RNN}, {@link LSTM} and {@link GRU} share: their parameters and the shape of a state,
 * (layers * directions, N, hidden_size).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.RNNBase.html">RNNBase</a>.
 */
public abstract class RNNBase extends SequenceLayer {
  final long input_size;
  final long hidden_size;
  long num_layers = 1;
  boolean biased = true;
  boolean batch_first;
  double dropout;
  boolean bidirectional;
  long proj_size;
  private final List<String> names = new ArrayList<>(); // of the weights, in LibTorch's order
  private final List<long[]> shapes = new ArrayList<>(); // of the weights

  RNNBase(int gates, long input_size, long hidden_size, LstmKwarg... keywords) {
    this.input_size = input_size;
    this.hidden_size = hidden_size;
    for (LstmKwarg keyword : keywords) {
      switch (keyword) {
        case NumLayers n -> num_layers = n.value();
        case Bias b -> biased = b.value();
        case BatchFirst b -> batch_first = b.value();
        case DropoutShare d -> dropout = d.value();
        case Bidirectional b -> bidirectional = b.value();
        case ProjSize p -> proj_size = p.value();
        case PlacementKwarg _ -> {} // Placement takes it
      }
    }
    String name = _get_name();
    Sizes.checkPositive(name, "input_size", input_size);
    Sizes.checkPositive(name, "hidden_size", hidden_size);
    Sizes.checkPositive(name, "num_layers", num_layers);
    checkDropout(dropout);
    if (proj_size < 0 || proj_size >= hidden_size) {
      throw new IllegalArgumentException(
          name
              + ": proj_size is from 0 to less than hidden_size "
              + hidden_size
              + ", not "
              + proj_size
              + ".");
    }
    Placement placement = Placement.of((Object[]) keywords);
    for (long layer = 0; layer < num_layers; layer++) {
      addLayer(gates * hidden_size, layer, placement);
    }
    double bound = 1 / Math.sqrt((double) hidden_size);
    names.forEach(weight -> init.uniform_(get_tensor(weight), -bound, bound));
  }

  /** Makes a copy. */
  RNNBase(RNNBase original, Memo memo) {
    super(original, memo);
    input_size = original.input_size;
    hidden_size = original.hidden_size;
    num_layers = original.num_layers;
    biased = original.biased;
    batch_first = original.batch_first;
    dropout = original.dropout;
    bidirectional = original.bidirectional;
    proj_size = original.proj_size;
    names.addAll(original.names);
    shapes.addAll(original.shapes);
    flatten_parameters();
  }

  private void addLayer(long rows, long layer, Placement placement) {
    long columns = layer == 0 ? input_size : stateSize() * directions();
    for (int direction = 0; direction < directions(); direction++) {
      String end = "_l" + layer + (direction == 1 ? "_reverse" : "");
      addWeight(placement, "weight_ih" + end, rows, columns);
      addWeight(placement, "weight_hh" + end, rows, stateSize());
      if (biased) {
        addWeight(placement, "bias_ih" + end, rows);
        addWeight(placement, "bias_hh" + end, rows);
      }
      if (proj_size > 0) {
        addWeight(placement, "weight_hr" + end, proj_size, hidden_size);
      }
    }
  }

  private void addWeight(Placement placement, String name, long... shape) {
    names.add(name);
    shapes.add(shape);
    register_parameter(name, placement.zeros(shape));
  }

  /**
   * Brings the weights into one piece of a GPU's memory, where cuDNN takes them from; it copies
   * them at each call else. On the CPU, or without cuDNN, it does nothing. {@code to} does it.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LSTM.html">LSTM</a>.
   */
  public final void flatten_parameters() {
    if (!names.stream().allMatch(parameters::containsKey)) {
      return; // what is computed of others has no place to stay in
    }
    List<Tensor> weights = tensors();
    Tensor first = weights.getFirst();
    if (!first.is_cuda() || !areCudnns(first, weights)) {
      return;
    }
    try (var device = torch.cuda.device(first.device());
        var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert device != null && mode != null && scope != null;
      Object ignored =
          torch
              .ops("aten::_cudnn_rnn_flatten_weight", "")
              .call(
                  weights,
                  (biased ? 4 : 2) + (proj_size > 0 ? 1 : 0),
                  input_size,
                  cudnnMode(),
                  hidden_size,
                  proj_size,
                  num_layers,
                  batch_first,
                  bidirectional);
      assert ignored != null;
    }
  }

  /** Returns whether cuDNN takes all weights as they are, each in memory of its own. */
  private boolean areCudnns(Tensor first, List<Tensor> weights) {
    return Call.value("flatten_parameters", () -> cudnn_is_acceptable(Raw.of(first)))
        && weights.stream().allMatch(w -> w.is_cuda() && w.dtype().equals(first.dtype()))
        && weights.stream().mapToLong(Tensor::data_ptr).distinct().count() == weights.size();
  }

  /** Returns the number of this kind of layer in cuDNN's {@code cudnnRNNMode_t}. */
  abstract int cudnnMode();

  @Override
  final void placed() {
    flatten_parameters();
  }

  /** Returns the size of a state, which a projection makes smaller than a cell. */
  final long stateSize() {
    return proj_size > 0 ? proj_size : hidden_size;
  }

  final int directions() {
    return bidirectional ? 2 : 1;
  }

  /** Returns an input with a batch, as LibTorch takes it. */
  final Tensor batched(Tensor input) {
    int dims = input.dim();
    if (dims != 2 && dims != 3) {
      throw new IllegalArgumentException(
          _get_name() + ": the input must have 2 or 3 dimensions, not " + dims + ".");
    }
    if (input.size(-1) != input_size) { // the kernel would read past the weights
      throw new IllegalArgumentException(
          _get_name()
              + ": the input's last dimension is input_size, "
              + input_size
              + ", unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
    return dims == 3 ? input : input.unsqueeze(batchDim());
  }

  /** Returns an output without the batch that {@link #batched} added. */
  final Tensor unbatched(Tensor output, Tensor input) {
    return input.dim() == 3 ? output : output.squeeze(batchDim());
  }

  /** Returns a state with a batch: zeros if none was given. */
  final Tensor state(@Nullable Tensor given, Tensor input, Tensor batch) {
    return state(given, input, batch, stateSize());
  }

  /** Returns a state of a size, with a batch: zeros if none was given. */
  final Tensor state(@Nullable Tensor given, Tensor input, Tensor batch, long size) {
    Tensor known = given == null || input.dim() == 3 ? given : given.unsqueeze(1);
    return checked(known, batch, batch.size(batchDim()), size);
  }

  /** Returns a state in the order of packed sequences: zeros if none was given. */
  final Tensor state(@Nullable Tensor given, PackedSequence input, long size) {
    Tensor data = input.data();
    if (data.dim() != 2 || data.size(1) != input_size) {
      throw new IllegalArgumentException(
          _get_name()
              + ": packed elements have the size "
              + input_size
              + ", unlike a shape of "
              + Arrays.toString(data.size())
              + ".");
    }
    long samples = input.batch_sizes().get(0).item_long();
    return checked(given == null ? null : input.sort(given), data, samples, size);
  }

  /** The kernel would read past a state that is too small. */
  private Tensor checked(@Nullable Tensor given, Tensor data, long samples, long size) {
    long[] shape = {num_layers * directions(), samples, size};
    if (given == null) {
      return torch.zeros(shape).to(data.dtype()).to(data.device());
    }
    if (!Arrays.equals(given.size(), shape)) {
      throw new IllegalArgumentException(
          _get_name()
              + ": the state must have the shape "
              + Arrays.toString(shape)
              + ", not "
              + Arrays.toString(given.size())
              + ".");
    }
    return given;
  }

  /** Returns a state without the batch that {@link #state} added. */
  static Tensor unbatchedState(Tensor state, Tensor input) {
    return input.dim() == 3 ? state : state.squeeze(1);
  }

  private int batchDim() {
    return batch_first ? 0 : 1;
  }

  /** Returns the parameters as LibTorch takes them; the caller closes the vector. */
  final TensorVector weights() {
    List<Tensor> weights = tensors();
    TensorVector vector = new TensorVector();
    weights.forEach(weight -> vector.push_back(Raw.of(weight)));
    return vector;
  }

  private List<Tensor> tensors() {
    List<Tensor> found = new ArrayList<>();
    for (String name : names) {
      found.add(checked(name, get_tensor(name), shapes.get(found.size())));
    }
    return found;
  }

  /** The kernel would read past a weight that is too small; one can be set, or computed so. */
  private Tensor checked(String name, Tensor weight, long... shape) {
    if (!Arrays.equals(weight.size(), shape)) {
      throw new IllegalArgumentException(
          "%s: %s must have the shape %s, not %s."
              .formatted(
                  _get_name(), name, Arrays.toString(shape), Arrays.toString(weight.size())));
    }
    return weight;
  }

  /** Returns the size of each element of the input. */
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

  /** Returns how many layers stand one behind the other. */
  public final long num_layers() {
    return num_layers;
  }

  /** Returns whether learned offsets are added. */
  public final boolean bias() {
    return biased;
  }

  /** Returns whether the batch is the first dimension and time the second. */
  public final boolean batch_first() {
    return batch_first;
  }

  /** Returns the probability of an element between layers to be dropped. */
  public final double dropout() {
    return dropout;
  }

  /** Returns whether a second layer reads the sequence from its end. */
  public final boolean bidirectional() {
    return bidirectional;
  }

  /** Returns the size of the state after a projection, or 0 if there is none. */
  public final long proj_size() {
    return proj_size;
  }

  /**
   * Changes settings of this layer, not of its copies: {@code lstm.set(dropout(0.3))} is {@code
   * lstm.dropout = 0.3} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if the dropout is not from 0 to 1; nothing is changed then
   */
  public final void set(SequenceSetting... settings) {
    double share = dropout;
    boolean first = batch_first;
    for (SequenceSetting setting : settings) {
      switch (setting) {
        case DropoutShare d -> share = d.value();
        case BatchFirst b -> first = b.value();
      }
    }
    checkDropout(share);
    dropout = share;
    batch_first = first;
  }

  @Override
  protected String extra_repr() {
    return input_size
        + ", "
        + hidden_size
        + (proj_size == 0 ? "" : ", proj_size=" + proj_size)
        + (num_layers == 1 ? "" : ", num_layers=" + num_layers)
        + (biased ? "" : ", bias=False")
        + (batch_first ? ", batch_first=True" : "")
        + (dropout == 0 ? "" : ", dropout=" + PythonNumbers.repr(dropout))
        + (bidirectional ? ", bidirectional=True" : "");
  }
}
