package jtorch.nn;

import jtorch.DataKwargs.GeneratorOf;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;
import org.bytedeco.pytorch.T_TensorTensor_T;

/** Makes a matrix whose rows or columns are orthonormal, after Saxe et al. (2013). */
final class Orthogonal {
  private Orthogonal() {}

  static void fill(Tensor tensor, double gain, GeneratorOf... generator) {
    Fans.checkDims("orthogonal_", tensor, 2, Integer.MAX_VALUE);
    if (tensor.numel() == 0) {
      return;
    }
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      long rows = tensor.size(0);
      long columns = tensor.numel() / rows;
      Tensor drawn = torch.zeros(rows, columns).to(tensor.dtype()).to(tensor.device());
      init.normal_(drawn, generator);
      Tensor tall = rows < columns ? drawn.transpose(0, 1) : drawn;
      Tensor basis = basis(tall);
      Tensor lying = rows < columns ? basis.transpose(0, 1) : basis;
      tensor.copy_(lying.reshape(tensor.size()));
      tensor.mul_(gain);
    }
  }

  /** The orthogonal factor, its signs chosen so that every basis is as likely. */
  private static Tensor basis(Tensor matrix) {
    return Call.tensor(
        "linalg_qr",
        () -> {
          try (T_TensorTensor_T factors =
                  org.bytedeco.pytorch.global.torch.linalg_qr(Raw.of(matrix));
              org.bytedeco.pytorch.Tensor diagonal = factors.get1().diagonal();
              org.bytedeco.pytorch.Tensor signs = diagonal.sign()) {
            return factors.get0().mul(signs);
          }
        });
  }
}
