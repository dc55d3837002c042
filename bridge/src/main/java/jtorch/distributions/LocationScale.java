package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;

/** A variable that is a standard one of its kind, widened by scale and then moved by loc. */
abstract class LocationScale extends Distribution {
  final Tensor loc;
  final Tensor scale;

  /** Takes parameters of one shape (...). */
  LocationScale(List<Tensor> parameters, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    loc = parameters.get(0);
    scale = parameters.get(1);
    check("loc", loc, Constraint.REAL);
    check("scale", scale, Constraint.POSITIVE);
  }

  LocationScale(LocationScale like, long... batch_shape) {
    super(like, batch_shape);
    loc = like.loc.expand(batch_shape);
    scale = like.scale.expand(batch_shape);
  }

  /** Returns where the middles are, which are the most probable values. */
  public Tensor loc() {
    return loc;
  }

  /** Returns how wide the variables are. */
  public Tensor scale() {
    return scale;
  }

  @Override
  public boolean has_rsample() {
    return true;
  }

  @Override
  public Tensor mean() {
    return loc;
  }

  @Override
  public Tensor mode() {
    return loc;
  }

  @Override
  Constraint support() {
    return Constraint.REAL;
  }

  @Override
  public String toString() {
    return kind() + "(" + shown("loc", loc) + ", " + shown("scale", scale) + ")";
  }
}
