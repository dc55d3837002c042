package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A way to prune a tensor: {@code torch.nn.utils.prune.BasePruningMethod}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.utils.prune.BasePruningMethod.html">BasePruningMethod</a>.
 * A method of one's own says its type and computes a mask; {@code new Mine().apply(layer,
 * "weight")} is Python's {@code Mine.apply(layer, "weight")}.
 */
public abstract class BasePruningMethod {
  /** Makes a method. */
  protected BasePruningMethod() {}

  /**
   * Returns what a second pruning looks at: {@code unstructured}, the elements that are left;
   * {@code structured}, the parts along {@link #dim} of which something is left; {@code global},
   * the whole tensor.
   */
  public abstract String PRUNING_TYPE();

  /** Returns the dimension of a structured method; -1 is the last one. */
  public long dim() {
    return -1;
  }

  /** The keyword {@link Kwargs#dim(long)}: the method would hide it from a subclass. */
  protected static Dim dim(long value) {
    return Kwargs.dim(value);
  }

  /** The keyword {@link Kwargs#dim(long, long, long...)}. */
  protected static Dims dim(long first, long second, long... more) {
    return Kwargs.dim(first, second, more);
  }

  /**
   * Returns which elements are kept: 1, or 0 for what is pruned.
   *
   * @param t what the importance of the elements is told by, the tensor itself unless others are
   *     given
   * @param default_mask the mask so far, of the same shape; it is not to be changed
   */
  public abstract Tensor compute_mask(Tensor t, Tensor default_mask);

  /** Prunes a tensor of a module: {@code weight} becomes {@code weight_orig * weight_mask}. */
  public final void apply(Module module, String name) {
    apply(module, name, null);
  }

  /**
   * Prunes a tensor of a module: {@code weight} becomes {@code weight_orig * weight_mask} before
   * each forward, and {@code weight_orig} is what is trained. A second pruning prunes more of it.
   *
   * @param importance_scores what the importance of the elements is told by, of the tensor's shape,
   *     or null for the tensor itself
   * @throws IllegalArgumentException if there is no such parameter, the shapes differ or the method
   *     doesn't fit; nothing is changed
   */
  public final void apply(Module module, String name, @Nullable Tensor importance_scores) {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor orig = toPrune(module, name);
      Tensor scores = importance_scores == null ? orig : importance_scores;
      if (!Arrays.equals(scores.size(), orig.size())) {
        throw new IllegalArgumentException(
            "prune: importance_scores must have the shape %s of '%s', not %s."
                .formatted(Arrays.toString(orig.size()), name, Arrays.toString(scores.size())));
      }
      try (var mode = torch.no_grad()) {
        assert mode != null;
        if (module.rule(name) instanceof Pruned) {
          Tensor mask = module.get_buffer(name + "_mask").clone();
          module.register_buffer(name + "_mask", further(scores.detach(), mask));
        } else {
          module.checkFree(name + "_orig", name + "_mask");
          Tensor mask = compute_mask(scores.detach(), torch.ones_like(orig));
          module.dropTensor(name);
          module.register_parameter(name + "_orig", (Parameter) orig);
          module.register_buffer(name + "_mask", mask);
        }
      }
      module.compute(name, new Pruned(name));
    }
  }

  /** Returns a tensor that can be pruned, or once more. */
  static Tensor toPrune(Module module, String name) {
    Tensor orig = module.tensorOrNull(name);
    if (orig == null || !(module.rule(name) instanceof Pruned || orig instanceof Parameter)) {
      throw new IllegalArgumentException(
          "prune: %s has no parameter '%s', or it is computed otherwise already."
              .formatted(module._get_name(), name));
    }
    return orig;
  }

  /** Returns a mask that prunes more than another does: what Python's PruningContainer computes. */
  final Tensor further(Tensor t, Tensor mask) {
    Tensor made = mask.to(t.dtype()).clone();
    switch (PRUNING_TYPE()) {
      case "unstructured" -> {
        Tensor left = mask.eq(1);
        made.masked_scatter_(
            left, compute_mask(t.masked_select(left), mask.masked_select(left)).to(t.dtype()));
      }
      case "structured" -> {
        Tensor left = left(mask);
        Tensor kept = compute_mask(t.index_select(dim(), left), mask.index_select(dim(), left));
        made.index_copy_(dim(), left, kept.to(t.dtype()));
      }
      case "global" -> made.copy_(compute_mask(t, mask));
      default ->
          throw new IllegalArgumentException(
              "PRUNING_TYPE is unstructured, structured or global, not '" + PRUNING_TYPE() + "'.");
    }
    return made;
  }

  /** Returns the places along the dimension where something is left. */
  private Tensor left(Tensor mask) {
    int dims = mask.dim();
    if (dim() >= dims || dim() < -dims) {
      throw new IndexOutOfBoundsException(
          "dim must be from %d to %d, not %d.".formatted(-dims, dims - 1, dim()));
    }
    long at = dim() < 0 ? dim() + dims : dim();
    List<Long> others = new ArrayList<>();
    for (long d = 0; d < dims; d++) {
      if (d != at) {
        others.add(d);
      }
    }
    Tensor sums = others.isEmpty() ? mask : mask.sum(others.stream().mapToLong(d -> d).toArray());
    return sums.ne(0).nonzero().flatten();
  }

  /** Returns a tensor with what is pruned of it set to 0; nothing of a module is changed. */
  public final Tensor prune(Tensor t) {
    return t.mul(compute_mask(t.detach(), torch.ones_like(t.detach())));
  }

  /** How a pruned tensor is computed. */
  record Pruned(String name) implements ComputedTensor.Rule {
    @Override
    public Tensor compute(Module module, boolean forward) {
      Tensor orig = module.get_tensor(name + "_orig");
      return module.get_tensor(name + "_mask").to(orig.dtype()).mul(orig);
    }

    /** Leaves the pruned tensor as the parameter. */
    static void remove(Module module, String name, Pruned rule) {
      try (var mode = torch.no_grad();
          var scope = torch.scope()) {
        assert mode != null && scope != null;
        Tensor value = rule.compute(module, false);
        Parameter orig = module.get_parameter(name + "_orig");
        Call.run("set_", () -> Raw.of(orig).set_data(Raw.of(value)));
        module.stopComputing(name);
        module.dropTensor(name + "_orig");
        module.dropTensor(name + "_mask");
        module.register_parameter(name, orig);
      }
    }
  }
}
