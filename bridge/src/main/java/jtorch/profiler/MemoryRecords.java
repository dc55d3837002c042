package jtorch.profiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import jtorch.sys.KinetoEvent;

/** What was taken of memory and given back, in the order of time. */
final class MemoryRecords {
  private final List<KinetoEvent> records;
  private final long[] times;
  private final long[] cpu; // bytes before each record
  private final long[] device;
  private final int[] covers; // how many intervals begin at a record, less those that have ended

  MemoryRecords(List<KinetoEvent> unordered) {
    records = unordered.stream().sorted(Comparator.comparingLong(KinetoEvent::start)).toList();
    int size = records.size();
    times = records.stream().mapToLong(KinetoEvent::start).toArray();
    cpu = new long[size + 1];
    device = new long[size + 1];
    covers = new int[size + 1];
    for (int i = 0; i < size; i++) {
      KinetoEvent record = records.get(i);
      boolean ofCpu = DeviceTypes.isInCpuMemory(record.deviceType());
      cpu[i + 1] = cpu[i] + (ofCpu ? record.bytes() : 0);
      device[i + 1] = device[i] + (ofCpu ? 0 : record.bytes());
    }
  }

  /** Tells an event what happened while it ran. */
  void attribute(FunctionEvent event) {
    int from = firstFrom(event.event().start());
    int to = firstFrom(event.event().end() + 1);
    if (from < to) {
      event.memory(cpu[to] - cpu[from], device[to] - device[from]);
      covers[from]++;
      covers[to]--;
    }
  }

  private int firstFrom(long time) {
    int found = Arrays.binarySearch(times, time);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && times[found - 1] == time) {
      found--;
    }
    return found;
  }

  /** Returns those that happened while no event ran. */
  List<KinetoEvent> outside() {
    List<KinetoEvent> outside = new ArrayList<>();
    int running = 0;
    for (int i = 0; i < records.size(); i++) {
      running += covers[i];
      if (running == 0) {
        outside.add(records.get(i));
      }
    }
    return outside;
  }
}
