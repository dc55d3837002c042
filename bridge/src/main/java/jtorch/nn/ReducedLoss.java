package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jtorch.Kwargs;
import jtorch.LossKwargs.BatchMean;
import jtorch.LossKwargs.ReductionMode;
import jtorch.internal.copying.Memo;

/**
 * A loss of any number of inputs, which are reduced to a number.
 *
 * @param <K> what it can be set to
 */
abstract class ReducedLoss<K> extends Layer {
  private K[] settings; // never changed itself, as copies of the layer share it

  /** Makes a loss of the settings that are among keywords. */
  ReducedLoss(Class<K[]> type, Object... keywords) {
    Object[] own = Arrays.stream(keywords).filter(type.getComponentType()::isInstance).toArray();
    settings = Arrays.copyOf(own, own.length, type);
  }

  /** Makes a copy; a subclass copies its fields. */
  ReducedLoss(ReducedLoss<K> original, Memo memo) {
    super(original, memo);
    settings = original.settings;
  }

  /** Returns the settings, as functions take them. */
  final K[] settings() {
    return settings;
  }

  /** Returns what was given last of a kind, or what is usual. */
  final <T> T last(Class<T> kind, T usual) {
    T found = usual;
    for (K setting : settings) {
      found = kind.isInstance(setting) ? kind.cast(setting) : found;
    }
    return found;
  }

  /** Refuses settings that the constructor refuses. */
  void check(K[] settings) {}

  /** Returns how many losses become one: none, mean, sum, or batchmean of a divergence. */
  public final String reduction() {
    String name = "mean";
    for (K setting : settings) {
      name = setting instanceof Enum<?> mode ? mode.name().toLowerCase(Locale.ROOT) : name;
    }
    return name;
  }

  /**
   * Changes settings of this loss, not of its copies: {@code loss.set(reduction("sum"))} is {@code
   * loss.reduction = 'sum'} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if a value is one that the constructor refuses; nothing is
   *     changed then
   */
  @SafeVarargs
  public final void set(K... settings) {
    List<K> all = new ArrayList<>(Arrays.asList(this.settings));
    for (K setting : settings) {
      all.removeIf(old -> kind(old).equals(kind(setting)));
      all.add(setting);
    }
    K[] changed = all.toArray(Arrays.copyOf(this.settings, 0));
    check(changed);
    this.settings = changed;
  }

  private static Class<?> kind(Object setting) {
    return setting instanceof Enum<?> ? Enum.class : setting.getClass();
  }

  /** The keyword {@link Kwargs#reduction}: the attribute would hide it from a subclass. */
  protected static ReductionMode reduction(ReductionMode value) {
    return Kwargs.reduction(value);
  }

  /** The keyword {@link Kwargs#reduction}: the attribute would hide it from a subclass. */
  protected static ReductionMode reduction(String value) {
    return Kwargs.reduction(value);
  }

  /** The keyword {@link Kwargs#reduction}: the attribute would hide it from a subclass. */
  protected static BatchMean reduction(BatchMean value) {
    return Kwargs.reduction(value);
  }
}
