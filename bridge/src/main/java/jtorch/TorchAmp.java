package jtorch;

import jtorch.AmpKwargs.DeviceTypeOf;
import jtorch.OperatorKwargs.AutocastKwarg;
import jtorch.TensorKwargs.DtypeOf;

/** The part of {@code torch} that computes with fewer bits. */
abstract class TorchAmp extends TorchProfiling {
  TorchAmp() {}

  /**
   * Opens a block in which products and convolutions run with fewer bits.
   *
   * @param device_type {@code "cpu"} or {@code "cuda"}
   * @param dtype bfloat16 or float16; on the CPU another one is warned of, and all bits are kept
   * @throws IllegalArgumentException if the device is another, or the type has no fraction
   */
  public static Autocast autocast(String device_type, DtypeOf dtype) {
    return Autocast.of(device_type, dtype);
  }

  /**
   * As the other: {@code torch.autocast("cuda", dtype=torch.float16, enabled=use_amp)} in Python; a
   * block that isn't enabled computes with all bits, also within one that is.
   */
  public static Autocast autocast(String device_type, AutocastKwarg first, AutocastKwarg... more) {
    return Autocast.of(device_type, TensorNamedArguments.all(first, more));
  }

  /** As the other, with bfloat16 on the CPU and float16 on a GPU. */
  public static Autocast autocast(String device_type) {
    return Autocast.of(device_type);
  }

  /** As the other: {@code torch.autocast(device_type="cuda", enabled=use_amp)} in Python. */
  public static Autocast autocast(DeviceTypeOf device_type, AutocastKwarg... keywords) {
    return Autocast.of(device_type.value(), keywords);
  }

  /**
   * Mixed precision.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/amp.html">torch.amp</a>; its
   * scaler is {@link jtorch.amp.GradScaler}.
   */
  public static final class amp {
    private amp() {}

    /** As {@link torch#autocast(String, AutocastKwarg, AutocastKwarg...)}. */
    public static Autocast autocast(String device_type, AutocastKwarg... keywords) {
      return Autocast.of(device_type, keywords);
    }

    /** As {@link torch#autocast(DeviceTypeOf, AutocastKwarg...)}. */
    public static Autocast autocast(DeviceTypeOf device_type, AutocastKwarg... keywords) {
      return Autocast.of(device_type.value(), keywords);
    }
  }
}
