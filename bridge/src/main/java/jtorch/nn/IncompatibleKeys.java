package jtorch.nn;

import java.util.List;

/**
 * The names on which a saved state and a module don't agree: what {@link Module#load_state_dict}
 * returns.
 *
 * @param missing_keys the names that the module has and the state has not
 * @param unexpected_keys the names that the state has and the module has not
 * @param mismatched_keys the names whose tensors have other shapes and were left out, with {@code
 *     ignore_mismatched_sizes(true)}
 */
public record IncompatibleKeys(
    List<String> missing_keys, List<String> unexpected_keys, List<String> mismatched_keys) {
  /** Copies the lists. */
  public IncompatibleKeys {
    missing_keys = List.copyOf(missing_keys);
    unexpected_keys = List.copyOf(unexpected_keys);
    mismatched_keys = List.copyOf(mismatched_keys);
  }

  /**
   * Returns the text that Python prints; mismatched keys, which it lacks, follow if there are any.
   */
  @Override
  public String toString() {
    return missing_keys.isEmpty() && unexpected_keys.isEmpty() && mismatched_keys.isEmpty()
        ? "<All keys matched successfully>"
        : "_IncompatibleKeys(missing_keys="
            + quoted(missing_keys)
            + ", unexpected_keys="
            + quoted(unexpected_keys)
            + (mismatched_keys.isEmpty() ? "" : ", mismatched_keys=" + quoted(mismatched_keys))
            + ")";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "'" + name + "'").toList().toString();
  }
}
