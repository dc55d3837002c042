package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * The parametrization of {@link parametrizations#spectral_norm}, under the name that PyTorch
 * prints. Its buffers {@code _u} and {@code _v} are the singular vectors of the largest singular
 * value, which each forward in training comes closer to.
 */
final class _SpectralNorm extends Module implements parametrize.RightInverse {
  private static final int FIRST = 15; // iterations before the first forward

  private final long iterations;
  private final long dim;
  private final double eps;
  private final @Nullable Tensor left;
  private final @Nullable Tensor right;

  _SpectralNorm(Tensor weight, long iterations, long dim, double eps) {
    this.iterations = iterations;
    this.dim = dim < 0 ? dim + weight.dim() : dim;
    this.eps = eps;
    if (weight.dim() < 2) {
      left = null;
      right = null;
      return;
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor matrix = Norms.matrix(weight, this.dim);
      // both are drawn before either is made a direction
      Tensor u = matrix.new_empty(new long[] {matrix.size(0)}).normal_(0, 1);
      Tensor v = matrix.new_empty(new long[] {matrix.size(1)}).normal_(0, 1);
      left = register_buffer("_u", F.normalize(u, 2, 0, eps));
      right = register_buffer("_v", F.normalize(v, 2, 0, eps));
      iterate(matrix, left, right, FIRST);
    }
  }

  private _SpectralNorm(_SpectralNorm original, Memo memo) {
    super(original, memo);
    iterations = original.iterations;
    dim = original.dim;
    eps = original.eps;
    left = memo.orNull(original.left);
    right = memo.orNull(original.right);
  }

  private void iterate(Tensor matrix, Tensor u, Tensor v, long times) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      for (long i = 0; i < times; i++) {
        u.copy_(F.normalize(torch.mv(matrix, v), 2, 0, eps));
        v.copy_(F.normalize(torch.mv(matrix.t(), u), 2, 0, eps));
      }
    }
  }

  @Override
  public Tensor forward(Tensor weight) {
    if (left == null || right == null) {
      return F.normalize(weight, 2, 0, eps);
    }
    Tensor matrix = Norms.matrix(weight, dim);
    if (training()) {
      iterate(matrix, left, right, iterations);
    }
    // copies, as another forward before the backward changes the buffers
    Tensor u = left.clone();
    Tensor v = right.clone();
    return weight.div(torch.dot(u, torch.mv(matrix, v)));
  }

  @Override
  public Tensor right_inverse(Tensor value) {
    return value;
  }

  @Override
  Module copied(Memo memo) {
    return new _SpectralNorm(this, memo);
  }
}
