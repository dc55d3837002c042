package jtorch.nn;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import jtorch.linalg;
import jtorch.torch;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * The parametrization of {@link parametrizations#orthogonal}, under the name that PyTorch prints.
 * Its buffer {@code base} is the matrix that the map's result is multiplied by, if it is kept.
 */
final class _Orthogonal extends Module implements parametrize.RightInverse {
  /** How a matrix becomes orthogonal. */
  enum Way {
    matrix_exp,
    cayley,
    householder
  }

  private final Way way;
  private final boolean trivialized;
  private final long[] shape;

  _Orthogonal(Tensor weight, Way way, boolean trivialized) {
    this.way = way;
    this.trivialized = trivialized;
    shape = weight.size();
  }

  private _Orthogonal(_Orthogonal original, Memo memo) {
    super(original, memo);
    way = original.way;
    trivialized = original.trivialized;
    shape = original.shape;
  }

  @Override
  public Tensor forward(Tensor input) {
    boolean wide = input.size(-2) < input.size(-1);
    Tensor x = wide ? input.transpose(-2, -1) : input;
    Tensor q = way == Way.householder ? reflected(x) : mapped(x);
    q = trivialized ? get_tensor("base").matmul(q) : q;
    return wide ? q.transpose(-2, -1) : q;
  }

  /** Maps the skew-symmetric matrix that a lower triangle stands for. */
  private Tensor mapped(Tensor x) {
    long n = x.size(-2);
    long k = x.size(-1);
    Tensor lower = x.tril();
    if (n != k) {
      long[] rest = x.size();
      rest[rest.length - 1] = n - k;
      lower = torch.cat(List.of(lower, lower.new_zeros(rest)), -1);
    }
    Tensor skew = lower.sub(lower.transpose(-2, -1));
    Tensor q = way == Way.matrix_exp ? linalg.matrix_exp(skew) : cayley(skew, n);
    return n == k ? q : q.narrow(-1, 0, k);
  }

  private static Tensor cayley(Tensor skew, long n) {
    Tensor identity = torch.eye(n).to(skew.device(), skew.dtype());
    Tensor half = skew.mul(0.5);
    return linalg.solve(identity.sub(half), identity.add(half));
  }

  /** Multiplies the reflections that the columns stand for; the diagonal has their signs. */
  private static Tensor reflected(Tensor x) {
    Tensor below = x.tril(-1);
    Tensor squares = below.mul(below).sum(-2);
    Tensor tau = squares.add(1).reciprocal().mul(2);
    Tensor signs = x.diagonal(0, -2, -1).to(DType.int32).unsqueeze(-2);
    return product(below, tau).mul(signs);
  }

  private static Tensor product(Tensor below, Tensor tau) {
    return Call.tensor(
        "householder_product",
        () ->
            org.bytedeco.pytorch.global.torch.linalg_householder_product(
                Raw.of(below), Raw.of(tau)));
  }

  @Override
  public Tensor right_inverse(Tensor value) {
    if (!Arrays.equals(value.size(), shape)) {
      throw new IllegalArgumentException(
          "orthogonal: the matrix must have the shape %s, not %s."
              .formatted(Arrays.toString(shape), Arrays.toString(value.size())));
    }
    boolean wide = value.size(-2) < value.size(-1);
    Tensor tall = wide ? value.transpose(-2, -1) : value;
    if (trivialized) {
      register_buffer("base", begin(tall));
      Tensor negative = torch.zeros_like(value);
      negative.diagonal(0, -2, -1).fill_(-1);
      return negative;
    }
    if (way != Way.householder) {
      throw new UnsupportedOperationException(
          "orthogonal: "
              + way
              + " takes no value with use_trivialization(false); leave that out or use the"
              + " householder map.");
    }
    Factors f = Factors.of(tall);
    f.signs().sign_();
    Tensor flipped = f.tau.eq(0).to(f.matrix.dtype()).mul(-2).add(1); // -1 where tau is 0
    f.signs().mul_(flipped);
    return wide ? f.matrix.transpose(-2, -1) : f.matrix;
  }

  /** Returns a square orthogonal matrix whose first columns are those of a tall one, made so. */
  private static Tensor begin(Tensor tall) {
    long n = tall.size(-2);
    long k = tall.size(-1);
    if (n == k) {
      return isOrthogonal(tall) ? tall.clone() : made(tall);
    }
    long[] rest = tall.size();
    rest[rest.length - 1] = n - k;
    Tensor drawn = tall.new_empty(rest).normal_(0, 1);
    return made(torch.cat(List.of(tall, drawn), -1));
  }

  private static boolean isOrthogonal(Tensor q) {
    double eps = q.dtype() == DType.float64 ? Math.ulp(1.0) : Math.ulp(1.0f);
    Tensor identity = torch.eye(q.size(-1)).to(q.device(), q.dtype());
    Tensor squares = q.transpose(-2, -1).matmul(q);
    Tensor far = squares.sub(identity).abs().gt(identity.mul(1e-5).add(10.0 * q.size(-2) * eps));
    return !far.any().item_bool();
  }

  /** Returns the orthogonal factor that leaves a diagonal without negative numbers. */
  private static Tensor made(Tensor tall) {
    Factors f = Factors.of(tall);
    return product(f.matrix, f.tau).mul(f.signs().sgn().unsqueeze(-2));
  }

  @Override
  Module copied(Memo memo) {
    return new _Orthogonal(this, memo);
  }

  /** The reflections of a matrix, below the diagonal, and their factors. */
  private record Factors(Tensor matrix, Tensor tau) {
    static Factors of(Tensor tall) {
      return Call.value(
          "geqrf",
          () -> {
            try (T_TensorTensor_T both =
                org.bytedeco.pytorch.global.torch.geqrf(Raw.of(tall.contiguous()))) {
              return new Factors(Raw.copy(both.get0()), Raw.copy(both.get1()));
            }
          });
    }

    Tensor signs() {
      return matrix.diagonal(0, -2, -1);
    }
  }
}
