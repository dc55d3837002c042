package jtorch;

import java.util.Arrays;
import jtorch.ActivationKwargs.EndDim;
import jtorch.ActivationKwargs.StartDim;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.NumSamples;
import jtorch.GradientKwargs.GradientOf;
import jtorch.InitKwargs.CloseKwarg;
import jtorch.InitKwargs.CopyAlways;
import jtorch.InitKwargs.DiagonalAt;
import jtorch.InitKwargs.IncludeSelf;
import jtorch.InitKwargs.MeanOf;
import jtorch.InitKwargs.MultinomialKwarg;
import jtorch.InitKwargs.NonBlocking;
import jtorch.InitKwargs.NormalInitKwarg;
import jtorch.InitKwargs.ToKwarg;
import jtorch.SignalKwargs.StdOf;
import jtorch.TensorKwargs.BackwardKwarg;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TestingKwargs.Atol;
import jtorch.TestingKwargs.EqualNan;
import jtorch.TestingKwargs.Rtol;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.jspecify.annotations.Nullable;

/**
 * Methods with keywords, or with sizes one by one, as programs spell them.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>.
 */
abstract class TensorKeywords extends TensorPlaces {
  TensorKeywords() {}

  /**
   * Returns the tensor with another type or on another device, itself if it is there already:
   * {@code x.to(device=device, dtype=torch.float32, non_blocking=True)} in Python.
   */
  public Tensor to(ToKwarg first, ToKwarg... more) {
    ToKwarg[] all = new ToKwarg[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    DType[] dtype = {self().dtype()};
    Device[] device = {self().device()};
    boolean[] flags = new boolean[2];
    for (ToKwarg keyword : all) {
      switch (keyword) {
        case DtypeOf(DType value) -> dtype[0] = value;
        case DeviceOf(Device value) -> device[0] = value;
        case NonBlocking(boolean value) -> flags[0] = value;
        case CopyAlways(boolean value) -> flags[1] = value;
      }
    }
    return Call.tensor(
        "to",
        () ->
            raw()
                .to(
                    Natives.device(device[0]),
                    Natives.scalarType(dtype[0]),
                    flags[0],
                    flags[1],
                    null));
  }

  /**
   * Sets each element to the number that a tensor holds; returns the tensor.
   *
   * @throws IllegalArgumentException if the value has dimensions
   */
  public Tensor fill_(Tensor value) {
    if (value.dim() != 0) {
      throw new IllegalArgumentException(
          "fill_: a tensor without dimensions is needed, not of shape "
              + Arrays.toString(value.size())
              + "; copy_ takes one with dimensions.");
    }
    return self().change("fill_", x -> x.fill_(value.raw()));
  }

  /**
   * Draws each element from a normal distribution, whose mean is 0 and standard deviation 1 unless
   * keywords say otherwise; returns this tensor: {@code weight.data.normal_(mean=0.0, std=0.02)}.
   */
  public Tensor normal_(NormalInitKwarg first, NormalInitKwarg... more) {
    double mean = 0;
    double std = 1;
    @Nullable Generator generator = null;
    NormalInitKwarg[] all = new NormalInitKwarg[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    for (NormalInitKwarg keyword : all) {
      switch (keyword) {
        case MeanOf(double value) -> mean = value;
        case StdOf(double value) -> std = value;
        case GeneratorOf(Generator value) -> generator = value;
      }
    }
    return self().normal_(mean, std, generator);
  }

  /** As {@link torch#multinomial(Tensor, NumSamples, MultinomialKwarg...)}. */
  public Tensor multinomial(NumSamples num_samples, MultinomialKwarg... keywords) {
    return torch.multinomial(self(), num_samples, keywords);
  }

  /** As {@link torch#multinomial(Tensor, long, MultinomialKwarg, MultinomialKwarg...)}. */
  public Tensor multinomial(long num_samples, MultinomialKwarg first, MultinomialKwarg... more) {
    return torch.multinomial(self(), num_samples, first, more);
  }

  /** As {@link Tensor#backward}: {@code y.backward(gradient=v)} in Python. */
  public void backward(GradientOf gradient, BackwardKwarg... keywords) {
    self().backward(gradient.value(), keywords);
  }

  /** As {@link Tensor#tril(long)}: {@code x.tril(diagonal=-1)} in Python. */
  public Tensor tril(DiagonalAt diagonal) {
    return self().tril(diagonal.value());
  }

  /** As {@link Tensor#triu(long)}: {@code x.triu(diagonal=1)} in Python. */
  public Tensor triu(DiagonalAt diagonal) {
    return self().triu(diagonal.value());
  }

  /** As {@link Tensor#scatter_reduce(long, Tensor, Tensor, String, boolean)}. */
  public Tensor scatter_reduce(
      long dim, Tensor index, Tensor src, String reduce, IncludeSelf include_self) {
    return self().scatter_reduce(dim, index, src, reduce, include_self.value());
  }

  /** As {@link Tensor#scatter_reduce_(long, Tensor, Tensor, String, boolean)}. */
  public Tensor scatter_reduce_(
      long dim, Tensor index, Tensor src, String reduce, IncludeSelf include_self) {
    return self().scatter_reduce_(dim, index, src, reduce, include_self.value());
  }

  /**
   * Returns whether all elements are within {@code atol}, 1e-8, and {@code rtol}, 1e-5, of
   * another's size.
   */
  public boolean allclose(Tensor other, CloseKwarg first, CloseKwarg... more) {
    Tolerance t = Tolerance.of(first, more);
    return Call.value("allclose", () -> raw().allclose(other.raw(), t.rtol, t.atol, t.nanIsEqual));
  }

  /** Returns where elements are close to another's: as {@code allclose}. */
  public Tensor isclose(Tensor other, CloseKwarg first, CloseKwarg... more) {
    Tolerance t = Tolerance.of(first, more);
    return Call.tensor("isclose", () -> raw().isclose(other.raw(), t.rtol, t.atol, t.nanIsEqual));
  }

  private record Tolerance(double rtol, double atol, boolean nanIsEqual) {
    static Tolerance of(CloseKwarg first, CloseKwarg... more) {
      Tolerance made = new Tolerance(1e-5, 1e-8, false).with(first);
      for (CloseKwarg keyword : more) {
        made = made.with(keyword);
      }
      return made;
    }

    private Tolerance with(CloseKwarg keyword) {
      return switch (keyword) {
        case Rtol(double value) -> new Tolerance(value, atol, nanIsEqual);
        case Atol(double value) -> new Tolerance(rtol, value, nanIsEqual);
        case EqualNan(boolean value) -> new Tolerance(rtol, atol, value);
      };
    }
  }

  /** As {@link Tensor#softmax(Dim)}, computed in another type: {@code dtype=torch.float32}. */
  public Tensor softmax(Dim dim, DtypeOf dtype) {
    return Call.tensor(
        "softmax", () -> raw().softmax(dim.value(), Natives.optional(dtype.value())));
  }

  /** As {@link Tensor#log_softmax(Dim)}, computed in another type: {@code dtype=torch.float32}. */
  public Tensor log_softmax(Dim dim, DtypeOf dtype) {
    return Call.tensor(
        "log_softmax", () -> raw().log_softmax(dim.value(), Natives.optional(dtype.value())));
  }

  /** As {@link Tensor#sort(long, Descending...)} along the last dimension. */
  public ValuesIndices sort(Descending descending) {
    return self().sort(-1, descending);
  }

  /** As {@link Tensor#gather(long, Tensor)}: {@code dim=1} in Python. */
  public Tensor gather(Dim dim, Tensor index) {
    return self().gather(dim.value(), index);
  }

  /** As {@link Tensor#roll(long[], long...)}: {@code roll(1, dims=0)} in Python. */
  public Tensor roll(long shifts, long[] dims) {
    return self().roll(new long[] {shifts}, dims);
  }

  /** As {@link Tensor#flatten(long)}: {@code start_dim=1} in Python. */
  public Tensor flatten(StartDim start_dim) {
    return self().flatten(start_dim.value(), -1);
  }

  /** As {@link Tensor#flatten(long, long)}: {@code start_dim=0, end_dim=1} in Python. */
  public Tensor flatten(StartDim start_dim, EndDim end_dim) {
    return self().flatten(start_dim.value(), end_dim.value());
  }

  /** As {@link Tensor#new_zeros(long[], FactoryKwarg...)}, of sizes that stand one by one. */
  public Tensor new_zeros(long size0, long... more) {
    return self().new_zeros(sizes(size0, more));
  }

  /** As {@link Tensor#new_ones(long[], FactoryKwarg...)}, of sizes that stand one by one. */
  public Tensor new_ones(long size0, long... more) {
    return self().new_ones(sizes(size0, more));
  }

  /** As {@link Tensor#new_empty(long[], FactoryKwarg...)}, of sizes that stand one by one. */
  public Tensor new_empty(long size0, long... more) {
    return self().new_empty(sizes(size0, more));
  }

  private static long[] sizes(long first, long... more) {
    long[] all = new long[more.length + 1];
    all[0] = first;
    System.arraycopy(more, 0, all, 1, more.length);
    return all;
  }
}
