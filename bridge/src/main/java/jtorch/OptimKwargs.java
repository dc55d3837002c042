package jtorch;

/** Keyword arguments of optimizers. */
public class OptimKwargs extends NnKwargs {
  OptimKwargs() {}

  /** What {@link jtorch.optim.SGD} takes. */
  public sealed interface SgdKwarg permits Lr, Momentum, Dampening, WeightDecay, Nesterov {}

  /** What {@link jtorch.optim.Adam} takes. */
  public sealed interface AdamKwarg permits Lr, Betas, Eps, WeightDecay, Amsgrad {}

  /** The learning rate. */
  public record Lr(double value) implements SgdKwarg, AdamKwarg {}

  /** The share of a gradient that momentum leaves out. */
  public record Dampening(double value) implements SgdKwarg {}

  /** The share of a parameter that is added to its gradient. */
  public record WeightDecay(double value) implements SgdKwarg, AdamKwarg {}

  /** Whether momentum is Nesterov's. */
  public record Nesterov(boolean value) implements SgdKwarg {}

  /** The decay of the two running means. */
  public record Betas(double first, double second) implements AdamKwarg {}

  /** Whether the largest second moment so far is used. */
  public record Amsgrad(boolean value) implements AdamKwarg {}

  /** The learning rate: {@code lr=0.1} in Python. */
  public static Lr lr(double value) {
    return new Lr(value);
  }

  /** The share of a gradient that momentum leaves out: {@code dampening=0} in Python. */
  public static Dampening dampening(double value) {
    return new Dampening(value);
  }

  /** The share of a parameter added to its gradient: {@code weight_decay=1e-4} in Python. */
  public static WeightDecay weight_decay(double value) {
    return new WeightDecay(value);
  }

  /** Whether momentum is Nesterov's: {@code nesterov=True} in Python. */
  public static Nesterov nesterov(boolean value) {
    return new Nesterov(value);
  }

  /** The decay of the two running means: {@code betas=(0.9, 0.999)} in Python. */
  public static Betas betas(double first, double second) {
    return new Betas(first, second);
  }

  /** Whether the largest second moment so far is used: {@code amsgrad=True} in Python. */
  public static Amsgrad amsgrad(boolean value) {
    return new Amsgrad(value);
  }
}
