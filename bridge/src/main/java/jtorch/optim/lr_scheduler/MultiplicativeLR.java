package jtorch.optim.lr_scheduler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import jtorch.SchedulerKwargs.LastEpoch;
import jtorch.optim.Optimizer;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the learning rate by a function of the epoch.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiplicativeLR.html">MultiplicativeLR</a>.
 */
public class MultiplicativeLR extends LRScheduler {
  private final List<IntToDoubleFunction> lr_lambdas;

  /** Makes one with a function for all groups. */
  public MultiplicativeLR(
      Optimizer optimizer, IntToDoubleFunction lr_lambda, LastEpoch... last_epoch) {
    this(optimizer, Collections.nCopies(optimizer.param_groups().size(), lr_lambda), last_epoch);
  }

  /** Makes one with a function for each group. */
  public MultiplicativeLR(
      Optimizer optimizer, List<IntToDoubleFunction> lr_lambdas, LastEpoch... last_epoch) {
    super(optimizer, new Attributes().set(last_epoch));
    this.lr_lambdas = List.copyOf(lr_lambdas);
    int groups = optimizer.param_groups().size();
    Attributes.check(
        lr_lambdas.size() == groups,
        "MultiplicativeLR: there must be a function for each of " + groups + " groups",
        lr_lambdas.size());
    start();
  }

  @Override
  double rate(int group) {
    return isInitial()
        ? lr(group)
        : lr(group) * lr_lambdas.get(group).applyAsDouble((int) last_epoch());
  }

  @Override
  public Map<String, @Nullable Object> state_dict() {
    Map<String, @Nullable Object> state = super.state_dict();
    state.put("lr_lambdas", Collections.nCopies(lr_lambdas.size(), null)); // functions stay here
    return state;
  }

  @Override
  public void load_state_dict(Map<String, ?> state_dict) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>(state_dict);
    state.remove("lr_lambdas");
    super.load_state_dict(state);
  }
}
