package jtorch.sys;

import java.util.List;
import java.util.Locale;

/** Operating systems and processors, by the names that JavaCPP's classifiers have for them. */
final class Platform {
  /** Those that there is a packaged LibTorch for: the dependencies of pytorch-platform 2.10.0. */
  static final List<String> PACKAGED =
      List.of("linux-x86_64", "macosx-arm64", "macosx-x86_64", "windows-x86_64");

  private Platform() {}

  /** Returns the name for what Java calls {@code os.name} and {@code os.arch}. */
  static String name(String os, String arch) {
    return family(os.toLowerCase(Locale.ROOT)) + "-" + processor(arch.toLowerCase(Locale.ROOT));
  }

  private static String family(String os) {
    if (os.startsWith("mac")) {
      return "macosx";
    }
    if (os.startsWith("windows")) { // "Windows 11"
      return "windows";
    }
    return os.replace(' ', '_');
  }

  private static String processor(String arch) {
    return switch (arch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "arm64";
      case "i386", "i486", "i586", "i686", "x86" -> "x86";
      default -> arch;
    };
  }

  /**
   * Checks that there is a LibTorch for a platform at all.
   *
   * @throws LibTorchLoadException if there is none
   */
  static void check(String platform) {
    if (!PACKAGED.contains(platform)) {
      throw new LibTorchLoadException(
          "This Java runs on "
              + platform
              + ", and LibTorch is packaged for "
              + String.join(", ", PACKAGED)
              + " only; use a 64-bit Java on one of those.");
    }
  }
}
