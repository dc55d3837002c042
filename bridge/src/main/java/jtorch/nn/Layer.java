package jtorch.nn;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.internal.Watch;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A layer that Java computes of operators; a failure says where in the network it happened. */
abstract class Layer extends Module {
  Layer() {}

  /** Makes a copy; a subclass copies its fields. */
  Layer(Layer original, Memo memo) {
    super(original, memo);
  }

  /** Makes a copy with the same settings, which never change. */
  @Override
  Module copied(Memo memo) {
    return clonedWithParts(memo);
  }

  /** Computes what has several inputs. */
  final <T> T located(Supplier<T> forward) {
    return located(null, forward);
  }

  /** Computes the output of an input. */
  final <T> T located(@Nullable Tensor input, Supplier<T> forward) {
    try {
      computeTensors();
      return Watch.around(this, input, forward);
    } catch (RuntimeException e) {
      throw Located.at(path(), e);
    }
  }

  /** Returns a truth value as Python prints it. */
  static String python(boolean value) {
    return value ? "True" : "False";
  }
}
