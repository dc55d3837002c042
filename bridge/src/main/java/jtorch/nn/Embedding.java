package jtorch.nn;

import jtorch.NnKwargs.EmbeddingKwarg;
import jtorch.NnKwargs.PaddingIdx;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A row of numbers for each index: (...) of int64 to (..., embedding_dim).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Embedding.html">Embedding</a>.
 */
public final class Embedding extends Layer {
  /** The rows, of shape (num_embeddings, embedding_dim). */
  public final Parameter weight;

  private final long num_embeddings;
  private final long embedding_dim;
  private final @Nullable Long padding_idx;

  /**
   * Makes a layer.
   *
   * @throws IllegalArgumentException if a size is not positive or the padding's index is out of
   *     range
   */
  public Embedding(long num_embeddings, long embedding_dim, EmbeddingKwarg... keywords) {
    Sizes.checkPositive("Embedding", "num_embeddings", num_embeddings);
    Sizes.checkPositive("Embedding", "embedding_dim", embedding_dim);
    Long padding = null;
    for (EmbeddingKwarg keyword : keywords) {
      switch (keyword) {
        case PaddingIdx p -> padding = place(p.value(), num_embeddings);
      }
    }
    this.num_embeddings = num_embeddings;
    this.embedding_dim = embedding_dim;
    padding_idx = padding;
    weight =
        register_parameter("weight", new Parameter(torch.zeros(num_embeddings, embedding_dim)));
    init.normal_(weight);
    if (padding != null) {
      init.zeros_(weight.detach().get(padding));
    }
  }

  private static long place(long index, long size) {
    if (index < -size || index >= size) {
      throw new IllegalArgumentException(
          "Embedding: padding_idx " + index + " is none of " + size + " rows.");
    }
    return index < 0 ? index + size : index;
  }

  /**
   * Returns the rows of indices.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  @Override
  public Tensor forward(Tensor input) {
    return located(() -> F.embedding(input, weight, padding_idx == null ? -1 : padding_idx));
  }

  @Override
  protected String extra_repr() {
    return num_embeddings
        + ", "
        + embedding_dim
        + (padding_idx == null ? "" : ", padding_idx=" + padding_idx);
  }
}
