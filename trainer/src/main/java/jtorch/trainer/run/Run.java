package jtorch.trainer.run;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.shuffle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jtorch.Device;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Schedule;
import jtorch.utils.data.Batch;
import jtorch.utils.data.Data;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Subset;
import org.jspecify.annotations.Nullable;

/** Trains a recipe's network, epoch by epoch, and tests it after each. */
public final class Run {
  private static final int FIRST_LOSSES = 50;
  private static final String WORKSPACE = "CUBLAS_WORKSPACE_CONFIG";

  private final RunSettings settings;
  private final List<RunListener> listeners;
  private final DataLoader trainLoader;
  private final @Nullable DataLoader validationLoader;
  private final DataLoader testLoader;
  private final Trainee trainee;
  private final Optional<Schedule> schedule;
  private final List<Double> firstLosses = new ArrayList<>();
  private final List<EpochResult> results = new ArrayList<>();
  private final double firstLr;
  private volatile boolean interrupted;
  private long steps;

  /** Prepares a run: splits the data, makes the loaders, the network and the optimizer. */
  public Run(RunSettings settings, TrainingData data, List<RunListener> listeners) {
    this.settings = settings;
    this.listeners = listeners;
    Recipe recipe = settings.recipe();
    chooseAlgorithms(recipe.care(), settings.device());
    torch.manual_seed(recipe.seed());
    Recipe.Batches batches = recipe.batches();
    List<Dataset> parts = split(data, batches);
    trainLoader =
        new DataLoader(
            parts.get(0),
            batch_size(batches.size()),
            shuffle(batches.shuffle()),
            num_workers(batches.workers()));
    validationLoader =
        parts.size() == 1 ? null : new DataLoader(parts.get(1), batch_size(batches.testSize()));
    testLoader =
        new DataLoader(data.test(), batch_size(batches.testSize()), shuffle(batches.testShuffle()));
    torch.manual_seed(recipe.seed()); // again, so that the weights don't depend on the data
    trainee = new Trainee(recipe, settings.device());
    firstLr = trainee.optimizer().param_groups().getFirst().lr();
    schedule = recipe.schedule(trainee.optimizer(), trainLoader.size());
  }

  private static void chooseAlgorithms(Recipe.Care care, Device device) {
    if (care.deterministic() && device.is_cuda() && System.getenv(WORKSPACE) == null) {
      throw UserException.failure(
          "--deterministic on a GPU needs "
              + WORKSPACE
              + "=:4096:8 in the environment, as cuBLAS reads it there; set it, or use --device"
              + " cpu.");
    }
    if (care.deterministic()) {
      torch.use_deterministic_algorithms(true);
    }
    if (care.deterministic() || care.cudnnDeterministic()) {
      torch.backends.cudnn.benchmark(false);
      torch.backends.cudnn.deterministic(true);
    }
  }

  /** Returns the training part and, where the recipe wants one, the part for validation. */
  private static List<Dataset> split(TrainingData data, Recipe.Batches batches) {
    long all = data.train().size();
    long kept = batches.validation(all);
    if (kept == 0) {
      return List.of(data.train());
    }
    if (kept >= all) {
      throw UserException.usage(
          "val_split: "
              + kept
              + " samples for validation leave nothing of "
              + all
              + " to train on; give a smaller --val-split.");
    }
    List<Subset> parts = Data.random_split(data.train(), all - kept, kept);
    // not changed at random, as the test samples aren't
    return List.of(parts.get(0), new Subset(data.plainTrain(), parts.get(1).indices()));
  }

  /** Trains all epochs, or until there is a reason to end. */
  public RunEnd train() {
    int patience = settings.recipe().care().earlyStop();
    double best = Double.POSITIVE_INFINITY;
    int worse = 0;
    for (int epoch = 1; epoch <= settings.recipe().epochs(); epoch++) {
      EpochResult result = epoch(epoch);
      if (interrupted) {
        return RunEnd.INTERRUPTED;
      }
      double loss = result.deciding().loss();
      worse = loss < best ? 0 : worse + 1;
      best = Math.min(best, loss);
      if (steps >= settings.maxSteps()) {
        return RunEnd.MAX_STEPS;
      }
      if (patience > 0 && worse >= patience) {
        return RunEnd.EARLY_STOP;
      }
    }
    return RunEnd.FINISHED;
  }

  private EpochResult epoch(int epoch) {
    listeners.forEach(l -> l.begin(epoch, trainLoader.dataset().size()));
    long start = System.nanoTime();
    Score train = trainEpoch(epoch);
    double seconds = (System.nanoTime() - start) / 1e9;
    listeners.forEach(RunListener::trained);
    Score validation = validationLoader == null || interrupted ? null : test(validationLoader);
    Score test = interrupted ? new Score.Sum().score() : test(testLoader);
    EpochResult result = new EpochResult(epoch, train, validation, test, seconds);
    if (!interrupted) {
      results.add(result);
      schedule.ifPresent(s -> s.epoch(result.deciding().loss()));
      listeners.forEach(l -> l.epoch(result));
    }
    return result;
  }

  private Score trainEpoch(int epoch) {
    network().train();
    Score.Sum sum = new Score.Sum();
    for (Batch batch : trainLoader) {
      if (interrupted || steps == settings.maxSteps()) {
        break;
      }
      Trainee.Outcome outcome = trainee.train(batch);
      schedule.ifPresent(Schedule::step);
      steps++;
      if (firstLosses.size() < FIRST_LOSSES) {
        firstLosses.add(outcome.loss());
      }
      sum.add(outcome.loss(), outcome.correct(), outcome.samples());
      Step step =
          new Step(
              epoch,
              batch.index(),
              trainLoader.size(),
              outcome.samples(),
              trainLoader.dataset().size(),
              outcome.loss(),
              outcome.correct());
      listeners.forEach(l -> l.step(step));
    }
    return sum.score();
  }

  private Score test(DataLoader loader) {
    network().eval();
    Score.Sum sum = new Score.Sum();
    try (var _ = torch.no_grad()) {
      for (Batch batch : loader) {
        if (interrupted || batch.index() >= settings.maxTestBatches()) {
          break;
        }
        Trainee.Outcome outcome = trainee.test(batch);
        sum.add(outcome.loss() / outcome.samples(), outcome.correct(), outcome.samples());
      }
    }
    return sum.score();
  }

  /** Asks the run to end after the step that it is making; any thread may. */
  public void interrupt() {
    interrupted = true;
  }

  /** Returns how many training steps were made. */
  public long steps() {
    return steps;
  }

  /** Returns the learning rate to begin with, before a scheduler changes it. */
  public double firstLr() {
    return firstLr;
  }

  /** Returns the losses of the first steps, 50 at most. */
  public List<Double> firstLosses() {
    return firstLosses;
  }

  /** Returns what came of each epoch. */
  public List<EpochResult> results() {
    return results;
  }

  /** Returns the network. */
  public Module network() {
    return trainee.network();
  }

  /** Returns how many numbers the network learns. */
  public long parameterCount() {
    return network().parameters().stream().mapToLong(Parameter::numel).sum();
  }
}
