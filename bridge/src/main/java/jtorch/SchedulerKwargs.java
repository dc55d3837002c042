package jtorch;

import java.util.function.DoubleUnaryOperator;

/** Keyword arguments of learning rate schedulers. */
public class SchedulerKwargs extends NnKwargs {
  SchedulerKwargs() {}

  /** What any scheduler takes. */
  public sealed interface SchedulerKwarg
      permits StepLrKwarg,
          ConstantLrKwarg,
          LinearLrKwarg,
          PolynomialLrKwarg,
          CosineLrKwarg,
          RestartsKwarg,
          CyclicLrKwarg,
          OneCycleKwarg,
          SwaLrKwarg,
          PlateauKwarg {}

  /** What a scheduler that multiplies by a gamma takes. */
  public sealed interface StepLrKwarg extends SchedulerKwarg permits LastEpoch, GammaOf {}

  /** What {@link jtorch.optim.lr_scheduler.ConstantLR} takes. */
  public sealed interface ConstantLrKwarg extends SchedulerKwarg
      permits LastEpoch, TotalIters, Factor {}

  /** What {@link jtorch.optim.lr_scheduler.LinearLR} takes. */
  public sealed interface LinearLrKwarg extends SchedulerKwarg
      permits LastEpoch, TotalIters, StartFactor, EndFactor {}

  /** What {@link jtorch.optim.lr_scheduler.PolynomialLR} takes. */
  public sealed interface PolynomialLrKwarg extends SchedulerKwarg
      permits LastEpoch, TotalIters, Power {}

  /** What {@link jtorch.optim.lr_scheduler.CosineAnnealingLR} takes. */
  public sealed interface CosineLrKwarg extends SchedulerKwarg permits LastEpoch, EtaMin {}

  /** What {@link jtorch.optim.lr_scheduler.CosineAnnealingWarmRestarts} takes. */
  public sealed interface RestartsKwarg extends SchedulerKwarg permits LastEpoch, TMult, EtaMin {}

  /** What {@link jtorch.optim.lr_scheduler.CyclicLR} takes. */
  public sealed interface CyclicLrKwarg extends SchedulerKwarg
      permits LastEpoch,
          GammaOf,
          StepSizeUp,
          StepSizeDown,
          ScheduleMode,
          ScaleFn,
          ScaleMode,
          CycleMomentum,
          BaseMomentum,
          MaxMomentum {}

  /** What {@link jtorch.optim.lr_scheduler.OneCycleLR} takes. */
  public sealed interface OneCycleKwarg extends SchedulerKwarg
      permits LastEpoch,
          CycleMomentum,
          BaseMomentum,
          MaxMomentum,
          TotalSteps,
          Epochs,
          StepsPerEpoch,
          PctStart,
          AnnealStrategy,
          DivFactor,
          FinalDivFactor,
          ThreePhase {}

  /** What {@link jtorch.optim.lr_scheduler.SWALR} takes. */
  public sealed interface SwaLrKwarg extends SchedulerKwarg
      permits LastEpoch, AnnealEpochs, AnnealStrategy {}

  /** What {@link jtorch.optim.lr_scheduler.ReduceLROnPlateau} takes. */
  public sealed interface PlateauKwarg extends SchedulerKwarg
      permits Factor, ScheduleMode, Patience, ThresholdOf, ThresholdMode, Cooldown, MinLr, Eps {}

  /** The epoch that training goes on from, -1 to begin. */
  public record LastEpoch(long value)
      implements StepLrKwarg,
          LinearLrKwarg,
          ConstantLrKwarg,
          PolynomialLrKwarg,
          CosineLrKwarg,
          RestartsKwarg,
          CyclicLrKwarg,
          OneCycleKwarg,
          SwaLrKwarg {}

  /** What the learning rate is multiplied by. */
  public record GammaOf(double value)
      implements StepLrKwarg, CyclicLrKwarg, VisionKwargs.FocalKwarg {}

  /** After how many epochs the learning rate changes. */
  public record StepSize(long value) {}

  /** After how many epochs the change is complete. */
  public record TotalIters(long value)
      implements ConstantLrKwarg, LinearLrKwarg, PolynomialLrKwarg {}

  /** What the learning rate is multiplied by. */
  public record Factor(double value) implements ConstantLrKwarg, PlateauKwarg {}

  /** What the learning rate is multiplied by at first. */
  public record StartFactor(double value) implements LinearLrKwarg {}

  /** What the learning rate is multiplied by in the end. */
  public record EndFactor(double value) implements LinearLrKwarg {}

  /** The exponent of the polynomial. */
  public record Power(double value) implements PolynomialLrKwarg {}

  /** How many epochs half a cosine takes. */
  public record TMax(long value) {}

  /** How much longer each period is than the one before. */
  public record TMult(long value) implements RestartsKwarg {}

  /** The smallest learning rate. */
  public record EtaMin(double value) implements CosineLrKwarg, RestartsKwarg {}

  /** How many steps the learning rate rises. */
  public record StepSizeUp(long value) implements CyclicLrKwarg {}

  /** How many steps the learning rate falls. */
  public record StepSizeDown(long value) implements CyclicLrKwarg {}

  /** A cycle's form (triangular, ...), what is better (min, max), a layer's or network's mode. */
  public record ScheduleMode(String value)
      implements CyclicLrKwarg,
          PlateauKwarg,
          EmbeddingBagKwarg,
          UpsampleKwarg,
          GridSampleKwarg,
          SummaryKwargs.SummaryKwarg,
          FunctionKwargs.PadCallKwarg,
          InitKwargs.KaimingKwarg {}

  /** How the cycles' height changes. */
  public record ScaleFn(DoubleUnaryOperator value) implements CyclicLrKwarg {}

  /** What {@code scale_fn} is given: cycle or iterations. */
  public record ScaleMode(String value) implements CyclicLrKwarg {}

  /** Whether the momentum goes against the learning rate. */
  public record CycleMomentum(boolean value) implements CyclicLrKwarg, OneCycleKwarg {}

  /** The smallest momentum. */
  public record BaseMomentum(double value) implements CyclicLrKwarg, OneCycleKwarg {}

  /** The largest momentum. */
  public record MaxMomentum(double value) implements CyclicLrKwarg, OneCycleKwarg {}

  /** The learning rate that cycles begin with. */
  public record BaseLr(double value) {}

  /** The largest learning rate. */
  public record MaxLr(double value) {}

  /** How many steps there are. */
  public record TotalSteps(long value) implements OneCycleKwarg {}

  /** How many epochs there are. */
  public record Epochs(long value) implements OneCycleKwarg {}

  /** How many steps an epoch has. */
  public record StepsPerEpoch(long value) implements OneCycleKwarg {}

  /** The share of the steps in which the learning rate rises. */
  public record PctStart(double value) implements OneCycleKwarg {}

  /** How the learning rate changes: cos or linear. */
  public record AnnealStrategy(String value) implements OneCycleKwarg, SwaLrKwarg {}

  /** How many epochs the learning rate takes to its last one. */
  public record AnnealEpochs(long value) implements SwaLrKwarg {}

  /** The learning rate in the end. */
  public record SwaLr(double value) {}

  /** The largest learning rate over the first one. */
  public record DivFactor(double value) implements OneCycleKwarg {}

  /** The first learning rate over the last one. */
  public record FinalDivFactor(double value) implements OneCycleKwarg {}

  /** Whether a third phase takes the learning rate to its smallest. */
  public record ThreePhase(boolean value) implements OneCycleKwarg {}

  /** How many epochs without progress are borne. */
  public record Patience(long value) implements PlateauKwarg {}

  /** What counts as progress. */
  public record ThresholdOf(double value)
      implements PlateauKwarg, ActivationKwargs.SoftplusKwarg, TextKwargs.PrintKwarg {}

  /** Whether the threshold is relative: rel or abs. */
  public record ThresholdMode(String value) implements PlateauKwarg {}

  /** How many epochs follow a change before the next one. */
  public record Cooldown(long value) implements PlateauKwarg {}

  /** The smallest learning rate. */
  public record MinLr(double value) implements PlateauKwarg {}

  /** The epoch that training goes on from, -1 to begin: {@code last_epoch=-1} in Python. */
  public static LastEpoch last_epoch(long value) {
    return new LastEpoch(value);
  }

  /** What the learning rate is multiplied by: {@code gamma=0.1} in Python. */
  public static GammaOf gamma(double value) {
    return new GammaOf(value);
  }

  /** After how many epochs the learning rate changes: {@code step_size=30} in Python. */
  public static StepSize step_size(long value) {
    return new StepSize(value);
  }

  /** After how many epochs the change is complete: {@code total_iters=5} in Python. */
  public static TotalIters total_iters(long value) {
    return new TotalIters(value);
  }

  /** What the learning rate is multiplied by: {@code factor=0.1} in Python. */
  public static Factor factor(double value) {
    return new Factor(value);
  }

  /** What the learning rate is multiplied by at first: {@code start_factor=0.5} in Python. */
  public static StartFactor start_factor(double value) {
    return new StartFactor(value);
  }

  /** What the learning rate is multiplied by in the end: {@code end_factor=1.0} in Python. */
  public static EndFactor end_factor(double value) {
    return new EndFactor(value);
  }

  /** The exponent of the polynomial: {@code power=2.0} in Python. */
  public static Power power(double value) {
    return new Power(value);
  }

  /** How many epochs half a cosine takes: {@code T_max=200} in Python. */
  public static TMax T_max(long value) {
    return new TMax(value);
  }

  /** How much longer each period is than the one before: {@code T_mult=2} in Python. */
  public static TMult T_mult(long value) {
    return new TMult(value);
  }

  /** The smallest learning rate: {@code eta_min=1e-5} in Python. */
  public static EtaMin eta_min(double value) {
    return new EtaMin(value);
  }

  /** How many steps the learning rate rises: {@code step_size_up=2000} in Python. */
  public static StepSizeUp step_size_up(long value) {
    return new StepSizeUp(value);
  }

  /** How many steps the learning rate falls: {@code step_size_down=2000} in Python. */
  public static StepSizeDown step_size_down(long value) {
    return new StepSizeDown(value);
  }

  /**
   * The cycle's form (triangular, triangular2, exp_range), or what is better (min, max): {@code
   * mode='min'} in Python.
   */
  public static ScheduleMode mode(String value) {
    return new ScheduleMode(value);
  }

  /** How the cycles' height changes: {@code scale_fn=lambda x: 0.5 ** x} in Python. */
  public static ScaleFn scale_fn(DoubleUnaryOperator value) {
    return new ScaleFn(value);
  }

  /** What {@code scale_fn} is given: cycle or iterations: {@code scale_mode='cycle'} in Python. */
  public static ScaleMode scale_mode(String value) {
    return new ScaleMode(value);
  }

  /** Whether the momentum goes against the learning rate: {@code cycle_momentum=True} in Python. */
  public static CycleMomentum cycle_momentum(boolean value) {
    return new CycleMomentum(value);
  }

  /** The smallest momentum: {@code base_momentum=0.85} in Python. */
  public static BaseMomentum base_momentum(double value) {
    return new BaseMomentum(value);
  }

  /** The largest momentum: {@code max_momentum=0.95} in Python. */
  public static MaxMomentum max_momentum(double value) {
    return new MaxMomentum(value);
  }

  /** The learning rate that cycles begin with: {@code base_lr=0.001} in Python. */
  public static BaseLr base_lr(double value) {
    return new BaseLr(value);
  }

  /** The largest learning rate: {@code max_lr=0.1} in Python. */
  public static MaxLr max_lr(double value) {
    return new MaxLr(value);
  }

  /** How many steps there are: {@code total_steps=1000} in Python. */
  public static TotalSteps total_steps(long value) {
    return new TotalSteps(value);
  }

  /** How many epochs there are: {@code epochs=10} in Python. */
  public static Epochs epochs(long value) {
    return new Epochs(value);
  }

  /** How many steps an epoch has: {@code steps_per_epoch=len(data_loader)} in Python. */
  public static StepsPerEpoch steps_per_epoch(long value) {
    return new StepsPerEpoch(value);
  }

  /** The share of the steps in which the learning rate rises: {@code pct_start=0.3} in Python. */
  public static PctStart pct_start(double value) {
    return new PctStart(value);
  }

  /** How many epochs the change takes: {@code anneal_epochs=10} in Python. */
  public static AnnealEpochs anneal_epochs(long value) {
    return new AnnealEpochs(value);
  }

  /** The learning rate in the end: {@code swa_lr=0.05} in Python. */
  public static SwaLr swa_lr(double value) {
    return new SwaLr(value);
  }

  /** How the learning rate changes: cos or linear: {@code anneal_strategy='cos'} in Python. */
  public static AnnealStrategy anneal_strategy(String value) {
    return new AnnealStrategy(value);
  }

  /** The largest learning rate over the first one: {@code div_factor=25} in Python. */
  public static DivFactor div_factor(double value) {
    return new DivFactor(value);
  }

  /** The first learning rate over the last one: {@code final_div_factor=1e4} in Python. */
  public static FinalDivFactor final_div_factor(double value) {
    return new FinalDivFactor(value);
  }

  /**
   * Whether a third phase takes the learning rate to its smallest: {@code three_phase=True} in
   * Python.
   */
  public static ThreePhase three_phase(boolean value) {
    return new ThreePhase(value);
  }

  /** How many epochs without progress are borne: {@code patience=10} in Python. */
  public static Patience patience(long value) {
    return new Patience(value);
  }

  /** What counts as progress: {@code threshold=1e-4} in Python. */
  public static ThresholdOf threshold(double value) {
    return new ThresholdOf(value);
  }

  /** Whether the threshold is relative: rel or abs: {@code threshold_mode='rel'} in Python. */
  public static ThresholdMode threshold_mode(String value) {
    return new ThresholdMode(value);
  }

  /** How many epochs follow a change before the next one: {@code cooldown=0} in Python. */
  public static Cooldown cooldown(long value) {
    return new Cooldown(value);
  }

  /** The smallest learning rate: {@code min_lr=1e-6} in Python. */
  public static MinLr min_lr(double value) {
    return new MinLr(value);
  }
}
