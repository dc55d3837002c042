package jtorch;

import jtorch.AmpKwargs.Enabled;
import jtorch.OperatorKwargs.AutocastKwarg;
import jtorch.OperatorKwargs.CacheEnabled;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.internal.Natives;
import jtorch.internal.Warnings;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A block in which matrix products and convolutions run with fewer bits, and what needs all of them
 * doesn't: {@code try (var _ = torch.autocast("cpu", dtype(torch.bfloat16)))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/amp.html#torch.autocast">torch.autocast</a>. It holds
 * for the thread that opened it. The forward pass and the loss belong into the block, the backward
 * pass doesn't. Parameters keep their type.
 */
public final class Autocast implements AutoCloseable {
  private final ModeThread thread = new ModeThread("autocast");
  private final DeviceType type;
  private final boolean enabledBefore;
  private final boolean cachedBefore;
  private final ScalarType dtypeBefore;
  private boolean open = true;

  /** Opens a block with the device's usual type unless another is given. */
  static Autocast of(String device_type, AutocastKwarg... keywords) {
    Natives.load();
    boolean cuda = Device.parse(device_type).is_cuda();
    DType dtype = cuda ? DType.float16 : DType.bfloat16;
    boolean enabled = true;
    boolean cached = org.bytedeco.pytorch.global.torch.is_autocast_cache_enabled();
    for (AutocastKwarg keyword : keywords) {
      switch (keyword) {
        case DtypeOf(DType value) -> dtype = value;
        case Enabled(boolean value) -> enabled = value;
        case CacheEnabled(boolean value) -> cached = value;
      }
    }
    if (!dtype.is_floating_point()) {
      throw new IllegalArgumentException(
          "autocast: dtype must be bfloat16 or float16, not " + dtype + ".");
    }
    if (enabled && !cuda && dtype != DType.bfloat16 && dtype != DType.float16) {
      Warnings.warn(
          "In CPU autocast, but the target dtype is not supported. Disabling autocast. CPU Autocast"
              + " only supports dtypes of torch.bfloat16, torch.float16 currently.");
      enabled = false;
    }
    return new Autocast(device_type, dtype, enabled, cached);
  }

  private Autocast(String device_type, DType dtype, boolean enabled, boolean cached) {
    type = Device.parse(device_type).is_cuda() ? DeviceType.CUDA : DeviceType.CPU;
    enabledBefore = org.bytedeco.pytorch.global.torch.is_autocast_enabled(type);
    cachedBefore = org.bytedeco.pytorch.global.torch.is_autocast_cache_enabled();
    dtypeBefore = org.bytedeco.pytorch.global.torch.get_autocast_dtype(type);
    org.bytedeco.pytorch.global.torch.set_autocast_enabled(type, enabled);
    org.bytedeco.pytorch.global.torch.set_autocast_dtype(type, Natives.scalarType(dtype));
    org.bytedeco.pytorch.global.torch.set_autocast_cache_enabled(cached);
    org.bytedeco.pytorch.global.torch.increment_nesting();
  }

  /**
   * Returns to the mode before; what was cached for the outermost block is freed.
   *
   * @throws IllegalStateException in another thread than the one that opened the block
   */
  @Override
  public void close() {
    if (!open) {
      return;
    }
    thread.requireCurrent();
    open = false;
    if (org.bytedeco.pytorch.global.torch.decrement_nesting() == 0) {
      org.bytedeco.pytorch.global.torch.clear_cache();
    }
    org.bytedeco.pytorch.global.torch.set_autocast_enabled(type, enabledBefore);
    org.bytedeco.pytorch.global.torch.set_autocast_dtype(type, dtypeBefore);
    org.bytedeco.pytorch.global.torch.set_autocast_cache_enabled(cachedBefore);
  }
}
