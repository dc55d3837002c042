package jtorch.export;

import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;
import jtorch.TorchException;
import org.jspecify.annotations.Nullable;

/**
 * Where the results of a step go.
 *
 * @param places for each result the slots of its parts, or its own slot, or {@link #NOWHERE}
 * @param lists which results are lists
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Results(String target, int[][] places, boolean[] lists) {
  static final int NOWHERE = -1;

  /** Puts the results where they belong; what belongs nowhere is freed. */
  void put(@Nullable Object[] slots, @Nullable Object... results) {
    for (int i = 0; i < results.length; i++) {
      if (!lists[i]) {
        put(slots, places[i][0], results[i]);
        continue;
      }
      List<?> parts = results[i] instanceof List<?> list ? list : List.of();
      if (parts.size() != places[i].length) {
        parts.forEach(Results::free);
        Arrays.stream(results, i + 1, results.length).forEach(Results::free);
        throw new TorchException(
            "%s returned %d tensors, and the exported graph has %d."
                .formatted(target, parts.size(), places[i].length));
      }
      for (int k = 0; k < places[i].length; k++) {
        put(slots, places[i][k], parts.get(k));
      }
    }
  }

  private static void put(@Nullable Object[] slots, int place, @Nullable Object value) {
    if (place == NOWHERE) {
      free(value);
    } else {
      slots[place] = value;
    }
  }

  /** Frees a value that is a tensor, or tensors. */
  static void free(@Nullable Object value) {
    if (value instanceof Tensor tensor) {
      tensor.close();
    } else if (value instanceof List<?> list) {
      list.forEach(Results::free);
    }
  }
}
