package jtorch.profiler;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All events of a name together.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.profiler_util.EventList">EventList</a>,
 * which {@code key_averages} returns.
 */
public final class FunctionEventAvg implements ProfiledEvent {
  private final String key;
  private final ProfiledEvent first;
  private final List<List<Long>> shapes;
  private long count;
  private double cpuTime;
  private double selfCpuTime;
  private double deviceTime;
  private double selfDeviceTime;
  private long cpuBytes;
  private long selfCpuBytes;
  private long deviceBytes;
  private long selfDeviceBytes;
  private long flops;

  /**
   * Begins with nothing.
   *
   * @param first what says all but numbers
   * @param shapes those of all events, or none if they are of any
   */
  FunctionEventAvg(String key, ProfiledEvent first, List<List<Long>> shapes) {
    this.key = key;
    this.first = first;
    this.shapes = shapes;
  }

  void add(ProfiledEvent event) {
    count += event.count();
    cpuTime += event.cpu_time_total();
    selfCpuTime += event.self_cpu_time_total();
    deviceTime += event.device_time_total();
    selfDeviceTime += event.self_device_time_total();
    cpuBytes += event.cpu_memory_usage();
    selfCpuBytes += event.self_cpu_memory_usage();
    deviceBytes += event.device_memory_usage();
    selfDeviceBytes += event.self_device_memory_usage();
    flops += event.flops();
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public double cpu_time_total() {
    return cpuTime;
  }

  @Override
  public double self_cpu_time_total() {
    return selfCpuTime;
  }

  @Override
  public double device_time_total() {
    return deviceTime;
  }

  @Override
  public double self_device_time_total() {
    return selfDeviceTime;
  }

  @Override
  public long cpu_memory_usage() {
    return cpuBytes;
  }

  @Override
  public long self_cpu_memory_usage() {
    return selfCpuBytes;
  }

  @Override
  public long device_memory_usage() {
    return deviceBytes;
  }

  @Override
  public long self_device_memory_usage() {
    return selfDeviceBytes;
  }

  @Override
  public long flops() {
    return flops;
  }

  @Override
  public String device_type() {
    return first.device_type();
  }

  @Override
  public boolean is_user_annotation() {
    return first.is_user_annotation();
  }

  @Override
  public boolean is_async() {
    return first.is_async();
  }

  @Override
  public List<List<Long>> input_shapes() {
    return shapes;
  }

  @Override
  public @Nullable FunctionEvent cpu_parent() {
    return first.cpu_parent();
  }

  @Override
  public boolean is_legacy() {
    return first.is_legacy();
  }

  @Override
  public String toString() {
    return "FunctionEventAvg[" + key + ", count=" + count + ", cpu_time_total=" + cpuTime + "]";
  }
}
