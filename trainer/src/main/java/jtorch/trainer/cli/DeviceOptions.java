package jtorch.trainer.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jtorch.Device;
import jtorch.serialization.Dict;
import jtorch.sys.CudaDriver;
import jtorch.sys.CudaReason;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command computes. */
final class DeviceOptions {
  private static final String AUTO = "auto";

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = AUTO,
      description = "auto, cpu, cuda, or one of several GPUs as cuda:1 (default: ${DEFAULT-VALUE})")
  private String device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads of an operator on the CPU (default: the machine's cores)")
  private @Nullable Integer threads;

  /** Sets the number of threads, that of a run that goes on if none is said. */
  void setThreads(@Nullable Dict saved) {
    if (threads != null) {
      torch.set_num_threads(threads);
    } else if (saved != null) {
      torch.set_num_threads(Math.toIntExact(saved.integer("threads")));
    }
  }

  /** More threads than these keep each other from the cores for minutes, in one operator. */
  private static int mostThreads() {
    return Math.max(256, 4 * Runtime.getRuntime().availableProcessors());
  }

  /** Loads LibTorch; returns the device, a GPU if there is one and nothing is said. */
  Device one(Recipe recipe) {
    return each(recipe, reason -> {}).getLast();
  }

  /**
   * Loads LibTorch; returns the device, or each that there is if nothing is said.
   *
   * @param recipe whether it is to give the same numbers each time must be known before
   * @param without is told why there is no GPU, if nothing is said
   */
  List<Device> each(Recipe recipe, Consumer<String> without) {
    Device wanted = wanted();
    if (threads != null && threads < 1) {
      throw UserException.usage("--threads must be at least 1, not " + threads + ".");
    }
    if (threads != null && threads > mostThreads()) {
      throw UserException.usage(
          "--threads must be at most "
              + mostThreads()
              + " on this machine, not "
              + threads
              + ": each operator waits for all of them, so more than cores are slower.");
    }
    if (recipe.care().deterministic()) {
      System.setProperty("jtorch.cuda.deterministic", "true");
    }
    LibTorch.load(); // before any of its classes, whose initialisers would hide what went wrong
    Device cpu = torch.device("cpu");
    if (wanted != null && !wanted.is_cuda()) {
      return List.of(cpu);
    }
    String reason = whyNot().orElse(null);
    if (wanted == null) {
      if (reason != null) {
        without.accept(reason);
        return List.of(cpu);
      }
      return List.of(cpu, torch.device("cuda"));
    }
    if (reason != null) {
      throw UserException.failure(
          "--device "
              + device
              + " can't be used with LibTorch ("
              + LibTorch.source()
              + "), as "
              + reason
              + "; or use --device cpu.");
    }
    int count = torch.cuda.device_count();
    if (wanted.index() >= count) {
      throw UserException.failure(
          "--device " + device + " is not there: this machine has " + gpus(count) + ".");
    }
    return List.of(wanted);
  }

  private static String gpus(int count) {
    return count == 1 ? "one GPU, cuda:0" : count + " GPUs, cuda:0 to cuda:" + (count - 1);
  }

  /** Returns why no GPU can be used, if none can: one that LibTorch has no code for is none. */
  private static Optional<String> whyNot() {
    return CudaReason.of(LibTorch.cuda(), CudaDriver.ask(), torch.__config__.show())
        .or(() ->
            torch.cuda.is_available() ? Optional.empty() : Optional.of("LibTorch sees no GPU"));
  }

  /** Returns the device that is said, or null if the command is to choose. */
  private @Nullable Device wanted() {
    if (device.equals(AUTO)) {
      return null;
    }
    try {
      return Device.parse(device);
    } catch (IllegalArgumentException e) {
      throw UserException.usage(
          "--device is auto, cpu, cuda or a GPU's number as in cuda:1, not " + device + ".");
    }
  }
}
