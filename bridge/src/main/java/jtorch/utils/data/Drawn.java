package jtorch.utils.data;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Numbers that come in parts, each drawn when the one before is used up. */
final class Drawn implements PrimitiveIterator.OfLong {
  private final Supplier<long @Nullable []> parts;
  private long @Nullable [] part = {};
  private int next;

  /** Makes the sequence; {@code parts} gives null when there are no more. */
  Drawn(Supplier<long @Nullable []> parts) {
    this.parts = parts;
  }

  @Override
  public boolean hasNext() {
    while (part != null && next == part.length) {
      part = parts.get();
      next = 0;
    }
    return part != null;
  }

  @Override
  public long nextLong() {
    if (!hasNext() || part == null) {
      throw new NoSuchElementException("The sampler's epoch is over.");
    }
    return part[next++];
  }
}
