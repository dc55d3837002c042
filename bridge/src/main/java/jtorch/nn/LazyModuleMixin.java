package jtorch.nn;

/**
 * A layer that learns how many numbers go in from its first input, and makes its parameters then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.modules.lazy.LazyModuleMixin.html">LazyModuleMixin</a>.
 * From its first forward on a lazy layer is the usual one: it prints and computes like that. Until
 * then its parameters have a type and a device, but no shape. An optimizer may be made before, as
 * the parameters stay the same objects; weights can be filled and counted only afterwards.
 */
public sealed interface LazyModuleMixin
    permits LazyLinear,
        LazyConv1d,
        LazyConv2d,
        LazyConv3d,
        LazyConvTranspose1d,
        LazyConvTranspose2d,
        LazyConvTranspose3d,
        LazyBatchNorm1d,
        LazyBatchNorm2d,
        LazyBatchNorm3d,
        LazyInstanceNorm1d,
        LazyInstanceNorm2d,
        LazyInstanceNorm3d {
  /** Returns whether the layer has parameters or buffers without a shape. */
  default boolean has_uninitialized_params() {
    return Uninitialized.isAnyOf((Module) this);
  }
}
