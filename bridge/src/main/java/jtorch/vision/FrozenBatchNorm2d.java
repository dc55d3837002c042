package jtorch.vision;

import static jtorch.Kwargs.eps;

import jtorch.NnKwargs.Eps;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;
import jtorch.nn.Module;
import jtorch.torch;

/**
 * Normalizes the channels of (N, C, H, W) by numbers that nothing learns.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.FrozenBatchNorm2d.html">FrozenBatchNorm2d</a>.
 */
public class FrozenBatchNorm2d extends Module {
  private final double least;

  /** Makes the layer: {@code FrozenBatchNorm2d(64)} in Python. */
  public FrozenBatchNorm2d(long num_features) {
    this(num_features, eps(1e-5));
  }

  /** Makes the layer with a number that keeps variances above zero. */
  public FrozenBatchNorm2d(long num_features, Eps eps) {
    least = eps.value();
    register_buffer("weight", torch.ones(num_features));
    register_buffer("bias", torch.zeros(num_features));
    register_buffer("running_mean", torch.zeros(num_features));
    register_buffer("running_var", torch.ones(num_features));
    // A BatchNorm2d's state fits, whose count of batches nothing needs here.
    register_load_state_dict_pre_hook(
        (_, state, prefix) -> state.remove(prefix + "num_batches_tracked"));
  }

  private Tensor column(String name) {
    return get_tensor(name).reshape(1, -1, 1, 1);
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor scale = column("weight").mul(column("running_var").add(least).rsqrt());
    Tensor bias = column("bias").sub(column("running_mean").mul(scale));
    return input.mul(scale).add(bias);
  }

  @Override
  protected String extra_repr() {
    return get_tensor("weight").size(0) + ", eps=" + PythonNumbers.repr(least);
  }
}
