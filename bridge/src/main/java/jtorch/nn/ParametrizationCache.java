package jtorch.nn;

import java.util.IdentityHashMap;
import java.util.function.Supplier;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** What was computed within {@link parametrize#cached}, for all threads as in Python. */
final class ParametrizationCache {
  private static final IdentityHashMap<ParametrizationList, Tensor> VALUES =
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
    Tensor value = open == 0 ? null : VALUES.get(list);
    return value == null || value.isClosed() ? null : value;
  }

  private static synchronized Tensor remembered(ParametrizationList list, Tensor value) {
    if (open > 0) {
      VALUES.put(list, value);
    }
    return value;
  }
}
