package jtorch.trainer.run;

import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.nn.Module;
import jtorch.serialization.Dict;
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
    Recipe recipe = Recipes.parse(saved.dict("options").text("recipe"), "of the run").check();
    Module network = recipe.network().make();
    network.load_state_dict(saved.state_dict("model"));
    return new TrainedRun(file, recipe, network, saved.integer("step"));
  }
}
