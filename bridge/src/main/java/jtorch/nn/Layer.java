package jtorch.nn;

import java.util.function.Supplier;

/** A layer that Java computes of operators; a failure says where in the network it happened. */
abstract class Layer extends Module {
  Layer() {}

  final <T> T located(Supplier<T> forward) {
    try {
      return forward.get();
    } catch (RuntimeException e) {
      throw Located.at(path(), e);
    }
  }

  /** Returns a truth value as Python prints it. */
  static String python(boolean value) {
    return value ? "True" : "False";
  }
}
