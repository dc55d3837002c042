package jtorch.nn;

import static jtorch.Kwargs.adjust_lr_fn;
import static jtorch.Kwargs.beta2_decay;
import static jtorch.Kwargs.d;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.maximize;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.ns_coefficients;
import static jtorch.Kwargs.ns_steps;
import static jtorch.Kwargs.weight_decay;
import static jtorch.nn.WeightRows.row;
import static jtorch.nn.WeightRows.told;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jtorch.Tensor;
import jtorch.optim.Adafactor;
import jtorch.optim.Muon;
import jtorch.optim.Optimizer;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Optimizers that treat matrices as such: rows of weights.py. */
final class MatrixOptimizerRows {
  private MatrixOptimizerRows() {}

  private static void optimized(
      String name, Function<List<Parameter>, Optimizer> make, long[]... shapes) {
    row(name, () -> trained(make, shapes));
  }

  private static WeightRows.Told trained(
      Function<List<Parameter>, Optimizer> make, long[]... shapes) {
    List<Parameter> params =
        Arrays.stream(shapes).map(shape -> new Parameter(torch.randn(shape))).toList();
    List<Tensor> goals = Arrays.stream(shapes).map(shape -> torch.randn(shape)).toList();
    Optimizer first = make.apply(params);
    step(first, params, goals, 6);
    Map<String, Object> state = first.state_dict();
    Optimizer second = make.apply(params);
    second.load_state_dict(state);
    step(second, params, goals, 3);
    List<Object> kept = new ArrayList<>();
    states(second.state_dict()).values().forEach(values -> kept.addAll(map(values).values()));
    List<String> text = new ArrayList<>(List.of(first.toString()));
    states(state).values().forEach(values -> text.add(words(map(values))));
    List<?> groups = (List<?>) Objects.requireNonNull(state.get("param_groups"));
    text.add(words(map(groups.get(0))));
    return told(String.join("\n", text), params, kept);
  }

  private static void step(
      Optimizer optimizer, List<Parameter> params, List<Tensor> goals, int count) {
    for (int i = 0; i < count; i++) {
      optimizer.zero_grad();
      Tensor loss = torch.zeros();
      for (int k = 0; k < params.size(); k++) {
        Parameter p = params.get(k);
        loss = loss.add(p.sub(goals.get(k)).square().sum()).add(p.pow(4).sum().mul(0.01));
      }
      loss.backward();
      optimizer.step();
    }
  }

  private static Map<?, ?> states(Map<String, Object> state_dict) {
    return map(state_dict.get("state"));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static String words(Map<?, ?> map) {
    return map.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static long[] s(long... shape) {
    return shape;
  }

  /** Adds the rows. */
  static void fill() {
    optimized("Adafactor", Adafactor::new, s(3, 4), s(5), s(2, 3, 2));
    optimized(
        "Adafactor settings",
        p ->
            new Adafactor(
                p, lr(0.1), beta2_decay(-0.5), eps(1e-10, 1e-2), d(2.0), weight_decay(0.1)),
        s(3, 4),
        s(5),
        s(2, 3, 2));
    optimized("Adafactor maximize", p -> new Adafactor(p, lr(0.01), maximize(true)), s(3, 4), s());
    optimized("Adafactor narrow", Adafactor::new, s(3, 1), s(1, 3));
    optimized("Muon", Muon::new, s(3, 4), s(4, 3), s(3, 3));
    optimized(
        "Muon settings",
        p ->
            new Muon(
                p,
                lr(0.1),
                weight_decay(0.01),
                momentum(0.8),
                nesterov(false),
                ns_coefficients(3.0, -4.0, 2.0),
                eps(1e-5),
                ns_steps(3)),
        s(3, 4),
        s(6, 2));
    optimized(
        "Muon rate", p -> new Muon(p, lr(0.01), adjust_lr_fn("match_rms_adamw")), s(3, 4), s(6, 2));
    optimized("Muon original", p -> new Muon(p, lr(0.01), adjust_lr_fn("original")), s(6, 2));
  }
}
