package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jtorch.DType;
import jtorch.Device;
import jtorch.LayerKwargs.ClipKwarg;
import jtorch.LayerKwargs.ErrorIfNonfinite;
import jtorch.LayerKwargs.MaxNorm;
import jtorch.LayerKwargs.NormType;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import jtorch.ops.Operator;
import jtorch.torch;

/**
 * Help for training: {@code torch.nn.utils}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.html#utilities">torch.nn.utils</a>.
 */
public final class utils extends NormFunctions {
  // Each for all gradients at once, as in Python, if they have one type and are on one device.
  private static final Operator NORMS = Operator.find("aten::_foreach_norm", "Scalar");
  private static final Operator SHORTEN = Operator.find("aten::_foreach_mul_", "Tensor");
  private static final Operator AT_LEAST = Operator.find("aten::_foreach_clamp_min_", "Scalar");
  private static final Operator AT_MOST = Operator.find("aten::_foreach_clamp_max_", "Scalar");

  private utils() {}

  /**
   * Makes a module without filling its parameters and buffers, which hold whatever the memory held:
   * nothing is drawn from the random numbers. {@code skip_init(() -> new Linear(784, 10))} is
   * Python's {@code skip_init(nn.Linear, 784, 10)}.
   *
   * @param module makes the module, of parts that are made within it
   */
  public static <M extends Module> M skip_init(Supplier<M> module) {
    Device device = torch.get_default_device();
    M made;
    try (var mode = torch.set_default_device("meta")) {
      assert mode != null;
      made = module.get();
    }
    return made.to_empty(device);
  }

  /**
   * Shortens the gradients of all parameters together, so that their norm, the Euclidean one unless
   * {@code norm_type} says otherwise, is at most {@code max_norm}; returns the norm that they had.
   *
   * @throws IllegalArgumentException if the norm is not finite and {@code error_if_nonfinite(true)}
   *     is given
   */
  public static Tensor clip_grad_norm_(
      Iterable<? extends Tensor> parameters, double max_norm, ClipKwarg... keywords) {
    double norm_type = 2;
    boolean finite = false;
    for (ClipKwarg keyword : keywords) {
      switch (keyword) {
        case NormType(double value) -> norm_type = value;
        case ErrorIfNonfinite(boolean value) -> finite = value;
      }
    }
    return clip_grad_norm_(parameters, max_norm, norm_type, new ErrorIfNonfinite(finite));
  }

  /** As the other: {@code max_norm=1.0} in Python. */
  public static Tensor clip_grad_norm_(
      Iterable<? extends Tensor> parameters, MaxNorm max_norm, ClipKwarg... keywords) {
    return clip_grad_norm_(parameters, max_norm.value(), keywords);
  }

  /** Shortens the gradients of all parameters together by their p-norm; returns what it was. */
  public static Tensor clip_grad_norm_(
      Iterable<? extends Tensor> parameters,
      double max_norm,
      double norm_type,
      ErrorIfNonfinite... error_if_nonfinite) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      List<Tensor> grads = dense("clip_grad_norm_", parameters);
      if (grads.isEmpty()) {
        return torch.zeros().keep();
      }
      boolean alike = areAlike(grads);
      Tensor total = alike ? get_total_norm(grads, norm_type) : normAcross(grads, norm_type);
      checkFinite(total, error_if_nonfinite);
      Tensor factor = shortening(total, max_norm);
      if (alike) {
        SHORTEN.call(grads, factor);
        return total.keep();
      }
      for (Tensor grad : grads) {
        Tensor beside = factor.to(grad.device());
        Call.run("mul_", () -> Raw.of(grad).mul_(Raw.of(beside)));
      }
      return total.keep();
    }
  }

  /** Returns whether one call takes all tensors: they have one type, on one device. */
  private static boolean areAlike(List<Tensor> tensors) {
    Tensor first = tensors.getFirst();
    boolean host = Raw.of(first).is_cpu();
    DType type = first.dtype();
    Device device = first.device();
    for (Tensor tensor : tensors) {
      // The device of one on the host is no question: asking makes an object of C++.
      boolean beside = host ? Raw.of(tensor).is_cpu() : tensor.device().equals(device);
      if (!beside || tensor.dtype() != type) {
        return false;
      }
    }
    return !Layer.isOpen(); // vmap has no rule for calls that take lists
  }

  private static Tensor normAcross(List<Tensor> tensors, double norm_type) {
    Device first = tensors.getFirst().device();
    List<Tensor> norms = new ArrayList<>();
    tensors.forEach(tensor -> norms.add(norm(tensor, norm_type).to(first)));
    return norm(torch.stack(norms, 0), norm_type);
  }

  private static void checkFinite(Tensor total, ErrorIfNonfinite... given) {
    boolean checked = given.length > 0 && given[given.length - 1].value();
    if (checked && !Double.isFinite(total.item())) {
      throw new IllegalArgumentException(
          "clip_grad_norm_: the norm of all gradients is "
              + total.item()
              + ", which can't be clipped; look for where the loss becomes infinite or NaN, or"
              + " leave error_if_nonfinite(true) out.");
    }
  }

  /** The factor in Python's order of operations, so that the last bit agrees. */
  private static Tensor shortening(Tensor total, double max_norm) {
    Tensor inverse = Call.tensor("reciprocal", () -> Raw.of(total.add(1e-6)).reciprocal());
    Tensor factor = inverse.mul(max_norm);
    return Call.tensor("clamp", () -> Natives.withScalar(1.0, Raw.of(factor)::clamp_max));
  }

  private static Tensor norm(Tensor tensor, double type) {
    return Call.tensor(
        "linalg_vector_norm",
        () ->
            Natives.withScalar(
                type,
                order ->
                    org.bytedeco.pytorch.global.torch.linalg_vector_norm(
                        Raw.of(tensor.flatten()), order, new long[] {0}, false, null)));
  }

  /** Holds each element of the parameters' gradients between {@code -clip_value} and it. */
  public static void clip_grad_value_(Iterable<? extends Tensor> parameters, double clip_value) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      List<Tensor> grads = dense("clip_grad_value_", parameters);
      if (!grads.isEmpty() && areAlike(grads)) {
        AT_LEAST.call(grads, -clip_value);
        AT_MOST.call(grads, clip_value);
        return;
      }
      for (Tensor grad : grads) {
        Call.run(
            "clamp_",
            () -> {
              Natives.withScalar(-clip_value, Raw.of(grad)::clamp_min_);
              Natives.withScalar(clip_value, Raw.of(grad)::clamp_max_);
            });
      }
    }
  }

  private static List<Tensor> dense(String name, Iterable<? extends Tensor> parameters) {
    List<Tensor> grads = gradients(parameters);
    if (grads.stream().anyMatch(Tensor::is_sparse)) {
      throw new IllegalArgumentException(
          name
              + ": a gradient is sparse, which LibTorch can't clip; leave out the embedding's"
              + " sparse(true), or clip the other parameters only.");
    }
    return grads;
  }

  /** The tensors of a collection; a tensor alone is one, not its rows, as in Python. */
  private static Iterable<? extends Tensor> each(Iterable<? extends Tensor> tensors) {
    return tensors instanceof Tensor one ? List.of(one) : tensors;
  }

  private static List<Tensor> gradients(Iterable<? extends Tensor> parameters) {
    List<Tensor> grads = new ArrayList<>();
    for (Tensor parameter : each(parameters)) {
      Tensor grad = parameter.grad();
      if (grad != null) {
        grads.add(grad);
      }
    }
    return grads;
  }

  /**
   * Returns the norm of all tensors together, as one vector.
   *
   * @param norm_type which norm
   */
  public static Tensor get_total_norm(Iterable<? extends Tensor> tensors, double norm_type) {
    List<Tensor> all = new ArrayList<>();
    each(tensors).forEach(all::add);
    if (all.isEmpty()) {
      return torch.zeros();
    }
    return areAlike(all)
        ? norm(torch.stack(NORMS.call(all, norm_type).tensors(), 0), norm_type)
        : normAcross(all, norm_type);
  }

  /** Returns the Euclidean norm of all tensors together, as one vector. */
  public static Tensor get_total_norm(Iterable<? extends Tensor> tensors) {
    return get_total_norm(tensors, 2);
  }

  /** Shortens the gradients of parameters whose norm is known, so that it is at most max_norm. */
  public static void clip_grads_with_norm_(
      Iterable<? extends Tensor> parameters, double max_norm, Tensor total_norm) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor factor = shortening(total_norm, max_norm);
      gradients(parameters).forEach(grad -> grad.mul_(factor));
    }
  }

  /** Returns all elements of the parameters in one vector. */
  public static Tensor parameters_to_vector(Iterable<? extends Tensor> parameters) {
    List<Tensor> flat = new ArrayList<>();
    parameters.forEach(parameter -> flat.add(parameter.reshape(-1)));
    return torch.cat(flat);
  }

  /**
   * Copies the elements of a vector into the parameters.
   *
   * @throws IllegalArgumentException if it has another number of elements than they
   */
  public static void vector_to_parameters(Tensor vec, Iterable<? extends Tensor> parameters) {
    long all = 0;
    for (Tensor parameter : parameters) {
      all += parameter.numel();
    }
    if (vec.dim() != 1 || vec.numel() != all) {
      throw new IllegalArgumentException(
          "vector_to_parameters: a vector of "
              + vec.numel()
              + " elements doesn't fit parameters of "
              + all
              + ".");
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      long at = 0;
      for (Tensor parameter : parameters) {
        Tensor part = vec.narrow(0, at, parameter.numel());
        parameter.copy_(part.reshape(parameter.size()));
        at += parameter.numel();
      }
    }
  }

  /**
   * Sequences of different lengths: {@code torch.nn.utils.rnn}.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/nn.html#utility-functions-in-other-modules">torch.nn.utils.rnn</a>.
   */
  public static final class rnn extends PackedFunctions {
    private rnn() {}
  }
}
