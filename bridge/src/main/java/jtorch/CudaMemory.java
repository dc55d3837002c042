package jtorch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jtorch.internal.Call;
import jtorch.internal.Gpu;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.cuda.DeviceStats;
import org.jspecify.annotations.Nullable;

/** What LibTorch's cache of a GPU's memory says of itself. */
final class CudaMemory {
  /** The statistics in the order of {@code c10::CachingDeviceAllocator::DeviceStats}. */
  private static final List<String> BY_POOL =
      List.of(
          "allocation",
          "segment",
          "active",
          "inactive_split",
          "allocated_bytes",
          "reserved_bytes",
          "active_bytes",
          "inactive_split_bytes",
          "requested_bytes");

  private static final List<String> POOLS = List.of("all", "small_pool", "large_pool");
  private static final List<String> METRICS = List.of("current", "peak", "allocated", "freed");
  private static final List<String> COUNTS = List.of("num_alloc_retries", "num_ooms");
  private static final List<String> OVERSIZE = List.of("oversize_allocations", "oversize_segments");
  private static final List<String> LAST =
      List.of("num_sync_all_streams", "num_device_alloc", "num_device_free", "max_split_size");

  private static final int NUMBERS =
      BY_POOL.size() * POOLS.size() * METRICS.size()
          + COUNTS.size()
          + OVERSIZE.size() * METRICS.size()
          + LAST.size();

  private CudaMemory() {}

  /** Returns all numbers under Python's names; none without a GPU. */
  static Map<String, Long> stats(@Nullable Device device) {
    if (!Gpu.isThere()) {
      return Map.of();
    }
    int index = Gpu.index("memory_stats", device);
    try (DeviceStats stats =
        Call.value(
            "memory_stats", () -> org.bytedeco.pytorch.global.torch.getDeviceStats((byte) index))) {
      return named(TensorMemory.data(stats.address(), (long) NUMBERS * Long.BYTES));
    }
  }

  /** Gives the numbers of {@code DeviceStats}, one after the other in memory, their names. */
  static Map<String, Long> named(MemorySegment numbers) {
    Map<String, Long> named = new LinkedHashMap<>();
    names()
        .forEach(name -> named.put(name, numbers.getAtIndex(ValueLayout.JAVA_LONG, named.size())));
    return named;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String stat : BY_POOL) {
      POOLS.forEach(pool -> METRICS.forEach(m -> names.add(stat + "." + pool + "." + m)));
    }
    names.addAll(COUNTS);
    OVERSIZE.forEach(stat -> METRICS.forEach(m -> names.add(stat + "." + m)));
    names.addAll(LAST);
    return names;
  }

  /** Draws Python's table. */
  static String summary(Map<String, Long> stats, int device) {
    if (stats.isEmpty()) {
      Gpu.need("memory_summary");
    }
    String thick = "=".repeat(75);
    List<String> lines = new ArrayList<>();
    lines.add(thick);
    lines.add(
        String.format(
            Locale.ROOT, "%17s PyTorch CUDA memory summary, device ID %-17d ", "", device));
    lines.add("-".repeat(75));
    lines.add(
        String.format(
            Locale.ROOT,
            "  %9s CUDA OOMs: %-12d | %6s cudaMalloc retries: %-8d  ",
            "",
            stats.get("num_ooms"),
            "",
            stats.get("num_alloc_retries")));
    lines.add(thick);
    lines.add("        Metric         | Cur Usage  | Peak Usage | Tot Alloc  | Tot Freed  ");
    bytes(lines, stats, "allocated_bytes", "Allocated memory");
    bytes(lines, stats, "active_bytes", "Active memory");
    bytes(lines, stats, "requested_bytes", "Requested memory");
    bytes(lines, stats, "reserved_bytes", "GPU reserved memory");
    bytes(lines, stats, "inactive_split_bytes", "Non-releasable memory");
    counts(lines, stats, "allocation", "Allocations");
    counts(lines, stats, "active", "Active allocs");
    counts(lines, stats, "segment", "GPU reserved segments");
    counts(lines, stats, "inactive_split", "Non-releasable allocs");
    oversize(lines, stats, "oversize_allocations", "Oversize allocations");
    oversize(lines, stats, "oversize_segments", "Oversize GPU segments");
    lines.add(thick);
    return "|" + String.join("|\n|", lines) + "|\n";
  }

  private interface Written {
    /** Writes a number, in the unit that suits another. */
    String of(long number, long like);
  }

  private static void bytes(List<String> lines, Map<String, Long> stats, String key, String name) {
    pools(lines, stats, key, name, CudaMemory::size);
  }

  private static void counts(List<String> lines, Map<String, Long> stats, String key, String name) {
    pools(lines, stats, key, name, CudaMemory::count);
  }

  private static void pools(
      List<String> lines, Map<String, Long> stats, String key, String name, Written written) {
    lines.add("-".repeat(75));
    lines.add(metrics(stats, key + ".all.", key + ".all.", name, written));
    for (String pool : List.of("large", "small")) {
      String prefix = key + "." + pool + "_pool.";
      lines.add(metrics(stats, prefix, key + ".all.", "      from " + pool + " pool", written));
    }
  }

  private static void oversize(
      List<String> lines, Map<String, Long> stats, String key, String name) {
    lines.add("-".repeat(75));
    lines.add(metrics(stats, key + ".", key + ".", name, CudaMemory::count));
  }

  private static String metrics(
      Map<String, Long> stats, String prefix, String like, String name, Written written) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, " %-21s ", name));
    for (String metric : METRICS) {
      line.append("| ")
          .append(written.of(number(stats, prefix + metric), number(stats, like + metric)))
          .append(" ");
    }
    return line.toString();
  }

  private static long number(Map<String, Long> stats, String name) {
    return Objects.requireNonNull(stats.get(name), name);
  }

  private static String size(long bytes, long like) {
    List<String> units = List.of("B  ", "KiB", "MiB", "GiB", "TiB", "PiB");
    int unit = 0;
    long shown = bytes;
    for (double rest = like; rest >= 768 * 1024 && unit < units.size() - 1; rest /= 1024) {
      shown /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, "%6d %s", shown, units.get(unit));
  }

  private static String count(long number, long like) {
    List<String> units = List.of(" ", "K", "M");
    int unit = 0;
    long shown = number;
    for (double rest = like; rest >= 750 * 1000 && unit < units.size() - 1; rest /= 1000) {
      shown /= 1000;
      unit++;
    }
    return String.format(Locale.ROOT, "%7d %s ", shown, units.get(unit));
  }
}
