package jtorch.nn;

import static jtorch.Kwargs.activation;
import static jtorch.Kwargs.add_bias_kv;
import static jtorch.Kwargs.add_zero_attn;
import static jtorch.Kwargs.attn_mask;
import static jtorch.Kwargs.average_attn_weights;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.dim_feedforward;
import static jtorch.Kwargs.dropout;
import static jtorch.Kwargs.enforce_sorted;
import static jtorch.Kwargs.is_causal;
import static jtorch.Kwargs.kdim;
import static jtorch.Kwargs.key_padding_mask;
import static jtorch.Kwargs.memory_key_padding_mask;
import static jtorch.Kwargs.need_weights;
import static jtorch.Kwargs.norm_first;
import static jtorch.Kwargs.num_decoder_layers;
import static jtorch.Kwargs.num_encoder_layers;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.padding_side;
import static jtorch.Kwargs.padding_value;
import static jtorch.Kwargs.proj_size;
import static jtorch.Kwargs.scale;
import static jtorch.Kwargs.src_key_padding_mask;
import static jtorch.Kwargs.src_mask;
import static jtorch.Kwargs.tgt_is_causal;
import static jtorch.Kwargs.tgt_mask;
import static jtorch.Kwargs.vdim;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.Tensor;
import jtorch.torch;

/** Calls of attentions, transformers and packed sequences, as nn_calls.py makes them. */
final class AttentionCalls {
  /** Takes a call with its name and the shape of its input. */
  interface Cases {
    void add(String name, UnaryOperator<Tensor> call, long... shape);
  }

  private static final Tensor PADDING =
      torch.tensor(false, false, true, false, false, false).view(2, 3);

  private AttentionCalls() {}

  private static Tensor causal(long size) {
    return Transformer.generate_square_subsequent_mask(size);
  }

  private static Tensor attend(Tensor x, MultiheadAttention layer, AttentionCallKwarg... keywords) {
    return layer.forward(x, x, x, keywords).attn_output();
  }

  private static Tensor shares(Tensor x, MultiheadAttention layer, AttentionCallKwarg... keywords) {
    return Objects.requireNonNull(layer.forward(x, x, x, keywords).attn_output_weights());
  }

  /** Adds the calls of attentions and sequences, in the table's order. */
  static void addTo(Cases cases) {
    attentions(cases);
    transformers(cases);
    otherTransformers(cases);
    scaled(cases);
    sequences(cases);
  }

  private static void attentions(Cases cases) {
    cases.add("MultiheadAttention", x -> attend(x, new MultiheadAttention(8, 2)), 3, 2, 8);
    cases.add("MultiheadAttention weights", x -> shares(x, new MultiheadAttention(8, 2)), 3, 2, 8);
    cases.add(
        "MultiheadAttention causal",
        x ->
            attend(
                x,
                new MultiheadAttention(8, 2, batch_first(true)),
                attn_mask(causal(3)),
                is_causal(true),
                need_weights(false)),
        new long[] {2, 3, 8});
    cases.add(
        "MultiheadAttention masks",
        x ->
            attend(
                x,
                new MultiheadAttention(8, 2),
                attn_mask(causal(3).ne(0)),
                key_padding_mask(PADDING)),
        new long[] {3, 2, 8});
    cases.add(
        "MultiheadAttention padding",
        x ->
            attend(x, new MultiheadAttention(8, 2), key_padding_mask(PADDING), need_weights(false)),
        new long[] {3, 2, 8});
    cases.add(
        "MultiheadAttention heads",
        x -> shares(x, new MultiheadAttention(8, 2, dropout(0.5)), average_attn_weights(false)),
        new long[] {3, 2, 8});
    cases.add(
        "MultiheadAttention bias_kv",
        x ->
            attend(
                x,
                new MultiheadAttention(8, 2, add_bias_kv(true), add_zero_attn(true)),
                key_padding_mask(PADDING)),
        new long[] {3, 2, 8});
    cases.add(
        "MultiheadAttention kdim",
        x ->
            new MultiheadAttention(8, 4, kdim(4), vdim(6), bias(false))
                .forward(x, x.narrow(2, 0, 4), x.narrow(2, 0, 6))
                .attn_output(),
        new long[] {3, 2, 8});
    cases.add("MultiheadAttention single", x -> attend(x, new MultiheadAttention(8, 2)), 3, 8);
    cases.add(
        "MultiheadAttention memory",
        x -> {
          Tensor y = x.narrow(0, 0, 2).mul(2);
          return new MultiheadAttention(8, 2).forward(x, y, y).attn_output();
        },
        new long[] {3, 2, 8});
  }

  private static void scaled(Cases cases) {
    cases.add("sdpa", x -> F.scaled_dot_product_attention(x, x.mul(2), x.add(1)), 2, 3, 4);
    cases.add(
        "sdpa causal", x -> F.scaled_dot_product_attention(x, x, x, is_causal(true)), 2, 3, 4);
    cases.add(
        "sdpa mask",
        x -> F.scaled_dot_product_attention(x, x, x, attn_mask(causal(3).eq(0)), scale(0.3)),
        new long[] {2, 3, 4});
  }

  private static void transformers(Cases cases) {
    cases.add(
        "Transformer",
        x ->
            new Transformer(8, 2, num_encoder_layers(1), num_decoder_layers(2), dim_feedforward(16))
                .forward(x, x.narrow(0, 0, 2).mul(0.5)),
        new long[] {3, 2, 8});
    cases.add(
        "Transformer masks",
        x ->
            new Transformer(
                    8,
                    2,
                    num_encoder_layers(1),
                    num_decoder_layers(2),
                    dim_feedforward(16),
                    norm_first(true),
                    activation("gelu"))
                .forward(
                    x,
                    x.narrow(0, 0, 2).mul(0.5),
                    src_mask(causal(3)),
                    tgt_mask(causal(2)),
                    src_key_padding_mask(PADDING.to(torch.get_default_dtype()).mul(-2)),
                    memory_key_padding_mask(PADDING.to(torch.get_default_dtype()).mul(-2)),
                    tgt_is_causal(true)),
        new long[] {3, 2, 8});
    cases.add(
        "TransformerDecoder",
        x -> {
          var layer =
              new TransformerDecoderLayer(8, 2, dim_feedforward(16), dropout(0), norm_first(true));
          return new TransformerDecoder(layer, 2)
              .forward(
                  x,
                  x.narrow(0, 0, 2).mul(2),
                  tgt_mask(causal(3)),
                  memory_key_padding_mask(PADDING.narrow(1, 0, 2)));
        },
        new long[] {3, 2, 8});
  }

  private static void otherTransformers(Cases cases) {
    cases.add(
        "TransformerDecoderLayer",
        x ->
            new TransformerDecoderLayer(8, 2, dim_feedforward(16), dropout(0), bias(false))
                .forward(x, x.narrow(0, 0, 2).mul(2)),
        new long[] {3, 2, 8});
    cases.add(
        "Transformer activation",
        x ->
            new TransformerEncoderLayer(
                    8, 2, dim_feedforward(16), dropout(0), activation(torch::tanh))
                .forward(x),
        new long[] {3, 2, 8});
  }

  private static PackedSequence pack(Tensor x) {
    return utils.rnn.pack_padded_sequence(x, new long[] {2, 4}, enforce_sorted(false));
  }

  private static Tensor pad(PackedSequence sequence) {
    return utils.rnn.pad_packed_sequence(sequence, padding_value(-1)).output();
  }

  private static void sequences(Cases cases) {
    cases.add(
        "packed LSTM",
        x -> pad(new LSTM(2, 3, num_layers(2), bidirectional(true)).forward(pack(x)).output()),
        new long[] {4, 2, 2});
    cases.add("packed GRU", x -> pad(new GRU(2, 3).forward(pack(x)).output()), 4, 2, 2);
    cases.add("packed RNN", x -> pad(new RNN(2, 3, "relu").forward(pack(x)).output()), 4, 2, 2);
    cases.add("packed state", x -> new LSTM(2, 3, proj_size(2)).forward(pack(x)).c_n(), 4, 2, 2);
    cases.add(
        "pad_sequence",
        x ->
            utils.rnn.pad_sequence(
                List.of(x, x.narrow(0, 0, 1)),
                batch_first(true),
                padding_value(5),
                padding_side("left")),
        new long[] {3, 2});
    cases.add(
        "unpack_sequence",
        x ->
            torch.cat(
                utils.rnn.unpack_sequence(
                    utils.rnn.pack_sequence(List.of(x.narrow(0, 0, 2), x), enforce_sorted(false)))),
        new long[] {3, 2});
  }
}
