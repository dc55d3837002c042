package jtorch.profiler;

import jtorch.PyString;

/** Times, shares and sizes as Python's profiler prints them. */
final class Amounts {
  private static final double MICROSECONDS_IN_SECOND = 1e6;
  private static final double MICROSECONDS_IN_MS = 1e3;
  private static final long KB = 1024;
  private static final long MB = 1024 * KB;
  private static final long GB = 1024 * MB;

  private Amounts() {}

  /** Prints a time in the unit that suits it, or in the given one: s, ms or us. */
  static String time(double micros, String unit) {
    String fitting =
        micros >= MICROSECONDS_IN_SECOND ? "s" : micros >= MICROSECONDS_IN_MS ? "ms" : "us";
    return switch (unit) {
      case "s" -> PyString.format("{:.3f}s", micros / MICROSECONDS_IN_SECOND);
      case "ms" -> PyString.format("{:.3f}ms", micros / MICROSECONDS_IN_MS);
      case "us" -> PyString.format("{:.3f}us", micros);
      default -> time(micros, fitting);
    };
  }

  static String share(double time, double total) {
    return total == 0 ? "NaN" : PyString.format("{:.2f}%", time * 100 / total);
  }

  static String memory(long bytes) {
    long size = Math.abs(bytes);
    if (size >= GB) {
      return PyString.format("{:.2f} GB", (double) bytes / GB);
    } else if (size >= MB) {
      return PyString.format("{:.2f} MB", (double) bytes / MB);
    } else if (size >= KB) {
      return PyString.format("{:.2f} KB", (double) bytes / KB);
    }
    return bytes + " B";
  }
}
