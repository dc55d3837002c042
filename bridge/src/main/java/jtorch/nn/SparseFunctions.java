package jtorch.nn;

import java.util.Arrays;
import jtorch.ActivationKwargs.BiasOf;
import jtorch.ActivationKwargs.PairwiseKwarg;
import jtorch.LayerKwargs.EmbeddingBagCallKwarg;
import jtorch.NnKwargs.EmbeddingKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.TensorKwargs.Keepdim;
import jtorch.internal.Call;
import jtorch.internal.Followed;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.T_TensorTensorTensorTensor_T;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** More functions of PyTorch's sections "Linear", "Sparse" and "Distance functions". */
abstract class SparseFunctions extends LinearFunctions {
  SparseFunctions() {}

  /** Returns x1 * weight * x2 for each output, plus an offset unless that is null. */
  public static Tensor bilinear(
      Tensor input1, Tensor input2, Tensor weight, @Nullable Tensor bias) {
    return Call.tensor(
        "bilinear",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.bilinear(Raw.of(input1), Raw.of(input2), Raw.of(weight), b);
          }
        });
  }

  /** As the other: {@code F.bilinear(x, y, w, bias=b)} in Python. */
  public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, BiasOf bias) {
    return bilinear(input1, input2, weight, bias.value());
  }

  /** As the other, without an offset. */
  public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight) {
    return bilinear(input1, input2, weight, (Tensor) null);
  }

  /**
   * Returns the rows of a matrix whose numbers stand in an int64 tensor.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public static Tensor embedding(
      Tensor input, Tensor weight, EmbeddingKwarg first, EmbeddingKwarg... more) {
    return embedding(input, weight, settings("embedding", weight, Keywords.of(first, more)));
  }

  static Tensor embedding(Tensor input, Tensor weight, EmbeddingSettings s) {
    s.renorm(weight, input.contiguous());
    return ClassNumbers.lookup(
        input,
        weight,
        () ->
            Call.tensor(
                "embedding",
                () ->
                    torch.embedding(
                        Raw.of(weight), Raw.of(input), s.padding(), s.scaled, s.sparse)));
  }

  private static EmbeddingSettings settings(
      String operator, Tensor weight, EmbeddingBagCallKwarg... keywords) {
    Fans.checkDims(operator, weight, 2, 2);
    return new EmbeddingSettings(operator, weight.size(0), weight.size(1), keywords);
  }

  /** Returns the mean of the rows of each bag: the indices of a row of (B, N). */
  public static Tensor embedding_bag(
      Tensor input, Tensor weight, EmbeddingBagCallKwarg... keywords) {
    return embedding_bag(input, weight, null, keywords);
  }

  /**
   * Returns the sum, the mean or the largest of the rows of each bag.
   *
   * @param offsets where each bag begins in the indices (N), or null if those are (B, N)
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public static Tensor embedding_bag(
      Tensor input, Tensor weight, @Nullable Tensor offsets, EmbeddingBagCallKwarg... keywords) {
    EmbeddingSettings s = settings("embedding_bag", weight, keywords);
    return Bags.embed(input, weight, offsets, s.weights, s);
  }

  /** Returns the distances between all pairs of rows of a matrix (N, M), by the p-norm. */
  public static Tensor pdist(Tensor input, double p) {
    return Call.tensor("pdist", () -> torch.pdist(Raw.of(input), p));
  }

  /** Returns the Euclidean distances between all pairs of rows of a matrix (N, M). */
  public static Tensor pdist(Tensor input) {
    return pdist(input, 2);
  }

  /** Returns the distance between vectors along the last dimension, which may be kept. */
  public static Tensor pairwise_distance(
      Tensor x1, Tensor x2, double p, double eps, boolean keepdim) {
    return Call.tensor(
        "pairwise_distance",
        () -> torch.pairwise_distance(Raw.of(x1), Raw.of(x2), p, eps, keepdim));
  }

  /** As the other, by the p-norm: {@code F.pairwise_distance(x, y, 2)} in Python. */
  public static Tensor pairwise_distance(Tensor x1, Tensor x2, double p) {
    return pairwise_distance(x1, x2, p, 1e-6);
  }

  /** As {@link #pdist(Tensor, double)}: {@code F.pdist(x, p=1)} in Python. */
  public static Tensor pdist(Tensor input, P p) {
    return pdist(input, p.value());
  }

  /** As the other: {@code F.pairwise_distance(x, y, p=1, keepdim=True)} in Python. */
  public static Tensor pairwise_distance(
      Tensor x1, Tensor x2, PairwiseKwarg first, PairwiseKwarg... more) {
    Object[] all = Keywords.of(first, more);
    Keepdim keepdim = Keywords.last(Keepdim.class, all);
    return pairwise_distance(
        x1,
        x2,
        Keywords.number(P.class, P::value, 2, all),
        Keywords.number(Eps.class, Eps::value, 1e-6, all),
        keepdim != null && keepdim.value());
  }

  /** The check of what goes into a bag, and the call. */
  static final class Bags {
    private Bags() {}

    static Tensor embed(
        Tensor input,
        Tensor weight,
        @Nullable Tensor offsets,
        @Nullable Tensor weights,
        EmbeddingSettings s) {
      check(input, offsets, weights, s);
      boolean rows = input.dim() == 2;
      Tensor starts = offsets == null ? starts(input) : offsets;
      if (offsets != null) {
        Followed.offsets(offsets, input);
      }
      Tensor indices = rows ? input.reshape(-1) : input;
      Tensor each = weights == null || !rows ? weights : weights.reshape(-1);
      s.renorm(weight, indices);
      return Call.tensor(
          "embedding_bag",
          () -> {
            try (TensorOptional w = Optionals.of(each);
                LongOptional padding =
                    s.padding() < 0 ? new LongOptional() : new LongOptional(s.padding());
                T_TensorTensorTensorTensor_T out =
                    torch.embedding_bag(
                        Raw.of(weight),
                        Raw.of(indices),
                        Raw.of(starts),
                        s.scaled,
                        s.modeCode(),
                        s.sparse,
                        w,
                        !rows && s.lastOffset,
                        padding)) {
              return new org.bytedeco.pytorch.Tensor(out.get0());
            }
          });
    }

    private static Tensor starts(Tensor input) {
      return jtorch
          .torch
          .arange(0, input.numel(), input.size(1), jtorch.Kwargs.dtype(input.dtype()))
          .to(input.device());
    }

    private static void check(
        Tensor input, @Nullable Tensor offsets, @Nullable Tensor weights, EmbeddingSettings s) {
      int dims = input.dim();
      if ((dims != 1 && dims != 2) || (dims == 1) != (offsets != null)) {
        throw new IllegalArgumentException(
            "embedding_bag: the input has 1 dimension and offsets, or 2 and none, unlike a shape of"
                + " "
                + Arrays.toString(input.size())
                + (offsets == null ? " without them." : " with them."));
      }
      if (offsets != null && offsets.dim() != 1) {
        throw new IllegalArgumentException(
            "embedding_bag: offsets have 1 dimension, not " + offsets.dim() + ".");
      }
      if (weights != null && !Arrays.equals(weights.size(), input.size())) {
        throw new IllegalArgumentException(
            "embedding_bag: per_sample_weights of shape "
                + Arrays.toString(weights.size())
                + " don't fit an input of shape "
                + Arrays.toString(input.size())
                + ".");
      }
      if (weights != null && !s.mode.equals("sum")) {
        throw new IllegalArgumentException(
            "embedding_bag: per_sample_weights need the mode sum, not " + s.mode + ".");
      }
    }
  }
}
