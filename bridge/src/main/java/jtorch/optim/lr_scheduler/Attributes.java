package jtorch.optim.lr_scheduler;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.NnKwargs.Eps;
import jtorch.SchedulerKwargs;
import jtorch.SchedulerKwargs.SchedulerKwarg;
import org.jspecify.annotations.Nullable;

/** A scheduler's attributes under Python's names, in Python's order: its {@code state_dict}. */
final class Attributes {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** Returns keywords with one more before them, which stands for an argument without a name. */
  static <K> K[] keywords(K first, K[] more) {
    K[] all = Arrays.copyOf(more, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = first;
    return all;
  }

  Attributes set(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Sets what a caller's keywords say. */
  Attributes set(SchedulerKwarg... keywords) {
    for (SchedulerKwarg keyword : keywords) {
      set(keyword);
    }
    return this;
  }

  private Attributes set(SchedulerKwarg keyword) {
    return switch (keyword) {
      case SchedulerKwargs.LastEpoch k -> set("last_epoch", k.value());
      case SchedulerKwargs.GammaOf k -> set("gamma", k.value());
      case SchedulerKwargs.TotalIters k -> set("total_iters", k.value());
      case SchedulerKwargs.Factor k -> set("factor", k.value());
      case SchedulerKwargs.StartFactor k -> set("start_factor", k.value());
      case SchedulerKwargs.EndFactor k -> set("end_factor", k.value());
      case SchedulerKwargs.Power k -> set("power", k.value());
      case SchedulerKwargs.TMult k -> set("T_mult", k.value());
      case SchedulerKwargs.EtaMin k -> set("eta_min", k.value());
      case SchedulerKwargs.StepSizeUp k -> set("step_size_up", k.value());
      case SchedulerKwargs.StepSizeDown k -> set("step_size_down", k.value());
      case SchedulerKwargs.ScheduleMode k -> set("mode", k.value());
      case SchedulerKwargs.ScaleFn k -> set("scale_fn", k.value());
      case SchedulerKwargs.ScaleMode k -> set("scale_mode", k.value());
      case SchedulerKwargs.CycleMomentum k -> set("cycle_momentum", k.value());
      case SchedulerKwargs.BaseMomentum k -> set("base_momentum", k.value());
      case SchedulerKwargs.MaxMomentum k -> set("max_momentum", k.value());
      case SchedulerKwargs.TotalSteps k -> set("total_steps", k.value());
      case SchedulerKwargs.Epochs k -> set("epochs", k.value());
      case SchedulerKwargs.StepsPerEpoch k -> set("steps_per_epoch", k.value());
      case SchedulerKwargs.PctStart k -> set("pct_start", k.value());
      case SchedulerKwargs.AnnealStrategy k -> set("anneal_strategy", k.value());
      case SchedulerKwargs.AnnealEpochs k -> set("anneal_epochs", k.value());
      case SchedulerKwargs.DivFactor k -> set("div_factor", k.value());
      case SchedulerKwargs.FinalDivFactor k -> set("final_div_factor", k.value());
      case SchedulerKwargs.ThreePhase k -> set("three_phase", k.value());
      case SchedulerKwargs.Patience k -> set("patience", k.value());
      case SchedulerKwargs.ThresholdOf k -> set("threshold", k.value());
      case SchedulerKwargs.ThresholdMode k -> set("threshold_mode", k.value());
      case SchedulerKwargs.Cooldown k -> set("cooldown", k.value());
      case SchedulerKwargs.MinLr k -> set("min_lr", k.value());
      case Eps k -> set("eps", k.value());
    };
  }

  /** Sets what a state_dict says, and leaves the rest. */
  void setAll(Map<String, ?> saved) {
    saved.forEach(this::set);
  }

  /** Removes an attribute that is a whole number and returns it. */
  long removeInteger(String name) {
    long value = integer(name);
    values.remove(name);
    return value;
  }

  /** Removes attributes. */
  void remove(String... names) {
    for (String name : names) {
      values.remove(name);
    }
  }

  boolean has(String name) {
    return values.get(name) != null;
  }

  @Nullable Object get(String name) {
    return values.get(name);
  }

  Map<String, @Nullable Object> values() {
    return new LinkedHashMap<>(values);
  }

  double number(String name) {
    return as(Number.class, name).doubleValue();
  }

  long integer(String name) {
    return as(Number.class, name).longValue();
  }

  boolean is(String name) {
    return as(Boolean.class, name);
  }

  String text(String name) {
    return as(String.class, name);
  }

  /** Returns one number of a list. */
  double number(String name, int at) {
    return as(List.class, name).get(at) instanceof Number number
        ? number.doubleValue()
        : Double.NaN;
  }

  List<Double> numbers(String name) {
    Collection<?> all = as(List.class, name);
    return all.stream()
        .map(value -> value instanceof Number number ? number.doubleValue() : Double.NaN)
        .toList();
  }

  List<?> list(String name) {
    return as(List.class, name);
  }

  Map<?, ?> map(String name) {
    return as(Map.class, name);
  }

  private <T> T as(Class<T> type, String name) {
    Object value = values.get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          "The scheduler's "
              + name
              + " must be a "
              + type.getSimpleName()
              + ", not "
              + value
              + ".");
    }
    return type.cast(value);
  }

  /** Throws unless an argument fits. */
  static void check(boolean fits, String what, Object value) {
    if (!fits) {
      throw new IllegalArgumentException(what + ", not " + value + ".");
    }
  }
}
