package jtorch.sys;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must be decided before LibTorch and JavaCPP are loaded, as they read it once, at load time.
 *
 * <p>Whatever the user set stays. The measurements behind the values are in {@code
 * docs/performance.md}.
 */
final class ProcessSettings {
  /**
   * What cuBLAS needs to give the same numbers each time. It is not set for everybody: LibTorch
   * reads and parses it at each product of matrices, which made what the host does for a small
   * network's step on a GPU take 1.6 times as long.
   */
  private static final String CUBLAS_WORKSPACE = "CUBLAS_WORKSPACE_CONFIG";

  private static boolean deterministicProducts;

  private ProcessSettings() {}

  /** Returns whether products on a GPU may be asked to give the same numbers each time. */
  static synchronized boolean areProductsDeterministic() {
    return deterministicProducts;
  }

  /** Sets JavaCPP's properties and the environment of the native libraries. */
  static synchronized void apply(Host host) {
    host.keepFreedMemory();
    // jtorch loads the libraries itself, all unpacked first, each by its absolute path; a second
    // copy of them from JavaCPP would end the process, so this one is not the user's to choose.
    System.setProperty("org.bytedeco.javacpp.loadLibraries", "false");
    properties().forEach(ProcessSettings::setProperty);
    environment().forEach((name, value) -> setenv(host, name, value));
    deterministicProducts =
        UserChoice.deterministicProducts() || System.getenv(CUBLAS_WORKSPACE) != null;
  }

  private static Map<String, String> properties() {
    return Map.of(
        // A phantom reference under a global lock for each object cost 1.5 us an operator.
        "noPointerGC", "true",
        // Reading /proc for each object; it cannot see GPU memory and stalls large models.
        "maxPhysicalBytes", "0",
        "maxBytes", "0");
  }

  private static Map<String, String> environment() {
    Map<String, String> values = new TreeMap<>();
    // A thread that sleeps between two operators is woken too late: a small network's step took
    // twice as long. One that waits awake for long takes the core from OpenBLAS's own threads, and
    // from everybody else: about a millisecond, then it sleeps.
    if (System.getenv("OMP_WAIT_POLICY") == null) {
      values.put("GOMP_SPINCOUNT", "20000");
    }
    values.put("OPENBLAS_THREAD_TIMEOUT", "4");
    if (UserChoice.deterministicProducts()) {
      values.put(CUBLAS_WORKSPACE, ":4096:8");
    }
    if (UserChoice.blockingLaunches()) {
      // A kernel's failure is then told by the operator that started it, not by a later one.
      values.put("CUDA_LAUNCH_BLOCKING", "1");
    }
    return values;
  }

  /** Has MKL's front use the 32-bit integers and the one OpenMP that LibTorch has. */
  static void chooseMklThreads(Host host) {
    setenv(host, "MKL_INTERFACE_LAYER", "LP64");
    setenv(host, "MKL_THREADING_LAYER", "GNU");
  }

  private static void setProperty(String name, String value) {
    String javacpp = "org.bytedeco.javacpp.";
    if (System.getProperty(javacpp + name) == null
        && System.getProperty(javacpp + name.toLowerCase(Locale.ROOT)) == null) { // its old name
      System.setProperty(javacpp + name, value);
    }
  }

  private static void setenv(Host host, String name, String value) {
    if (System.getenv(name) == null) {
      host.setenv(name, value);
    }
  }
}
