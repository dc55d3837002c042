package jtorch;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import jtorch.internal.Call;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Natives;
import jtorch.sys.FlushDenormal;
import org.bytedeco.javacpp.BytePointer;

/**
 * Settings of LibTorch, and questions about values.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#utilities">Utilities</a>.
 */
abstract class TorchSettings extends TorchMoreCreation {
  TorchSettings() {}

  /** Returns whether something is a tensor. */
  public static boolean is_tensor(Object obj) {
    return obj instanceof Tensor;
  }

  /** Starts the default generators anew from a random seed, which it returns. */
  public static long seed() {
    long seed = new SecureRandom().nextLong();
    torch.manual_seed(seed);
    return seed;
  }

  /** Returns the seed that the CPU's default generator started from. */
  public static long initial_seed() {
    Natives.load();
    return DefaultGenerator.initialSeed();
  }

  /** Returns whether {@link torch#inference_mode} is on in this thread. */
  public static boolean is_inference_mode_enabled() {
    Natives.load();
    return org.bytedeco.pytorch.InferenceMode.is_enabled();
  }

  /**
   * Has numbers too small for full precision taken as 0, by this thread and by those that operators
   * compute on; returns whether the CPU can do that. Java's own arithmetic on this thread is as
   * coarse meanwhile.
   */
  public static boolean set_flush_denormal(boolean mode) {
    Natives.load();
    FlushDenormal.set(mode, torch.get_num_threads());
    return org.bytedeco.pytorch.Context.setFlushDenormal(mode);
  }

  /** As the other; {@code warn_only} has operators warn instead of throw. */
  public static void use_deterministic_algorithms(boolean mode, boolean warn_only) {
    context().setDeterministicAlgorithms(mode, warn_only);
  }

  /** Returns whether operators without a deterministic implementation only warn. */
  public static boolean is_deterministic_algorithms_warn_only_enabled() {
    return context().deterministicAlgorithmsWarnOnly();
  }

  /**
   * Sets how exact products of float32 matrices are: "highest", "high" or "medium".
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static void set_float32_matmul_precision(String precision) {
    Natives.load();
    if (!Set.of("highest", "high", "medium").contains(precision)) {
      throw new IllegalArgumentException(
          "set_float32_matmul_precision: \"" + precision + "\" is not highest, high or medium.");
    }
    Call.run(
        "set_float32_matmul_precision",
        () -> {
          try (BytePointer text = new BytePointer(precision)) {
            context().setFloat32MatmulPrecision(text);
          }
        });
  }

  /** Returns how exact products of float32 matrices are: "highest", "high" or "medium". */
  public static String get_float32_matmul_precision() {
    return context().float32MatmulPrecision().toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Has this thread's new tensors and layers made on a device until the block ends, or for good
   * without a block: {@code try (var _ = torch.set_default_device("meta"))} is Python's {@code with
   * torch.device("meta"):}. As in Python what a tensor is made like, such as {@code x.new_zeros}
   * and {@code torch.zeros_like(x)}, stays where that is; datasets, loaders and transforms make
   * theirs in the CPU's memory.
   *
   * @throws TorchException if it is a GPU and there is none
   * @throws IllegalArgumentException if there are not that many GPUs
   */
  public static DefaultDeviceMode set_default_device(Device device) {
    Natives.load();
    return new DefaultDeviceMode(device);
  }

  /** As the other, by the device's name. */
  public static DefaultDeviceMode set_default_device(String device) {
    return set_default_device(Device.parse(device));
  }

  /** Returns where this thread's new tensors are made, with the GPU's number: the CPU at first. */
  public static Device get_default_device() {
    Device device = DefaultDevice.get();
    boolean numbered = !device.is_cuda() || device.index() >= 0;
    return numbered ? device : new Device("cuda", torch.cuda.current_device());
  }

  private static org.bytedeco.pytorch.Context context() {
    Natives.load();
    return org.bytedeco.pytorch.global.torch.globalContext();
  }
}
