package jtorch.trainer.run;

import java.util.function.Consumer;

/** Says, once, that the loss is no number any more: the run goes on and gets no better. */
public final class DivergenceWarning implements RunListener {
  private final Consumer<String> warn;
  private boolean said;

  /** Makes one that tells this. */
  public DivergenceWarning(Consumer<String> warn) {
    this.warn = warn;
  }

  @Override
  public void step(Step step) {
    if (!said && !Double.isFinite(step.loss())) {
      said = true;
      warn.accept(
          "the loss is "
              + step.loss()
              + " since step "
              + (step.batch() + 1)
              + " of epoch "
              + step.epoch()
              + "; try a smaller --lr, or --clip-grad-norm 1.");
    }
  }

  @Override
  public void warning(String sentence) {
    warn.accept(sentence);
  }
}
