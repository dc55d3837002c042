package jtorch.nn;

import jtorch.NnKwargs.AttentionKwarg;
import jtorch.NnKwargs.BatchFirst;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.DropoutShare;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Attention of several heads: queries (L, N, E) look at keys and values (S, N, E).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.MultiheadAttention.html">MultiheadAttention</a>.
 */
public final class MultiheadAttention extends Layer {
  /** What makes queries, keys and values of the inputs: (3 * embed_dim, embed_dim). */
  public final Parameter in_proj_weight;

  /** The offsets of queries, keys and values, or null without {@code bias}. */
  public final @Nullable Parameter in_proj_bias;

  private final NonDynamicallyQuantizableLinear out_proj;
  private final long embed_dim;
  private final long num_heads;
  private double dropout;
  private boolean batch_first;

  /**
   * Makes an attention.
   *
   * @throws IllegalArgumentException if the heads don't divide the size
   */
  public MultiheadAttention(long embed_dim, long num_heads, AttentionKwarg... keywords) {
    Sizes.checkPositive("MultiheadAttention", "num_heads", num_heads);
    if (embed_dim < 1 || embed_dim % num_heads != 0) {
      throw new IllegalArgumentException(
          "MultiheadAttention: embed_dim "
              + embed_dim
              + " is not divisible by num_heads "
              + num_heads
              + ".");
    }
    this.embed_dim = embed_dim;
    this.num_heads = num_heads;
    boolean biased = true;
    for (AttentionKwarg keyword : keywords) {
      switch (keyword) {
        case DropoutShare d -> dropout = d.value();
        case BatchFirst b -> batch_first = b.value();
        case Bias b -> biased = b.value();
      }
    }
    in_proj_weight =
        register_parameter("in_proj_weight", new Parameter(torch.zeros(3 * embed_dim, embed_dim)));
    in_proj_bias =
        biased
            ? register_parameter("in_proj_bias", new Parameter(torch.zeros(3 * embed_dim)))
            : null;
    out_proj = register("out_proj", new NonDynamicallyQuantizableLinear(embed_dim, biased));
    init.xavier_uniform_(in_proj_weight);
  }

  /** Returns what each query sees. */
  public AttentionOutput forward(Tensor query, Tensor key, Tensor value) {
    return forward(query, key, value, null);
  }

  /**
   * Returns what each query sees.
   *
   * @param attn_mask what is added to the scores, (L, S), or null
   * @throws IllegalArgumentException if an input doesn't have 3 dimensions
   */
  public AttentionOutput forward(
      Tensor query, Tensor key, Tensor value, @Nullable Tensor attn_mask) {
    return located(() -> {
      Tensor q = heads(project(query, 0));
      Tensor k = heads(project(key, 1));
      Tensor v = heads(project(value, 2));
      long head_dim = embed_dim / num_heads;
      double scale = Math.sqrt(1.0 / (double) head_dim);
      Tensor scores = q.mul(scale).matmul(k.transpose(-2, -1));
      Tensor seen = attn_mask == null ? scores : scores.add(attn_mask);
      Tensor shares = F.dropout(F.softmax(seen, -1), dropout, training());
      Tensor mixed = shares.matmul(v).transpose(1, 2).flatten(2, 3);
      Tensor output = out_proj.call(mixed);
      Tensor mean = Call.tensor("mean", () -> Raw.of(shares).mean(1));
      return new AttentionOutput(batch_first ? output : output.transpose(0, 1), mean);
    });
  }

  /** Returns queries (0), keys (1) or values (2), batch first. */
  private Tensor project(Tensor input, long part) {
    if (input.dim() != 3) {
      throw new IllegalArgumentException(
          "MultiheadAttention: an input must have 3 dimensions, not " + input.dim() + ".");
    }
    Tensor batch = batch_first ? input : input.transpose(0, 1);
    Tensor weight = in_proj_weight.narrow(0, part * embed_dim, embed_dim);
    Tensor bias = in_proj_bias == null ? null : in_proj_bias.narrow(0, part * embed_dim, embed_dim);
    return F.linear(batch, weight, bias);
  }

  /** (N, L, E) to (N, heads, L, E / heads). */
  private Tensor heads(Tensor projected) {
    long[] size = projected.size();
    return projected
        .contiguous()
        .view(size[0], size[1], num_heads, embed_dim / num_heads)
        .transpose(1, 2);
  }
}
