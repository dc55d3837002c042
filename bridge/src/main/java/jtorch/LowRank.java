package jtorch;

import java.util.Arrays;
import jtorch.LowRankKwargs.LessMatrix;
import jtorch.LowRankKwargs.PcaLowrankKwarg;
import jtorch.LowRankKwargs.PowerSteps;
import jtorch.LowRankKwargs.RankGuess;
import jtorch.LowRankKwargs.SvdLowrankKwarg;
import jtorch.SpectrumKwargs.Centered;
import org.jspecify.annotations.Nullable;

/**
 * The largest singular values of large matrices, by products with random vectors: algorithm 5.1 of
 * <a href="https://arxiv.org/abs/0909.4061">Halko, Martinsson and Tropp, 2009</a>.
 */
final class LowRank {
  private static final long USUAL = 6;

  private final long steps;
  private final @Nullable Tensor less;

  private LowRank(long steps, @Nullable Tensor less) {
    this.steps = steps;
    this.less = less;
  }

  static TorchMatrixFactors.SVD svd(Tensor A, SvdLowrankKwarg... keywords) {
    checkMatrix("svd_lowrank", A);
    long q = USUAL;
    long steps = 2;
    Tensor less = null;
    for (SvdLowrankKwarg keyword : keywords) {
      switch (keyword) {
        case RankGuess(long value) -> q = value;
        case PowerSteps(long value) -> steps = value;
        case LessMatrix(Tensor value) -> less = value;
      }
    }
    check("svd_lowrank", q >= 0 && steps >= 0, q, steps, "0 or more");
    return new LowRank(steps, less == null ? null : less.broadcast_to(A.shape())).svd(A, q);
  }

  static TorchMatrixFactors.SVD pca(Tensor A, PcaLowrankKwarg... keywords) {
    checkMatrix("pca_lowrank", A);
    long most = Math.min(A.size(-2), A.size(-1));
    long q = Math.min(USUAL, most);
    long steps = 2;
    boolean center = true;
    for (PcaLowrankKwarg keyword : keywords) {
      switch (keyword) {
        case RankGuess(long value) -> q = value;
        case PowerSteps(long value) -> steps = value;
        case Centered(boolean value) -> center = value;
      }
    }
    boolean fits = q >= 0 && q <= most && steps >= 0;
    check("pca_lowrank", fits, q, steps, "0 or more, and q at most " + most);
    if (!center) {
      return new LowRank(steps, null).svd(A, q);
    }
    if (!A.is_sparse()) {
      return new LowRank(steps, null).svd(A.sub(A.mean(-2, Kwargs.keepdim(true))), q);
    }
    Tensor mean = A.sum(0).to_dense().div(A.size(0));
    return new LowRank(steps, mean.broadcast_to(A.shape())).svd(A, q);
  }

  private static void checkMatrix(String method, Tensor A) {
    if (A.dim() < 2 || (A.is_sparse() && A.dim() > 2)) {
      throw new IllegalArgumentException(
          method
              + ": the input has shape "
              + Arrays.toString(A.shape())
              + "; give a matrix, or a batch of them that is not sparse.");
    }
    if (!A.is_floating_point() && !A.is_complex()) {
      throw new IllegalArgumentException(
          method + ": the input's elements are " + A.dtype() + "; call float_() on it.");
    }
  }

  private static void check(String method, boolean fits, long q, long niter, String what) {
    if (!fits) {
      throw new IllegalArgumentException(
          method + ": q and niter must be " + what + ", not " + q + " and " + niter + ".");
    }
  }

  private TorchMatrixFactors.SVD svd(Tensor A, long q) {
    if (A.size(-2) < A.size(-1)) { // the algorithm is for matrices that stand upright
      LowRank turned = new LowRank(steps, less == null ? null : less.mH());
      TorchMatrixFactors.SVD parts = turned.upright(adjoint(A), q);
      Tensor left = parts.V();
      Tensor right = parts.U();
      return new TorchMatrixFactors.SVD(left, parts.S(), right, "");
    }
    return upright(A, q);
  }

  private TorchMatrixFactors.SVD upright(Tensor A, long q) {
    Tensor basis = basis(A, q);
    linalg.SVD parts = linalg.svd(times(adjoint(A), adjointLess(), basis).mH(), false);
    return new TorchMatrixFactors.SVD(basis.matmul(parts.U()), parts.S(), parts.Vh().mH(), "");
  }

  /** Returns vectors at right angles that span nearly what the matrix does. */
  private Tensor basis(Tensor A, long q) {
    Tensor drawn =
        torch.randn(new long[] {A.size(-1), q}, Kwargs.dtype(A.dtype()), Kwargs.device(A.device()));
    Tensor basis = linalg.qr(times(A, less, drawn)).Q();
    Tensor turned = adjoint(A);
    for (long i = 0; i < steps; i++) {
      basis = linalg.qr(times(turned, adjointLess(), basis)).Q();
      basis = linalg.qr(times(A, less, basis)).Q();
    }
    return basis;
  }

  private @Nullable Tensor adjointLess() {
    return less == null ? null : less.mH();
  }

  private static Tensor times(Tensor A, @Nullable Tensor less, Tensor vectors) {
    Tensor product = A.matmul(vectors);
    return less == null ? product : product.sub(less.matmul(vectors));
  }

  private static Tensor adjoint(Tensor A) {
    return A.is_sparse() ? A.t() : A.mH();
  }
}
