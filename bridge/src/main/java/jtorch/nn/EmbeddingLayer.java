package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.MaxNorm;
import jtorch.LayerKwargs.NormType;
import jtorch.LayerKwargs.ScaleGradByFreq;
import jtorch.LayerKwargs.Sparse;
import jtorch.NnKwargs.PaddingIdx;
import jtorch.SizeKwargs.EmbeddingDim;
import jtorch.SizeKwargs.NumEmbeddings;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** Rows of numbers, of which indices choose some. */
abstract class EmbeddingLayer extends Layer {
  /** The rows, of shape (num_embeddings, embedding_dim). */
  public final Parameter weight;

  final EmbeddingSettings settings; // never changed, as copies of the layer share it

  EmbeddingLayer(EmbeddingSettings settings, Parameter weight) {
    this.settings = settings;
    this.weight = register_parameter("weight", weight);
  }

  /** Makes a copy. */
  EmbeddingLayer(EmbeddingLayer original, Memo memo) {
    super(original, memo);
    weight = memo.of(original.weight);
    settings = original.settings;
  }

  /** Returns the number of rows. */
  public final long num_embeddings() {
    return settings.rows;
  }

  /** The keyword {@link Kwargs#num_embeddings}: the attribute would hide it from a subclass. */
  protected static NumEmbeddings num_embeddings(long value) {
    return Kwargs.num_embeddings(value);
  }

  /** Returns the size of a row. */
  public final long embedding_dim() {
    return settings.columns;
  }

  /** The keyword {@link Kwargs#embedding_dim}: the attribute would hide it from a subclass. */
  protected static EmbeddingDim embedding_dim(long value) {
    return Kwargs.embedding_dim(value);
  }

  /** Returns the row that is not trained, or null. */
  public final @Nullable Long padding_idx() {
    return settings.padding() < 0 ? null : settings.padding();
  }

  /** Returns the largest norm of a row, or null. */
  public final @Nullable Double max_norm() {
    return settings.maxNorm;
  }

  /** Returns which norm of a row is meant. */
  public final double norm_type() {
    return settings.normType;
  }

  /** Returns whether a row's gradient is divided by how often it was used. */
  public final boolean scale_grad_by_freq() {
    return settings.scaled;
  }

  /** Returns whether the gradient has only the rows that were used. */
  public final boolean sparse() {
    return settings.sparse;
  }

  /** The keyword {@link Kwargs#padding_idx}: the attribute would hide it from a subclass. */
  protected static PaddingIdx padding_idx(long value) {
    return Kwargs.padding_idx(value);
  }

  /** The keyword {@link Kwargs#max_norm}: the attribute would hide it from a subclass. */
  protected static MaxNorm max_norm(double value) {
    return Kwargs.max_norm(value);
  }

  /** The keyword {@link Kwargs#norm_type}: the attribute would hide it from a subclass. */
  protected static NormType norm_type(double value) {
    return Kwargs.norm_type(value);
  }

  /** The keyword {@link Kwargs#scale_grad_by_freq}: the attribute would hide it from a subclass. */
  protected static ScaleGradByFreq scale_grad_by_freq(boolean value) {
    return Kwargs.scale_grad_by_freq(value);
  }

  /** The keyword {@link Kwargs#sparse}: the attribute would hide it from a subclass. */
  protected static Sparse sparse(boolean value) {
    return Kwargs.sparse(value);
  }
}
