package jtorch.utils.data;

import java.util.ArrayList;
import java.util.List;
import jtorch.torch;

/** A user's own dataset: the numbers from 0, each with its own number as label. */
record Numbers(long size) implements Dataset {
  @Override
  public Sample get(long index) {
    return new Sample(torch.tensor((double) index), torch.tensor(index).squeeze());
  }

  /** Returns the labels of one epoch, batch by batch. */
  static List<List<Long>> epoch(DataLoader loader) {
    List<List<Long>> batches = new ArrayList<>();
    for (Batch batch : loader) {
      batches.add(list(batch.target().toLongs()));
    }
    return batches;
  }

  /** Returns an array as a list. */
  static List<Long> list(long... numbers) {
    List<Long> list = new ArrayList<>();
    for (long number : numbers) {
      list.add(number);
    }
    return list;
  }
}
