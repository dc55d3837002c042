package jtorch.nn;

import jtorch.ActivationKwargs.BiasOf;
import jtorch.ActivationKwargs.CosineKwarg;
import jtorch.LossKwargs.ClassWeight;
import jtorch.NnKwargs.Eps;
import jtorch.RarerKwargs.InputOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.VisionKwargs.NumClasses;
import jtorch.internal.Call;
import jtorch.internal.Facts;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/**
 * The functions of PyTorch's sections "Linear functions", "Sparse functions" and "Distance
 * functions".
 */
abstract class LinearFunctions extends TransposedConvolutionPlaces {
  LinearFunctions() {}

  /** Returns the product with a matrix (out, in), plus an offset unless that is null. */
  public static Tensor linear(Tensor input, Tensor weight, @Nullable Tensor bias) {
    return Call.tensor(
        "linear",
        () -> {
          try (TensorOptional offsets = Optionals.of(bias)) {
            return torch.linear(Raw.of(input), Raw.of(weight), offsets);
          }
        });
  }

  /** As the other: {@code F.linear(x, w, bias=b)} in Python. */
  public static Tensor linear(Tensor input, Tensor weight, BiasOf bias) {
    return linear(input, weight, bias.value());
  }

  /** As the other: {@code F.linear(input=x, weight=w, bias=b)} in Python. */
  public static Tensor linear(InputOf input, ClassWeight weight, BiasOf bias) {
    return linear(input.value(), weight.value(), bias.value());
  }

  /** As the other: {@code F.linear(input=x, weight=w)} in Python. */
  public static Tensor linear(InputOf input, ClassWeight weight) {
    return linear(input.value(), weight.value());
  }

  /** Returns the product with a matrix (out, in). */
  public static Tensor linear(Tensor input, Tensor weight) {
    return linear(input, weight, (Tensor) null);
  }

  /** Returns the rows of a matrix whose numbers stand in an int64 tensor. */
  public static Tensor embedding(Tensor input, Tensor weight) {
    return embedding(input, weight, -1);
  }

  static Tensor embedding(Tensor input, Tensor weight, long padding) {
    return ClassNumbers.lookup(
        input,
        weight,
        () ->
            Call.tensor(
                "embedding",
                () -> torch.embedding(Raw.of(weight), Raw.of(input), padding, false, false)));
  }

  /** Returns a row for each class number: 1 at its place, else 0. */
  public static Tensor one_hot(Tensor input, long num_classes) {
    return Facts.added(
        () -> Facts.range("classes", input) + ", num_classes " + num_classes,
        () -> Call.tensor("one_hot", () -> torch.one_hot(Raw.of(input), num_classes)));
  }

  /** As the other: {@code F.one_hot(x, num_classes=10)} in Python. */
  public static Tensor one_hot(Tensor input, NumClasses num_classes) {
    return one_hot(input, num_classes.value());
  }

  /** As the other, with as many columns as the largest class number needs. */
  public static Tensor one_hot(Tensor input) {
    return one_hot(input, -1);
  }

  /** Returns the cosine of the angle between vectors along dimension 1 unless it is said. */
  public static Tensor cosine_similarity(Tensor x1, Tensor x2, CosineKwarg... keywords) {
    long dim = (long) Keywords.number(Dim.class, Dim::value, 1, (Object[]) keywords);
    double eps = Keywords.number(Eps.class, Eps::value, 1e-8, (Object[]) keywords);
    return cosine_similarity(x1, x2, dim, eps);
  }

  /** As the other, with the dimension in its place: {@code F.cosine_similarity(a, b, -1)}. */
  public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim) {
    return cosine_similarity(x1, x2, dim, 1e-8);
  }

  /** Returns the cosine of the angle between vectors along a dimension. */
  public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim, double eps) {
    return Call.tensor(
        "cosine_similarity", () -> torch.cosine_similarity(Raw.of(x1), Raw.of(x2), dim, eps));
  }

  /** Returns the Euclidean distance between vectors along the last dimension. */
  public static Tensor pairwise_distance(Tensor x1, Tensor x2) {
    return pairwise_distance(x1, x2, 2, 1e-6);
  }

  /** Returns the distance between vectors along the last dimension, by the p-norm. */
  public static Tensor pairwise_distance(Tensor x1, Tensor x2, double p, double eps) {
    return Call.tensor(
        "pairwise_distance", () -> torch.pairwise_distance(Raw.of(x1), Raw.of(x2), p, eps, false));
  }
}
