package jtorch.trainer.doctor;

import java.lang.management.ManagementFactory;
import java.util.Set;
import jtorch.sys.Host;
import org.jspecify.annotations.Nullable;

/**
 * The computer and the Java on it.
 *
 * @param java the version of Java
 * @param javaVendor who built it
 * @param javaHome where it is
 * @param maxHeapBytes how large Java's heap may become; tensors are outside of it
 * @param os the operating system with its version
 * @param platform its name among the packaged LibTorches, such as {@code linux-x86_64}
 * @param cLibrary the C library with its version, where the system tells
 * @param processor the processor's name, where the system tells
 * @param cores how many cores this process may use
 * @param vectorBits how wide the processor's vectors are, or 0 where the system does not tell
 * @param memoryBytes how much memory there is, or 0 where the system does not tell
 */
public record Machine(
    String java,
    String javaVendor,
    String javaHome,
    long maxHeapBytes,
    String os,
    String platform,
    @Nullable String cLibrary,
    @Nullable String processor,
    int cores,
    int vectorBits,
    long memoryBytes) {
  /** Asks this one. */
  public static Machine here() {
    Host host = Host.current();
    return new Machine(
        System.getProperty("java.version"),
        System.getProperty("java.vendor"),
        System.getProperty("java.home"),
        Runtime.getRuntime().maxMemory(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Host.platform(),
        host.cLibrary().orElse(null),
        host.processor().orElse(null),
        Runtime.getRuntime().availableProcessors(),
        vectorBits(host.processorFlags()),
        installedMemory());
  }

  /** Returns the width that a processor with these abilities computes at. */
  static int vectorBits(Set<String> flags) {
    if (flags.contains("avx512f")) {
      return 512;
    }
    if (flags.contains("avx")) {
      return 256;
    }
    return flags.contains("sse2") ? 128 : 0;
  }

  private static long installedMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean bean
        ? bean.getTotalMemorySize()
        : 0;
  }
}
