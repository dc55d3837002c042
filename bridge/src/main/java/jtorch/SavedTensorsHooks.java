package jtorch;

import java.util.Arrays;
import java.util.function.Function;
import jtorch.internal.OwnProducts;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Layer;
import jtorch.sys.SavedTensorHooks;
import jtorch.sys.TensorMemory;
import org.jspecify.annotations.Nullable;

/**
 * A block whose operators have what they save for the backward pass packed: {@code try (var _ =
 * torch.autograd.graph.saved_tensors_hooks(pack, unpack))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.graph.saved_tensors_hooks">saved_tensors_hooks</a>.
 */
public final class SavedTensorsHooks implements AutoCloseable {
  private static final String IN_A_TRANSFORM =
      "saved_tensors_hooks: functions given to torch.func don't take hooks, as in Python; leave the"
          + " block before.";

  private final ModeThread thread;
  private final Hooks<?> hooks;
  private final boolean ownProductsWereOff;
  private boolean open = true;

  /**
   * Begins a block.
   *
   * @throws IllegalStateException in a virtual thread, in a function given to torch.func, or on a
   *     system where LibTorch can't call Java
   */
  <P> SavedTensorsHooks(
      Function<? super Tensor, ? extends P> pack, Function<? super P, Tensor> unpack) {
    thread = new ModeThread("saved_tensors_hooks");
    Layer.refuse(IN_A_TRANSFORM);
    if (!SavedTensorHooks.isSupported()) {
      throw new IllegalStateException(
          "saved_tensors_hooks: LibTorch calls Java for them on Linux with an x86-64 processor"
              + " only.");
    }
    hooks = new Hooks<P>(pack, unpack);
    SavedTensorHooks.push(hooks);
    ownProductsWereOff = OwnProducts.turnOff(true); // they save in Java
  }

  /**
   * Ends the block; what was packed in it is unpacked by its hooks all the same.
   *
   * @throws IllegalStateException in another thread than the one that opened the block
   */
  @Override
  public void close() {
    if (open) {
      thread.requireCurrent();
      open = false;
      SavedTensorHooks.remove(hooks);
      OwnProducts.turnOff(ownProductsWereOff);
    }
  }

  /** The user's two hooks. */
  private record Hooks<P>(
      Function<? super Tensor, ? extends P> pack, Function<? super P, Tensor> unpack)
      implements SavedTensorHooks.Pair {
    @Override
    public Object pack(long tensor) {
      Layer.refuse(IN_A_TRANSFORM);
      Tensor given = Raw.wrapAddress(TensorMemory.copy(tensor), true);
      String kind = kind(given); // the hook may close it
      @Nullable P packed = pack.apply(given);
      if (packed == null) {
        throw new IllegalArgumentException(
            "saved_tensors_hooks: pack returned null; return what unpack makes the tensor of.");
      }
      // Which no scope may end before the backward pass
      return packed instanceof Tensor kept
          ? new Packed(TensorMemory.copy(Raw.of(kept).address()), kind, kind)
          : new Packed(0, packed, kind);
    }

    @Override
    @SuppressWarnings("unchecked") // what pack has returned, or a tensor of the same kind
    public long unpack(Object packed) {
      Packed known = (Packed) packed;
      Object value =
          known.tensor == 0 ? known.value : Raw.wrapAddress(TensorMemory.copy(known.tensor), true);
      @Nullable Tensor result = unpack.apply((P) value);
      if (result == null || !kind(result).equals(known.kind)) {
        throw new IllegalArgumentException(
            "saved_tensors_hooks: a tensor of "
                + known.kind
                + " was packed, and unpack returned "
                + (result == null ? "null" : "one of " + kind(result))
                + ".");
      }
      return TensorMemory.copy(Raw.of(result).address());
    }

    @Override
    public void drop(Object packed) {
      Packed known = (Packed) packed;
      if (known.tensor != 0) {
        TensorMemory.delete(known.tensor);
      }
    }

    /** What LibTorch's backward passes rely on. */
    private static String kind(Tensor tensor) {
      return Arrays.toString(tensor.shape()) + ", " + tensor.dtype() + ", " + tensor.device();
    }
  }

  /** Something packed: an {@code at::Tensor*} of its own, or any other value. */
  private record Packed(long tensor, Object value, String kind) {}
}
