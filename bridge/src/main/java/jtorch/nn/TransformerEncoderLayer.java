package jtorch.nn;

import java.util.Arrays;
import jtorch.AttentionKwargs.EncoderLayerCallKwarg;
import jtorch.AttentionKwargs.IsCausal;
import jtorch.AttentionKwargs.NormFirst;
import jtorch.AttentionKwargs.SrcKeyPaddingMask;
import jtorch.AttentionKwargs.SrcMask;
import jtorch.AttentionKwargs.TransformerLayerKwarg;
import jtorch.Kwargs;
import jtorch.SizeKwargs.Heads;
import jtorch.SizeKwargs.ModelSize;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Attention of a sequence to itself and two linear layers, each with a shortcut and normalized.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoderLayer.html">TransformerEncoderLayer</a>.
 */
public class TransformerEncoderLayer extends Module {
  /** What each element sees of the others. */
  public final MultiheadAttention self_attn;

  /** The first of the two linear layers. */
  public final Linear linear1;

  /** The second of the two linear layers. */
  public final Linear linear2;

  /** What drops between the two linear layers. */
  public final Dropout dropout;

  /** The first normalization. */
  public final LayerNorm norm1;

  /** The second normalization. */
  public final LayerNorm norm2;

  /** What drops before the first shortcut. */
  public final Dropout dropout1;

  /** What drops before the second shortcut. */
  public final Dropout dropout2;

  private final TransformerSettings settings;

  /**
   * Makes a layer for elements of a size and a number of heads.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerEncoderLayer(long d_model, long nhead, TransformerLayerKwarg... keywords) {
    this(new TransformerSettings("TransformerEncoderLayer", d_model, nhead, keywords));
  }

  /**
   * As the other, with the width between the two linear layers: {@code TransformerEncoderLayer(512,
   * 8, 2048)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerEncoderLayer(
      long d_model, long nhead, long dim_feedforward, TransformerLayerKwarg... keywords) {
    this(d_model, nhead, Keywords.of(Kwargs.dim_feedforward(dim_feedforward), keywords));
  }

  /**
   * As the other, with the share that is dropped: {@code TransformerEncoderLayer(512, 8, 2048,
   * 0.1)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerEncoderLayer(
      long d_model,
      long nhead,
      long dim_feedforward,
      double dropout,
      TransformerLayerKwarg... keywords) {
    this(d_model, nhead, dim_feedforward, Keywords.of(Kwargs.dropout(dropout), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public TransformerEncoderLayer(
      ModelSize d_model, Heads nhead, TransformerLayerKwarg... keywords) {
    this(d_model.value(), nhead.value(), keywords);
  }

  TransformerEncoderLayer(TransformerSettings settings) {
    this.settings = settings;
    self_attn = register("self_attn", settings.attention());
    linear1 = register("linear1", settings.widening());
    dropout = register("dropout", settings.dropping());
    linear2 = register("linear2", settings.narrowing());
    norm1 = register("norm1", settings.norm());
    norm2 = register("norm2", settings.norm());
    dropout1 = register("dropout1", settings.dropping());
    dropout2 = register("dropout2", settings.dropping());
  }

  private TransformerEncoderLayer(TransformerEncoderLayer original, Memo memo) {
    super(original, memo);
    self_attn = memo.of(original.self_attn);
    linear1 = memo.of(original.linear1);
    linear2 = memo.of(original.linear2);
    dropout = memo.of(original.dropout);
    norm1 = memo.of(original.norm1);
    norm2 = memo.of(original.norm2);
    dropout1 = memo.of(original.dropout1);
    dropout2 = memo.of(original.dropout2);
    settings = original.settings;
  }

  boolean batchFirst() {
    return self_attn.batch_first();
  }

  /** Returns whether Python has a kernel for this layer that takes nested tensors. */
  boolean isNestable() {
    return settings.isNestable() && self_attn.batch_first();
  }

  /** Returns whether an input, or one of the parameters, needs a gradient. */
  boolean needsGradient(Tensor src) {
    return src.requires_grad() || parameters().stream().anyMatch(Tensor::requires_grad);
  }

  /** Returns the sequence (S, N, E), or (N, S, E) batch first, after the layer. */
  @Override
  public Tensor forward(Tensor src) {
    return forward(src, null, null, false);
  }

  /**
   * As the other: {@code layer(src, src_mask)} in Python.
   *
   * @param src_mask (S, S)
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor src, Tensor src_mask, EncoderLayerCallKwarg... keywords) {
    return forward(src, new SrcMask(src_mask), keywords);
  }

  /**
   * Returns the sequence after the layer.
   *
   * @param keywords src_mask (S, S), src_key_padding_mask (N, S), is_causal
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(
      Tensor src, EncoderLayerCallKwarg first, EncoderLayerCallKwarg... keywords) {
    Tensor mask = null;
    Tensor padding = null;
    boolean causal = false;
    EncoderLayerCallKwarg[] all = Arrays.copyOf(keywords, keywords.length + 1);
    all[keywords.length] = first;
    for (EncoderLayerCallKwarg keyword : all) {
      switch (keyword) {
        case SrcMask m -> mask = m.value();
        case SrcKeyPaddingMask m -> padding = m.value();
        case IsCausal c -> causal = c.value();
      }
    }
    return forward(src, mask, padding, causal);
  }

  /**
   * Returns the sequence after the layer: what the other forms and the encoder call, and thus what
   * a layer of one's own overrides.
   *
   * @param src_mask (S, S) or null
   * @param src_key_padding_mask (N, S) or null
   * @param is_causal whether {@code src_mask} hides what is later, and nothing else
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(
      Tensor src,
      @Nullable Tensor src_mask,
      @Nullable Tensor src_key_padding_mask,
      boolean is_causal) {
    if (settings.normFirst) {
      Tensor x = src.add(seen(norm1.call(src), src_mask, src_key_padding_mask, is_causal));
      return x.add(fed(norm2.call(x)));
    }
    Tensor x = norm1.call(src.add(seen(src, src_mask, src_key_padding_mask, is_causal)));
    return norm2.call(x.add(fed(x)));
  }

  private Tensor seen(Tensor x, @Nullable Tensor mask, @Nullable Tensor padding, boolean causal) {
    return dropout1.call(Attentions.plain(self_attn, x, x, mask, padding, causal));
  }

  private Tensor fed(Tensor x) {
    Tensor wide = dropout.call(settings.activation.apply(linear1.call(x)));
    return dropout2.call(linear2.call(wide));
  }

  /** Returns whether the layer normalizes first. */
  public final boolean norm_first() {
    return settings.normFirst;
  }

  /** The keyword {@link Kwargs#norm_first}: the attribute would hide it from a subclass. */
  protected static NormFirst norm_first(boolean value) {
    return Kwargs.norm_first(value);
  }

  @Override
  Module copied(Memo memo) {
    return new TransformerEncoderLayer(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor, EncoderLayerCallKwarg...)}, with the hooks around it. */
  public final Tensor call(Tensor src, Tensor src_mask, EncoderLayerCallKwarg... keywords) {
    return call(src, given -> forward(given, src_mask, keywords));
  }

  /** As the other: {@code (src_mask=mask)} in Python. */
  public final Tensor call(
      Tensor src, EncoderLayerCallKwarg first, EncoderLayerCallKwarg... keywords) {
    return call(src, given -> forward(given, first, keywords));
  }
}
