package jtorch.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of the tensors that an operator writes to. LibTorch gives a tensor its new shape
 * before it finds that there is no memory for it: what used the tensor then would read and write
 * behind its memory's end, so that it gets its old shape back.
 */
public final class WrittenShapes {
  /** A tensor as it was. */
  private record Shape(Tensor tensor, long[] sizes, long[] strides) {
    void restore() {
      if (!Arrays.equals(tensor.shape(), sizes) || !Arrays.equals(tensor.stride(), strides)) {
        Raw.of(tensor).unsafeGetTensorImpl().set_sizes_and_strides(sizes, strides);
      }
    }
  }

  private final List<Shape> shapes = new ArrayList<>(1);

  /** Keeps no shape yet. */
  public WrittenShapes() {}

  /** Keeps the shape of a tensor, or of those in a list. */
  public void keep(@Nullable Object value) {
    if (value instanceof Tensor tensor && Raw.of(tensor).has_storage()) {
      shapes.add(new Shape(tensor, tensor.shape(), tensor.stride()));
    } else if (value instanceof Iterable<?> several) {
      several.forEach(this::keep);
    }
  }

  /** Gives the tensors their shapes back, as the call has failed. */
  public void restore() {
    shapes.forEach(Shape::restore);
  }
}
