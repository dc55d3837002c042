package jtorch.optim;

import static jtorch.Kwargs.alpha;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jtorch.OptimKwargs.LbfgsKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * L-BFGS: a quasi-Newton method for full batches, which evaluates the model several times a step.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.LBFGS.html">LBFGS</a>; there is
 * one group of parameters, all on one device.
 */
public class LBFGS extends Optimizer {
  /** Makes one with a learning rate of 1, or what the keywords say. */
  public LBFGS(Iterable<? extends Tensor> params, LbfgsKwarg... keywords) {
    super(settings(keywords), LBFGS::check, List.of(ParamGroup.of(params)));
  }

  private static Settings settings(LbfgsKwarg... keywords) {
    Settings settings =
        new Settings("LBFGS")
            .set("lr", 1L)
            .set("max_iter", 20L)
            .set("max_eval", null)
            .set("tolerance_grad", 1e-7)
            .set("tolerance_change", 1e-9)
            .set("history_size", 100L)
            .set("line_search_fn", null)
            .set(keywords);
    return settings.get("max_eval") != null
        ? settings
        : settings.set("max_eval", settings.integer("max_iter") * 5 / 4);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr");
    settings.check(settings.integer("history_size") > 0, "history_size", "1 or more");
    Object search = settings.get("line_search_fn");
    settings.check(
        search == null || search.equals("strong_wolfe"),
        "line_search_fn",
        "'strong_wolfe' or left out");
  }

  @Override
  public void add_param_group(ParamGroup group) {
    throw new IllegalArgumentException("LBFGS: there can be only one group of parameters.");
  }

  /**
   * Refuses: the function must be evaluated several times.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void step() {
    throw new IllegalStateException("LBFGS: step needs a closure that computes the loss.");
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    throw new AssertionError("step() is not for this optimizer");
  }

  @Override
  public Tensor step(Supplier<Tensor> closure) {
    return around(() -> search(closure));
  }

  private Tensor search(Supplier<Tensor> closure) {
    Tensor first = evaluate(closure);
    ParamGroup group = param_groups().getFirst();
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      List<Tensor> params = group.params();
      new LbfgsStep(group, new FlatParameters(params), state(params.getFirst()))
          .run(first.item(), () -> loss(closure));
    }
    return first;
  }

  private static Tensor evaluate(Supplier<Tensor> closure) {
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      return closure.get();
    }
  }

  private static double loss(Supplier<Tensor> closure) {
    try (var scope = torch.scope()) {
      assert scope != null;
      return evaluate(closure).item();
    }
  }

  /** Parameters and their gradients as one long vector. */
  static final class FlatParameters {
    private final List<Tensor> params;

    FlatParameters(List<Tensor> params) {
      this.params = params;
    }

    /** Returns all gradients, zeros where there is none. */
    Tensor gradient() {
      List<Tensor> views = new ArrayList<>();
      for (Tensor param : params) {
        Tensor grad = param.grad();
        views.add((grad == null ? torch.zeros_like(param) : grad).reshape(-1));
      }
      return torch.cat(views, 0);
    }

    /** Moves the parameters along a direction. */
    void move(double length, Tensor direction) {
      long offset = 0;
      for (Tensor param : params) {
        long numel = param.numel();
        Tensor part = direction.narrow(0, offset, numel).view_as(param);
        param.add_(part, alpha(length));
        offset += numel;
      }
    }

    List<Tensor> copies() {
      return params.stream().map(param -> param.detach().clone()).toList();
    }

    void set(List<Tensor> values) {
      for (int i = 0; i < params.size(); i++) {
        params.get(i).copy_(values.get(i));
      }
    }
  }
}
