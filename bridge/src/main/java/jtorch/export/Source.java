package jtorch.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a step gets a value from. */
sealed interface Source {
  @Nullable Object get(@Nullable Object[] slots);

  /** A value that is always the same. */
  record Fixed(@Nullable Object value) implements Source {
    @Override
    public @Nullable Object get(@Nullable Object[] slots) {
      return value;
    }
  }

  /** What another step left. */
  record Slot(int index) implements Source {
    @Override
    public @Nullable Object get(@Nullable Object[] slots) {
      return slots[index];
    }
  }

  /** A list of such values. */
  record Items(List<Source> items) implements Source {
    @Override
    public @Nullable Object get(@Nullable Object[] slots) {
      List<@Nullable Object> all = new ArrayList<>(items.size());
      for (Source item : items) {
        all.add(item.get(slots));
      }
      return all;
    }
  }

  /** Returns the values of some sources. */
  static @Nullable Object[] all(Source[] sources, @Nullable Object[] slots) {
    @Nullable Object[] values = new @Nullable Object[sources.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = sources[i].get(slots);
    }
    return values;
  }
}
