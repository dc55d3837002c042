package jtorch.nn;

import java.util.Arrays;
import jtorch.AttentionKwargs.EncoderCallKwarg;
import jtorch.AttentionKwargs.IsCausal;
import jtorch.AttentionKwargs.Mask;
import jtorch.AttentionKwargs.SrcKeyPaddingMask;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Several encoder layers one behind the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">TransformerEncoder</a>.
 */
public final class TransformerEncoder extends Module {
  /** The layers. */
  public final ModuleList layers;

  private final @Nullable Module norm;

  /**
   * Makes an encoder of copies of a layer, which begin with its parameters.
   *
   * @throws IllegalArgumentException if the number of layers is not positive
   */
  public TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) {
    this(encoder_layer, num_layers, null);
  }

  /** Makes an encoder with a normalization, or null, at its end. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer, long num_layers, @Nullable Module norm) {
    Sizes.checkPositive("TransformerEncoder", "num_layers", num_layers);
    layers = register("layers", new ModuleList());
    for (long i = 0; i < num_layers; i++) {
      layers.append(encoder_layer.copy());
    }
    this.norm = norm == null ? null : register("norm", norm);
  }

  /** Returns the sequence (S, N, E), or (N, S, E) batch first, after all layers. */
  @Override
  public Tensor forward(Tensor src) {
    return pass(src, null, null, null);
  }

  /**
   * Returns the sequence after all layers.
   *
   * @param keywords mask (S, S), src_key_padding_mask (N, S), is_causal
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor src, EncoderCallKwarg first, EncoderCallKwarg... keywords) {
    Tensor mask = null;
    Tensor padding = null;
    Boolean causal = null;
    EncoderCallKwarg[] all = Arrays.copyOf(keywords, keywords.length + 1);
    all[keywords.length] = first;
    for (EncoderCallKwarg keyword : all) {
      switch (keyword) {
        case Mask m -> mask = m.value();
        case SrcKeyPaddingMask m -> padding = m.value();
        case IsCausal c -> causal = c.value();
      }
    }
    return pass(src, mask, padding, causal);
  }

  Tensor pass(
      Tensor src, @Nullable Tensor mask, @Nullable Tensor padding, @Nullable Boolean causal) {
    Tensor hidden = Masks.numbers("mask", mask, src.dtype());
    Tensor unread = Masks.numbers("src_key_padding_mask", padding, src.dtype());
    boolean batchFirst = ((TransformerEncoderLayer) layers.get(0)).batchFirst();
    long length = src.size(src.dim() == 3 && batchFirst ? 1 : 0);
    boolean forwards = Masks.isCausal(hidden, causal, length);
    Tensor output = src;
    for (Module layer : layers) {
      output = ((TransformerEncoderLayer) layer).pass(output, hidden, unread, forwards);
    }
    return norm == null ? output : norm.call(output);
  }
}
