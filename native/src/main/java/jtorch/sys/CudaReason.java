package jtorch.sys;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Why no GPU is used, or will not do, as half a sentence with what to do about it. */
public final class CudaReason {
  /** LibTorch's settings name its kernels: {@code -gencode;arch=compute_90,code=sm_90}. */
  private static final Pattern CODE = Pattern.compile("code=(sm|compute)_(\\d+)(\\d)");

  private CudaReason() {}

  /**
   * Returns the reason, if there is one.
   *
   * @param support what became of LibTorch's CUDA libraries
   * @param driver the driver with its GPUs, if there is one
   * @param settings what LibTorch was built with, as {@code torch.__config__.show()} gives it
   */
  public static Optional<String> of(
      CudaSupport support, Optional<CudaDriver> driver, String settings) {
    Optional<String> obstacle = support.obstacle();
    if (obstacle.isPresent()) {
      return obstacle;
    }
    if (driver.isEmpty() || driver.get().devices().isEmpty()) {
      int error = driver.map(CudaDriver::problem).orElse(0);
      return Optional.of(
          "the NVIDIA driver shows this process no GPU"
              + (error == 0 ? "" : " (cuInit returned " + error + ")")
              + "; look at nvidia-smi and CUDA_VISIBLE_DEVICES");
    }
    return driver.get().devices().stream()
        .filter(gpu -> !hasCodeFor(gpu.capability(), settings))
        .findFirst()
        .map(gpu -> withoutCode(gpu, settings));
  }

  private static String withoutCode(CudaDriver.Gpu gpu, String settings) {
    return gpu.name()
        + " has compute capability "
        + gpu.capability()
        + ", and this LibTorch has code for "
        + CODE.matcher(settings)
            .results()
            .map(code -> code.group(1) + "_" + code.group(2) + code.group(3))
            .distinct()
            .collect(Collectors.joining(", "))
        + " only; name another with --libtorch";
  }

  /** A chip runs code for its own generation and not above itself, and newer portable code. */
  private static boolean hasCodeFor(Version chip, String settings) {
    var codes = CODE.matcher(settings).results().toList();
    return codes.isEmpty() || codes.stream().anyMatch(code -> runs(chip, code));
  }

  private static boolean runs(Version chip, MatchResult code) {
    Version of = new Version(Integer.parseInt(code.group(2)), Integer.parseInt(code.group(3)));
    boolean portable = code.group(1).equals("compute");
    return of.compareTo(chip) <= 0 && (portable || of.major() == chip.major());
  }
}
