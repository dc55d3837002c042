package jtorch.trainer.recipes;

import jtorch.optim.lr_scheduler.LRScheduler;
import jtorch.optim.lr_scheduler.ReduceLROnPlateau;

/**
 * A scheduler as a training loop calls it.
 *
 * @param scheduler the scheduler
 * @param everyStep whether it is told of each training step, or else of each epoch
 * @param momentumToo whether it changes more than the learning rate: momentum, or Adam's betas
 */
public record Schedule(LRScheduler scheduler, boolean everyStep, boolean momentumToo) {
  /** A training step was made. */
  public void step() {
    if (everyStep) {
      scheduler.step();
    }
  }

  /** An epoch has ended with this loss on what is not trained on. */
  public void epoch(double loss) {
    if (scheduler instanceof ReduceLROnPlateau plateau) {
      plateau.step(loss);
    } else if (!everyStep) {
      scheduler.step();
    }
  }
}
