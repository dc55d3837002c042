package jtorch.optim.lr_scheduler;

import java.util.Collections;
import jtorch.optim.Pair;
import jtorch.optim.ParamGroup;

/** The momentum that goes against the learning rate: SGD's, or Adam's first beta. */
final class MomentumCycle {
  private MomentumCycle() {}

  static void start(LRScheduler scheduler, Attributes given, boolean begins) {
    boolean betas = scheduler.optimizer.defaults().containsKey("betas");
    if (!betas && !scheduler.optimizer.defaults().containsKey("momentum")) {
      throw new IllegalArgumentException(
          "The optimizer has neither momentum nor betas; say cycle_momentum(false).");
    }
    int groups = scheduler.optimizer.param_groups().size();
    double base = given.number("base_momentum");
    double max = given.number("max_momentum");
    scheduler
        .self
        .set("use_beta1", betas)
        .set("base_momentums", Collections.nCopies(groups, base))
        .set("max_momentums", Collections.nCopies(groups, max));
    if (begins) {
      for (int i = 0; i < groups; i++) {
        set(scheduler, i, max);
        scheduler.group(i).set("max_momentum", max);
        scheduler.group(i).set("base_momentum", base);
      }
    }
  }

  static void set(LRScheduler scheduler, int at, double momentum) {
    ParamGroup group = scheduler.group(at);
    if (scheduler.self.is("use_beta1")) {
      double second = group.get("betas") instanceof Pair betas ? betas.second() : 0;
      group.set("betas", new Pair(momentum, second));
    } else {
      group.set("momentum", momentum);
    }
  }
}
