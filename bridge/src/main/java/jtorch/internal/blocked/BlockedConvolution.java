package jtorch.internal.blocked;

import java.util.function.UnaryOperator;
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
    boolean wide =
        WeightGradients.areFasterWide(saved(1), steps.groups) && (isWanted(1) || isWanted(2));
    try (T_TensorTensorTensor_T found = backward(gradient, input, saved(1), isWanted(0), !wide)) {
      if (isWanted(0)) {
        Tensor ofInput = found.get0();
        results[0] =
            toRows
                ? owned(ofInput.to_dense())
                : toBlocks ? owned(ofInput.to_mkldnn()) : owned(new Tensor(ofInput));
      }
      if (!wide) {
        keepOfWeights(found, results, UnaryOperator.identity());
      }
    }
    if (wide) {
      try (Tensor g = WeightGradients.widened(gradient);
          Tensor x = WeightGradients.widened(input);
          Tensor w = WeightGradients.widened(saved(1));
          T_TensorTensorTensor_T found = backward(g, x, w, false, true)) {
        keepOfWeights(found, results, WeightGradients::narrowed);
      }
    }
    return results;
  }

  private T_TensorTensorTensor_T backward(
      Tensor gradient, Tensor input, Tensor weight, boolean ofInput, boolean ofWeights) {
    long[] offsets = {weight.size(0)};
    try (BoolPointer mask = new BoolPointer(3)) {
      mask.put(0, ofInput);
      mask.put(1, ofWeights && isWanted(1));
      mask.put(2, ofWeights && isWanted(2));
      return torch.convolution_backward(
          gradient,
          input,
          weight,
          offsets,
          steps.stride,
          steps.padding,
          steps.dilation,
          false,
          new long[DIMENSIONS],
          steps.groups,
          mask);
    }
  }

  /** Keeps the gradients of the kernels and the offsets, where they are wanted. */
  private void keepOfWeights(
      T_TensorTensorTensor_T found, long[] results, UnaryOperator<Tensor> type) {
    if (isWanted(1)) {
      results[1] = owned(type.apply(new Tensor(found.get1())));
    }
    if (isWanted(2)) {
      results[2] = owned(type.apply(new Tensor(found.get2())));
    }
  }
}
