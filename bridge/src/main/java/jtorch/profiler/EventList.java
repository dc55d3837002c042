package jtorch.profiler;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.ProfilerKwargs.EventTableKwarg;
import jtorch.ProfilerKwargs.GroupByInputShape;
import jtorch.ProfilerKwargs.KeyAveragesKwarg;

/**
 * What was recorded, event by event or summed up; it prints as a table.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.profiler_util.EventList">EventList</a>.
 */
public final class EventList<E extends ProfiledEvent> extends AbstractList<E> {
  private final List<E> events;
  private final Recorded recorded;

  /**
   * What a table has columns of.
   *
   * @param device the GPUs' kind, or nothing if none is recorded
   */
  record Recorded(String device, boolean memory, boolean flops) {}

  EventList(List<E> events, Recorded recorded) {
    this.events = List.copyOf(events);
    this.recorded = recorded;
  }

  @Override
  public E get(int index) {
    return events.get(index);
  }

  @Override
  public int size() {
    return events.size();
  }

  /**
   * Returns a table with a row for each event, as Python prints it.
   *
   * @throws IllegalArgumentException if the rows can't be sorted by what {@code sort_by} says, or a
   *     column is too narrow
   */
  public String table(EventTableKwarg... keywords) {
    return new EventTable(events, recorded, new TableSettings(keywords)).text();
  }

  /** Sums up the events of each name, or of each name and shapes. */
  public EventList<FunctionEventAvg> key_averages(KeyAveragesKwarg... keywords) {
    boolean byShape = false;
    for (KeyAveragesKwarg keyword : keywords) {
      switch (keyword) {
        case GroupByInputShape(boolean value) -> byShape = value;
      }
    }
    Map<Group, FunctionEventAvg> groups = new LinkedHashMap<>();
    for (E event : events) {
      List<List<Long>> shapes = byShape ? event.input_shapes() : List.of();
      groups
          .computeIfAbsent(
              new Group(
                  event.key(),
                  event.device_type(),
                  event.is_legacy(),
                  event.is_user_annotation(),
                  shapes),
              group -> new FunctionEventAvg(group.key, event, shapes))
          .add(event);
    }
    return new EventList<>(List.copyOf(groups.values()), recorded);
  }

  /** What events have in common that are summed up. */
  private record Group(
      String key, String device, boolean legacy, boolean block, List<List<Long>> shapes) {}

  /**
   * Sums up all events.
   *
   * @throws IllegalStateException if there are none
   */
  public FunctionEventAvg total_average() {
    if (events.isEmpty()) {
      throw new IllegalStateException("total_average: nothing was recorded.");
    }
    FunctionEventAvg total = new FunctionEventAvg("Total", events.getFirst(), List.of());
    events.forEach(total::add);
    return total;
  }

  /** Returns the time that all events took on the CPU, in microseconds. */
  public double self_cpu_time_total() {
    return events.stream().mapToDouble(ProfiledEvent::self_cpu_time_total).sum();
  }

  @Override
  public String toString() {
    return table();
  }
}
