package jtorch.profiler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one event, or all events of a name together, cost. Times are in microseconds. */
public sealed interface ProfiledEvent permits FunctionEvent, FunctionEventAvg {
  /** Returns the name, such as {@code aten::add}. */
  String key();

  /** Returns how many events there were. */
  long count();

  /** Returns the time on the CPU, with what was called within. */
  double cpu_time_total();

  /** Returns the time on the CPU, without what was called within. */
  double self_cpu_time_total();

  /** Returns the time on the GPU, with what was called within. */
  double device_time_total();

  /** Returns the time on the GPU, without what was called within. */
  double self_device_time_total();

  /** Returns the bytes of the CPU's memory that were taken, less those given back. */
  long cpu_memory_usage();

  /** Returns as {@link #cpu_memory_usage}, without what was called within. */
  long self_cpu_memory_usage();

  /** Returns the bytes of the GPU's memory that were taken, less those given back. */
  long device_memory_usage();

  /** Returns as {@link #device_memory_usage}, without what was called within. */
  long self_device_memory_usage();

  /** Returns how many sums and products of numbers there were, where that is counted. */
  long flops();

  /** Returns the kind of device that it ran on: {@code cpu} or {@code cuda}. */
  String device_type();

  /** Returns whether it is a block of {@link RecordFunction}'s. */
  boolean is_user_annotation();

  /** Returns whether it ended in another thread than it began in. */
  boolean is_async();

  /** Returns the shapes of what went in, an empty one for what is no tensor; none if not known. */
  List<List<Long>> input_shapes();

  /** Returns the time on the CPU of one event, with what was called within. */
  default double cpu_time() {
    return count() == 0 ? 0 : cpu_time_total() / count();
  }

  /** Returns the time on the GPU of one event, with what was called within. */
  default double device_time() {
    return count() == 0 ? 0 : device_time_total() / count();
  }

  /** Returns what called it, or null; of several events, what called the first one. */
  @Nullable FunctionEvent cpu_parent();

  /** Returns whether the GPU was asked by events of CUDA how long it took, not by CUPTI. */
  boolean is_legacy();
}
