package jtorch;

import static jtorch.CourseRows.part;
import static jtorch.CourseRows.seeded;
import static jtorch.Index.all;
import static jtorch.Index.none;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.d_model;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.embed_dim;
import static jtorch.Kwargs.embedding_dim;
import static jtorch.Kwargs.hidden_size;
import static jtorch.Kwargs.in_channels;
import static jtorch.Kwargs.in_features;
import static jtorch.Kwargs.input_size;
import static jtorch.Kwargs.kernel_size;
import static jtorch.Kwargs.negative_slope;
import static jtorch.Kwargs.nhead;
import static jtorch.Kwargs.num_channels;
import static jtorch.Kwargs.num_decoder_layers;
import static jtorch.Kwargs.num_embeddings;
import static jtorch.Kwargs.num_encoder_layers;
import static jtorch.Kwargs.num_features;
import static jtorch.Kwargs.num_groups;
import static jtorch.Kwargs.num_heads;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.num_parameters;
import static jtorch.Kwargs.out_channels;
import static jtorch.Kwargs.out_features;
import static jtorch.Kwargs.output_size;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.stride;
import static jtorch.Kwargs.upscale_factor;
import static jtorch.OperatorTable.X;

import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import jtorch.nn.AdaptiveAvgPool1d;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.AdaptiveAvgPool3d;
import jtorch.nn.AdaptiveMaxPool1d;
import jtorch.nn.AdaptiveMaxPool2d;
import jtorch.nn.AdaptiveMaxPool3d;
import jtorch.nn.BatchNorm1d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.BatchNorm3d;
import jtorch.nn.Conv1d;
import jtorch.nn.Conv2d;
import jtorch.nn.Conv3d;
import jtorch.nn.ConvTranspose1d;
import jtorch.nn.ConvTranspose2d;
import jtorch.nn.ConvTranspose3d;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.ELU;
import jtorch.nn.Embedding;
import jtorch.nn.GRU;
import jtorch.nn.GRUCell;
import jtorch.nn.GroupNorm;
import jtorch.nn.LSTM;
import jtorch.nn.LSTMCell;
import jtorch.nn.LeakyReLU;
import jtorch.nn.Linear;
import jtorch.nn.LstmState;
import jtorch.nn.MSELoss;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.MultiheadAttention;
import jtorch.nn.PReLU;
import jtorch.nn.PixelShuffle;
import jtorch.nn.RNN;
import jtorch.nn.RNNCell;
import jtorch.nn.Transformer;
import jtorch.nn.TransformerDecoder;
import jtorch.nn.TransformerDecoderLayer;
import jtorch.nn.TransformerEncoder;
import jtorch.nn.TransformerEncoderLayer;

/** Layers whose sizes have names, as courses type them: rows of {@link CourseRows}. */
final class NamedSizeRows {
  private final OperatorTable table;

  private NamedSizeRows(OperatorTable table) {
    this.table = table;
  }

  /** Adds the rows to a table. */
  static void addTo(OperatorTable table) {
    NamedSizeRows all = new NamedSizeRows(table);
    all.convolutions();
    all.pools();
    all.recurrentLayers();
    all.otherLayers();
  }

  private void row(String name, UnaryOperator<Tensor> operator) {
    table.row(name, X, operator);
  }

  private void layer(String name, Supplier<? extends Module> made, long... shape) {
    row(name, x -> seeded(made).call(part(x, shape)));
  }

  private void convolutions() {
    layer(
        "Conv1d names", () -> new Conv1d(in_channels(2), out_channels(3), kernel_size(2)), 1, 2, 4);
    layer(
        "Conv2d names",
        () -> new Conv2d(in_channels(2), out_channels(3), kernel_size(3), stride(1), padding(1)),
        1,
        2,
        3,
        3);
    layer(
        "Conv3d names",
        () -> new Conv3d(in_channels(1), out_channels(2), kernel_size(2)),
        1,
        1,
        2,
        2,
        3);
    layer(
        "ConvTranspose1d names",
        () -> new ConvTranspose1d(in_channels(2), out_channels(3), kernel_size(2)),
        1,
        2,
        4);
    layer(
        "ConvTranspose2d names",
        () -> new ConvTranspose2d(in_channels(2), out_channels(1), kernel_size(2, 3), stride(2)),
        1,
        2,
        3,
        3);
    layer(
        "ConvTranspose3d names",
        () -> new ConvTranspose3d(in_channels(1), out_channels(2), kernel_size(2)),
        1,
        1,
        2,
        2,
        3);
    layer(
        "MaxPool2d names", () -> new MaxPool2d(kernel_size(3), stride(2), padding(1)), 1, 2, 3, 3);
  }

  private static Tensor unrolled(BinaryOperator<Tensor> cell, Tensor x) {
    Tensor state = torch.zeros(2, 2);
    for (Tensor step : part(x, 3, 2, 3).unbind()) {
      state = cell.apply(step, state);
    }
    return state;
  }

  private void pools() {
    layer("AdaptiveAvgPool1d names", () -> new AdaptiveAvgPool1d(output_size(2)), 1, 2, 5);
    layer("AdaptiveAvgPool2d names", () -> new AdaptiveAvgPool2d(output_size(1, 2)), 1, 2, 3, 3);
    layer("AdaptiveAvgPool3d names", () -> new AdaptiveAvgPool3d(output_size(1)), 1, 1, 2, 2, 3);
    layer("AdaptiveMaxPool1d names", () -> new AdaptiveMaxPool1d(output_size(2)), 1, 2, 5);
    layer("AdaptiveMaxPool2d names", () -> new AdaptiveMaxPool2d(output_size(1, 2)), 1, 2, 3, 3);
    layer("AdaptiveMaxPool3d names", () -> new AdaptiveMaxPool3d(output_size(1)), 1, 1, 2, 2, 3);
  }

  private void recurrentLayers() {
    layer(
        "RNN names",
        () -> new RNN(input_size(3), hidden_size(2), num_layers(2), batch_first(true)),
        1,
        4,
        3);
    layer(
        "LSTM names", () -> new LSTM(input_size(3), hidden_size(2), bidirectional(true)), 4, 1, 3);
    layer("GRU names", () -> new GRU(input_size(3), hidden_size(2)), 4, 1, 3);
    row(
        "RNNCell names",
        x -> {
          RNNCell cell = seeded(() -> new RNNCell(input_size(3), hidden_size(2)));
          return unrolled(cell::forward, x);
        });
    row(
        "LSTMCell names",
        x -> {
          LSTMCell cell = seeded(() -> new LSTMCell(input_size(3), hidden_size(2)));
          LstmState state = new LstmState(torch.zeros(2, 2), torch.zeros(2, 2));
          for (Tensor step : part(x, 3, 2, 3).unbind()) {
            state = cell.forward(step, state);
          }
          return state.h();
        });
    row(
        "GRUCell names",
        x -> {
          GRUCell cell = seeded(() -> new GRUCell(input_size(3), hidden_size(2)));
          return unrolled(cell::forward, x);
        });
  }

  private void otherLayers() {
    layer("Linear names", () -> new Linear(in_features(3), out_features(2), bias(false)), 2, 3);
    layer("BatchNorm1d names", () -> new BatchNorm1d(num_features(3)), 2, 3);
    layer("BatchNorm2d names", () -> new BatchNorm2d(num_features(2)), 1, 2, 3, 3);
    layer("BatchNorm3d names", () -> new BatchNorm3d(num_features(2)), 1, 2, 2, 2, 2);
    row(
        "Embedding names",
        x ->
            seeded(() -> new Embedding(num_embeddings(5), embedding_dim(2)))
                .call(torch.LongTensor(new long[][] {{1, 0, 4}, {2, 2, 3}}))
                .mul(x.get(all(), all(), none())));
    row(
        "MultiheadAttention names",
        x -> {
          Tensor words = part(x, 3, 1, 4);
          return seeded(() -> new MultiheadAttention(embed_dim(4), num_heads(2)))
              .forward(words, words, words)
              .attn_output();
        });
    layer(
        "TransformerEncoderLayer names",
        () -> new TransformerEncoderLayer(d_model(4), nhead(2), dim_feedforward(8), dropout(0.0)),
        3,
        1,
        4);
    layer(
        "TransformerEncoder names",
        () ->
            new TransformerEncoder(
                new TransformerEncoderLayer(d_model(4), nhead(2), dim_feedforward(8), dropout(0.0)),
                num_layers(2)),
        3,
        1,
        4);
    row(
        "TransformerDecoder names",
        x ->
            seeded(() ->
                    new TransformerDecoder(
                        new TransformerDecoderLayer(
                            d_model(4), nhead(2), dim_feedforward(8), dropout(0.0)),
                        num_layers(2)))
                .forward(part(x, 3, 1, 4), part(x, 2, 1, 4)));
    row(
        "Transformer names",
        x ->
            seeded(() ->
                    new Transformer(
                        d_model(4),
                        nhead(2),
                        num_encoder_layers(1),
                        num_decoder_layers(1),
                        dim_feedforward(8),
                        dropout(0.0)))
                .forward(part(x, 3, 1, 4), part(x, 2, 1, 4)));
    row(
        "TransformerDecoderLayer names",
        x ->
            seeded(() ->
                    new TransformerDecoderLayer(
                        d_model(4), nhead(2), dim_feedforward(8), dropout(0.0)))
                .forward(part(x, 3, 1, 4), part(x, 2, 1, 4)));
    layer("LeakyReLU names", () -> new LeakyReLU(negative_slope(0.2)), 2, 3);
    layer("ELU names", () -> new ELU(alpha(0.5)), 2, 3);
    layer("PReLU names", () -> new PReLU(num_parameters(3)), 2, 3);
    layer("GroupNorm names", () -> new GroupNorm(num_groups(2), num_channels(4)), 2, 4, 2);
    layer("PixelShuffle names", () -> new PixelShuffle(upscale_factor(2)), 1, 4, 2, 2);
    row(
        "loss called",
        x ->
            new MSELoss(reduction(Kwargs.NONE))
                .call(x, torch.ones(2, 3))
                .add(new CrossEntropyLoss().call(x, torch.tensor(2, 0))));
  }
}
