package jtorch.trainer.tensorboard;

import static jtorch.Kwargs.dataformats;
import static jtorch.Kwargs.flush_secs;
import static jtorch.Kwargs.max_queue;
import static jtorch.Kwargs.purge_step;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import jtorch.SummaryWriterKwargs.SummaryWriterKwarg;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.plots.Drawing;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.Score;
import jtorch.trainer.run.Step;
import jtorch.utils.tensorboard.SummaryWriter;

/**
 * Writes a run as an event file, while it goes on.
 *
 * <p>Numbers stand at the number of steps made. A file that can't be written any more ends no run;
 * the user is told once.
 */
public final class TensorBoard implements RunListener, AutoCloseable {
  private static final double FLUSH_SECONDS = 5;
  private static final int RGB = 3;
  private static final int MOST_WAITING = 100_000;
  private static final String TEST_ACCURACY = "accuracy/test";
  private static final String TEST_LOSS = "loss/test";

  private final Path folder;
  private final Consumer<String> warn;
  private final SummaryWriter writer;
  private final List<String> metrics = List.of(TEST_ACCURACY, TEST_LOSS);
  private DoubleSupplier learningRate = () -> Double.NaN;
  private long steps;
  private boolean broken;

  /**
   * Begins a file.
   *
   * @param madeSteps how many steps the run has made already, where it goes on
   * @param warn is told, once, when it can't be written any more
   * @throws UserException if it can't be written
   */
  public TensorBoard(Path folder, long madeSteps, Consumer<String> warn) {
    this.folder = folder;
    this.warn = warn;
    steps = madeSteps;
    List<SummaryWriterKwarg> settings =
        new ArrayList<>(List.of(flush_secs(FLUSH_SECONDS), max_queue(MOST_WAITING)));
    if (madeSteps > 0) {
      settings.add(purge_step(madeSteps + 1));
    }
    try {
      writer = new SummaryWriter(folder.toString(), settings.toArray(SummaryWriterKwarg[]::new));
    } catch (UncheckedIOException e) {
      throw UserException.failure(
          "--tensorboard "
              + folder
              + " can't be written: "
              + e.getCause()
              + "; name another folder.");
    }
  }

  private void write(Runnable writing) {
    if (broken) {
      return;
    }
    try {
      writing.run();
    } catch (UncheckedIOException e) {
      broken = true;
      warn.accept(
          "--tensorboard "
              + folder
              + " can't be written any more ("
              + e.getCause()
              + "); training goes on.");
    }
  }

  /** Says what the run is, before its first step. */
  public void begin(Recipe recipe, String dataset, DoubleSupplier lr) {
    learningRate = lr;
    Map<String, Object> values = parameters(recipe, dataset);
    StringBuilder table = new StringBuilder("| setting | value |\n|---|---|\n");
    values.forEach((name, value) -> table.append("| " + name + " | " + value + " |\n"));
    write(() -> {
      writer.beginSession(values, metrics);
      writer.add_text("recipe", table.toString());
      writer.flush();
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
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor picture = torch.zeros(inputShape);
      write(() -> writer.add_graph(network, picture));
    } catch (TorchException | IllegalStateException e) {
      warn.accept("TensorBoard gets no graph: " + e.getMessage());
    } finally {
      network.train(training);
    }
  }

  /** Adds a picture. */
  public void image(String tag, Drawing drawing) {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor pixels = tensor(drawing.pixels());
      write(() -> writer.add_image(tag, pixels, steps, dataformats("HWC")));
    }
  }

  private static Tensor tensor(BufferedImage pixels) {
    int width = pixels.getWidth();
    int height = pixels.getHeight();
    int[] colours = pixels.getRGB(0, 0, width, height, null, 0, width);
    byte[] bytes = new byte[RGB * colours.length];
    for (int i = 0; i < colours.length; i++) {
      bytes[RGB * i] = (byte) (colours[i] >> 16);
      bytes[RGB * i + 1] = (byte) (colours[i] >> 8);
      bytes[RGB * i + 2] = (byte) colours[i];
    }
    return torch.from_bytes(MemorySegment.ofArray(bytes), height, width, RGB);
  }

  @Override
  public void step(Step step) {
    steps++;
    double lr = learningRate.getAsDouble();
    write(() -> {
      writer.add_scalar("loss/step", step.loss(), steps);
      writer.add_scalar("accuracy/step", (double) step.correct() / step.samples(), steps);
      writer.add_scalar("learning_rate", lr, steps);
    });
  }

  @Override
  public void epoch(EpochResult result) {
    write(() -> {
      scores("train", result.train());
      if (result.validation() != null) {
        scores("validation", result.validation());
      }
      scores("test", result.test());
      writer.add_scalar("speed/samples_per_second", result.samplesPerSecond(), steps);
      writer.add_scalar("speed/epoch_seconds", result.trainSeconds(), steps);
      writer.flush();
    });
  }

  private void scores(String half, Score score) {
    writer.add_scalar("loss/" + half, score.loss(), steps);
    writer.add_scalar("accuracy/" + half, score.accuracy(), steps);
  }

  /** Says that the run has ended. */
  public void end(boolean whole) {
    write(() -> writer.endSession(whole));
  }

  @Override
  public void close() {
    write(writer::close);
  }
}
