package jtorch.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import jtorch.PyString;
import org.jspecify.annotations.Nullable;

/** A table of events as Python prints it, to the letter. */
final class EventTable {
  private static final int WIDTH = 12;
  private static final int AROUND = 4;
  private static final String BETWEEN = "  ";
  private static final String DOTS = "...";
  private static final List<String> FLOPS =
      List.of("FLOPs", "KFLOPs", "MFLOPs", "GFLOPs", "TFLOPs", "PFLOPs");
  private static final double THOUSAND = 1000;

  private final List<ProfiledEvent> events;
  private final EventList.Recorded recorded;
  private final TableSettings settings;
  private final List<Column> columns = new ArrayList<>();
  private final boolean hasDeviceTime;
  private final double cpuTime;
  private final double deviceTime;

  /** What stands in a column. */
  private record Column(String header, int width, Function<ProfiledEvent, String> text) {}

  EventTable(
      List<? extends ProfiledEvent> events, EventList.Recorded recorded, TableSettings settings) {
    this.events = new ArrayList<>(events);
    this.recorded = recorded;
    this.settings = settings;
    ToDoubleFunction<ProfiledEvent> order = settings.order();
    if (order != null) {
      this.events.sort(Comparator.comparingDouble(order).reversed());
    }
    hasDeviceTime = events.stream().anyMatch(event -> event.self_device_time_total() > 0);
    cpuTime = this.events.stream().mapToDouble(ProfiledEvent::self_cpu_time_total).sum();
    deviceTime =
        this.events.stream()
            .filter(EventTable::ranOnDevice)
            .mapToDouble(ProfiledEvent::self_device_time_total)
            .sum();
  }

  /** The GPU's own events count, not the ranges and operators that they belong to. */
  private static boolean ranOnDevice(ProfiledEvent event) {
    return event.device_type().equals("cpu") ? event.is_legacy() : !event.is_user_annotation();
  }

  String text() {
    if (events.isEmpty()) {
      return "";
    }
    addNameAndTimes();
    if (recorded.memory()) {
      addMemory();
    }
    add("# of Calls", event -> Long.toString(event.count()));
    addShapes();
    if (recorded.flops()) {
      addFlops();
    }
    StringBuilder out = new StringBuilder();
    addHead(out);
    addRows(out);
    out.append(line(column -> "-".repeat(column.width)));
    out.append("Self CPU time total: ").append(time(cpuTime)).append('\n');
    if (hasDeviceTime) {
      out.append("Self ").append(device()).append(" time total: ");
      out.append(time(deviceTime)).append('\n');
    }
    return out.toString();
  }

  private String time(double micros) {
    return Amounts.time(micros, settings.unit());
  }

  private String device() {
    return recorded.device().toUpperCase(Locale.ROOT);
  }

  private void add(String header, Function<ProfiledEvent, String> text) {
    columns.add(new Column(header, WIDTH, text));
  }

  private void addTime(String header, ToDoubleFunction<ProfiledEvent> micros) {
    add(header, event -> time(micros.applyAsDouble(event)));
  }

  private void addNameAndTimes() {
    int longest = events.stream().mapToInt(event -> length(event.key())).max().orElse(0);
    columns.add(
        new Column("Name", Math.min(longest + AROUND, settings.nameWidth()), this::shortName));
    add("Self CPU %", event -> Amounts.share(event.self_cpu_time_total(), cpuTime));
    addTime("Self CPU", ProfiledEvent::self_cpu_time_total);
    add(
        "CPU total %",
        event -> event.is_async() ? "0" : Amounts.share(event.cpu_time_total(), cpuTime));
    addTime("CPU total", ProfiledEvent::cpu_time_total);
    addTime("CPU time avg", ProfiledEvent::cpu_time);
    if (hasDeviceTime) {
      addTime("Self " + device(), ProfiledEvent::self_device_time_total);
      add(
          "Self " + device() + " %",
          event -> Amounts.share(event.self_device_time_total(), deviceTime));
      addTime(device() + " total", ProfiledEvent::device_time_total);
      addTime(device() + " time avg", ProfiledEvent::device_time);
    }
  }

  private void addMemory() {
    add("CPU Mem", event -> Amounts.memory(event.cpu_memory_usage()));
    add("Self CPU Mem", event -> Amounts.memory(event.self_cpu_memory_usage()));
    boolean hasDeviceMemory =
        events.stream().anyMatch(event -> event.self_device_memory_usage() > 0);
    if (!recorded.device().isEmpty() && hasDeviceMemory) {
      add(device() + " Mem", event -> Amounts.memory(event.device_memory_usage()));
      add("Self " + device() + " Mem", event -> Amounts.memory(event.self_device_memory_usage()));
    }
  }

  private void addShapes() {
    if (events.stream().allMatch(event -> event.input_shapes().isEmpty())) {
      return;
    }
    int longest =
        events.stream().mapToInt(event -> event.input_shapes().toString().length()).max().orElse(0);
    int width = Math.min(longest + AROUND, settings.shapesWidth());
    columns.add(
        new Column(
            "Input Shapes",
            width,
            event -> {
              String shapes = event.input_shapes().toString();
              return shapes.substring(0, Math.min(shapes.length(), width));
            }));
  }

  /** All are in the unit of the smallest. */
  private void addFlops() {
    long least =
        events.stream().mapToLong(ProfiledEvent::flops).filter(flops -> flops > 0).min().orElse(0);
    if (least == 0) {
      return;
    }
    int unit = (int) Math.min(Math.log10((double) least) / 3, FLOPS.size() - 1.0);
    double scale = Math.pow(THOUSAND, -unit);
    add(
        "Total " + FLOPS.get(unit),
        event -> event.flops() <= 0 ? "--" : PyString.format("{:8.3f}", event.flops() * scale));
  }

  private void addHead(StringBuilder out) {
    int length =
        columns.stream().mapToInt(column -> column.width + BETWEEN.length()).sum()
            - BETWEEN.length();
    @Nullable String header = settings.header();
    if (header != null) {
      out.append("=".repeat(length)).append('\n').append(header).append('\n');
    }
    if (settings.topOnly()) {
      out.append("=".repeat(length)).append('\n');
      out.append("This report only display top-level ops statistics\n");
    }
    String ruler = line(column -> "-".repeat(column.width));
    out.append(ruler).append(line(Column::header)).append(ruler);
  }

  private void addRows(StringBuilder out) {
    int left = settings.rows();
    for (ProfiledEvent event : events) {
      if (left == 0) {
        return;
      }
      if (!settings.topOnly() || event.cpu_parent() == null) {
        left--;
        out.append(line(column -> column.text.apply(event)));
      }
    }
  }

  private String line(Function<Column, String> text) {
    StringBuilder line = new StringBuilder();
    for (Column column : columns) {
      String cell = text.apply(column);
      line.append(" ".repeat(Math.max(0, column.width - length(cell))));
      line.append(cell).append(BETWEEN);
    }
    return line.append('\n').toString();
  }

  /** Python counts characters, Java their halves. */
  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private String shortName(ProfiledEvent event) {
    String name = event.key();
    int room = settings.nameWidth() - DOTS.length();
    return length(name) >= room ? name.substring(0, name.offsetByCodePoints(0, room)) + DOTS : name;
  }
}
