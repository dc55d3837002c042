package jtorch.trainer.tensorboard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import jtorch.TorchException;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.plots.Drawing;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Score;
import jtorch.trainer.run.Step;

/**
 * Writes a run as an event file, while it goes on: {@code torch.utils.tensorboard.SummaryWriter} in
 * Python.
 *
 * <p>Numbers stand at the number of steps made. A file that can't be written any more ends no run;
 * the user is told once.
 */
public final class TensorBoard implements RunListener, AutoCloseable {
  private static final long FLUSH_NANOS = 5_000_000_000L;
  private static final String TEST_ACCURACY = "accuracy/test";
  private static final String TEST_LOSS = "loss/test";

  private final Path folder;
  private final Consumer<String> warn;
  private final EventFile file;
  private final List<String> metrics = List.of(TEST_ACCURACY, TEST_LOSS);
  private DoubleSupplier learningRate = () -> Double.NaN;
  private long steps;
  private long flushed = System.nanoTime();
  private boolean broken;

  /**
   * Begins a file.
   *
   * @param warn is told, once, when it can't be written any more
   * @throws UserException if it can't be written
   */
  public TensorBoard(Path folder, Consumer<String> warn) {
    this.folder = folder;
    this.warn = warn;
    try {
      file = new EventFile(folder);
    } catch (IOException e) {
      throw UserException.failure(
          "--tensorboard " + folder + " can't be written: " + e + "; name another folder.");
    }
  }

  private interface Writing {
    void write() throws IOException;
  }

  private void write(Writing writing) {
    if (broken) {
      return;
    }
    try {
      writing.write();
      if (System.nanoTime() - flushed > FLUSH_NANOS) {
        file.flush();
        flushed = System.nanoTime();
      }
    } catch (IOException e) {
      broken = true;
      warn.accept(
          "--tensorboard " + folder + " can't be written any more (" + e + "); training goes on.");
    }
  }

  /**
   * Says what the run is, before its first step.
   *
   * @param madeSteps how many steps the run has made already, where it goes on
   */
  public void begin(Recipe recipe, String dataset, DoubleSupplier lr, long madeSteps) {
    learningRate = lr;
    steps = madeSteps;
    Map<String, Object> values = parameters(recipe, dataset);
    StringBuilder table = new StringBuilder("| setting | value |\n|---|---|\n");
    values.forEach((name, value) -> table.append("| " + name + " | " + value + " |\n"));
    write(() -> {
      if (madeSteps > 0) {
        file.restart(madeSteps + 1);
      }
      file.summary(0, HyperParameters.begin(values, metrics).message());
      file.summary(0, new Summaries().text("recipe", table.toString()).message());
      file.flush();
    });
  }

  private static Map<String, Object> parameters(Recipe recipe, String dataset) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("recipe", recipe.name());
    values.put("model", recipe.network().id());
    values.put("dataset", dataset);
    values.put("batch_size", recipe.batches().size());
    values.put("epochs", recipe.epochs());
    values.put("seed", recipe.seed());
    values.put("loss", recipe.loss().name());
    values.put("optimizer", recipe.optimizer().name());
    recipe
        .optimizer()
        .options()
        .forEach(
            (name, value) -> values.put(name, value instanceof List<?> ? value.toString() : value));
    values.put("scheduler", recipe.scheduler().map(Object::toString).orElse("none"));
    values.put("augment", recipe.pictures().augment().map(Object::toString).orElse("none"));
    values.put("amp", recipe.care().amp().orElse("none"));
    return values;
  }

  /** Adds the network's graph, for a batch of one picture. */
  public void graph(Module network, long... inputShape) {
    boolean training = network.training();
    network.eval();
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Message graph = GraphMessage.of(jit.graph(network, torch.zeros(inputShape)));
      write(() -> file.graph(graph));
    } catch (TorchException | IllegalStateException e) {
      warn.accept("TensorBoard gets no graph: " + e.getMessage());
    } finally {
      network.train(training);
    }
  }

  /** Adds a picture. */
  public void image(String tag, Drawing drawing) {
    write(() -> file.summary(steps, new Summaries().image(tag, drawing).message()));
  }

  @Override
  public void step(Step step) {
    steps++;
    Summaries summaries =
        new Summaries()
            .scalar("loss/step", step.loss())
            .scalar("accuracy/step", (double) step.correct() / step.samples())
            .scalar("learning_rate", learningRate.getAsDouble());
    write(() -> file.summary(steps, summaries.message()));
  }

  @Override
  public void epoch(EpochResult result) {
    Summaries summaries = new Summaries();
    scores(summaries, "train", result.train());
    if (result.validation() != null) {
      scores(summaries, "validation", result.validation());
    }
    scores(summaries, "test", result.test());
    summaries.scalar("speed/samples_per_second", result.samplesPerSecond());
    summaries.scalar("speed/epoch_seconds", result.trainSeconds());
    write(() -> {
      file.summary(steps, summaries.message());
      file.flush();
    });
  }

  private static void scores(Summaries summaries, String half, Score score) {
    summaries.scalar("loss/" + half, score.loss()).scalar("accuracy/" + half, score.accuracy());
  }

  /** Says that the run has ended. */
  public void end(boolean whole) {
    write(() -> file.summary(steps, HyperParameters.end(whole).message()));
  }

  @Override
  public void close() {
    write(file::close);
  }
}
