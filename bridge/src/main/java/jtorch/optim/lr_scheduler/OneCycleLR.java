package jtorch.optim.lr_scheduler;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.SchedulerKwargs.MaxLr;
import jtorch.SchedulerKwargs.OneCycleKwarg;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;
import jtorch.sys.CMath;

/**
 * Lets the learning rate rise once and fall far below where it began: the 1cycle policy.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html">OneCycleLR</a>.
 */
public class OneCycleLR extends LRScheduler {
  /** Makes one; {@code total_steps}, or {@code epochs} and {@code steps_per_epoch}, are needed. */
  public OneCycleLR(Optimizer optimizer, double max_lr, OneCycleKwarg... keywords) {
    super(optimizer, new Attributes());
    Attributes given = given(keywords);
    boolean begins = given.integer("last_epoch") == -1;
    long total = total(given);
    double share = given.number("pct_start");
    Attributes.check(share >= 0 && share <= 1, "OneCycleLR: pct_start must be from 0 to 1", share);
    String strategy = given.text("anneal_strategy");
    Attributes.check(
        strategy.equals("cos") || strategy.equals("linear"),
        "OneCycleLR: anneal_strategy must be cos or linear",
        strategy);
    self.set("total_steps", total)
        .set("_schedule_phases", phases(given.is("three_phase"), share, (double) total))
        .set("_anneal_func_type", strategy)
        .set("cycle_momentum", given.is("cycle_momentum"))
        .set("last_epoch", given.get("last_epoch"));
    if (begins) {
      for (ParamGroup group : optimizer.param_groups()) {
        double first = max_lr / given.number("div_factor");
        group.set("initial_lr", first);
        group.set("max_lr", max_lr);
        group.set("min_lr", first / given.number("final_div_factor"));
      }
    }
    if (given.is("cycle_momentum")) {
      MomentumCycle.start(this, given, begins);
      self.remove("base_momentums", "max_momentums"); // the groups have them
    }
    start();
  }

  /** As the other, with {@code max_lr} as a keyword. */
  public OneCycleLR(Optimizer optimizer, MaxLr max_lr, OneCycleKwarg... keywords) {
    this(optimizer, max_lr.value(), keywords);
  }

  private static Attributes given(OneCycleKwarg... keywords) {
    return new Attributes()
        .set("pct_start", 0.3)
        .set("anneal_strategy", "cos")
        .set("cycle_momentum", true)
        .set("base_momentum", 0.85)
        .set("max_momentum", 0.95)
        .set("div_factor", 25.0)
        .set("final_div_factor", 1e4)
        .set("three_phase", false)
        .set("last_epoch", -1L)
        .set(keywords);
  }

  private static long total(Attributes given) {
    if (!given.has("total_steps") && !(given.has("epochs") && given.has("steps_per_epoch"))) {
      throw new IllegalArgumentException(
          "OneCycleLR: total_steps, or epochs and steps_per_epoch, must be given.");
    }
    long total =
        given.has("total_steps")
            ? given.integer("total_steps")
            : Math.multiplyExact(given.integer("epochs"), given.integer("steps_per_epoch"));
    Attributes.check(total > 0, "OneCycleLR: there must be 1 step or more", total);
    return total;
  }

  private static List<Map<String, Object>> phases(boolean three, double share, double total) {
    Map<String, Object> up = phase(share * total - 1, "initial_lr", "max_lr", "max", "base");
    if (!three) {
      return List.of(up, phase(total - 1, "max_lr", "min_lr", "base", "max"));
    }
    return List.of(
        up,
        phase(2 * share * total - 2, "max_lr", "initial_lr", "base", "max"),
        phase(total - 1, "initial_lr", "min_lr", "max", "max"));
  }

  private static Map<String, Object> phase(
      double end, String from, String to, String before, String after) {
    Map<String, Object> phase = new LinkedHashMap<>();
    phase.put("end_step", end);
    phase.put("start_lr", from);
    phase.put("end_lr", to);
    phase.put("start_momentum", before + "_momentum");
    phase.put("end_momentum", after + "_momentum");
    return phase;
  }

  @Override
  double rate(int group) {
    return anneal(group, "lr");
  }

  @Override
  protected List<Double> get_lr() {
    if (last_epoch() > self.integer("total_steps")) {
      throw new IllegalStateException(
          "OneCycleLR: there are "
              + self.integer("total_steps")
              + " steps, this is "
              + last_epoch()
              + ".");
    }
    List<Double> rates = super.get_lr();
    if (self.is("cycle_momentum")) {
      groups().forEach(i -> MomentumCycle.set(this, i, anneal(i, "momentum")));
    }
    return rates;
  }

  /** Returns a group's rate or momentum at the present step. */
  private double anneal(int at, String what) {
    ParamGroup group = group(at);
    double begin = 0;
    Iterator<?> phases = self.list("_schedule_phases").iterator();
    while (true) {
      Map<?, ?> phase = (Map<?, ?>) phases.next();
      double end = phase.get("end_step") instanceof Number number ? number.doubleValue() : 0;
      if (last_epoch() <= end || !phases.hasNext()) {
        double from = group.number(String.valueOf(phase.get("start_" + what)));
        double to = group.number(String.valueOf(phase.get("end_" + what)));
        return between(from, to, (last_epoch() - begin) / (end - begin));
      }
      begin = end;
    }
  }

  private double between(double from, double to, double share) {
    if (self.text("_anneal_func_type").equals("linear")) {
      return (to - from) * share + from;
    }
    return to + (from - to) / 2.0 * (CMath.cos(Math.PI * share) + 1);
  }
}
