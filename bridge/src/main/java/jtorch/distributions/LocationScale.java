package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** A variable that is a standard one of its kind, widened by scale and then moved by loc. */
abstract class LocationScale extends Distribution {
  final Tensor loc;
  final Tensor scale;

  /** Takes parameters of one shape (...). */
  LocationScale(List<Tensor> parameters, DistributionKwarg... keywords) {
    this(parameters, null, keywords);
  }

  /** Takes degrees of freedom as well, which are the first of the parameters. */
  LocationScale(List<Tensor> parameters, @Nullable Tensor df, DistributionKwarg... keywords) {
    super(parameters.getFirst().size(), new long[0], keywords);
    if (df != null) {
      check("df", df, constraints.positive);
    }
    loc = parameters.get(0);
    scale = parameters.get(1);
    check("loc", loc, constraints.real);
    check("scale", scale, constraints.positive);
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
  public Constraint support() {
    return constraints.real;
  }

  @Override
  public String toString() {
    return kind() + "(" + shown("loc", loc) + ", " + shown("scale", scale) + ")";
  }
}
