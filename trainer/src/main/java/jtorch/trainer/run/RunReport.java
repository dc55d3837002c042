package jtorch.trainer.run;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import jtorch.serialization.AtomicFile;
import jtorch.sys.Blas;
import jtorch.sys.Host;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.recipes.Choice;
import jtorch.trainer.recipes.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * A run as JSON, with keys in snake_case.
 *
 * @param recipe the recipe's name
 * @param model the network's name
 * @param dataset the set's name
 * @param device where it was trained
 * @param libtorchVersion LibTorch's version
 * @param libtorchSource where that LibTorch came from
 * @param blas the library of the matrix products
 * @param threads how many threads an operator may use
 * @param seed where the random numbers started
 * @param batchSize samples in a batch
 * @param optimizer the optimizer with its options
 * @param scheduler the scheduler with its options, if there was one
 * @param loss the loss's name
 * @param lr the learning rate to begin with
 * @param parameterCount how many numbers the network learns
 * @param recorded whether a whole step was recorded as a CUDA graph and replayed
 * @param end why the run ended
 * @param steps how many training steps were made
 * @param epochs what came of each epoch
 * @param firstLosses the losses of the first 50 steps
 * @param peakRssBytes the largest resident set of the process, where the system tells
 */
public record RunReport(
    String recipe,
    String model,
    String dataset,
    String device,
    String libtorchVersion,
    String libtorchSource,
    String blas,
    int threads,
    long seed,
    int batchSize,
    String optimizer,
    @Nullable String scheduler,
    String loss,
    double lr,
    long parameterCount,
    boolean recorded,
    String end,
    long steps,
    List<Epoch> epochs,
    List<Double> firstLosses,
    @Nullable Long peakRssBytes) {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .serializeSpecialFloatingPointValues() // a run that diverged has a loss of NaN
          .setPrettyPrinting()
          .disableHtmlEscaping()
          .create();

  /** Collects the figures of a run that has ended. */
  public static RunReport of(RunSettings settings, String dataset, Run run, RunEnd end) {
    OptionalLong peak = Host.current().peakResidentBytes();
    Recipe recipe = settings.recipe();
    return new RunReport(
        recipe.name(),
        recipe.network().id(),
        dataset,
        settings.device().toString(),
        LibTorch.version(),
        LibTorch.source(),
        Blas.name(),
        torch.get_num_threads(),
        recipe.seed(),
        recipe.batches().size(),
        recipe.optimizer().toString(),
        recipe.scheduler().map(Choice::toString).orElse(null),
        recipe.loss().name(),
        run.firstLr(),
        run.parameterCount(),
        run.isRecorded(),
        end.name().toLowerCase(Locale.ROOT),
        run.steps(),
        run.results().stream().map(Epoch::of).toList(),
        run.firstLosses(),
        peak.isPresent() ? peak.getAsLong() : null);
  }

  /** Returns the report as JSON. */
  public String json() {
    return GSON.toJson(this);
  }

  /**
   * Writes the report to a file, whole or not at all.
   *
   * @throws jtorch.serialization.FileException if the file can't be written
   */
  public void write(Path file) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(json() + "\n");
    AtomicFile.write(
        "--report",
        file,
        channel -> {
          while (bytes.hasRemaining()) {
            channel.write(bytes);
          }
        });
  }

  /**
   * One epoch; losses are means over samples, accuracies go from 0 to 1.
   *
   * @param epoch its number, from 1
   * @param trainLoss the loss while it was trained
   * @param trainAccuracy the accuracy while it was trained
   * @param valLoss the loss on the samples kept for validation, if there are any
   * @param valAccuracy the accuracy on them
   * @param testLoss the loss on the test set afterwards
   * @param testAccuracy the accuracy on the test set afterwards
   * @param trainSeconds the time of training alone
   * @param samplesPerSecond how many samples were trained in a second
   */
  public record Epoch(
      int epoch,
      double trainLoss,
      double trainAccuracy,
      @Nullable Double valLoss,
      @Nullable Double valAccuracy,
      double testLoss,
      double testAccuracy,
      double trainSeconds,
      double samplesPerSecond) {
    static Epoch of(EpochResult result) {
      Score validation = result.validation();
      return new Epoch(
          result.epoch(),
          result.train().loss(),
          result.train().accuracy(),
          validation == null ? null : validation.loss(),
          validation == null ? null : validation.accuracy(),
          result.test().loss(),
          result.test().accuracy(),
          result.trainSeconds(),
          result.samplesPerSecond());
    }
  }
}
