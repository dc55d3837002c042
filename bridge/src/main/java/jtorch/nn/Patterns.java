package jtorch.nn;

import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import jtorch.DType;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/** Beginnings that are neither one number nor plain draws. */
final class Patterns {
  private Patterns() {}

  /** Draws uniformly between the ends' probabilities and takes the normal numbers of those. */
  static Tensor truncated(
      Tensor tensor, double mean, double std, double a, double b, GeneratorOf... generator) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      double low = (1 + erf((a - mean) / std / Math.sqrt(2.0))) / 2.0;
      double high = (1 + erf((b - mean) / std / Math.sqrt(2.0))) / 2.0;
      init.uniform_(tensor, 2 * low - 1, 2 * high - 1, generator);
      tensor.erfinv_();
      tensor.mul_(std * Math.sqrt(2.0));
      tensor.add_(mean);
      tensor.clamp_(a, b);
    }
    return tensor;
  }

  private static double erf(double x) {
    return DefaultDevice.onCpu(() -> torch.erf(torch.tensor(x, dtype(DType.float64))).item());
  }

  static Tensor dirac(Tensor tensor, long groups) {
    long[] size = tensor.size();
    if (size.length < 3 || size.length > 5 || groups < 1 || size[0] % groups != 0) {
      throw new IllegalArgumentException(
          "dirac_: a shape of "
              + Arrays.toString(size)
              + " doesn't have 3 to 5 dimensions, the first divisible by groups "
              + groups
              + ".");
    }
    long each = size[0] / groups;
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      init.zeros_(tensor);
      for (long row = 0; row < size[0]; row++) {
        long channel = row % each;
        if (channel < size[1]) {
          Tensor place = tensor.select(0, row).select(0, channel);
          for (int d = 2; d < size.length; d++) {
            place = place.select(0, size[d] / 2);
          }
          place.fill_(1);
        }
      }
    }
    return tensor;
  }

  static Tensor sparse(Tensor tensor, double sparsity, double std, GeneratorOf... generator) {
    Fans.checkDims("sparse_", tensor, 2, 2);
    if (!(sparsity >= 0 && sparsity <= 1)) {
      throw new IllegalArgumentException(
          "sparse_: sparsity must be from 0 to 1, not " + sparsity + ".");
    }
    long rows = tensor.size(0);
    long zeros = (long) Math.ceil(sparsity * (double) rows);
    init.normal_(tensor, 0, std, generator);
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      for (long column = 0; column < tensor.size(1); column++) {
        Tensor chosen = torch.randperm(rows).narrow(0, 0, zeros).to(tensor.device());
        tensor.select(1, column).index_fill_(0, chosen, 0);
      }
    }
    return tensor;
  }
}
