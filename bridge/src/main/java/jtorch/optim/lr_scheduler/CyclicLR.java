package jtorch.optim.lr_scheduler;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import jtorch.SchedulerKwargs.BaseLr;
import jtorch.SchedulerKwargs.CyclicLrKwarg;
import jtorch.SchedulerKwargs.MaxLr;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;
import org.jspecify.annotations.Nullable;

/**
 * Lets the learning rate rise and fall in cycles, and the momentum against it.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html">CyclicLR</a>.
 */
public class CyclicLR extends LRScheduler {
  private final @Nullable DoubleUnaryOperator scale_fn;

  /** Makes one between two learning rates. */
  public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, CyclicLrKwarg... keywords) {
    super(optimizer, new Attributes());
    Attributes given = given(keywords);
    boolean begins = given.integer("last_epoch") == -1;
    scale_fn = given.get("scale_fn") instanceof DoubleUnaryOperator function ? function : null;
    List<Double> bases = Collections.nCopies(optimizer.param_groups().size(), base_lr);
    if (begins) {
      optimizer.param_groups().forEach(group -> group.lr(base_lr));
    }
    double up = given.integer("step_size_up");
    double down = given.has("step_size_down") ? given.integer("step_size_down") : up;
    self.set("max_lrs", Collections.nCopies(bases.size(), max_lr))
        .set("total_size", up + down)
        .set("step_ratio", up / (up + down))
        .set("mode", given.text("mode"))
        .set("gamma", given.number("gamma"))
        .set("scale_mode", scaleMode(given))
        .set("cycle_momentum", given.is("cycle_momentum"))
        .set("last_epoch", given.get("last_epoch"));
    if (given.is("cycle_momentum")) {
      MomentumCycle.start(this, given, begins);
    }
    start();
    self.set("base_lrs", bases);
  }

  /** As the other, with both as keywords. */
  public CyclicLR(Optimizer optimizer, BaseLr base_lr, MaxLr max_lr, CyclicLrKwarg... keywords) {
    this(optimizer, base_lr.value(), max_lr.value(), keywords);
  }

  private static Attributes given(CyclicLrKwarg... keywords) {
    return new Attributes()
        .set("step_size_up", 2000L)
        .set("mode", "triangular")
        .set("gamma", 1.0)
        .set("scale_mode", "cycle")
        .set("cycle_momentum", true)
        .set("base_momentum", 0.8)
        .set("max_momentum", 0.9)
        .set("last_epoch", -1L)
        .set(keywords);
  }

  private String scaleMode(Attributes given) {
    if (scale_fn != null) {
      return given.text("scale_mode");
    }
    String mode = given.text("mode");
    Attributes.check(
        List.of("triangular", "triangular2", "exp_range").contains(mode),
        "CyclicLR: mode must be triangular, triangular2 or exp_range",
        mode);
    return mode.equals("exp_range") ? "iterations" : "cycle";
  }

  @Override
  double rate(int group) {
    double low = self.number("base_lrs", group);
    double height = (self.number("max_lrs", group) - low) * position();
    return low + height * scale();
  }

  @Override
  protected List<Double> get_lr() {
    List<Double> rates = super.get_lr();
    if (self.is("cycle_momentum")) {
      groups().forEach(i -> MomentumCycle.set(this, i, momentum(i)));
    }
    return rates;
  }

  private double momentum(int group) {
    double high = self.number("max_momentums", group);
    double height = (high - self.number("base_momentums", group)) * position();
    return high - height * scale();
  }

  private double cycle() {
    return Math.floor(1 + last_epoch() / self.number("total_size"));
  }

  /** Returns how high the present step is in its cycle, from 0 to 1. */
  private double position() {
    double ratio = self.number("step_ratio");
    double x = 1.0 + last_epoch() / self.number("total_size") - cycle();
    return x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
  }

  private double scale() {
    double x = self.text("scale_mode").equals("cycle") ? cycle() : last_epoch();
    if (scale_fn != null) {
      return scale_fn.applyAsDouble(x);
    }
    return switch (self.text("mode")) {
      case "triangular2" -> 1 / CMath.pow(2, x - 1);
      case "exp_range" -> CMath.pow(self.number("gamma"), x);
      default -> 1;
    };
  }

  @Override
  public Map<String, @Nullable Object> state_dict() {
    Map<String, @Nullable Object> state = super.state_dict();
    state.put("_scale_fn_custom", null); // a function stays here
    return state;
  }
}
