package jtorch.nn;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jtorch.AttentionKwargs.AddZeroAttn;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.AttentionKwargs.AttentionKwarg;
import jtorch.AttentionKwargs.Kdim;
import jtorch.AttentionKwargs.KeyOf;
import jtorch.AttentionKwargs.QueryOf;
import jtorch.AttentionKwargs.ValueOf;
import jtorch.AttentionKwargs.Vdim;
import jtorch.Kwargs;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.DropoutShare;
import jtorch.SettingKwargs.SequenceSetting;
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
public class MultiheadAttention extends SequenceLayer {
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

  private final long embed_dim;
  private final long num_heads;
  private final AttentionSettings settings;
  private double dropout;
  private boolean batch_first;

  /**
   * Makes an attention.
   *
   * @throws IllegalArgumentException if the heads don't divide the size
   */
  public MultiheadAttention(long embed_dim, long num_heads, AttentionKwarg... keywords) {
    settings = new AttentionSettings(embed_dim, num_heads, keywords);
    this.embed_dim = embed_dim;
    this.num_heads = num_heads;
    dropout = settings.dropout;
    batch_first = settings.batchFirst;
    boolean same = settings.kdim == embed_dim && settings.vdim == embed_dim;
    in_proj_weight = same ? made("in_proj_weight", 3 * embed_dim, embed_dim) : null;
    q_proj_weight = same ? null : made("q_proj_weight", embed_dim, embed_dim);
    k_proj_weight = same ? null : made("k_proj_weight", embed_dim, settings.kdim);
    v_proj_weight = same ? null : made("v_proj_weight", embed_dim, settings.vdim);
    in_proj_bias = settings.biased ? made("in_proj_bias", 3 * embed_dim) : null;
    out_proj =
        register(
            "out_proj",
            new NonDynamicallyQuantizableLinear(embed_dim, settings.biased, settings.placement));
    bias_k = settings.addBias ? made("bias_k", 1, 1, embed_dim) : null;
    bias_v = settings.addBias ? made("bias_v", 1, 1, embed_dim) : null;
    Stream.of(in_proj_weight, q_proj_weight, k_proj_weight, v_proj_weight)
        .filter(Objects::nonNull)
        .forEach(weight -> init.xavier_uniform_(weight));
    Stream.of(bias_k, bias_v)
        .filter(Objects::nonNull)
        .forEach(weight -> init.xavier_normal_(weight));
  }

  /**
   * As the other, with the share of the attention that is dropped: {@code MultiheadAttention(512,
   * 8, 0.1)} in Python.
   *
   * @throws IllegalArgumentException if a size is not positive or the heads don't divide it
   */
  public MultiheadAttention(
      long embed_dim, long num_heads, double dropout, AttentionKwarg... keywords) {
    this(embed_dim, num_heads, Keywords.of(Kwargs.dropout(dropout), keywords));
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
    embed_dim = original.embed_dim;
    num_heads = original.num_heads;
    dropout = original.dropout;
    batch_first = original.batch_first;
    settings = original.settings;
  }

  private Parameter made(String name, long... shape) {
    return register_parameter(name, settings.placement.zeros(shape));
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
      if (!batch_first || query.dim() != 3) {
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

  /** As the other: {@code attention(query=q, key=k, value=v)} in Python. */
  public AttentionOutput forward(
      QueryOf query, KeyOf key, ValueOf value, AttentionCallKwarg... keywords) {
    return forward(query.value(), key.value(), value.value(), keywords);
  }

  /**
   * As {@link #forward(Tensor, Tensor, Tensor, AttentionCallKwarg...)}, with the hooks around it:
   * they see the query and what it sees.
   */
  public AttentionOutput call(
      Tensor query, Tensor key, Tensor value, AttentionCallKwarg... keywords) {
    var shares = new AtomicReference<@Nullable Tensor>();
    Tensor seen =
        call(
            query,
            given -> {
              AttentionOutput output = forward(given, key, value, keywords);
              shares.set(output.attn_output_weights());
              return output.attn_output();
            });
    return new AttentionOutput(seen, shares.get());
  }

  /** As the other: {@code attention(query=q, key=k, value=v)} in Python. */
  public AttentionOutput call(
      QueryOf query, KeyOf key, ValueOf value, AttentionCallKwarg... keywords) {
    return call(query.value(), key.value(), value.value(), keywords);
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
        dropout,
        out_proj.get_tensor("weight"),
        out_proj.tensorOrNull("bias"));
  }

  /** Returns the size of queries and of what comes out. */
  public final long embed_dim() {
    return embed_dim;
  }

  /** The keyword {@link Kwargs#embed_dim}: the attribute would hide it from a subclass. */
  protected static EmbedDim embed_dim(long value) {
    return Kwargs.embed_dim(value);
  }

  /** Returns the number of heads. */
  public final long num_heads() {
    return num_heads;
  }

  /** The keyword {@link Kwargs#num_heads}: the attribute would hide it from a subclass. */
  protected static NumHeads num_heads(long value) {
    return Kwargs.num_heads(value);
  }

  /** Returns the size of a head. */
  public final long head_dim() {
    return embed_dim / num_heads;
  }

  /** Returns the size of keys. */
  public final long kdim() {
    return settings.kdim;
  }

  /** Returns the size of values. */
  public final long vdim() {
    return settings.vdim;
  }

  /** Returns whether a key and a value of zeros are added. */
  public final boolean add_zero_attn() {
    return settings.zeroAttention;
  }

  /** Returns the probability of a share to be dropped. */
  public final double dropout() {
    return dropout;
  }

  /** Returns whether the batch is the first dimension. */
  public final boolean batch_first() {
    return batch_first;
  }

  /**
   * Changes settings of this layer, not of its copies: {@code attn.set(dropout(0.3))} is {@code
   * attn.dropout = 0.3} in Python. What isn't given stays.
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

  /** The keyword {@link Kwargs#kdim}: the attribute would hide it from a subclass. */
  protected static Kdim kdim(long value) {
    return Kwargs.kdim(value);
  }

  /** The keyword {@link Kwargs#vdim}: the attribute would hide it from a subclass. */
  protected static Vdim vdim(long value) {
    return Kwargs.vdim(value);
  }

  /** The keyword {@link Kwargs#add_zero_attn}: the attribute would hide it from a subclass. */
  protected static AddZeroAttn add_zero_attn(boolean value) {
    return Kwargs.add_zero_attn(value);
  }

  @Override
  Module copied(Memo memo) {
    return new MultiheadAttention(this, memo);
  }
}
