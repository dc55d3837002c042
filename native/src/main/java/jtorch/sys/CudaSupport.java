package jtorch.sys;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the CUDA part of the LibTorch in this process.
 *
 * @param build the CUDA that it was built for, or null if it was built for the CPU
 * @param driver the newest CUDA that this machine's driver can run, or null if there is no driver
 * @param missing libraries that were found nowhere, each with the one that needs it
 * @param failure what the system said when it refused a library, or null
 */
public record CudaSupport(
    @Nullable Version build,
    @Nullable Version driver,
    Map<String, String> missing,
    @Nullable String failure) {
  /** The parameters copied, so that nobody changes them afterwards. */
  public CudaSupport {
    missing = Map.copyOf(missing);
  }

  /** That of a LibTorch for the CPU. */
  static CudaSupport none() {
    return new CudaSupport(null, CudaDriver.installed().orElse(null), Map.of(), null);
  }

  /** Returns this one with what the system said when it refused a library. */
  CudaSupport failed(String reason) {
    return new CudaSupport(build, driver, missing, reason);
  }

  /** Returns whether LibTorch's CUDA libraries are, or can be, in this process. */
  public boolean isLoadable() {
    return obstacle().isEmpty();
  }

  /** Returns why LibTorch's CUDA libraries are not in this process, with what to do about it. */
  public Optional<String> obstacle() {
    if (build == null) {
      return Optional.of(
          "this LibTorch is built for the CPU; name one for CUDA with --libtorch (pip install"
              + " torch=="
              + LocalFit.VERSION
              + ".0 gets one), or build with -Pcuda");
    }
    if (driver == null) {
      return Optional.of(
          "there is no NVIDIA driver here (the system finds no libcuda.so.1); install one for CUDA "
              + build.major()
              + " or newer");
    }
    if (driver.major() < build.major()) {
      return Optional.of(
          "the NVIDIA driver is too old: it runs CUDA up to "
              + driver
              + ", and this LibTorch is built for CUDA "
              + build
              + "; update the driver, or name a LibTorch for CUDA "
              + driver.major()
              + " with --libtorch");
    }
    if (!missing.isEmpty()) {
      return Optional.of(missingLibrary());
    }
    return Optional.ofNullable(failure);
  }

  private String missingLibrary() {
    var first = missing.entrySet().stream().min(Map.Entry.comparingByKey()).orElseThrow();
    return first.getKey()
        + ", which "
        + first.getValue()
        + " needs, "
        + (missing.size() > 1 ? "and " + (missing.size() - 1) + " more are" : "is")
        + " not on this machine: neither beside LibTorch nor in nvidia/*/lib nor under the CUDA"
        + " home; install CUDA "
        + (build == null ? "" : build.major())
        + " with cuDNN 9 and NCCL 2, and name it with --cuda-home";
  }
}
