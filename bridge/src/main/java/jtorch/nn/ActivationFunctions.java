package jtorch.nn;

import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.blocked.Blocks;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Non-linear activation functions". */
abstract class ActivationFunctions extends NumberActivations {
  ActivationFunctions() {}

  /** Returns max(x, 0) of each element; with {@code inplace(true)} in the input itself. */
  public static Tensor relu(Tensor input, InplaceKwarg... keywords) {
    boolean inPlace = Inplaces.in(keywords);
    Tensor inBlocks = Blocks.relu(input, inPlace);
    if (inBlocks != null) {
      return inBlocks;
    }
    if (inPlace) {
      Call.run("relu_", () -> torch.relu_(Raw.of(input)));
      return input;
    }
    return Call.tensor("relu", () -> torch.relu(Raw.of(input)));
  }

  /** As the other, in place or not: {@code F.relu(x, True)} in Python. */
  public static Tensor relu(Tensor input, boolean inplace) {
    return relu(input, jtorch.Kwargs.inplace(inplace));
  }

  /** Returns the logarithm of {@link #softmax}, computed together. */
  public static Tensor log_softmax(Tensor input, Dim dim) {
    return log_softmax(input, dim.value());
  }

  /** Returns the logarithm of {@link #softmax}, computed together. */
  public static Tensor log_softmax(Tensor input, long dim) {
    return Call.tensor("log_softmax", () -> torch.log_softmax(Raw.of(input), dim));
  }

  /** As the other, computed in another type: {@code dtype=torch.float32} in Python. */
  public static Tensor log_softmax(Tensor input, Dim dim, DtypeOf dtype) {
    return input.log_softmax(dim, dtype);
  }

  /** Returns {@link #log_softmax} along the dimension that PyTorch picks: 1, or 0 of 0, 1, 3. */
  public static Tensor log_softmax(Tensor input) {
    return log_softmax(input, usualDim(input));
  }

  /** Returns exp(x) divided by the sum of exp along a dimension. */
  public static Tensor softmax(Tensor input, Dim dim) {
    return softmax(input, dim.value());
  }

  /** Returns exp(x) divided by the sum of exp along a dimension. */
  public static Tensor softmax(Tensor input, long dim) {
    return Call.tensor("softmax", () -> torch.softmax(Raw.of(input), dim));
  }

  /** As the other, computed in another type: {@code dtype=torch.float32} in Python. */
  public static Tensor softmax(Tensor input, Dim dim, DtypeOf dtype) {
    return input.softmax(dim, dtype);
  }

  /** As the other: {@code F.softmax(x, -1, dtype=torch.float32)} in Python. */
  public static Tensor softmax(Tensor input, long dim, DtypeOf dtype) {
    return softmax(input, new Dim(dim), dtype);
  }

  /** As the other: {@code F.log_softmax(x, -1, dtype=torch.float32)} in Python. */
  public static Tensor log_softmax(Tensor input, long dim, DtypeOf dtype) {
    return log_softmax(input, new Dim(dim), dtype);
  }

  /**
   * Returns {@link #softmax} along the dimension that PyTorch picks: 0 of a tensor with 0, 1 or 3
   * dimensions, else 1. PyTorch warns of it; a given dimension is clearer.
   */
  public static Tensor softmax(Tensor input) {
    return softmax(input, usualDim(input));
  }

  /** Returns {@link #softmax} of the negated elements. */
  public static Tensor softmin(Tensor input, long dim) {
    return softmax(Call.tensor("neg", () -> Raw.of(input).neg()), dim);
  }

  /** Returns {@link #softmax} of the negated elements. */
  public static Tensor softmin(Tensor input, Dim dim) {
    return softmin(input, dim.value());
  }

  /** As the other, along the dimension that PyTorch picks: 1, or 0 of 0, 1 or 3. */
  public static Tensor softmin(Tensor input) {
    return softmin(input, usualDim(input));
  }

  /** As the other, computed in another type: {@code dtype=torch.float64} in Python. */
  public static Tensor softmin(Tensor input, Dim dim, DtypeOf dtype) {
    return softmax(Call.tensor("neg", () -> Raw.of(input).neg()), dim, dtype);
  }

  static long usualDim(Tensor input) {
    int dims = input.dim();
    return dims == 0 || dims == 1 || dims == 3 ? 0 : 1;
  }
}
