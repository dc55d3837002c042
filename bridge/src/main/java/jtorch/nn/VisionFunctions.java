package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's sections "Vision functions" and "Attention mechanisms". */
abstract class VisionFunctions extends LossFunctions {
  VisionFunctions() {}

  /** Puts zeros around the last dimensions: numbers before and after, from the last one on. */
  public static Tensor pad(Tensor input, long... pad) {
    return pad(input, pad, "constant", 0);
  }

  /**
   * Puts numbers around the last dimensions.
   *
   * @param pad how many before and after, from the last dimension on
   * @param mode {@code constant}, {@code reflect}, {@code replicate} or {@code circular}
   * @param value the number, in mode constant
   */
  public static Tensor pad(Tensor input, long[] pad, String mode, double value) {
    return Call.tensor(
        "pad",
        () -> {
          try (DoubleOptional number =
              mode.equals("constant") ? new DoubleOptional(value) : new DoubleOptional()) {
            return torch.pad(Raw.of(input), pad, mode, number);
          }
        });
  }

  /** Puts channels side by side as pixels: (N, C*r*r, H, W) to (N, C, H*r, W*r). */
  public static Tensor pixel_shuffle(Tensor input, long upscale_factor) {
    return Call.tensor("pixel_shuffle", () -> torch.pixel_shuffle(Raw.of(input), upscale_factor));
  }

  /** Puts pixels behind each other as channels: (N, C, H*r, W*r) to (N, C*r*r, H, W). */
  public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) {
    return Call.tensor(
        "pixel_unshuffle", () -> torch.pixel_unshuffle(Raw.of(input), downscale_factor));
  }

  /**
   * Returns softmax(query * key' / sqrt(E)) * value, of (..., L, E), (..., S, E) and (..., S, V).
   */
  public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value) {
    return scaled_dot_product_attention(query, key, value, null, 0, false);
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
    return Call.tensor(
        "scaled_dot_product_attention",
        () -> {
          try (TensorOptional mask = Optionals.of(attn_mask)) {
            return torch.scaled_dot_product_attention(
                Raw.of(query), Raw.of(key), Raw.of(value), mask, dropout_p, is_causal, null, false);
          }
        });
  }
}
