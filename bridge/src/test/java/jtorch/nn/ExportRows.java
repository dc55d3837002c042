package jtorch.nn;

import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.kdim;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.num_decoder_layers;
import static jtorch.Kwargs.num_encoder_layers;
import static jtorch.Kwargs.padding_idx;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.vdim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.torch;

/** Every layer with inputs for it, to be exported: those of {@link LayerRows} and all others. */
final class ExportRows {
  /** A layer, how it is called, and what with. */
  record Row(Module layer, jit.Forward call, Tensor... inputs) {}

  private static final Tensor LABELS = torch.tensor(0L, 2L, 1L);
  private static final Tensor SIGNS = torch.tensor(1f, -1f, 1f);

  private final Map<String, Supplier<Row>> rows = new LinkedHashMap<>();

  private ExportRows() {}

  /** Returns what makes the rows, by name. */
  static Map<String, Supplier<Row>> all() {
    ExportRows made = new ExportRows();
    LayerRows.CASES.forEach((name, example) ->
        made.add(name, example.layer(), l -> in -> l.call(in[0]), torch.randn(example.shape())));
    LazyRows.LAYERS.forEach((name, example) -> {
      Tensor x = torch.randn(example.shape());
      made.add(name, () -> computed(example.layer().get(), x), l -> in -> l.call(in[0]), x);
    });
    made.sequences();
    made.lookups();
    made.pairs();
    made.losses();
    made.moreLosses();
    return made.rows;
  }

  private static Module computed(Module lazy, Tensor x) {
    Tensor output = lazy.forward(x);
    assert output.dim() > 0;
    return lazy;
  }

  private <M extends Module> void add(
      String name, Supplier<M> layer, Function<M, jit.Forward> call, Tensor... inputs) {
    rows.put(
        name,
        () -> {
          M made = layer.get();
          return new Row(made, call.apply(made), inputs);
        });
  }

  private void sequences() {
    Tensor x = torch.randn(3, 2, 8);
    Tensor y = torch.randn(4, 2, 8);
    add("MultiheadAttention", () -> new MultiheadAttention(8, 2), l -> in -> both(l, in), x, y, y);
    add(
        "MultiheadAttention kdim",
        () -> new MultiheadAttention(8, 2, kdim(5), vdim(6)),
        l -> in -> both(l, in),
        x,
        torch.randn(4, 2, 5),
        torch.randn(4, 2, 6));
    add(
        "Transformer",
        () ->
            new Transformer(
                8, 2, num_encoder_layers(1), num_decoder_layers(1), dim_feedforward(16)),
        l -> in -> l.forward(in[0], in[1]),
        y,
        x);
    add(
        "TransformerDecoderLayer",
        () -> new TransformerDecoderLayer(8, 2, dim_feedforward(16)),
        l -> in -> l.forward(in[0], in[1]),
        x,
        y);
    add(
        "TransformerDecoder",
        () -> new TransformerDecoder(new TransformerDecoderLayer(8, 2, dim_feedforward(16)), 2),
        l -> in -> l.forward(in[0], in[1]),
        x,
        y);
    add(
        "LSTM states",
        () -> new LSTM(8, 3, bidirectional(true), batch_first(true)),
        l ->
            in -> {
              LstmOutput out = l.forwardWithState(in[0]);
              return List.of(out.output(), out.h_n(), out.c_n());
            },
        x);
  }

  private static List<Tensor> both(MultiheadAttention layer, Tensor... in) {
    AttentionOutput out = layer.forward(in[0], in[1], in[2]);
    return List.of(out.attn_output(), Objects.requireNonNull(out.attn_output_weights()));
  }

  private void lookups() {
    Tensor numbers = torch.tensor(0L, 3L, 2L, 1L).view(2, 2);
    add(
        "Embedding",
        () -> new Embedding(4, 3, padding_idx(1)),
        l -> in -> l.forward(in[0]),
        numbers);
    add("EmbeddingBag", () -> new EmbeddingBag(4, 3), l -> in -> l.forward(in[0]), numbers);
    add(
        "EmbeddingBag offsets",
        () -> new EmbeddingBag(4, 3, mode("max")),
        l -> in -> l.forward(in[0], in[1]),
        torch.tensor(0L, 3L, 2L, 1L),
        torch.tensor(0L, 1L));
    add(
        "AdaptiveLogSoftmaxWithLoss",
        () -> new AdaptiveLogSoftmaxWithLoss(8, 10, new long[] {2, 5}, 2, true),
        l -> in -> l.log_prob(in[0]),
        torch.randn(3, 8));
    Tensor picture = torch.randn(1, 2, 4, 4);
    PoolOutput pooled = F.max_pool2d_with_indices(picture, 2);
    add(
        "MaxUnpool2d",
        () -> new MaxUnpool2d(2, stride(2)),
        l -> in -> l.forward(in[0], in[1]),
        pooled.output(),
        pooled.indices());
    PoolOutput line = new MaxPool1d(2, stride(2)).forwardWithIndices(torch.randn(1, 2, 6));
    add(
        "MaxUnpool1d",
        () -> new MaxUnpool1d(2, stride(2)),
        l -> in -> l.forward(in[0], in[1]),
        line.output(),
        line.indices());
    PoolOutput cube = new MaxPool3d(2, stride(2)).forwardWithIndices(torch.randn(1, 1, 4, 4, 4));
    add(
        "MaxUnpool3d",
        () -> new MaxUnpool3d(2, stride(2)),
        l -> in -> l.forward(in[0], in[1]),
        cube.output(),
        cube.indices());
  }

  private void pairs() {
    Tensor x = torch.randn(3, 4);
    Tensor y = torch.randn(3, 4);
    Tensor z = torch.randn(3, 4);
    add("Bilinear", () -> new Bilinear(4, 4, 2), l -> in -> l.forward(in[0], in[1]), x, y);
    add("CosineSimilarity", CosineSimilarity::new, l -> in -> l.forward(in[0], in[1]), x, y);
    add("PairwiseDistance", PairwiseDistance::new, l -> in -> l.forward(in[0], in[1]), x, y);
    add(
        "TripletMarginLoss",
        TripletMarginLoss::new,
        l -> in -> l.forward(in[0], in[1], in[2]),
        x,
        y,
        z);
    add(
        "TripletMarginWithDistanceLoss",
        TripletMarginWithDistanceLoss::new,
        l -> in -> l.forward(in[0], in[1], in[2]),
        x,
        y,
        z);
    add(
        "CosineEmbeddingLoss",
        CosineEmbeddingLoss::new,
        l -> in -> l.forward(in[0], in[1], in[2]),
        x,
        y,
        SIGNS);
    add(
        "MarginRankingLoss",
        MarginRankingLoss::new,
        l -> in -> l.forward(in[0], in[1], in[2]),
        torch.randn(3),
        torch.randn(3),
        SIGNS);
    add(
        "GaussianNLLLoss",
        GaussianNLLLoss::new,
        l -> in -> l.forward(in[0], in[1], in[2]),
        x,
        y,
        z.square());
    add(
        "CTCLoss",
        CTCLoss::new,
        l -> in -> l.forward(in[0], in[1], new long[] {5, 4}, new long[] {3, 2}),
        torch.randn(5, 2, 4).log_softmax(2),
        torch.tensor(1L, 2L, 3L, 3L, 3L, 1L).view(2, 3));
  }

  private void loss(String name, Supplier<? extends Loss<?>> layer, Tensor input, Tensor target) {
    add(name, layer::get, l -> in -> l.forward(in[0], in[1]), input, target);
  }

  private void losses() {
    Tensor x = torch.randn(3, 4);
    Tensor y = torch.randn(3, 4);
    Tensor zeroOne = torch.tensor(0f, 1f, 1f);
    loss("L1Loss", L1Loss::new, x, y);
    loss("MSELoss", MSELoss::new, x, y);
    loss("SmoothL1Loss", SmoothL1Loss::new, x, y);
    loss("HuberLoss", HuberLoss::new, x, y);
    loss("CrossEntropyLoss", CrossEntropyLoss::new, x, LABELS);
    loss("NLLLoss", NLLLoss::new, x.log_softmax(1), LABELS);
    loss("KLDivLoss", KLDivLoss::new, x.log_softmax(1), y.softmax(1));
    loss("BCELoss", BCELoss::new, torch.rand(3), zeroOne);
    loss("BCEWithLogitsLoss", BCEWithLogitsLoss::new, torch.randn(3), zeroOne);
  }

  private void moreLosses() {
    Tensor x = torch.randn(3, 4);
    Tensor several = torch.tensor(2L, 0L, -1L, 1L, -1L, 0L).view(2, 3);
    loss("HingeEmbeddingLoss", HingeEmbeddingLoss::new, torch.randn(3), SIGNS);
    loss("SoftMarginLoss", SoftMarginLoss::new, torch.randn(3), SIGNS);
    loss("MultiMarginLoss", MultiMarginLoss::new, x, LABELS);
    loss("MultiLabelMarginLoss", MultiLabelMarginLoss::new, torch.randn(2, 3), several);
    loss(
        "MultiLabelSoftMarginLoss", MultiLabelSoftMarginLoss::new, torch.randn(3, 3), torch.eye(3));
    loss("PoissonNLLLoss", PoissonNLLLoss::new, x, x.square());
  }
}
