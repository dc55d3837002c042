package jtorch.ops;

import java.lang.ref.Cleaner;
import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.OperatorHandle;

/** The values that one call of an operator takes and leaves; each thread uses its own again. */
final class ValueStack implements AutoCloseable {
  static final Cleaner CLEANER = Cleaner.create();

  private static final int CAPACITY = 64; // the longest schema has 31 arguments

  /** Those not in use: a hook in Java may call others meanwhile. */
  private static final ThreadLocal<Deque<ValueStack>> FREE =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final IValueVector vector = new IValueVector(CAPACITY);
  private final long address = vector.address();
  private final Deque<ValueStack> home;
  private long filled;

  private ValueStack(Deque<ValueStack> home) {
    this.home = home;
    IValueVector owned = vector;
    CLEANER.register(this, owned::close);
  }

  /** Takes an empty stack, for a number of values at most. */
  static ValueStack open(int values) {
    Deque<ValueStack> home = FREE.get();
    ValueStack free = home.pollFirst();
    ValueStack stack = free == null ? new ValueStack(home) : free;
    if (values > CAPACITY) {
      stack.vector.resize(values);
    }
    stack.vector.resize(0);
    stack.filled = 0;
    return stack;
  }

  /** Returns the slot to be written next. */
  long next() {
    return Slots.begin(address) + filled * Slots.SIZE;
  }

  /** Says that the next slot has been written, whole. */
  void push() {
    filled++;
  }

  /** Calls; the arguments are gone then and the results are there. */
  void call(OperatorHandle operator) {
    takeOver();
    operator.callBoxed(vector);
  }

  private void takeOver() {
    Slots.setEnd(address, next());
    filled = 0;
  }

  long size() {
    return (Slots.end(address) - Slots.begin(address)) / Slots.SIZE;
  }

  /** Returns the slot of a result. */
  long slot(int index) {
    return Slots.begin(address) + index * Slots.SIZE;
  }

  /** Drops what was written or left, and gives the stack back. */
  @Override
  public void close() {
    if (filled > 0) {
      takeOver(); // the call was not made: an argument was refused
    }
    vector.resize(0);
    home.addFirst(this);
  }
}
