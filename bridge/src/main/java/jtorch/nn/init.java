package jtorch.nn;

import jtorch.DataKwargs.GeneratorOf;
import jtorch.Generator;
import jtorch.InitKwargs.KaimingKwarg;
import jtorch.InitKwargs.NormalInitKwarg;
import jtorch.InitKwargs.TruncatedInitKwarg;
import jtorch.InitKwargs.UniformInitKwarg;
import jtorch.InitKwargs.Val;
import jtorch.InitKwargs.XavierKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * How parameters begin: {@code torch.nn.init}.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/nn.init.html">torch.nn.init</a>.
 * Each method fills a tensor, records no gradient and returns the tensor. What is drawn comes from
 * the default generator unless {@code generator(g)} names one.
 */
public final class init {
  private init() {}

  /** Returns the last generator, or null for the default one. */
  private static @Nullable Generator of(GeneratorOf... generator) {
    return generator.length == 0 ? null : generator[generator.length - 1].value();
  }

  private static Tensor fill(String name, Tensor tensor, Runnable action) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Call.run(name, action);
    }
    return tensor;
  }

  /** Fills a tensor with numbers drawn uniformly from {@code a} to {@code b}. */
  public static Tensor uniform_(Tensor tensor, double a, double b, GeneratorOf... generator) {
    return fill("uniform_", tensor, () -> tensor.uniform_(a, b, of(generator)));
  }

  /** Fills a tensor with numbers drawn uniformly from {@code a}, 0, to {@code b}, 1. */
  public static Tensor uniform_(Tensor tensor, UniformInitKwarg... keywords) {
    InitSettings s = new InitSettings("uniform_", 0, 1, keywords);
    return uniform_(tensor, s.a, s.b, s.generator);
  }

  /** Fills a tensor with numbers drawn from a normal distribution. */
  public static Tensor normal_(Tensor tensor, double mean, double std, GeneratorOf... generator) {
    return fill("normal_", tensor, () -> tensor.normal_(mean, std, of(generator)));
  }

  /** Fills a tensor with normal numbers: their {@code mean} is 0, their {@code std} 1. */
  public static Tensor normal_(Tensor tensor, NormalInitKwarg... keywords) {
    InitSettings s = new InitSettings("normal_", 0, 0, keywords);
    return normal_(tensor, s.mean, s.std, s.generator);
  }

  /** Fills a tensor with a number. */
  public static Tensor constant_(Tensor tensor, double val) {
    return fill("constant_", tensor, () -> Natives.withScalar(val, v -> Raw.of(tensor).fill_(v)));
  }

  /** As the other: {@code constant_(bias, val=0)} in Python. */
  public static Tensor constant_(Tensor tensor, Val val) {
    return constant_(tensor, val.value());
  }

  /** Fills a tensor with ones. */
  public static Tensor ones_(Tensor tensor) {
    return constant_(tensor, 1);
  }

  /** Fills a tensor with zeros. */
  public static Tensor zeros_(Tensor tensor) {
    return constant_(tensor, 0);
  }

  /** Fills a tensor with standard normal numbers, those from -2 to 2 only. */
  public static Tensor trunc_normal_(Tensor tensor, TruncatedInitKwarg... keywords) {
    InitSettings s = new InitSettings("trunc_normal_", -2, 2, keywords);
    return trunc_normal_(tensor, s.mean, s.std, s.a, s.b, s.generator);
  }

  /**
   * Fills a tensor with normal numbers from {@code a} to {@code b}.
   *
   * @throws IllegalArgumentException if std is not positive or b is less than a
   */
  public static Tensor trunc_normal_(
      Tensor tensor, double mean, double std, double a, double b, GeneratorOf... generator) {
    if (!(std > 0 && a <= b)) {
      throw new IllegalArgumentException(
          "trunc_normal_: std must be positive and a not more than b, unlike std "
              + std
              + ", a "
              + a
              + ", b "
              + b
              + ".");
    }
    return Patterns.truncated(tensor, mean, std, a, b, generator);
  }

  /** Makes a convolution's kernels pass their input on: ones in the middle, else zeros. */
  public static Tensor dirac_(Tensor tensor) {
    return dirac_(tensor, 1);
  }

  /**
   * Makes the kernels of a convolution with groups pass their input on.
   *
   * @throws IllegalArgumentException if the tensor has not 3 to 5 dimensions, or the groups don't
   *     divide its first one
   */
  public static Tensor dirac_(Tensor tensor, long groups) {
    return Patterns.dirac(tensor, groups);
  }

  /** Fills a matrix normally, then makes this share of each column 0; std is 0.01. */
  public static Tensor sparse_(Tensor tensor, double sparsity, GeneratorOf... generator) {
    return sparse_(tensor, sparsity, 0.01, generator);
  }

  /**
   * Fills a matrix normally, then makes this share of each column 0.
   *
   * @throws IllegalArgumentException if the tensor is no matrix or the share not from 0 to 1
   */
  public static Tensor sparse_(
      Tensor tensor, double sparsity, double std, GeneratorOf... generator) {
    return Patterns.sparse(tensor, sparsity, std, generator);
  }

  /** Makes a matrix the identity. */
  public static Tensor eye_(Tensor tensor) {
    Fans.checkDims("eye_", tensor, 2, 2);
    return fill(
        "eye_",
        tensor,
        () -> {
          Raw.of(tensor).zero_();
          try (org.bytedeco.pytorch.Tensor diagonal = Raw.of(tensor).diagonal()) {
            Natives.withScalar(1.0, one -> diagonal.fill_(one));
          }
        });
  }

  /**
   * Fills a tensor uniformly, so that variances pass a layer unchanged, with {@code gain} 1
   * (Glorot).
   */
  public static Tensor xavier_uniform_(Tensor tensor, XavierKwarg... keywords) {
    InitSettings s = new InitSettings("xavier_uniform_", 0, 0, keywords);
    return xavier_uniform_(tensor, s.gain, s.generator);
  }

  /** Fills a tensor uniformly, so that variances pass a layer times {@code gain} squared. */
  public static Tensor xavier_uniform_(Tensor tensor, double gain, GeneratorOf... generator) {
    double a = Math.sqrt(3.0) * Fans.of("xavier_uniform_", tensor).xavier(gain);
    return uniform_(tensor, -a, a, generator);
  }

  /**
   * Fills a tensor normally, so that variances pass a layer unchanged, with {@code gain} 1
   * (Glorot).
   */
  public static Tensor xavier_normal_(Tensor tensor, XavierKwarg... keywords) {
    InitSettings s = new InitSettings("xavier_normal_", 0, 0, keywords);
    return xavier_normal_(tensor, s.gain, s.generator);
  }

  /** Fills a tensor normally, so that variances pass a layer times {@code gain} squared. */
  public static Tensor xavier_normal_(Tensor tensor, double gain, GeneratorOf... generator) {
    return normal_(tensor, 0, Fans.of("xavier_normal_", tensor).xavier(gain), generator);
  }

  /**
   * Fills a tensor uniformly for the {@code nonlinearity} behind it, a leaky ReLU of slope {@code
   * a}, 0; the {@code mode} is fan_in (He).
   */
  public static Tensor kaiming_uniform_(Tensor tensor, KaimingKwarg... keywords) {
    InitSettings s = new InitSettings("kaiming_uniform_", 0, 0, keywords);
    return kaiming_uniform_(tensor, s.a, s.mode, s.nonlinearity, s.generator);
  }

  /**
   * Fills a tensor uniformly, for the activation behind it (He).
   *
   * @param a the slope of a leaky ReLU
   * @param mode {@code fan_in} or {@code fan_out}
   * @param nonlinearity as {@link #calculate_gain} takes it
   */
  public static Tensor kaiming_uniform_(
      Tensor tensor, double a, String mode, String nonlinearity, GeneratorOf... generator) {
    double gain = calculate_gain(nonlinearity, a);
    double std = gain / Math.sqrt(Fans.of("kaiming_uniform_", tensor).get(mode));
    double bound = Math.sqrt(3.0) * std;
    return uniform_(tensor, -bound, bound, generator);
  }

  /**
   * Fills a tensor normally for the {@code nonlinearity} behind it, a leaky ReLU of slope {@code
   * a}, 0; the {@code mode} is fan_in (He).
   */
  public static Tensor kaiming_normal_(Tensor tensor, KaimingKwarg... keywords) {
    InitSettings s = new InitSettings("kaiming_normal_", 0, 0, keywords);
    return kaiming_normal_(tensor, s.a, s.mode, s.nonlinearity, s.generator);
  }

  /** Fills a tensor normally, for the activation behind it; as {@link #kaiming_uniform_}. */
  public static Tensor kaiming_normal_(
      Tensor tensor, double a, String mode, String nonlinearity, GeneratorOf... generator) {
    double gain = calculate_gain(nonlinearity, a);
    double std = gain / Math.sqrt(Fans.of("kaiming_normal_", tensor).get(mode));
    return normal_(tensor, 0, std, generator);
  }

  /** Makes a matrix orthogonal; of more dimensions, the last ones are one. */
  public static Tensor orthogonal_(Tensor tensor, XavierKwarg... keywords) {
    InitSettings s = new InitSettings("orthogonal_", 0, 0, keywords);
    return orthogonal_(tensor, s.gain, s.generator);
  }

  /** Makes a matrix orthogonal, times {@code gain}. */
  public static Tensor orthogonal_(Tensor tensor, double gain, GeneratorOf... generator) {
    Orthogonal.fill(tensor, gain, generator);
    return tensor;
  }

  /** Returns how much an activation shrinks what passes it, without a slope. */
  public static double calculate_gain(String nonlinearity) {
    return calculate_gain(nonlinearity, 0.01);
  }

  /**
   * Returns how much an activation shrinks what passes it.
   *
   * @param param the slope of a leaky ReLU
   * @throws IllegalArgumentException if the activation is unknown
   */
  public static double calculate_gain(String nonlinearity, double param) {
    return switch (nonlinearity) {
      case "linear", "conv1d", "conv2d", "conv3d", "sigmoid" -> 1;
      case "conv_transpose1d", "conv_transpose2d", "conv_transpose3d" -> 1;
      case "tanh" -> 5.0 / 3;
      case "relu" -> Math.sqrt(2.0);
      case "leaky_relu" -> Math.sqrt(2.0 / (1 + param * param));
      case "selu" -> 3.0 / 4;
      default ->
          throw new IllegalArgumentException(
              "calculate_gain: there is no gain for " + nonlinearity + ".");
    };
  }
}
