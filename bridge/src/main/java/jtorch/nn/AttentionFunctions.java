package jtorch.nn;

import java.util.Arrays;
import java.util.List;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.AttentionKwargs.AttnMask;
import jtorch.AttentionKwargs.DropoutP;
import jtorch.AttentionKwargs.EnableGqa;
import jtorch.AttentionKwargs.IsCausal;
import jtorch.AttentionKwargs.KeyOf;
import jtorch.AttentionKwargs.QueryOf;
import jtorch.AttentionKwargs.Scale;
import jtorch.AttentionKwargs.ScaledAttentionKwarg;
import jtorch.AttentionKwargs.ValueOf;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Attention mechanisms". */
abstract class AttentionFunctions extends ResamplingFunctions {
  AttentionFunctions() {}

  /**
   * Returns softmax(query * key' / sqrt(E)) * value, of (..., L, E), (..., S, E) and (..., S, V).
   *
   * @param keywords attn_mask, true where something is seen or what is added to the scores;
   *     dropout_p, is_causal, scale instead of 1 / sqrt(E), enable_gqa
   * @throws IllegalArgumentException if there are both a mask and is_causal
   */
  public static Tensor scaled_dot_product_attention(
      Tensor query, Tensor key, Tensor value, ScaledAttentionKwarg... keywords) {
    Tensor mask = null;
    double dropout = 0;
    boolean causal = false;
    Double scale = null;
    boolean grouped = false;
    for (ScaledAttentionKwarg keyword : keywords) {
      switch (keyword) {
        case AttnMask m -> mask = m.value();
        case DropoutP p -> dropout = p.value();
        case IsCausal c -> causal = c.value();
        case Scale s -> scale = s.value();
        case EnableGqa g -> grouped = g.value();
      }
    }
    return attend(query, key, value, mask, dropout, causal, scale, grouped);
  }

  /**
   * Returns the attention with a mask.
   *
   * @param attn_mask true where something is seen, or what is added to the scores, or null
   * @param dropout_p the probability of a weight to be dropped
   * @param is_causal whether nothing later is seen
   */
  public static Tensor scaled_dot_product_attention(
      Tensor query,
      Tensor key,
      Tensor value,
      @Nullable Tensor attn_mask,
      double dropout_p,
      boolean is_causal) {
    return attend(query, key, value, attn_mask, dropout_p, is_causal, null, false);
  }

  /** As the other: {@code F.scaled_dot_product_attention(q, k, v, mask)} in Python. */
  public static Tensor scaled_dot_product_attention(
      Tensor query, Tensor key, Tensor value, @Nullable Tensor attn_mask) {
    return attend(query, key, value, attn_mask, 0, false, null, false);
  }

  /** As the other: {@code F.scaled_dot_product_attention(q, k, v, mask, 0.1)} in Python. */
  public static Tensor scaled_dot_product_attention(
      Tensor query, Tensor key, Tensor value, @Nullable Tensor attn_mask, double dropout_p) {
    return attend(query, key, value, attn_mask, dropout_p, false, null, false);
  }

  /** As the other: {@code query=q, key=k, value=v} in Python. */
  public static Tensor scaled_dot_product_attention(
      QueryOf query, KeyOf key, ValueOf value, ScaledAttentionKwarg... keywords) {
    return scaled_dot_product_attention(query.value(), key.value(), value.value(), keywords);
  }

  private static Tensor attend(
      Tensor query,
      Tensor key,
      Tensor value,
      @Nullable Tensor mask,
      double dropout,
      boolean causal,
      @Nullable Double scale,
      boolean grouped) {
    if (mask != null && causal) {
      throw new IllegalArgumentException(
          "scaled_dot_product_attention takes attn_mask or is_causal, not both.");
    }
    checkHeads("key", key);
    checkHeads("value", value);
    return Call.tensor(
        "scaled_dot_product_attention",
        () -> {
          try (TensorOptional m = Optionals.of(mask);
              DoubleOptional s = scale == null ? new DoubleOptional() : new DoubleOptional(scale)) {
            return torch.scaled_dot_product_attention(
                Raw.of(query), Raw.of(key), Raw.of(value), m, dropout, causal, s, grouped);
          }
        });
  }

  /** LibTorch's kernel divides by the number of heads. */
  private static void checkHeads(String name, Tensor x) {
    if (x.dim() > 2 && x.size(-3) == 0) {
      throw new IllegalArgumentException(
          "scaled_dot_product_attention: a "
              + name
              + " of shape "
              + Arrays.toString(x.size())
              + " has no head; give at least one.");
    }
  }

  /**
   * Returns what each query (L, N, E) sees of keys and values (S, N, E): what {@link
   * MultiheadAttention} computes, with its parameters given.
   *
   * @param in_proj_weight what makes queries, keys and values, (3 * E, E)
   * @param in_proj_bias their offsets (3 * E), or null
   * @param bias_k a key (1, 1, E) that is seen too, or null
   * @param bias_v its value, or null
   * @param training whether shares are dropped with probability {@code dropout_p}
   * @throws IllegalArgumentException if the shapes don't fit each other
   */
  public static AttentionOutput multi_head_attention_forward(
      Tensor query,
      Tensor key,
      Tensor value,
      long num_heads,
      Tensor in_proj_weight,
      @Nullable Tensor in_proj_bias,
      @Nullable Tensor bias_k,
      @Nullable Tensor bias_v,
      boolean add_zero_attn,
      double dropout_p,
      Tensor out_proj_weight,
      @Nullable Tensor out_proj_bias,
      boolean training,
      AttentionCallKwarg... keywords) {
    Sizes.checkPositive("multi_head_attention_forward", "num_heads", num_heads);
    var weights =
        new AttentionWeights(
            num_heads,
            in_proj_weight,
            List.of(),
            in_proj_bias,
            bias_k,
            bias_v,
            add_zero_attn,
            dropout_p,
            out_proj_weight,
            out_proj_bias);
    return new HeadedAttention(weights, training, keywords).forward(query, key, value);
  }
}
