package jtorch.distributions;

import java.util.List;
import java.util.function.Function;
import jtorch.Tensor;

/**
 * Transforms from any numbers to what constraints allow: {@code import static
 * jtorch.distributions.constraint_registry.*;}, then {@code transform_to(constraints.positive)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraint_registry">Constraint
 * Registry</a>; the name is that of Python's module.
 */
public final class constraint_registry {
  /** Transforms that can be undone and tell how they stretch volumes, as samplers need it. */
  public static final ConstraintRegistry biject_to = new ConstraintRegistry();

  /** Transforms that are good for optimizing, of which many may lead to one value. */
  public static final ConstraintRegistry transform_to = new ConstraintRegistry();

  static {
    both(constraints.real, _ -> new ComposeTransform(List.of()));
    both(constraints.positive, constraint_registry::above);
    both(constraints.nonnegative, constraint_registry::above);
    both(constraints.less_than(0), constraint_registry::below);
    both(constraints.unit_interval, constraint_registry::between);
    both(constraints.half_open_interval(0, 1), constraint_registry::between);
    both(constraints.corr_cholesky, _ -> new CorrCholeskyTransform());
    biject_to.register(constraints.simplex, _ -> new StickBreakingTransform());
    transform_to.register(constraints.simplex, _ -> new SoftmaxTransform());
    transform_to.register(constraints.lower_cholesky, _ -> new LowerCholeskyTransform());
    transform_to.register(constraints.positive_definite, _ -> new PositiveDefiniteTransform());
    transform_to.register(constraints.positive_semidefinite, _ -> new PositiveDefiniteTransform());
    ofOthers(biject_to);
    ofOthers(transform_to);
  }

  private constraint_registry() {}

  /**
   * Returns the transform that can be undone: {@code biject_to(constraint)} in Python.
   *
   * @throws UnsupportedOperationException if none is registered for its kind
   */
  public static Transform biject_to(Constraint constraint) {
    return biject_to.call(constraint);
  }

  /**
   * Returns the transform for optimizing: {@code transform_to(constraint)} in Python.
   *
   * @throws UnsupportedOperationException if none is registered for its kind
   */
  public static Transform transform_to(Constraint constraint) {
    return transform_to.call(constraint);
  }

  private static void both(Constraint constraint, Function<Constraint, Transform> factory) {
    biject_to.register(constraint, factory);
    transform_to.register(constraint, factory);
  }

  /** Of constraints that are made of others. */
  private static void ofOthers(ConstraintRegistry registry) {
    registry.register(
        IndependentConstraint.class,
        all -> new IndependentTransform(registry.call(all.base()), all.dims()));
    registry.register(
        constraints.cat(List.of(constraints.real), 0),
        all -> {
          PartsConstraint parts = (PartsConstraint) all;
          return new CatTransform(transforms(registry, parts), parts.dim(), parts.lengths());
        });
    registry.register(
        constraints.stack(List.of(constraints.real), 0),
        all -> {
          PartsConstraint parts = (PartsConstraint) all;
          return new StackTransform(transforms(registry, parts), parts.dim());
        });
  }

  private static List<Transform> transforms(ConstraintRegistry registry, PartsConstraint parts) {
    return parts.cseq().stream().map(registry::call).toList();
  }

  private static Transform above(Constraint constraint) {
    Object bound = ((RangeConstraint) constraint).lower();
    return new ComposeTransform(List.of(new ExpTransform(), moved(bound, 1)));
  }

  private static Transform below(Constraint constraint) {
    Object bound = ((RangeConstraint) constraint).upper();
    return new ComposeTransform(List.of(new ExpTransform(), moved(bound, -1)));
  }

  private static Transform moved(Object bound, double scale) {
    return bound instanceof Tensor tensor
        ? new AffineTransform(tensor, scale)
        : new AffineTransform(((Number) bound).doubleValue(), scale);
  }

  private static Transform between(Constraint constraint) {
    RangeConstraint range = (RangeConstraint) constraint;
    if (range.lower() instanceof Tensor low && range.upper() instanceof Tensor high) {
      return new ComposeTransform(
          List.of(new SigmoidTransform(), new AffineTransform(low, high.sub(low))));
    }
    double low = ((Number) range.lower()).doubleValue();
    double high = ((Number) range.upper()).doubleValue();
    return low == 0 && high == 1
        ? new SigmoidTransform()
        : new ComposeTransform(
            List.of(new SigmoidTransform(), new AffineTransform(low, high - low)));
  }
}
