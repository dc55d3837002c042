package jtorch.nn;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.NnKwargs.PlacementKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorScope;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Of which type a layer's tensors are made, and where: what Python's layers call their {@code
 * factory_kwargs}. What isn't said is as of any new tensor.
 */
record Placement(@Nullable DtypeOf dtype, @Nullable DeviceOf device) {
  /** Finds the two among a layer's keywords. */
  static Placement of(Object... keywords) {
    return new Placement(
        Keywords.last(DtypeOf.class, keywords), Keywords.last(DeviceOf.class, keywords));
  }

  /** Returns a parameter of zeros. */
  Parameter zeros(long... shape) {
    return trainable(() -> zerosBuffer(shape));
  }

  /** Returns a parameter of ones. */
  Parameter ones(long... shape) {
    return trainable(() -> onesBuffer(shape));
  }

  private Parameter trainable(Supplier<Tensor> data) {
    if (dtype != null && !dtype.value().is_floating_point() && !dtype.value().is_complex()) {
      throw new IllegalArgumentException(
          "A layer's parameters have gradients, which "
              + dtype.value()
              + " can't have; give a dtype of floating point or complex numbers.");
    }
    return parameter(data);
  }

  /** Returns a tensor of zeros that is not trained. */
  Tensor zerosBuffer(long... shape) {
    return torch.zeros(shape, keywords());
  }

  /** Returns a tensor of ones that is not trained. */
  Tensor onesBuffer(long... shape) {
    return torch.ones(shape, keywords());
  }

  /** Returns a number that counts, of its own type whatever the others are. */
  Tensor counter() {
    long[] shape = {};
    DtypeOf whole = new DtypeOf(torch.int64);
    return device == null ? torch.zeros(shape, whole) : torch.zeros(shape, whole, device);
  }

  /** Makes a parameter without leaving behind what it is made from. */
  static Parameter parameter(Supplier<Tensor> data) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      return new Parameter(data.get());
    }
  }

  /** Returns what was said, for layers that this one is made of. */
  PlacementKwarg[] keywords() {
    return Stream.of(dtype, device).filter(Objects::nonNull).toArray(PlacementKwarg[]::new);
  }
}
