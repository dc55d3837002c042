package jtorch.autograd;

import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What {@code unpack_dual} returns.
 *
 * @param primal the tensor without its tangent
 * @param tangent its tangent, of the same shape, or null if it has none
 */
public record UnpackedDualTensor(Tensor primal, @Nullable Tensor tangent) {}
