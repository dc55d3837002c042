package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a tensor is and how it lies in memory.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/tensors.html#tensor-class-reference">torch.Tensor</a>.
 */
abstract class TensorFacts extends TensorKeywords {
  TensorFacts() {}

  /** As {@link #dim}. */
  public int ndim() {
    return dim();
  }

  /** As {@link #dim}. */
  public int ndimension() {
    return dim();
  }

  /** As {@link #numel}. */
  public long nelement() {
    return numel();
  }

  /** Returns the size of an element in bytes. */
  public long element_size() {
    return raw().element_size();
  }

  /** As {@link #element_size}. */
  public long itemsize() {
    return element_size();
  }

  /** Returns the size of all elements in bytes. */
  public long nbytes() {
    SparseLayouts.checkDense("nbytes", self());
    return raw().nbytes();
  }

  /** Returns how many elements of the storage lie from one index of a dimension to the next. */
  public long stride(long dim) {
    return Call.value("stride", () -> raw().stride(dim));
  }

  /** Returns at which element of the storage the tensor begins. */
  public long storage_offset() {
    return Call.value("storage_offset", () -> raw().storage_offset());
  }

  /** Returns the address of the first element, or 0 if there is no memory. */
  public long data_ptr() {
    SparseLayouts.checkDense("data_ptr", self());
    return Raw.address(raw());
  }

  /** Returns the number of the GPU, or -1 on the CPU. */
  public int get_device() {
    return self().is_cuda() ? self().device().index() : -1;
  }

  /** Returns whether the data is in the CPU's memory. */
  public boolean is_cpu() {
    return raw().is_cpu();
  }

  /** Returns whether there is a shape and a type, but no data: on {@code torch.device("meta")}. */
  public boolean is_meta() {
    return raw().is_meta();
  }

  /**
   * Returns the name of what computes the gradient of what made this tensor, such as {@code
   * "AddBackward0"}; null for a leaf. Python's is an object of that name.
   */
  public @Nullable String grad_fn() {
    if (!self().requires_grad() || self().is_leaf()) {
      return null;
    }
    try (Node node = raw().grad_fn();
        BytePointer name = node.name()) {
      String text = name.getString();
      return text.substring(text.lastIndexOf(':') + 1); // without namespaces
    }
  }

  /** Returns whether the elements are complex. */
  public boolean is_complex() {
    return raw().is_complex();
  }

  /** Returns whether a conjugation is pending. */
  public boolean is_conj() {
    return raw().is_conj();
  }

  /** Returns whether the type of the elements has negative numbers. */
  public boolean is_signed() {
    return raw().is_signed();
  }

  /** Returns whether the tensor was made in {@link torch#inference_mode}. */
  public boolean is_inference() {
    return raw().is_inference();
  }

  /** Returns whether the only element is not zero. */
  public boolean is_nonzero() {
    return Call.value("is_nonzero", () -> raw().is_nonzero());
  }

  /** Returns whether another tensor has this shape. */
  public boolean is_same_size(Tensor other) {
    return raw().is_same_size(other.raw());
  }

  /** Returns whether another tensor is the same view of the same storage. */
  public boolean is_set_to(Tensor tensor) {
    return Call.value("is_set_to", () -> raw().is_set_to(tensor.raw()));
  }

  /** Returns the data in memory that a GPU copies from by itself; there must be a GPU. */
  public Tensor pin_memory() {
    return Call.tensor("pin_memory", () -> raw().pin_memory());
  }

  /** As {@link jtorch.cuda.Stream#uses}. */
  public void record_stream(jtorch.cuda.Stream stream) {
    stream.uses(self());
  }

  /** Returns whether the data is in pinned memory. */
  public boolean is_pinned() {
    return Call.value("is_pinned", () -> raw().is_pinned());
  }

  /** Returns the tensor with another element type; itself if it has that type already. */
  public Tensor to(DType dtype) {
    return Call.tensor("to", () -> raw().to(Natives.scalarType(dtype)));
  }

  /** Returns the tensor on a device; itself if it is there already. */
  public Tensor to(Device device) {
    if (device.equals(self().device())) {
      return self();
    }
    return Call.tensor(
        "to", () -> raw().to(Natives.device(device), Natives.scalarType(self().dtype())));
  }

  /** As {@link #to(Device)}, of a device's name: {@code to("cuda")}. */
  public Tensor to(String device) {
    return to(Device.parse(device));
  }

  /** Returns the tensor on a device with another element type. */
  public Tensor to(Device device, DType dtype) {
    return to(device, dtype, false);
  }

  /** As {@link #to(Device)}; from pinned memory the copy may go on while Java does. */
  public Tensor to(Device device, boolean non_blocking) {
    return to(device, self().dtype(), non_blocking);
  }

  /** As {@link #to(Device, DType)}; from pinned memory the copy may go on while Java does. */
  public Tensor to(Device device, DType dtype, boolean non_blocking) {
    return Call.tensor(
        "to",
        () ->
            raw().to(Natives.device(device), Natives.scalarType(dtype), non_blocking, false, null));
  }

  /** Returns the tensor with the type and on the device of another. */
  public Tensor to(Tensor other) {
    return to(other.device(), other.dtype());
  }

  /** Returns the tensor as bfloat16. */
  public Tensor bfloat16() {
    return self().to(DType.bfloat16);
  }

  /** Returns the tensor as uint8: {@code x.byte()} in Python. */
  public Tensor byte_() {
    return self().to(DType.uint8);
  }

  /** Returns the tensor as int8: {@code x.char()} in Python. */
  public Tensor char_() {
    return self().to(DType.int8);
  }

  /** Returns the tensor as int16: {@code x.short()} in Python. */
  public Tensor short_() {
    return self().to(DType.int16);
  }

  /** Returns the tensor as complex64. */
  public Tensor cfloat() {
    return self().to(DType.complex64);
  }

  /** Returns the tensor as complex128. */
  public Tensor cdouble() {
    return self().to(DType.complex128);
  }

  /** Returns the tensor with the type of another. */
  public Tensor type_as(Tensor other) {
    return self().to(other.dtype());
  }

  /** Returns the tensor as float32: {@code x.float()} in Python. */
  public Tensor float_() {
    return self().to(DType.float32);
  }

  /** Returns the tensor as float64: {@code x.double()} in Python. */
  public Tensor double_() {
    return self().to(DType.float64);
  }

  /** Returns the tensor as float16. */
  public Tensor half() {
    return self().to(DType.float16);
  }

  /** Returns the tensor as int64: {@code x.long()} in Python. */
  public Tensor long_() {
    return self().to(DType.int64);
  }

  /** Returns the tensor as int32: {@code x.int()} in Python. */
  public Tensor int_() {
    return self().to(DType.int32);
  }

  /** Returns where the elements are not zero, as bool. */
  public Tensor bool() {
    return self().to(DType.bool);
  }

  /** Returns whether the elements have a fraction. */
  public boolean is_floating_point() {
    return self().dtype().is_floating_point();
  }

  /** Returns the tensor in the CPU's memory. */
  public Tensor cpu() {
    return self().to(new Device("cpu", -1));
  }

  /** Returns the tensor on the current GPU. */
  public Tensor cuda() {
    return self().to(new Device("cuda", -1));
  }

  /** Returns what Python calls such tensors: {@code "torch.FloatTensor"}. */
  public String type() {
    try (BytePointer name = org.bytedeco.pytorch.global.torch.toString(raw().scalar_type())) {
      return (raw().is_cuda() ? "torch.cuda." : "torch.") + name.getString() + "Tensor";
    }
  }

  /** Returns the tensor with another element type: {@code type(torch.float32)}. */
  public Tensor type(DType dtype) {
    return self().to(dtype);
  }

  /** Draws each element from a Cauchy distribution; returns this tensor. */
  public Tensor cauchy_(double median, double sigma) {
    return change("cauchy_", x -> Generators.with(null, x, g -> x.cauchy_(median, sigma, g)));
  }

  /** Draws each element from the Cauchy distribution of median 0, sigma 1; returns this tensor. */
  public Tensor cauchy_() {
    return cauchy_(0, 1);
  }

  /** Draws each element from a log-normal distribution; returns this tensor. */
  public Tensor log_normal_(double mean, double std) {
    return change("log_normal_", x -> Generators.with(null, x, g -> x.log_normal_(mean, std, g)));
  }

  /** Draws exponentials of normal numbers of mean 1, deviation 2; returns this tensor. */
  public Tensor log_normal_() {
    return log_normal_(1, 2);
  }
}
