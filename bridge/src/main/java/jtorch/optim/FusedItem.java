package jtorch.optim;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.torch;

/**
 * A parameter with what a fused kernel needs of it.
 *
 * <p>The kernels walk plain memory and know no strides, so that all tensors of a parameter have to
 * lie in one order. That is the parameter's own, {@code channels_last} for instance; one with gaps
 * or overlaps is copied and copied back. They know no sizes but the parameter's either, and would
 * read and write past the end of a smaller tensor, which a saved state of another network has.
 *
 * @param walked the parameter, or the copy that is changed in its place
 * @param given its gradient
 * @param grad the gradient, or a copy of it in the same order as {@code walked}
 */
record FusedItem(Tensor param, Tensor walked, Tensor given, Tensor grad, State state) {
  static FusedItem of(Tensor param, Tensor grad, State state) {
    checkSize(param, grad, "the gradient", "zero_grad() drops it");
    Tensor walked = isDense(param) ? param : param.contiguous();
    Tensor alike = grad.dtype() == param.dtype() ? grad : grad.to(param.dtype());
    return new FusedItem(param, walked, grad, inOrder(walked, alike), state);
  }

  /** Returns what is remembered under a name, zeros the first time. */
  @SuppressWarnings("ReferenceEquality") // a tensor that was in order comes back itself
  Tensor remembered(String name) {
    Tensor present = state.orMake(name, () -> torch.zeros_like(walked));
    checkSize(
        walked,
        present,
        "what is remembered as '" + name + "'",
        "load the state of an optimizer whose parameters have the same sizes");
    Tensor ordered = inOrder(walked, present);
    if (ordered != present) {
      state.put(name, ordered); // the parameter was laid out anew, or the state is from a file
    }
    return ordered;
  }

  /** Brings what the kernel has changed back: the parameter, and a gradient that was unscaled. */
  @SuppressWarnings("ReferenceEquality") // what needed no copy is itself
  void end() {
    if (walked != param) {
      param.copy_(walked);
    }
    if (grad != given) {
      given.copy_(grad);
    }
  }

  private static void checkSize(Tensor param, Tensor other, String what, String remedy) {
    if (!Arrays.equals(param.size(), other.size())) {
      throw new IllegalArgumentException(
          "step: a parameter of "
              + Arrays.toString(param.size())
              + " doesn't fit "
              + what
              + ", which has "
              + Arrays.toString(other.size())
              + "; "
              + remedy
              + ".");
    }
  }

  private static Tensor inOrder(Tensor model, Tensor tensor) {
    boolean plain = model.is_contiguous() && tensor.is_contiguous();
    return plain || Arrays.equals(model.stride(), tensor.stride())
        ? tensor
        : torch.empty_like(model).copy_(tensor);
  }

  /** Returns whether its numbers fill a piece of memory, in whatever order. */
  private static boolean isDense(Tensor tensor) {
    if (tensor.is_contiguous()) {
      return true;
    }
    long[] size = tensor.size();
    long[] stride = tensor.stride();
    long expected = 1;
    for (int dim :
        IntStream.range(0, size.length)
            .filter(d -> size[d] != 1)
            .boxed()
            .sorted(Comparator.comparingLong(d -> stride[d]))
            .toList()) {
      if (stride[dim] != expected) {
        return false;
      }
      expected *= size[dim];
    }
    return true;
  }
}
