package jtorch.nn;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.List;
import jtorch.AttentionKwargs.AttentionCallKwarg;
import jtorch.AttentionKwargs.AttnMask;
import jtorch.AttentionKwargs.AverageAttnWeights;
import jtorch.AttentionKwargs.IsCausal;
import jtorch.AttentionKwargs.KeyPaddingMask;
import jtorch.AttentionKwargs.NeedWeights;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** One call of an attention of several heads, in Python's order of operations. */
final class HeadedAttention {
  private final AttentionWeights weights;
  private final boolean training;
  private @Nullable Tensor keyPadding;
  private @Nullable Tensor mask;
  private boolean needWeights = true;
  private boolean averaged = true;
  private boolean causal;

  HeadedAttention(AttentionWeights weights, boolean training, AttentionCallKwarg... keywords) {
    this.weights = weights;
    this.training = training;
    for (AttentionCallKwarg keyword : keywords) {
      switch (keyword) {
        case KeyPaddingMask m -> keyPadding = m.value();
        case AttnMask m -> mask = m.value();
        case NeedWeights n -> needWeights = n.value();
        case AverageAttnWeights a -> averaged = a.value();
        case IsCausal c -> causal = c.value();
      }
    }
  }

  /** Returns what each query (L, N, E) sees of keys and values (S, N, E), or without a batch. */
  AttentionOutput forward(Tensor query, Tensor key, Tensor value) {
    checkDims(query, key, value);
    if (query.dim() == 3) {
      return batched(query, key, value);
    }
    Tensor q = query.unsqueeze(1);
    Tensor k = Masks.same(key, query) ? q : key.unsqueeze(1);
    Tensor v = Masks.same(value, key) ? k : value.unsqueeze(1);
    keyPadding = keyPadding == null ? null : keyPadding.unsqueeze(0);
    AttentionOutput output = batched(q, k, v);
    Tensor shares = output.attn_output_weights();
    return new AttentionOutput(
        output.attn_output().squeeze(1), shares == null ? null : shares.squeeze(0));
  }

  private void checkDims(Tensor query, Tensor key, Tensor value) {
    int dims = query.dim();
    if ((dims != 2 && dims != 3) || key.dim() != dims || value.dim() != dims) {
      throw new IllegalArgumentException(
          "MultiheadAttention: query, key and value must have 3 dimensions each, or 2 each without"
              + " a batch, unlike shapes of "
              + Arrays.toString(query.size())
              + ", "
              + Arrays.toString(key.size())
              + " and "
              + Arrays.toString(value.size())
              + ".");
    }
    boolean same = key.size(0) == value.size(0) && query.size(dims - 1) == weights.size();
    if (!same || (dims == 3 && (key.size(1) != query.size(1) || value.size(1) != query.size(1)))) {
      throw new IllegalArgumentException(
          "MultiheadAttention: a query of shape "
              + Arrays.toString(query.size())
              + ", a key of "
              + Arrays.toString(key.size())
              + " and a value of "
              + Arrays.toString(value.size())
              + " don't fit each other and an embed_dim of "
              + weights.size()
              + ".");
    }
  }

  private AttentionOutput batched(Tensor query, Tensor key, Tensor value) {
    long batch = query.size(1);
    long targets = query.size(0);
    prepareMasks(query, key.size(0));
    List<Tensor> projected = weights.project(query, key, value);
    Tensor q = heads(projected.get(0), batch);
    Tensor k = heads(withBias(projected.get(1), weights.biasK(), batch), batch);
    Tensor v = heads(withBias(projected.get(2), weights.biasV(), batch), batch);
    if (weights.biasK() != null) {
      widenMasks();
    }
    if (weights.zeroAttention()) {
      k = withZeros(k);
      v = withZeros(v);
      widenMasks();
    }
    Tensor merged = mergedMask(batch, k.size(1));
    double dropout = training ? weights.dropout() : 0;
    return needWeights
        ? explained(q, k, v, merged, dropout, batch, targets)
        : plain(q, k, v, merged, dropout, batch, targets);
  }

  private void prepareMasks(Tensor query, long sources) {
    keyPadding = Masks.numbers("key_padding_mask", keyPadding, query.dtype());
    if (causal && mask == null) {
      throw new IllegalArgumentException(
          "MultiheadAttention: is_causal is a hint about attn_mask, so give that too:"
              + " Transformer.generate_square_subsequent_mask makes it.");
    }
    if (causal && keyPadding == null && !needWeights) {
      mask = null; // the kernel hides what is later by itself
      return;
    }
    causal = false;
    Tensor given = Masks.numbers("attn_mask", mask, query.dtype());
    if (given != null) {
      checkMask(given, query.size(0), sources, query.size(1));
      given = given.dim() == 2 ? given.unsqueeze(0) : given;
    }
    mask = given;
  }

  private void checkMask(Tensor given, long targets, long sources, long batch) {
    long[] flat = {targets, sources};
    long[] each = {batch * weights.heads(), targets, sources};
    if (!Arrays.equals(given.size(), flat) && !Arrays.equals(given.size(), each)) {
      throw new IllegalArgumentException(
          "MultiheadAttention: attn_mask has the shape "
              + Arrays.toString(flat)
              + " or "
              + Arrays.toString(each)
              + ", not "
              + Arrays.toString(given.size())
              + ".");
    }
  }

  private static Tensor withBias(Tensor projected, @Nullable Tensor bias, long batch) {
    return bias == null ? projected : torch.cat(List.of(projected, bias.repeat(1, batch, 1)));
  }

  /** (L, N, E) to (N * heads, L, E / heads). */
  private Tensor heads(Tensor projected, long batch) {
    long heads = weights.heads();
    return projected
        .contiguous()
        .view(projected.size(0), batch * heads, projected.size(2) / heads)
        .transpose(0, 1);
  }

  private static Tensor withZeros(Tensor heads) {
    long[] one = {heads.size(0), 1, heads.size(2)};
    Tensor zeros = torch.zeros(one, dtype(heads.dtype()), device(heads.device()));
    return torch.cat(List.of(heads, zeros), 1);
  }

  /** Lets the masks show one key more. */
  private void widenMasks() {
    mask = mask == null ? null : F.pad(mask, 0, 1);
    keyPadding = keyPadding == null ? null : F.pad(keyPadding, 0, 1);
  }

  private @Nullable Tensor mergedMask(long batch, long sources) {
    Tensor padding = keyPadding;
    if (padding == null) {
      return mask;
    }
    long[] shape = {batch, sources};
    if (!Arrays.equals(padding.size(), shape)) {
      throw new IllegalArgumentException(
          "MultiheadAttention: key_padding_mask has the shape "
              + Arrays.toString(shape)
              + ", not "
              + Arrays.toString(padding.size())
              + ".");
    }
    Tensor each =
        padding
            .view(batch, 1, 1, sources)
            .expand(-1, weights.heads(), -1, -1)
            .reshape(batch * weights.heads(), 1, sources);
    return mask == null ? each : mask.add(each);
  }

  private AttentionOutput explained(
      Tensor q,
      Tensor k,
      Tensor v,
      @Nullable Tensor added,
      double dropout,
      long batch,
      long targets) {
    Tensor scaled = q.mul(Math.sqrt(1.0 / (double) q.size(2)));
    Tensor turned = k.transpose(-2, -1);
    Tensor scores = added == null ? scaled.bmm(turned) : torch.baddbmm(added, scaled, turned);
    Tensor shares = F.softmax(scores, -1);
    Tensor kept = dropout > 0 ? F.dropout(shares, dropout) : shares;
    Tensor output = output(kept.bmm(v).transpose(0, 1), batch, targets);
    Tensor each = kept.view(batch, weights.heads(), targets, k.size(1));
    return new AttentionOutput(output, averaged ? each.mean(1) : each);
  }

  private AttentionOutput plain(
      Tensor q,
      Tensor k,
      Tensor v,
      @Nullable Tensor added,
      double dropout,
      long batch,
      long targets) {
    long heads = weights.heads();
    long size = q.size(2);
    Tensor shown = added == null || added.size(0) != 1 ? added : added.unsqueeze(0);
    Tensor wide =
        shown == null || shown.dim() == 4 ? shown : shown.view(batch, heads, -1, k.size(1));
    Tensor mixed =
        F.scaled_dot_product_attention(
            q.view(batch, heads, targets, size),
            k.view(batch, heads, k.size(1), size),
            v.view(batch, heads, k.size(1), size),
            wide,
            dropout,
            causal);
    return new AttentionOutput(output(mixed.permute(2, 0, 1, 3), batch, targets), null);
  }

  private Tensor output(Tensor mixed, long batch, long targets) {
    Tensor flat = mixed.contiguous().view(targets * batch, weights.size());
    Tensor output = F.linear(flat, weights.out(), weights.outBias());
    return output.view(targets, batch, output.size(1));
  }
}
