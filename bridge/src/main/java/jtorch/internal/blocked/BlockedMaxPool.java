package jtorch.internal.blocked;

import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** {@code max_pool2d} in blocks, where oneDNN keeps a byte for each window instead of a number. */
final class BlockedMaxPool extends BlockedNode {
  static final String NAME = "MaxPool2DWithIndicesBackward0";

  private final Window window;
  private final boolean beforeRelu;
  private volatile boolean exact;

  /**
   * The windows of a picture.
   *
   * @param kernel their height and width
   * @param stride how far apart they are
   * @param padding how far they begin outside
   * @param ceil whether a last window may reach outside
   */
  record Window(long[] kernel, long[] stride, long[] padding, boolean ceil) {
    private static final long[] DILATION = {1, 1};

    Tensor largest(Tensor x) {
      return torch.mkldnn_max_pool2d(x, kernel, stride, padding, DILATION, ceil);
    }

    /** As {@link #largest}, and oneDNN keeps in the result where it found them. */
    Tensor largestWithPlaces(Tensor x) {
      try (Tensor alone = x.detach()) {
        GradMode.set_enabled(true); // only then are the places kept
        try (Tensor result = largest(alone.requires_grad_(true))) {
          return result.detach();
        } finally {
          GradMode.set_enabled(false);
        }
      }
    }
  }

  /**
   * Saves what the backward pass needs.
   *
   * @param input of which the largest elements were taken; its gradient is wanted. Where it is
   *     still without {@code relu}, that was taken of the largest elements instead: of a quarter of
   *     the numbers
   * @param largest they, without their graph, as a node that held its own output would never be
   *     freed
   */
  BlockedMaxPool(Input input, Tensor largest, Window window) {
    super(new Tensor[] {input.variable()}, input.values(), largest);
    this.window = window;
    this.beforeRelu = input.beforeRelu();
  }

  /**
   * Somebody looks at the input's gradient. In a window without an element above 0 it belongs to
   * the first one, which {@code relu} makes 0, and not to the largest.
   */
  void beExact() {
    exact = true;
  }

  @Override
  long[] inBlocks(Tensor gradient) {
    if (!beforeRelu) {
      return new long[] {owned(backward(gradient, saved(1), saved(0)))};
    }
    if (!exact) {
      try (Tensor masked = BlockedRelu.backward(gradient, saved(1))) {
        return new long[] {owned(backward(masked, saved(1), saved(0)))};
      }
    }
    try (Tensor positive = torch.relu(saved(0));
        Tensor largest = window.largestWithPlaces(positive)) {
      return new long[] {owned(backward(gradient, largest, positive))};
    }
  }

  private Tensor backward(Tensor gradient, Tensor largest, Tensor input) {
    return torch.mkldnn_max_pool2d_backward(
        gradient,
        largest,
        input,
        window.kernel,
        window.stride,
        window.padding,
        Window.DILATION,
        window.ceil);
  }

  @Override
  long[] differentiably(Tensor gradient) {
    try (Tensor rows = gradient.to_dense();
        Tensor before = saved(0).to_dense();
        Tensor input = beforeRelu ? torch.relu(before) : new Tensor(before);
        T_TensorTensor_T largest =
            torch.max_pool2d_with_indices(
                input, window.kernel, window.stride, window.padding, Window.DILATION, window.ceil);
        Tensor found =
            torch.max_pool2d_with_indices_backward(
                rows,
                input,
                window.kernel,
                window.stride,
                window.padding,
                Window.DILATION,
                window.ceil,
                largest.get1())) {
      return new long[] {owned(found.to_mkldnn())};
    }
  }
}
