package jtorch.trainer.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import jtorch.TensorScope;
import jtorch.serialization.FileException;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Writes a run's checkpoints, when it is time.
 *
 * <p>A checkpoint that can't be written, as on a full disk, does not end a run: the one before is
 * kept, and the user is told once.
 */
public final class Checkpoints {
  /**
   * How often a checkpoint is written, beside the end of each epoch.
   *
   * @param steps after so many steps, or 0 for not
   * @param seconds after so many seconds, or 0 for not
   */
  public record Often(long steps, double seconds) {}

  private final RunFolder folder;
  private final Often often;
  private final Map<String, ?> options;
  private final Consumer<String> warn;
  private boolean warned;
  private long written = -1;
  private long time = System.nanoTime();

  /**
   * Makes the checkpoints of a folder.
   *
   * @param options what the run is to be gone on with; it is part of each checkpoint
   * @param warn is told, once, that a checkpoint can't be written
   */
  public Checkpoints(RunFolder folder, Often often, Map<String, ?> options, Consumer<String> warn) {
    this.folder = folder;
    this.often = often;
    this.options = options;
    this.warn = warn;
  }

  /** The run goes on from the checkpoint of this step. */
  void goOn(long steps) {
    written = steps;
  }

  /** Returns whether one is due after so many steps. */
  boolean isDue(long steps) {
    return (often.steps > 0 && steps % often.steps == 0)
        || (often.seconds > 0 && System.nanoTime() - time >= often.seconds * 1e9);
  }

  /** Writes the last checkpoint and, where the epoch was the best, that one before. */
  void write(Map<String, @Nullable Object> state, long steps, boolean best) {
    time = System.nanoTime();
    Map<String, @Nullable Object> entries = new LinkedHashMap<>(state);
    entries.put("options", new LinkedHashMap<>(options));
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      if (best) { // before the last one: who is killed in between goes on before this epoch's end
        write(folder.best(), entries);
      }
      if (write(folder.last(), entries)) {
        written = steps;
      }
    }
  }

  private boolean write(Path file, Map<String, @Nullable Object> entries) {
    try {
      Checkpoint.write(file, entries);
      return true;
    } catch (FileException e) {
      if (!warned) {
        warned = true;
        warn.accept(e.getMessage() + " The run goes on; make room, or stop it with Ctrl-C.");
      }
      return false;
    }
  }

  /** Returns the run's folder. */
  public Path folder() {
    return folder.path();
  }

  /** Returns words for the last checkpoint being an older one, or none if it is of this step. */
  public String keptSentence(long steps) {
    if (written == steps) {
      return "";
    }
    return written < 0
        ? "no checkpoint could be written; "
        : "the last checkpoint is of step " + written + "; ";
  }
}
