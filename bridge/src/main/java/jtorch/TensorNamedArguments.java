package jtorch;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import jtorch.ActivationKwargs.EndDim;
import jtorch.ActivationKwargs.KOf;
import jtorch.ActivationKwargs.StartDim;
import jtorch.NnKwargs.P;
import jtorch.OperatorKwargs.Append;
import jtorch.OperatorKwargs.Between;
import jtorch.OperatorKwargs.BincountKwarg;
import jtorch.OperatorKwargs.DiagonalKwarg;
import jtorch.OperatorKwargs.DiffKwarg;
import jtorch.OperatorKwargs.Dim1;
import jtorch.OperatorKwargs.Dim2;
import jtorch.OperatorKwargs.DimsOf;
import jtorch.OperatorKwargs.FlattenKwarg;
import jtorch.OperatorKwargs.HistcKwarg;
import jtorch.OperatorKwargs.NanAs;
import jtorch.OperatorKwargs.NanKwarg;
import jtorch.OperatorKwargs.NeginfAs;
import jtorch.OperatorKwargs.Offset;
import jtorch.OperatorKwargs.PosinfAs;
import jtorch.OperatorKwargs.Prepend;
import jtorch.OperatorKwargs.QuantileKwarg;
import jtorch.OperatorKwargs.Shifts;
import jtorch.OperatorKwargs.SortKwarg;
import jtorch.OperatorKwargs.Sorted;
import jtorch.OperatorKwargs.Stable;
import jtorch.OperatorKwargs.TopkKwarg;
import jtorch.SignalKwargs.SampleCount;
import jtorch.SummaryWriterKwargs.Bins;
import jtorch.SummaryWriterKwargs.CurveWeights;
import jtorch.TensorKwargs.Descending;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Largest;
import jtorch.TensorKwargs.Max;
import jtorch.TensorKwargs.Min;
import jtorch.TensorKwargs.Minlength;
import jtorch.internal.Call;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/**
 * Methods whose arguments programs give by their names.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>.
 */
abstract class TensorNamedArguments extends TensorSparse {
  TensorNamedArguments() {}

  /** As {@link Tensor#flatten(long, long)}: {@code x.flatten(start_dim=1)} in Python. */
  public Tensor flatten(FlattenKwarg first, FlattenKwarg... more) {
    long start = 0;
    long end = -1;
    for (FlattenKwarg keyword : all(first, more)) {
      switch (keyword) {
        case StartDim(long value) -> start = value;
        case EndDim(long value) -> end = value;
      }
    }
    return self().flatten(start, end);
  }

  /** As {@link Tensor#diagonal(long, long, long)}: {@code x.diagonal(dim1=1, dim2=2)} in Python. */
  public Tensor diagonal(DiagonalKwarg first, DiagonalKwarg... more) {
    long[] places = {0, 0, 1};
    for (DiagonalKwarg keyword : all(first, more)) {
      switch (keyword) {
        case Offset(long value) -> places[0] = value;
        case Dim1(long value) -> places[1] = value;
        case Dim2(long value) -> places[2] = value;
      }
    }
    return self().diagonal(places[0], places[1], places[2]);
  }

  /** As {@link Tensor#roll(long[], long...)}: {@code x.roll(shifts=1, dims=0)} in Python. */
  public Tensor roll(Shifts shifts, DimsOf... dims) {
    return self().roll(shifts.value(), dims.length == 0 ? new long[0] : dims[0].value());
  }

  /** As the other, with the dimensions as a keyword only. */
  public Tensor roll(long shifts, DimsOf dims) {
    return self().roll(new long[] {shifts}, dims.value());
  }

  /** As {@link Tensor#flip(long...)}: {@code x.flip(dims=(0, 1))} in Python. */
  public Tensor flip(DimsOf dims) {
    return self().flip(dims.value());
  }

  /** As {@link Tensor#permute(long...)}: {@code x.permute(dims=(1, 0))} in Python. */
  public Tensor permute(DimsOf dims) {
    return self().permute(dims.value());
  }

  /**
   * Returns the elements with numbers for what is not one or infinite: {@code x.nan_to_num(nan=0)}
   * in Python. What isn't given is 0, and the type's largest and smallest number.
   */
  public Tensor nan_to_num(NanKwarg first, NanKwarg... more) {
    @Nullable Double[] given = new Double[3];
    for (NanKwarg keyword : all(first, more)) {
      switch (keyword) {
        case NanAs(double value) -> given[0] = value;
        case PosinfAs(double value) -> given[1] = value;
        case NeginfAs(double value) -> given[2] = value;
      }
    }
    return Call.tensor(
        "nan_to_num",
        () -> {
          try (var none = optional(given[0]);
              var above = optional(given[1]);
              var below = optional(given[2])) {
            return raw().nan_to_num(none, above, below);
          }
        });
  }

  private static DoubleOptional optional(@Nullable Double value) {
    return value == null ? new DoubleOptional() : new DoubleOptional(value);
  }

  /**
   * Returns what a share of the elements is at most: {@code x.quantile(0.9, dim=1, keepdim=True,
   * interpolation='lower')} in Python.
   */
  public Tensor quantile(double q, QuantileKwarg first, QuantileKwarg... more) {
    Quantile given = new Quantile(all(first, more));
    return Call.tensor(
        "quantile",
        () -> given.with(d -> raw().quantile(q, d, given.keepdim, requireNonNull(given.between))));
  }

  /** As the other, of several shares, which are the result's first dimension. */
  public Tensor quantile(Tensor q, QuantileKwarg first, QuantileKwarg... more) {
    Quantile given = new Quantile(all(first, more));
    return Call.tensor(
        "quantile",
        () ->
            given.with(
                d -> raw().quantile(q.raw(), d, given.keepdim, requireNonNull(given.between))));
  }

  /** What a quantile is told. */
  private static final class Quantile {
    private @Nullable Long dim;
    private boolean keepdim;
    private String between = "linear";

    Quantile(QuantileKwarg... keywords) {
      for (QuantileKwarg keyword : keywords) {
        switch (keyword) {
          case Dim(long value) -> dim = value;
          case Keepdim(boolean value) -> keepdim = value;
          case Between(String value) -> between = value;
        }
      }
    }

    org.bytedeco.pytorch.Tensor with(
        java.util.function.Function<LongOptional, org.bytedeco.pytorch.Tensor> call) {
      if (dim != null) {
        return Optionals.with(dim, call);
      }
      try (LongOptional none = new LongOptional()) {
        return call.apply(none);
      }
    }
  }

  /** As {@link Tensor#topk(long)}: {@code x.topk(k=5, dim=1)} in Python. */
  public ValuesIndices topk(KOf k, TopkKwarg... keywords) {
    long count = (long) k.value();
    return keywords.length == 0
        ? self().topk(count)
        : topk(count, keywords[0], Arrays.copyOfRange(keywords, 1, keywords.length));
  }

  /** As {@link Tensor#topk(long, long, boolean, boolean)}: {@code x.topk(5, largest=False)}. */
  public ValuesIndices topk(long k, TopkKwarg first, TopkKwarg... more) {
    long dim = -1;
    boolean largest = true;
    boolean sorted = true;
    for (TopkKwarg keyword : all(first, more)) {
      switch (keyword) {
        case Dim(long value) -> dim = value;
        case Largest(boolean value) -> largest = value;
        case Sorted(boolean value) -> sorted = value;
      }
    }
    return self().topk(k, dim, largest, sorted);
  }

  /**
   * Returns the elements in order along a dimension, the last unless it is said, and where they
   * were: {@code x.sort(descending=True, stable=True)} in Python.
   */
  public ValuesIndices sort(SortKwarg first, SortKwarg... more) {
    Order order = new Order(all(first, more));
    return ValuesIndices.of(
        "sort",
        () -> {
          try (BoolOptional stable = new BoolOptional(order.stable)) {
            return raw().sort(stable, order.dim, order.descending);
          }
        });
  }

  /** Returns where the elements in order are, as int64: {@code x.argsort(descending=True)}. */
  public Tensor argsort(SortKwarg first, SortKwarg... more) {
    Order order = new Order(all(first, more));
    return Call.tensor("argsort", () -> raw().argsort(order.stable, order.dim, order.descending));
  }

  /** In which order elements are brought. */
  private static final class Order {
    private long dim = -1;
    private boolean descending;
    private boolean stable;

    Order(SortKwarg... keywords) {
      for (SortKwarg keyword : keywords) {
        switch (keyword) {
          case Dim(long value) -> dim = value;
          case Descending(boolean value) -> descending = value;
          case Stable(boolean value) -> stable = value;
        }
      }
    }
  }

  /**
   * Returns the differences of neighbours along a dimension, the last unless it is said: {@code
   * x.diff(dim=0, prepend=first)} in Python.
   */
  public Tensor diff(DiffKwarg first, DiffKwarg... more) {
    long[] numbers = {1, -1};
    @Nullable Tensor[] edges = new Tensor[2];
    for (DiffKwarg keyword : all(first, more)) {
      switch (keyword) {
        case SampleCount(long value) -> numbers[0] = value;
        case Dim(long value) -> numbers[1] = value;
        case Prepend(Tensor value) -> edges[0] = value;
        case Append(Tensor value) -> edges[1] = value;
      }
    }
    return Call.tensor(
        "diff",
        () -> {
          try (TensorOptional before = optional(edges[0]);
              TensorOptional behind = optional(edges[1])) {
            return raw().diff(numbers[0], numbers[1], before, behind);
          }
        });
  }

  private static TensorOptional optional(@Nullable Tensor value) {
    return value == null ? new TensorOptional() : OptionalTensors.of(value);
  }

  /** As {@link Tensor#histc(long, double, double)}: {@code x.histc(bins=10, min=0, max=1)}. */
  public Tensor histc(HistcKwarg first, HistcKwarg... more) {
    double[] numbers = {100, 0, 0};
    for (HistcKwarg keyword : all(first, more)) {
      switch (keyword) {
        case Bins bins -> numbers[0] = single(bins.value());
        case Min(Number value) -> numbers[1] = value.doubleValue();
        case Max(Number value) -> numbers[2] = value.doubleValue();
      }
    }
    return self().histc((long) numbers[0], numbers[1], numbers[2]);
  }

  private static double single(double... bins) {
    if (bins.length != 1 || bins[0] != Math.rint(bins[0])) {
      throw new IllegalArgumentException(
          "histc: bins is how many there are, one whole number, not "
              + java.util.Arrays.toString(bins)
              + ".");
    }
    return bins[0];
  }

  /** Returns how often each integer is there: {@code x.bincount(weights=w, minlength=10)}. */
  public Tensor bincount(BincountKwarg first, BincountKwarg... more) {
    @Nullable Tensor[] weights = new Tensor[1];
    long[] least = {0};
    for (BincountKwarg keyword : all(first, more)) {
      switch (keyword) {
        case CurveWeights(Tensor value) -> weights[0] = value;
        case Minlength(long value) -> least[0] = value;
      }
    }
    return Call.tensor(
        "bincount",
        () -> {
          try (TensorOptional w = optional(weights[0])) {
            return raw().bincount(w, least[0]);
          }
        });
  }

  /** As {@link Tensor#repeat_interleave(long, long)}. */
  public Tensor repeat_interleave(long repeats, Dim dim) {
    return self().repeat_interleave(repeats, dim.value());
  }

  /** As {@link Tensor#repeat_interleave(Tensor, long)}. */
  public Tensor repeat_interleave(Tensor repeats, Dim dim) {
    return self().repeat_interleave(repeats, dim.value());
  }

  /** As {@link Tensor#take_along_dim(Tensor, long)}. */
  public Tensor take_along_dim(Tensor indices, Dim dim) {
    return self().take_along_dim(indices, dim.value());
  }

  /** As {@link Tensor#cross(Tensor, long)}. */
  public Tensor cross(Tensor other, Dim dim) {
    return self().cross(other, dim.value());
  }

  /** As {@link Tensor#norm(double, long, Keepdim...)}: {@code x.norm(p=2, dim=1)} in Python. */
  public Tensor norm(P p, Dim dim, Keepdim... keepdim) {
    return self().norm(p.value(), dim.value(), keepdim);
  }

  /** As {@link Tensor#norm(double)}. */
  public Tensor norm(P p) {
    return self().norm(p.value());
  }

  /** As {@link Tensor#dist(Tensor, double)}. */
  public Tensor dist(Tensor other, P p) {
    return self().dist(other, p.value());
  }

  static <K> K[] all(K first, K[] more) {
    K[] all = java.util.Arrays.copyOf(more, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = Objects.requireNonNull(first);
    return all;
  }
}
