package jtorch.nn;

import java.util.List;

/**
 * The names that a saved state and a module don't share: what {@link Module#load_state_dict}
 * returns.
 *
 * @param missing_keys the names that the module has and the state has not
 * @param unexpected_keys the names that the state has and the module has not
 */
public record IncompatibleKeys(List<String> missing_keys, List<String> unexpected_keys) {
  /** Copies the lists. */
  public IncompatibleKeys {
    missing_keys = List.copyOf(missing_keys);
    unexpected_keys = List.copyOf(unexpected_keys);
  }

  /** Returns the text that Python prints. */
  @Override
  public String toString() {
    return missing_keys.isEmpty() && unexpected_keys.isEmpty()
        ? "<All keys matched successfully>"
        : "_IncompatibleKeys(missing_keys="
            + quoted(missing_keys)
            + ", unexpected_keys="
            + quoted(unexpected_keys)
            + ")";
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "'" + name + "'").toList().toString();
  }
}
