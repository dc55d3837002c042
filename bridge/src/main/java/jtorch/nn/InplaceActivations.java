package jtorch.nn;

import jtorch.FunctionKwargs.GumbelKwarg;
import jtorch.FunctionKwargs.Hard;
import jtorch.FunctionKwargs.Tau;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.Training;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** The activations that change their input, and the one that draws. */
abstract class InplaceActivations extends ActivationFunctions {
  InplaceActivations() {}

  /** Makes each element max(x, 0) of it, in the input itself, which is returned. */
  public static Tensor relu_(Tensor input) {
    return relu(input, new Inplace(true));
  }

  /**
   * Makes each element the scaled exponential linear unit of it, in the input itself, which is
   * returned.
   */
  public static Tensor selu_(Tensor input) {
    return selu(input, new Inplace(true));
  }

  /** Makes each element {@link #elu} of it, in the input itself, which is returned. */
  public static Tensor elu_(Tensor input, double alpha) {
    return elu(input, alpha, new Inplace(true));
  }

  /** Makes each element {@link #celu} of it, in the input itself, which is returned. */
  public static Tensor celu_(Tensor input, double alpha) {
    return celu(input, alpha, new Inplace(true));
  }

  /** Makes each element {@link #leaky_relu} of it, in the input itself, which is returned. */
  public static Tensor leaky_relu_(Tensor input, double negative_slope) {
    return leaky_relu(input, negative_slope, new Inplace(true));
  }

  /** Makes each element {@link #hardtanh} of it, in the input itself, which is returned. */
  public static Tensor hardtanh_(Tensor input, double min_val, double max_val) {
    return hardtanh(input, min_val, max_val, new Inplace(true));
  }

  /** Makes each element {@link #threshold} of it, in the input itself, which is returned. */
  public static Tensor threshold_(Tensor input, double threshold, double value) {
    return threshold(input, threshold, value, new Inplace(true));
  }

  /** Does so with PyTorch's 1.0. */
  public static Tensor elu_(Tensor input) {
    return elu_(input, 1.0);
  }

  /** Does so with PyTorch's 1.0. */
  public static Tensor celu_(Tensor input) {
    return celu_(input, 1.0);
  }

  /** Does so with PyTorch's 0.01. */
  public static Tensor leaky_relu_(Tensor input) {
    return leaky_relu_(input, 0.01);
  }

  /** Does so with PyTorch's -1.0 and 1.0. */
  public static Tensor hardtanh_(Tensor input) {
    return hardtanh_(input, -1.0, 1.0);
  }

  /** Multiplies negative elements by random slopes in training, else by their mean, in place. */
  public static Tensor rrelu_(Tensor input, double lower, double upper, boolean training) {
    Call.run(
        "rrelu_",
        () ->
            Natives.withScalar(
                lower,
                low ->
                    Natives.withScalar(
                        upper,
                        up ->
                            Generators.with(
                                null,
                                Raw.of(input),
                                g -> torch.rrelu_(Raw.of(input), low, up, training, g)))));
    return input;
  }

  /** As the other, with slopes from 1/8 to 1/3, or of their mean, 11/48, outside training. */
  public static Tensor rrelu_(Tensor input, Training... training) {
    return rrelu_(input, 1.0 / 8, 1.0 / 3, training);
  }

  /** As the other, with a keyword: not as in training unless it is said. */
  public static Tensor rrelu_(Tensor input, double lower, double upper, Training... training) {
    return rrelu_(
        input, lower, upper, training.length > 0 && training[training.length - 1].value());
  }

  /** As {@link #gumbel_softmax(Tensor, double, boolean, long)}: tau is 1, the last dimension. */
  public static Tensor gumbel_softmax(Tensor logits, GumbelKwarg... keywords) {
    double tau = 1;
    boolean hard = false;
    long dim = -1;
    for (GumbelKwarg keyword : keywords) {
      switch (keyword) {
        case Tau(double value) -> tau = value;
        case Hard(boolean value) -> hard = value;
        case Dim(long value) -> dim = value;
      }
    }
    return gumbel_softmax(logits, tau, hard, dim);
  }

  /** As the other, with the temperature in its place: {@code F.gumbel_softmax(x, 0.5)}. */
  public static Tensor gumbel_softmax(Tensor logits, double tau) {
    return gumbel_softmax(logits, tau, false);
  }

  /** As the other, along the last dimension. */
  public static Tensor gumbel_softmax(Tensor logits, double tau, boolean hard) {
    return gumbel_softmax(logits, tau, hard, -1);
  }

  /** As the other, with a keyword. */
  public static Tensor gumbel_softmax(Tensor logits, double tau, Hard hard) {
    return gumbel_softmax(logits, tau, hard.value());
  }

  /**
   * Returns shares drawn after Gumbel along a dimension.
   *
   * @param tau how even the shares are
   * @param hard whether the largest share is made 1 and the others 0, with the gradient of before
   */
  public static Tensor gumbel_softmax(Tensor logits, double tau, boolean hard, long dim) {
    Tensor drawn = jtorch.torch.empty_like(logits.detach().contiguous()).exponential_(1);
    Tensor soft = softmax(logits.add(drawn.log().neg()).div(tau), dim);
    if (!hard) {
      return soft;
    }
    Tensor index = soft.max(dim, jtorch.Kwargs.keepdim(true)).indices();
    Tensor one = jtorch.torch.zeros_like(logits.detach().contiguous()).scatter_(dim, index, 1.0);
    return one.sub(soft.detach()).add(soft);
  }
}
