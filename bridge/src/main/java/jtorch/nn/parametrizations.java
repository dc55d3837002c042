package jtorch.nn;

import jtorch.NnKwargs.Eps;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.WeightKwargs.NPowerIterations;
import jtorch.WeightKwargs.OrthogonalKwarg;
import jtorch.WeightKwargs.OrthogonalMap;
import jtorch.WeightKwargs.SpectralNormKwarg;
import jtorch.WeightKwargs.Unsafe;
import jtorch.WeightKwargs.UseTrivialization;

/**
 * Parametrizations that are there already: {@code torch.nn.utils.parametrizations}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.html#parametrizing-modules">torch.nn.utils.parametrizations</a>.
 * Each returns the module that it was given. {@link parametrize#remove_parametrizations} takes them
 * away.
 */
public final class parametrizations {
  private parametrizations() {}

  /** Has {@code weight} computed of a length for each output, and a direction. */
  public static <M extends Module> M weight_norm(M module) {
    return weight_norm(module, "weight", 0);
  }

  /** Has a tensor computed of a length for each of its rows, and a direction. */
  public static <M extends Module> M weight_norm(M module, String name) {
    return weight_norm(module, name, 0);
  }

  /**
   * Has a tensor computed of a length for each part along a dimension, {@code original0}, and a
   * direction, {@code original1}. A state of {@link utils#weight_norm} can be loaded.
   *
   * <p>Source: <a href="https://arxiv.org/abs/1602.07868">Salimans and Kingma, 2016</a>.
   *
   * @param dim the dimension, or -1 for one length of all: Python's {@code None}
   * @throws IllegalArgumentException if there is no such tensor
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M weight_norm(M module, String name, long dim) {
    Tensor weight = tensor("weight_norm", module, name, 1);
    Norms.checkDim("weight_norm", weight, dim);
    parametrize.register_parametrization(module, name, new _WeightNorm(dim), new Unsafe(true));
    module.register_load_state_dict_pre_hook((_, state, prefix) -> {
      if (state.containsKey(prefix + name + "_g") && state.containsKey(prefix + name + "_v")) {
        String list = prefix + ParametrizationList.NAME + "." + name + ".original";
        state.put(list + "0", state.remove(prefix + name + "_g"));
        state.put(list + "1", state.remove(prefix + name + "_v"));
      }
    });
    return module;
  }

  /** Has {@code weight} divided by its largest singular value. */
  public static <M extends Module> M spectral_norm(M module, SpectralNormKwarg... keywords) {
    return spectral_norm(module, "weight", keywords);
  }

  /**
   * Has a tensor divided by its largest singular value, which the power method comes closer to with
   * each forward in training. The tensor is taken as a matrix whose rows are its parts along {@code
   * dim}: 0, or 1 for a transposed convolution.
   *
   * <p>Source: <a href="https://arxiv.org/abs/1802.05957">Miyato and others, 2018</a>.
   *
   * @throws IllegalArgumentException if there is no such tensor, or {@code n_power_iterations} is
   *     not positive
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M spectral_norm(
      M module, String name, SpectralNormKwarg... keywords) {
    Tensor weight = tensor("spectral_norm", module, name, 1);
    SpectralSettings settings = SpectralSettings.of(module, weight, keywords);
    Module norm = new _SpectralNorm(weight, settings.iterations(), settings.dim(), settings.eps());
    return parametrize.register_parametrization(module, name, norm);
  }

  /** How a tensor is normalized. */
  record SpectralSettings(long iterations, long dim, double eps) {
    static SpectralSettings of(Module module, Tensor weight, SpectralNormKwarg... keywords) {
      long iterations = 1;
      long dim = isTransposed(module) ? 1 : 0;
      double eps = 1e-12;
      for (SpectralNormKwarg keyword : keywords) {
        switch (keyword) {
          case NPowerIterations n -> iterations = n.value();
          case Dim d -> dim = d.value();
          case Eps e -> eps = e.value();
        }
      }
      Norms.checkDim("spectral_norm", weight, dim);
      if (iterations < 1) {
        throw new IllegalArgumentException(
            "spectral_norm: n_power_iterations must be positive, not " + iterations + ".");
      }
      return new SpectralSettings(iterations, dim, eps);
    }

    private static boolean isTransposed(Module module) {
      return module instanceof ConvTranspose1d
          || module instanceof ConvTranspose2d
          || module instanceof ConvTranspose3d;
    }
  }

  /** Has {@code weight} be an orthogonal matrix. */
  public static <M extends Module> M orthogonal(M module, OrthogonalKwarg... keywords) {
    return orthogonal(module, "weight", keywords);
  }

  /**
   * Has a tensor (..., m, n) be orthogonal matrices: orthonormal columns, or rows where m &lt; n.
   * The map is {@code matrix_exp} for square matrices and {@code householder} for others, unless
   * {@code orthogonal_map} names one.
   *
   * <p>Source: <a href="https://arxiv.org/abs/1909.09501">Lezcano-Casado, 2019</a>.
   *
   * @throws IllegalArgumentException if there is no such tensor, it has less than two dimensions or
   *     is complex, or the map is none of the three
   */
  public static <M extends Module> M orthogonal(
      M module, String name, OrthogonalKwarg... keywords) {
    Tensor weight = tensor("orthogonal", module, name, 2);
    if (!weight.dtype().is_floating_point()) {
      throw new IllegalArgumentException(
          "orthogonal: '%s' must be of real numbers, not %s.".formatted(name, weight.dtype()));
    }
    String map = weight.size(-2) == weight.size(-1) ? "matrix_exp" : "householder";
    boolean trivialized = true;
    for (OrthogonalKwarg keyword : keywords) {
      switch (keyword) {
        case OrthogonalMap m -> map = m.value();
        case UseTrivialization t -> trivialized = t.value();
      }
    }
    Module made = new _Orthogonal(weight, way(map), trivialized);
    return parametrize.register_parametrization(module, name, made, new Unsafe(true));
  }

  private static _Orthogonal.Way way(String map) {
    for (_Orthogonal.Way way : _Orthogonal.Way.values()) {
      if (way.name().equals(map)) {
        return way;
      }
    }
    throw new IllegalArgumentException(
        "orthogonal: orthogonal_map is matrix_exp, cayley or householder, not '" + map + "'.");
  }

  private static Tensor tensor(String function, Module module, String name, int dims) {
    Tensor weight = module.tensorOrNull(name);
    if (weight == null || weight.dim() < dims) {
      throw new IllegalArgumentException(
          "%s: %s has no tensor '%s' with %d dimension%s or more."
              .formatted(function, module._get_name(), name, dims, dims == 1 ? "" : "s"));
    }
    return weight;
  }
}
