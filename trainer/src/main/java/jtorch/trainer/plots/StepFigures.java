package jtorch.trainer.plots;

import java.util.ArrayList;
import java.util.List;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Step;

/** Keeps the loss and the accuracy of each step of the present epoch. */
public final class StepFigures implements RunListener {
  private final List<Double> losses = new ArrayList<>();
  private final List<Double> accuracies = new ArrayList<>();

  @Override
  public void begin(int epoch, long samples) {
    losses.clear();
    accuracies.clear();
  }

  @Override
  public void step(Step step) {
    losses.add(step.loss());
    accuracies.add((double) step.correct() / step.samples());
  }

  double[] losses() {
    return losses.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] accuracies() {
    return accuracies.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
