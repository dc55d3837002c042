package jtorch.internal.copying;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What one deep copy has copied so far, so that what was shared stays shared. */
public final class Memo implements AutoCloseable {
  /** What only {@link Module} can do. */
  public interface Modules {
    /** Copies a module and its parts, and tells the memo of it before it copies what is in it. */
    Module copy(Module module, Memo memo);

    /** Gives a module that was made anew what another of its class holds. */
    void fill(Module made, Module original);
  }

  private static @Nullable Modules modules;

  private final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
  private final Tensors tensors = new Tensors(this);
  private final Containers containers = new Containers(this);
  private final OtherObjects others = new OtherObjects(this);
  private String where = "";

  /** Begins a copy. */
  public Memo() {}

  /** Called by {@link Module} when it is initialised. */
  public static void setModules(Modules copier) {
    modules = copier;
  }

  /**
   * Returns the copy of an object, which is made at the first call.
   *
   * @throws IllegalArgumentException if it can't be copied
   */
  @SuppressWarnings("unchecked") // a copy is of its original's kind
  public <T> T of(T original) {
    Object known = copies.get(original);
    return (T) (known != null ? known : made(original));
  }

  /** Returns the copy of an object that may not be there. */
  public <T> @Nullable T orNull(@Nullable T original) {
    return original == null ? null : of(original);
  }

  /** Says that an object has a copy, whose parts may not be there yet. */
  public void put(Object original, Object copy) {
    copies.put(original, copy);
  }

  /** Returns whether an object was copied. */
  boolean knows(Object original) {
    return copies.containsKey(original);
  }

  /** Says what is copied next, for messages; returns what was said before. */
  String enter(String place) {
    String before = where;
    where = place;
    return before;
  }

  /** Returns why something can't be copied, with where it is. */
  IllegalArgumentException refused(String what) {
    return new IllegalArgumentException(
        "copy.deepcopy: " + (where.isEmpty() ? "this is " : where + " is ") + what);
  }

  @Override
  public void close() {
    tensors.close();
  }

  private Object made(Object original) {
    if (Unchanging.is(original)) {
      return original;
    }
    return switch (original) {
      case Tensor tensor -> tensors.copy(tensor);
      case Module module -> modules().copy(module, this);
      case Collection<?> collection -> containers.copy(collection);
      case Map<?, ?> map -> containers.copy(map);
      case Optional<?> optional -> optional.map(this::of);
      case Record record -> others.copy(record);
      default ->
          original.getClass().isArray() ? containers.array(original) : others.shared(original);
    };
  }

  /** Copies a module by what makes another of its kind. */
  public static <M extends Module> M madeAnew(M module, Supplier<? extends M> maker) {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor drawn = torch.get_rng_state();
      M made = maker.get();
      torch.set_rng_state(drawn);
      modules().fill(made, module);
      return made;
    }
  }

  private static Modules modules() {
    Modules copier = modules;
    if (copier == null) {
      throw new AssertionError("a module exists, so its class is initialised");
    }
    return copier;
  }
}
