package jtorch.optim;

import static jtorch.Kwargs.alpha;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.jspecify.annotations.Nullable;

/** One step of {@link LBFGS}: up to {@code max_iter} moves along quasi-Newton directions. */
final class LbfgsStep {
  private final ParamGroup group;
  private final LBFGS.FlatParameters params;
  private final State state;
  private final double lr;
  private final double toleranceGrad;
  private final double toleranceChange;
  private final long maxEval;

  private final List<Tensor> dirs;
  private final List<Tensor> steps;
  private final List<Number> ro;
  private Number scale;
  private Tensor gradient;
  private @Nullable Tensor lastGradient;
  private double loss;
  private double length;
  private boolean optimal;
  private long evaluations = 1;

  LbfgsStep(ParamGroup group, LBFGS.FlatParameters params, State state) {
    this.group = group;
    this.params = params;
    this.state = state;
    lr = group.lr();
    toleranceGrad = group.number("tolerance_grad");
    toleranceChange = group.number("tolerance_change");
    maxEval = group.integer("max_eval");
    gradient = params.gradient();
    dirs = list("old_dirs", Tensor.class);
    steps = list("old_stps", Tensor.class);
    ro = list("ro", Number.class);
    scale = state.get("H_diag") instanceof Number last ? last : 1L;
    lastGradient = state.get("prev_flat_grad") instanceof Tensor last ? last : null;
  }

  /** Runs, from a loss whose gradients are computed. */
  void run(double first, DoubleSupplier closure) {
    loss = first;
    count("func_evals", 1);
    count("n_iter", 0);
    optimal = isOptimal();
    if (optimal) {
      return;
    }
    length = state.get("t") instanceof Number last ? last.doubleValue() : 0;
    double previous = loss;
    Tensor direction = gradient;
    long maxIter = group.integer("max_iter");
    for (long i = 1; i <= maxIter; i++) {
      long n = count("n_iter", 1);
      direction =
          n == 1 ? Arithmetic.neg(gradient) : newton(i == 1 ? state.tensor("d") : direction);
      lastGradient = gradient.clone();
      previous = loss;
      double sum = Arithmetic.abs(gradient).sum().item();
      length = n == 1 ? Math.min(1, 1 / sum) * lr : lr;
      double slope = Arithmetic.dot(gradient, direction).item();
      if (slope > -toleranceChange) {
        break;
      }
      move(direction, slope, closure, i == maxIter);
      if (i == maxIter || evaluations >= maxEval || optimal || stands(direction, previous)) {
        break;
      }
    }
    remember(direction, previous);
  }

  private void move(Tensor direction, double slope, DoubleSupplier closure, boolean last) {
    long used = 0;
    if (group.get("line_search_fn") != null) {
      StrongWolfe search = search(direction, slope, closure);
      StrongWolfe.Point found = search.run(length);
      loss = found.loss();
      gradient = found.gradient();
      length = found.at();
      used = search.evaluations();
      params.move(length, direction);
      optimal = isOptimal();
    } else {
      params.move(length, direction);
      if (!last) { // nobody would look at the loss after the last move
        loss = closure.getAsDouble();
        gradient = params.gradient();
        optimal = isOptimal();
        used = 1;
      }
    }
    evaluations += used;
    count("func_evals", used);
  }

  private StrongWolfe search(Tensor direction, double slope, DoubleSupplier closure) {
    List<Tensor> start = params.copies();
    return new StrongWolfe(
        at -> {
          params.move(at, direction);
          double found = closure.getAsDouble();
          Tensor there = params.gradient();
          params.set(start);
          return new StrongWolfe.Point(at, found, there, Arithmetic.dot(there, direction).item());
        },
        Arithmetic.abs(direction).max().item(),
        maxEval - evaluations,
        new StrongWolfe.Point(0, loss, gradient, slope));
  }

  /** Returns the gradient times the approximate inverse Hessian, after the last move is learned. */
  private Tensor newton(Tensor last) {
    learn(last);
    @Nullable Object[] al = al();
    Tensor q = Arithmetic.neg(gradient);
    for (int i = dirs.size() - 1; i >= 0; i--) {
      double a = round(Arithmetic.dot(steps.get(i), q).item() * ro.get(i).doubleValue());
      al[i] = keep(a);
      q.add_(dirs.get(i), alpha(-a));
    }
    state.set("al", Arrays.asList(al));
    Tensor r = q.mul(scale.doubleValue());
    for (int i = 0; i < dirs.size(); i++) {
      double be = round(Arithmetic.dot(dirs.get(i), r).item() * ro.get(i).doubleValue());
      double a = al[i] instanceof Number number ? number.doubleValue() : 0;
      r.add_(steps.get(i), alpha(round(a - be)));
    }
    return r;
  }

  private void learn(Tensor last) {
    Tensor y = lastGradient == null ? gradient : gradient.sub(lastGradient);
    Tensor s = last.mul(length);
    double ys = Arithmetic.dot(y, s).item();
    if (!(ys > 1e-10)) {
      return;
    }
    if (dirs.size() == group.integer("history_size")) {
      dirs.removeFirst();
      steps.removeFirst();
      ro.removeFirst();
    }
    dirs.add(Raw.unscope(y));
    steps.add(Raw.unscope(s));
    ro.add(keep(1 / ys));
    scale = keep(ys / Arithmetic.dot(y, y).item());
  }

  private void remember(Tensor direction, double previous) {
    state.put("d", direction);
    state.set("t", length);
    state.set("old_dirs", dirs);
    state.set("old_stps", steps);
    state.set("ro", ro);
    state.set("H_diag", scale);
    if (lastGradient != null) {
      state.put("prev_flat_grad", lastGradient);
    }
    state.set("prev_loss", previous);
  }

  private boolean isOptimal() {
    return Arithmetic.abs(gradient).max().item() <= toleranceGrad;
  }

  /** Returns whether a move has changed next to nothing. */
  private boolean stands(Tensor direction, double previous) {
    return Arithmetic.abs(direction.mul(length)).max().item() <= toleranceChange
        || Math.abs(loss - previous) < toleranceChange;
  }

  private long count(String name, long more) {
    long sum = (state.get(name) instanceof Number number ? number.longValue() : 0) + more;
    state.set(name, sum);
    return sum;
  }

  private @Nullable Object[] al() {
    @Nullable Object[] al = new @Nullable Object[(int) group.integer("history_size")];
    if (state.get("al") instanceof List<?> last) {
      for (int i = 0; i < Math.min(al.length, last.size()); i++) {
        al[i] = last.get(i);
      }
    }
    return al;
  }

  private <T> List<T> list(String name, Class<T> type) {
    List<T> all = new ArrayList<>();
    if (state.get(name) instanceof List<?> list) {
      list.forEach(item -> all.add(type.cast(item)));
    }
    return all;
  }

  /** Rounds as a tensor of the parameters' type does. */
  private double round(double value) {
    return gradient.dtype() == DType.float32 ? (float) value : value;
  }

  /** What Python keeps as a float32 tensor is a Float in the state. */
  private Number keep(double value) {
    if (gradient.dtype() == DType.float32) {
      return (float) value;
    }
    return value;
  }
}
