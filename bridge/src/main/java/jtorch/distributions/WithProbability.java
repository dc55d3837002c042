package jtorch.distributions;

import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.Tensor;

/** A variable of which one probability tells, or the logarithm of p/(1-p) in its place. */
abstract class WithProbability extends Distribution {
  final Binary given;

  /** Takes a parameter of shape (...), which {@link #checkGiven} checks. */
  WithProbability(ProbabilityKwarg parameter, DistributionKwarg... keywords) {
    super(parameter.value().size(), new long[0], keywords);
    given = new Binary(parameter);
  }

  WithProbability(WithProbability like, long... batch_shape) {
    super(like, batch_shape);
    given = like.given.expand(batch_shape);
  }

  /** Checks the parameter, of which probabilities have to be so, and logits any numbers. */
  final void checkGiven(Constraint probs) {
    takes("probs", probs);
    takes("logits", constraints.real);
    check(given.name(), given.value(), given.isLogits() ? constraints.real : probs);
  }

  /** Returns the probabilities. */
  public Tensor probs() {
    return given.probs();
  }

  /** Returns the logarithms of p/(1-p). */
  public Tensor logits() {
    return given.logits();
  }

  /** Returns the shape of what was given: probabilities or logarithms. */
  public long[] param_shape() {
    return given.value().size();
  }
}
