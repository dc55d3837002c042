package jtorch.optim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.Momentum;
import jtorch.OptimKwargs;
import jtorch.OptimKwargs.OptimKwarg;
import jtorch.SignalKwargs;
import jtorch.TensorKwargs.Alpha;
import org.jspecify.annotations.Nullable;

/**
 * An optimizer's settings under PyTorch's names, in PyTorch's order: numbers, switches, {@link
 * Pair}s, lists of numbers, strings and null for Python's {@code None}.
 */
final class Settings {
  private final String optimizer;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  Settings(String optimizer) {
    this.optimizer = optimizer;
  }

  /** Returns settings of these names and values. */
  static Settings of(String optimizer, Map<String, ?> values) {
    Settings settings = new Settings(optimizer);
    values.forEach(settings::set);
    return settings;
  }

  /** Returns a copy that can change by itself. */
  Settings copy() {
    Settings copy = new Settings(optimizer);
    copy.values.putAll(values);
    return copy;
  }

  /** Returns all of them, to be read. */
  Map<String, @Nullable Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Sets a value; a name that is new comes last. */
  Settings set(String name, @Nullable Object value) {
    values.put(name, value);
    return this;
  }

  /** Sets what a caller's keywords say. */
  Settings set(OptimKwarg... keywords) {
    for (OptimKwarg keyword : keywords) {
      set(keyword);
    }
    return this;
  }

  private Settings set(OptimKwarg keyword) {
    return switch (keyword) {
      case OptimKwargs.Lr k -> set("lr", k.value());
      case Momentum k -> set("momentum", k.value());
      case OptimKwargs.Dampening k -> set("dampening", k.value());
      case OptimKwargs.WeightDecay k -> set("weight_decay", k.value());
      case OptimKwargs.Nesterov k -> set("nesterov", k.value());
      case OptimKwargs.Maximize k -> set("maximize", k.value());
      case OptimKwargs.Fused k -> set("fused", k.value());
      case OptimKwargs.Foreach k -> set("foreach", k.value());
      case OptimKwargs.Betas k -> set("betas", new Pair(k.first(), k.second()));
      case Eps k -> set("eps", k.value());
      case OptimKwargs.Amsgrad k -> set("amsgrad", k.value());
      case OptimKwargs.DecoupledWeightDecay k -> set("decoupled_weight_decay", k.value());
      case OptimKwargs.Rho k -> set("rho", k.value());
      case OptimKwargs.LrDecay k -> set("lr_decay", k.value());
      case OptimKwargs.InitialAccumulatorValue k -> set("initial_accumulator_value", k.value());
      case OptimKwargs.MomentumDecay k -> set("momentum_decay", k.value());
      case Alpha k -> set("alpha", k.value().doubleValue());
      case OptimKwargs.Centered k -> set("centered", k.value());
      case OptimKwargs.Etas k -> set("etas", new Pair(k.first(), k.second()));
      case OptimKwargs.StepSizes k -> set("step_sizes", new Pair(k.first(), k.second()));
      case OptimKwargs.Lambd k -> set("lambd", k.value());
      case OptimKwargs.T0 k -> set("t0", k.value());
      case OptimKwargs.MaxIter k -> set("max_iter", k.value());
      case OptimKwargs.MaxEval k -> set("max_eval", k.value());
      case OptimKwargs.ToleranceGrad k -> set("tolerance_grad", k.value());
      case OptimKwargs.ToleranceChange k -> set("tolerance_change", k.value());
      case OptimKwargs.HistorySize k -> set("history_size", k.value());
      case OptimKwargs.LineSearchFn k -> set("line_search_fn", k.value());
      case OptimKwargs.Beta2Decay k -> set("beta2_decay", k.value());
      case OptimKwargs.EpsPair k -> set("eps", Arrays.asList(k.first(), k.second()));
      case SignalKwargs.SampleSpacing k -> set("d", k.value());
      case OptimKwargs.NsCoefficients k -> set("ns_coefficients", List.of(k.a(), k.b(), k.c()));
      case OptimKwargs.NsSteps k -> set("ns_steps", k.value());
      case OptimKwargs.AdjustLrFn k -> set("adjust_lr_fn", k.value());
    };
  }

  /** Takes from the defaults what is not set here. */
  Settings orElse(Settings defaults) {
    for (Map.Entry<String, @Nullable Object> entry : defaults.values.entrySet()) {
      if (!values.containsKey(entry.getKey())) {
        values.put(entry.getKey(), entry.getValue());
      }
    }
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  @Nullable Object get(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException(
          optimizer + " has no setting '" + name + "', only " + values.keySet() + ".");
    }
    return values.get(name);
  }

  double number(String name) {
    return as(Number.class, name, "a number").doubleValue();
  }

  long integer(String name) {
    return as(Number.class, name, "a number").longValue();
  }

  List<?> numbers(String name) {
    return as(List.class, name, "a list of numbers");
  }

  Pair pair(String name) {
    return as(Pair.class, name, "a Pair");
  }

  /** Returns whether a switch is on; {@code None} is off. */
  boolean is(String name) {
    Object value = get(name);
    return value != null && as(Boolean.class, name, "true or false");
  }

  private <T> T as(Class<T> type, String name, String what) {
    Object value = get(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          optimizer + ": " + name + " must be " + what + ", not " + value + ".");
    }
    return type.cast(value);
  }

  /** Throws unless each of these is 0 or more. */
  void checkNotNegative(String... names) {
    for (String name : names) {
      check(number(name) >= 0, name, "0 or more");
    }
  }

  /** Throws unless both betas are at least 0 and below 1. */
  void checkBetas() {
    Pair betas = pair("betas");
    check(betas.first() >= 0 && betas.first() < 1, "betas", "at least 0 and below 1");
    check(betas.second() >= 0 && betas.second() < 1, "betas", "at least 0 and below 1");
  }

  /** Throws unless a setting fits. */
  void check(boolean fits, String name, String what) {
    if (!fits) {
      throw new IllegalArgumentException(
          optimizer + ": " + name + " must be " + what + ", not " + get(name) + ".");
    }
  }
}
