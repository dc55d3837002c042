package jtorch.internal;

import java.util.Optional;
import jtorch.Device;
import jtorch.TorchException;
import jtorch.sys.CudaDriver;
import jtorch.sys.CudaReason;
import jtorch.sys.LibTorch;
import org.bytedeco.pytorch.DeviceGuardImplInterface;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.jspecify.annotations.Nullable;

/** What must be so before anything is asked of a GPU. */
public final class Gpu {
  private Gpu() {}

  /** Returns whether LibTorch was built for CUDA and a GPU is there. */
  public static boolean isThere() {
    Natives.load();
    return torch.cuda_is_available();
  }

  /** Returns how many GPUs there are. */
  public static int count() {
    return isThere() ? torch.cuda_device_count() : 0;
  }

  /** Returns why no GPU is used, in half a sentence with what to do about it. */
  public static String reason() {
    Natives.load();
    Optional<String> reason =
        CudaReason.of(LibTorch.cuda(), CudaDriver.ask(), jtorch.torch.__config__.show());
    return reason.orElse("LibTorch sees no GPU");
  }

  /**
   * Wakes CUDA up.
   *
   * @throws TorchException if there is no GPU, with the reason
   */
  public static void need(String call) {
    if (!isThere()) {
      throw new TorchException(
          call + ": there is no cuda to use, as " + reason() + "; or stay on the cpu.");
    }
    Call.run(call, () -> torch.globalContext().lazyInitDevice(DeviceType.CUDA));
  }

  /**
   * Returns the number of a GPU that is there, the present one where none is named.
   *
   * @throws TorchException if there is no GPU at all
   * @throws IllegalArgumentException if it is no GPU, or there are not that many
   */
  public static int index(String call, @Nullable Device device) {
    need(call);
    if (device == null || (device.is_cuda() && device.index() < 0)) {
      return torch.getDeviceIndex();
    }
    check(call, device);
    return device.index();
  }

  /**
   * Checks that a device is a GPU that is there.
   *
   * @throws IllegalArgumentException if it is no GPU, or one of a number that is not there
   */
  public static void check(String call, Device device) {
    if (!device.is_cuda()) {
      throw new IllegalArgumentException(
          call + ": a device cuda is expected, but it is " + device + ".");
    }
    need(call);
    int count = count();
    if (device.index() >= count) {
      throw new IllegalArgumentException(
          call
              + ": there is no "
              + device
              + "; this process sees "
              + (count == 1 ? "one GPU, cuda:0" : count + " GPUs, cuda:0 to cuda:" + (count - 1))
              + ", as CUDA_VISIBLE_DEVICES and the machine have it.");
    }
  }

  /** Returns LibTorch's way to streams, events and devices; it lives as long as the process. */
  public static DeviceGuardImplInterface guard() {
    return torch.getDeviceGuardImpl(DeviceType.CUDA);
  }

  /** Returns the GPU of a number. */
  public static Device device(int index) {
    return new Device("cuda", index);
  }
}
