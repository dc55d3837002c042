package jtorch;

import java.util.List;
import jtorch.ActivationKwargs.EndDim;
import jtorch.ActivationKwargs.StartDim;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.NumSamples;
import jtorch.DataKwargs.Replacement;
import jtorch.InitKwargs.CloseKwarg;
import jtorch.InitKwargs.DiagonalAt;
import jtorch.InitKwargs.MultinomialKwarg;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import org.jspecify.annotations.Nullable;

/**
 * Functions with keywords, as programs spell them, and what types hold.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
abstract class TorchKeywords extends TorchNamedFactories {
  /**
   * As {@link #multinomial(Tensor, long)}: {@code torch.multinomial(p, num_samples=20,
   * replacement=True, generator=g)} in Python.
   *
   * @throws IllegalArgumentException if the weights are no probabilities
   */
  public static Tensor multinomial(
      Tensor input, NumSamples num_samples, MultinomialKwarg... keywords) {
    boolean replacement = false;
    @Nullable Generator generator = null;
    for (MultinomialKwarg keyword : keywords) {
      switch (keyword) {
        case Replacement(boolean value) -> replacement = value;
        case GeneratorOf(Generator value) -> generator = value;
      }
    }
    return generator == null
        ? torch.multinomial(input, num_samples.value(), replacement)
        : torch.multinomial(input, num_samples.value(), replacement, generator);
  }

  /** As the other, with the number of draws in its place. */
  public static Tensor multinomial(
      Tensor input, long num_samples, MultinomialKwarg first, MultinomialKwarg... more) {
    MultinomialKwarg[] all = new MultinomialKwarg[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return multinomial(input, new NumSamples(num_samples), all);
  }

  /** As {@link Tensor#tril(long)}: {@code torch.tril(x, diagonal=-1)} in Python. */
  public static Tensor tril(Tensor input, DiagonalAt diagonal) {
    return input.tril(diagonal.value());
  }

  /** As {@link Tensor#triu(long)}: {@code torch.triu(x, diagonal=1)} in Python. */
  public static Tensor triu(Tensor input, DiagonalAt diagonal) {
    return input.triu(diagonal.value());
  }

  /** As {@link Tensor#diag(long)}: {@code torch.diag(x, diagonal=1)} in Python. */
  public static Tensor diag(Tensor input, DiagonalAt diagonal) {
    return input.diag(diagonal.value());
  }

  /** As {@link Tensor#allclose(Tensor, CloseKwarg, CloseKwarg...)}. */
  public static boolean allclose(Tensor input, Tensor other, CloseKwarg first, CloseKwarg... more) {
    return input.allclose(other, first, more);
  }

  /** As {@link Tensor#isclose(Tensor, CloseKwarg, CloseKwarg...)}. */
  public static Tensor isclose(Tensor input, Tensor other, CloseKwarg first, CloseKwarg... more) {
    return input.isclose(other, first, more);
  }

  /** As {@link Tensor#softmax(Dim, DtypeOf)}. */
  public static Tensor softmax(Tensor input, Dim dim, DtypeOf dtype) {
    return input.softmax(dim, dtype);
  }

  /** As {@link #meshgrid(String, Tensor...)} with "ij", which is Python's default. */
  public static List<Tensor> meshgrid(Tensor... tensors) {
    return TorchJoining.meshgrid("ij", tensors);
  }

  /** As {@link Tensor#sort(Descending)}. */
  public static ValuesIndices sort(Tensor input, Descending descending) {
    return input.sort(descending);
  }

  /** As {@link Tensor#gather(Dim, Tensor)}. */
  public static Tensor gather(Tensor input, Dim dim, Tensor index) {
    return input.gather(dim, index);
  }

  /** As {@link Tensor#roll(long, long[])}. */
  public static Tensor roll(Tensor input, long shifts, long[] dims) {
    return input.roll(shifts, dims);
  }

  /** As {@link Tensor#flatten(StartDim)}. */
  public static Tensor flatten(Tensor input, StartDim start_dim) {
    return input.flatten(start_dim);
  }

  /** As {@link Tensor#flatten(StartDim, EndDim)}. */
  public static Tensor flatten(Tensor input, StartDim start_dim, EndDim end_dim) {
    return input.flatten(start_dim, end_dim);
  }

  /** As {@link torch.sparse#mm}: the older name, which programs on graphs use. */
  public static Tensor spmm(Tensor mat1, Tensor mat2) {
    return torch.sparse.mm(mat1, mat2);
  }

  /**
   * Returns what numbers a floating-point type holds: {@code torch.finfo(x.dtype).min} is {@code
   * torch.finfo(x.dtype()).min()}. For a complex type it is that of its parts.
   *
   * @throws IllegalArgumentException if the numbers have no fraction
   */
  public static FloatInfo finfo(DType type) {
    return FloatInfo.of(type);
  }

  /** Returns what numbers the default type holds. */
  public static FloatInfo finfo() {
    return FloatInfo.of(torch.get_default_dtype());
  }

  /**
   * Returns what numbers a type of integers holds: {@code torch.iinfo(torch.int64).max()}.
   *
   * @throws IllegalArgumentException if the numbers are no integers, or do not fit a long
   */
  public static IntegerInfo iinfo(DType type) {
    return IntegerInfo.of(type);
  }
}
