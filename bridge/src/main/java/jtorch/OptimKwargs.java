package jtorch;

import org.jspecify.annotations.Nullable;

/** Keyword arguments of optimizers. */
public class OptimKwargs extends SchedulerKwargs {
  OptimKwargs() {}

  /** What a group of parameters takes: any optimizer's keywords. */
  public sealed interface OptimKwarg
      permits SgdKwarg,
          AdamKwarg,
          AdadeltaKwarg,
          AdagradKwarg,
          AdamaxKwarg,
          NadamKwarg,
          RadamKwarg,
          RmspropKwarg,
          RpropKwarg,
          AsgdKwarg,
          AdafactorKwarg,
          MuonKwarg,
          SparseAdamKwarg,
          LbfgsKwarg {}

  /** What {@link jtorch.optim.SGD} takes. */
  public sealed interface SgdKwarg extends OptimKwarg
      permits Lr, Dampening, WeightDecay, Nesterov, Maximize, Fused, Foreach, Momentum {}

  /** What {@link jtorch.optim.Adam} takes. */
  public sealed interface AdamKwarg extends OptimKwarg
      permits AdaptiveKwarg, Fused, Betas, Amsgrad, DecoupledWeightDecay {}

  /** What {@link jtorch.optim.Adadelta} takes. */
  public sealed interface AdadeltaKwarg extends OptimKwarg permits AdaptiveKwarg, Rho {}

  /** What {@link jtorch.optim.Adagrad} takes. */
  public sealed interface AdagradKwarg extends OptimKwarg
      permits AdaptiveKwarg, Fused, LrDecay, InitialAccumulatorValue {}

  /** What {@link jtorch.optim.Adamax} takes. */
  public sealed interface AdamaxKwarg extends OptimKwarg permits AdaptiveKwarg, Betas {}

  /** What {@link jtorch.optim.NAdam} takes. */
  public sealed interface NadamKwarg extends OptimKwarg
      permits AdaptiveKwarg, Betas, DecoupledWeightDecay, MomentumDecay {}

  /** What {@link jtorch.optim.RAdam} takes. */
  public sealed interface RadamKwarg extends OptimKwarg
      permits AdaptiveKwarg, Betas, DecoupledWeightDecay {}

  /** What {@link jtorch.optim.RMSprop} takes. */
  public sealed interface RmspropKwarg extends OptimKwarg
      permits AdaptiveKwarg, Centered, Momentum, Alpha {}

  /** What {@link jtorch.optim.Rprop} takes. */
  public sealed interface RpropKwarg extends OptimKwarg
      permits Lr, Maximize, Foreach, Etas, StepSizes {}

  /** What {@link jtorch.optim.ASGD} takes. */
  public sealed interface AsgdKwarg extends OptimKwarg
      permits Lr, WeightDecay, Maximize, Foreach, Lambd, T0, Alpha {}

  /** What {@link jtorch.optim.Adafactor} takes. */
  public sealed interface AdafactorKwarg extends OptimKwarg
      permits Lr, WeightDecay, Maximize, Foreach, Beta2Decay, EpsPair, SignalKwargs.SampleSpacing {}

  /** What {@link jtorch.optim.Muon} takes. */
  public sealed interface MuonKwarg extends OptimKwarg
      permits Lr, WeightDecay, Momentum, Nesterov, Eps, NsCoefficients, NsSteps, AdjustLrFn {}

  /** What {@link jtorch.optim.SparseAdam} takes. */
  public sealed interface SparseAdamKwarg extends OptimKwarg permits Lr, Betas, Eps, Maximize {}

  /** What {@link jtorch.optim.LBFGS} takes. */
  public sealed interface LbfgsKwarg extends OptimKwarg
      permits Lr, MaxIter, MaxEval, ToleranceGrad, ToleranceChange, HistorySize, LineSearchFn {}

  /** What each of the optimizers takes that scale a step by earlier gradients. */
  public sealed interface AdaptiveKwarg
      extends AdamKwarg,
          AdadeltaKwarg,
          AdagradKwarg,
          AdamaxKwarg,
          NadamKwarg,
          RadamKwarg,
          RmspropKwarg
      permits Lr, WeightDecay, Maximize, Foreach, Eps {}

  /** The learning rate. */
  public record Lr(double value)
      implements SgdKwarg,
          AdaptiveKwarg,
          AsgdKwarg,
          RpropKwarg,
          AdafactorKwarg,
          MuonKwarg,
          SparseAdamKwarg,
          LbfgsKwarg {}

  /** The share of a gradient that momentum leaves out. */
  public record Dampening(double value) implements SgdKwarg {}

  /** The share of a parameter that is added to its gradient. */
  public record WeightDecay(double value)
      implements SgdKwarg, AdaptiveKwarg, AsgdKwarg, AdafactorKwarg, MuonKwarg {}

  /** Whether momentum is Nesterov's. */
  public record Nesterov(boolean value) implements SgdKwarg, MuonKwarg {}

  /** Whether the steps go up the gradient and not down. */
  public record Maximize(boolean value)
      implements SgdKwarg, AdaptiveKwarg, AsgdKwarg, RpropKwarg, AdafactorKwarg, SparseAdamKwarg {}

  /** Whether one kernel changes all parameters of a group. */
  public record Fused(boolean value) implements SgdKwarg, AdamKwarg, AdagradKwarg {}

  /** Whether Python goes through all parameters at once. */
  public record Foreach(boolean value)
      implements SgdKwarg, AdaptiveKwarg, AsgdKwarg, RpropKwarg, AdafactorKwarg {}

  /** The decay of the two running means. */
  public record Betas(double first, double second)
      implements AdamKwarg, AdamaxKwarg, NadamKwarg, RadamKwarg, SparseAdamKwarg {}

  /** Whether the largest second moment so far is used. */
  public record Amsgrad(boolean value) implements AdamKwarg {}

  /** Whether weight decay shrinks the parameter and leaves its gradient alone. */
  public record DecoupledWeightDecay(boolean value) implements AdamKwarg, NadamKwarg, RadamKwarg {}

  /** The decay of the running mean of squared gradients. */
  public record Rho(double value) implements AdadeltaKwarg {}

  /** How the learning rate falls with the number of steps. */
  public record LrDecay(double value) implements AdagradKwarg {}

  /** What the sum of squared gradients starts with. */
  public record InitialAccumulatorValue(double value) implements AdagradKwarg {}

  /** How the momentum falls with the number of steps. */
  public record MomentumDecay(double value) implements NadamKwarg {}

  /** Whether the gradient is scaled by an estimate of its variance. */
  public record Centered(boolean value) implements RmspropKwarg {}

  /** What a step's size is multiplied by when the sign changes, and when it doesn't. */
  public record Etas(double first, double second) implements RpropKwarg {}

  /** The smallest and the largest size of a step. */
  public record StepSizes(double first, double second) implements RpropKwarg {}

  /** The decay term. */
  public record Lambd(double value) implements AsgdKwarg {}

  /** The step at which averaging starts. */
  public record T0(double value) implements AsgdKwarg {}

  /** How many iterations a step may make. */
  public record MaxIter(long value) implements LbfgsKwarg {}

  /** How often a step may evaluate the function. */
  public record MaxEval(long value) implements LbfgsKwarg {}

  /** The gradient below which the optimum is found. */
  public record ToleranceGrad(double value) implements LbfgsKwarg {}

  /** The change below which a step ends. */
  public record ToleranceChange(double value) implements LbfgsKwarg {}

  /** How many earlier steps are remembered. */
  public record HistorySize(long value) implements LbfgsKwarg {}

  /** How the length of a step is found. */
  public record LineSearchFn(String value) implements LbfgsKwarg {}

  /** The power of the step's number that the averages' share falls with. */
  public record Beta2Decay(double value) implements AdafactorKwarg {}

  /** What bounds squares and what bounds a parameter's size from below. */
  public record EpsPair(@Nullable Double first, double second) implements AdafactorKwarg {}

  /** The coefficients of the polynomial of Newton and Schulz. */
  public record NsCoefficients(double a, double b, double c) implements MuonKwarg {}

  /** The number of iterations after Newton and Schulz. */
  public record NsSteps(long value) implements MuonKwarg {}

  /** How the rate follows a matrix's shape. */
  public record AdjustLrFn(String value) implements MuonKwarg {}

  /** The power that the averages' share falls with: {@code beta2_decay=-0.8} in Python. */
  public static Beta2Decay beta2_decay(double value) {
    return new Beta2Decay(value);
  }

  /**
   * What bounds squares and a parameter's size from below: {@code eps=(None, 1e-3)} in Python; null
   * is the smallest step of the parameter's type.
   */
  public static EpsPair eps(@Nullable Double first, double second) {
    return new EpsPair(first, second);
  }

  /** The polynomial's coefficients: {@code ns_coefficients=(3.4445, -4.775, 2.0315)} in Python. */
  public static NsCoefficients ns_coefficients(double a, double b, double c) {
    return new NsCoefficients(a, b, c);
  }

  /** The number of iterations, below 100: {@code ns_steps=5} in Python. */
  public static NsSteps ns_steps(long value) {
    return new NsSteps(value);
  }

  /** How the rate follows a matrix's shape: {@code adjust_lr_fn='match_rms_adamw'} in Python. */
  public static AdjustLrFn adjust_lr_fn(String value) {
    return new AdjustLrFn(value);
  }

  /** The learning rate: {@code lr=0.1} in Python. */
  public static Lr lr(double value) {
    return new Lr(value);
  }

  /** The share of a gradient that momentum leaves out: {@code dampening=0} in Python. */
  public static Dampening dampening(double value) {
    return new Dampening(value);
  }

  /**
   * The share of a parameter that is added to its gradient: {@code weight_decay=1e-4} in Python.
   */
  public static WeightDecay weight_decay(double value) {
    return new WeightDecay(value);
  }

  /** Whether momentum is Nesterov's: {@code nesterov=True} in Python. */
  public static Nesterov nesterov(boolean value) {
    return new Nesterov(value);
  }

  /** Whether the steps go up the gradient and not down: {@code maximize=True} in Python. */
  public static Maximize maximize(boolean value) {
    return new Maximize(value);
  }

  /** Whether one kernel changes all parameters of a group: {@code fused=True} in Python. */
  public static Fused fused(boolean value) {
    return new Fused(value);
  }

  /**
   * Whether Python goes through all parameters at once: {@code foreach=False} in Python. It is kept
   * among the settings; a step here is always that of {@code False}, one parameter after another.
   */
  public static Foreach foreach(boolean value) {
    return new Foreach(value);
  }

  /** The decay of the two running means: {@code betas=(0.9, 0.999)} in Python. */
  public static Betas betas(double first, double second) {
    return new Betas(first, second);
  }

  /** Whether the largest second moment so far is used: {@code amsgrad=True} in Python. */
  public static Amsgrad amsgrad(boolean value) {
    return new Amsgrad(value);
  }

  /**
   * Whether weight decay shrinks the parameter and leaves its gradient alone: {@code
   * decoupled_weight_decay=True} in Python.
   */
  public static DecoupledWeightDecay decoupled_weight_decay(boolean value) {
    return new DecoupledWeightDecay(value);
  }

  /** The decay of the running mean of squared gradients: {@code rho=0.9} in Python. */
  public static Rho rho(double value) {
    return new Rho(value);
  }

  /** How the learning rate falls with the number of steps: {@code lr_decay=1e-3} in Python. */
  public static LrDecay lr_decay(double value) {
    return new LrDecay(value);
  }

  /**
   * What the sum of squared gradients starts with: {@code initial_accumulator_value=0.1} in Python.
   */
  public static InitialAccumulatorValue initial_accumulator_value(double value) {
    return new InitialAccumulatorValue(value);
  }

  /** How the momentum falls with the number of steps: {@code momentum_decay=4e-3} in Python. */
  public static MomentumDecay momentum_decay(double value) {
    return new MomentumDecay(value);
  }

  /**
   * Whether the gradient is scaled by an estimate of its variance: {@code centered=True} in Python.
   */
  public static Centered centered(boolean value) {
    return new Centered(value);
  }

  /**
   * What a step's size is multiplied by when the sign changes, and when it doesn't: {@code
   * etas=(0.5, 1.2)} in Python.
   */
  public static Etas etas(double first, double second) {
    return new Etas(first, second);
  }

  /** The smallest and the largest size of a step: {@code step_sizes=(1e-6, 50)} in Python. */
  public static StepSizes step_sizes(double first, double second) {
    return new StepSizes(first, second);
  }

  /** The decay term: {@code lambd=1e-4} in Python. */
  public static Lambd lambd(double value) {
    return new Lambd(value);
  }

  /** The step at which averaging starts: {@code t0=1e6} in Python. */
  public static T0 t0(double value) {
    return new T0(value);
  }

  /** How many iterations a step may make: {@code max_iter=20} in Python. */
  public static MaxIter max_iter(long value) {
    return new MaxIter(value);
  }

  /** How often a step may evaluate the function: {@code max_eval=25} in Python. */
  public static MaxEval max_eval(long value) {
    return new MaxEval(value);
  }

  /** The gradient below which the optimum is found: {@code tolerance_grad=1e-7} in Python. */
  public static ToleranceGrad tolerance_grad(double value) {
    return new ToleranceGrad(value);
  }

  /** The change below which a step ends: {@code tolerance_change=1e-9} in Python. */
  public static ToleranceChange tolerance_change(double value) {
    return new ToleranceChange(value);
  }

  /** How many earlier steps are remembered: {@code history_size=100} in Python. */
  public static HistorySize history_size(long value) {
    return new HistorySize(value);
  }

  /** How the length of a step is found: {@code line_search_fn='strong_wolfe'} in Python. */
  public static LineSearchFn line_search_fn(String value) {
    return new LineSearchFn(value);
  }
}
