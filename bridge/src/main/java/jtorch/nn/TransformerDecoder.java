package jtorch.nn;

import jtorch.AttentionKwargs.DecoderCallKwarg;
import jtorch.AttentionKwargs.TgtMask;
import jtorch.Kwargs;
import jtorch.NnKwargs.NumLayers;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * Several decoder layers one behind the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerDecoder.html">TransformerDecoder</a>.
 */
public class TransformerDecoder extends Module {
  /** The layers. */
  public final ModuleList layers;

  /** What normalizes at the end, or null. */
  public final @Nullable Module norm;

  /**
   * Makes a decoder of copies of a layer, which begin with its parameters.
   *
   * @throws IllegalArgumentException if the number of layers is not positive
   */
  public TransformerDecoder(TransformerDecoderLayer decoder_layer, long num_layers) {
    this(decoder_layer, num_layers, null);
  }

  /** Makes a stack of a number of layers: {@code num_layers=6} in Python. */
  public TransformerDecoder(TransformerDecoderLayer decoder_layer, NumLayers num_layers) {
    this(decoder_layer, num_layers.value());
  }

  /** Makes a decoder with a normalization, or null, at its end. */
  public TransformerDecoder(
      TransformerDecoderLayer decoder_layer, long num_layers, @Nullable Module norm) {
    Sizes.checkPositive("TransformerDecoder", "num_layers", num_layers);
    layers = register("layers", new ModuleList());
    for (long i = 0; i < num_layers; i++) {
      layers.append(copy.deepcopy(decoder_layer));
    }
    this.norm = norm == null ? null : register("norm", norm);
  }

  private TransformerDecoder(TransformerDecoder original, Memo memo) {
    super(original, memo);
    layers = memo.of(original.layers);
    norm = memo.orNull(original.norm);
  }

  /**
   * As the other: {@code decoder(tgt, memory, tgt_mask)} in Python.
   *
   * @param tgt_mask (T, T)
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor tgt, Tensor memory, Tensor tgt_mask, DecoderCallKwarg... keywords) {
    return forward(tgt, memory, Keywords.of(new TgtMask(tgt_mask), keywords));
  }

  /**
   * Returns the sequence (T, N, E), or (N, T, E) batch first, after all layers.
   *
   * @param memory what the encoder returned
   * @param keywords as {@link TransformerDecoderLayer#forward} takes them
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor tgt, Tensor memory, DecoderCallKwarg... keywords) {
    DecoderMasks masks = DecoderMasks.of(keywords);
    boolean batchFirst = ((TransformerDecoderLayer) layers.get(0)).batchFirst();
    long length = tgt.size(tgt.dim() == 3 && batchFirst ? 1 : 0);
    masks.targetCausal = Masks.isCausal(masks.target, masks.targetCausal, length);
    DecoderCallKwarg[] seen = masks.ofDecoder();
    Tensor output = tgt;
    for (Module layer : layers) {
      var decoding = (TransformerDecoderLayer) layer;
      output = decoding.call(output, x -> decoding.forward(x, memory, seen));
    }
    return norm == null ? output : norm.call(output);
  }

  /** Returns the number of layers. */
  public final long num_layers() {
    return layers.size();
  }

  /** The keyword {@link Kwargs#num_layers}: the attribute would hide it from a subclass. */
  protected static NumLayers num_layers(long value) {
    return Kwargs.num_layers(value);
  }

  @Override
  Module copied(Memo memo) {
    return new TransformerDecoder(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor, DecoderCallKwarg...)}, with the hooks around it. */
  public final Tensor call(Tensor tgt, Tensor memory, DecoderCallKwarg... keywords) {
    return call(tgt, given -> forward(given, memory, keywords));
  }
}
