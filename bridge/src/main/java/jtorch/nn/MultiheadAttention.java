package jtorch.nn;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.AttentionKwargs.AttentionKwarg;
import jtorch.SizeKwargs.EmbedDim;
import jtorch.SizeKwargs.NumHeads;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Attention of several heads: queries (L, N, E) look at keys and values (S, N, E).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">MultiheadAttention</a>.
 */
public final class MultiheadAttention extends Layer {
  /** What makes queries, keys and values: (3 * embed_dim, embed_dim), or null if sizes differ. */
  public final @Nullable Parameter in_proj_weight;

  /** What makes queries, (embed_dim, embed_dim), if keys or values have a size of their own. */
  public final @Nullable Parameter q_proj_weight;

  /** What makes keys, (embed_dim, kdim), if keys or values have a size of their own. */
  public final @Nullable Parameter k_proj_weight;

  /** What makes values, (embed_dim, vdim), if keys or values have a size of their own. */
  public final @Nullable Parameter v_proj_weight;

  /** The offsets of queries, keys and values, or null without {@code bias}. */
  public final @Nullable Parameter in_proj_bias;

  /** A learned key, (1, 1, embed_dim), or null without {@code add_bias_kv}. */
  public final @Nullable Parameter bias_k;

  /** The value of the learned key, or null without {@code add_bias_kv}. */
  public final @Nullable Parameter bias_v;

  /** What the mixed values pass at the end. */
  public final NonDynamicallyQuantizableLinear out_proj;

  private final long num_heads;
  private final AttentionSettings settings;

  /**
   * Makes an attention.
   *
   * @throws IllegalArgumentException if the heads don't divide the size
   */
  public MultiheadAttention(long embed_dim, long num_heads, AttentionKwarg... keywords) {
    settings = new AttentionSettings(embed_dim, num_heads, keywords);
    this.num_heads = num_heads;
    boolean same = settings.kdim == embed_dim && settings.vdim == embed_dim;
    in_proj_weight = same ? made("in_proj_weight", 3 * embed_dim, embed_dim) : null;
    q_proj_weight = same ? null : made("q_proj_weight", embed_dim, embed_dim);
    k_proj_weight = same ? null : made("k_proj_weight", embed_dim, settings.kdim);
    v_proj_weight = same ? null : made("v_proj_weight", embed_dim, settings.vdim);
    in_proj_bias = settings.biased ? made("in_proj_bias", 3 * embed_dim) : null;
    out_proj =
        register("out_proj", new NonDynamicallyQuantizableLinear(embed_dim, settings.biased));
    bias_k = settings.addBias ? made("bias_k", 1, 1, embed_dim) : null;
    bias_v = settings.addBias ? made("bias_v", 1, 1, embed_dim) : null;
    Stream.of(in_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight)
        .filter(Objects::nonNull)
        .forEach(weight -> init.xavier_uniform_(weight));
    Stream.of(bias_k, bias_v)
        .filter(Objects::nonNull)
        .forEach(weight -> init.xavier_normal_(weight));
  }

  /** Makes a layer whose sizes have names. */
  public MultiheadAttention(EmbedDim embed_dim, NumHeads num_heads, AttentionKwarg... keywords) {
    this(embed_dim.value(), num_heads.value(), keywords);
  }

  private MultiheadAttention(MultiheadAttention original, Memo memo) {
    super(original, memo);
    in_proj_weight = memo.orNull(original.in_proj_weight);
    q_proj_weight = memo.orNull(original.q_proj_weight);
    k_proj_weight = memo.orNull(original.k_proj_weight);
    v_proj_weight = memo.orNull(original.v_proj_weight);
    in_proj_bias = memo.orNull(original.in_proj_bias);
    bias_k = memo.orNull(original.bias_k);
    bias_v = memo.orNull(original.bias_v);
    out_proj = memo.of(original.out_proj);
    num_heads = original.num_heads;
    settings = original.settings;
  }

  private Parameter made(String name, long... shape) {
    return register_parameter(name, NewParameter.zeros(shape));
  }

  /**
   * Returns what each query sees.
   *
   * @param keywords attn_mask (L, S) or (N * heads, L, S), key_padding_mask (N, S), both true where
   *     nothing is seen or numbers to add; need_weights, average_attn_weights, is_causal
   * @throws IllegalArgumentException if the shapes don't fit each other
   */
  public AttentionOutput forward(
      Tensor query, Tensor key, Tensor value, AttentionCallKwarg... keywords) {
    return located(() -> {
      var call = new HeadedAttention(weights(), training(), keywords);
      if (!settings.batchFirst || query.dim() != 3) {
        return call.forward(query, key, value);
      }
      Tensor q = query.transpose(0, 1);
      Tensor k = Masks.same(key, query) ? q : key.transpose(0, 1);
      Tensor v = Masks.same(value, key) ? k : value.transpose(0, 1);
      AttentionOutput output = call.forward(q, k, v);
      return new AttentionOutput(
          output.attn_output().transpose(0, 1), output.attn_output_weights());
    });
  }

  private AttentionWeights weights() {
    Tensor all = tensorOrNull("in_proj_weight");
    return new AttentionWeights(
        num_heads,
        all,
        all != null
            ? List.of()
            : List.of(
                get_tensor("q_proj_weight"),
                get_tensor("k_proj_weight"),
                get_tensor("v_proj_weight")),
        tensorOrNull("in_proj_bias"),
        tensorOrNull("bias_k"),
        tensorOrNull("bias_v"),
        settings.zeroAttention,
        settings.dropout,
        out_proj.get_tensor("weight"),
        out_proj.tensorOrNull("bias"));
  }

  @Override
  Module copied(Memo memo) {
    return new MultiheadAttention(this, memo);
  }
}
