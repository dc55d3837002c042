package jtorch;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.sys.TensorMemory;

/**
 * The shape of a tensor and its other views.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/tensor_view.html">Tensor
 * Views</a>.
 */
abstract class TensorShape {
  TensorShape() {}

  /** Returns the JavaCPP object, after checking that the tensor is open. */
  abstract org.bytedeco.pytorch.Tensor raw();

  /** Reads something that all layouts have, without bringing the elements into rows. */
  abstract <T> T fact(Function<org.bytedeco.pytorch.Tensor, T> read);

  /** As {@link #fact}, of a number. */
  abstract long count(ToLongFunction<org.bytedeco.pytorch.Tensor> read);

  /** Returns this, as what it is. */
  abstract Tensor self();

  /** Calls an operator that changes this tensor; returns it. */
  final Tensor change(String operator, Consumer<org.bytedeco.pytorch.Tensor> call) {
    Call.run(operator, () -> call.accept(raw()));
    return self();
  }

  /** Returns the sizes of all dimensions. */
  public long[] size() {
    try {
      return fact(raw -> TensorMemory.sizes(raw.address()));
    } finally {
      Reference.reachabilityFence(
          this); // an address alone doesn't keep the tensor from the collector
    }
  }

  /**
   * Returns the size of one dimension; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such dimension
   * @throws IllegalStateException if the tensor is nested and its parts differ in that size
   */
  public long size(long dim) {
    int dims = dim();
    long at = dim < 0 ? dim + dims : dim;
    if (at < 0 || at >= dims) {
      throw new IndexOutOfBoundsException(
          "size: there is no dimension "
              + dim
              + " in a tensor of shape "
              + Arrays.toString(size()));
    }
    try {
      return count(raw -> raw.size(at));
    } catch (IllegalStateException closed) {
      throw closed;
    } catch (RuntimeException refused) { // the presets' own, with LibTorch's stack
      throw new IllegalStateException(
          "size: dimension "
              + dim
              + " of a nested tensor differs in its parts: ask those of unbind().",
          refused);
    }
  }

  /** Returns by how many elements a step in each dimension moves in memory. */
  public long[] stride() {
    return Call.value(
        "stride", () -> LongStream.range(0, raw().dim()).map(d -> raw().stride(d)).toArray());
  }

  /** Returns the sizes of all dimensions: {@code x.shape} in Python. */
  public long[] shape() {
    return size();
  }

  /** Returns the number of dimensions. */
  public int dim() {
    return (int) count(raw -> raw.dim());
  }

  /** Returns the number of elements. */
  public long numel() {
    return count(raw -> raw.numel());
  }

  /** Returns whether the elements stand in memory in the order of their indices. */
  public boolean is_contiguous() {
    return Call.value("is_contiguous", () -> raw().is_contiguous());
  }

  /** Returns the tensor with its elements in order of their indices; itself if they are. */
  public Tensor contiguous() {
    return Call.tensor("contiguous", () -> raw().contiguous());
  }

  /**
   * Returns the tensor with its elements in this order in memory, itself if they are: {@code
   * x.contiguous(memory_format=torch.channels_last)} in Python.
   *
   * @throws TorchException if channels_last is asked of a tensor without four dimensions
   */
  public Tensor contiguous(MemoryFormat memory_format) {
    return Call.tensor("contiguous", () -> raw().contiguous(Natives.memoryFormat(memory_format)));
  }

  /** Returns whether the elements lie in this order in memory. */
  public boolean is_contiguous(MemoryFormat memory_format) {
    return Call.value(
        "is_contiguous", () -> raw().is_contiguous(Natives.memoryFormat(memory_format)));
  }

  /**
   * Returns the same data in another shape, one of whose sizes may be -1.
   *
   * @throws IllegalArgumentException if the number of elements differs
   */
  public Tensor view(long... shape) {
    return Call.tensor("view", () -> raw().view(shape));
  }

  /**
   * Returns the same memory as elements of another type. Where that is of another size, the last
   * dimension becomes longer or shorter.
   *
   * @throws IllegalArgumentException if the last dimension has gaps or can't be divided
   */
  public Tensor view(DType dtype) {
    return Call.tensor("view", () -> raw().view(Natives.scalarType(dtype)));
  }

  /** Returns the same data in the shape of another tensor. */
  public Tensor view_as(Tensor other) {
    return Call.tensor("view_as", () -> raw().view_as(other.raw()));
  }

  /** As {@link #view}, with a copy where a view is impossible. */
  public Tensor reshape(long... shape) {
    return Call.tensor("reshape", () -> raw().reshape(shape));
  }

  /** Returns the data with all dimensions in one. */
  public Tensor flatten() {
    return Call.tensor("flatten", () -> raw().flatten());
  }

  /** Returns the data with the dimensions from {@code start_dim} on in one. */
  public Tensor flatten(long start_dim) {
    return flatten(start_dim, -1);
  }

  /** Returns the data with the dimensions from {@code start_dim} to {@code end_dim} in one. */
  public Tensor flatten(long start_dim, long end_dim) {
    return Call.tensor("flatten", () -> raw().flatten(start_dim, end_dim));
  }

  /** Returns the data with a dimension of size 1 inserted. */
  public Tensor unsqueeze(long dim) {
    return Call.tensor("unsqueeze", () -> raw().unsqueeze(dim));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor unsqueeze(Dim dim) {
    return unsqueeze(dim.value());
  }

  /** Returns the data without its dimensions of size 1. */
  public Tensor squeeze() {
    return Call.tensor("squeeze", () -> raw().squeeze());
  }

  /** Returns the data without a dimension, if that has size 1. */
  public Tensor squeeze(long dim) {
    return Call.tensor("squeeze", () -> raw().squeeze(dim));
  }

  /** As the other, with the dimension as a keyword. */
  public Tensor squeeze(Dim dim) {
    return squeeze(dim.value());
  }

  /** Returns the data with its dimensions in another order. */
  public Tensor permute(long... dims) {
    return Call.tensor("permute", () -> raw().permute(dims));
  }

  /** Returns the data with two dimensions exchanged. */
  public Tensor transpose(long dim0, long dim1) {
    return Call.tensor("transpose", () -> raw().transpose(dim0, dim1));
  }

  /** Returns {@code length} elements from {@code start} on along a dimension. */
  public Tensor narrow(long dim, long start, long length) {
    return Call.tensor("narrow", () -> raw().narrow(dim, start, length));
  }

  /** Returns one slice along the first dimension: {@code x[index]} in Python. */
  public Tensor get(long index) {
    return Call.tensor("get", () -> raw().select(0, index));
  }

  /** Returns a copy. */
  @Override
  @SuppressWarnings({"MissingSuperCall", "NoClone"}) // PyTorch's clone, not Object's
  public Tensor clone() {
    return Call.tensor("clone", () -> raw().clone());
  }
}
