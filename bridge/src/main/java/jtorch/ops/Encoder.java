package jtorch.ops;

import java.util.Objects;
import jtorch.DType;
import jtorch.Device;
import jtorch.Generator;
import jtorch.Tensor;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.serialization.Complex;
import org.bytedeco.pytorch.DoubleComplex;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Makes LibTorch's values of Java's, and refuses what a type doesn't take. */
final class Encoder {
  private Encoder() {}

  /** A value doesn't fit its type: caught where the argument's name is known. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misfit() {
      super(null, null, false, false);
    }
  }

  /**
   * Writes a value into a slot that holds nothing; if it throws, the slot holds nothing still.
   *
   * @param listType LibTorch's own description of a list's type, or null
   * @throws Misfit if the value is not of the type
   */
  static void write(long slot, ValueType type, @Nullable Object value, @Nullable Type listType) {
    if (value == null) {
      if (type.kind() != ValueType.Kind.OPTIONAL) {
        throw new Misfit();
      }
      Slots.none(slot);
      return;
    }
    ValueType present = type.present();
    switch (present.kind()) {
      case TENSOR -> Slots.tensor(slot, Raw.of(as(Tensor.class, value)));
      case SCALAR -> scalar(slot, value);
      case INT -> Slots.integer(slot, integer(value));
      case FLOAT -> Slots.real(slot, real(value));
      case BOOL -> Slots.bool(slot, as(Boolean.class, value));
      case DTYPE -> Slots.integer(slot, as(DType.class, value).code());
      case LAYOUT -> Slots.integer(slot, as(Layout.class, value).code());
      case MEMORY_FORMAT -> Slots.integer(slot, MemoryFormat.of(value).code());
      default -> object(slot, present, value, listType);
    }
  }

  private static void scalar(long slot, Object value) {
    switch (value) {
      case Boolean truth -> Slots.bool(slot, truth);
      case Double real -> Slots.real(slot, real);
      case Float real -> Slots.real(slot, real);
      case Complex number -> complex(slot, number);
      default -> Slots.integer(slot, integer(value));
    }
  }

  /**
   * Writes a number where an operator takes a tensor: as in Python it is a tensor that doesn't
   * decide the result's type.
   */
  static void wrapped(long slot, Object number) {
    try (IValue value = new IValue()) {
      scalar(value.address(), number);
      try (Scalar scalar = value.toScalar();
          org.bytedeco.pytorch.Tensor tensor = torch.wrapped_scalar_tensor(scalar)) {
        Slots.tensor(slot, tensor);
      }
    }
  }

  private static void complex(long slot, Complex number) {
    try (DoubleComplex both = new DoubleComplex(number.real(), number.imag());
        Scalar scalar = new Scalar(both);
        IValue made = new IValue(scalar)) {
      Slots.value(slot, made);
    }
  }

  private static void object(long slot, ValueType type, Object value, @Nullable Type listType) {
    try (IValue made =
        switch (type.kind()) {
          case STR -> new IValue(as(String.class, value));
          case DEVICE -> new IValue(Natives.device(as(Device.class, value)));
          case GENERATOR -> new IValue(Generators.of(as(Generator.class, value)));
          case LIST -> Lists.of(type, value, Objects.requireNonNull(listType));
          default -> new IValue(as(Opaque.class, value).value());
        }) {
      Slots.value(slot, made);
    }
  }

  static <T> T as(Class<T> wanted, @Nullable Object value) {
    if (!wanted.isInstance(value)) {
      throw new Misfit();
    }
    return wanted.cast(value);
  }

  /** A whole number; one with a fraction is no whole number even if that is 0, as in Python. */
  static long integer(@Nullable Object value) {
    return switch (value) {
      case Long number -> number;
      case Integer number -> number;
      case Short number -> number;
      case Byte number -> number;
      case null, default -> throw new Misfit();
    };
  }

  static double real(@Nullable Object value) {
    return switch (value) {
      case Double number -> number;
      case Float number -> number;
      case null, default -> integer(value);
    };
  }
}
