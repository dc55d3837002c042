package jtorch.nn;

import jtorch.AttentionKwargs.DecoderCallKwarg;
import jtorch.AttentionKwargs.NormFirst;
import jtorch.AttentionKwargs.TransformerLayerKwarg;
import jtorch.Kwargs;
import jtorch.SizeKwargs.Heads;
import jtorch.SizeKwargs.ModelSize;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * Attention of a sequence to itself and to a memory and two linear layers, with shortcuts.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoderLayer.html">TransformerDecoderLayer</a>.
 */
public class TransformerDecoderLayer extends Module {
  /** What each element sees of the others. */
  public final MultiheadAttention self_attn;

  /** What each element sees of the memory. */
  public final MultiheadAttention multihead_attn;

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

  /** The third normalization. */
  public final LayerNorm norm3;

  /** What drops before the first shortcut. */
  public final Dropout dropout1;

  /** What drops before the second shortcut. */
  public final Dropout dropout2;

  /** What drops before the third shortcut. */
  public final Dropout dropout3;

  private final TransformerSettings settings;

  /**
   * Makes a layer for elements of a size and a number of heads.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerDecoderLayer(long d_model, long nhead, TransformerLayerKwarg... keywords) {
    this(new TransformerSettings("TransformerDecoderLayer", d_model, nhead, keywords));
  }

  /**
   * As the other, with the width between the two linear layers: {@code TransformerDecoderLayer(512,
   * 8, 2048)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerDecoderLayer(
      long d_model, long nhead, long dim_feedforward, TransformerLayerKwarg... keywords) {
    this(d_model, nhead, Keywords.of(Kwargs.dim_feedforward(dim_feedforward), keywords));
  }

  /**
   * As the other, with the share that is dropped: {@code TransformerDecoderLayer(512, 8, 2048,
   * 0.1)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public TransformerDecoderLayer(
      long d_model,
      long nhead,
      long dim_feedforward,
      double dropout,
      TransformerLayerKwarg... keywords) {
    this(d_model, nhead, dim_feedforward, Keywords.of(Kwargs.dropout(dropout), keywords));
  }

  /** Makes a layer whose sizes have names. */
  public TransformerDecoderLayer(
      ModelSize d_model, Heads nhead, TransformerLayerKwarg... keywords) {
    this(d_model.value(), nhead.value(), keywords);
  }

  TransformerDecoderLayer(TransformerSettings settings) {
    this.settings = settings;
    self_attn = register("self_attn", settings.attention());
    multihead_attn = register("multihead_attn", settings.attention());
    linear1 = register("linear1", settings.widening());
    dropout = register("dropout", settings.dropping());
    linear2 = register("linear2", settings.narrowing());
    norm1 = register("norm1", settings.norm());
    norm2 = register("norm2", settings.norm());
    norm3 = register("norm3", settings.norm());
    dropout1 = register("dropout1", settings.dropping());
    dropout2 = register("dropout2", settings.dropping());
    dropout3 = register("dropout3", settings.dropping());
  }

  private TransformerDecoderLayer(TransformerDecoderLayer original, Memo memo) {
    super(original, memo);
    self_attn = memo.of(original.self_attn);
    multihead_attn = memo.of(original.multihead_attn);
    linear1 = memo.of(original.linear1);
    linear2 = memo.of(original.linear2);
    dropout = memo.of(original.dropout);
    norm1 = memo.of(original.norm1);
    norm2 = memo.of(original.norm2);
    norm3 = memo.of(original.norm3);
    dropout1 = memo.of(original.dropout1);
    dropout2 = memo.of(original.dropout2);
    dropout3 = memo.of(original.dropout3);
    settings = original.settings;
  }

  boolean batchFirst() {
    return self_attn.batch_first();
  }

  /**
   * Returns the sequence (T, N, E), or (N, T, E) batch first, after the layer.
   *
   * @param memory what the encoder returned, (S, N, E) or (N, S, E)
   * @param keywords tgt_mask (T, T), memory_mask (T, S), tgt_key_padding_mask (N, T),
   *     memory_key_padding_mask (N, S), tgt_is_causal, memory_is_causal
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor tgt, Tensor memory, DecoderCallKwarg... keywords) {
    DecoderMasks masks = DecoderMasks.of(keywords);
    if (settings.normFirst) {
      Tensor x = tgt.add(seen(norm1.call(tgt), masks));
      x = x.add(remembered(norm2.call(x), memory, masks));
      return x.add(fed(norm3.call(x)));
    }
    Tensor x = norm1.call(tgt.add(seen(tgt, masks)));
    x = norm2.call(x.add(remembered(x, memory, masks)));
    return norm3.call(x.add(fed(x)));
  }

  private Tensor seen(Tensor x, DecoderMasks masks) {
    return dropout1.call(
        Attentions.plain(self_attn, x, x, masks.target, masks.targetPadding, masks.targetCausal()));
  }

  private Tensor remembered(Tensor x, Tensor memory, DecoderMasks masks) {
    return dropout2.call(
        Attentions.plain(
            multihead_attn, x, memory, masks.memory, masks.memoryPadding, masks.memoryCausal));
  }

  private Tensor fed(Tensor x) {
    Tensor wide = dropout.call(settings.activation.apply(linear1.call(x)));
    return dropout3.call(linear2.call(wide));
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
    return new TransformerDecoderLayer(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor, DecoderCallKwarg...)}, with the hooks around it. */
  public final Tensor call(Tensor tgt, Tensor memory, DecoderCallKwarg... keywords) {
    return call(tgt, given -> forward(given, memory, keywords));
  }
}
