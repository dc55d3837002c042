package jtorch.internal.transforms;

import java.util.Arrays;
import java.util.function.LongPredicate;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.sys.DynamicLayers;
import org.bytedeco.pytorch.DispatchKeySet;
import org.bytedeco.pytorch.global.torch.DispatchKey;
import org.bytedeco.pytorch.global.torch.Layout;

/** Tensors that stand for something else in a layer: they have no memory of their own. */
public final class Wrapped {
  private Wrapped() {}

  /** Returns whether a tensor stands for something else. */
  public static boolean is(org.bytedeco.pytorch.Tensor tensor) {
    return Layer.wasEverOpened()
        && !tensor.has_storage()
        && (has(tensor, DispatchKey.FuncTorchBatched)
            || has(tensor, DispatchKey.FuncTorchGradWrapper));
  }

  /** Returns whether a tensor stands for many, in a layer that may have ended. */
  static boolean isBatched(org.bytedeco.pytorch.Tensor tensor) {
    return !tensor.has_storage() && has(tensor, DispatchKey.FuncTorchBatched);
  }

  private static boolean has(org.bytedeco.pytorch.Tensor tensor, DispatchKey key) {
    try (DispatchKeySet keys = tensor.key_set()) {
      return keys.has(key);
    }
  }

  /**
   * Refuses a tensor whose memory is to be read or written.
   *
   * @param method the call
   * @throws IllegalArgumentException if it stands for something else
   */
  public static void refuse(String method, Tensor tensor) {
    if (Layer.wasEverOpened() && is(Raw.of(tensor))) {
      throw new IllegalArgumentException(
          method
              + ": in a function given to torch.func a tensor of shape "
              + Arrays.toString(tensor.shape())
              + " stands for others and has no memory of its own; return it from the function, and"
              + " use what vmap or grad returns.");
    }
  }

  /** Hides a dimension of a tensor in a layer. */
  static Tensor hide(Tensor tensor, long dim, int level) {
    org.bytedeco.pytorch.Tensor raw = strided("vmap", tensor);
    return made("vmap", tensor, result -> DynamicLayers.hide(result, raw.address(), dim, level));
  }

  /** Shows the dimension that a layer hides in a tensor, or makes one. */
  static Tensor show(Tensor tensor, long size, long dim, int level) {
    Tensor own = unwrapped(tensor);
    org.bytedeco.pytorch.Tensor inner = new org.bytedeco.pytorch.Tensor();
    long hidden = DynamicLayers.show(inner.address(), Raw.of(own).address(), level);
    Tensor shown = Raw.wrap(inner);
    return hidden < 0 ? repeated(own, size, dim) : shown.movedim(hidden, dim);
  }

  private static Tensor repeated(Tensor tensor, long size, long dim) {
    Tensor more = tensor.unsqueeze(dim);
    long[] sizes = more.shape();
    sizes[(int) dim] = size;
    return more.expand(sizes);
  }

  /** Makes a tensor for which a layer records gradients. */
  static Tensor differentiable(String name, Tensor tensor, int level) {
    org.bytedeco.pytorch.Tensor raw = strided(name, tensor);
    Tensor made = made(name, tensor, result -> DynamicLayers.wrap(result, raw.address(), level));
    Call.run(name, () -> Raw.of(made).set_requires_grad(true));
    return made;
  }

  /** Returns what is in wrappers whose layers have ended. */
  static Tensor unwrapped(Tensor tensor) {
    Tensor present = tensor;
    while (has(Raw.of(present), DispatchKey.FuncTorchGradWrapper)) {
      org.bytedeco.pytorch.Tensor outer = Raw.of(present);
      Tensor inner =
          made("torch.func", present, result -> DynamicLayers.unwrap(result, outer.address()));
      if (Raw.of(inner).unsafeGetTensorImpl().address() == outer.unsafeGetTensorImpl().address()) {
        return present;
      }
      present = inner;
    }
    return present;
  }

  /** Returns whether what is computed from a tensor may have a graph, in any layer. */
  static boolean mayHaveGraph(Tensor tensor) {
    Tensor present = tensor;
    for (int level = Layer.depth(); level > 0 && isBatched(Raw.of(present)); level--) {
      if (present.requires_grad()) {
        return true;
      }
      org.bytedeco.pytorch.Tensor outer = Raw.of(present);
      org.bytedeco.pytorch.Tensor inner = new org.bytedeco.pytorch.Tensor();
      long hidden = DynamicLayers.show(inner.address(), outer.address(), level);
      assert hidden >= -1;
      present = Raw.wrap(inner);
    }
    return present.requires_grad() || !Raw.of(present).has_storage();
  }

  /** Returns Python's text of a tensor that stands for others, with all of those. */
  public static String text(Tensor tensor) {
    Tensor own = unwrapped(tensor);
    if (!is(Raw.of(own))) {
      return own.toString();
    }
    for (int level = Layer.depth(); level > 0 && isBatched(Raw.of(own)); level--) {
      org.bytedeco.pytorch.Tensor inner = new org.bytedeco.pytorch.Tensor();
      long hidden = DynamicLayers.show(inner.address(), Raw.of(own).address(), level);
      Tensor shown = Raw.wrap(inner);
      if (hidden >= 0) {
        String text = shown.toString().indent(4);
        return "BatchedTensor(lvl=" + level + ", bdim=" + hidden + ", value=\n" + text + ")";
      }
    }
    String kind = isBatched(Raw.of(own)) ? "BatchedTensor" : "GradTrackingTensor";
    return kind + "(size=" + Arrays.toString(own.shape()) + ", dtype=" + own.dtype() + ")";
  }

  private static org.bytedeco.pytorch.Tensor strided(String name, Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = Raw.of(tensor);
    Layout layout = raw.layout().intern();
    if (layout != Layout.Strided || raw.is_quantized()) {
      throw new IllegalArgumentException(
          name
              + ": a tensor with layout torch."
              + tensor.layout()
              + " can't be transformed; make it dense, by to_dense().");
    }
    return raw;
  }

  private static Tensor made(String name, Tensor from, LongPredicate call) {
    org.bytedeco.pytorch.Tensor result = new org.bytedeco.pytorch.Tensor();
    if (!call.test(result.address())) {
      result.close();
      throw new IllegalArgumentException(
          name
              + ": LibTorch can't transform a tensor of shape "
              + Arrays.toString(from.shape())
              + " and type "
              + from.dtype()
              + ".");
    }
    return Raw.wrap(result);
  }
}
