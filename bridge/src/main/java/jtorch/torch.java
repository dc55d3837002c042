package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.sys.ThreadMemory;
import org.bytedeco.pytorch.TensorVector;

/**
 * PyTorch's module {@code torch}: functions on tensors and the settings of LibTorch.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
public final class torch extends TorchCreation {
  /** 32-bit floating point: the default. */
  public static final DType float32 = DType.float32;

  /** 64-bit floating point. */
  public static final DType float64 = DType.float64;

  /** 16-bit floating point. */
  public static final DType float16 = DType.float16;

  /** 16-bit floating point with the range of 32-bit. */
  public static final DType bfloat16 = DType.bfloat16;

  /** 64-bit integers. */
  public static final DType int64 = DType.int64;

  /** 32-bit integers. */
  public static final DType int32 = DType.int32;

  /** Unsigned 8-bit integers. */
  public static final DType uint8 = DType.uint8;

  /** True or false. */
  public static final DType bool = DType.bool;

  private torch() {}

  // Settings

  /** Returns the device of a name: {@code cpu}, {@code cuda} or {@code cuda:1}. */
  public static Device device(String name) {
    return Device.parse(name);
  }

  /** Starts the default generators of all devices anew from a seed. */
  public static void manual_seed(long seed) {
    Natives.load();
    Call.run("manual_seed", () -> org.bytedeco.pytorch.global.torch.manual_seed(seed));
  }

  /** Sets how many threads an operator may use on the CPU. */
  public static void set_num_threads(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "set_num_threads: at least 1 thread is needed, not " + threads + ".");
    }
    Natives.load();
    Threads.set(threads);
  }

  /** Returns how many threads an operator may use on the CPU. */
  public static int get_num_threads() {
    Natives.load();
    return org.bytedeco.pytorch.global.torch.get_num_threads();
  }

  /** Opens a block in which no gradients are recorded. */
  public static GradMode no_grad() {
    Natives.load();
    return new GradMode(false);
  }

  /** Opens a block in which gradients are recorded. */
  public static GradMode enable_grad() {
    Natives.load();
    return new GradMode(true);
  }

  /** Returns whether gradients are recorded in this thread at present. */
  public static boolean is_grad_enabled() {
    Natives.load();
    return org.bytedeco.pytorch.AutogradState.get_tls_state().get_grad_mode();
  }

  // Memory

  /** Opens a block whose tensors are freed when it ends, unless they are kept. */
  public static TensorScope scope() {
    return new TensorScope();
  }

  /** Returns how many native tensors Java owns at present, over all threads. */
  public static long live_tensors() {
    return ThreadMemory.liveTensors();
  }

  // Operators

  /** Returns max(x, 0) of each element. */
  public static Tensor relu(Tensor input) {
    return Call.tensor("relu", () -> org.bytedeco.pytorch.global.torch.relu(Raw.of(input)));
  }

  /** Returns the largest elements along a dimension and where they are. */
  public static ValuesIndices max(Tensor input, long dim) {
    return input.max(dim);
  }

  /** Returns the tensors one after the other along a dimension. */
  public static Tensor cat(Iterable<? extends Tensor> tensors, long dim) {
    return Call.tensor(
        "cat",
        () -> {
          try (TensorVector vector = vector(tensors)) {
            return org.bytedeco.pytorch.global.torch.cat(vector, dim);
          }
        });
  }

  /** Returns the tensors, all of one shape, along a new dimension. */
  public static Tensor stack(Iterable<? extends Tensor> tensors, long dim) {
    return Call.tensor(
        "stack",
        () -> {
          try (TensorVector vector = vector(tensors)) {
            return org.bytedeco.pytorch.global.torch.stack(vector, dim);
          }
        });
  }

  private static TensorVector vector(Iterable<? extends Tensor> tensors) {
    TensorVector vector = new TensorVector();
    for (Tensor tensor : tensors) {
      vector.push_back(Raw.of(tensor));
    }
    return vector;
  }

  /**
   * GPUs.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/cuda.html">torch.cuda</a>.
   */
  public static final class cuda {
    private cuda() {}

    /** Returns whether LibTorch was built for CUDA and a GPU is there. */
    public static boolean is_available() {
      Natives.load();
      return org.bytedeco.pytorch.global.torch.cuda_is_available();
    }
  }
}
