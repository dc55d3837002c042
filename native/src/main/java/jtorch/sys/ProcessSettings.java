package jtorch.sys;

import java.util.Map;
import java.util.TreeMap;

/**
 * What must be decided before LibTorch and JavaCPP are loaded, as they read it once, at load time.
 *
 * <p>Whatever the user set stays. The measurements behind the values are in {@code
 * docs/performance.md}.
 */
final class ProcessSettings {
  private ProcessSettings() {}

  /** Sets JavaCPP's properties and the environment of the native libraries. */
  static void apply(Host host) {
    properties().forEach(ProcessSettings::setProperty);
    environment().forEach((name, value) -> setenv(host, name, value));
  }

  private static Map<String, String> properties() {
    return Map.of(
        // jtorch loads the libraries itself, all unpacked first, each by its absolute path.
        "org.bytedeco.javacpp.loadLibraries", "false",
        // A phantom reference under a global lock for each object cost 1.5 us an operator.
        "org.bytedeco.javacpp.noPointerGC", "true",
        // Reading /proc for each object; it cannot see GPU memory and stalls large models.
        "org.bytedeco.javacpp.maxPhysicalBytes", "0",
        "org.bytedeco.javacpp.maxBytes", "0");
  }

  private static Map<String, String> environment() {
    Map<String, String> values = new TreeMap<>();
    // Two thread pools share the cores: the one that has nothing to do must sleep, not spin.
    values.put("OMP_WAIT_POLICY", "passive");
    values.put("OPENBLAS_THREAD_TIMEOUT", "4");
    return values;
  }

  private static void setProperty(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static void setenv(Host host, String name, String value) {
    if (System.getenv(name) == null) {
      host.setenv(name, value);
    }
  }
}
