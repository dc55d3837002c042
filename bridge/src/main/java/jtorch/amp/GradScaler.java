package jtorch.amp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.AmpKwargs.ScalerKwarg;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.TorchException;
import jtorch.internal.Gpu;
import jtorch.internal.Raw;
import jtorch.internal.SavedMaps;
import jtorch.ops.Operator;
import jtorch.optim.Optimizer;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the loss, so that small gradients survive 16 bits, and finds how much it bears.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/amp.html#gradient-scaling">Gradient Scaling</a>. A
 * step's lines are those of Python: {@code scaler.scale(loss).backward(); scaler.step(optimizer);
 * scaler.update();}. A step whose gradients are not all finite is left out, and the scale shrinks.
 */
public class GradScaler {
  private static final Operator UPDATE = Operator.find("aten::_amp_update_scale_", "");

  private enum Stage {
    READY,
    UNSCALED,
    STEPPED
  }

  /** What is known of an optimizer since the last update. */
  private static final class State {
    private Stage stage = Stage.READY;
    private List<Tensor> found = List.of();

    void found(List<Tensor> numbers) {
      found = numbers.stream().map(Raw::unscope).toList();
    }
  }

  private final String deviceType;
  private final ScalerSettings settings;
  private final boolean enabled;
  private final Map<Optimizer, State> states = new LinkedHashMap<>();
  private long firstTracker;
  private @Nullable Tensor scale;
  private @Nullable Tensor tracker;

  /** Makes one for GPUs, which is off where there is none. */
  public GradScaler(ScalerKwarg... keywords) {
    this("cuda", keywords);
  }

  /**
   * Makes one.
   *
   * @param device {@code "cuda"}, which is off where there is no GPU, or {@code "cpu"}
   * @throws IllegalArgumentException if a factor goes the wrong way
   */
  public GradScaler(String device, ScalerKwarg... keywords) {
    deviceType = Device.parse(device).type();
    settings = new ScalerSettings(keywords);
    enabled = settings.enabled && (deviceType.equals("cpu") || Gpu.isThere());
  }

  /** Returns the outputs times the scale: what {@code backward()} is called on. */
  public Tensor scale(Tensor outputs) {
    return enabled ? outputs.mul(scaleAt(outputs.device())) : outputs;
  }

  /** As the other, for several outputs. */
  public List<Tensor> scale(List<Tensor> outputs) {
    return outputs.stream().map(this::scale).toList();
  }

  private Tensor scaleAt(Device device) {
    Tensor present = scale;
    if (present == null) {
      try (TensorScope _ = torch.scope()) {
        present =
            Raw.unscope(
                torch.tensor((float) settings.initScale).view().to(torch.float32).to(device));
        tracker = Raw.unscope(torch.tensor(firstTracker).view().to(torch.int32).to(device));
      }
      scale = present;
    }
    return present.device().equals(device) ? present : present.to(device, true);
  }

  private Tensor known(String method, @Nullable Tensor tensor) {
    if (tensor == null) {
      throw new TorchException(method + ": scale(loss) comes before it.");
    }
    return tensor;
  }

  /**
   * Divides an optimizer's gradients by the scale, so that they can be looked at or clipped.
   *
   * @throws TorchException if that was done already since the last {@link #update()}, or a step
   * @throws IllegalArgumentException if a gradient is float16
   */
  public void unscale_(Optimizer optimizer) {
    if (!enabled) {
      return;
    }
    Tensor present = known("unscale_", scale);
    State state = state(optimizer);
    if (state.stage != Stage.READY) {
      throw new TorchException(
          state.stage == Stage.UNSCALED
              ? "unscale_: this optimizer's gradients are unscaled already since the last update()."
              : "unscale_: it comes before step(), not after it.");
    }
    try (var _ = torch.no_grad();
        TensorScope _ = torch.scope()) {
      Tensor inverse = present.double_().reciprocal().float_(); // exact to float32's last bit
      state.found(FoundInfs.unscale(optimizer, inverse, torch.zeros_like(present), false));
    }
    state.stage = Stage.UNSCALED;
  }

  private State state(Optimizer optimizer) {
    return states.computeIfAbsent(optimizer, _ -> new State());
  }

  /**
   * Makes the optimizer's step, unless a gradient is not finite.
   *
   * @throws TorchException if it was made already since the last {@link #update()}
   */
  public void step(Optimizer optimizer) {
    if (!enabled) {
      optimizer.step();
      return;
    }
    Tensor present = known("step", scale);
    State state = state(optimizer);
    if (state.stage == Stage.STEPPED) {
      throw new TorchException("step: it was called already since the last update().");
    }
    if (optimizer._step_supports_amp_scaling()) {
      stepInKernel(optimizer, state, present);
    } else {
      if (state.stage == Stage.READY) {
        unscale_(optimizer);
      }
      if (state.found.stream().mapToDouble(Tensor::item).sum() == 0) {
        optimizer.step();
      }
    }
    state.stage = Stage.STEPPED;
  }

  /** The kernel divides by the scale and leaves the step out by itself: nothing waits for it. */
  private static void stepInKernel(Optimizer optimizer, State state, Tensor present) {
    try (var _ = torch.no_grad();
        TensorScope _ = torch.scope()) {
      if (state.stage == Stage.READY) {
        state.found(
            FoundInfs.unscale(
                optimizer, torch.ones_like(present), torch.zeros_like(present), true));
      }
      Tensor found = sum(state.found, present.device());
      optimizer.step(state.stage == Stage.UNSCALED ? null : present, found);
    }
  }

  private static Tensor sum(List<Tensor> found, Device device) {
    Tensor sum = found.getFirst().to(device, true);
    for (Tensor more : found.subList(1, found.size())) {
      sum = sum.add(more.to(device, true));
    }
    return sum;
  }

  /**
   * Changes the scale by what the steps since the last update have found.
   *
   * @throws TorchException if there were none
   */
  public void update() {
    if (!enabled) {
      return;
    }
    Tensor present = known("update", scale);
    List<Tensor> found = states.values().stream().flatMap(state -> state.found.stream()).toList();
    if (found.isEmpty()) {
      throw new TorchException("update: step(optimizer) comes before it.");
    }
    try (var _ = torch.no_grad();
        TensorScope _ = torch.scope()) {
      UPDATE.call(
          present,
          known("update", tracker),
          sum(found, present.device()),
          settings.growthFactor,
          settings.backoffFactor,
          settings.growthInterval);
    }
    forget();
  }

  private void forget() {
    states.values().forEach(state -> state.found.forEach(Tensor::close));
    states.clear();
  }

  /** Sets the scale. */
  public void update(double new_scale) {
    if (enabled) {
      known("update", scale).fill_(new_scale);
      forget();
    }
  }

  /**
   * Sets the scale to a tensor's only number.
   *
   * @throws IllegalArgumentException if it is elsewhere, has more numbers or a gradient
   */
  public void update(Tensor new_scale) {
    if (!enabled) {
      return;
    }
    if (!new_scale.device().type().equals(deviceType)
        || new_scale.numel() != 1
        || new_scale.requires_grad()) {
      throw new IllegalArgumentException(
          "update: new_scale must be one number on " + deviceType + " without a gradient.");
    }
    known("update", scale).copy_(new_scale.view());
    forget();
  }

  /** Returns the scale, or 1 if it is off; Java waits for the GPU. */
  public double get_scale() {
    if (!enabled) {
      return 1;
    }
    return scale == null ? settings.initScale : scale.item();
  }

  /** Returns what the scale is multiplied by when all goes well. */
  public double get_growth_factor() {
    return settings.growthFactor;
  }

  /** Sets what the scale is multiplied by when all goes well. */
  public void set_growth_factor(double new_factor) {
    settings.growthFactor = new_factor;
  }

  /** Returns what the scale is multiplied by when it is too high. */
  public double get_backoff_factor() {
    return settings.backoffFactor;
  }

  /** Sets what the scale is multiplied by when it is too high. */
  public void set_backoff_factor(double new_factor) {
    settings.backoffFactor = new_factor;
  }

  /** Returns how many good steps there are between two growths. */
  public long get_growth_interval() {
    return settings.growthInterval;
  }

  /** Sets how many good steps there are between two growths. */
  public void set_growth_interval(long new_interval) {
    settings.growthInterval = new_interval;
  }

  /** Returns whether it does anything. */
  public boolean is_enabled() {
    return enabled;
  }

  /** Returns the state in Python's layout; nothing if it is off. */
  public Map<String, Object> state_dict() {
    Map<String, Object> state = new LinkedHashMap<>();
    if (enabled) {
      state.put("scale", get_scale());
      state.put("growth_factor", settings.growthFactor);
      state.put("backoff_factor", settings.backoffFactor);
      state.put("growth_interval", settings.growthInterval);
      state.put("_growth_tracker", tracker == null ? firstTracker : tracker.item_long());
    }
    return state;
  }

  /**
   * Takes over a state that {@link #state_dict} returned, or Python's; if it is off, nothing.
   *
   * @throws IllegalArgumentException if it is of a scaler that was off
   */
  public void load_state_dict(Map<String, ?> state_dict) {
    if (!enabled) {
      return;
    }
    if (state_dict.isEmpty()) {
      throw new IllegalArgumentException(
          "load_state_dict: the state is empty, as of a GradScaler that was off.");
    }
    settings.initScale = number(state_dict, "scale").doubleValue();
    settings.growthFactor = number(state_dict, "growth_factor").doubleValue();
    settings.backoffFactor = number(state_dict, "backoff_factor").doubleValue();
    settings.growthInterval = number(state_dict, "growth_interval").longValue();
    firstTracker = number(state_dict, "_growth_tracker").longValue();
    Tensor presentScale = scale;
    Tensor presentTracker = tracker;
    if (presentScale != null && presentTracker != null) {
      presentScale.fill_(settings.initScale);
      presentTracker.fill_(firstTracker);
    }
  }

  /**
   * As the other, with what a checkpoint holds under a name.
   *
   * @throws IllegalArgumentException if it is no map with names, or of a scaler that was off
   */
  public void load_state_dict(@Nullable Object state_dict) {
    load_state_dict(SavedMaps.named(state_dict));
  }

  private static Number number(Map<String, ?> state, String key) {
    if (state.get(key) instanceof Number number) {
      return number;
    }
    throw new IllegalArgumentException("load_state_dict: there is no number '" + key + "'.");
  }
}
