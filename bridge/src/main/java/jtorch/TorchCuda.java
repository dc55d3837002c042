package jtorch;

import java.util.List;
import java.util.Map;
import jtorch.cuda.CUDAGraph;
import jtorch.cuda.Capture;
import jtorch.cuda.DeviceContext;
import jtorch.cuda.DeviceProperties;
import jtorch.cuda.MempoolId;
import jtorch.cuda.Stream;
import jtorch.cuda.StreamContext;
import jtorch.internal.Call;
import jtorch.internal.Gpu;
import jtorch.sys.CudaRuntime;
import org.jspecify.annotations.Nullable;

/** The part of {@code torch} that is about GPUs. */
abstract class TorchCuda extends TorchBackends {
  TorchCuda() {}

  /**
   * GPUs.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/cuda.html">torch.cuda</a>.
   * Where a device is left out, or has no number, the present one is meant. Without a GPU {@link
   * #is_available} is false, {@link #device_count} is 0, what only counts or frees does nothing,
   * and everything else throws a {@link TorchException} that says why there is none.
   */
  public static final class cuda {
    private cuda() {}

    /** Returns whether LibTorch was built for CUDA and a GPU is there. */
    public static boolean is_available() {
      return Gpu.isThere();
    }

    /** Returns how many GPUs there are. */
    public static int device_count() {
      return Gpu.count();
    }

    /** Returns the number of this thread's present GPU. */
    public static int current_device() {
      return Gpu.index("current_device", null);
    }

    /** Makes a GPU this thread's present one; a number below 0 changes nothing. */
    public static void set_device(int device) {
      if (device >= 0) {
        set_device(new Device("cuda", device));
      }
    }

    /** Makes a GPU this thread's present one. */
    public static void set_device(Device device) {
      int index = Gpu.index("set_device", device);
      Call.run("set_device", () -> org.bytedeco.pytorch.global.torch.setDeviceIndex((byte) index));
    }

    /** Opens a block whose present GPU is another. */
    public static DeviceContext device(int device) {
      return new DeviceContext(new Device("cuda", device));
    }

    /** Opens a block whose present GPU is another. */
    public static DeviceContext device(Device device) {
      return new DeviceContext(device);
    }

    /** Returns what NVIDIA calls the present GPU. */
    public static String get_device_name() {
      return DeviceProperties.of("get_device_name", null).name();
    }

    /** Returns what NVIDIA calls a GPU. */
    public static String get_device_name(int device) {
      return DeviceProperties.of("get_device_name", new Device("cuda", device)).name();
    }

    /** Returns what NVIDIA calls a GPU. */
    public static String get_device_name(Device device) {
      return DeviceProperties.of("get_device_name", device).name();
    }

    /** Returns what the present GPU is. */
    public static DeviceProperties get_device_properties() {
      return DeviceProperties.of("get_device_properties", null);
    }

    /** Returns what a GPU is. */
    public static DeviceProperties get_device_properties(int device) {
      return DeviceProperties.of("get_device_properties", new Device("cuda", device));
    }

    /** Returns what a GPU is. */
    public static DeviceProperties get_device_properties(Device device) {
      return DeviceProperties.of("get_device_properties", device);
    }

    /** Returns the two numbers of the present GPU's compute capability. */
    public static int[] get_device_capability() {
      return get_device_capability(-1);
    }

    /** Returns the two numbers of a GPU's compute capability. */
    public static int[] get_device_capability(int device) {
      DeviceProperties all = get_device_properties(device);
      return new int[] {all.major(), all.minor()};
    }

    /**
     * Returns whether there is a GPU that computes with bfloat16, which those before compute
     * capability 8 do in float32: Python's default answer.
     */
    public static boolean is_bf16_supported() {
      return is_available();
    }

    // Waiting

    /** Waits until all that was sent to the present GPU is done. */
    public static void synchronize() {
      synchronize(new Device("cuda", -1));
    }

    /** Waits until all that was sent to a GPU is done. */
    public static void synchronize(int device) {
      synchronize(new Device("cuda", device));
    }

    /** Waits until all that was sent to a GPU is done. */
    public static void synchronize(Device device) {
      int index = Gpu.index("synchronize", device);
      Call.run(
          "synchronize", () -> org.bytedeco.pytorch.global.torch.synchronizeDevice((byte) index));
    }

    /** Returns the stream that this thread's work goes to. */
    public static Stream current_stream() {
      return Stream.current(new Device("cuda", -1));
    }

    /** Returns the stream that this thread's work on a GPU goes to. */
    public static Stream current_stream(Device device) {
      return Stream.current(device);
    }

    /** Returns the stream that work goes to if nothing else is said. */
    public static Stream default_stream() {
      return default_stream(new Device("cuda", -1));
    }

    /** Returns the stream that work on a GPU goes to if nothing else is said. */
    public static Stream default_stream(Device device) {
      return Stream.byDefault(device);
    }

    /** Opens a block whose work goes to a stream. */
    public static StreamContext stream(Stream stream) {
      return new StreamContext(stream);
    }

    // Graphs

    /** Opens a block that is recorded into a graph, with memory of its own. */
    public static Capture graph(CUDAGraph cuda_graph) {
      return new Capture(cuda_graph, null, null, "global");
    }

    /** Opens a block that is recorded into a graph, with memory of a pool. */
    public static Capture graph(CUDAGraph cuda_graph, MempoolId pool) {
      return new Capture(cuda_graph, pool, null, "global");
    }

    /**
     * Opens a block that is recorded into a graph.
     *
     * @param pool where its memory comes from, or null for a pool of its own
     * @param stream where to record, or null for a stream that all recordings share
     * @param capture_error_mode global, thread_local or relaxed
     */
    public static Capture graph(
        CUDAGraph cuda_graph,
        @Nullable MempoolId pool,
        @Nullable Stream stream,
        String capture_error_mode) {
      return new Capture(cuda_graph, pool, stream, capture_error_mode);
    }

    /** Returns whether what this thread sends to the present GPU is recorded at present. */
    public static boolean is_current_stream_capturing() {
      return is_available()
          && CudaRuntime.isRecording(Gpu.index("is_current_stream_capturing", null));
    }

    /** Returns a pool that no graph uses yet. */
    public static MempoolId graph_pool_handle() {
      return CUDAGraph.newPool();
    }

    // Memory

    /** Returns the bytes of the present GPU that tensors have. */
    public static long memory_allocated() {
      return memory_allocated(new Device("cuda", -1));
    }

    /** Returns the bytes of a GPU that tensors have. */
    public static long memory_allocated(Device device) {
      return stat(device, "allocated_bytes.all.current");
    }

    /** Returns the most bytes that tensors had, since the beginning or the last reset. */
    public static long max_memory_allocated() {
      return max_memory_allocated(new Device("cuda", -1));
    }

    /** Returns the most bytes of a GPU that tensors had, since the beginning or the last reset. */
    public static long max_memory_allocated(Device device) {
      return stat(device, "allocated_bytes.all.peak");
    }

    /** Returns the bytes that LibTorch keeps, for tensors and in its cache. */
    public static long memory_reserved() {
      return memory_reserved(new Device("cuda", -1));
    }

    /** Returns the bytes of a GPU that LibTorch keeps, for tensors and in its cache. */
    public static long memory_reserved(Device device) {
      return stat(device, "reserved_bytes.all.current");
    }

    /** Returns the most bytes that LibTorch kept, since the beginning or the last reset. */
    public static long max_memory_reserved() {
      return max_memory_reserved(new Device("cuda", -1));
    }

    /**
     * Returns the most bytes of a GPU that LibTorch kept, since the beginning or the last reset.
     */
    public static long max_memory_reserved(Device device) {
      return stat(device, "reserved_bytes.all.peak");
    }

    private static long stat(Device device, String name) {
      return memory_stats(device).getOrDefault(name, 0L);
    }

    /** Returns all that LibTorch counts of the present GPU's memory; nothing without a GPU. */
    public static Map<String, Long> memory_stats() {
      return memory_stats(new Device("cuda", -1));
    }

    /** Returns all that LibTorch counts of a GPU's memory; nothing without a GPU. */
    public static Map<String, Long> memory_stats(Device device) {
      return CudaMemory.stats(device);
    }

    /** Begins the peaks of the present GPU anew. */
    public static void reset_peak_memory_stats() {
      reset_peak_memory_stats(new Device("cuda", -1));
    }

    /** Begins the peaks of a GPU anew. */
    public static void reset_peak_memory_stats(Device device) {
      int index = Gpu.index("reset_peak_memory_stats", device);
      Call.run(
          "reset_peak_memory_stats",
          () -> org.bytedeco.pytorch.global.torch.resetPeakStats((byte) index));
    }

    /** Gives the memory that no tensor has back to the GPU; without a GPU it does nothing. */
    public static void empty_cache() {
      if (is_available()) {
        Gpu.need("empty_cache");
        Call.run("empty_cache", org.bytedeco.pytorch.global.torch::emptyCache);
      }
    }

    /** Returns Python's table of the present GPU's memory. */
    public static String memory_summary() {
      return memory_summary(new Device("cuda", -1));
    }

    /** Returns Python's table of a GPU's memory. */
    public static String memory_summary(Device device) {
      return CudaMemory.summary(memory_stats(device), Gpu.index("memory_summary", device));
    }

    /** Returns the bytes of the present GPU that nobody uses, and all that it has. */
    public static long[] mem_get_info() {
      return mem_get_info(new Device("cuda", -1));
    }

    /** Returns the bytes of a GPU that nobody uses, and all that it has. */
    public static long[] mem_get_info(Device device) {
      int index = Gpu.index("mem_get_info", device);
      try (DeviceContext _ = new DeviceContext(Gpu.device(index))) {
        CudaRuntime.Memory memory = Call.value("mem_get_info", CudaRuntime::memory);
        return new long[] {memory.free(), memory.total()};
      }
    }

    // Random numbers

    /** Starts the generators of all GPUs anew; without a GPU it does nothing, as in Python. */
    public static void manual_seed_all(long seed) {
      if (is_available()) {
        Call.run(
            "manual_seed_all", () -> org.bytedeco.pytorch.global.torch.cuda_manual_seed_all(seed));
      }
    }

    /** As {@link #manual_seed_all}, for the present GPU. */
    public static void manual_seed(long seed) {
      if (is_available()) {
        Call.run("manual_seed", () -> org.bytedeco.pytorch.global.torch.cuda_manual_seed(seed));
      }
    }

    /** Returns the state of the present GPU's default generator, a tensor of uint8. */
    public static Tensor get_rng_state() {
      return get_rng_state(new Device("cuda", -1));
    }

    /** Returns the state of a GPU's default generator, a tensor of uint8. */
    public static Tensor get_rng_state(Device device) {
      return DefaultGenerator.getState(Gpu.device(Gpu.index("get_rng_state", device)));
    }

    /** Has the present GPU's default generator go on from a state. */
    public static void set_rng_state(Tensor new_state) {
      set_rng_state(new_state, new Device("cuda", -1));
    }

    /** Has a GPU's default generator go on from a state of {@link #get_rng_state}. */
    public static void set_rng_state(Tensor new_state, Device device) {
      DefaultGenerator.setState(Gpu.device(Gpu.index("set_rng_state", device)), new_state);
    }

    /** Returns the state of each GPU's default generator, tensors of uint8. */
    public static List<Tensor> get_rng_state_all() {
      return DefaultGenerator.getStates(device_count());
    }

    /** Has each GPU's default generator go on from a state of {@link #get_rng_state_all}. */
    public static void set_rng_state_all(List<Tensor> new_states) {
      DefaultGenerator.setStates(new_states, device_count());
    }
  }
}
