package jtorch.nn;

import jtorch.Tensor;
import jtorch.WeightKwargs.SpectralNormKwarg;
import jtorch.internal.Call;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.torch;

/** Weights that are normalized before each forward: what parametrizations do since PyTorch 2. */
abstract class NormFunctions extends FusionFunctions {
  NormFunctions() {}

  /** Has {@code weight} computed of a length for each output, and a direction. */
  public static <M extends Module> M weight_norm(M module) {
    return weight_norm(module, "weight", 0);
  }

  /** Has a parameter computed of a length for each of its rows, and a direction. */
  public static <M extends Module> M weight_norm(M module, String name) {
    return weight_norm(module, name, 0);
  }

  /**
   * Has a parameter computed before each forward of a length for each part along a dimension,
   * {@code weight_g}, and a direction, {@code weight_v}; returns the module. {@link
   * parametrizations#weight_norm} has taken its place in Python.
   *
   * <p>Source: <a href="https://arxiv.org/abs/1602.07868">Salimans and Kingma, 2016</a>.
   *
   * @param dim the dimension, or -1 for one length of all: Python's {@code None}
   * @throws IllegalArgumentException if there is no such parameter, or it is normalized already
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M weight_norm(M module, String name, long dim) {
    Parameter weight = parameter("weight_norm", module, name);
    Norms.checkDim("weight_norm", weight, dim);
    module.checkFree(name + "_g", name + "_v");
    Parameter lengths = Placement.parameter(() -> Norms.exceptDim(weight.data(), dim));
    module.dropTensor(name);
    module.register_parameter(name + "_g", lengths);
    module.register_parameter(name + "_v", weight);
    module.compute(name, new WeightNorm(name, dim));
    return module;
  }

  /** Leaves the present {@code weight} as a parameter; returns the module. */
  public static <M extends Module> M remove_weight_norm(M module) {
    return remove_weight_norm(module, "weight");
  }

  /**
   * Leaves the present tensor as a parameter, in place of lengths and directions; returns the
   * module.
   *
   * @throws IllegalArgumentException if {@link #weight_norm} has not normalized it
   */
  public static <M extends Module> M remove_weight_norm(M module, String name) {
    leave("weight_norm", module, name, WeightNorm.class, "_v", "_g");
    return module;
  }

  /** Has {@code weight} divided by its largest singular value before each forward. */
  public static <M extends Module> M spectral_norm(M module, SpectralNormKwarg... keywords) {
    return spectral_norm(module, "weight", keywords);
  }

  /**
   * Has a parameter, {@code weight_orig}, divided by its largest singular value before each
   * forward; returns the module. The singular vectors {@code weight_u} and {@code weight_v} come
   * closer with each forward in training. {@link parametrizations#spectral_norm} has taken its
   * place in Python.
   *
   * <p>Source: <a href="https://arxiv.org/abs/1802.05957">Miyato and others, 2018</a>.
   *
   * @throws IllegalArgumentException if there is no such parameter, it is normalized already, or
   *     {@code n_power_iterations} is not positive
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M spectral_norm(
      M module, String name, SpectralNormKwarg... keywords) {
    Parameter weight = parameter("spectral_norm", module, name);
    var settings = parametrizations.SpectralSettings.of(module, weight, keywords);
    module.checkFree(name + "_orig", name + "_u", name + "_v");
    SpectralNorm rule = SpectralNorm.of(name, weight, settings);
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor matrix = Norms.matrix(weight, rule.dim());
      Tensor u = Norms.direction(matrix, matrix.size(0), rule.eps());
      Tensor v = Norms.direction(matrix, matrix.size(1), rule.eps());
      module.dropTensor(name);
      module.register_parameter(name + "_orig", weight);
      module.register_buffer(name + "_u", u);
      module.register_buffer(name + "_v", v);
    }
    module.compute(name, rule);
    return module;
  }

  /** Leaves the present {@code weight} as a parameter; returns the module. */
  public static <M extends Module> M remove_spectral_norm(M module) {
    return remove_spectral_norm(module, "weight");
  }

  /**
   * Leaves the present tensor as a parameter; returns the module.
   *
   * @throws IllegalArgumentException if {@link #spectral_norm} has not normalized it
   */
  public static <M extends Module> M remove_spectral_norm(M module, String name) {
    leave("spectral_norm", module, name, SpectralNorm.class, "_orig", "_u", "_v");
    return module;
  }

  private static Parameter parameter(String function, Module module, String name) {
    if (module.tensorOrNull(name) instanceof Parameter weight) {
      return weight;
    }
    throw new IllegalArgumentException(
        "%s: %s has no parameter '%s', or it is computed already."
            .formatted(function, module._get_name(), name));
  }

  /** Gives the parameter that a tensor is computed of the tensor's value, and its name back. */
  private static void leave(
      String function,
      Module module,
      String name,
      Class<? extends ComputedTensor.Rule> kind,
      String parameter,
      String... others) {
    ComputedTensor.Rule rule = module.rule(name);
    if (!kind.isInstance(rule)) {
      throw new IllegalArgumentException(
          "remove_%s: %s of '%s' is not found in %s."
              .formatted(function, function, name, module._get_name()));
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Parameter left = module.get_parameter(name + parameter);
      Tensor value = rule.compute(module, false);
      Gradients.forget(left); // that of what the tensor was computed of
      Call.run("set_", () -> Raw.of(left).set_data(Raw.of(value)));
      module.stopComputing(name);
      module.dropTensor(name + parameter);
      for (String other : others) {
        module.dropTensor(name + other);
      }
      module.register_parameter(name, left);
    }
  }

  /** How a tensor is made of its length and direction. */
  record WeightNorm(String name, long dim) implements ComputedTensor.Rule {
    @Override
    public Tensor compute(Module module, boolean forward) {
      return Norms.weight(module.get_tensor(name + "_v"), module.get_tensor(name + "_g"), dim);
    }
  }

  /** How a tensor is divided by its largest singular value. */
  record SpectralNorm(String name, long iterations, long dim, double eps)
      implements ComputedTensor.Rule {
    static SpectralNorm of(String name, Tensor weight, parametrizations.SpectralSettings settings) {
      if (weight.dim() == 0) {
        throw new IllegalArgumentException(
            "spectral_norm: '" + name + "' has no dimensions, so it can't be a matrix.");
      }
      long dim = settings.dim() < 0 ? settings.dim() + weight.dim() : settings.dim();
      return new SpectralNorm(name, settings.iterations(), dim, settings.eps());
    }

    @Override
    public Tensor compute(Module module, boolean forward) {
      Tensor weight = module.get_tensor(name + "_orig");
      Tensor u = module.get_tensor(name + "_u");
      Tensor v = module.get_tensor(name + "_v");
      Tensor matrix = Norms.matrix(weight, dim);
      if (module.training()) {
        if (forward) {
          iterate(matrix, u, v);
        }
        // copies, as another forward before the backward changes the buffers
        u = u.clone();
        v = v.clone();
      }
      return weight.div(torch.dot(u, torch.mv(matrix, v)));
    }

    private void iterate(Tensor matrix, Tensor u, Tensor v) {
      try (var mode = torch.no_grad();
          var scope = torch.scope()) {
        assert mode != null && scope != null;
        for (long i = 0; i < iterations; i++) {
          v.copy_(F.normalize(torch.mv(matrix.t(), u), 2, 0, eps));
          u.copy_(F.normalize(torch.mv(matrix, v), 2, 0, eps));
        }
      }
    }
  }
}
