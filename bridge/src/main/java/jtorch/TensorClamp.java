package jtorch;

import jtorch.TensorKwargs.ClampKwarg;
import jtorch.TensorKwargs.Min;
import jtorch.internal.Call;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.jspecify.annotations.Nullable;

/**
 * Limits of elements.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.clamp.html">torch.clamp</a>.
 */
abstract class TensorClamp extends TensorComparison {
  TensorClamp() {}

  /** What a limit is for the native operator: it lives as long as the call. */
  private interface Limits<R> {
    R with(ScalarOptional min, ScalarOptional max);
  }

  private static <R> R limited(Scalar min, Scalar max, Limits<R> call) {
    try (min;
        max;
        ScalarOptional lower = new ScalarOptional(min);
        ScalarOptional upper = new ScalarOptional(max)) {
      return call.with(lower, upper);
    }
  }

  /** Returns the elements, none below {@code min} and none above {@code max}. */
  public Tensor clamp(double min, double max) {
    return Call.tensor(
        "clamp",
        () ->
            limited(new Scalar(min), new Scalar(max), (lower, upper) -> raw().clamp(lower, upper)));
  }

  /** As {@link #clamp(double, double)}, in place; returns this tensor. */
  public Tensor clamp_(double min, double max) {
    return change(
        "clamp_",
        x -> limited(new Scalar(min), new Scalar(max), (lower, upper) -> x.clamp_(lower, upper)));
  }

  /** As {@link #clamp(double, double)}. */
  public Tensor clip(double min, double max) {
    return clamp(min, max);
  }

  /** As {@link #clamp_(double, double)}. */
  public Tensor clip_(double min, double max) {
    return clamp_(min, max);
  }

  /** Returns the elements, none below {@code min} and none above {@code max}. */
  public Tensor clamp(long min, long max) {
    return Call.tensor(
        "clamp",
        () ->
            limited(new Scalar(min), new Scalar(max), (lower, upper) -> raw().clamp(lower, upper)));
  }

  /** As {@link #clamp(long, long)}, in place; returns this tensor. */
  public Tensor clamp_(long min, long max) {
    return change(
        "clamp_",
        x -> limited(new Scalar(min), new Scalar(max), (lower, upper) -> x.clamp_(lower, upper)));
  }

  /** As {@link #clamp(long, long)}. */
  public Tensor clip(long min, long max) {
    return clamp(min, max);
  }

  /** As {@link #clamp_(long, long)}. */
  public Tensor clip_(long min, long max) {
    return clamp_(min, max);
  }

  /**
   * Returns the elements, none beyond a limit: {@code x.clamp(min(0))}.
   *
   * @throws IllegalArgumentException if there is no limit
   */
  public Tensor clamp(ClampKwarg... limits) {
    return Call.tensor("clamp", () -> limited(limits, (lower, upper) -> raw().clamp(lower, upper)));
  }

  /** As {@link #clamp(ClampKwarg...)}, in place; returns this tensor. */
  public Tensor clamp_(ClampKwarg... limits) {
    return change("clamp_", x -> limited(limits, (lower, upper) -> x.clamp_(lower, upper)));
  }

  /** As {@link #clamp(ClampKwarg...)}. */
  public Tensor clip(ClampKwarg... limits) {
    return clamp(limits);
  }

  /** As {@link #clamp_(ClampKwarg...)}. */
  public Tensor clip_(ClampKwarg... limits) {
    return clamp_(limits);
  }

  private static <R> R limited(ClampKwarg[] limits, Limits<R> call) {
    try (ScalarOptional lower = new ScalarOptional();
        ScalarOptional upper = new ScalarOptional()) {
      for (ClampKwarg limit : limits) {
        try (Scalar value = scalar(limit.value())) {
          (limit instanceof Min ? lower : upper).put(value);
        }
      }
      return call.with(lower, upper);
    }
  }

  private static Scalar scalar(Number value) {
    return value instanceof Long whole ? new Scalar(whole) : new Scalar(value.doubleValue());
  }

  /**
   * Returns the elements, none below those of {@code min} and none above those of {@code max},
   * where null is no limit.
   */
  public Tensor clamp(@Nullable Tensor min, @Nullable Tensor max) {
    return Call.tensor(
        "clamp",
        () -> {
          try (var lower = OptionalTensors.of(min);
              var upper = OptionalTensors.of(max)) {
            return raw().clamp(lower, upper);
          }
        });
  }

  /** Returns the elements, none below {@code min}: {@code clamp(min=min)} in Python. */
  public Tensor clamp_min(double min) {
    return Call.tensor(
        "clamp_min",
        () -> {
          try (Scalar limit = new Scalar(min)) {
            return raw().clamp_min(limit);
          }
        });
  }

  /** As {@link #clamp_min(double)}, in place; returns this tensor. */
  public Tensor clamp_min_(double min) {
    return change(
        "clamp_min_",
        x -> {
          try (Scalar limit = new Scalar(min)) {
            x.clamp_min_(limit);
          }
        });
  }

  /** Returns the elements, none below {@code min}: {@code clamp(min=min)} in Python. */
  public Tensor clamp_min(long min) {
    return Call.tensor(
        "clamp_min",
        () -> {
          try (Scalar limit = new Scalar(min)) {
            return raw().clamp_min(limit);
          }
        });
  }

  /** As {@link #clamp_min(long)}, in place; returns this tensor. */
  public Tensor clamp_min_(long min) {
    return change(
        "clamp_min_",
        x -> {
          try (Scalar limit = new Scalar(min)) {
            x.clamp_min_(limit);
          }
        });
  }

  /** Returns the elements, none above {@code max}: {@code clamp(max=max)} in Python. */
  public Tensor clamp_max(double max) {
    return Call.tensor(
        "clamp_max",
        () -> {
          try (Scalar limit = new Scalar(max)) {
            return raw().clamp_max(limit);
          }
        });
  }

  /** As {@link #clamp_max(double)}, in place; returns this tensor. */
  public Tensor clamp_max_(double max) {
    return change(
        "clamp_max_",
        x -> {
          try (Scalar limit = new Scalar(max)) {
            x.clamp_max_(limit);
          }
        });
  }

  /** Returns the elements, none above {@code max}: {@code clamp(max=max)} in Python. */
  public Tensor clamp_max(long max) {
    return Call.tensor(
        "clamp_max",
        () -> {
          try (Scalar limit = new Scalar(max)) {
            return raw().clamp_max(limit);
          }
        });
  }

  /** As {@link #clamp_max(long)}, in place; returns this tensor. */
  public Tensor clamp_max_(long max) {
    return change(
        "clamp_max_",
        x -> {
          try (Scalar limit = new Scalar(max)) {
            x.clamp_max_(limit);
          }
        });
  }

  /** Returns the elements with 0 for what is not a number, and the largest ones for infinity. */
  public Tensor nan_to_num() {
    return Call.tensor("nan_to_num", () -> raw().nan_to_num());
  }

  /** Returns the elements with numbers for what is not one, infinite, and negative infinite. */
  public Tensor nan_to_num(double nan, double posinf, double neginf) {
    return Call.tensor(
        "nan_to_num",
        () -> {
          try (var none = new DoubleOptional(nan);
              var above = new DoubleOptional(posinf);
              var below = new DoubleOptional(neginf)) {
            return raw().nan_to_num(none, above, below);
          }
        });
  }
}
