package jtorch;

import java.util.Map;
import jtorch.cuda.DeviceContext;
import jtorch.cuda.Stream;
import jtorch.cuda.StreamContext;
import org.jspecify.annotations.Nullable;

/** The part of {@code torch} that is about whatever computes faster than the CPU. */
abstract class TorchAccelerator extends TorchCuda {
  TorchAccelerator() {}

  /**
   * The machine's accelerator: a GPU of NVIDIA's, or nothing.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/accelerator.html">torch.accelerator</a>. Everything
   * is done by {@link torch.cuda}. Without a GPU {@link #is_available} is false and {@link
   * #device_count} is 0, what only counts or frees does nothing, and everything else throws a
   * {@link TorchException} that says why there is none.
   */
  public static final class accelerator {
    private accelerator() {}

    /** Returns whether there is an accelerator that LibTorch can use. */
    public static boolean is_available() {
      return cuda.is_available();
    }

    /** Returns how many accelerators there are. */
    public static int device_count() {
      return cuda.device_count();
    }

    /**
     * Returns the accelerator that LibTorch was built for, without a number, whether there is one
     * or not; null if it was built for the CPU alone.
     */
    public static @Nullable Device current_accelerator() {
      return current_accelerator(false);
    }

    /** As the other; with {@code check_available} it is null too if there is none to be used. */
    public static @Nullable Device current_accelerator(boolean check_available) {
      boolean named = check_available ? is_available() : backends.cuda.is_built();
      return named ? new Device("cuda", -1) : null;
    }

    /** Returns the number of this thread's present accelerator. */
    public static int current_device_index() {
      return cuda.current_device();
    }

    /** Makes an accelerator this thread's present one; a number below 0 changes nothing. */
    public static void set_device_index(int device) {
      cuda.set_device(device);
    }

    /** Makes an accelerator this thread's present one. */
    public static void set_device_index(Device device) {
      cuda.set_device(device);
    }

    /** Opens a block whose present accelerator is another. */
    public static DeviceContext device_index(int device) {
      return cuda.device(device);
    }

    /**
     * Has this thread's work go to a stream, and to the accelerator of that stream, until the block
     * ends, or for good without a block.
     */
    public static StreamContext set_stream(Stream stream) {
      return cuda.stream(stream);
    }

    /** Gives the memory that no tensor has back; without an accelerator it does nothing. */
    public static void empty_cache() {
      cuda.empty_cache();
    }

    /** Waits until all that was sent to the present accelerator is done. */
    public static void synchronize() {
      cuda.synchronize();
    }

    /** As the other, of the accelerator with this number. */
    public static void synchronize(int device_index) {
      cuda.synchronize(new Device("cuda", device_index));
    }

    /** Returns the stream that this thread's work goes to. */
    public static Stream current_stream() {
      return cuda.current_stream();
    }

    /** As the other, of the accelerator with this number. */
    public static Stream current_stream(int device_index) {
      return cuda.current_stream(new Device("cuda", device_index));
    }

    /** Returns the bytes of the present accelerator that tensors use; 0 without one. */
    public static long memory_allocated() {
      return cuda.memory_allocated();
    }

    /** As the other, of the accelerator with this number. */
    public static long memory_allocated(int device_index) {
      return cuda.memory_allocated(new Device("cuda", device_index));
    }

    /** Returns the most bytes that tensors have used at a time; 0 without an accelerator. */
    public static long max_memory_allocated() {
      return cuda.max_memory_allocated();
    }

    /** As the other, of the accelerator with this number. */
    public static long max_memory_allocated(int device_index) {
      return cuda.max_memory_allocated(new Device("cuda", device_index));
    }

    /** Returns the bytes that are kept for tensors; 0 without an accelerator. */
    public static long memory_reserved() {
      return cuda.memory_reserved();
    }

    /** As the other, of the accelerator with this number. */
    public static long memory_reserved(int device_index) {
      return cuda.memory_reserved(new Device("cuda", device_index));
    }

    /** Returns the most bytes that were kept for tensors; 0 without an accelerator. */
    public static long max_memory_reserved() {
      return cuda.max_memory_reserved();
    }

    /** As the other, of the accelerator with this number. */
    public static long max_memory_reserved(int device_index) {
      return cuda.max_memory_reserved(new Device("cuda", device_index));
    }

    /** Returns all numbers about the memory under their names; none without an accelerator. */
    public static Map<String, Long> memory_stats() {
      return cuda.memory_stats();
    }

    /** As the other, of the accelerator with this number. */
    public static Map<String, Long> memory_stats(int device_index) {
      return cuda.memory_stats(new Device("cuda", device_index));
    }

    /** Has the most that was used counted anew. */
    public static void reset_peak_memory_stats() {
      cuda.reset_peak_memory_stats();
    }

    /** As the other, of the accelerator with this number. */
    public static void reset_peak_memory_stats(int device_index) {
      cuda.reset_peak_memory_stats(new Device("cuda", device_index));
    }

    /** Returns the bytes that nobody uses, and all that there are. */
    public static long[] get_memory_info() {
      return cuda.mem_get_info();
    }

    /** As the other, of the accelerator with this number. */
    public static long[] get_memory_info(int device_index) {
      return cuda.mem_get_info(new Device("cuda", device_index));
    }
  }
}
