package jtorch.trainer.doctor;

import org.jspecify.annotations.Nullable;

/**
 * Something that was tried.
 *
 * @param name what was tried
 * @param ok whether it came out right
 * @param problem what went wrong, or null
 */
public record Check(String name, boolean ok, @Nullable String problem) {
  /** Tries something that returns what is wrong with its result, or null. */
  static Check of(String name, java.util.function.Supplier<@Nullable String> attempt) {
    try {
      String problem = attempt.get();
      return new Check(name, problem == null, problem);
    } catch (RuntimeException | LinkageError e) { // a report must not fail because LibTorch does
      return new Check(name, false, String.valueOf(e.getMessage()));
    }
  }
}
