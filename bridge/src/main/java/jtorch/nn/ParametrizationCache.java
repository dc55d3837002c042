package jtorch.nn;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What was computed within {@link parametrize#cached}, by each thread for itself: its scopes end
 * its tensors whenever they like.
 */
final class ParametrizationCache {
  private static final IdentityHashMap<ParametrizationList, Map<Long, Tensor>> VALUES =
      new IdentityHashMap<>();
  private static int open;

  private ParametrizationCache() {}

  static synchronized void enter() {
    open++;
  }

  static synchronized void leave() {
    open--;
    if (open == 0) {
      VALUES.clear();
    }
  }

  static Tensor of(ParametrizationList list, Supplier<Tensor> compute) {
    Tensor known = known(list);
    return known != null ? known : remembered(list, compute.get());
  }

  private static synchronized @Nullable Tensor known(ParametrizationList list) {
    Tensor value = VALUES.getOrDefault(list, Map.of()).get(thread());
    return value == null || value.isClosed() ? null : value;
  }

  private static synchronized Tensor remembered(ParametrizationList list, Tensor value) {
    if (open > 0) {
      VALUES.computeIfAbsent(list, _ -> new HashMap<>()).put(thread(), value);
    }
    return value;
  }

  private static long thread() {
    return Thread.currentThread().threadId();
  }
}
