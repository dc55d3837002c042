package jtorch.trainer.recipes;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.Kwargs;
import jtorch.OptimKwargs.OptimKwarg;
import jtorch.nn.Parameter;
import jtorch.optim.ASGD;
import jtorch.optim.Adadelta;
import jtorch.optim.Adagrad;
import jtorch.optim.Adam;
import jtorch.optim.AdamW;
import jtorch.optim.Adamax;
import jtorch.optim.NAdam;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;
import jtorch.optim.RAdam;
import jtorch.optim.RMSprop;
import jtorch.optim.Rprop;
import jtorch.optim.SGD;
import jtorch.trainer.Spelling;
import jtorch.trainer.UserException;

/** The optimizers that a recipe can name, with their options under PyTorch's names. */
final class Optimizers {
  /** How an option's value becomes a keyword. */
  private interface Keyword {
    OptimKwarg read(Options options, String key);
  }

  private static final Map<String, Keyword> KEYWORDS =
      Map.ofEntries(
          entry("lr", (o, key) -> Kwargs.lr(o.number(key))),
          entry("momentum", (o, key) -> Kwargs.momentum(o.number(key))),
          entry("dampening", (o, key) -> Kwargs.dampening(o.number(key))),
          entry("weight_decay", (o, key) -> Kwargs.weight_decay(o.number(key))),
          entry("nesterov", (o, key) -> Kwargs.nesterov(o.flag(key))),
          entry("maximize", (o, key) -> Kwargs.maximize(o.flag(key))),
          entry("fused", (o, key) -> Kwargs.fused(o.flag(key))),
          entry("betas", (o, key) -> Kwargs.betas(o.pair(key)[0], o.pair(key)[1])),
          entry("eps", (o, key) -> Kwargs.eps(o.number(key))),
          entry("amsgrad", (o, key) -> Kwargs.amsgrad(o.flag(key))),
          entry("decoupled_weight_decay", (o, key) -> Kwargs.decoupled_weight_decay(o.flag(key))),
          entry("rho", (o, key) -> Kwargs.rho(o.number(key))),
          entry("lr_decay", (o, key) -> Kwargs.lr_decay(o.number(key))),
          entry(
              "initial_accumulator_value",
              (o, key) -> Kwargs.initial_accumulator_value(o.number(key))),
          entry("momentum_decay", (o, key) -> Kwargs.momentum_decay(o.number(key))),
          entry("alpha", (o, key) -> Kwargs.alpha(o.number(key))),
          entry("centered", (o, key) -> Kwargs.centered(o.flag(key))),
          entry("etas", (o, key) -> Kwargs.etas(o.pair(key)[0], o.pair(key)[1])),
          entry("step_sizes", (o, key) -> Kwargs.step_sizes(o.pair(key)[0], o.pair(key)[1])),
          entry("lambd", (o, key) -> Kwargs.lambd(o.number(key))),
          entry("t0", (o, key) -> Kwargs.t0(o.number(key))));

  /** An optimizer: its options and its constructor. */
  private record Kind(List<String> keys, Function<List<ParamGroup>, Optimizer> maker) {}

  private static final Map<String, Kind> KINDS = kinds();

  private Optimizers() {}

  private static Map<String, Kind> kinds() {
    String adaptive = "lr betas eps weight_decay maximize";
    Map<String, Kind> kinds = new LinkedHashMap<>();
    add(kinds, "SGD", "lr momentum dampening weight_decay nesterov maximize fused", SGD::new);
    add(kinds, "Adam", adaptive + " amsgrad decoupled_weight_decay fused", Adam::new);
    add(kinds, "AdamW", adaptive + " amsgrad fused", AdamW::new);
    add(kinds, "Adadelta", "lr rho eps weight_decay maximize", Adadelta::new);
    String adagrad = "lr lr_decay weight_decay initial_accumulator_value eps maximize fused";
    add(kinds, "Adagrad", adagrad, Adagrad::new);
    add(kinds, "Adamax", adaptive, Adamax::new);
    add(kinds, "NAdam", adaptive + " momentum_decay decoupled_weight_decay", NAdam::new);
    add(kinds, "RAdam", adaptive + " decoupled_weight_decay", RAdam::new);
    String rmsprop = "lr alpha eps weight_decay momentum centered maximize";
    add(kinds, "RMSprop", rmsprop, RMSprop::new);
    add(kinds, "Rprop", "lr etas step_sizes maximize", Rprop::new);
    add(kinds, "ASGD", "lr lambd alpha t0 weight_decay maximize", ASGD::new);
    return kinds;
  }

  private static void add(
      Map<String, Kind> kinds,
      String name,
      String keys,
      Function<List<ParamGroup>, Optimizer> maker) {
    kinds.put(name, new Kind(List.of(keys.split(" ", -1)), maker));
  }

  /** Returns all names. */
  static List<String> names() {
    return List.copyOf(KINDS.keySet());
  }

  /**
   * Returns the choice with PyTorch's spelling of the name.
   *
   * @throws UserException if there is no such optimizer, or an option or its value is wrong
   */
  static Choice check(String label, Choice choice) {
    if (choice.name().equalsIgnoreCase("LBFGS")) {
      throw UserException.usage(
          label
              + " LBFGS looks at a batch several times a step, which train doesn't; choose one of "
              + String.join(", ", names())
              + ".");
    }
    Choice spelt = new Choice(Spelling.exact(label, choice.name(), names()), choice.options());
    Kind kind = kind(spelt);
    keywords(new Options(label, spelt, kind.keys), spelt);
    double lr = new Options(label, spelt, kind.keys).number("lr", 1);
    if (!(lr > 0)) {
      throw UserException.usage(
          label + " " + spelt.name() + ": lr must be a number above 0, not " + lr + ".");
    }
    return spelt;
  }

  /** Returns whether an optimizer has LibTorch's kernels for all parameters at once. */
  static boolean isFusable(Choice choice) {
    return kind(choice).keys.contains("fused");
  }

  /**
   * Returns the choice with a GPU's kernels for all parameters at once, unless it says how it is
   * made; Adagrad's are for the CPU.
   */
  static Choice fused(Choice choice) {
    if (!isFusable(choice)
        || choice.name().equals("Adagrad")
        || choice.options().containsKey("fused")) {
      return choice;
    }
    Map<String, Object> options = new LinkedHashMap<>(choice.options());
    options.put("fused", true);
    return new Choice(choice.name(), options);
  }

  /**
   * Makes the optimizer of a checked choice.
   *
   * @throws UserException if its options don't go together
   */
  static Optimizer make(Choice choice, List<Parameter> parameters) {
    return make("The optimizer", choice, parameters);
  }

  /** As the other, with what a sentence calls it. */
  static Optimizer make(String label, Choice choice, List<Parameter> parameters) {
    Options options = new Options(label, choice, kind(choice).keys);
    OptimKwarg[] keywords = keywords(options, choice).toArray(OptimKwarg[]::new);
    try {
      return kind(choice).maker.apply(List.of(ParamGroup.of(parameters, keywords)));
    } catch (IllegalArgumentException e) {
      throw UserException.usage(label + " " + choice + ": " + e.getMessage());
    }
  }

  private static List<OptimKwarg> keywords(Options options, Choice choice) {
    List<OptimKwarg> keywords = new ArrayList<>();
    for (String key : choice.options().keySet()) {
      Keyword keyword = KEYWORDS.get(key);
      if (keyword == null) {
        throw new IllegalStateException("an option that is in no table: " + key);
      }
      keywords.add(keyword.read(options, key));
    }
    return keywords;
  }

  private static Kind kind(Choice choice) {
    Kind kind = KINDS.get(choice.name());
    if (kind == null) {
      throw new IllegalStateException("a choice that was not checked: " + choice);
    }
    return kind;
  }
}
