package jtorch.internal.blocked;

import jtorch.internal.SavedVersions;
import org.bytedeco.javacpp.BoolPointer;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** {@code conv2d} with a result in blocks; its input may be in rows. */
final class BlockedConvolution extends BlockedNode {
  static final String NAME = "ConvolutionBackward0";
  private static final int DIMENSIONS = 2;

  private final Steps steps;
  private final long inputVersion;
  private final long weightVersion;
  private final boolean inputInRows;

  /**
   * How the kernels move.
   *
   * @param stride how far in a step
   * @param padding how far they begin outside
   * @param dilation how far apart the points of a kernel are
   * @param groups how many parts the channels have that don't mix
   */
  public record Steps(long[] stride, long[] padding, long[] dilation, long groups) {
    Tensor convolve(Tensor x, Tensor weight, TensorOptional bias) {
      return torch.conv2d(x, weight, bias, stride, padding, dilation, groups);
    }
  }

  /**
   * Saves what the backward pass needs.
   *
   * @param inputs the input as it came, the kernels and perhaps the offsets
   * @param blocks the input in blocks
   */
  BlockedConvolution(Tensor[] inputs, Tensor blocks, Steps steps) {
    super(inputs, inputs[0], inputs[1], blocks);
    this.steps = steps;
    inputVersion = inputs[0]._version();
    weightVersion = inputs[1]._version();
    inputInRows = !inputs[0].is_mkldnn();
  }

  @Override
  long[] inBlocks(Tensor gradient) {
    checkVersions();
    return gradients(gradient, saved(2), inputInRows, false);
  }

  @Override
  long[] differentiably(Tensor gradient) {
    checkVersions();
    try (Tensor rows = gradient.to_dense();
        Tensor input = inputInRows ? new Tensor(saved(0)) : saved(0).to_dense()) {
      return gradients(rows, input, false, !inputInRows);
    }
  }

  private void checkVersions() {
    SavedVersions.check(saved(0), inputVersion);
    SavedVersions.check(saved(1), weightVersion);
  }

  private long[] gradients(Tensor gradient, Tensor input, boolean toRows, boolean toBlocks) {
    long[] results = new long[inputs()];
    long[] offsets = {saved(1).size(0)};
    try (BoolPointer mask = mask();
        T_TensorTensorTensor_T found =
            torch.convolution_backward(
                gradient,
                input,
                saved(1),
                offsets,
                steps.stride,
                steps.padding,
                steps.dilation,
                false,
                new long[DIMENSIONS],
                steps.groups,
                mask)) {
      if (isWanted(0)) {
        Tensor ofInput = found.get0();
        results[0] =
            toRows
                ? owned(ofInput.to_dense())
                : toBlocks ? owned(ofInput.to_mkldnn()) : owned(new Tensor(ofInput));
      }
      if (isWanted(1)) {
        results[1] = owned(new Tensor(found.get1()));
      }
      if (isWanted(2)) {
        results[2] = owned(new Tensor(found.get2()));
      }
    }
    return results;
  }

  /** Returns which gradients are wanted. */
  private BoolPointer mask() {
    BoolPointer mask = new BoolPointer(3);
    for (int i = 0; i < 3; i++) {
      mask.put(i, isWanted(i));
    }
    return mask;
  }
}
