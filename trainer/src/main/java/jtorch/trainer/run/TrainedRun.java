package jtorch.trainer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import jtorch.nn.Module;
import jtorch.serialization.Dict;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;

/**
 * What a checkpoint of a run has learnt.
 *
 * @param file the checkpoint
 * @param recipe the run's recipe
 * @param network the recipe's network with its weights, on the CPU
 * @param steps how many steps it was trained
 */
public record TrainedRun(Path file, Recipe recipe, Module network, long steps) {
  /** Where runs are kept when nobody names a folder. */
  public static final Path RUNS = Path.of("runs");

  /**
   * Returns the checkpoint that a name stands for: the file itself, or of a run's folder the best
   * one, or the last one if there is no best one yet.
   *
   * @param last whether the last one is wanted in any case
   * @throws UserException if a folder has no checkpoint
   */
  public static Path checkpoint(Path fileOrFolder, boolean last) {
    if (!Files.isDirectory(fileOrFolder)) {
      return fileOrFolder;
    }
    Path best = fileOrFolder.resolve(RunFolder.BEST);
    Path newest = fileOrFolder.resolve(RunFolder.LAST);
    if (!last && Files.exists(best)) {
      return best;
    }
    if (!Files.exists(newest)) {
      throw UserException.failure(
          "There is no "
              + RunFolder.LAST
              + " in "
              + fileOrFolder
              + "; name a folder that jtorch train has written to, or a file.");
    }
    return newest;
  }

  /**
   * Opens a checkpoint that {@code train} has written; the run may still be going on.
   *
   * @return null if it is a file of another kind
   * @throws jtorch.serialization.FileException if it can't be read or was damaged
   */
  public static @Nullable TrainedRun open(Path file) {
    Dict saved = Checkpoint.find(file);
    if (saved == null) {
      return null;
    }
    Recipe recipe = Recipes.parse(saved.dict("options").text("recipe"), file.toString()).check();
    Module network = recipe.network().make();
    network.load_state_dict(saved.state_dict("model"));
    return new TrainedRun(file, recipe, network, saved.integer("step"));
  }

  /**
   * Opens the best checkpoint in a run's folder, or the last one where no epoch has ended.
   *
   * @throws UserException if the folder has none
   * @throws jtorch.serialization.FileException if it can't be read or was damaged
   */
  public static TrainedRun in(Path folder) {
    TrainedRun trained = Files.isDirectory(folder) ? open(checkpoint(folder, false)) : null;
    if (trained == null) {
      throw UserException.failure(
          folder + " has no run in it; name the folder that jtorch train has written to.");
    }
    return trained;
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
      throw UserException.failure(
          "The folder " + runs + " can't be read: " + FileReason.of(e) + ".");
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
