package jtorch.utils.data;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import jtorch.DataKwargs.BatchSamplerOf;
import jtorch.DataKwargs.BatchSize;
import jtorch.DataKwargs.CollateFn;
import jtorch.DataKwargs.DropLast;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.DataKwargs.NumWorkers;
import jtorch.DataKwargs.PersistentWorkers;
import jtorch.DataKwargs.PinMemory;
import jtorch.DataKwargs.PrefetchFactor;
import jtorch.DataKwargs.SamplerOf;
import jtorch.DataKwargs.Shuffle;
import jtorch.DataKwargs.Timeout;
import jtorch.DataKwargs.WorkerInitFn;
import jtorch.Generator;
import jtorch.Kwargs;
import org.jspecify.annotations.Nullable;

/** A loader's keywords, as given or by default, and what Python checks of them. */
final class LoaderSettings {
  final Dataset dataset;
  int batchSize = 1;
  boolean dropLast;
  @Nullable Generator generator;
  @Nullable Function<List<Sample>, Sample> collate;
  int workers;
  boolean persistent;
  boolean pinned;
  double timeout;
  @Nullable IntConsumer workerInit;
  private boolean shuffle;
  private @Nullable Sampler sampler;
  private @Nullable Iterable<long[]> batchSampler;
  private @Nullable Integer prefetch;
  private boolean sized;

  LoaderSettings(Dataset dataset, LoaderKwarg... keywords) {
    this.dataset = dataset;
    for (LoaderKwarg keyword : keywords) {
      set(keyword);
    }
    check();
    if (batchSampler == null && !isStream()) {
      batchSampler = new BatchSampler(order(), batchSize, dropLast);
    }
  }

  /** Returns a keyword and those that may contradict it. */
  static LoaderKwarg[] with(LoaderKwarg first, LoaderKwarg... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(LoaderKwarg[]::new);
  }

  private void set(LoaderKwarg keyword) {
    switch (keyword) {
      case BatchSize size -> {
        batchSize = size.value();
        sized = true;
      }
      case Shuffle mode -> shuffle = mode.value();
      case DropLast mode -> dropLast = mode.value();
      case GeneratorOf source -> generator = source.value();
      case SamplerOf order -> sampler = order.value();
      case BatchSamplerOf order -> batchSampler = order.value();
      case CollateFn function -> collate = function.value();
      case NumWorkers number -> workers = number.value();
      case PrefetchFactor number -> prefetch = number.value();
      case PersistentWorkers mode -> persistent = mode.value();
      case PinMemory mode -> pinned = mode.value();
      case Timeout seconds -> timeout = seconds.value();
      case WorkerInitFn function -> workerInit = function.value();
    }
  }

  private void check() {
    require(batchSize >= 1, "batch_size must be at least 1, not " + batchSize + ".");
    require(workers >= 0, "num_workers must not be negative, but is " + workers + ".");
    require(timeout >= 0, "timeout must not be negative, but is " + timeout + " seconds.");
    require(prefetch == null || prefetch >= 1, "prefetch_factor must be at least 1.");
    require(workers > 0 || prefetch == null, "prefetch_factor needs num_workers of 1 or more.");
    require(workers > 0 || !persistent, "persistent_workers needs num_workers of 1 or more.");
    require(sampler == null || !shuffle, "a sampler gives the order, so shuffle(true) can't.");
    require(
        batchSampler == null || !(sized || shuffle || dropLast || sampler != null),
        "a batch_sampler gives the batches, so batch_size, shuffle, sampler and drop_last can't.");
    require(
        !isStream() || !(shuffle || sampler != null || batchSampler != null),
        "an IterableDataset has its own order, so shuffle and samplers can't give another.");
  }

  private static void require(boolean met, String sentence) {
    if (!met) {
      throw new IllegalArgumentException("DataLoader: " + sentence);
    }
  }

  private Sampler order() {
    if (sampler != null) {
      return sampler;
    }
    if (!shuffle) {
      return new SequentialSampler(dataset);
    }
    return generator == null
        ? new RandomSampler(dataset)
        : new RandomSampler(dataset, Kwargs.generator(generator));
  }

  /** Returns whether the samples have no numbers. */
  boolean isStream() {
    return dataset instanceof IterableDataset;
  }

  /** Returns how many batches a worker makes in advance. */
  int prefetch() {
    return prefetch == null ? 2 : prefetch;
  }

  /** Begins an epoch's batches of numbers; a stream's are empty and never end. */
  Iterator<long[]> batches() {
    return batchSampler == null
        ? Stream.generate(() -> new long[0]).iterator()
        : batchSampler.iterator();
  }

  /** Returns the number of batches in an epoch. */
  long size() {
    if (batchSampler instanceof BatchSampler counted) {
      return counted.size();
    }
    if (batchSampler instanceof Collection<?> counted) {
      return counted.size();
    }
    if (batchSampler != null) {
      throw new UnsupportedOperationException(
          "This loader's batch_sampler doesn't say how many batches it has; make it a Collection"
              + " (extends AbstractCollection<long[]>).");
    }
    long samples = dataset.size();
    return dropLast ? samples / batchSize : Math.ceilDiv(samples, batchSize);
  }

  /** Makes a batch of samples. */
  Sample collate(List<Sample> samples) {
    return collate == null ? Data.default_collate(samples) : collate.apply(samples);
  }
}
