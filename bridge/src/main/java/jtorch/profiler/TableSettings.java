package jtorch.profiler;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import jtorch.ProfilerKwargs.EventTableKwarg;
import jtorch.ProfilerKwargs.HeaderOf;
import jtorch.ProfilerKwargs.MaxNameColumnWidth;
import jtorch.ProfilerKwargs.MaxShapesColumnWidth;
import jtorch.ProfilerKwargs.RowLimit;
import jtorch.ProfilerKwargs.SortBy;
import jtorch.ProfilerKwargs.TimeUnitOf;
import jtorch.ProfilerKwargs.TopLevelEventsOnly;
import org.jspecify.annotations.Nullable;

/** How a table of events is to look. */
final class TableSettings {
  private static final int NARROWEST = 4; // for a letter and the dots after it

  private static final Map<String, ToDoubleFunction<ProfiledEvent>> ORDERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cpu_time", ProfiledEvent::cpu_time),
              Map.entry("cpu_time_total", ProfiledEvent::cpu_time_total),
              Map.entry("self_cpu_time_total", ProfiledEvent::self_cpu_time_total),
              Map.entry("device_time", ProfiledEvent::device_time),
              Map.entry("device_time_total", ProfiledEvent::device_time_total),
              Map.entry("self_device_time_total", ProfiledEvent::self_device_time_total),
              Map.entry("cpu_memory_usage", ProfiledEvent::cpu_memory_usage),
              Map.entry("self_cpu_memory_usage", ProfiledEvent::self_cpu_memory_usage),
              Map.entry("device_memory_usage", ProfiledEvent::device_memory_usage),
              Map.entry("self_device_memory_usage", ProfiledEvent::self_device_memory_usage),
              Map.entry("flops", ProfiledEvent::flops),
              Map.entry("count", ProfiledEvent::count)));

  private String order = "";
  private int rows = 100;
  private int nameWidth = 55;
  private int shapesWidth = 80;
  private @Nullable String header;
  private boolean topOnly;
  private String unit = "";

  TableSettings(EventTableKwarg... keywords) {
    for (EventTableKwarg keyword : keywords) {
      switch (keyword) {
        case SortBy(String value) -> order = checkedOrder(value);
        case RowLimit(int value) -> rows = value;
        case MaxNameColumnWidth(int value) -> nameWidth = wide(value);
        case MaxShapesColumnWidth(int value) -> shapesWidth = wide(value);
        case HeaderOf(String value) -> header = value;
        case TopLevelEventsOnly(boolean value) -> topOnly = value;
        case TimeUnitOf(String value) -> unit = value;
      }
    }
  }

  private static String checkedOrder(String wanted) {
    String name = wanted.replace("cuda", "device");
    if (!ORDERS.containsKey(name)) {
      throw new IllegalArgumentException(
          "table: rows can't be sorted by '" + wanted + "', but by " + ORDERS.keySet() + ".");
    }
    return name;
  }

  private static int wide(int width) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "table: a column of " + width + " letters is too narrow; give it " + NARROWEST + ".");
    }
    return width;
  }

  /** Returns what the rows are sorted by, or null to leave them as they are. */
  @Nullable ToDoubleFunction<ProfiledEvent> order() {
    return ORDERS.get(order);
  }

  int rows() {
    return rows;
  }

  int nameWidth() {
    return nameWidth;
  }

  int shapesWidth() {
    return shapesWidth;
  }

  @Nullable String header() {
    return header;
  }

  boolean topOnly() {
    return topOnly;
  }

  /** Returns the unit of all times, or one that is none to have each in its own. */
  String unit() {
    return unit;
  }
}
