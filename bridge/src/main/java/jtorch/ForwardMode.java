package jtorch;

import jtorch.autograd.UnpackedDualTensor;
import jtorch.internal.Natives;
import jtorch.ops.Operator;
import jtorch.ops.Values;

/** The functions of {@code torch.autograd.forward_ad}. */
abstract class ForwardMode {
  private static final long LEVEL = 0; // LibTorch has no other as yet

  ForwardMode() {}

  /**
   * Opens a block in which tensors have tangents; at its end all lose them.
   *
   * @throws TorchException within another such block, which LibTorch doesn't know as yet
   */
  public static DualLevel dual_level() {
    Natives.load();
    return new DualLevel();
  }

  /**
   * Returns a view of a tensor that carries a tangent.
   *
   * @param tangent of the tensor's shape and type
   * @throws IllegalArgumentException if one of them has no fractions
   * @throws IllegalStateException outside of a block of {@link #dual_level}
   * @throws TorchException if the shapes differ
   */
  public static Tensor make_dual(Tensor tensor, Tensor tangent) {
    if (DualLevel.isClosed()) {
      throw new IllegalStateException(
          "make_dual: there is no level; call it in a block of forward_ad.dual_level().");
    }
    check("tensor", tensor);
    check("tangent", tangent);
    return Operator.find("aten::_make_dual", "").call(tensor, tangent, LEVEL).tensor();
  }

  /** Returns a tensor without its tangent, and the tangent; null if it has none. */
  public static UnpackedDualTensor unpack_dual(Tensor tensor) {
    if (DualLevel.isClosed()) {
      return new UnpackedDualTensor(tensor, null);
    }
    Values parts = Operator.find("aten::_unpack_dual", "").call(tensor, LEVEL);
    return new UnpackedDualTensor(parts.tensor(0), (Tensor) parts.get(1));
  }

  private static void check(String name, Tensor tensor) {
    if (!tensor.is_floating_point() && !tensor.is_complex()) {
      throw new IllegalArgumentException(
          "make_dual: the "
              + name
              + " needs a type with fractions, not "
              + tensor.dtype()
              + "; convert it by float_().");
    }
  }
}
