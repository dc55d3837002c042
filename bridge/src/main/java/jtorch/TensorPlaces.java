package jtorch;

import jtorch.CallKwargs.LeastOfEach;
import jtorch.CallKwargs.MostOfEach;
import jtorch.CallKwargs.NormName;
import jtorch.CallKwargs.RangeStep;
import jtorch.LayerKwargs.Size;
import jtorch.NnKwargs.P;
import jtorch.OperatorKwargs.Sorted;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.UniqueKwarg;
import jtorch.internal.Call;

/**
 * Methods whose arguments have a name, where the plain form has them in a place, or need no name.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>.
 */
abstract class TensorPlaces extends TensorRarerPlaces {
  TensorPlaces() {}

  /** As {@link Tensor#clamp(Tensor, Tensor)}: {@code x.clamp(min=y)} in Python. */
  public Tensor clamp(LeastOfEach min) {
    return self().clamp(min.value(), (Tensor) null);
  }

  /** As the other: {@code x.clamp(max=y)} in Python. */
  public Tensor clamp(MostOfEach max) {
    return self().clamp((Tensor) null, max.value());
  }

  /** As the other: {@code x.clamp(min=y, max=z)} in Python. */
  public Tensor clamp(LeastOfEach min, MostOfEach max) {
    return self().clamp(min.value(), max.value());
  }

  /**
   * As {@link Tensor#norm(double)}, of a norm that has a name: {@code x.norm(p='fro')} in Python.
   *
   * @throws IllegalArgumentException if there is no such norm, or "nuc" is not of a matrix
   */
  public Tensor norm(NormName p) {
    if (p.value().equals("fro")) {
      return self().norm();
    }
    checkNuclear(p);
    return linalg.norm(self(), "nuc");
  }

  /** As the other, along dimensions: {@code x.norm(p='fro', dim=(1, 2))} in Python. */
  public Tensor norm(NormName p, Dims dim, Keepdim... keepdim) {
    Keepdim keep = new Keepdim(Keepdim.in(keepdim));
    if (p.value().equals("fro")) {
      return linalg.vector_norm(self(), 2, dim, keep);
    }
    checkNuclear(p);
    return linalg.matrix_norm(self(), "nuc", dim, keep);
  }

  private static void checkNuclear(NormName p) {
    if (!p.value().equals("nuc")) {
      throw new IllegalArgumentException(
          "norm: p is a number, \"fro\" or \"nuc\", not \"" + p.value() + "\".");
    }
  }

  /** As {@link Tensor#norm(double)}, along dimensions: {@code x.norm(p=2, dim=(1, 2))}. */
  public Tensor norm(P p, Dims dim, Keepdim... keepdim) {
    return linalg.vector_norm(self(), p.value(), dim, new Keepdim(Keepdim.in(keepdim)));
  }

  /** As the other: {@code x.norm(dim=(1, 2))} in Python. */
  public Tensor norm(Dims dim, Keepdim... keepdim) {
    return linalg.vector_norm(self(), 2, dim, new Keepdim(Keepdim.in(keepdim)));
  }

  /** As {@link Tensor#norm(double, long, Keepdim...)}: {@code x.norm(2, 1, True)} in Python. */
  public Tensor norm(double p, long dim, boolean keepdim) {
    return self().norm(p, dim, Kwargs.keepdim(keepdim));
  }

  /**
   * Returns a view with dimensions in other places: {@code x.movedim((1, 2), (0, 1))} in Python.
   */
  public Tensor movedim(long[] source, long[] destination) {
    return Call.tensor("movedim", () -> raw().movedim(source, destination));
  }

  /**
   * Returns a view with dimensions in other places: {@code x.moveaxis((1, 2), (0, 1))} in Python.
   */
  public Tensor moveaxis(long[] source, long[] destination) {
    return Call.tensor("moveaxis", () -> raw().moveaxis(source, destination));
  }

  /**
   * As {@link Tensor#diagonal(long, long, long)} of the first two dimensions: {@code
   * x.diagonal(1)}.
   */
  public Tensor diagonal(long offset) {
    return self().diagonal(offset, 0, 1);
  }

  /**
   * As {@link Tensor#unfold(long, long, long)}: {@code dimension=-1, size=16, step=8} in Python.
   *
   * @throws IllegalArgumentException if the size is not one number, or the step is not whole
   */
  public Tensor unfold(long dimension, Size size, RangeStep step) {
    if (size.value().length != 1) {
      throw new IllegalArgumentException(
          "unfold: size is how long a window is, one number, not " + size.value().length + ".");
    }
    return self()
        .unfold(dimension, size.value()[0], CallKwargs.whole("unfold: step", step.value()));
  }

  /** Draws integers from 0 to below {@code to}; returns this tensor: {@code x.random_(2)}. */
  public Tensor random_(long to) {
    return self().random_(0, to);
  }

  /**
   * As {@link Tensor#nan_to_num(OperatorKwargs.NanKwarg, OperatorKwargs.NanKwarg...)}: {@code
   * x.nan_to_num(0.0)} in Python.
   */
  public Tensor nan_to_num(double nan) {
    return self().nan_to_num(Kwargs.nan(nan));
  }

  /** As {@link Tensor#unique(long)}: {@code x.unique(dim=0)} in Python. */
  public Tensor unique(Dim dim) {
    return self().unique(dim.value());
  }

  /** As the other, with places and counts: {@code dim=0, return_counts=True} in Python. */
  public Unique unique(Dim dim, UniqueKwarg first, UniqueKwarg... more) {
    return self().unique(dim.value(), first, more);
  }

  /**
   * As {@link Tensor#unique()}: {@code x.unique(sorted=True)} in Python; the order is always there.
   */
  public Tensor unique(Sorted sorted) {
    return self().unique();
  }
}
