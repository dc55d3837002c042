package jtorch.utils.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes batches from a dataset, in one thread and one epoch. */
@FunctionalInterface
interface Fetcher {
  /** Returns the batch of these samples, or null if the dataset has run out of them. */
  @Nullable Sample fetch(long[] indices);

  /** Makes the fetcher for a kind of dataset. */
  static Fetcher of(LoaderSettings settings) {
    Dataset dataset = settings.dataset;
    if (dataset instanceof IterableDataset stream) {
      Iterator<Sample> samples = stream.iterator();
      return _ -> next(samples, settings);
    }
    if (settings.collate == null) {
      return dataset::get;
    }
    return indices -> settings.collate(Arrays.stream(indices).mapToObj(dataset::get).toList());
  }

  private static @Nullable Sample next(Iterator<Sample> samples, LoaderSettings settings) {
    List<Sample> batch = new ArrayList<>();
    while (batch.size() < settings.batchSize && samples.hasNext()) {
      batch.add(samples.next());
    }
    boolean over = batch.isEmpty() || (settings.dropLast && batch.size() < settings.batchSize);
    return over ? null : settings.collate(batch);
  }
}
