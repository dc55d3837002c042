package jtorch.internal;

import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * How a thread computes with fewer bits.
 *
 * @param cached whether a parameter's copy with fewer bits is kept until the outermost block ends
 */
public record AutocastState(
    boolean cpu, ScalarType cpuType, boolean cuda, ScalarType cudaType, boolean cached) {
  /** Returns the present one of this thread. */
  public static AutocastState present() {
    return new AutocastState(
        torch.is_autocast_enabled(DeviceType.CPU),
        torch.get_autocast_dtype(DeviceType.CPU),
        torch.is_autocast_enabled(DeviceType.CUDA),
        torch.get_autocast_dtype(DeviceType.CUDA),
        torch.is_autocast_cache_enabled());
  }

  /** Returns one in which parameters' copies are not kept. */
  public AutocastState withoutCache() {
    return new AutocastState(cpu, cpuType, cuda, cudaType, false);
  }

  /** Makes it this thread's. */
  public void set() {
    torch.set_autocast_enabled(DeviceType.CPU, cpu);
    torch.set_autocast_dtype(DeviceType.CPU, cpuType);
    torch.set_autocast_enabled(DeviceType.CUDA, cuda);
    torch.set_autocast_dtype(DeviceType.CUDA, cudaType);
    torch.set_autocast_cache_enabled(cached);
  }
}
