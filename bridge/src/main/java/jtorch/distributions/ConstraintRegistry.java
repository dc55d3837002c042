package jtorch.distributions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Which transform leads to what a constraint allows.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraint_registry">ConstraintRegistry</a>.
 */
public final class ConstraintRegistry {
  private final Map<Object, Function<Constraint, Transform>> factories = new ConcurrentHashMap<>();

  /** Makes one that knows no constraint. */
  public ConstraintRegistry() {}

  /**
   * Registers what makes transforms to constraints of the same kind as this one: {@code
   * @registry.register(constraints.positive)} in Python.
   */
  public void register(Constraint constraint, Function<Constraint, Transform> factory) {
    factories.put(constraint.kind(), factory);
  }

  /** Registers what makes transforms to constraints of a class of one's own. */
  public <C extends Constraint> void register(
      Class<C> constraint, Function<? super C, Transform> factory) {
    factories.put(constraint, given -> factory.apply(constraint.cast(given)));
  }

  /**
   * Returns the transform from any numbers to what the constraint allows: {@code
   * registry(constraint)} in Python.
   *
   * @throws UnsupportedOperationException if none is registered
   */
  public Transform call(Constraint constraint) {
    Function<Constraint, Transform> factory = factories.get(constraint.kind());
    if (factory == null) {
      throw new UnsupportedOperationException(
          "There is no transform to " + constraint + "; register one for its kind.");
    }
    return factory.apply(constraint);
  }
}
