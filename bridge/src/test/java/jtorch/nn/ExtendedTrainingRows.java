package jtorch.nn;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.gamma;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.nn.WeightRows.told;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.optim.Adam;
import jtorch.optim.Optimizer;
import jtorch.optim.Pair;
import jtorch.optim.ParamGroup;
import jtorch.optim.SGD;
import jtorch.optim.State;
import jtorch.optim.lr_scheduler.ExponentialLR;
import jtorch.optim.lr_scheduler.LRScheduler;
import jtorch.optim.lr_scheduler.SequentialLR;
import jtorch.optim.lr_scheduler.StepLR;
import jtorch.torch;

/** Optimizers and schedulers of one's own: rows of extended.py. */
final class ExtendedTrainingRows {
  private ExtendedTrainingRows() {}

  /** Returns a map in the order of its names and values. */
  private static SequencedMap<String, Object> settings(Object... namesAndValues) {
    SequencedMap<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return all;
  }

  private static final class Lion extends Optimizer {
    Lion(Iterable<? extends Tensor> params, double lr, double weight_decay) {
      super(params, settings("lr", lr, "betas", new Pair(0.9, 0.99), "weight_decay", weight_decay));
    }

    @Override
    protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
      Pair betas = group.pair("betas");
      Tensor exp_avg = state.zerosLike("exp_avg", param);
      param.mul_(1 - group.lr() * group.number("weight_decay"));
      Tensor update = exp_avg.mul(betas.first()).add(grad.mul(1 - betas.first()));
      param.add_(update.sign_(), alpha(-group.lr()));
      exp_avg.mul_(betas.second()).add_(grad, alpha(1 - betas.second()));
    }
  }

  private static final class SAM extends Optimizer {
    private final SGD base_optimizer;

    SAM(List<? extends Tensor> params, double rho) {
      super(params, settings("rho", rho, "lr", 0.1));
      base_optimizer = new SGD(params, lr(0.1), momentum(0.9));
    }

    @Override
    public Tensor step(Supplier<Tensor> closure) {
      Tensor loss = closure.get();
      try (var mode = torch.no_grad()) {
        assert mode != null;
        climb(param_groups().getFirst());
      }
      var _ = closure.get();
      for (Tensor p : param_groups().getFirst().params()) {
        p.data(state(p).tensor("old_p"));
      }
      base_optimizer.step();
      return loss;
    }

    private void climb(ParamGroup group) {
      List<Tensor> norms = group.params().stream().map(p -> grad(p).norm()).toList();
      double norm = torch.norm(torch.stack(norms)).add(1e-12).item();
      for (Tensor p : group.params()) {
        state(p).put("old_p", p.data().clone());
        p.add_(grad(p), alpha(group.number("rho") / norm));
      }
    }

    private static Tensor grad(Tensor p) {
      return Objects.requireNonNull(p.grad());
    }
  }

  private static final class CountedAdam extends Adam {
    int count;

    CountedAdam(Iterable<? extends Tensor> params) {
      super(params, lr(0.1));
    }

    @Override
    public Tensor step(Supplier<Tensor> closure) {
      count++;
      return super.step(closure);
    }
  }

  private static List<Tensor> steps(Linear layer, Tensor x, Optimizer optimizer) {
    List<Tensor> losses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      losses.add(
          optimizer.step(() -> {
            optimizer.zero_grad();
            Tensor loss = layer.forward(x).square().mean();
            loss.backward();
            return loss;
          }));
    }
    return losses;
  }

  private static WeightRows.Told stepped(Function<List<Parameter>, Optimizer> make) {
    Linear layer = new Linear(3, 2);
    Tensor x = torch.randn(4, 3);
    Optimizer first = make.apply(layer.parameters());
    List<Tensor> losses = steps(layer, x, first);
    Optimizer second = make.apply(layer.parameters());
    second.load_state_dict(first.state_dict());
    List<Tensor> more = steps(layer, x, second);
    List<Object> kept = new ArrayList<>();
    List<Object> names = new ArrayList<>();
    ((Map<?, ?>) Objects.requireNonNull(second.state_dict().get("state")))
        .values()
        .forEach(values -> {
          kept.addAll(((Map<?, ?>) values).values());
          names.addAll(((Map<?, ?>) values).keySet());
        });
    List<?> groups = (List<?>) Objects.requireNonNull(second.state_dict().get("param_groups"));
    String settings = text(((Map<?, ?>) groups.getFirst()).keySet());
    return told(
        second + "\n" + settings + "\n" + text(names),
        losses,
        more,
        layer.parameters(),
        kept,
        second instanceof CountedAdam counted ? counted.count : 0);
  }

  private static String text(Iterable<?> names) {
    List<String> texts = new ArrayList<>();
    names.forEach(name -> texts.add(String.valueOf(name)));
    return String.join(" ", texts);
  }

  private static final class Poly extends LRScheduler {
    Poly(Optimizer optimizer, long total_iters) {
      super(optimizer, Map.of("total_iters", total_iters));
    }

    @Override
    protected List<Double> get_lr() {
      double left = 1 - last_epoch() / number("total_iters");
      return base_lrs().stream().map(base -> base * Math.pow(left, 0.9)).toList();
    }
  }

  private static final class Doubled extends StepLR {
    Doubled(Optimizer optimizer) {
      super(optimizer, 3, gamma(0.3));
    }

    @Override
    protected List<Double> get_lr() {
      return super.get_lr().stream().map(rate -> 2 * rate).toList();
    }
  }

  private static WeightRows.Told scheduled(Function<Optimizer, LRScheduler> make) {
    Tensor first = new Parameter(torch.ones(1));
    Tensor second = new Parameter(torch.ones(1));
    List<ParamGroup> groups =
        List.of(ParamGroup.of(List.of(first)), ParamGroup.of(List.of(second), lr(0.05)));
    Optimizer optimizer = new SGD(groups, lr(0.1));
    LRScheduler scheduler = make.apply(optimizer);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rates.addAll(scheduler.get_last_lr());
      optimizer.step();
      scheduler.step();
    }
    scheduler.optimizer.param_groups().forEach(group -> rates.add(group.lr()));
    List<String> names =
        scheduler.state_dict().keySet().stream().filter(name -> !name.startsWith("_")).toList();
    return told(String.join(" ", names), rates);
  }

  /** Returns the rows. */
  static Map<String, Supplier<WeightRows.Told>> cases() {
    Map<String, Supplier<WeightRows.Told>> cases = new LinkedHashMap<>();
    cases.put("Optimizer", () -> stepped(p -> new Lion(p, 0.01, 0.1)));
    cases.put("Optimizer with step", () -> stepped(p -> new SAM(p, 0.1)));
    cases.put("Adam", () -> stepped(CountedAdam::new));
    cases.put("LRScheduler", () -> scheduled(o -> new Poly(o, 10)));
    cases.put(
        "LRScheduler before another",
        () ->
            scheduled(o ->
                new SequentialLR(
                    o, List.of(new Poly(o, 8), new ExponentialLR(o, 0.5)), List.of(4))));
    cases.put(
        "LRScheduler behind another",
        () ->
            scheduled(o ->
                new SequentialLR(
                    o, List.of(new ExponentialLR(o, 0.5), new Poly(o, 8)), List.of(3))));
    cases.put("StepLR", () -> scheduled(Doubled::new));
    return cases;
  }
}
