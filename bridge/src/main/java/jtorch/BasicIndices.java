package jtorch;

import java.util.function.Function;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, ranges, dots and new dimensions, as a chain of views: what Python makes of them too.
 *
 * <p>LibTorch's own indexing makes the same chain, after each index has become several objects of
 * C++, which takes several times as long.
 */
final class BasicIndices {
  private final long[] sizes;
  private final int width;
  private final boolean alone; // one index, for which Python always makes a view
  private Tensor view;
  private boolean owned;
  private int from; // the next dimension of the tensor
  private int at; // the same one in the view

  private BasicIndices(Tensor tensor, long[] sizes, int width, boolean alone) {
    this.view = tensor;
    this.sizes = sizes;
    this.width = width;
    this.alone = alone;
  }

  /**
   * Returns the part of a tensor, a new object, or null where LibTorch has to answer itself: where
   * a tensor is among the indices, and where it will refuse one.
   */
  static @Nullable Tensor view(Tensor tensor, Index... indices) {
    int width = 0;
    int dots = 0;
    for (Index index : indices) {
      if (index instanceof jtorch.Tensor) {
        return null;
      }
      if (index instanceof Index.Mark) {
        dots += index == Index.Mark.ELLIPSIS ? 1 : 0;
      } else {
        width++;
      }
    }
    if (dots > 1) {
      return null;
    }
    long[] sizes = TensorMemory.sizes(tensor.address());
    return width > sizes.length
        ? null
        : new BasicIndices(tensor, sizes, width, indices.length == 1).all(indices);
  }

  private @Nullable Tensor all(Index... indices) {
    boolean done = false;
    try {
      for (Index index : indices) {
        if (!take(index)) {
          return null;
        }
      }
      done = true;
      return owned ? view : view.alias();
    } finally {
      if (!done && owned) {
        view.close();
      }
    }
  }

  /** Goes on to the next view; returns false if there is no such part. */
  private boolean take(Index index) {
    return switch (index) {
      case Index.At(long number) -> select(number);
      case Index.Slice(long start, long stop, long step) -> slice(start, stop, step);
      case Index.Mark mark -> mark(mark);
      case jtorch.Tensor _ -> false;
    };
  }

  private boolean select(long number) {
    long size = sizes[from++];
    if (number < -size || number >= size) {
      return false;
    }
    next(view.select(at, number));
    return true;
  }

  private boolean slice(long start, long stop, long step) {
    long size = sizes[from++];
    int dim = at++;
    if (step <= 0) {
      return false;
    }
    long first = start == Long.MIN_VALUE ? 0 : bound(start, size);
    long end = stop == Long.MIN_VALUE ? size : Math.max(first, bound(stop, size));
    if (step > 1) {
      try (LongOptional low = new LongOptional(first);
          LongOptional high = new LongOptional(end)) {
        next(view.slice(dim, low, high, step));
      }
    } else if (alone || first != 0 || end != size) {
      next(view.narrow(dim, first, end - first));
    }
    return true;
  }

  private static long bound(long bound, long size) {
    return Math.clamp(bound < 0 ? bound + size : bound, 0, size);
  }

  private boolean mark(Index.Mark mark) {
    if (mark == Index.Mark.NONE) {
      next(view.unsqueeze(at++));
    } else {
      from += sizes.length - width;
      at += sizes.length - width;
    }
    return true;
  }

  private void next(Tensor made) {
    if (owned) {
      view.close();
    }
    view = made;
    owned = true;
  }

  /**
   * Changes a part of a tensor; returns false, and changes nothing, where LibTorch has to answer
   * itself.
   */
  static boolean change(Tensor tensor, Index[] indices, Function<Tensor, Tensor> change) {
    Tensor part = view(tensor, indices);
    if (part == null) {
      return false;
    }
    try (part) {
      return change.apply(part) != null;
    }
  }

  /** As {@link #change}, to another's elements. */
  static boolean copy(Tensor tensor, Index[] indices, Tensor value) {
    try (Tensor part = view(tensor, indices)) {
      if (part == null || !spreads(value, part)) {
        return false;
      }
      return part.copy_(value) != null;
    }
  }

  /** Returns whether a value has the shape of a part, or becomes it by repetition. */
  private static boolean spreads(Tensor value, Tensor part) {
    long[] given = TensorMemory.sizes(value.address());
    long[] wanted = TensorMemory.sizes(part.address());
    if (given.length > wanted.length) {
      return false;
    }
    for (int i = 1; i <= given.length; i++) {
      long size = given[given.length - i];
      if (size != 1 && size != wanted[wanted.length - i]) {
        return false;
      }
    }
    return true;
  }
}
