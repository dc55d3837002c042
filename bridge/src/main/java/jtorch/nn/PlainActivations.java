package jtorch.nn;

import jtorch.ActivationKwargs.Approximate;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/**
 * Activations without numbers of their own, of PyTorch's section "Non-linear activation functions".
 */
abstract class PlainActivations {
  PlainActivations() {}

  /** Returns 1/(1+exp(-x)) of each element. */
  public static Tensor sigmoid(Tensor input) {
    return Call.tensor("sigmoid", () -> torch.sigmoid(Raw.of(input)));
  }

  /** Returns the hyperbolic tangent of each element. */
  public static Tensor tanh(Tensor input) {
    return Call.tensor("tanh", () -> torch.tanh(Raw.of(input)));
  }

  /** Returns x*sigmoid(x) of each element; with {@code inplace(true)} in the input itself. */
  public static Tensor silu(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("silu_", () -> torch.silu_(Raw.of(input)));
      return input;
    }
    return Call.tensor("silu", () -> torch.silu(Raw.of(input)));
  }

  /**
   * Returns x*tanh(softplus(x)) of each element; with {@code inplace(true)} in the input itself.
   */
  public static Tensor mish(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("mish_", () -> torch.mish_(Raw.of(input)));
      return input;
    }
    return Call.tensor("mish", () -> torch.mish(Raw.of(input)));
  }

  /**
   * Returns x/6+1/2 of each element, held between 0 and 1; with {@code inplace(true)} in the input
   * itself.
   */
  public static Tensor hardsigmoid(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("hardsigmoid_", () -> torch.hardsigmoid_(Raw.of(input)));
      return input;
    }
    return Call.tensor("hardsigmoid", () -> torch.hardsigmoid(Raw.of(input)));
  }

  /** Returns x*hardsigmoid(x) of each element; with {@code inplace(true)} in the input itself. */
  public static Tensor hardswish(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("hardswish_", () -> torch.hardswish_(Raw.of(input)));
      return input;
    }
    return Call.tensor("hardswish", () -> torch.hardswish(Raw.of(input)));
  }

  /**
   * Returns the scaled exponential linear unit of each element; with {@code inplace(true)} in the
   * input itself.
   */
  public static Tensor selu(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("selu_", () -> torch.selu_(Raw.of(input)));
      return input;
    }
    return Call.tensor("selu", () -> torch.selu(Raw.of(input)));
  }

  /** Returns min(max(x, 0), 6) of each element; with {@code inplace(true)} in the input itself. */
  public static Tensor relu6(Tensor input, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("relu6_", () -> torch.relu6_(Raw.of(input)));
      return input;
    }
    return Call.tensor("relu6", () -> torch.relu6(Raw.of(input)));
  }

  /** Returns log(sigmoid(x)) of each element. */
  public static Tensor logsigmoid(Tensor input) {
    return Call.tensor("logsigmoid", () -> torch.log_sigmoid(Raw.of(input)));
  }

  /** Returns x/(1+|x|) of each element. */
  public static Tensor softsign(Tensor input) {
    return Call.tensor("softsign", () -> torch.softsign(Raw.of(input)));
  }

  /** Returns x-tanh(x) of each element. */
  public static Tensor tanhshrink(Tensor input) {
    return Call.tensor("tanhshrink", () -> torch.tanhshrink(Raw.of(input)));
  }

  /** Returns x*P(X &lt;= x) of each element, of the normal distribution. */
  public static Tensor gelu(Tensor input) {
    return Call.tensor("gelu", () -> torch.gelu(Raw.of(input)));
  }

  /**
   * Returns x*P(X &lt;= x) of each element, exactly ({@code "none"}) or by tanh ({@code "tanh"}).
   *
   * @throws IllegalArgumentException if the approximation is another
   */
  public static Tensor gelu(Tensor input, Approximate approximate) {
    return gelu(input, approximate.value());
  }

  /**
   * As the other.
   *
   * @throws IllegalArgumentException if the approximation is another
   */
  public static Tensor gelu(Tensor input, String approximate) {
    if (!approximate.equals("none") && !approximate.equals("tanh")) {
      throw new IllegalArgumentException(
          "gelu: approximate is none or tanh, not " + approximate + ".");
    }
    return Call.tensor("gelu", () -> torch.gelu(Raw.of(input), approximate));
  }

  /** Returns the first half times the sigmoid of the second, along the last dimension. */
  public static Tensor glu(Tensor input) {
    return glu(input, -1);
  }

  /** Returns the first half times the sigmoid of the second, along a dimension of even size. */
  public static Tensor glu(Tensor input, long dim) {
    return Call.tensor("glu", () -> torch.glu(Raw.of(input), dim));
  }

  /** Returns the first half times the sigmoid of the second, along a dimension of even size. */
  public static Tensor glu(Tensor input, Dim dim) {
    return glu(input, dim.value());
  }

  /** Returns max(x, 0) + min(weight*x, 0), with a weight for all or each channel. */
  public static Tensor prelu(Tensor input, Tensor weight) {
    return Call.tensor("prelu", () -> torch.prelu(Raw.of(input), Raw.of(weight)));
  }
}
