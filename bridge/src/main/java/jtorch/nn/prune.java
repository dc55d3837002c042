package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Largest;
import jtorch.ValuesIndices;
import jtorch.WeightKwargs.Amount;
import jtorch.WeightKwargs.PartNormKwarg;
import jtorch.torch;

/**
 * Tensors of modules of which a part is set to 0: {@code torch.nn.utils.prune}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.html#module-torch.nn.utils">torch.nn.utils.prune</a>,
 * with a <a
 * href="https://docs.pytorch.org/tutorials/intermediate/pruning_tutorial.html">tutorial</a>. {@code
 * weight} becomes {@code weight_orig * weight_mask} before each forward. What Python reads as
 * {@code layer.weight} is {@code layer.get_tensor("weight")}. An amount is a share, {@code
 * amount(0.3)}, or a number of elements or parts, {@code amount(3)}.
 */
public final class prune {
  private prune() {}

  /** A tensor of a module to prune: Python's pair {@code (module, 'weight')}. */
  public record Target(Module module, String name) {}

  /** Prunes nothing of a tensor, but gives it a mask; returns the module. */
  public static <M extends Module> M identity(M module, String name) {
    new Identity().apply(module, name);
    return module;
  }

  /**
   * Prunes elements that are drawn; returns the module.
   *
   * @throws IllegalArgumentException if there is no such parameter or the amount doesn't fit
   */
  public static <M extends Module> M random_unstructured(M module, String name, Amount amount) {
    new RandomUnstructured(amount).apply(module, name);
    return module;
  }

  /**
   * Prunes the elements of the smallest absolute values; returns the module.
   *
   * @throws IllegalArgumentException if there is no such parameter or the amount doesn't fit
   */
  public static <M extends Module> M l1_unstructured(M module, String name, Amount amount) {
    new L1Unstructured(amount).apply(module, name);
    return module;
  }

  /** As {@link #l1_unstructured(Module, String, Amount)}, by the scores' absolute values. */
  public static <M extends Module> M l1_unstructured(
      M module, String name, Amount amount, Tensor importance_scores) {
    new L1Unstructured(amount).apply(module, name, importance_scores);
    return module;
  }

  /**
   * Prunes parts along a dimension, which are drawn; returns the module.
   *
   * @throws IllegalArgumentException if there is no such parameter of two dimensions or more, or
   *     the amount doesn't fit
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M random_structured(
      M module, String name, Amount amount, Dim dim) {
    new RandomStructured(amount, dim).apply(module, name);
    return module;
  }

  /**
   * Prunes the parts of the smallest norm along a dimension; returns the module.
   *
   * @throws IllegalArgumentException if there is no such parameter of two dimensions or more, or
   *     the amount doesn't fit
   * @throws IndexOutOfBoundsException if it has no such dimension
   */
  public static <M extends Module> M ln_structured(
      M module, String name, Amount amount, PartNormKwarg n, Dim dim) {
    new LnStructured(amount, n, dim).apply(module, name);
    return module;
  }

  /** As the other, by the norms of the scores. */
  public static <M extends Module> M ln_structured(
      M module, String name, Amount amount, PartNormKwarg n, Dim dim, Tensor importance_scores) {
    new LnStructured(amount, n, dim).apply(module, name, importance_scores);
    return module;
  }

  /**
   * Prunes what a mask has zeros for; returns the module.
   *
   * @throws IllegalArgumentException if there is no such parameter or the shapes differ
   */
  public static <M extends Module> M custom_from_mask(M module, String name, Tensor mask) {
    new CustomFromMask(mask).apply(module, name);
    return module;
  }

  /**
   * Prunes elements of several tensors together, as if they were one vector: {@code
   * global_unstructured(targets, L1Unstructured::new, amount(0.2))}.
   *
   * @throws IllegalArgumentException if the method is not unstructured, there is no such parameter
   *     or the amount doesn't fit; nothing is changed
   */
  public static void global_unstructured(
      Iterable<Target> parameters,
      Function<Amount, ? extends BasePruningMethod> pruning_method,
      Amount amount) {
    BasePruningMethod method = pruning_method.apply(amount);
    if (!method.PRUNING_TYPE().equals("unstructured")) {
      throw new IllegalArgumentException(
          "global_unstructured: the method must be unstructured, not "
              + method.PRUNING_TYPE()
              + ".");
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      List<Tensor> tensors = new ArrayList<>();
      List<Tensor> masks = new ArrayList<>();
      for (Target target : parameters) {
        Tensor tensor = BasePruningMethod.toPrune(target.module(), target.name());
        Tensor mask = target.module().tensorOrNull(target.name() + "_mask");
        tensors.add(tensor);
        masks.add(mask == null ? torch.ones_like(tensor) : mask);
      }
      Tensor kept =
          method.further(utils.parameters_to_vector(tensors), utils.parameters_to_vector(masks));
      long at = 0;
      for (Target target : parameters) {
        Tensor tensor = target.module().get_tensor(target.name());
        Tensor mask = kept.narrow(0, at, tensor.numel()).view_as(tensor);
        at += tensor.numel();
        new CustomFromMask(mask).apply(target.module(), target.name());
      }
    }
  }

  /**
   * Leaves a tensor as it is pruned, without original and mask; returns the module.
   *
   * @throws IllegalArgumentException if it is not pruned
   */
  public static <M extends Module> M remove(M module, String name) {
    if (!(module.rule(name) instanceof BasePruningMethod.Pruned rule)) {
      throw new IllegalArgumentException(
          "prune.remove: '%s' of %s is not pruned.".formatted(name, module._get_name()));
    }
    BasePruningMethod.Pruned.remove(module, name, rule);
    return module;
  }

  /** Returns whether a tensor of the module or of its parts is pruned. */
  public static boolean is_pruned(Module module) {
    return module.modules().stream().anyMatch(part -> part.hasRule(BasePruningMethod.Pruned.class));
  }

  /** Keeps everything; it makes a mask of ones where there is none. */
  public static final class Identity extends BasePruningMethod {
    /** Makes it. */
    public Identity() {}

    @Override
    public String PRUNING_TYPE() {
      return "unstructured";
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      return default_mask;
    }
  }

  /** Returns a mask without so many elements more, whose places in one row are asked for. */
  private static Tensor without(Tensor mask, long pruned, LongFunction<ValuesIndices> chosen) {
    Tensor left = mask.clone().contiguous();
    if (pruned > 0) {
      left.view(-1).index_fill_(0, chosen.apply(pruned).indices(), 0);
    }
    return left;
  }

  /** Prunes elements that are drawn. */
  public static final class RandomUnstructured extends BasePruningMethod {
    private final Amount amount;

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the number is negative
     */
    public RandomUnstructured(Amount amount) {
      this.amount = PrunedShare.checked(amount);
    }

    @Override
    public String PRUNING_TYPE() {
      return "unstructured";
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      return without(
          default_mask,
          PrunedShare.of(amount, t.numel()),
          pruned -> torch.rand_like(t).reshape(-1).topk(pruned));
    }
  }

  /** Prunes the elements of the smallest absolute values. */
  public static final class L1Unstructured extends BasePruningMethod {
    private final Amount amount;

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the number is negative
     */
    public L1Unstructured(Amount amount) {
      this.amount = PrunedShare.checked(amount);
    }

    @Override
    public String PRUNING_TYPE() {
      return "unstructured";
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      return without(
          default_mask,
          PrunedShare.of(amount, t.numel()),
          pruned -> t.abs().reshape(-1).topk(pruned, -1, new Largest(false)));
    }
  }

  /** Prunes whole parts along a dimension, which are drawn. */
  public static final class RandomStructured extends BasePruningMethod {
    private final Amount amount;
    private final long dim;

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the number is negative
     */
    public RandomStructured(Amount amount, Dim dim) {
      this.amount = PrunedShare.checked(amount);
      this.dim = dim.value();
    }

    @Override
    public String PRUNING_TYPE() {
      return "structured";
    }

    @Override
    public long dim() {
      return dim;
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      PrunedShare.checkDim(t, dim);
      long size = t.size(dim);
      long pruned = PrunedShare.of(amount, size);
      if (pruned == 0) {
        return default_mask;
      }
      Tensor drawn = torch.rand(size);
      Tensor kept = drawn.gt(drawn.kthvalue(pruned).values()).to(t.device());
      return PrunedShare.along(t, dim, kept).mul(default_mask);
    }
  }

  /** Prunes whole parts along a dimension, those of the smallest norm. */
  public static final class LnStructured extends BasePruningMethod {
    private final Amount amount;
    private final double n;
    private final long dim;

    /**
     * Makes it.
     *
     * @param n which norm: {@code n(2)} is the Euclidean one
     * @throws IllegalArgumentException if the share is not from 0 to 1, or the number is negative
     */
    public LnStructured(Amount amount, PartNormKwarg n, Dim dim) {
      this.amount = PrunedShare.checked(amount);
      this.n = n.order();
      this.dim = dim.value();
    }

    @Override
    public String PRUNING_TYPE() {
      return "structured";
    }

    @Override
    public long dim() {
      return dim;
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      PrunedShare.checkDim(t, dim);
      long size = t.size(dim);
      long pruned = PrunedShare.of(amount, size);
      if (pruned == 0) {
        return default_mask;
      }
      Tensor rows = t.transpose(0, dim).flatten(1, -1);
      Tensor chosen = rows.norm(n, 1).topk(size - pruned).indices();
      Tensor kept = torch.zeros(size).to(t.device()).index_fill_(0, chosen, 1);
      return PrunedShare.along(t, dim, kept).mul(default_mask);
    }
  }

  /** Prunes what a mask has zeros for. */
  public static final class CustomFromMask extends BasePruningMethod {
    private final Tensor mask;

    /** Makes it of a mask of the tensor's shape: 1 for what is kept, 0 for what is pruned. */
    public CustomFromMask(Tensor mask) {
      this.mask = mask;
    }

    @Override
    public String PRUNING_TYPE() {
      return "global";
    }

    @Override
    public Tensor compute_mask(Tensor t, Tensor default_mask) {
      if (!Arrays.equals(mask.size(), default_mask.size())) {
        throw new IllegalArgumentException(
            "custom_from_mask: the mask's shape must be %s, not %s."
                .formatted(Arrays.toString(default_mask.size()), Arrays.toString(mask.size())));
      }
      return default_mask.mul(mask.to(default_mask.dtype()));
    }
  }
}
