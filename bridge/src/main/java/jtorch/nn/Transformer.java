package jtorch.nn;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jtorch.AttentionKwargs.MemoryKeyPaddingMask;
import jtorch.AttentionKwargs.MemoryMask;
import jtorch.AttentionKwargs.SrcKeyPaddingMask;
import jtorch.AttentionKwargs.SrcMask;
import jtorch.AttentionKwargs.TgtKeyPaddingMask;
import jtorch.AttentionKwargs.TgtMask;
import jtorch.AttentionKwargs.TransformerCallKwarg;
import jtorch.AttentionKwargs.TransformerKwarg;
import jtorch.Kwargs;
import jtorch.NnKwargs.BatchFirst;
import jtorch.SizeKwargs.Heads;
import jtorch.SizeKwargs.ModelSize;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * An encoder and a decoder: what "Attention Is All You Need" describes.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Transformer.html">Transformer</a>.
 */
public class Transformer extends Module {
  /** What reads the source. */
  public final TransformerEncoder encoder;

  /** What writes the target. */
  public final TransformerDecoder decoder;

  private final TransformerSettings settings;

  /** Makes a transformer with PyTorch's d_model 512 and 8 heads. */
  public Transformer() {
    this(512, 8);
  }

  /**
   * Makes a transformer for elements of a size and a number of heads.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public Transformer(long d_model, long nhead, TransformerKwarg... keywords) {
    settings = new TransformerSettings("Transformer", d_model, nhead, keywords);
    encoder =
        register(
            "encoder",
            new TransformerEncoder(
                new TransformerEncoderLayer(settings), settings.encoders, settings.norm()));
    decoder =
        register(
            "decoder",
            new TransformerDecoder(
                new TransformerDecoderLayer(settings), settings.decoders, settings.norm()));
    for (Parameter parameter : parameters()) {
      if (parameter.dim() > 1) {
        init.xavier_uniform_(parameter);
      }
    }
  }

  /**
   * As the other, with the numbers of layers: {@code Transformer(512, 8, 6, 6)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public Transformer(
      long d_model,
      long nhead,
      long num_encoder_layers,
      long num_decoder_layers,
      TransformerKwarg... keywords) {
    this(
        d_model,
        nhead,
        Keywords.joined(
            new TransformerKwarg[] {
              Kwargs.num_encoder_layers(num_encoder_layers),
              Kwargs.num_decoder_layers(num_decoder_layers)
            },
            keywords));
  }

  /**
   * As the other, with the width between the linear layers: {@code Transformer(512, 8, 6, 6, 2048)}
   * in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public Transformer(
      long d_model,
      long nhead,
      long num_encoder_layers,
      long num_decoder_layers,
      long dim_feedforward,
      TransformerKwarg... keywords) {
    this(
        d_model,
        nhead,
        num_encoder_layers,
        num_decoder_layers,
        Keywords.of(Kwargs.dim_feedforward(dim_feedforward), keywords));
  }

  /**
   * As the other, with the width between the linear layers and the share that is dropped: {@code
   * Transformer(512, 8, 6, 6, 2048, 0.1)} in Python.
   *
   * @throws IllegalArgumentException if a number is not positive or the heads don't divide the size
   */
  public Transformer(
      long d_model,
      long nhead,
      long num_encoder_layers,
      long num_decoder_layers,
      long dim_feedforward,
      double dropout,
      TransformerKwarg... keywords) {
    this(
        d_model,
        nhead,
        num_encoder_layers,
        num_decoder_layers,
        Keywords.joined(
            new TransformerKwarg[] {
              Kwargs.dim_feedforward(dim_feedforward), Kwargs.dropout(dropout)
            },
            keywords));
  }

  /** As the other, for elements of 512 numbers: {@code Transformer(nhead=16)} in Python. */
  public Transformer(Heads nhead, TransformerKwarg... keywords) {
    this(512, nhead.value(), keywords);
  }

  /** Makes a transformer whose sizes have names. */
  public Transformer(ModelSize d_model, Heads nhead, TransformerKwarg... keywords) {
    this(d_model.value(), nhead.value(), keywords);
  }

  private Transformer(Transformer original, Memo memo) {
    super(original, memo);
    encoder = memo.of(original.encoder);
    decoder = memo.of(original.decoder);
    settings = original.settings;
  }

  /**
   * Returns the target (T, N, E), or (N, T, E) batch first, after the encoder read the source.
   *
   * @param src the source, (S, N, E) or (N, S, E)
   * @param keywords src_mask (S, S), tgt_mask (T, T), memory_mask (T, S), src_key_padding_mask (N,
   *     S), tgt_key_padding_mask (N, T), memory_key_padding_mask (N, S), src_is_causal,
   *     tgt_is_causal, memory_is_causal
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor src, Tensor tgt, TransformerCallKwarg... keywords) {
    check(src, tgt);
    DecoderMasks masks = DecoderMasks.ofAll(keywords);
    Tensor memory =
        encoder.call(
            src, x -> encoder.forward(x, masks.source, masks.sourcePadding, masks.sourceCausal));
    return decoder.call(tgt, x -> decoder.forward(x, memory, masks.ofDecoder()));
  }

  /**
   * As the other, with the masks in Python's order; null where there is none.
   *
   * @param src_mask (S, S)
   * @param tgt_mask (T, T)
   * @param memory_mask (T, S)
   * @param src_key_padding_mask (N, S)
   * @param tgt_key_padding_mask (N, T)
   * @param memory_key_padding_mask (N, S)
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(
      Tensor src,
      Tensor tgt,
      @Nullable Tensor src_mask,
      @Nullable Tensor tgt_mask,
      @Nullable Tensor memory_mask,
      @Nullable Tensor src_key_padding_mask,
      @Nullable Tensor tgt_key_padding_mask,
      @Nullable Tensor memory_key_padding_mask) {
    return forward(
        src,
        tgt,
        Stream.of(
                given(src_mask, SrcMask::new),
                given(tgt_mask, TgtMask::new),
                given(memory_mask, MemoryMask::new),
                given(src_key_padding_mask, SrcKeyPaddingMask::new),
                given(tgt_key_padding_mask, TgtKeyPaddingMask::new),
                given(memory_key_padding_mask, MemoryKeyPaddingMask::new))
            .flatMap(Optional::stream)
            .toArray(TransformerCallKwarg[]::new));
  }

  private static Optional<TransformerCallKwarg> given(
      @Nullable Tensor mask, Function<Tensor, TransformerCallKwarg> keyword) {
    return Optional.ofNullable(mask).map(keyword);
  }

  /** As the others: {@code transformer(src, tgt, src_mask, tgt_mask)} in Python. */
  public Tensor forward(
      Tensor src, Tensor tgt, @Nullable Tensor src_mask, @Nullable Tensor tgt_mask) {
    return forward(src, tgt, src_mask, tgt_mask, null, null, null, null);
  }

  private void check(Tensor src, Tensor tgt) {
    int dims = src.dim();
    boolean fits = (dims == 2 || dims == 3) && tgt.dim() == dims;
    if (fits && dims == 3) {
      int batch = settings.batchFirst ? 0 : 1;
      fits = src.size(batch) == tgt.size(batch);
    }
    long size = settings.size();
    if (!fits || src.size(dims - 1) != size || tgt.size(dims - 1) != size) {
      throw new IllegalArgumentException(
          "Transformer: a source of shape "
              + Arrays.toString(src.size())
              + " and a target of "
              + Arrays.toString(tgt.size())
              + " don't fit each other and a d_model of "
              + size
              + ".");
    }
  }

  /** Returns the mask (sz, sz) that hides what is later: minus infinity there, 0 elsewhere. */
  public static Tensor generate_square_subsequent_mask(long sz) {
    return Masks.causal(sz);
  }

  /** Returns the size of an element. */
  public final long d_model() {
    return settings.size();
  }

  /** The keyword {@link Kwargs#d_model}: the attribute would hide it from a subclass. */
  protected static ModelSize d_model(long value) {
    return Kwargs.d_model(value);
  }

  /** Returns the number of heads. */
  public final long nhead() {
    return settings.heads();
  }

  /** The keyword {@link Kwargs#nhead}: the attribute would hide it from a subclass. */
  protected static Heads nhead(long value) {
    return Kwargs.nhead(value);
  }

  /** Returns whether the batch is the first dimension. */
  public final boolean batch_first() {
    return settings.batchFirst;
  }

  /** The keyword {@link Kwargs#batch_first}: the attribute would hide it from a subclass. */
  protected static BatchFirst batch_first(boolean value) {
    return Kwargs.batch_first(value);
  }

  @Override
  Module copied(Memo memo) {
    return new Transformer(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor, TransformerCallKwarg...)}, with the hooks around it. */
  public final Tensor call(Tensor src, Tensor tgt, TransformerCallKwarg... keywords) {
    return call(src, given -> forward(given, tgt, keywords));
  }
}
