package jtorch.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What an optimizer remembers of one parameter, under PyTorch's names: {@code optimizer.state[p]}
 * in Python.
 *
 * <p>A single number that Python keeps as a float32 tensor is a Float here, which costs no call of
 * LibTorch; it rounds in the same way, and {@link #export} makes the tensor. Where the default type
 * is float64 it is a Double, as Python's tensor is a float64 then.
 */
public final class State {
  /**
   * What Python keeps as a float32 or float64 tensor without dimensions whatever the parameter is.
   */
  private static final Set<String> SINGLE = Set.of("step", "eta", "mu", "mu_product");

  /** What Python keeps as tensors without dimensions, or lists of them, of the parameter's type. */
  private static final Set<String> NUMBERS = Set.of("H_diag", "t", "ro", "al");

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  State() {}

  /** Returns whether nothing is remembered yet: {@code len(state) == 0} in Python. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** Returns whether there is something of this name yet. */
  public boolean has(String name) {
    return values.get(name) != null;
  }

  /** Counts a step under the name {@code step}; returns its number, from 1. */
  public double nextStep() {
    if (values.get("step") instanceof Tensor step) {
      return step.add_(1).item();
    }
    double step = single("step", 0) + 1;
    values.put("step", rounded(step));
    return step;
  }

  /** Remembers 0 under a name that is new. */
  void start(String name) {
    if (!has(name)) {
      values.put(name, rounded(0));
    }
  }

  /** Returns the number of steps as a tensor beside the parameter, as fused kernels want it. */
  Tensor stepTensor(Tensor like) {
    if (!(values.get("step") instanceof Tensor)) {
      put(
          "step",
          torch.tensor((float) single("step", 0)).view().to(torch.float32).to(like.device()));
    }
    return tensor("step");
  }

  /** Returns a single number, or what it starts with. */
  double single(String name, double start) {
    if (!(values.get(name) instanceof Number number)) {
      Number first = rounded(start);
      values.put(name, first);
      return first.doubleValue();
    }
    return number.doubleValue();
  }

  /** Returns a number as Python keeps it: as a float64 where that is the default type. */
  static Number rounded(double value) {
    if (torch.get_default_dtype() == torch.float64) {
      return value;
    }
    return (float) value;
  }

  /** Remembers a number, a list, a tensor or null: {@code state['step'] = 0} in Python. */
  public void set(String name, @Nullable Object value) {
    values.put(name, value instanceof Tensor tensor ? Raw.unscope(tensor) : value);
  }

  /** Returns what is remembered, or null. */
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  /** Remembers a tensor beyond the present step: no scope ends it. */
  public void put(String name, Tensor tensor) {
    values.put(name, Raw.unscope(tensor));
  }

  /** Returns a tensor that is remembered, or zeros of this shape the first time. */
  public Tensor zerosLike(String name, Tensor like) {
    return orMake(name, () -> torch.zeros_like(like));
  }

  /** Returns a tensor that is remembered, or one that is made the first time. */
  public Tensor orMake(String name, Supplier<Tensor> make) {
    if (!has(name)) {
      put(name, make.get());
    }
    return tensor(name);
  }

  /**
   * Returns a tensor that is remembered.
   *
   * @throws IllegalStateException if there is none of this name
   */
  public Tensor tensor(String name) {
    if (values.get(name) instanceof Tensor tensor) {
      return tensor;
    }
    throw new IllegalStateException(
        "There is no tensor '" + name + "' in the optimizer's state " + values.keySet() + ".");
  }

  /** Returns all of it as Python keeps it; tensors are not copied. */
  Map<String, @Nullable Object> export() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    values.forEach((name, value) ->
        all.put(
            name,
            value instanceof Double number && SINGLE.contains(name)
                ? DefaultDevice.onCpu(() -> torch.tensor(number.doubleValue()))
                : exported(value)));
    return all;
  }

  private static @Nullable Object exported(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Float single -> DefaultDevice.onCpu(() -> torch.tensor(single).view());
      case List<?> list -> list.stream().map(State::exported).toList();
      default -> value;
    };
  }

  /** Takes what Python keeps for a parameter; tensors are copied to its type and device. */
  static State imported(Map<?, ?> saved, Tensor param, boolean fused) {
    State state = new State();
    saved.forEach((key, value) -> {
      String name = String.valueOf(key);
      if (name.equals("step") && value instanceof Tensor step && fused) {
        state.put(name, step.detach().to(torch.float32).clone().to(param.device()));
      } else if (SINGLE.contains(name) && value instanceof Tensor single) {
        state.set(name, rounded(single.item()));
      } else if (NUMBERS.contains(name)) {
        state.set(name, numbers(value, param));
      } else {
        state.set(name, imported(value, param));
      }
    });
    return state;
  }

  private static @Nullable Object numbers(@Nullable Object value, Tensor param) {
    return switch (value) {
      case Tensor single when param.dtype() == torch.float32 -> (float) single.item();
      case Tensor single -> single.item();
      case List<?> list -> list.stream().map(item -> numbers(item, param)).toList();
      case null, default -> value;
    };
  }

  private static @Nullable Object imported(@Nullable Object value, Tensor param) {
    return switch (value) {
      case null -> null;
      case Tensor tensor ->
          Raw.unscope(tensor.detach().to(param.dtype()).to(param.device()).clone());
      case List<?> list -> list.stream().map(item -> imported(item, param)).toList();
      default -> value;
    };
  }
}
