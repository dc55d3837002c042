package jtorch;

import java.util.function.UnaryOperator;

/** Keyword arguments of attentions and transformers. */
public class AttentionKwargs extends LayerKwargs {
  AttentionKwargs() {}

  /** What an attention takes. */
  public sealed interface AttentionKwarg
      permits NnKwargs.Bias,
          NnKwargs.BatchFirst,
          NnKwargs.DropoutShare,
          AddBiasKv,
          AddZeroAttn,
          Kdim,
          Vdim,
          NnKwargs.PlacementKwarg {}

  /** What a call of an attention takes. */
  public sealed interface AttentionCallKwarg
      permits KeyPaddingMask, NeedWeights, AttnMask, AverageAttnWeights, IsCausal {}

  /** What an attention of scaled products takes. */
  public sealed interface ScaledAttentionKwarg
      permits AttnMask, DropoutP, IsCausal, Scale, EnableGqa {}

  /** What a layer of a transformer takes. */
  public sealed interface TransformerLayerKwarg extends TransformerKwarg
      permits NnKwargs.Bias,
          NnKwargs.BatchFirst,
          NnKwargs.DropoutShare,
          DimFeedforward,
          Activation,
          LayerNormEps,
          NormFirst,
          NnKwargs.PlacementKwarg {}

  /** What a transformer takes. */
  public sealed interface TransformerKwarg
      permits TransformerLayerKwarg, NumEncoderLayers, NumDecoderLayers {}

  /** What an encoder takes. */
  public sealed interface EncoderKwarg permits EnableNestedTensor {}

  /** What a call of an encoder's layer takes. */
  public sealed interface EncoderLayerCallKwarg permits SrcMask, SrcKeyPaddingMask, IsCausal {}

  /** What a call of an encoder takes. */
  public sealed interface EncoderCallKwarg permits Mask, SrcKeyPaddingMask, IsCausal {}

  /** What a call of a decoder takes. */
  public sealed interface DecoderCallKwarg extends TransformerCallKwarg
      permits TgtMask,
          MemoryMask,
          TgtKeyPaddingMask,
          MemoryKeyPaddingMask,
          TgtIsCausal,
          MemoryIsCausal {}

  /** What a call of a transformer takes. */
  public sealed interface TransformerCallKwarg
      permits DecoderCallKwarg, SrcMask, SrcKeyPaddingMask, SrcIsCausal {}

  /** Whether a learned key and value are added to those of the input. */
  public record AddBiasKv(boolean value) implements AttentionKwarg {}

  /** Whether a key and a value of zeros are added. */
  public record AddZeroAttn(boolean value) implements AttentionKwarg {}

  /** The size of a key. */
  public record Kdim(long value) implements AttentionKwarg {}

  /** The size of a value. */
  public record Vdim(long value) implements AttentionKwarg {}

  /** What an attention looks for. */
  public record QueryOf(Tensor value) {}

  /** What an attention looks at. */
  public record KeyOf(Tensor value) {}

  /** What an attention mixes. */
  public record ValueOf(Tensor value) {}

  /** What no query sees: true, or a number that is added. */
  public record KeyPaddingMask(Tensor value) implements AttentionCallKwarg {}

  /** Whether the shares of the mix are returned. */
  public record NeedWeights(boolean value) implements AttentionCallKwarg {}

  /** What is added to the scores, or a mask of truth values. */
  public record AttnMask(Tensor value) implements AttentionCallKwarg, ScaledAttentionKwarg {}

  /** Whether the shares of all heads are averaged. */
  public record AverageAttnWeights(boolean value) implements AttentionCallKwarg {}

  /** Whether nothing later is seen. */
  public record IsCausal(boolean value)
      implements AttentionCallKwarg,
          ScaledAttentionKwarg,
          EncoderLayerCallKwarg,
          EncoderCallKwarg {}

  /** The probability of a share to be dropped. */
  public record DropoutP(double value) implements ScaledAttentionKwarg {}

  /** What the products are multiplied by. */
  public record Scale(double value) implements ScaledAttentionKwarg {}

  /** Whether several heads of queries share one of keys. */
  public record EnableGqa(boolean value) implements ScaledAttentionKwarg {}

  /** How many layers encode. */
  public record NumEncoderLayers(long value) implements TransformerKwarg {}

  /** How many layers decode. */
  public record NumDecoderLayers(long value) implements TransformerKwarg {}

  /** The size between the two linear layers. */
  public record DimFeedforward(long value) implements TransformerLayerKwarg {}

  /** What stands between the two linear layers. */
  public record Activation(UnaryOperator<Tensor> value) implements TransformerLayerKwarg {}

  /** What the normalizations add to a variance. */
  public record LayerNormEps(double value) implements TransformerLayerKwarg {}

  /** Whether a layer normalizes first. */
  public record NormFirst(boolean value) implements TransformerLayerKwarg {}

  /** Whether an encoder drops what a padding mask hides, where it can. */
  public record EnableNestedTensor(boolean value) implements EncoderKwarg {}

  /** What is not seen of the source. */
  public record Mask(Tensor value) implements EncoderCallKwarg {}

  /** What is not seen of the source. */
  public record SrcMask(Tensor value) implements EncoderLayerCallKwarg, TransformerCallKwarg {}

  /** What is not seen of the target. */
  public record TgtMask(Tensor value) implements DecoderCallKwarg {}

  /** What is not seen of the memory. */
  public record MemoryMask(Tensor value) implements DecoderCallKwarg {}

  /** Which elements of each source are padding. */
  public record SrcKeyPaddingMask(Tensor value)
      implements EncoderLayerCallKwarg, EncoderCallKwarg, TransformerCallKwarg {}

  /** Which elements of each target are padding. */
  public record TgtKeyPaddingMask(Tensor value) implements DecoderCallKwarg {}

  /** Which elements of each memory are padding. */
  public record MemoryKeyPaddingMask(Tensor value) implements DecoderCallKwarg {}

  /** Whether the source's mask hides what is later. */
  public record SrcIsCausal(boolean value) implements TransformerCallKwarg {}

  /** Whether the target's mask hides what is later. */
  public record TgtIsCausal(boolean value) implements DecoderCallKwarg {}

  /** Whether the memory's mask hides what is later. */
  public record MemoryIsCausal(boolean value) implements DecoderCallKwarg {}

  /**
   * Whether a learned key and value are added to those of the input: {@code add_bias_kv=True} in
   * Python.
   */
  public static AddBiasKv add_bias_kv(boolean value) {
    return new AddBiasKv(value);
  }

  /** Whether a key and a value of zeros are added: {@code add_zero_attn=True} in Python. */
  public static AddZeroAttn add_zero_attn(boolean value) {
    return new AddZeroAttn(value);
  }

  /** The size of a key: {@code kdim=8} in Python. */
  public static Kdim kdim(long value) {
    return new Kdim(value);
  }

  /** The size of a value: {@code vdim=8} in Python. */
  public static Vdim vdim(long value) {
    return new Vdim(value);
  }

  /** What an attention looks for: {@code query=q} in Python. */
  public static QueryOf query(Tensor value) {
    return new QueryOf(value);
  }

  /** What an attention looks at: {@code key=k} in Python. */
  public static KeyOf key(Tensor value) {
    return new KeyOf(value);
  }

  /** What an attention mixes: {@code value=v} in Python. */
  public static ValueOf value(Tensor value) {
    return new ValueOf(value);
  }

  /** What no query sees: true, or a number that is added: {@code key_padding_mask=m} in Python. */
  public static KeyPaddingMask key_padding_mask(Tensor value) {
    return new KeyPaddingMask(value);
  }

  /** Whether the shares of the mix are returned: {@code need_weights=False} in Python. */
  public static NeedWeights need_weights(boolean value) {
    return new NeedWeights(value);
  }

  /** What is added to the scores, or a mask of truth values: {@code attn_mask=m} in Python. */
  public static AttnMask attn_mask(Tensor value) {
    return new AttnMask(value);
  }

  /** Whether the shares of all heads are averaged: {@code average_attn_weights=False} in Python. */
  public static AverageAttnWeights average_attn_weights(boolean value) {
    return new AverageAttnWeights(value);
  }

  /** Whether nothing later is seen: {@code is_causal=True} in Python. */
  public static IsCausal is_causal(boolean value) {
    return new IsCausal(value);
  }

  /** The probability of a share to be dropped: {@code dropout_p=0.1} in Python. */
  public static DropoutP dropout_p(double value) {
    return new DropoutP(value);
  }

  /** What the products are multiplied by: {@code scale=0.5} in Python. */
  public static Scale scale(double value) {
    return new Scale(value);
  }

  /** Whether several heads of queries share one of keys: {@code enable_gqa=True} in Python. */
  public static EnableGqa enable_gqa(boolean value) {
    return new EnableGqa(value);
  }

  /** How many layers encode: {@code num_encoder_layers=2} in Python. */
  public static NumEncoderLayers num_encoder_layers(long value) {
    return new NumEncoderLayers(value);
  }

  /** How many layers decode: {@code num_decoder_layers=2} in Python. */
  public static NumDecoderLayers num_decoder_layers(long value) {
    return new NumDecoderLayers(value);
  }

  /** The size between the two linear layers: {@code dim_feedforward=64} in Python. */
  public static DimFeedforward dim_feedforward(long value) {
    return new DimFeedforward(value);
  }

  /** What stands between the two linear layers: {@code activation=F.gelu} in Python. */
  public static Activation activation(UnaryOperator<Tensor> value) {
    return new Activation(value);
  }

  /**
   * What stands between the two linear layers, by name: {@code activation='gelu'} in Python.
   *
   * @throws IllegalArgumentException if the name is neither {@code relu} nor {@code gelu}
   */
  public static Activation activation(String value) {
    return switch (value) {
      case "relu" -> new Activation(torch::relu);
      case "gelu" -> new Activation(jtorch.nn.F::gelu);
      default ->
          throw new IllegalArgumentException(
              "activation is relu or gelu, not " + value + "; or give the function itself.");
    };
  }

  /** What the normalizations add to a variance: {@code layer_norm_eps=1e-5} in Python. */
  public static LayerNormEps layer_norm_eps(double value) {
    return new LayerNormEps(value);
  }

  /** Whether a layer normalizes first: {@code norm_first=True} in Python. */
  public static NormFirst norm_first(boolean value) {
    return new NormFirst(value);
  }

  /** Whether an encoder drops what is padding: {@code enable_nested_tensor=False} in Python. */
  public static EnableNestedTensor enable_nested_tensor(boolean value) {
    return new EnableNestedTensor(value);
  }

  /** What is not seen of the source: {@code mask=m} in Python. */
  public static Mask mask(Tensor value) {
    return new Mask(value);
  }

  /** What is not seen of the source: {@code src_mask=m} in Python. */
  public static SrcMask src_mask(Tensor value) {
    return new SrcMask(value);
  }

  /** What is not seen of the target: {@code tgt_mask=m} in Python. */
  public static TgtMask tgt_mask(Tensor value) {
    return new TgtMask(value);
  }

  /** What is not seen of the memory: {@code memory_mask=m} in Python. */
  public static MemoryMask memory_mask(Tensor value) {
    return new MemoryMask(value);
  }

  /** Which elements of each source are padding: {@code src_key_padding_mask=m} in Python. */
  public static SrcKeyPaddingMask src_key_padding_mask(Tensor value) {
    return new SrcKeyPaddingMask(value);
  }

  /** Which elements of each target are padding: {@code tgt_key_padding_mask=m} in Python. */
  public static TgtKeyPaddingMask tgt_key_padding_mask(Tensor value) {
    return new TgtKeyPaddingMask(value);
  }

  /** Which elements of each memory are padding: {@code memory_key_padding_mask=m} in Python. */
  public static MemoryKeyPaddingMask memory_key_padding_mask(Tensor value) {
    return new MemoryKeyPaddingMask(value);
  }

  /** Whether the source's mask hides what is later: {@code src_is_causal=True} in Python. */
  public static SrcIsCausal src_is_causal(boolean value) {
    return new SrcIsCausal(value);
  }

  /** Whether the target's mask hides what is later: {@code tgt_is_causal=True} in Python. */
  public static TgtIsCausal tgt_is_causal(boolean value) {
    return new TgtIsCausal(value);
  }

  /** Whether the memory's mask hides what is later: {@code memory_is_causal=True} in Python. */
  public static MemoryIsCausal memory_is_causal(boolean value) {
    return new MemoryIsCausal(value);
  }
}
