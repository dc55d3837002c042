package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * NVIDIA's driver, asked through its own library: it is there before, and without, any LibTorch.
 *
 * @param version the newest CUDA that it can run
 * @param devices the GPUs that this process may use
 * @param problem the driver's error number, 0 for none
 */
public record CudaDriver(Version version, List<Gpu> devices, int problem) {
  private static final int NAME_BYTES = 256;
  private static final int CAPABILITY_MAJOR = 75; // CUdevice_attribute in cuda.h
  private static final int CAPABILITY_MINOR = 76;

  private static final FunctionDescriptor INT_TO_POINTER =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);

  /**
   * One GPU.
   *
   * @param name what NVIDIA calls it
   * @param capability its compute capability, such as 9.0
   * @param memoryBytes how much memory it has
   */
  public record Gpu(String name, Version capability, long memoryBytes) {}

  /** The parameters copied, so that nobody changes them afterwards. */
  public CudaDriver {
    devices = List.copyOf(devices);
  }

  /** Returns the newest CUDA that this machine's driver can run, if there is a driver. */
  static Optional<Version> installed() {
    try (Arena arena = Arena.ofConfined()) {
      return new Library(arena).version();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // there is no such library
    }
  }

  /** Returns the driver with its GPUs, if there is one; the first call wakes the GPUs up. */
  public static Optional<CudaDriver> ask() {
    try (Arena arena = Arena.ofConfined()) {
      return new Library(arena).ask();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // there is no such library
    }
  }

  /** The driver's functions, as cuda.h declares them; each returns 0 or an error's number. */
  private static final class Library {
    private final Arena arena;
    private final Downcall.Opened driver;

    Library(Arena arena) {
      this.arena = arena;
      driver = Downcall.open("libcuda.so.1", arena);
    }

    Optional<Version> version() {
      MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
      var get =
          driver.bind(
              "cuDriverGetVersion",
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      try {
        int error = (int) get.invokeExact(number);
        int value = number.get(ValueLayout.JAVA_INT, 0); // 12080 for 12.8
        return error == 0 && value > 0
            ? Optional.of(new Version(value / 1000, value % 1000 / 10))
            : Optional.empty();
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }

    Optional<CudaDriver> ask() {
      Optional<Version> version = version();
      if (version.isEmpty()) {
        return Optional.empty();
      }
      var init =
          driver.bind("cuInit", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
      try {
        int error = (int) init.invokeExact(0);
        List<Gpu> gpus = error == 0 ? gpus() : List.of();
        return Optional.of(new CudaDriver(version.get(), gpus, error));
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }

    private List<Gpu> gpus() throws Throwable {
      MemorySegment number = arena.allocate(ValueLayout.JAVA_INT);
      var count =
          driver.bind(
              "cuDeviceGetCount", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      List<Gpu> found = new ArrayList<>();
      int devices = (int) count.invokeExact(number) == 0 ? number.get(ValueLayout.JAVA_INT, 0) : 0;
      for (int i = 0; i < devices; i++) {
        found.add(gpu(i));
      }
      return found;
    }

    private Gpu gpu(int ordinal) throws Throwable {
      MemorySegment handle = arena.allocate(ValueLayout.JAVA_INT);
      var get = driver.bind("cuDeviceGet", INT_TO_POINTER);
      int ignored = (int) get.invokeExact(handle, ordinal);
      int device = handle.get(ValueLayout.JAVA_INT, 0);
      return new Gpu(
          name(device),
          new Version(attribute(CAPABILITY_MAJOR, device), attribute(CAPABILITY_MINOR, device)),
          memory(device));
    }

    private String name(int device) throws Throwable {
      MemorySegment text = arena.allocate(NAME_BYTES);
      var name =
          driver.bind(
              "cuDeviceGetName",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT));
      int error = (int) name.invokeExact(text, NAME_BYTES, device);
      return error == 0 ? text.getString(0) : "a GPU without a name (error " + error + ")";
    }

    private int attribute(int which, int device) throws Throwable {
      MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
      var get =
          driver.bind(
              "cuDeviceGetAttribute",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT));
      int ignored = (int) get.invokeExact(value, which, device);
      return value.get(ValueLayout.JAVA_INT, 0);
    }

    private long memory(int device) throws Throwable {
      MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
      var total = driver.bind("cuDeviceTotalMem_v2", INT_TO_POINTER);
      int ignored = (int) total.invokeExact(bytes, device);
      return bytes.get(ValueLayout.JAVA_LONG, 0);
    }
  }
}
