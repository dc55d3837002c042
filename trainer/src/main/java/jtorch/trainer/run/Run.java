package jtorch.trainer.run;

import static jtorch.Kwargs.SUM;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.reduction;
import static jtorch.Kwargs.shuffle;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.optim.Optimizer;
import jtorch.torch;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;

/** Trains a recipe's network, epoch by epoch, and tests it after each. */
public final class Run {
  private static final int FIRST_LOSSES = 50;

  private final RunSettings settings;
  private final List<RunListener> listeners;
  private final DataLoader trainLoader;
  private final DataLoader testLoader;
  private final Module network;
  private final Optimizer optimizer;
  private final List<Double> firstLosses = new ArrayList<>();
  private final List<EpochResult> results = new ArrayList<>();
  private long steps;

  /** Prepares a run: makes the loaders, the network and the optimizer, in this order. */
  public Run(RunSettings settings, Dataset train, Dataset test, List<RunListener> listeners) {
    this.settings = settings;
    this.listeners = listeners;
    var recipe = settings.recipe();
    torch.manual_seed(settings.seed());
    trainLoader =
        new DataLoader(train, batch_size(settings.batchSize()), shuffle(recipe.shuffles()));
    testLoader =
        new DataLoader(test, batch_size(recipe.testBatchSize()), shuffle(recipe.shufflesTest()));
    torch.manual_seed(settings.seed()); // again, so that the weights don't depend on the data
    network = recipe.network().to(settings.device());
    optimizer = recipe.optimizer(network.parameters(), settings.lr());
  }

  /** Trains all epochs, or as many steps as are allowed. */
  public void train() {
    for (int epoch = 1; epoch <= settings.epochs() && steps < settings.maxSteps(); epoch++) {
      int number = epoch;
      listeners.forEach(l -> l.begin(number, trainLoader.dataset().size()));
      long start = System.nanoTime();
      Score train = trainEpoch(epoch);
      double seconds = (System.nanoTime() - start) / 1e9;
      listeners.forEach(RunListener::trained);
      EpochResult result = new EpochResult(epoch, train, test(), seconds);
      results.add(result);
      listeners.forEach(l -> l.epoch(result));
    }
  }

  private Score trainEpoch(int epoch) {
    network.train();
    double loss = 0;
    long correct = 0;
    long samples = 0;
    for (Batch batch : trainLoader) {
      if (steps == settings.maxSteps()) {
        break;
      }
      Tensor data = batch.data().to(settings.device());
      Tensor target = batch.target().to(settings.device());
      optimizer.zero_grad();
      Tensor output = network.forward(data);
      Tensor batchLoss = settings.recipe().loss(output, target);
      batchLoss.backward();
      optimizer.step();
      steps++;

      long size = target.size(0);
      double value = batchLoss.item();
      remember(value);
      loss += value * size;
      correct += correct(output, target);
      samples += size;
      Step step =
          new Step(
              epoch, batch.index(), trainLoader.size(), size, trainLoader.dataset().size(), value);
      listeners.forEach(l -> l.step(step));
    }
    return new Score(loss / samples, correct, samples);
  }

  private void remember(double loss) {
    if (firstLosses.size() < FIRST_LOSSES) {
      firstLosses.add(loss);
    }
  }

  /** Evaluates the network on the test samples. */
  private Score test() {
    network.eval();
    double loss = 0;
    long correct = 0;
    long samples = 0;
    try (var _ = torch.no_grad()) {
      for (Batch batch : testLoader) {
        Tensor target = batch.target().to(settings.device());
        Tensor output = network.forward(batch.data().to(settings.device()));
        loss += settings.recipe().loss(output, target, reduction(SUM)).item();
        correct += correct(output, target);
        samples += target.size(0);
      }
    }
    return new Score(loss / samples, correct, samples);
  }

  private static long correct(Tensor output, Tensor target) {
    return output.argmax(1).eq(target).sum().item_long();
  }

  /** Returns the losses of the first steps, 50 at most. */
  public List<Double> firstLosses() {
    return firstLosses;
  }

  /** Returns what came of each epoch. */
  public List<EpochResult> results() {
    return results;
  }

  /** Returns how many numbers the network learns. */
  public long parameterCount() {
    return network.parameters().stream().mapToLong(Parameter::numel).sum();
  }
}
