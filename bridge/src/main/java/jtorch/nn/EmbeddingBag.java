package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.Kwargs;
import jtorch.LayerKwargs.EmbeddingBagKwarg;
import jtorch.LayerKwargs.Freeze;
import jtorch.LayerKwargs.IncludeLastOffset;
import jtorch.LayerKwargs.PretrainedBagKwarg;
import jtorch.NnKwargs.EmbeddingBagLayerKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/**
 * The mean, the sum or the largest of the rows of several indices: a bag of them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.EmbeddingBag.html">EmbeddingBag</a>.
 */
public class EmbeddingBag extends EmbeddingLayer {
  /**
   * Makes a layer of means, unless another mode is given.
   *
   * @throws IllegalArgumentException if a size is not positive, the mode unknown or the padding's
   *     index out of range
   */
  public EmbeddingBag(long num_embeddings, long embedding_dim, EmbeddingBagLayerKwarg... keywords) {
    this(
        new EmbeddingSettings(
            "EmbeddingBag",
            num_embeddings,
            embedding_dim,
            Keywords.of(EmbeddingBagKwarg.class, keywords)),
        Placement.of((Object[]) keywords));
  }

  private EmbeddingBag(EmbeddingSettings settings, Placement placement) {
    super(checked(settings), settings.draw(placement));
  }

  private static EmbeddingSettings checked(EmbeddingSettings settings) {
    long unused = settings.modeCode(); // refuses an unknown mode
    assert unused >= 0;
    return settings;
  }

  private EmbeddingBag(Tensor rows, EmbeddingBagKwarg... keywords) {
    super(
        checked(new EmbeddingSettings("EmbeddingBag", rows.size(0), rows.size(1), keywords)),
        new Parameter(rows));
  }

  private EmbeddingBag(EmbeddingBag original, Memo memo) {
    super(original, memo);
  }

  /**
   * Makes a layer of given rows (num_embeddings, embedding_dim), which are not trained unless
   * {@code freeze(false)}.
   *
   * @throws IllegalArgumentException if the rows don't have 2 dimensions
   */
  public static EmbeddingBag from_pretrained(Tensor embeddings, PretrainedBagKwarg... keywords) {
    Fans.checkDims("EmbeddingBag", embeddings, 2, 2);
    boolean frozen = true;
    List<EmbeddingBagKwarg> others = new ArrayList<>();
    for (PretrainedBagKwarg keyword : keywords) {
      switch (keyword) {
        case Freeze f -> frozen = f.value();
        case EmbeddingBagKwarg other -> others.add(other);
      }
    }
    var layer = new EmbeddingBag(embeddings, others.toArray(EmbeddingBagKwarg[]::new));
    layer.weight.requires_grad_(!frozen);
    return layer;
  }

  /**
   * Returns one row for each bag, the indices of a row of (B, N).
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  @Override
  public Tensor forward(Tensor input) {
    return forward(input, null, null);
  }

  /** Returns one row for each bag of indices (N), which begin at the offsets (B). */
  public Tensor forward(Tensor input, @Nullable Tensor offsets) {
    return forward(input, offsets, null);
  }

  /**
   * Returns one row for each bag.
   *
   * @param offsets where each bag begins in the indices (N), or null if those are (B, N)
   * @param per_sample_weights a weight for each index in mode sum, or null
   */
  public Tensor forward(
      Tensor input, @Nullable Tensor offsets, @Nullable Tensor per_sample_weights) {
    return located(() ->
        SparseFunctions.Bags.embed(
            input, get_tensor("weight"), offsets, per_sample_weights, settings));
  }

  /** Returns how a bag's rows become one: sum, mean or max. */
  public final String mode() {
    return settings.mode;
  }

  /** Returns whether the last offset is the end of the last bag. */
  public final boolean include_last_offset() {
    return settings.lastOffset;
  }

  /** The keyword {@link Kwargs#mode}: the attribute would hide it from a subclass. */
  protected static ScheduleMode mode(String value) {
    return Kwargs.mode(value);
  }

  /**
   * The keyword {@link Kwargs#include_last_offset}: the attribute would hide it from a subclass.
   */
  protected static IncludeLastOffset include_last_offset(boolean value) {
    return Kwargs.include_last_offset(value);
  }

  @Override
  protected String extra_repr() {
    return settings.text(true);
  }

  @Override
  Module copied(Memo memo) {
    return new EmbeddingBag(this, memo);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor input, @Nullable Tensor offsets) {
    return call(input, given -> forward(given, offsets));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(
      Tensor input, @Nullable Tensor offsets, @Nullable Tensor per_sample_weights) {
    return call(input, given -> forward(given, offsets, per_sample_weights));
  }
}
