package jtorch.utils.data;

import java.util.Iterator;
import java.util.stream.LongStream;
import jtorch.torch;

/** The numbers from one to another, as a dataset without numbers of its own. */
record Stretch(long from, long to) implements IterableDataset {
  @Override
  public Iterator<Sample> iterator() {
    return LongStream.range(from, to)
        .mapToObj(i -> new Sample(torch.tensor((double) i), torch.tensor(i)))
        .iterator();
  }

  @Override
  public long size() {
    return to - from;
  }
}
