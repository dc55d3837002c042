package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The CUDA runtime that LibTorch has brought into the process, of whatever version: plain C, whose
 * functions return 0 or an error's number.
 */
public final class CudaRuntime {
  private static final FunctionDescriptor TO_INT =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

  private CudaRuntime() {}

  /**
   * How much memory a GPU has.
   *
   * @param free bytes that nobody uses
   * @param total bytes of all
   */
  public record Memory(long free, long total) {}

  /**
   * Returns the memory of this thread's current GPU.
   *
   * @throws IllegalStateException if the runtime says no
   */
  public static Memory memory() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cells = arena.allocate(ValueLayout.JAVA_LONG, 2);
      MethodHandle get =
          Downcall.loaded(
              "cudaMemGetInfo",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
      int error = (int) get.invokeExact(cells, cells.asSlice(Long.BYTES));
      if (error != 0) {
        throw new IllegalStateException("mem_get_info: " + text(error) + ".");
      }
      return new Memory(
          cells.getAtIndex(ValueLayout.JAVA_LONG, 0), cells.getAtIndex(ValueLayout.JAVA_LONG, 1));
    } catch (IllegalStateException | LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns the stream that this thread's work on a GPU goes to; 0 is the default one. */
  static long currentStream(int device) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ValueLayout.JAVA_LONG);
      MethodHandle get =
          Downcall.loaded(
              "aoti_torch_get_current_cuda_stream",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      int status = (int) get.invokeExact(device, cell);
      return status == 0 ? cell.get(ValueLayout.JAVA_LONG, 0) : 0;
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns whether what this thread sends to a GPU is recorded in a graph at present. */
  public static boolean isRecording(int device) {
    return isCapturing(currentStream(device));
  }

  /** Returns whether what is sent to a stream is recorded in a graph at present. */
  static boolean isCapturing(long stream) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
      int error =
          (int) Downcall.loaded("cudaStreamIsCapturing", TO_INT).invokeExact(stream, status);
      return error == 0 && status.get(ValueLayout.JAVA_INT, 0) != 0;
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Begins a recording of a stream that nothing spoils; returns 0 or an error's number. */
  static int beginCapture(long stream) {
    try {
      return (int)
          Downcall.loaded(
                  "cudaStreamBeginCapture",
                  FunctionDescriptor.of(
                      ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT))
              .invokeExact(stream, CudaGraph.Mode.relaxed.number());
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Sends a stream something to do that does nothing: frees no memory, on the CPU. */
  static int nothing(long stream) {
    try {
      MethodHandle launch =
          Downcall.loaded(
              "cudaLaunchHostFunc",
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_LONG,
                  ValueLayout.ADDRESS,
                  ValueLayout.ADDRESS));
      return (int) launch.invokeExact(stream, Downcall.libc("free"), MemorySegment.NULL);
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Waits for a stream; returns 0, or the number of an error, which may be an earlier kernel's. */
  static int synchronize(long stream) {
    try {
      MethodHandle wait =
          Downcall.loaded(
              "cudaStreamSynchronize",
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
      return (int) wait.invokeExact(stream);
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns the last error's number and forgets it. */
  static int takeError() {
    try {
      MethodHandle take =
          Downcall.loaded("cudaGetLastError", FunctionDescriptor.of(ValueLayout.JAVA_INT));
      return (int) take.invokeExact();
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns what an error's number means. */
  static String text(int error) {
    try {
      MethodHandle get =
          Downcall.loaded(
              "cudaGetErrorString",
              FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
      MemorySegment text = (MemorySegment) get.invokeExact(error);
      return Downcall.string(text);
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
