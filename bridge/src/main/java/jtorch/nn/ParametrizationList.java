package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.internal.Watch;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What a tensor of a module is computed by: parametrizations, one after the other, and the tensors
 * that the first one begins with, {@code original} or {@code original0}, {@code original1}...
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.parametrize.ParametrizationList.html">ParametrizationList</a>.
 * {@link parametrize#register_parametrization} makes it. The tensor may have any shape.
 */
public final class ParametrizationList extends Module implements Iterable<Module> {
  /** The part of a module under which its lists stand. */
  static final String NAME = "parametrizations";

  private final Tensor former; // what stood in the module, and in its Java field
  private final int several; // how many originals there are, or 0 for one without a number
  private boolean unsafe;

  /** Makes a list of one, without a change of the tensor if it is refused. */
  ParametrizationList(String name, Module first, Tensor former, boolean unsafe) {
    this.former = former;
    this.unsafe = unsafe;
    append(first);
    List<Tensor> originals = begun(first, former);
    several = first instanceof parametrize.SeveralOriginals ? originals.size() : 0;
    Checks.sameKind("right_inverse", former, several == 0 ? originals.getFirst() : former);
    if (!unsafe) {
      try (var scope = torch.scope()) {
        assert scope != null;
        Checks.same(name, former, computed(first, originals));
      }
    }
    if (several == 0) {
      fill(former, originals.getFirst());
      put("original", former);
    }
    for (int i = 0; i < several; i++) {
      put("original" + i, ofFormersKind(originals.get(i)));
    }
  }

  private ParametrizationList(ParametrizationList original, Memo memo) {
    super(original, memo);
    former = memo.of(original.former);
    several = original.several;
    unsafe = original.unsafe;
  }

  /** Returns what the first parametrization begins with. */
  private static List<Tensor> begun(Module first, Tensor value) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return switch (first) {
        case parametrize.SeveralOriginals many -> many.right_inverse(value);
        case parametrize.RightInverse one -> List.of(one.right_inverse(value));
        default -> List.of(value);
      };
    } catch (UnsupportedOperationException _) {
      return List.of(value); // as Python's NotImplementedError
    }
  }

  private static Tensor computed(Module first, List<Tensor> originals) {
    return first instanceof parametrize.SeveralOriginals many
        ? Watch.around(first, originals.getFirst(), () -> many.forward(originals))
        : first.call(originals.getFirst());
  }

  @SuppressWarnings("ReferenceEquality") // the very same tensor
  private Tensor ofFormersKind(Tensor value) {
    if (!(former instanceof Parameter) || value == former) {
      return value;
    }
    Parameter made = new Parameter(value);
    made.requires_grad_(former.requires_grad());
    return made;
  }

  private void put(String name, Tensor tensor) {
    if (tensor instanceof Parameter parameter) {
      register_parameter(name, parameter);
    } else {
      register_buffer(name, tensor);
    }
  }

  /** Gives a tensor the memory of another; it stays the same object. */
  private static void fill(Tensor tensor, Tensor value) {
    Call.run("set_", () -> Raw.of(tensor).set_data(Raw.of(value.detach())));
  }

  /** Adds a parametrization behind the last one. */
  void append(Module parametrization) {
    register(Integer.toString(size()), parametrization);
  }

  void mayBeUnsafe(boolean also) {
    unsafe |= also;
  }

  /**
   * Returns the tensor that the first parametrization begins with.
   *
   * @throws IllegalArgumentException if it begins with several: {@link #original(int)}
   */
  public Tensor original() {
    return get_tensor("original");
  }

  /**
   * Returns one of the tensors that the first parametrization begins with: {@code original0} is the
   * first.
   *
   * @throws IllegalArgumentException if there is no such one, or it begins with one only
   */
  public Tensor original(int index) {
    return get_tensor("original" + index);
  }

  /** Returns whether it begins with one tensor, {@link #original()}. */
  public boolean is_tensor() {
    return several == 0;
  }

  /** Returns whether the tensor's shape and type may change. */
  public boolean unsafe() {
    return unsafe;
  }

  /** Returns the number of parametrizations. */
  public int size() {
    return _modules().size() - (isParametrized() ? 1 : 0); // without those of the originals
  }

  /**
   * Returns a parametrization; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is none at that place
   */
  public Module get(int index) {
    int at = index < 0 ? index + size() : index;
    Module part = at < 0 ? null : _modules().get(Integer.toString(at));
    if (part == null) {
      throw new IndexOutOfBoundsException(
          "ParametrizationList: there is no parametrization " + index + " among " + size() + ".");
    }
    return part;
  }

  @Override
  public Iterator<Module> iterator() {
    return IntStream.range(0, size()).mapToObj(this::get).toList().iterator();
  }

  /** Computes the tensor: {@code module.parametrizations.weight()} in Python. */
  public Tensor forward() {
    return Watch.around(this, null, this::compute);
  }

  private Tensor compute() {
    List<Tensor> originals = originals();
    Tensor value = computed(get(0), originals);
    for (int i = 1; i < size(); i++) {
      value = get(i).call(value);
    }
    return value;
  }

  /** Returns the tensor, which is computed once within {@link parametrize#cached}. */
  Tensor tensor() {
    return ParametrizationCache.of(this, this::forward);
  }

  private List<Tensor> originals() {
    if (several == 0) {
      return List.of(original());
    }
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < several; i++) {
      all.add(original(i));
    }
    return all;
  }

  /**
   * Sets the originals so that the tensor becomes a value, by what undoes the parametrizations, the
   * last one first.
   *
   * @throws IllegalStateException if one of them has no {@code right_inverse}
   * @throws IllegalArgumentException if what it returns is of another type or number
   */
  public void right_inverse(Tensor value) {
    for (Module part : this) {
      if (!(part instanceof parametrize.RightInverse
          || part instanceof parametrize.SeveralOriginals)) {
        throw new IllegalStateException(
            part._get_name()
                + " has no right_inverse, so no value can be set; let it implement RightInverse.");
      }
    }
    List<Tensor> own = originals();
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor last = value;
      for (int i = size() - 1; i > 0; i--) {
        last = ((parametrize.RightInverse) get(i)).right_inverse(last);
      }
      List<Tensor> found = inverted(get(0), last);
      Checks.sameNumber(own.size(), found.size());
      for (int i = 0; i < own.size(); i++) {
        Checks.sameKind("right_inverse", own.get(i), found.get(i));
      }
      for (int i = 0; i < own.size(); i++) {
        fill(own.get(i), found.get(i));
      }
    }
  }

  private static List<Tensor> inverted(Module first, Tensor value) {
    return first instanceof parametrize.SeveralOriginals many
        ? many.right_inverse(value)
        : List.of(((parametrize.RightInverse) first).right_inverse(value));
  }

  /**
   * Returns what takes the tensor's place when this is removed: the object from before, with the
   * present value or with that of the original.
   */
  Tensor released(boolean parametrized, @Nullable Tensor value) {
    if (parametrized && value != null) {
      if (!is_tensor()) {
        Gradients.forget(former); // that of an original, or of the time before
      }
      fill(former, value);
      former.requires_grad_(is_tensor() ? former.requires_grad() : value.requires_grad());
    }
    return former;
  }

  @Override
  Module copied(Memo memo) {
    return new ParametrizationList(this, memo);
  }

  /** What a parametrization may not change. */
  static final class Checks {
    private Checks() {}

    static void same(String name, Tensor former, Tensor made) {
      if (!former.dtype().equals(made.dtype()) || !Arrays.equals(former.size(), made.size())) {
        throw new IllegalArgumentException(
            "register_parametrization: '%s' is %s %s and would become %s %s; give unsafe(true) if that is meant."
                .formatted(
                    name,
                    former.dtype(),
                    Arrays.toString(former.size()),
                    made.dtype(),
                    Arrays.toString(made.size())));
      }
    }

    static void sameKind(String what, Tensor own, Tensor found) {
      if (!own.dtype().equals(found.dtype()) || !own.device().equals(found.device())) {
        throw new IllegalArgumentException(
            "%s: it returns %s on %s where the tensor is %s on %s; let it keep both."
                .formatted(what, found.dtype(), found.device(), own.dtype(), own.device()));
      }
    }

    static void sameNumber(int own, int found) {
      if (own != found) {
        throw new IllegalArgumentException(
            "right_inverse: it returns "
                + found
                + " tensors where the parametrization begins with "
                + own
                + "; let it return as many.");
      }
    }
  }
}
