package jtorch;

import java.util.List;
import jtorch.CallKwargs.AsTuple;
import jtorch.CallKwargs.IndexOf;
import jtorch.CallKwargs.Src;
import jtorch.InitKwargs.NonBlocking;
import jtorch.InitKwargs.ToKwarg;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Methods whose arguments have a name, where the plain form has them in a place, and the reverse.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensors.html">torch.Tensor</a>.
 */
abstract class TensorNamedPlaces extends TensorNamedArguments {
  TensorNamedPlaces() {}

  /** As {@link Tensor#gather(long, Tensor)}: {@code dim=1, index=places} in Python. */
  public Tensor gather(Dim dim, IndexOf index) {
    return self().gather(dim.value(), index.value());
  }

  /** As the other: {@code x.gather(1, index=places)} in Python. */
  public Tensor gather(long dim, IndexOf index) {
    return self().gather(dim, index.value());
  }

  /** As {@link Tensor#index_select(long, Tensor)}: {@code dim=1, index=places} in Python. */
  public Tensor index_select(Dim dim, IndexOf index) {
    return self().index_select(dim.value(), index.value());
  }

  /** As the other: {@code x.index_select(1, index=places)} in Python. */
  public Tensor index_select(long dim, IndexOf index) {
    return self().index_select(dim, index.value());
  }

  /**
   * As {@link Tensor#scatter(long, Tensor, Tensor)}: {@code dim=1, index=places, src=y} in Python.
   */
  public Tensor scatter(Dim dim, IndexOf index, Src src) {
    return self().scatter(dim.value(), index.value(), src.value());
  }

  /** As the other: {@code x.scatter(1, places, src=y)} in Python. */
  public Tensor scatter(long dim, Tensor index, Src src) {
    return self().scatter(dim, index, src.value());
  }

  /** As the other, of one number: {@code dim=1, index=places, value=1} in Python. */
  public Tensor scatter(Dim dim, IndexOf index, Value value) {
    return scatter(dim.value(), index.value(), value);
  }

  /** As the other, of one number: {@code x.scatter(1, places, value=1)} in Python. */
  public Tensor scatter(long dim, Tensor index, Value value) {
    return value.value() instanceof Long whole
        ? self().scatter(dim, index, whole)
        : self().scatter(dim, index, value.value().doubleValue());
  }

  /**
   * As {@link Tensor#scatter_(long, Tensor, Tensor)}: {@code dim=1, index=places, src=y} in Python.
   */
  public Tensor scatter_(Dim dim, IndexOf index, Src src) {
    return self().scatter_(dim.value(), index.value(), src.value());
  }

  /** As the other: {@code x.scatter_(1, places, src=y)} in Python. */
  public Tensor scatter_(long dim, Tensor index, Src src) {
    return self().scatter_(dim, index, src.value());
  }

  /** As the other, of one number: {@code dim=1, index=places, value=1} in Python. */
  public Tensor scatter_(Dim dim, IndexOf index, Value value) {
    return scatter_(dim.value(), index.value(), value);
  }

  /** As the other, of one number: {@code x.scatter_(1, places, value=1)} in Python. */
  public Tensor scatter_(long dim, Tensor index, Value value) {
    return value.value() instanceof Long whole
        ? self().scatter_(dim, index, whole)
        : self().scatter_(dim, index, value.value().doubleValue());
  }

  /**
   * As {@link Tensor#scatter_add(long, Tensor, Tensor)}: {@code dim=1, index=places, src=y} in
   * Python.
   */
  public Tensor scatter_add(Dim dim, IndexOf index, Src src) {
    return self().scatter_add(dim.value(), index.value(), src.value());
  }

  /**
   * As {@link Tensor#scatter_add_(long, Tensor, Tensor)}: {@code dim=1, index=places, src=y} in
   * Python.
   */
  public Tensor scatter_add_(Dim dim, IndexOf index, Src src) {
    return self().scatter_add_(dim.value(), index.value(), src.value());
  }

  /** As {@code scatter(dim, index, src, reduce)}: all by name, as in Python. */
  public Tensor scatter(Dim dim, IndexOf index, Src src, String reduce) {
    return self().scatter(dim.value(), index.value(), src.value(), reduce);
  }

  /** As the other: {@code x.scatter(1, places, src=y, reduce='add')} in Python. */
  public Tensor scatter(long dim, Tensor index, Src src, String reduce) {
    return self().scatter(dim, index, src.value(), reduce);
  }

  /** As the other, of one number: {@code dim=1, index=places, value=2, reduce='add'}. */
  public Tensor scatter(Dim dim, IndexOf index, Value value, String reduce) {
    return scatter(dim.value(), index.value(), value, reduce);
  }

  /** As the other, of one number: {@code x.scatter(1, places, value=2, reduce='add')} in Python. */
  public Tensor scatter(long dim, Tensor index, Value value, String reduce) {
    return self().scatter(dim, index, value.value().doubleValue(), reduce);
  }

  /** As {@code scatter_(dim, index, src, reduce)}: all by name, as in Python. */
  public Tensor scatter_(Dim dim, IndexOf index, Src src, String reduce) {
    return self().scatter_(dim.value(), index.value(), src.value(), reduce);
  }

  /** As the other: {@code x.scatter_(1, places, src=y, reduce='add')} in Python. */
  public Tensor scatter_(long dim, Tensor index, Src src, String reduce) {
    return self().scatter_(dim, index, src.value(), reduce);
  }

  /** As the other, of one number: {@code dim=1, index=places, value=2, reduce='add'}. */
  public Tensor scatter_(Dim dim, IndexOf index, Value value, String reduce) {
    return scatter_(dim.value(), index.value(), value, reduce);
  }

  /**
   * As the other, of one number: {@code x.scatter_(1, places, value=2, reduce='add')} in Python.
   */
  public Tensor scatter_(long dim, Tensor index, Value value, String reduce) {
    return self().scatter_(dim, index, value.value().doubleValue(), reduce);
  }

  /** As {@code scatter_add(dim, index, src)}: {@code x.scatter_add(1, places, src=y)} in Python. */
  public Tensor scatter_add(long dim, Tensor index, Src src) {
    return self().scatter_add(dim, index, src.value());
  }

  /**
   * As {@code scatter_add_(dim, index, src)}: {@code x.scatter_add_(1, places, src=y)} in Python.
   */
  public Tensor scatter_add_(long dim, Tensor index, Src src) {
    return self().scatter_add_(dim, index, src.value());
  }

  /** As {@link Tensor#masked_fill(Tensor, double)}: {@code value=0} in Python. */
  public Tensor masked_fill(Tensor mask, Value value) {
    return value.value() instanceof Long whole
        ? self().masked_fill(mask, whole)
        : self().masked_fill(mask, value.value().doubleValue());
  }

  /** As {@link Tensor#masked_fill_(Tensor, double)}: {@code value=0} in Python. */
  public Tensor masked_fill_(Tensor mask, Value value) {
    return value.value() instanceof Long whole
        ? self().masked_fill_(mask, whole)
        : self().masked_fill_(mask, value.value().doubleValue());
  }

  /**
   * Returns the places of what is not zero, a tensor for each dimension: {@code
   * x.nonzero(as_tuple=True)} in Python.
   *
   * @throws IllegalArgumentException if as_tuple is false: {@code nonzero()} gives one tensor
   */
  public List<Tensor> nonzero(AsTuple as_tuple) {
    if (!as_tuple.value()) {
      throw new IllegalArgumentException(
          "nonzero: as_tuple(true) gives a list; write nonzero() for one tensor of all places.");
    }
    Tensor counted = self().dim() == 0 ? self().unsqueeze(0) : self();
    return counted.nonzero().unbind(1);
  }

  /** As {@link Tensor#to(ToKwarg, ToKwarg...)}: {@code x.to(device, non_blocking=True)}. */
  public Tensor to(Device device, ToKwarg first, ToKwarg... more) {
    return self().to(Kwargs.device(device), all(first, more));
  }

  /** As the other: {@code x.to('cuda', non_blocking=True)} in Python. */
  public Tensor to(String device, ToKwarg first, ToKwarg... more) {
    return self().to(Kwargs.device(device), all(first, more));
  }

  /** As the other: {@code x.to(torch.float32, copy=True)} in Python. */
  public Tensor to(DType dtype, ToKwarg first, ToKwarg... more) {
    return self().to(Kwargs.dtype(dtype), all(first, more));
  }

  /** Returns the tensor in another order in memory: {@code memory_format=torch.channels_last}. */
  public Tensor to(MemoryFormat memory_format) {
    return self().contiguous(memory_format);
  }

  /** As {@link Tensor#cuda()}, without waiting for pinned memory: {@code non_blocking=True}. */
  public Tensor cuda(NonBlocking non_blocking) {
    return to("cuda", non_blocking);
  }

  /** As {@link Tensor#copy_(Tensor)}: {@code x.copy_(y, non_blocking=True)} in Python. */
  public Tensor copy_(Tensor source, NonBlocking non_blocking) {
    return self().change("copy_", x -> x.copy_(source.raw(), non_blocking.value()));
  }

  /** As {@link Tensor#size(long)}: {@code x.size(dim=0)} in Python. */
  public long size(Dim dim) {
    return self().size(dim.value());
  }

  /** As {@code sum(dim, keepdim(true))}: {@code x.sum(1, True)} in Python. */
  public Tensor sum(long dim, boolean keepdim) {
    return self().sum(dim, Kwargs.keepdim(keepdim));
  }

  /** As {@code mean(dim, keepdim(true))}: {@code x.mean(1, True)} in Python. */
  public Tensor mean(long dim, boolean keepdim) {
    return self().mean(dim, Kwargs.keepdim(keepdim));
  }

  /** As {@code max(dim, keepdim(true))}: {@code x.max(1, True)} in Python. */
  public ValuesIndices max(long dim, boolean keepdim) {
    return self().max(dim, Kwargs.keepdim(keepdim));
  }

  /** As {@code min(dim, keepdim(true))}: {@code x.min(1, True)} in Python. */
  public ValuesIndices min(long dim, boolean keepdim) {
    return self().min(dim, Kwargs.keepdim(keepdim));
  }

  /**
   * As {@link Tensor#sort(long, TensorKwargs.Descending...)}: {@code x.sort(0, True)} in Python.
   */
  public ValuesIndices sort(long dim, boolean descending) {
    return self().sort(dim, Kwargs.descending(descending));
  }

  /** As {@link Tensor#kthvalue(long, long, Keepdim...)}: {@code dim=1} in Python. */
  public ValuesIndices kthvalue(long k, Dim dim, Keepdim... keepdim) {
    return self().kthvalue(k, dim.value(), keepdim);
  }

  /** As {@link Tensor#cummax(long)}: {@code dim=0} in Python. */
  public ValuesIndices cummax(Dim dim) {
    return self().cummax(dim.value());
  }

  /** As {@link Tensor#cummin(long)}: {@code dim=0} in Python. */
  public ValuesIndices cummin(Dim dim) {
    return self().cummin(dim.value());
  }

  /** As {@link Tensor#logcumsumexp(long)}: {@code dim=0} in Python. */
  public Tensor logcumsumexp(Dim dim) {
    return self().logcumsumexp(dim.value());
  }

  /** As {@link Tensor#aminmax(long, Keepdim...)}: {@code dim=0} in Python. */
  public AMinMax aminmax(Dim dim, Keepdim... keepdim) {
    return self().aminmax(dim.value(), keepdim);
  }

  /** As {@link Tensor#nansum(long, Keepdim...)}: {@code dim=0} in Python. */
  public Tensor nansum(Dim dim, Keepdim... keepdim) {
    return self().nansum(dim.value(), keepdim);
  }

  /** As {@link Tensor#nanmean(long, Keepdim...)}: {@code dim=0} in Python. */
  public Tensor nanmean(Dim dim, Keepdim... keepdim) {
    return self().nanmean(dim.value(), keepdim);
  }

  /** As {@link Tensor#nanmedian(long, Keepdim...)}: {@code dim=0} in Python. */
  public ValuesIndices nanmedian(Dim dim, Keepdim... keepdim) {
    return self().nanmedian(dim.value(), keepdim);
  }

  /** As {@link Tensor#nanquantile(double, long, Keepdim...)}: {@code dim=0} in Python. */
  public Tensor nanquantile(double q, Dim dim, Keepdim... keepdim) {
    return self().nanquantile(q, dim.value(), keepdim);
  }

  /** As {@link Tensor#amax(long[], Keepdim...)}: {@code dim=(1, 2)} in Python. */
  public Tensor amax(Dims dim, Keepdim... keepdim) {
    return self().amax(dim.value(), keepdim);
  }

  /** As {@link Tensor#amin(long[], Keepdim...)}: {@code dim=(1, 2)} in Python. */
  public Tensor amin(Dims dim, Keepdim... keepdim) {
    return self().amin(dim.value(), keepdim);
  }

  /**
   * Returns the logarithm of the sum of exponentials along dimensions: {@code logsumexp((1, 2))}.
   */
  public Tensor logsumexp(long[] dim, Keepdim... keepdim) {
    return Call.tensor("logsumexp", () -> raw().logsumexp(dim, Keepdim.in(keepdim)));
  }

  /** As the other: {@code dim=(1, 2)} in Python. */
  public Tensor logsumexp(Dims dim, Keepdim... keepdim) {
    return logsumexp(dim.value(), keepdim);
  }

  /** As {@link Tensor#cumsum(Dim)}, computed in another type: {@code dtype=torch.float64}. */
  public Tensor cumsum(Dim dim, DtypeOf dtype) {
    return Call.tensor("cumsum", () -> raw().cumsum(dim.value(), Natives.optional(dtype.value())));
  }
}
