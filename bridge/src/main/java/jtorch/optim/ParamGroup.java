package jtorch.optim;

import static jtorch.Kwargs.dtype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.OptimKwargs.OptimKwarg;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that are trained with the same settings: an entry of {@code param_groups}.
 *
 * <p>Python's {@code {'params': model.classifier.parameters(), 'lr': 1e-3}} is {@code
 * ParamGroup.of(model.classifier.parameters(), lr(1e-3))}. PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/optim.html#per-parameter-options">Per-parameter
 * options</a>.
 */
public final class ParamGroup {
  private final List<Tensor> params;
  private final Settings settings;
  private @Nullable Tensor rate;

  private ParamGroup(List<Tensor> params, Settings settings) {
    this.params = params;
    this.settings = settings;
  }

  /**
   * Makes a group; what no keyword says is as in the optimizer that it is given to.
   *
   * @throws IllegalArgumentException if a single tensor stands in the list's place
   */
  public static ParamGroup of(Iterable<? extends Tensor> params, OptimKwarg... keywords) {
    if (params instanceof Tensor) {
      throw new IllegalArgumentException(
          "params: a tensor alone is no collection of parameters; put it into a list:"
              + " List.of(tensor).");
    }
    List<Tensor> all = new ArrayList<>();
    params.forEach(all::add);
    return new ParamGroup(
        Collections.unmodifiableList(all), new Settings("ParamGroup").set(keywords));
  }

  /** Returns the group as an optimizer holds it: with all settings, apart from this one. */
  ParamGroup in(Settings defaults) {
    Settings all = defaults.copy();
    for (String name : settings.values().keySet()) {
      all.get(name); // throws if the optimizer has no such setting
    }
    return new ParamGroup(params, settings.copy().orElse(defaults));
  }

  /** Throws if a parameter is computed from others. */
  void checkLeaves(String optimizer) {
    for (Tensor param : params) {
      if (!(param instanceof Parameter) && !param.is_leaf() && !param.retains_grad()) {
        throw new IllegalArgumentException(
            optimizer
                + ": a tensor of shape "
                + Arrays.toString(param.shape())
                + " is computed from others, so that steps can't train it; take those, or"
                + " detach().requires_grad_() of it.");
      }
    }
  }

  /** Returns the parameters. */
  public List<Tensor> params() {
    return params;
  }

  /** Returns the learning rate. */
  public double lr() {
    return number("lr");
  }

  /** Sets the learning rate. */
  public void lr(double value) {
    set("lr", value);
  }

  /** Returns whether there is a setting of this name. */
  public boolean has(String name) {
    return settings.has(name);
  }

  /**
   * Returns a setting under PyTorch's name: a number, a switch, a {@link Pair}, a list, a string or
   * null; the parameters as {@code "params"}, like {@link #params()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public @Nullable Object get(String name) {
    return name.equals("params") ? params : settings.get(name);
  }

  /**
   * Returns a setting that is a number.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a number
   */
  public double number(String name) {
    return settings.number(name);
  }

  /** Changes a setting, or adds one: {@code group['lr'] = 0.1} in Python. */
  public void set(String name, @Nullable Object value) {
    settings.set(name, value);
    Tensor present = rate;
    if (present != null && name.equals("lr")) {
      fillRate(present);
    }
  }

  private void fillRate(Tensor present) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      present.fill_(lr());
    }
  }

  /** Keeps the learning rate as a tensor beside the first parameter, too. */
  void keepRateOnDevice() {
    if (rate == null && !params.isEmpty()) {
      Device device = params.getFirst().device();
      // CUDA's kernels read 32 bits; the CPU's compute with the number that Java has.
      DType type = device.is_cuda() ? DType.float32 : DType.float64;
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        rate =
            Raw.unscope(
                DefaultDevice.onCpu(() -> torch.tensor(lr(), dtype(DType.float64)).view())
                    .to(device, type));
      }
    }
  }

  /** Returns the learning rate beside the parameters, or null where Java's counts. */
  @Nullable Tensor rate() {
    return rate;
  }

  /** Returns all settings under PyTorch's names, to be read. */
  public Map<String, @Nullable Object> settings() {
    return settings.values();
  }

  /**
   * Returns a setting that is a whole number.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a number
   */
  public long integer(String name) {
    return settings.integer(name);
  }

  /**
   * Returns a setting that is a list.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a list
   */
  public List<?> numbers(String name) {
    return settings.numbers(name);
  }

  /**
   * Returns a setting that is two numbers, such as {@code betas}.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a pair
   */
  public Pair pair(String name) {
    return settings.pair(name);
  }

  /**
   * Returns whether a switch is on; null is off.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a switch
   */
  public boolean is(String name) {
    return settings.is(name);
  }

  /** Returns the settings for the optimizer to check. */
  Settings toCheck() {
    return settings;
  }
}
