package jtorch.nn;

import java.util.Arrays;
import jtorch.AttentionKwargs.EnableNestedTensor;
import jtorch.AttentionKwargs.EncoderCallKwarg;
import jtorch.AttentionKwargs.EncoderKwarg;
import jtorch.AttentionKwargs.IsCausal;
import jtorch.AttentionKwargs.Mask;
import jtorch.AttentionKwargs.SrcKeyPaddingMask;
import jtorch.Kwargs;
import jtorch.NnKwargs.NumLayers;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.jspecify.annotations.Nullable;

/**
 * Several encoder layers one behind the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.TransformerEncoder.html">TransformerEncoder</a>.
 * In evaluation without gradients, batch first, elements at the ends that a {@code
 * src_key_padding_mask} hides come out as 0 before the last norm, as in Python, where they are
 * packed away; {@code enable_nested_tensor(false)} has them computed.
 */
public class TransformerEncoder extends Module {
  /** The layers. */
  public final ModuleList layers;

  /** What normalizes at the end, or null. */
  public final @Nullable Module norm;

  private final boolean nested;

  /**
   * Makes an encoder of copies of a layer, which begin with its parameters.
   *
   * @throws IllegalArgumentException if the number of layers is not positive
   */
  public TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) {
    this(encoder_layer, num_layers, null);
  }

  /** Makes a stack of a number of layers: {@code num_layers=6} in Python. */
  public TransformerEncoder(TransformerEncoderLayer encoder_layer, NumLayers num_layers) {
    this(encoder_layer, num_layers.value());
  }

  /**
   * As the other, by keywords: {@code TransformerEncoder(layer, 6, enable_nested_tensor=False)}.
   */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer,
      long num_layers,
      EncoderKwarg first,
      EncoderKwarg... more) {
    this(encoder_layer, num_layers, (Module) null, Keywords.of(first, more));
  }

  /** As the other: {@code num_layers=6} in Python. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer,
      NumLayers num_layers,
      EncoderKwarg first,
      EncoderKwarg... more) {
    this(encoder_layer, num_layers.value(), first, more);
  }

  /** Makes an encoder with a normalization, or null, at its end: {@code num_layers=6} in Python. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer,
      NumLayers num_layers,
      @Nullable Module norm,
      EncoderKwarg... keywords) {
    this(encoder_layer, num_layers.value(), norm, keywords);
  }

  /** Makes an encoder with a normalization, or null, at its end. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer, long num_layers, @Nullable Module norm) {
    this(encoder_layer, num_layers, norm, new EncoderKwarg[0]);
  }

  /** As the other, of one keyword, behind a normalization that is null: {@code norm=None}. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer,
      long num_layers,
      @Nullable Module norm,
      EncoderKwarg keyword) {
    this(encoder_layer, num_layers, norm, new EncoderKwarg[] {keyword});
  }

  /** Makes an encoder as the keywords say. */
  public TransformerEncoder(
      TransformerEncoderLayer encoder_layer,
      long num_layers,
      @Nullable Module norm,
      EncoderKwarg... keywords) {
    boolean pack = true;
    for (EncoderKwarg keyword : keywords) {
      switch (keyword) {
        case EnableNestedTensor e -> pack = e.value();
      }
    }
    nested = pack;
    Sizes.checkPositive("TransformerEncoder", "num_layers", num_layers);
    layers = register("layers", new ModuleList());
    for (long i = 0; i < num_layers; i++) {
      layers.append(copy.deepcopy(encoder_layer));
    }
    this.norm = norm == null ? null : register("norm", norm);
  }

  private TransformerEncoder(TransformerEncoder original, Memo memo) {
    super(original, memo);
    layers = memo.of(original.layers);
    norm = memo.orNull(original.norm);
    nested = original.nested;
  }

  /** Returns the sequence (S, N, E), or (N, S, E) batch first, after all layers. */
  @Override
  public Tensor forward(Tensor src) {
    return forward(src, null, null, null);
  }

  /**
   * As the other: {@code encoder(src, mask)} in Python.
   *
   * @param mask (S, S)
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(Tensor src, Tensor mask, EncoderCallKwarg... keywords) {
    return forward(src, new Mask(mask), keywords);
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
    return forward(src, mask, padding, causal);
  }

  /** Returns whether Python would pack what is read into a nested tensor, which drops the rest. */
  private boolean passesNested(Tensor src, @Nullable Tensor hidden, Tensor unread) {
    var first = (TransformerEncoderLayer) layers.get(0);
    return !first.training()
        && src.dim() == 3
        && hidden == null
        && !org.bytedeco.pytorch.global.torch.is_autocast_enabled(DeviceType.CUDA)
        && !(torch.is_grad_enabled() && first.needsGradient(src))
        && first.isNestable()
        && isAtTheEnds(unread.ne(0));
  }

  /** Returns whether in each row nothing is read behind the first element that isn't. */
  private static boolean isAtTheEnds(Tensor unread) {
    long length = unread.size(1);
    Tensor readAgain = unread.narrow(1, 1, length - 1).logical_not();
    return !unread.narrow(1, 0, length - 1).logical_and(readAgain).any().item_bool();
  }

  /**
   * Returns the sequence after all layers: what the other forms call, and thus what an encoder of
   * one's own overrides.
   *
   * @param mask (S, S) or null
   * @param src_key_padding_mask (N, S) or null
   * @param is_causal whether {@code mask} hides what is later, and nothing else; null looks
   * @throws IllegalArgumentException if a shape doesn't fit
   */
  public Tensor forward(
      Tensor src,
      @Nullable Tensor mask,
      @Nullable Tensor src_key_padding_mask,
      @Nullable Boolean is_causal) {
    Tensor hidden = Masks.numbers("mask", mask, src.dtype());
    Tensor unread = Masks.numbers("src_key_padding_mask", src_key_padding_mask, src.dtype());
    boolean batchFirst = ((TransformerEncoderLayer) layers.get(0)).batchFirst();
    long length = src.size(src.dim() == 3 && batchFirst ? 1 : 0);
    boolean forwards = Masks.isCausal(hidden, is_causal, length);
    Tensor output = src;
    for (Module layer : layers) {
      var encoding = (TransformerEncoderLayer) layer;
      output = encoding.call(output, x -> encoding.forward(x, hidden, unread, forwards));
    }
    if (nested && unread != null && passesNested(src, hidden, unread)) {
      output = output.masked_fill(unread.ne(0).unsqueeze(2), 0);
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
    return new TransformerEncoder(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor, EncoderCallKwarg...)}, with the hooks around it. */
  public final Tensor call(Tensor src, Tensor mask, EncoderCallKwarg... keywords) {
    return call(src, given -> forward(given, mask, keywords));
  }

  /** As the other: {@code (mask=mask)} in Python. */
  public final Tensor call(Tensor src, EncoderCallKwarg first, EncoderCallKwarg... keywords) {
    return call(src, given -> forward(given, first, keywords));
  }
}
