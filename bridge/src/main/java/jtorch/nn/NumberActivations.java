package jtorch.nn;

import jtorch.ActivationKwargs.EluKwarg;
import jtorch.ActivationKwargs.HardtanhKwarg;
import jtorch.ActivationKwargs.LeakyReluKwarg;
import jtorch.ActivationKwargs.Lower;
import jtorch.ActivationKwargs.MaxVal;
import jtorch.ActivationKwargs.MinVal;
import jtorch.ActivationKwargs.NegativeSlope;
import jtorch.ActivationKwargs.RreluCallKwarg;
import jtorch.ActivationKwargs.SoftplusKwarg;
import jtorch.ActivationKwargs.Upper;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.NnKwargs.Training;
import jtorch.OptimKwargs.Lambd;
import jtorch.SchedulerKwargs.ThresholdOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** Activations with numbers, of PyTorch's section "Non-linear activation functions". */
abstract class NumberActivations extends PlainActivations {
  NumberActivations() {}

  /**
   * Returns max(x, 0) + negative_slope*min(x, 0) of each element, with PyTorch's negative_slope
   * 0.01.
   */
  public static Tensor leaky_relu(Tensor input, LeakyReluKwarg... keywords) {
    double slope =
        Keywords.number(
            NegativeSlope.class, v -> v.value().doubleValue(), 0.01, (Object[]) keywords);
    return leaky_relu(input, slope, Inplaces.of((Object[]) keywords));
  }

  /** Returns max(x, 0) + negative_slope*min(x, 0) of each element. */
  public static Tensor leaky_relu(Tensor input, double negative_slope, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run(
          "leaky_relu_",
          () -> Natives.withScalar(negative_slope, a -> torch.leaky_relu_(Raw.of(input), a)));
      return input;
    }
    return Call.tensor(
        "leaky_relu",
        () -> Natives.withScalar(negative_slope, a -> torch.leaky_relu(Raw.of(input), a)));
  }

  /**
   * Returns x of each positive element, alpha*(exp(x)-1) of the others, with PyTorch's alpha 1.0.
   */
  public static Tensor elu(Tensor input, EluKwarg... keywords) {
    double alpha =
        Keywords.number(Alpha.class, a -> a.value().doubleValue(), 1.0, (Object[]) keywords);
    return elu(input, alpha, Inplaces.of((Object[]) keywords));
  }

  /** Returns x of each positive element, alpha*(exp(x)-1) of the others. */
  public static Tensor elu(Tensor input, double alpha, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run(
          "elu_",
          () ->
              Natives.withScalar(
                  1L,
                  one -> Natives.withScalar(alpha, a -> torch.elu_(Raw.of(input), a, one, one))));
      return input;
    }
    return Call.tensor(
        "elu",
        () ->
            Natives.withScalar(
                1L, one -> Natives.withScalar(alpha, a -> torch.elu(Raw.of(input), a, one, one))));
  }

  /**
   * Returns x of each positive element, alpha*(exp(x/alpha)-1) of the others, with PyTorch's alpha
   * 1.0.
   */
  public static Tensor celu(Tensor input, EluKwarg... keywords) {
    double alpha =
        Keywords.number(Alpha.class, a -> a.value().doubleValue(), 1.0, (Object[]) keywords);
    return celu(input, alpha, Inplaces.of((Object[]) keywords));
  }

  /** Returns x of each positive element, alpha*(exp(x/alpha)-1) of the others. */
  public static Tensor celu(Tensor input, double alpha, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run("celu_", () -> Natives.withScalar(alpha, a -> torch.celu_(Raw.of(input), a)));
      return input;
    }
    return Call.tensor("celu", () -> Natives.withScalar(alpha, a -> torch.celu(Raw.of(input), a)));
  }

  /**
   * Returns each element, held between min_val and max_val, with PyTorch's min_val -1.0, max_val
   * 1.0.
   */
  public static Tensor hardtanh(Tensor input, HardtanhKwarg... keywords) {
    double low =
        Keywords.number(MinVal.class, v -> v.value().doubleValue(), -1.0, (Object[]) keywords);
    double high =
        Keywords.number(MaxVal.class, v -> v.value().doubleValue(), 1.0, (Object[]) keywords);
    return hardtanh(input, low, high, Inplaces.of((Object[]) keywords));
  }

  /** Returns each element, held between min_val and max_val. */
  public static Tensor hardtanh(
      Tensor input, double min_val, double max_val, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run(
          "hardtanh_",
          () ->
              Natives.withScalar(
                  min_val,
                  a -> Natives.withScalar(max_val, b -> torch.hardtanh_(Raw.of(input), a, b))));
      return input;
    }
    return Call.tensor(
        "hardtanh",
        () ->
            Natives.withScalar(
                min_val,
                a -> Natives.withScalar(max_val, b -> torch.hardtanh(Raw.of(input), a, b))));
  }

  /** Returns x of each element above threshold, value of the others. */
  public static Tensor threshold(
      Tensor input, double threshold, double value, InplaceKwarg... keywords) {
    if (Inplaces.in(keywords)) {
      Call.run(
          "threshold_",
          () ->
              Natives.withScalar(
                  threshold,
                  a -> Natives.withScalar(value, b -> torch.threshold_(Raw.of(input), a, b))));
      return input;
    }
    return Call.tensor(
        "threshold",
        () ->
            Natives.withScalar(
                threshold,
                a -> Natives.withScalar(value, b -> torch.threshold(Raw.of(input), a, b))));
  }

  /**
   * Returns log(1+exp(beta*x))/beta of each element, x itself where beta*x is above threshold, with
   * PyTorch's beta 1.0, threshold 20.0.
   */
  public static Tensor softplus(Tensor input, SoftplusKwarg... keywords) {
    double beta =
        Keywords.number(BetaOf.class, b -> b.value().doubleValue(), 1.0, (Object[]) keywords);
    double threshold =
        Keywords.number(ThresholdOf.class, ThresholdOf::value, 20.0, (Object[]) keywords);
    return softplus(input, beta, threshold);
  }

  /** Returns log(1+exp(beta*x))/beta of each element, x itself where beta*x is above threshold. */
  public static Tensor softplus(Tensor input, double beta, double threshold) {
    return Call.tensor(
        "softplus",
        () ->
            Natives.withScalar(
                beta,
                a -> Natives.withScalar(threshold, b -> torch.softplus(Raw.of(input), a, b))));
  }

  /** Returns each element nearer to zero by lambd, with PyTorch's lambd 0.5. */
  public static Tensor softshrink(Tensor input) {
    return softshrink(input, 0.5);
  }

  /** Returns each element nearer to zero by lambd. */
  public static Tensor softshrink(Tensor input, Lambd lambd) {
    return softshrink(input, lambd.value());
  }

  /** As the other. */
  public static Tensor softshrink(Tensor input, double lambd) {
    return Call.tensor(
        "softshrink", () -> Natives.withScalar(lambd, a -> torch.softshrink(Raw.of(input), a)));
  }

  /**
   * Returns x of each element further from zero than lambd, 0 of the others, with PyTorch's lambd
   * 0.5.
   */
  public static Tensor hardshrink(Tensor input) {
    return hardshrink(input, 0.5);
  }

  /** Returns x of each element further from zero than lambd, 0 of the others. */
  public static Tensor hardshrink(Tensor input, Lambd lambd) {
    return hardshrink(input, lambd.value());
  }

  /** As the other. */
  public static Tensor hardshrink(Tensor input, double lambd) {
    return Call.tensor(
        "hardshrink", () -> Natives.withScalar(lambd, a -> torch.hardshrink(Raw.of(input), a)));
  }

  /** Returns x of each positive element; the others times a slope, random in training. */
  public static Tensor rrelu(Tensor input, double lower, double upper, boolean training) {
    return Call.tensor(
        "rrelu",
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
                                g -> torch.rrelu(Raw.of(input), low, up, training, g)))));
  }

  /** As the other, with slopes from 1/8 to 1/3, or of their mean, 11/48, outside training. */
  public static Tensor rrelu(Tensor input, RreluCallKwarg... keywords) {
    Training training = Keywords.last(Training.class, (Object[]) keywords);
    double lower =
        Keywords.number(Lower.class, v -> v.value().doubleValue(), 1.0 / 8, (Object[]) keywords);
    double upper =
        Keywords.number(Upper.class, v -> v.value().doubleValue(), 1.0 / 3, (Object[]) keywords);
    return rrelu(input, lower, upper, training != null && training.value());
  }

  /** As the other, with a keyword: not as in training unless it is said. */
  public static Tensor rrelu(Tensor input, double lower, double upper, Training... training) {
    return rrelu(input, lower, upper, training.length > 0 && training[training.length - 1].value());
  }
}
