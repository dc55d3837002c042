package jtorch;

import java.util.function.Supplier;
import jtorch.internal.copying.Memo;
import jtorch.nn.Module;

/**
 * Python's module {@code copy}: {@code best = copy.deepcopy(model.state_dict())}.
 *
 * <p>Python's page: <a href="https://docs.python.org/3/library/copy.html">copy</a>.
 */
public final class copy {
  private copy() {}

  /**
   * Returns a copy that shares nothing with what it is a copy of: of a tensor, a module, or a list,
   * map, array or record of such.
   *
   * <p>As in Python, what was shared within it is shared within the copy: a parameter of two names,
   * or tensors that show one memory. A parameter's copy has no gradient, a tensor's has one.
   * Numbers, texts and other values that never change are the same objects, and so are functions,
   * hooks among them. No scope ends the tensors of a copy. No random number is drawn.
   *
   * <p>Layers and containers are copied with all their settings. A module of one's own is copied
   * without its constructor, field by field, as a constructor may take what the object no longer
   * knows. Java 26 and later warn, or refuse, when that sets a final field; {@code
   * --enable-final-field-mutation=ALL-UNNAMED} allows it there, and {@link #deepcopy(Module,
   * Supplier)} needs no such thing.
   *
   * @throws IllegalArgumentException if a tensor is not a leaf, or something can't be copied: a
   *     field whose class isn't known, or a lambda that uses the module itself, which a copy would
   *     share
   */
  public static <T> T deepcopy(T x) {
    try (Memo memo = new Memo()) {
      return memo.of(x);
    }
  }

  /**
   * Returns a copy of a module whose object is made anew: {@code copy.deepcopy(model, Net::new)}.
   *
   * <p>Parameters, buffers, hooks and training mode are the module's, what else there is comes from
   * the constructor. The CPU's generator goes on as if nothing had been drawn.
   *
   * @param maker makes a module of the same class with parts of the same names
   * @throws IllegalArgumentException if what it makes differs, or shares something with the module
   */
  public static <M extends Module> M deepcopy(M module, Supplier<? extends M> maker) {
    return Memo.madeAnew(module, maker);
  }
}
