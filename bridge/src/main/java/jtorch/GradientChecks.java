package jtorch;

import java.util.function.Function;
import jtorch.DataKwargs.PinMemory;
import jtorch.DataKwargs.SaveOnCpuKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.TestingKwargs.Atol;
import jtorch.TestingKwargs.GradcheckKwarg;
import jtorch.TestingKwargs.Rtol;
import jtorch.autograd.GradCheck;
import jtorch.autograd.GradientEdge;
import jtorch.internal.GraphView;
import jtorch.internal.Natives;
import jtorch.internal.Raw;

/** Whether gradients are right, where they are not numbers, and what waits for them. */
abstract class GradientChecks {
  GradientChecks() {}

  /**
   * Checks a function's gradients against differences of its values, in float64.
   *
   * @return true
   * @throws jtorch.autograd.GradcheckError if they differ, with the first place
   */
  public static boolean gradcheck(Function<Tensor[], Tensor> function, Tensor... inputs) {
    GradCheck.DEFAULT.check(function, inputs);
    return true;
  }

  /** As the other: {@code gradcheck(f, (x, y), eps=1e-6, atol=1e-4)} in Python. */
  public static boolean gradcheck(
      Function<Tensor[], Tensor> function, Tensor[] inputs, GradcheckKwarg... keywords) {
    limits(keywords).check(function, inputs);
    return true;
  }

  /**
   * Checks a function's second derivatives against differences of its gradients, in float64.
   *
   * @return true
   * @throws jtorch.autograd.GradcheckError if they differ, with the first place
   */
  public static boolean gradgradcheck(Function<Tensor[], Tensor> function, Tensor... inputs) {
    GradCheck.DEFAULT.checkTwice(function, inputs);
    return true;
  }

  /** As the other: {@code gradgradcheck(f, (x, y), eps=1e-6, atol=1e-4)} in Python. */
  public static boolean gradgradcheck(
      Function<Tensor[], Tensor> function, Tensor[] inputs, GradcheckKwarg... keywords) {
    limits(keywords).checkTwice(function, inputs);
    return true;
  }

  private static GradCheck limits(GradcheckKwarg... keywords) {
    double eps = GradCheck.DEFAULT.eps();
    double atol = GradCheck.DEFAULT.atol();
    double rtol = GradCheck.DEFAULT.rtol();
    for (GradcheckKwarg keyword : keywords) {
      switch (keyword) {
        case Eps(double value) -> eps = value;
        case Atol(double value) -> atol = value;
        case Rtol(double value) -> rtol = value;
      }
    }
    return new GradCheck(eps, atol, rtol);
  }

  /**
   * Opens a block in which a backward pass fails at the first operator whose gradient is not a
   * number, and names it. It is slow, and holds in all threads.
   */
  public static AnomalyMode detect_anomaly() {
    return detect_anomaly(true);
  }

  /** As the other; without {@code check_nan} only failures of operators are looked at. */
  public static AnomalyMode detect_anomaly(boolean check_nan) {
    Natives.load();
    return new AnomalyMode(true, check_nan);
  }

  /** Has backward passes look for anomalies or not, for good or until the block ends. */
  public static AnomalyMode set_detect_anomaly(boolean mode) {
    return set_detect_anomaly(mode, true);
  }

  /** As the other; without {@code check_nan} only failures of operators are looked at. */
  public static AnomalyMode set_detect_anomaly(boolean mode, boolean check_nan) {
    Natives.load();
    return new AnomalyMode(mode, check_nan);
  }

  /**
   * What stands in a graph.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/autograd.html#autograd-graph">torch.autograd.graph</a>.
   */
  public static final class graph {
    private graph() {}

    /**
     * Has what operators save for the backward pass packed in a block, and unpacked when it is
     * wanted: on a disk, on another device, with fewer bits. What a {@link
     * jtorch.autograd.Function} saves is not packed.
     *
     * @param pack is given each tensor, must not change it, and returns anything: a tensor is kept
     *     whatever scope it was made in
     * @param unpack is given that, and returns a tensor of the same shape, type and device
     * @throws IllegalStateException in a virtual thread, in a function given to torch.func, or on a
     *     system where LibTorch can't call Java: it does on Linux with an x86-64 processor
     */
    public static <P> SavedTensorsHooks saved_tensors_hooks(
        Function<? super Tensor, ? extends P> pack, Function<? super P, Tensor> unpack) {
      return new SavedTensorsHooks(pack, unpack);
    }

    /**
     * Has what is saved kept in the CPU's memory, and copied back in the backward pass.
     *
     * @throws IllegalStateException as {@link #saved_tensors_hooks} does
     */
    public static SavedTensorsHooks save_on_cpu(SaveOnCpuKwarg... keywords) {
      boolean pins = false;
      for (SaveOnCpuKwarg keyword : keywords) {
        switch (keyword) {
          case PinMemory(boolean value) -> pins = value;
        }
      }
      boolean pinned = pins && torch.cuda.is_available();
      return saved_tensors_hooks(
          tensor -> {
            Tensor kept = tensor.cpu();
            return new OnCpu(tensor.device(), Raw.unscope(pinned ? kept.pin_memory() : kept));
          },
          saved -> saved.tensor().to(saved.device()));
    }

    /**
     * Returns where the gradient of a tensor goes, with the graph behind it as it is now: {@code
     * get_gradient_edge(y).node().next_functions()} is {@code y.grad_fn.next_functions} in Python.
     *
     * @throws IllegalStateException if no gradient is recorded for it
     */
    public static GradientEdge get_gradient_edge(Tensor tensor) {
      return GraphView.of(tensor);
    }

    /** A tensor and where it was. */
    private record OnCpu(Device device, Tensor tensor) {}
  }
}
