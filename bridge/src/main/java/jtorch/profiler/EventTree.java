package jtorch.profiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which events ran within which. */
final class EventTree {
  private EventTree() {}

  /**
   * Links the events of each thread, and drops those that are the same operator once more.
   *
   * @param events in the order of their starts, the longer one first
   */
  static List<FunctionEvent> build(List<FunctionEvent> events) {
    Map<Long, Deque<FunctionEvent>> running = new HashMap<>();
    for (FunctionEvent event : events) {
      if (event.isOnCpu() && !event.is_async()) {
        place(event, running.computeIfAbsent(event.thread(), _ -> new ArrayDeque<>()));
      }
    }
    List<FunctionEvent> kept = events;
    for (List<FunctionEvent> fewer = withoutRepeated(kept);
        fewer.size() < kept.size();
        fewer = withoutRepeated(kept)) {
      kept = fewer;
    }
    return kept;
  }

  /** What ends before, or with a part of the event outside, is not what the event ran within. */
  private static void place(FunctionEvent event, Deque<FunctionEvent> running) {
    while (!running.isEmpty() && !surrounds(running.getLast(), event)) {
      running.removeLast();
    }
    if (!running.isEmpty()) {
      running.getLast().addChild(event);
    }
    running.addLast(event);
  }

  private static boolean surrounds(FunctionEvent outer, FunctionEvent inner) {
    return inner.event().start() < outer.event().end()
        && inner.event().end() <= outer.event().end();
  }

  /** Operators such as {@code aten::sum} call another of their own name, and nothing else. */
  private static List<FunctionEvent> withoutRepeated(List<FunctionEvent> events) {
    Set<FunctionEvent> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FunctionEvent event : events) {
      @Nullable FunctionEvent parent = event.cpu_parent();
      if (parent != null
          && parent.name().equals(event.name())
          && parent.cpu_children().size() == 1) {
        parent.swallow(event);
        repeated.add(event);
      }
    }
    List<FunctionEvent> kept = new ArrayList<>(events);
    kept.removeAll(repeated);
    return kept;
  }
}
