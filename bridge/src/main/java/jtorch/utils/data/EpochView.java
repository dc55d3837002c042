package jtorch.utils.data;

import java.util.Iterator;
import java.util.function.Function;

/** An epoch whose batches are handed out in a form of their own. */
record EpochView<T>(Epoch epoch, Function<Sample, T> form) implements Iterator<T> {
  static Iterator<Batch> batches(Epoch epoch) {
    return new EpochView<>(epoch, samples -> Batch.of(epoch.index(), samples));
  }

  @Override
  public boolean hasNext() {
    return epoch.hasNext();
  }

  @Override
  public T next() {
    return form.apply(epoch.next());
  }
}
