package jtorch.trainer.recipes;

import static jtorch.Kwargs.T_mult;
import static jtorch.Kwargs.cycle_momentum;
import static jtorch.Kwargs.div_factor;
import static jtorch.Kwargs.end_factor;
import static jtorch.Kwargs.eta_min;
import static jtorch.Kwargs.factor;
import static jtorch.Kwargs.final_div_factor;
import static jtorch.Kwargs.gamma;
import static jtorch.Kwargs.min_lr;
import static jtorch.Kwargs.patience;
import static jtorch.Kwargs.pct_start;
import static jtorch.Kwargs.power;
import static jtorch.Kwargs.start_factor;
import static jtorch.Kwargs.total_iters;
import static jtorch.Kwargs.total_steps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.optim.Optimizer;
import jtorch.optim.lr_scheduler.ConstantLR;
import jtorch.optim.lr_scheduler.CosineAnnealingLR;
import jtorch.optim.lr_scheduler.CosineAnnealingWarmRestarts;
import jtorch.optim.lr_scheduler.ExponentialLR;
import jtorch.optim.lr_scheduler.LRScheduler;
import jtorch.optim.lr_scheduler.LinearLR;
import jtorch.optim.lr_scheduler.MultiStepLR;
import jtorch.optim.lr_scheduler.OneCycleLR;
import jtorch.optim.lr_scheduler.PolynomialLR;
import jtorch.optim.lr_scheduler.ReduceLROnPlateau;
import jtorch.optim.lr_scheduler.StepLR;
import jtorch.trainer.Spelling;
import jtorch.trainer.UserException;

/** The schedulers that a recipe can name, with their options under PyTorch's names. */
final class Schedulers {
  /**
   * How long a run is.
   *
   * @param epochs how many epochs it has
   * @param steps how many steps an epoch has
   */
  record Length(int epochs, long steps) {}

  private interface Maker {
    LRScheduler make(Optimizer optimizer, Options options, Length length);
  }

  private record Kind(List<String> keys, List<String> needed, boolean everyStep, Maker maker) {}

  private static final Map<String, Kind> KINDS = kinds();

  private Schedulers() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    add(kinds, "StepLR", "gamma", "step_size", Schedulers::stepLr);
    add(kinds, "MultiStepLR", "gamma", "milestones", Schedulers::multiStepLr);
    add(
        kinds,
        "ExponentialLR",
        "",
        "gamma",
        (optimizer, o, length) -> new ExponentialLR(optimizer, o.number("gamma")));
    add(kinds, "ConstantLR", "factor total_iters", "", Schedulers::constantLr);
    add(kinds, "LinearLR", "start_factor end_factor total_iters", "", Schedulers::linearLr);
    add(kinds, "PolynomialLR", "total_iters power", "", Schedulers::polynomialLr);
    add(
        kinds,
        "CosineAnnealingLR",
        "T_max eta_min",
        "",
        (optimizer, o, length) ->
            new CosineAnnealingLR(
                optimizer,
                o.whole("T_max", (long) length.epochs),
                eta_min(o.number("eta_min", 0))));
    String restarts = "T_mult eta_min";
    add(kinds, "CosineAnnealingWarmRestarts", restarts, "T_0", Schedulers::warmRestarts);
    add(kinds, "ReduceLROnPlateau", "factor patience min_lr", "", Schedulers::plateau);
    kinds.put(
        "OneCycleLR",
        new Kind(
            keys("max_lr pct_start div_factor final_div_factor cycle_momentum"),
            keys("max_lr"),
            true,
            Schedulers::oneCycle));
    return kinds;
  }

  private static void add(
      Map<String, Kind> kinds, String name, String optional, String needed, Maker maker) {
    kinds.put(name, new Kind(keys(needed + " " + optional), keys(needed), false, maker));
  }

  private static List<String> keys(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
  }

  private static LRScheduler stepLr(Optimizer optimizer, Options o, Length length) {
    return new StepLR(optimizer, o.whole("step_size", null), gamma(o.number("gamma", 0.1)));
  }

  private static LRScheduler multiStepLr(Optimizer optimizer, Options o, Length length) {
    return new MultiStepLR(optimizer, o.wholes("milestones"), gamma(o.number("gamma", 0.1)));
  }

  private static LRScheduler constantLr(Optimizer optimizer, Options o, Length length) {
    return new ConstantLR(
        optimizer, factor(o.number("factor", 1.0 / 3)), total_iters(o.whole("total_iters", 5L)));
  }

  private static LRScheduler linearLr(Optimizer optimizer, Options o, Length length) {
    return new LinearLR(
        optimizer,
        start_factor(o.number("start_factor", 1.0 / 3)),
        end_factor(o.number("end_factor", 1)),
        total_iters(o.whole("total_iters", 5L)));
  }

  private static LRScheduler polynomialLr(Optimizer optimizer, Options o, Length length) {
    return new PolynomialLR(
        optimizer,
        total_iters(o.whole("total_iters", (long) length.epochs)),
        power(o.number("power", 1)));
  }

  private static LRScheduler warmRestarts(Optimizer optimizer, Options o, Length length) {
    return new CosineAnnealingWarmRestarts(
        optimizer,
        o.whole("T_0", null),
        T_mult(o.whole("T_mult", 1L)),
        eta_min(o.number("eta_min", 0)));
  }

  private static LRScheduler plateau(Optimizer optimizer, Options o, Length length) {
    return new ReduceLROnPlateau(
        optimizer,
        factor(o.number("factor", 0.1)),
        patience(o.whole("patience", 10L, 0)),
        min_lr(o.number("min_lr", 0)));
  }

  private static LRScheduler oneCycle(Optimizer optimizer, Options o, Length length) {
    boolean momentum =
        o.has("cycle_momentum")
            ? o.flag("cycle_momentum")
            : optimizer.param_groups().getFirst().has("betas")
                || (optimizer.param_groups().getFirst().has("momentum")
                    && optimizer.param_groups().getFirst().number("momentum") > 0);
    return new OneCycleLR(
        optimizer,
        o.number("max_lr"),
        total_steps(Math.multiplyExact(length.epochs, length.steps)),
        pct_start(o.number("pct_start", 0.3)),
        div_factor(o.number("div_factor", 25)),
        final_div_factor(o.number("final_div_factor", 1e4)),
        cycle_momentum(momentum));
  }

  /** Returns whether a scheduler has a value for each step of a run, and none after its end. */
  static boolean isPlanned(Choice choice) {
    return kind(choice).everyStep;
  }

  /** Returns all names. */
  static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  /**
   * Returns the choice with PyTorch's spelling of the name.
   *
   * @throws UserException if there is no such scheduler, or an option is wrong or missing
   */
  static Choice check(String label, Choice choice) {
    Choice spelt = new Choice(Spelling.exact(label, choice.name(), names()), choice.options());
    Kind kind = kind(spelt);
    Options options = new Options(label, spelt, kind.keys);
    for (String key : kind.needed) {
      if (!options.has(key)) {
        throw UserException.usage(label + " " + spelt.name() + " needs " + key + ".");
      }
    }
    return spelt;
  }

  /**
   * Makes the scheduler of a checked choice.
   *
   * @throws UserException if an option's value is wrong, or they don't go together
   */
  static Schedule make(Choice choice, Optimizer optimizer, int epochs, long steps) {
    return make("The scheduler", choice, optimizer, epochs, steps);
  }

  /** As the other, with what a sentence calls it. */
  static Schedule make(String label, Choice choice, Optimizer optimizer, int epochs, long steps) {
    Kind kind = kind(choice);
    Options options = new Options(label, choice, kind.keys);
    try {
      LRScheduler made = kind.maker.make(optimizer, options, new Length(epochs, steps));
      boolean momentumToo =
          optimizer.param_groups().stream().anyMatch(group -> group.has("max_momentum"));
      return new Schedule(made, kind.everyStep, momentumToo);
    } catch (IllegalArgumentException e) {
      throw UserException.usage(label + " " + choice + ": " + e.getMessage());
    }
  }

  private static Kind kind(Choice choice) {
    Kind kind = KINDS.get(choice.name());
    if (kind == null) {
      throw new IllegalStateException("a choice that was not checked: " + choice);
    }
    return kind;
  }
}
