package jtorch.trainer.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import jtorch.Tensor;
import jtorch.trainer.UserException;

/**
 * How names change: each place that the pattern matches is replaced.
 *
 * @param pattern what is replaced
 * @param replacement what it becomes; {@code $1} stands for the pattern's first group
 */
public record Renaming(Pattern pattern, String replacement) {
  /**
   * Reads {@code REGEX=REPLACEMENT}.
   *
   * @throws UserException if it is no such pair
   */
  public static Renaming parse(String text) {
    int equals = text.lastIndexOf('=');
    if (equals < 1) {
      throw UserException.usage(
          "--rename needs REGEX=REPL, as in ^module\\.=, not '" + text + "'.");
    }
    try {
      return new Renaming(Pattern.compile(text.substring(0, equals)), text.substring(equals + 1));
    } catch (PatternSyntaxException e) {
      throw UserException.usage(
          "--rename " + text + ": the pattern is wrong: " + e.getDescription() + ".");
    }
  }

  /**
   * Returns a state with all names changed, one renaming after the other.
   *
   * @throws UserException if two names become one
   */
  static Map<String, Tensor> all(List<Renaming> renamings, Map<String, Tensor> state) {
    Map<String, Tensor> renamed = new LinkedHashMap<>();
    state.forEach((name, tensor) -> {
      String changed = name;
      for (Renaming renaming : renamings) {
        changed = renaming.apply(changed);
      }
      if (renamed.put(changed, tensor) != null) {
        throw UserException.usage(
            "--rename makes two tensors '" + changed + "'; change its pattern.");
      }
    });
    return renamed;
  }

  private String apply(String name) {
    try {
      return pattern.matcher(name).replaceAll(replacement);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw UserException.usage(
          "--rename: the replacement '" + replacement + "' is wrong: " + e.getMessage() + ".");
    }
  }
}
