package jtorch.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.sys.KinetoEvent;
import jtorch.sys.KinetoResult;

/** Makes of what LibTorch has recorded the events that Python shows. */
final class EventReader {
  private static final String MEMORY = "[memory]";
  private static final String OUT_OF_MEMORY = "[OutOfMemory]";

  /** What is not shown: marks, and what Python itself asks of tensors. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          MEMORY,
          OUT_OF_MEMORY,
          "profiler::_record_function_enter",
          "profiler::_record_function_enter_new",
          "profiler::_record_function_exit",
          "aten::is_leaf",
          "aten::output_nr",
          "aten::_version");

  private final long origin;
  private final boolean usesDevice;
  private final List<FunctionEvent> events = new ArrayList<>();
  private final Map<Long, List<FunctionEvent>> linked = new HashMap<>();

  private EventReader(long origin, boolean usesDevice) {
    this.origin = origin;
    this.usesDevice = usesDevice;
  }

  /**
   * Reads a recording.
   *
   * @param usesDevice whether a GPU was recorded too
   */
  static List<FunctionEvent> read(KinetoResult result, boolean usesDevice) {
    return read(result.start(), result.events(), usesDevice);
  }

  /** As the other, of events and when the recording began. */
  static List<FunctionEvent> read(long origin, List<KinetoEvent> recorded, boolean usesDevice) {
    EventReader reader = new EventReader(origin, usesDevice);
    reader.read(recorded);
    return EventTree.build(reader.events);
  }

  private void read(List<KinetoEvent> recorded) {
    MemoryRecords memory = new MemoryRecords(named(MEMORY, recorded));
    for (KinetoEvent event : recorded) {
      if (!LEFT_OUT.contains(event.name()) && !event.hidden()) {
        add(event, memory);
      }
    }
    events.forEach(this::link);
    memory.outside().forEach(this::addMemory);
    named(OUT_OF_MEMORY, recorded).forEach(this::addMemory);
    events.sort(
        Comparator.comparingLong((FunctionEvent event) -> event.event().start())
            .thenComparing(event -> event.event().end(), Comparator.reverseOrder()));
  }

  private static List<KinetoEvent> named(String name, List<KinetoEvent> recorded) {
    return recorded.stream().filter(event -> event.name().equals(name)).toList();
  }

  private void add(KinetoEvent event, MemoryRecords memory) {
    FunctionEvent made = new FunctionEvent(event, origin, usesDevice);
    if (made.isOnCpu()) {
      memory.attribute(made);
      if (usesDevice && !made.is_async() && event.deviceMicros() > 0) {
        made.timedByCuda(event.deviceMicros());
      }
    }
    events.add(made);
    if (event.linked() != 0) {
      linked.computeIfAbsent(event.linked(), _ -> new ArrayList<>()).add(made);
    }
  }

  /** Finds the kernels of an operator, and the calls of CUDA within it. */
  private void link(FunctionEvent event) {
    if (event.event().linked() != 0 || !event.isOnCpu() || event.is_async()) {
      return;
    }
    for (FunctionEvent part : linked.getOrDefault(event.id(), List.of())) {
      if (part.isOnCpu()) {
        part.thread(event.thread());
      } else {
        event.addKernel(part.name(), part.device_index(), part.time_range().elapsed_us());
      }
    }
  }

  /** What was taken or given back between operators is an event of its own, without a length. */
  private void addMemory(KinetoEvent event) {
    FunctionEvent made = new FunctionEvent(FunctionEvent.onCpu(event), origin, usesDevice);
    boolean ofCpu = DeviceTypes.isInCpuMemory(event.deviceType());
    made.memory(ofCpu ? event.bytes() : 0, ofCpu ? 0 : event.bytes());
    events.add(made);
  }
}
