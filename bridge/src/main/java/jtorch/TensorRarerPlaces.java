package jtorch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import jtorch.CallKwargs.IndexOf;
import jtorch.CallKwargs.RangeEnd;
import jtorch.CallKwargs.RangeStart;
import jtorch.CallKwargs.RangeStep;
import jtorch.InitKwargs.IncludeSelf;
import jtorch.OperatorKwargs.Dim1;
import jtorch.OperatorKwargs.Dim2;
import jtorch.OperatorKwargs.Offset;
import jtorch.RarerKwargs.Aweights;
import jtorch.RarerKwargs.CovKwarg;
import jtorch.RarerKwargs.Fweights;
import jtorch.RarerKwargs.SliceKwarg;
import jtorch.RarerKwargs.SourceOf;
import jtorch.RarerKwargs.Wrap;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.Correction;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/**
 * Methods that few programs call by name, where the plain form has arguments in places, and the
 * reverse.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>.
 */
abstract class TensorRarerPlaces extends TensorNamedPlaces {
  TensorRarerPlaces() {}

  /** As {@code index_add(dim, index, source)}: all by name, as in Python. */
  public Tensor index_add(Dim dim, IndexOf index, SourceOf source) {
    return self().index_add(dim.value(), index.value(), source.value());
  }

  /** As the other, with a multiple of the source: {@code alpha=2} in Python. */
  public Tensor index_add(Dim dim, IndexOf index, SourceOf source, Alpha alpha) {
    return self().index_add(dim.value(), index.value(), source.value(), alpha);
  }

  /** As {@code index_add_(dim, index, source)}: all by name, as in Python. */
  public Tensor index_add_(Dim dim, IndexOf index, SourceOf source) {
    return self().index_add_(dim.value(), index.value(), source.value());
  }

  /** As the other, with a multiple of the source: {@code alpha=2} in Python. */
  public Tensor index_add_(Dim dim, IndexOf index, SourceOf source, Alpha alpha) {
    return self().index_add_(dim.value(), index.value(), source.value(), alpha);
  }

  /** As {@code index_copy(dim, index, source)}: all by name, as in Python. */
  public Tensor index_copy(Dim dim, IndexOf index, SourceOf source) {
    return self().index_copy(dim.value(), index.value(), source.value());
  }

  /** As {@code index_copy_(dim, index, source)}: all by name, as in Python. */
  public Tensor index_copy_(Dim dim, IndexOf index, SourceOf source) {
    return self().index_copy_(dim.value(), index.value(), source.value());
  }

  /** As {@code index_fill(dim, index, value)}: {@code value=-1} in Python. */
  public Tensor index_fill(long dim, Tensor index, Value value) {
    return value.value() instanceof Long whole
        ? self().index_fill(dim, index, whole)
        : self().index_fill(dim, index, value.value().doubleValue());
  }

  /** As the other: {@code dim=1, index=places, value=-1} in Python. */
  public Tensor index_fill(Dim dim, IndexOf index, Value value) {
    return index_fill(dim.value(), index.value(), value);
  }

  /** As {@code index_fill_(dim, index, value)}: {@code value=-1} in Python. */
  public Tensor index_fill_(long dim, Tensor index, Value value) {
    return value.value() instanceof Long whole
        ? self().index_fill_(dim, index, whole)
        : self().index_fill_(dim, index, value.value().doubleValue());
  }

  /** As the other: {@code dim=1, index=places, value=-1} in Python. */
  public Tensor index_fill_(Dim dim, IndexOf index, Value value) {
    return index_fill_(dim.value(), index.value(), value);
  }

  /** As {@code index_reduce}, without this tensor's own elements: {@code include_self=False}. */
  public Tensor index_reduce(
      long dim, Tensor index, Tensor source, String reduce, IncludeSelf include_self) {
    return Call.tensor(
        "index_reduce",
        () ->
            raw()
                .index_reduce(
                    dim, index.raw(), source.raw(), requireNonNull(reduce), include_self.value()));
  }

  /** As the other, in place; returns this tensor. */
  public Tensor index_reduce_(
      long dim, Tensor index, Tensor source, String reduce, IncludeSelf include_self) {
    return self()
        .change(
            "index_reduce_",
            x ->
                x.index_reduce_(
                    dim, index.raw(), source.raw(), requireNonNull(reduce), include_self.value()));
  }

  /** As {@code fill_diagonal_(5)}, on below the square in a tall matrix: {@code wrap=True}. */
  public Tensor fill_diagonal_(double fill_value, Wrap wrap) {
    return self()
        .change(
            "fill_diagonal_",
            x -> Natives.withScalar(fill_value, s -> x.fill_diagonal_(s, wrap.value())));
  }

  /** As {@code diag_embed(1, 0, 2)}: {@code offset=1, dim1=0, dim2=2} in Python. */
  public Tensor diag_embed(Offset offset, Dim1 dim1, Dim2 dim2) {
    return self().diag_embed(offset.value(), dim1.value(), dim2.value());
  }

  /** As {@code diagonal_scatter(src, 1, 0, 1)}: {@code x.diagonal_scatter(src, 1)} in Python. */
  public Tensor diagonal_scatter(Tensor src, long offset) {
    return self().diagonal_scatter(src, offset, 0, 1);
  }

  /** As the other: {@code offset=1} in Python. */
  public Tensor diagonal_scatter(Tensor src, Offset offset) {
    return diagonal_scatter(src, offset.value());
  }

  /** Returns a copy with a part replaced: {@code dim=1, start=2, end=6, step=2} in Python. */
  public Tensor slice_scatter(Tensor src, SliceKwarg first, SliceKwarg... more) {
    long dim = 0;
    Long start = null;
    Long end = null;
    long step = 1;
    for (SliceKwarg keyword : TensorNamedArguments.all(first, more)) {
      switch (keyword) {
        case Dim d -> dim = d.value();
        case RangeStart(Number n) -> start = CallKwargs.whole("slice_scatter: start", n);
        case RangeEnd(Number n) -> end = CallKwargs.whole("slice_scatter: end", n);
        case RangeStep(Number n) -> step = CallKwargs.whole("slice_scatter: step", n);
      }
    }
    return slice(src, dim, start, end, step);
  }

  private Tensor slice(Tensor src, long dim, @Nullable Long start, @Nullable Long end, long step) {
    return Call.tensor(
        "slice_scatter",
        () -> {
          try (LongOptional from = start == null ? new LongOptional() : new LongOptional(start);
              LongOptional to = end == null ? new LongOptional() : new LongOptional(end)) {
            return raw().slice_scatter(src.raw(), dim, from, to, step);
          }
        });
  }

  /** As {@code tensor_split(3, 1)}: {@code x.tensor_split(3, dim=1)} in Python. */
  public List<Tensor> tensor_split(long sections, Dim dim) {
    return self().tensor_split(sections, dim.value());
  }

  /** As the other: {@code x.tensor_split((1, 6), dim=1)} in Python. */
  public List<Tensor> tensor_split(long[] indices, Dim dim) {
    return self().tensor_split(indices, dim.value());
  }

  /** As {@code cov()}, with weights of the columns: {@code fweights=n, aweights=w} in Python. */
  public Tensor cov(CovKwarg first, CovKwarg... more) {
    long correction = 1;
    Tensor often = null;
    Tensor much = null;
    for (CovKwarg keyword : TensorNamedArguments.all(first, more)) {
      switch (keyword) {
        case Correction c -> correction = CallKwargs.whole("cov: correction", c.value());
        case Fweights f -> often = f.value();
        case Aweights a -> much = a.value();
      }
    }
    return cov(correction, often, much);
  }

  private Tensor cov(long correction, @Nullable Tensor often, @Nullable Tensor much) {
    return Call.tensor(
        "cov",
        () -> {
          try (TensorOptional f = OptionalTensors.of(often);
              TensorOptional a = OptionalTensors.of(much)) {
            return raw().cov(correction, f, a);
          }
        });
  }

  /** Returns whether the memory holds the negatives of the elements. */
  public boolean is_neg() {
    return raw().is_neg();
  }

  /** Returns the tensor itself, or a copy if its memory holds the negatives of the elements. */
  public Tensor resolve_neg() {
    return is_neg() ? Call.tensor("resolve_neg", () -> raw().resolve_neg()) : self();
  }

  /** As {@code topk(k, dim, largest)}: {@code x.topk(1, 1, True)} in Python. */
  public ValuesIndices topk(long k, long dim, boolean largest) {
    return self().topk(k, dim, Kwargs.largest(largest));
  }

  /** As {@code kthvalue(k, dim, keepdim(true))}: {@code x.kthvalue(2, 0, True)} in Python. */
  public ValuesIndices kthvalue(long k, long dim, boolean keepdim) {
    return self().kthvalue(k, dim, Kwargs.keepdim(keepdim));
  }
}
