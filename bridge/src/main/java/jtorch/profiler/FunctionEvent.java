package jtorch.profiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jtorch.sys.KinetoEvent;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operator, one block, one kernel.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.profiler_util.FunctionEvent">FunctionEvent</a>.
 */
public final class FunctionEvent implements ProfiledEvent {
  private static final String STEP = "ProfilerStep#";
  private static final double MICROSECOND = 1000; // nanoseconds

  private final KinetoEvent event;
  private final long origin;
  private final boolean usesDevice;
  private long thread;
  private List<FunctionEvent> children = new ArrayList<>();
  private @Nullable FunctionEvent parent;
  private List<Kernel> kernels = new ArrayList<>();
  private boolean timedByCuda;
  private long cpuBytes;
  private long deviceBytes;

  /**
   * Describes an event.
   *
   * @param origin when the recording began, in nanoseconds since 1970
   * @param usesDevice whether a GPU is recorded too
   */
  FunctionEvent(KinetoEvent event, long origin, boolean usesDevice) {
    this.event = event;
    this.origin = origin;
    this.usesDevice = usesDevice;
    thread = event.startThread();
  }

  /** Returns the event at the same moment of the CPU: memory's events have the memory's device. */
  static KinetoEvent onCpu(KinetoEvent moment) {
    return new KinetoEvent(
        moment.name(),
        moment.start(),
        moment.start(),
        moment.startThread(),
        moment.startThread(),
        moment.startThread(),
        moment.correlation(),
        0,
        DeviceTypes.CPU,
        0,
        moment.bytes(),
        0,
        -1,
        moment.scope(),
        0,
        false,
        false,
        -1,
        List.of());
  }

  KinetoEvent event() {
    return event;
  }

  void thread(long value) {
    thread = value;
  }

  void memory(long cpu, long device) {
    cpuBytes = cpu;
    deviceBytes = device;
  }

  void addKernel(String name, int device, double duration) {
    kernels.add(new Kernel(name, device, duration));
  }

  /** One made-up kernel stands for all that the GPU did. */
  void timedByCuda(long micros) {
    timedByCuda = true;
    addKernel(name(), device_index(), (double) micros);
  }

  void addChild(FunctionEvent child) {
    children.add(child);
    child.parent = this;
  }

  /** Takes the place of the only event within, which is the same operator once more. */
  void swallow(FunctionEvent child) {
    children = child.children;
    kernels = child.kernels;
    children.forEach(grandchild -> grandchild.parent = this);
  }

  /** Returns its number. */
  public long id() {
    return event.correlation();
  }

  /** Returns the name, such as {@code aten::add}; all steps have the same one. */
  public String name() {
    return event.name().startsWith(STEP) ? "ProfilerStep*" : event.name();
  }

  /** Returns the name in a trace, where each step has its number. */
  public String trace_name() {
    return event.name();
  }

  @Override
  public String key() {
    return name();
  }

  @Override
  public long count() {
    return 1;
  }

  /** Returns when it ran. */
  public Interval time_range() {
    return new Interval(micros(event.start() - origin), micros(event.end() - origin));
  }

  private static double micros(long nanoseconds) {
    return nanoseconds / MICROSECOND;
  }

  /** Returns LibTorch's number of the thread that called it. */
  public long thread() {
    return thread;
  }

  /** Returns the number of the thread that made the graph, for a node of a backward pass. */
  public long fwd_thread() {
    return event.forwardThread();
  }

  /** Returns the number that an operator and its node of the backward pass share, or -1. */
  public long sequence_nr() {
    return event.sequence();
  }

  /** Returns LibTorch's number of what it is: 0 an operator, 1 a node of a backward pass. */
  public int scope() {
    return event.scope();
  }

  /** Returns the number of the GPU. */
  public int device_index() {
    return event.deviceIndex();
  }

  /** Returns what it had the GPU do. */
  public List<Kernel> kernels() {
    return Collections.unmodifiableList(kernels);
  }

  /** Returns what it called. */
  public List<FunctionEvent> cpu_children() {
    return Collections.unmodifiableList(children);
  }

  @Override
  public @Nullable FunctionEvent cpu_parent() {
    return parent;
  }

  boolean isOnCpu() {
    return event.deviceType() == DeviceTypes.CPU;
  }

  private boolean hasParts() {
    return isOnCpu() && !is_async();
  }

  @Override
  public double cpu_time_total() {
    return isOnCpu() ? time_range().elapsed_us() : 0;
  }

  @Override
  public double self_cpu_time_total() {
    return hasParts()
        ? cpu_time_total() - children.stream().mapToDouble(FunctionEvent::cpu_time_total).sum()
        : 0;
  }

  @Override
  public double device_time_total() {
    if (is_async() || !usesDevice) {
      return 0;
    } else if (!isOnCpu()) {
      return time_range().elapsed_us();
    }
    double own = kernels.stream().mapToDouble(Kernel::duration).sum();
    return timedByCuda
        ? own
        : own + children.stream().mapToDouble(FunctionEvent::device_time_total).sum();
  }

  @Override
  public double self_device_time_total() {
    double total = device_time_total();
    return hasParts()
        ? total - children.stream().mapToDouble(FunctionEvent::device_time_total).sum()
        : total;
  }

  @Override
  public long cpu_memory_usage() {
    return cpuBytes;
  }

  @Override
  public long self_cpu_memory_usage() {
    return hasParts()
        ? cpuBytes - children.stream().mapToLong(FunctionEvent::cpu_memory_usage).sum()
        : 0;
  }

  @Override
  public long device_memory_usage() {
    return deviceBytes;
  }

  @Override
  public long self_device_memory_usage() {
    return hasParts()
        ? deviceBytes - children.stream().mapToLong(FunctionEvent::device_memory_usage).sum()
        : 0;
  }

  @Override
  public long flops() {
    return event.flops();
  }

  @Override
  public String device_type() {
    return DeviceTypes.name(event.deviceType());
  }

  @Override
  public boolean is_user_annotation() {
    return event.activity() == USER || event.activity() == USER_ON_GPU;
  }

  // libkineto::ActivityType
  private static final int USER = 1;
  private static final int USER_ON_GPU = 2;

  @Override
  public boolean is_async() {
    return event.async() || event.startThread() != event.endThread();
  }

  @Override
  public List<List<Long>> input_shapes() {
    return event.shapes();
  }

  @Override
  public boolean is_legacy() {
    return timedByCuda;
  }

  @Override
  public String toString() {
    return "FunctionEvent[" + name() + ", " + time_range() + ", thread=" + thread + "]";
  }
}
