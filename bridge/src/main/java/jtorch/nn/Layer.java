package jtorch.nn;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.internal.Watch;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** A layer that Java computes of operators; a failure says where in the network it happened. */
abstract class Layer extends Module {
  // Whether the layer has yet to see its first input.
  private boolean lazy = this instanceof LazyModuleMixin;

  Layer() {}

  /** Makes a copy; a subclass copies its fields. */
  Layer(Layer original, Memo memo) {
    super(original, memo);
    lazy = original.lazy;
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
    if (input != null) {
      meet(input);
    }
    try {
      computeTensors();
      return Watch.around(this, input, forward);
    } catch (RuntimeException e) {
      throw Located.at(path(), e);
    }
  }

  /** Lets a lazy layer make its parameters of its first input. */
  final void meet(Tensor input) {
    if (!lazy) {
      return;
    }
    try {
      initialize_parameters(input);
    } catch (RuntimeException e) {
      throw Located.at(path(), e);
    }
    lazy = false;
  }

  /** Learns what a layer of the same class has learned from its first input. */
  void learnFrom(Layer original) {
    lazy = original.lazy;
  }

  /** Returns whether the layer is lazy and has yet to see its first input. */
  final boolean isLazy() {
    return lazy;
  }

  /** Returns a parameter of a shape, or one without where the layer is lazy. */
  final Parameter parameter(Placement placement, Supplier<Parameter> made) {
    return lazy ? new UninitializedParameter(placement) : made.get();
  }

  /**
   * Makes the parameters of a lazy layer of what its first input tells.
   *
   * @throws IllegalArgumentException if an input of this shape doesn't fit; nothing is changed then
   */
  void initialize_parameters(Tensor input) {
    throw new AssertionError(_get_name() + " is not lazy, so it has its parameters");
  }

  /** A lazy layer is called as the usual one from its first input on. */
  @Override
  public String _get_name() {
    String name = super._get_name();
    return this instanceof LazyModuleMixin && !lazy ? name.substring("Lazy".length()) : name;
  }

  /** Returns a truth value as Python prints it. */
  static String python(boolean value) {
    return value ? "True" : "False";
  }
}
