package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Freeze;
import jtorch.LayerKwargs.PretrainedKwarg;
import jtorch.NnKwargs.EmbeddingKwarg;
import jtorch.NnKwargs.EmbeddingLayerKwarg;
import jtorch.SizeKwargs.EmbeddingDim;
import jtorch.SizeKwargs.NumEmbeddings;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * A row of numbers for each index: (...) of int64 to (..., embedding_dim).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">Embedding</a>.
 */
public class Embedding extends EmbeddingLayer {
  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive or the padding's index is out of
   *     range
   */
  public Embedding(long num_embeddings, long embedding_dim, EmbeddingLayerKwarg... keywords) {
    this(
        new EmbeddingSettings(
            "Embedding",
            num_embeddings,
            embedding_dim,
            Keywords.of(EmbeddingKwarg.class, keywords)),
        Placement.of((Object[]) keywords));
  }

  /**
   * As the other, with the row that gets no gradient: {@code Embedding(1000, 64, 0)} in Python.
   *
   * @throws IllegalArgumentException if a size is not positive or there is no such row
   */
  public Embedding(
      long num_embeddings, long embedding_dim, long padding_idx, EmbeddingLayerKwarg... keywords) {
    this(num_embeddings, embedding_dim, Keywords.of(Kwargs.padding_idx(padding_idx), keywords));
  }

  private Embedding(EmbeddingSettings settings, Placement placement) {
    super(settings, settings.draw(placement));
  }

  /** Makes a layer whose sizes have names. */
  public Embedding(
      NumEmbeddings num_embeddings, EmbeddingDim embedding_dim, EmbeddingLayerKwarg... keywords) {
    this(num_embeddings.value(), embedding_dim.value(), keywords);
  }

  private Embedding(Tensor rows, EmbeddingKwarg... keywords) {
    super(
        new EmbeddingSettings("Embedding", rows.size(0), rows.size(1), keywords),
        new Parameter(rows));
  }

  private Embedding(Embedding original, Memo memo) {
    super(original, memo);
  }

  /**
   * Makes a layer of given rows (num_embeddings, embedding_dim), which are not trained unless
   * {@code freeze(false)}.
   *
   * @throws IllegalArgumentException if the rows don't have 2 dimensions
   */
  public static Embedding from_pretrained(Tensor embeddings, PretrainedKwarg... keywords) {
    Fans.checkDims("Embedding", embeddings, 2, 2);
    boolean frozen = true;
    List<EmbeddingKwarg> others = new ArrayList<>();
    for (PretrainedKwarg keyword : keywords) {
      switch (keyword) {
        case Freeze f -> frozen = f.value();
        case EmbeddingKwarg other -> others.add(other);
      }
    }
    var layer = new Embedding(embeddings, others.toArray(EmbeddingKwarg[]::new));
    layer.weight.requires_grad_(!frozen);
    return layer;
  }

  /**
   * Returns the rows of indices.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.embedding(input, get_tensor("weight"), settings));
  }

  @Override
  protected String extra_repr() {
    return settings.text(false);
  }

  @Override
  Module copied(Memo memo) {
    return new Embedding(this, memo);
  }
}
