package jtorch.trainer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.serialization.Dict;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;

/**
 * What a run has learnt, read from its folder; the run may go on meanwhile.
 *
 * @param file the checkpoint: the best epoch's, or the last one where no epoch has ended
 * @param recipe the run's recipe
 * @param weights the network's weights
 */
public record TrainedRun(Path file, RecipeSettings recipe, Map<String, Tensor> weights) {
  /** Where runs are kept when nobody names a folder. */
  public static final Path RUNS = Path.of("runs");

  /**
   * Reads a run's best checkpoint.
   *
   * @throws UserException if the folder has none
   * @throws jtorch.serialization.FileException if it can't be read or was damaged
   */
  public static TrainedRun in(Path folder) {
    Path file =
        checkpoint(folder)
            .orElseThrow(() ->
                UserException.failure(
                    folder
                        + " has no run in it; name the folder that jtorch train has written"
                        + " to."));
    Dict saved = Checkpoint.read(file);
    return new TrainedRun(
        file,
        Recipes.parse(saved.dict("options").text("recipe"), "of " + folder),
        saved.state_dict("model"));
  }

  private static Optional<Path> checkpoint(Path folder) {
    return Stream.of(RunFolder.BEST, RunFolder.LAST)
        .map(folder::resolve)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Returns the folder of the newest run within a folder, by its last checkpoint's time. */
  public static Optional<Path> newest(Path runs) {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(RunFolder.LAST)))
          .max(Comparator.comparing(TrainedRun::time).thenComparing(Path::toString));
    } catch (IOException e) {
      throw UserException.failure("The folder " + runs + " can't be read: " + e + ".");
    }
  }

  private static FileTime time(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve(RunFolder.LAST));
    } catch (IOException e) {
      return FileTime.fromMillis(0); // it has just been removed
    }
  }
}
