package jtorch.nn;

import static jtorch.Kwargs.add_bias_kv;
import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.init;
import static jtorch.Kwargs.kdim;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.nonlinearity;
import static jtorch.Kwargs.num_decoder_layers;
import static jtorch.Kwargs.num_encoder_layers;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.num_parameters;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_idx;
import static jtorch.Kwargs.proj_size;
import static jtorch.Kwargs.track_running_stats;
import static jtorch.Kwargs.vdim;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jtorch.ActivationKwargs.PreluKwarg;
import jtorch.AttentionKwargs.AttentionKwarg;
import jtorch.AttentionKwargs.TransformerKwarg;
import jtorch.AttentionKwargs.TransformerLayerKwarg;
import jtorch.InitKwargs.RnnKwarg;
import jtorch.LayerKwargs.LstmKwarg;
import jtorch.NnKwargs.BatchNormKwarg;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.EmbeddingBagLayerKwarg;
import jtorch.NnKwargs.EmbeddingLayerKwarg;
import jtorch.NnKwargs.LinearKwarg;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;

/** The tensors of layers of a type or at a place, as placements.py makes them. */
public final class PlacementRows {
  private static final Map<String, Function<PlacementKwarg[], Module>> LAYERS =
      new LinkedHashMap<>();

  private static final Map<String, PlacementKwarg[]> KEYWORDS =
      Map.of(
          "float64", given(dtype(torch.float64)),
          "bfloat16", given(dtype(torch.bfloat16)),
          "float16 cpu", given(dtype(torch.float16), device("cpu")),
          "meta", given(device("meta")),
          "float64 meta", given(dtype(torch.float64), device("meta")));

  // on meta these have Python's formulas, and LibTorch none
  private static final Set<String> COMPUTED =
      Set.of("LazyConv2d", "LazyConvTranspose1d", "LazyBatchNorm1d");

  static {
    linear();
    windows();
    norms();
    sequences();
    lazy();
  }

  private PlacementRows() {}

  private static PlacementKwarg[] given(PlacementKwarg... keywords) {
    return keywords;
  }

  private static void linear() {
    LAYERS.put("Linear", k -> new Linear(3, 4, k));
    LAYERS.put(
        "Linear without bias", k -> new Linear(3, 4, with(k, new LinearKwarg[] {bias(false)})));
    LAYERS.put("Bilinear", k -> new Bilinear(2, 3, 2, k));
    LAYERS.put(
        "Embedding", k -> new Embedding(5, 3, with(k, new EmbeddingLayerKwarg[] {padding_idx(1)})));
    LAYERS.put(
        "EmbeddingBag",
        k -> new EmbeddingBag(5, 3, with(k, new EmbeddingBagLayerKwarg[] {mode("sum")})));
    LAYERS.put("PReLU", k -> new PReLU(2, k));
    LAYERS.put(
        "PReLU by name", k -> new PReLU(with(k, new PreluKwarg[] {num_parameters(2), init(0.5)})));
    LAYERS.put(
        "AdaptiveLogSoftmaxWithLoss",
        k -> new AdaptiveLogSoftmaxWithLoss(8, 6, new long[] {2, 4}, 2, true, k));
  }

  private static void windows() {
    LAYERS.put("Conv1d", k -> new Conv1d(2, 2, 3, k));
    LAYERS.put("Conv2d", k -> new Conv2d(1, 2, 3, with(k, new ConvKwarg[] {padding(1)})));
    LAYERS.put("Conv3d", k -> new Conv3d(1, 2, 2, k));
    LAYERS.put("ConvTranspose1d", k -> new ConvTranspose1d(2, 2, 3, k));
    LAYERS.put("ConvTranspose2d", k -> new ConvTranspose2d(1, 2, 3, k));
    LAYERS.put("ConvTranspose3d", k -> new ConvTranspose3d(1, 2, 2, k));
  }

  private static void norms() {
    LAYERS.put("BatchNorm1d", k -> new BatchNorm1d(3, k));
    LAYERS.put("BatchNorm2d", k -> new BatchNorm2d(3, with(k, new BatchNormKwarg[] {eps(1e-3)})));
    LAYERS.put("BatchNorm3d", k -> new BatchNorm3d(3, k));
    BatchNormKwarg[] both = {affine(true), track_running_stats(true)};
    LAYERS.put("InstanceNorm1d", k -> new InstanceNorm1d(3, with(k, both)));
    LAYERS.put(
        "InstanceNorm2d", k -> new InstanceNorm2d(3, with(k, new BatchNormKwarg[] {affine(true)})));
    BatchNormKwarg[] tracked = {track_running_stats(true)};
    LAYERS.put("InstanceNorm3d", k -> new InstanceNorm3d(3, with(k, tracked)));
    LAYERS.put("GroupNorm", k -> new GroupNorm(2, 4, k));
    LAYERS.put("LayerNorm", k -> new LayerNorm(4, k));
    LAYERS.put("RMSNorm", k -> new RMSNorm(4, k));
  }

  private static void sequences() {
    LAYERS.put("RNN", k -> new RNN(2, 3, with(k, new RnnKwarg[] {nonlinearity("relu")})));
    LstmKwarg[] wide = {num_layers(2), bidirectional(true), proj_size(2)};
    LAYERS.put("LSTM", k -> new LSTM(2, 3, with(k, wide)));
    LAYERS.put("GRU", k -> new GRU(2, 3, k));
    LAYERS.put("RNNCell", k -> new RNNCell(2, 3, k));
    LAYERS.put("LSTMCell", k -> new LSTMCell(2, 3, k));
    LAYERS.put("GRUCell", k -> new GRUCell(2, 3, with(k, new LinearKwarg[] {bias(false)})));
    AttentionKwarg[] learned = {add_bias_kv(true)};
    LAYERS.put("MultiheadAttention", k -> new MultiheadAttention(4, 2, with(k, learned)));
    AttentionKwarg[] sizes = {kdim(2), vdim(3)};
    LAYERS.put("MultiheadAttention of sizes", k -> new MultiheadAttention(4, 2, with(k, sizes)));
    TransformerLayerKwarg[] narrow = {dim_feedforward(3)};
    LAYERS.put("TransformerEncoderLayer", k -> new TransformerEncoderLayer(4, 2, with(k, narrow)));
    LAYERS.put("TransformerDecoderLayer", k -> new TransformerDecoderLayer(4, 2, with(k, narrow)));
    TransformerKwarg[] small = {num_encoder_layers(1), num_decoder_layers(1), dim_feedforward(3)};
    LAYERS.put("Transformer", k -> new Transformer(4, 2, with(k, small)));
  }

  private static void lazy() {
    LAYERS.put("LazyLinear", k -> fed(new LazyLinear(2, k), k, 2, 3));
    LAYERS.put("LazyConv2d", k -> fed(new LazyConv2d(2, 2, k), k, 1, 2, 3, 3));
    LAYERS.put("LazyConvTranspose1d", k -> fed(new LazyConvTranspose1d(2, 2, k), k, 1, 2, 3));
    LAYERS.put("LazyBatchNorm1d", k -> fed(new LazyBatchNorm1d(k), k, 2, 3));
  }

  private static <K> K[] with(K[] placement, K[] others) {
    return Keywords.joined(others, placement);
  }

  private static Module fed(Module lazy, PlacementKwarg[] keywords, long... shape) {
    Tensor unused = lazy.forward(torch.ones(shape, keywords));
    assert unused.dim() > 0;
    return lazy;
  }

  /** Returns the table. */
  public static PythonTable table() {
    Set<String> names = new LinkedHashSet<>();
    LAYERS.keySet().forEach(layer -> KEYWORDS.keySet().forEach(k -> names.add(layer + " " + k)));
    names.removeIf(row -> row.endsWith("meta") && COMPUTED.stream().anyMatch(row::startsWith));
    return new PythonTable(
        "placements.py", PlacementRows.class, "placements.txt", "|", names, PlacementRows::compare);
  }

  private static void compare(String... cells) {
    String place =
        KEYWORDS.keySet().stream()
            .filter(k -> LAYERS.containsKey(cells[0].substring(0, length(cells[0], k))))
            .findFirst()
            .orElseThrow();
    torch.manual_seed(0);
    String layer = cells[0].substring(0, length(cells[0], place));
    Module made =
        Objects.requireNonNull(LAYERS.get(layer))
            .apply(Objects.requireNonNull(KEYWORDS.get(place)));
    PythonTable.assertClose(cells[0] + ", drawn afterwards", cells[1], torch.rand(1));
    Iterator<Map.Entry<String, Tensor>> state = made.state_dict().entrySet().iterator();
    for (int i = 2; i < cells.length; i++) {
      check(cells[0], state.next(), cells[i].split(";", -1));
    }
    assertEquals(false, state.hasNext(), cells[0]);
  }

  /** The length of a layer's name before its keywords', or 0. */
  private static int length(String row, String keywords) {
    return row.endsWith(" " + keywords) ? row.length() - keywords.length() - 1 : 0;
  }

  private static void check(String row, Map.Entry<String, Tensor> entry, String... python) {
    Tensor tensor = entry.getValue();
    String what = row + ": " + entry.getKey();
    assertEquals(python[0], entry.getKey(), what);
    assertEquals(python[1], tensor.dtype().name(), what);
    assertEquals(python[2], tensor.device().toString(), what);
    assertEquals(python[3], PythonTable.words(tensor.size()), what);
    if (!python[2].equals("meta")) {
      PythonTable.assertClose(what, python[4], tensor);
    }
  }
}
