package jtorch;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import jtorch.GradientKwargs.Inputs;
import jtorch.GradientKwargs.OneInput;
import jtorch.GradientKwargs.Outputs;
import jtorch.TensorKwargs.BackwardKwarg;
import jtorch.TensorKwargs.GradKwarg;
import jtorch.TensorKwargs.OneGradKwarg;
import jtorch.TextKwargs.PrintKwarg;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.sys.LibTorch;
import jtorch.sys.ThreadMemory;
import org.bytedeco.pytorch.TypeMeta;
import org.jspecify.annotations.Nullable;

/**
 * PyTorch's module {@code torch}: functions on tensors and the settings of LibTorch.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html">torch</a>.
 */
public final class torch extends TorchConstants {
  private torch() {}

  // Settings

  /** Sets how tensors are printed, in all threads. */
  public static void set_printoptions(PrintOptions options) {
    TensorText.setOptions(options);
  }

  /**
   * Sets how tensors are printed: {@code set_printoptions(precision=2, sci_mode=False)} in Python;
   * what isn't named stays, but for {@code sci_mode}, which is decided by the numbers again.
   *
   * @throws IllegalArgumentException if a number is negative or a profile unknown
   */
  public static void set_printoptions(PrintKwarg... keywords) {
    TensorText.setOptions(PrintOptions.of(TensorText.options(), keywords));
  }

  /** Returns the device of a name: {@code cpu}, {@code cuda}, {@code cuda:1} or {@code meta}. */
  public static Device device(String name) {
    return Device.parse(name);
  }

  /** Starts the default generators of all devices anew from a seed; in a worker its own one. */
  public static void manual_seed(long seed) {
    Natives.load();
    Generator own = Generators.ofThisThread();
    if (own != null) {
      own.manual_seed(seed);
      return;
    }
    Call.run("manual_seed", () -> org.bytedeco.pytorch.global.torch.manual_seed(seed));
  }

  /** Returns the element type of new floats: float32 unless it was set. */
  public static DType get_default_dtype() {
    Natives.load();
    return DType.of(org.bytedeco.pytorch.global.torch.get_default_dtype_as_scalartype().value);
  }

  /**
   * Sets the element type of new floats.
   *
   * @throws IllegalArgumentException if it has no fraction
   */
  public static void set_default_dtype(DType dtype) {
    if (!dtype.is_floating_point()) {
      throw new IllegalArgumentException(
          "set_default_dtype: a floating-point type is needed, not " + dtype + ".");
    }
    try (TypeMeta meta =
        org.bytedeco.pytorch.global.torch.scalarTypeToTypeMeta(Natives.scalarType(dtype))) {
      Call.run(
          "set_default_dtype", () -> org.bytedeco.pytorch.global.torch.set_default_dtype(meta));
    }
  }

  /** Has operators throw that have no deterministic implementation, or no longer. */
  public static void use_deterministic_algorithms(boolean mode) {
    Natives.load();
    org.bytedeco.pytorch.global.torch.globalContext().setDeterministicAlgorithms(mode, false);
  }

  /** Returns whether only deterministic implementations are used. */
  public static boolean are_deterministic_algorithms_enabled() {
    Natives.load();
    return org.bytedeco.pytorch.global.torch.globalContext().deterministicAlgorithms();
  }

  /** Returns how many threads run independent operators at the same time. */
  public static int get_num_interop_threads() {
    Natives.load();
    return Math.toIntExact(org.bytedeco.pytorch.global.torch.get_num_interop_threads());
  }

  /** Sets how many threads run independent operators; once, before any has run. */
  public static void set_num_interop_threads(int threads) {
    Natives.load();
    Call.run(
        "set_num_interop_threads",
        () -> org.bytedeco.pytorch.global.torch.set_num_interop_threads(threads));
  }

  /**
   * Sets how many threads an operator may use on the CPU.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
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

  /** Has gradients recorded or not until the block ends, or for good without a block. */
  public static GradMode set_grad_enabled(boolean mode) {
    Natives.load();
    return new GradMode(mode);
  }

  /** Returns LibTorch's version, such as {@code 2.10.0}: {@code torch.__version__} in Python. */
  public static String __version__() {
    Natives.load();
    return LibTorch.version();
  }

  /** Opens a block in which nothing is recorded, also no versions: faster than no_grad. */
  public static InferenceMode inference_mode() {
    Natives.load();
    return new InferenceMode();
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

  /**
   * Gradients.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/autograd.html">torch.autograd</a>.
   */
  public static final class autograd extends GradientChecks {
    private autograd() {}

    /**
     * Returns the gradients of a sum of outputs for each input; the inputs' own stay as they are.
     *
     * @return a gradient for each input; null for one that no output depends on, if {@code
     *     allow_unused(true)} is given
     * @throws TorchException if an output has no graph, or an input isn't part of it
     */
    public static List<@Nullable Tensor> grad(
        List<? extends Tensor> outputs,
        Collection<? extends Tensor> inputs,
        GradKwarg... keywords) {
      return Backward.grad(outputs, inputs.stream().toList(), List.of(), keywords);
    }

    /** As the other, of one output: {@code grad(loss, net.parameters())}. */
    public static List<@Nullable Tensor> grad(
        Tensor output, Collection<? extends Tensor> inputs, GradKwarg... keywords) {
      return grad(List.of(output), inputs, keywords);
    }

    /** As the other, with the outputs weighted by {@code grad_outputs}. */
    public static List<@Nullable Tensor> grad(
        List<? extends Tensor> outputs,
        List<? extends Tensor> inputs,
        List<? extends Tensor> grad_outputs,
        GradKwarg... keywords) {
      return Backward.grad(outputs, inputs, grad_outputs, keywords);
    }

    /**
     * Returns the gradient of one output for one input; the output is a single number, or {@code
     * grad_outputs(...)} has its shape.
     */
    public static Tensor grad(Tensor output, Tensor input, OneGradKwarg... keywords) {
      return Objects.requireNonNull(grad(List.of(output), List.of(input), keywords).getFirst());
    }

    /** As the other, with the output weighted: {@code grad(u, x, torch.ones_like(u))[0]}. */
    public static Tensor grad(
        Tensor output, Tensor input, Tensor grad_outputs, OneGradKwarg... keywords) {
      return Objects.requireNonNull(
          grad(List.of(output), List.of(input), List.of(grad_outputs), keywords).getFirst());
    }

    /** As the other: {@code grad(outputs=d, inputs=x, create_graph=True)[0]} in Python. */
    public static Tensor grad(Outputs outputs, OneInput inputs, OneGradKwarg... keywords) {
      return Objects.requireNonNull(
          grad(outputs.value(), List.of(inputs.value()), keywords).getFirst());
    }

    /** As the others: {@code grad(outputs=loss, inputs=model.parameters())} in Python. */
    public static List<@Nullable Tensor> grad(
        Outputs outputs, Inputs inputs, GradKwarg... keywords) {
      return grad(outputs.value(), inputs.value(), keywords);
    }

    /**
     * Adds the gradients of a sum of outputs to the leaves' own, as {@link Tensor#backward} does.
     *
     * @throws TorchException if an output is more than a number or has no graph
     */
    public static void backward(List<? extends Tensor> tensors, BackwardKwarg... keywords) {
      Backward.run(tensors, List.of(), keywords);
    }

    /**
     * As the other, with the outputs weighted by {@code grad_tensors}, a tensor of the same shape
     * for each.
     */
    public static void backward(
        List<? extends Tensor> tensors,
        List<? extends Tensor> grad_tensors,
        BackwardKwarg... keywords) {
      Backward.run(tensors, grad_tensors, keywords);
    }

    /** As {@link Tensor#backward}. */
    public static void backward(Tensor tensor, BackwardKwarg... keywords) {
      Backward.run(List.of(tensor), List.of(), keywords);
    }

    /**
     * All derivatives of a function at a place.
     *
     * <p>PyTorch's page: <a
     * href="https://docs.pytorch.org/docs/stable/autograd.html#functional-higher-level-api">torch.autograd.functional</a>.
     */
    public static final class functional extends Products {
      private functional() {}
    }

    /**
     * Derivatives in forward mode: tensors carry their tangents with them, so that one pass gives a
     * Jacobian times a vector.
     *
     * <p>PyTorch's page: <a
     * href="https://docs.pytorch.org/docs/stable/autograd.html#forward-mode-automatic-differentiation">torch.autograd.forward_ad</a>.
     */
    public static final class forward_ad extends ForwardMode {
      private forward_ad() {}
    }
  }

  /**
   * Random numbers.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/random.html">torch.random</a>;
   * the other functions there are those of {@link torch}.
   */
  public static final class random {
    private random() {}

    /**
     * Opens a block in which random numbers may be drawn and seeds set: at its end the default
     * generators of the CPU and of all GPUs go on as if it had not been.
     */
    public static RngFork fork_rng() {
      Natives.load();
      return new RngFork();
    }
  }

  /**
   * Functions of functions.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/func.api.html">torch.func</a>.
   *
   * <p>What is given and returned is a tensor, or a list, a map or a record of tensors. Functions
   * of several arguments are differentiated by the first. In {@link #vmap} gradients are recorded
   * in layers of LibTorch's own, which don't take {@link jtorch.autograd.Function}, {@link
   * jtorch.utils.checkpoint} and scripts.
   */
  public static final class func extends Functional {
    private func() {}
  }

  /**
   * Discrete Fourier transforms.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/fft.html">torch.fft</a>.
   */
  public static final class fft extends FourierOut {
    private fft() {}
  }

  /**
   * Linear algebra, as {@link jtorch.linalg}.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/linalg.html">torch.linalg</a>.
   */
  public static final class linalg extends jtorch.linalg {
    private linalg() {}
  }

  /**
   * Functions that mathematics has a name for.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/special.html">torch.special</a>.
   */
  public static final class special extends SpecialPolynomialsOut {
    private special() {}
  }

  /**
   * Operators on tensors of which only what is not zero is kept.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/sparse.html">torch.sparse</a>.
   */
  public static final class sparse extends SparseFunctions {
    private sparse() {}
  }

  /**
   * What signals are worked on with.
   *
   * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/signal.html">torch.signal</a>.
   */
  public static final class signal {
    private signal() {}

    /** Windows: what samples are multiplied by before a Fourier transform, or a filter's shape. */
    public static final class windows extends SignalWindows {
      private windows() {}
    }
  }

  /**
   * Comparisons for tests.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/testing.html">torch.testing</a>.
   */
  public static final class testing extends MadeTensors {
    private testing() {}
  }
}
