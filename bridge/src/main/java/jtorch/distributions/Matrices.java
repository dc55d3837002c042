package jtorch.distributions;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/** What matrices have to be: tells it for each matrix of (..., D, D). */
final class Matrices {
  private static final double SYMMETRY_RTOL = 1e-5;
  private static final double SYMMETRY_ATOL = 1e-6;
  private static final double UNIT_TOLERANCE = 10; // times the type's own and the row's length

  private Matrices() {}

  private static long[] batch(Tensor value) {
    long[] shape = value.size();
    if (shape.length < 2) {
      throw new IllegalArgumentException(
          "A value of shape " + Arrays.toString(shape) + " is no matrix; give it 2 dimensions.");
    }
    return Arrays.copyOf(shape, shape.length - 2);
  }

  static Tensor areLowerTriangular(Tensor value) {
    return value.tril().eq(value).flatten(-2).all(-1);
  }

  static Tensor areLowerCholesky(Tensor value) {
    return areLowerTriangular(value).logical_and(value.diagonal(0, -2, -1).gt(0).all(-1));
  }

  static Tensor areCorrCholesky(Tensor value) {
    double tolerance = FloatLimits.eps(value.dtype()) * value.size(-1) * UNIT_TOLERANCE;
    Tensor lengths = value.detach().square().sum(-1).sqrt();
    Tensor unit = lengths.sub(1).abs().le(tolerance).all(-1);
    return areLowerCholesky(value).logical_and(unit);
  }

  static Tensor areSquare(Tensor value) {
    long[] batch = batch(value);
    return torch.full(batch, isSquare(value) ? 1 : 0).to(value.device()).to(torch.bool);
  }

  private static boolean isSquare(Tensor matrix) {
    return matrix.size(-2) == matrix.size(-1);
  }

  static Tensor areSymmetric(Tensor value) {
    Tensor square = areSquare(value);
    return isSquare(value)
        ? value.isclose(value.mT(), SYMMETRY_RTOL, SYMMETRY_ATOL).flatten(-2).all(-1)
        : square;
  }

  static Tensor arePositiveSemidefinite(Tensor value) {
    Tensor symmetric = areSymmetric(value);
    return torch.all(symmetric).item_bool() ? linalg.eigvalsh(value).ge(0).all(-1) : symmetric;
  }

  static Tensor arePositiveDefinite(Tensor value) {
    Tensor symmetric = areSymmetric(value);
    return torch.all(symmetric).item_bool() ? linalg.cholesky_ex(value).info().eq(0) : symmetric;
  }
}
