package jtorch.jit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recording made of two, the second with inputs twice as long: an integer that is twice as
 * large there is a multiple of the batch's size.
 */
final class Generalized {
  private final long size;

  private Generalized(long size) {
    this.size = size;
  }

  /**
   * Returns the operators for any batch size, or null if the recordings differ in more.
   *
   * @param size the first size of the first input, when {@code once} was recorded
   */
  static @Nullable List<RecordedOperator> of(
      List<RecordedOperator> once, List<RecordedOperator> twice, long size) {
    if (once.size() != twice.size()) {
      return null;
    }
    List<RecordedOperator> merged = new ArrayList<>();
    for (int i = 0; i < once.size(); i++) {
      RecordedOperator operator = new Generalized(size).merge(once.get(i), twice.get(i));
      if (operator == null) {
        return null;
      }
      merged.add(operator);
    }
    return merged;
  }

  private @Nullable RecordedOperator merge(RecordedOperator a, RecordedOperator b) {
    if (!a.name().equals(b.name())
        || a.arguments().size() != b.arguments().size()
        || !a.results().equals(b.results())) {
      return null;
    }
    List<Operand.Named> arguments = new ArrayList<>();
    for (int i = 0; i < a.arguments().size(); i++) {
      Operand.Named argument = a.arguments().get(i);
      Operand value = merge(argument.value(), b.arguments().get(i).value());
      if (value == null) {
        return null;
      }
      arguments.add(new Operand.Named(argument.name(), value));
    }
    return new RecordedOperator(a.name(), arguments, a.mutates(), a.results());
  }

  private @Nullable Operand merge(Operand a, Operand b) {
    if (a.equals(b)) {
      return a;
    }
    if (a instanceof Operand.Whole(long x) && b instanceof Operand.Whole(long y)) {
      return x % size == 0 && y == 2 * x ? new Operand.Sized(x / size) : null;
    }
    if (a instanceof Operand.Items x && b instanceof Operand.Items y) {
      return merge(x, y);
    }
    return null;
  }

  private @Nullable Operand merge(Operand.Items a, Operand.Items b) {
    if (a.items().size() != b.items().size()) {
      return null;
    }
    List<Operand> items = new ArrayList<>();
    for (int i = 0; i < a.items().size(); i++) {
      Operand item = merge(a.items().get(i), b.items().get(i));
      if (item == null) {
        return null;
      }
      items.add(item);
    }
    return new Operand.Items(items, a.type());
  }
}
