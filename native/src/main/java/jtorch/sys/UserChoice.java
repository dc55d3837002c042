package jtorch.sys;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the user says about LibTorch: on the command line, else in the environment. */
final class UserChoice {
  /** The word for the LibTorch that comes with the build, which is also what silence means. */
  static final String PACKAGED = "packaged";

  /** The word for a fitting LibTorch of this machine, if there is one. */
  static final String AUTO = "auto";

  /** How a message ends whose reader may do without a LibTorch of their own. */
  static final String WAY_OUT =
      "name another with --libtorch or JTORCH_LIBTORCH, or leave that out for the packaged one.";

  private UserChoice() {}

  /** Returns {@link #PACKAGED}, {@link #AUTO} or a folder. */
  static String libTorch() {
    String chosen =
        firstGiven(System.getProperty("jtorch.libtorch"), System.getenv("JTORCH_LIBTORCH"));
    return chosen == null ? PACKAGED : chosen.strip();
  }

  /** Returns the folder of a CUDA installation, if the user names one. */
  static @Nullable Path cudaHome() {
    String chosen =
        firstGiven(
            System.getProperty("jtorch.cuda.home"),
            firstGiven(System.getenv("CUDA_HOME"), System.getenv("CUDA_PATH")));
    return chosen == null ? null : folder(chosen.strip());
  }

  /** Returns whether an operator on a GPU waits until its kernels have ended. */
  static boolean blockingLaunches() {
    return Boolean.getBoolean("jtorch.cuda.blocking");
  }

  /** Returns whether products on a GPU are to give the same numbers each time. */
  static boolean deterministicProducts() {
    return Boolean.getBoolean("jtorch.cuda.deterministic");
  }

  /**
   * Reads a path.
   *
   * @throws LibTorchLoadException if it can't be one
   */
  static Path folder(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new LibTorchLoadException(
          "\"" + text + "\" can't be a folder: " + e.getReason() + "; " + WAY_OUT, e);
    }
  }

  static @Nullable String firstGiven(@Nullable String one, @Nullable String other) {
    return one != null && !one.isBlank() ? one : other != null && !other.isBlank() ? other : null;
  }
}
