package jtorch.distributions;

import jtorch.Tensor;

/**
 * What values of mixtures have to be: as their components', which have one dimension more.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraints">Constraints</a>.
 */
public final class MixtureSameFamilyConstraint extends Constraint {
  private final Constraint base_constraint;

  /** A constraint by that of the components. */
  public MixtureSameFamilyConstraint(Constraint base_constraint) {
    this.base_constraint = base_constraint;
  }

  @Override
  public boolean is_discrete() {
    return base_constraint.is_discrete();
  }

  @Override
  public int event_dim() {
    return base_constraint.event_dim();
  }

  @Override
  public Tensor check(Tensor value) {
    Tensor valid = base_constraint.check(value.unsqueeze(-1 - event_dim()));
    int dims = valid.dim() - (value.dim() - event_dim());
    return IndependentConstraint.all(valid, dims, event_dim(), value);
  }

  @Override
  String must() {
    return base_constraint.must();
  }

  @Override
  boolean isKnown() {
    return base_constraint.isKnown();
  }

  @Override
  public String toString() {
    return "MixtureSameFamilyConstraint(" + base_constraint + ")";
  }
}
