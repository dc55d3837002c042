package jtorch.trainer.run;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.serialization.Dict;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Schedule;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DeviceLoader;
import jtorch.utils.data.ResidentSet;
import org.jspecify.annotations.Nullable;

/** Trains a recipe's network, epoch by epoch, and tests it after each. */
public final class Run {
  private final RunSettings settings;
  private final List<RunListener> listeners;
  private final DeviceLoader trainLoader;
  private final @Nullable DeviceLoader validationLoader;
  private final DeviceLoader testLoader;
  private final Trainee trainee;
  private final @Nullable DeviceSteps deviceSteps;
  private final Optional<Schedule> schedule;
  private final double firstLr;
  private volatile boolean interrupted;
  private @Nullable Checkpoints checkpoints;
  private @Nullable EpochResult part;
  private Progress progress;
  private RandomStates random;
  private boolean resumed;

  /** Prepares a run: splits the data, makes the loaders, the network and the optimizer. */
  public Run(RunSettings settings, TrainingData data, List<RunListener> listeners) {
    this.settings = settings;
    this.listeners = listeners;
    Recipe recipe = settings.recipe();
    Algorithms.choose(recipe.care(), settings.device());
    torch.manual_seed(recipe.seed());
    Loaders loaders = Loaders.of(settings, data);
    trainLoader = loaders.train();
    validationLoader = loaders.validation();
    testLoader = loaders.test();
    torch.manual_seed(recipe.seed()); // again, so that the weights don't depend on the data
    trainee = new Trainee(recipe, settings.device(), settings.record());
    firstLr = trainee.optimizer().param_groups().getFirst().lr();
    schedule = recipe.schedule(trainee.optimizer(), trainLoader.size());
    random = RandomStates.now();
    progress = new Progress(random);
    deviceSteps = deviceSteps(recipe.batches().size());
  }

  /** Returns what makes steps without Java's waiting, where data and optimizer allow it. */
  private @Nullable DeviceSteps deviceSteps(long size) {
    ResidentSet set = trainLoader.resident();
    long samples = trainLoader.dataset().size();
    if (set == null || !set.isSteady() || samples < size) {
      return null;
    }
    return trainee.optimizer()._step_supports_amp_scaling()
        ? new DeviceSteps(trainee, set, samples, size, mayRecord(), this::warn)
        : null;
  }

  /** A recording keeps all of an optimizer's numbers as they are, but for the learning rate. */
  private boolean mayRecord() {
    if (settings.record() && schedule.map(Schedule::momentumToo).orElse(false)) {
      warn(
          "the step is made operator by operator, as the scheduler changes the momentum, which a"
              + " CUDA graph would keep; cycle_momentum=false lets the step be recorded.");
      return false;
    }
    return settings.record();
  }

  private void warn(String sentence) {
    listeners.forEach(l -> l.warning(sentence));
  }

  /** Returns the learning rate of the next step. */
  public double lr() {
    return trainee.optimizer().param_groups().getFirst().lr();
  }

  /** Has the run's checkpoints written; of a new run the first one at once. */
  public Run checkpoints(Checkpoints chosen) {
    checkpoints = chosen;
    if (resumed) {
      chosen.goOn(progress.steps());
    } else {
      save(random, false); // from the very beginning there is one to go on from
    }
    return this;
  }

  /**
   * Goes on from a folder's last checkpoint; called before all else.
   *
   * @throws jtorch.serialization.FileException if it can't be read or was damaged
   * @throws UserException if it is of other data
   */
  public Run resume(RunFolder folder) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Dict saved = folder.read();
      checkData(saved.dict("loader"));
      progress = Progress.of(saved);
      trainee.load(saved);
      schedule.ifPresent(s -> s.scheduler().load_state_dict(saved.dict("scheduler")));
      random = RandomStates.of(saved.dict("random"));
    }
    random.restore();
    resumed = true;
    return this;
  }

  private void checkData(Dict loader) {
    long samples = trainLoader.dataset().size();
    if (loader.integer("samples") != samples || loader.integer("batches") != trainLoader.size()) {
      throw UserException.failure(
          "The run was trained on "
              + loader.integer("samples")
              + " samples and there are "
              + samples
              + " now; name the folder of the same data with --data.");
    }
  }

  /** Trains all epochs, or until there is a reason to end. */
  public RunEnd train() {
    try (Denormals _ = new Denormals()) {
      RunEnd end = reason();
      while (end == null) {
        epoch();
        end = interrupted ? RunEnd.INTERRUPTED : reason();
      }
      return end;
    }
  }

  /** Returns why the run is over, or null if it is not. */
  private @Nullable RunEnd reason() {
    int patience = settings.recipe().care().earlyStop();
    if (progress.steps() >= settings.maxSteps()) {
      return RunEnd.MAX_STEPS;
    }
    if (patience > 0 && progress.worse() >= patience) {
      return RunEnd.EARLY_STOP;
    }
    return progress.epoch() > settings.recipe().epochs() ? RunEnd.FINISHED : null;
  }

  private void epoch() {
    listeners.forEach(l -> l.begin(progress.epoch(), trainLoader.dataset().size()));
    if (progress.batch() > 0) {
      Score before = progress.score();
      listeners.forEach(l -> l.resumed(before.samples(), before.correct()));
    }
    long start = System.nanoTime();
    trainEpoch();
    progress.trained((System.nanoTime() - start) / 1e9);
    listeners.forEach(RunListener::trained);
    RandomStates trained = RandomStates.now();
    boolean whole = progress.batch() == trainLoader.size();
    if (!whole) {
      save(trained, false);
    }
    EpochResult result = interrupted ? null : test();
    if (interrupted || result == null) {
      if (whole) {
        save(trained, false); // the tests are made again when the run goes on
      }
      return;
    }
    end(result, whole);
  }

  private EpochResult test() {
    Score validation = validationLoader == null ? null : test(validationLoader);
    return new EpochResult(
        progress.epoch(), progress.score(), validation, test(testLoader), progress.seconds());
  }

  private void end(EpochResult result, boolean whole) {
    if (whole) {
      boolean best = progress.end(result);
      schedule.ifPresent(s -> s.epoch(result.deciding().loss()));
      RandomStates now = RandomStates.now();
      progress.begin(now);
      save(now, best);
    } else {
      part = result; // no more steps were allowed; the run may go on within the epoch
    }
    listeners.forEach(l -> l.epoch(result));
  }

  private void trainEpoch() {
    network().train();
    if (deviceSteps == null) {
      trainByBatches();
    } else {
      trainOnDevice(deviceSteps);
    }
  }

  private void trainOnDevice(DeviceSteps steps) {
    try (Tensor order = order()) {
      steps.begin(order, progress.batch());
    }
    long whole = trainLoader.dataset().size() / settings.recipe().batches().size();
    while (progress.batch() + steps.unread() < whole && mayStep(steps.unread())) {
      steps.step();
      schedule.ifPresent(Schedule::step);
      boolean due = checkpoints != null && checkpoints.isDue(progress.steps() + steps.unread());
      if (due || steps.isReadDue()) {
        steps.read().forEach(this::tell);
      }
      if (due) {
        save(RandomStates.now(), false);
      }
    }
    steps.read().forEach(this::tell);
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Batch rest = progress.batch() == whole && mayStep(0) ? steps.rest() : null;
      if (rest != null) {
        Trainee.Outcome outcome = trainee.train(rest);
        schedule.ifPresent(Schedule::step);
        tell(outcome);
      }
    }
  }

  private boolean mayStep(long more) {
    return !interrupted && progress.steps() + more < settings.maxSteps();
  }

  /** Draws the epoch's order; where the run goes on within the epoch, the same one again. */
  private Tensor order() {
    if (progress.batch() == 0) {
      progress.begin(RandomStates.now());
      return trainLoader.order();
    }
    progress.epochStart().restore();
    Tensor order = trainLoader.order();
    random.restore();
    return order;
  }

  /** Tells of a step that was made. */
  private void tell(Trainee.Outcome outcome) {
    long batch = progress.batch();
    progress.step(outcome);
    Step step =
        new Step(
            progress.epoch(),
            Math.toIntExact(batch),
            trainLoader.size(),
            outcome.samples(),
            trainLoader.dataset().size(),
            outcome.loss(),
            outcome.correct());
    listeners.forEach(l -> l.step(step));
  }

  private void trainByBatches() {
    Iterator<Batch> batches = batches();
    while (batches.hasNext() && mayStep(0)) {
      Batch batch = batches.next();
      Trainee.Outcome outcome = trainee.train(batch);
      schedule.ifPresent(Schedule::step);
      tell(outcome);
      if (checkpoints != null && checkpoints.isDue(progress.steps())) {
        save(RandomStates.now(), false);
      }
    }
  }

  /**
   * Returns the batches that are still to be trained on. Those before them are made again, as the
   * loader and its workers take random numbers for each; then the numbers go on from the
   * checkpoint's.
   */
  private Iterator<Batch> batches() {
    if (progress.batch() == 0) {
      progress.begin(RandomStates.now());
      return trainLoader.iterator();
    }
    progress.epochStart().restore();
    Iterator<Batch> batches = trainLoader.iterator();
    for (long i = 0; i < progress.batch(); i++) {
      batches.next();
    }
    random.restore();
    return batches;
  }

  private void save(RandomStates now, boolean best) {
    if (checkpoints == null) {
      return;
    }
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Map<String, @Nullable Object> state = trainee.state();
      state.put("scheduler", schedule.map(s -> s.scheduler().state_dict()).orElse(null));
      state.put("scaler", trainee.scaling());
      state.put("epoch", progress.epoch());
      state.put("step", progress.steps());
      state.put("random", progress.random(now));
      state.put("loader", progress.loader(trainLoader.size(), trainLoader.dataset().size()));
      state.put("metrics", progress.metrics());
      checkpoints.write(state, progress.steps(), best);
    }
  }

  private Score test(DeviceLoader loader) {
    network().eval();
    Score.Sum sum = new Score.Sum();
    try (var _ = torch.no_grad();
        LateScores late = new LateScores(loader.size(), settings.device(), settings.resident())) {
      for (Batch batch : loader) {
        if (interrupted || batch.index() >= settings.maxTestBatches()) {
          break;
        }
        late.add(trainee.test(batch), batch.target().size(0));
      }
      for (Trainee.Outcome outcome : late.read()) {
        sum.add(outcome.loss() / outcome.samples(), outcome.correct(), outcome.samples());
      }
    }
    return sum.score();
  }

  /** Asks the run to end after the step that it is making; any thread may. */
  public void interrupt() {
    interrupted = true;
  }

  /** Returns whether the steps stay on the device, and are read late. */
  boolean isOnDevice() {
    return deviceSteps != null;
  }

  /** Returns whether a whole step was recorded as a CUDA graph. */
  public boolean isRecorded() {
    return deviceSteps != null && deviceSteps.isRecorded();
  }

  /** Returns how many training steps were made, also before the run was stopped and went on. */
  public long steps() {
    return progress.steps();
  }

  /** Returns the learning rate to begin with, before a scheduler changes it. */
  public double firstLr() {
    return firstLr;
  }

  /** Returns the losses of the first steps, 50 at most. */
  public List<Double> firstLosses() {
    return progress.firstLosses();
  }

  /** Returns what came of each epoch, and of the part of one at which the steps ran out. */
  public List<EpochResult> results() {
    List<EpochResult> all = new ArrayList<>(progress.results());
    if (part != null) {
      all.add(part);
    }
    return all;
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
