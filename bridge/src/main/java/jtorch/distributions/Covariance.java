package jtorch.distributions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.DistributionKwargs.CovarianceKwarg;
import jtorch.DistributionKwargs.CovarianceMatrix;
import jtorch.DistributionKwargs.PrecisionMatrix;
import jtorch.DistributionKwargs.ScaleTril;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/**
 * How elements vary together, as the caller has said it.
 *
 * @param given the matrices, of shape (..., K, K)
 * @param factor lower triangular ones whose squares are the covariances; their batch may be smaller
 */
record Covariance(CovarianceKwarg given, Tensor factor) {
  /** What the matrices have to be, in Python's order. */
  static final Map<String, Constraint> KINDS = kinds();

  private static Map<String, Constraint> kinds() {
    Map<String, Constraint> kinds = new LinkedHashMap<>();
    kinds.put("covariance_matrix", constraints.positive_definite);
    kinds.put("precision_matrix", constraints.positive_definite);
    kinds.put("scale_tril", constraints.lower_cholesky);
    return Collections.unmodifiableMap(kinds);
  }

  /** What a matrix of this kind has to be. */
  static Constraint constraint(CovarianceKwarg matrix) {
    return matrix instanceof ScaleTril ? constraints.lower_cholesky : constraints.positive_definite;
  }

  /** Takes matrices that are as they must be. */
  static Covariance of(CovarianceKwarg matrix) {
    return new Covariance(
        matrix,
        switch (matrix) {
          case CovarianceMatrix(Tensor value) -> linalg.cholesky(value);
          case PrecisionMatrix(Tensor value) -> ofPrecision(value);
          case ScaleTril(Tensor value) -> value;
        });
  }

  /** The factor of the inverse, without the inverse: turned around, an upper one is a lower one. */
  private static Tensor ofPrecision(Tensor precision) {
    Tensor turned = linalg.cholesky(precision.flip(-2, -1)).flip(-2, -1).mT();
    Tensor one = torch.eye(precision.size(-1)).to(precision);
    return linalg.solve_triangular(turned, one, false);
  }

  /** The same matrices for a larger batch. */
  Covariance expand(long... shape) {
    return new Covariance(
        switch (given) {
          case CovarianceMatrix(Tensor value) -> new CovarianceMatrix(value.expand(shape));
          case PrecisionMatrix(Tensor value) -> new PrecisionMatrix(value.expand(shape));
          case ScaleTril(Tensor value) -> new ScaleTril(value.expand(shape));
        },
        factor);
  }

  Tensor scale_tril() {
    return given instanceof ScaleTril(Tensor value) ? value : overBatch(factor);
  }

  Tensor covariance_matrix() {
    return given instanceof CovarianceMatrix(Tensor value)
        ? value
        : overBatch(factor.matmul(factor.mT()));
  }

  Tensor precision_matrix() {
    return given instanceof PrecisionMatrix(Tensor value)
        ? value
        : overBatch(factor.cholesky_inverse());
  }

  private Tensor overBatch(Tensor matrix) {
    return matrix.expand(given.value().size());
  }

  String shown() {
    return Distribution.shown(given.name(), given.value());
  }
}
