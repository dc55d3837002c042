package jtorch.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jtorch.DType;
import jtorch.Device;
import jtorch.MemoryFormat;
import jtorch.sys.LibTorch;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.SymBool;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** LibTorch's small helper objects: made once where that is possible, closed at once where not. */
public final class Natives {
  static {
    LibTorch.load();
  }

  private static final Map<Device, org.bytedeco.pytorch.Device> DEVICES = new ConcurrentHashMap<>();
  private static final Map<DType, ScalarTypeOptional> OPTIONAL_DTYPES = new ConcurrentHashMap<>();
  private static final ScalarType[] SCALAR_TYPES = new ScalarType[46];

  static {
    for (ScalarType type : ScalarType.values()) {
      if (type.value >= 0 && type.value < SCALAR_TYPES.length) {
        SCALAR_TYPES[type.value] = type;
      }
    }
  }

  private Natives() {}

  /** Makes sure that LibTorch is loaded. */
  public static void load() {
    // the static initialiser does it
  }

  /**
   * Returns LibTorch's device; it lives as long as the process.
   *
   * @throws jtorch.TorchException if it is a GPU and there is none
   * @throws IllegalArgumentException if there are not that many GPUs
   */
  public static org.bytedeco.pytorch.Device device(Device device) {
    return DEVICES.computeIfAbsent(device, Natives::made);
  }

  private static org.bytedeco.pytorch.Device made(Device device) {
    if (device.is_cuda()) {
      Gpu.check("device " + device, device);
    }
    return new org.bytedeco.pytorch.Device(device.toString());
  }

  /** Returns LibTorch's name of an element type. */
  public static ScalarType scalarType(DType dtype) {
    return SCALAR_TYPES[dtype.code()];
  }

  /** Returns LibTorch's name of an order in memory. */
  public static org.bytedeco.pytorch.global.torch.MemoryFormat memoryFormat(MemoryFormat format) {
    return switch (format) {
      case contiguous_format -> org.bytedeco.pytorch.global.torch.MemoryFormat.Contiguous;
      case channels_last -> org.bytedeco.pytorch.global.torch.MemoryFormat.ChannelsLast;
    };
  }

  /** Returns an optional that holds an element type; it lives as long as the process. */
  public static ScalarTypeOptional optional(DType dtype) {
    return OPTIONAL_DTYPES.computeIfAbsent(dtype, d -> new ScalarTypeOptional(scalarType(d)));
  }

  /** Calls with the options of a new tensor. */
  public static <T> T withOptions(DType dtype, Device device, Function<TensorOptions, T> call) {
    try (TensorOptions plain = new TensorOptions(scalarType(dtype));
        TensorOptions placed = plain.device(new DeviceOptionalOf(device).optional())) {
      return call.apply(placed);
    }
  }

  /** Calls with a number as LibTorch's scalar: a long stays an integer. */
  public static <T> T withScalar(long value, Function<Scalar, T> call) {
    Numbers kept = Numbers.of(value);
    if (kept != null) {
      return call.apply(kept.scalar());
    }
    try (Scalar scalar = new Scalar(value)) {
      return call.apply(scalar);
    }
  }

  /** Calls with a number as LibTorch's scalar. */
  public static <T> T withScalar(double value, Function<Scalar, T> call) {
    Numbers kept = Numbers.of(value);
    if (kept != null) {
      return call.apply(kept.scalar());
    }
    try (Scalar scalar = new Scalar(value)) {
      return call.apply(scalar);
    }
  }

  /** Calls with a Long as an integer, or with a Double, as LibTorch's scalar. */
  public static <T> T withScalar(Number value, Function<Scalar, T> call) {
    return value instanceof Long whole
        ? withScalar(whole.longValue(), call)
        : withScalar(value.doubleValue(), call);
  }

  /** Calls with true or false as LibTorch's scalar, which makes a bool where nothing else does. */
  public static <T> T withScalar(boolean value, Function<Scalar, T> call) {
    try (SymBool truth = new SymBool(value);
        Scalar scalar = new Scalar(truth)) {
      return call.apply(scalar);
    }
  }

  /** Calls with a number as an optional scalar. */
  public static <T> T withOptional(double value, Function<ScalarOptional, T> call) {
    Numbers kept = Numbers.of(value);
    if (kept != null) {
      return call.apply(kept.optional());
    }
    try (Scalar scalar = new Scalar(value);
        ScalarOptional optional = new ScalarOptional(scalar)) {
      return call.apply(optional);
    }
  }

  /**
   * Calls with a number as a tensor that doesn't decide the result's type, which is what Python
   * makes of a number: the gradient's function has the same name then.
   */
  public static <T> T withNumber(long value, Function<org.bytedeco.pytorch.Tensor, T> call) {
    Numbers kept = Numbers.of(value);
    return kept != null
        ? call.apply(kept.tensor())
        : withScalar(value, scalar -> wrapped(scalar, call));
  }

  /** As the other, for a number with a fraction. */
  public static <T> T withNumber(double value, Function<org.bytedeco.pytorch.Tensor, T> call) {
    Numbers kept = Numbers.of(value);
    return kept != null
        ? call.apply(kept.tensor())
        : withScalar(value, scalar -> wrapped(scalar, call));
  }

  private static <T> T wrapped(Scalar scalar, Function<org.bytedeco.pytorch.Tensor, T> call) {
    try (org.bytedeco.pytorch.Tensor number =
        org.bytedeco.pytorch.global.torch.wrapped_scalar_tensor(scalar)) {
      return call.apply(number);
    }
  }

  /** Optional devices, made once. */
  private record DeviceOptionalOf(Device device) {
    private static final Map<Device, org.bytedeco.pytorch.DeviceOptional> MADE =
        new ConcurrentHashMap<>();

    org.bytedeco.pytorch.DeviceOptional optional() {
      return MADE.computeIfAbsent(
          device, d -> new org.bytedeco.pytorch.DeviceOptional(Natives.device(d)));
    }
  }
}
