package jtorch.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file of several states holds under a name. */
public final class SavedMaps {
  private SavedMaps() {}

  /**
   * Returns a state as a map with names.
   *
   * @throws IllegalArgumentException if it is no such map
   */
  public static Map<String, ?> named(@Nullable Object state) {
    if (state instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(String.class::isInstance)) {
      @SuppressWarnings("unchecked") // all keys were looked at
      var named = (Map<String, ?>) map;
      return named;
    }
    String given =
        switch (state) {
          case null -> "null, as for a name that the file doesn't have";
          case Map<?, ?> map -> "a map whose keys are not all names";
          default -> "a " + state.getClass().getSimpleName();
        };
    throw new IllegalArgumentException(
        "load_state_dict: a state is a map with names, such as state_dict() returns, not "
            + given
            + ".");
  }
}
