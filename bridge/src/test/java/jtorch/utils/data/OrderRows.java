package jtorch.utils.data;

import static jtorch.Kwargs.batch_sampler;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.sampler;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.Generator;
import jtorch.PythonTable;
import jtorch.torch;

/** The order in which samplers, loaders and splits give samples, which data.py draws as well. */
public final class OrderRows {
  private static final Dataset TEN = new Numbers(10);
  private static final double[] WEIGHTS = {0.1, 0.9, 0.4, 0.7, 3.0, 0.6};

  /** What makes an epoch, batch by batch; it is made before the seed is set. */
  private static final Map<String, Supplier<Supplier<List<List<Long>>>>> MAKE =
      new LinkedHashMap<>();

  private OrderRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "data.py", OrderRows.class, "orders.txt", "|", MAKE.keySet(), OrderRows::compare);
  }

  static {
    order("SequentialSampler", () -> new SequentialSampler(TEN));
    order("RandomSampler", () -> new RandomSampler(TEN));
    order("RandomSampler fewer", () -> new RandomSampler(TEN, num_samples(4)));
    order("RandomSampler more", () -> new RandomSampler(TEN, num_samples(23)));
    order(
        "RandomSampler replacement",
        () -> new RandomSampler(TEN, replacement(true), num_samples(40)));
    order("RandomSampler generator", () -> new RandomSampler(TEN, three()));
    order(
        "RandomSampler replacement generator",
        () -> new RandomSampler(TEN, replacement(true), three()));
    order("SubsetRandomSampler", () -> new SubsetRandomSampler(5, 3, 8, 1));
    order(
        "SubsetRandomSampler generator",
        () -> new SubsetRandomSampler(new long[] {5, 3, 8, 1}, three()));
    order("WeightedRandomSampler", () -> new WeightedRandomSampler(WEIGHTS, 5));
    order(
        "WeightedRandomSampler without replacement",
        () -> new WeightedRandomSampler(WEIGHTS, 5, replacement(false)));
    order("WeightedRandomSampler generator", () -> new WeightedRandomSampler(WEIGHTS, 9, three()));
    batches("BatchSampler", false);
    batches("BatchSampler drop_last", true);
  }

  static {
    load("DataLoader", TEN, () -> List.of(batch_size(4)));
    load("DataLoader shuffle", TEN, () -> List.of(batch_size(4), shuffle(true)));
    load("DataLoader drop_last", TEN, () -> List.of(batch_size(4), shuffle(true), drop_last(true)));
    load("DataLoader generator", TEN, () -> List.of(batch_size(4), shuffle(true), three()));
    load("DataLoader sampler", TEN, () -> List.of(batch_size(4), sampler(new RandomSampler(TEN))));
    load(
        "DataLoader weighted",
        TEN,
        () -> List.of(batch_size(4), sampler(new WeightedRandomSampler(WEIGHTS, 5))));
    load(
        "DataLoader batch_sampler",
        TEN,
        () -> List.of(batch_sampler(new BatchSampler(new RandomSampler(TEN), 4, true))));
    load(
        "DataLoader num_workers", TEN, () -> List.of(batch_size(4), shuffle(true), num_workers(2)));
    load(
        "DataLoader TensorDataset",
        new TensorDataset(torch.arange(10.0), torch.arange(10)),
        () -> List.of(batch_size(3), shuffle(true)));
    load(
        "DataLoader Subset",
        new Subset(TEN, 7, 1, 4, 2),
        () -> List.of(batch_size(3), shuffle(true)));
    load(
        "DataLoader StackDataset",
        new StackDataset(
            new TensorDataset(torch.arange(5.0)), new TensorDataset(torch.arange(5).mul(3))),
        () -> List.of(batch_size(2), shuffle(true)));
    load(
        "DataLoader ConcatDataset",
        new ConcatDataset(new Numbers(3), new Numbers(5)),
        () -> List.of(batch_size(3), shuffle(true)));
    load(
        "DataLoader ChainDataset",
        new ChainDataset(new Stretch(0, 2), new Stretch(5, 5), new Stretch(7, 10)),
        () -> List.of(batch_size(2)));
    split("random_split", () -> Data.random_split(TEN, 7, 3));
    split("random_split fractions", () -> Data.random_split(new Numbers(11), 0.3, 0.3, 0.4));
    MAKE.put(
        "random_split generator",
        () -> {
          GeneratorOf source = three(); // goes on from one split to the next
          return () -> indices(Data.random_split(new Numbers(6), new long[] {2, 4}, source));
        });
  }

  private static GeneratorOf three() {
    return generator(new Generator().manual_seed(3));
  }

  private static void order(String name, Supplier<Sampler> make) {
    MAKE.put(
        name,
        () -> {
          Sampler order = make.get();
          return () -> {
            List<Long> all = new ArrayList<>();
            order.forEach(all::add);
            assertEquals(order.size(), all.size());
            return List.of(all);
          };
        });
  }

  private static void batches(String name, boolean dropLast) {
    MAKE.put(
        name,
        () ->
            () -> {
              BatchSampler batches = new BatchSampler(new RandomSampler(TEN), 4, dropLast);
              List<List<Long>> all = new ArrayList<>();
              batches.forEach(batch -> all.add(Numbers.list(batch)));
              assertEquals(batches.size(), all.size());
              return all;
            });
  }

  private static void load(String name, Dataset samples, Supplier<List<LoaderKwarg>> how) {
    MAKE.put(
        name,
        () -> {
          DataLoader loader = new DataLoader(samples, how.get().toArray(LoaderKwarg[]::new));
          return () -> Numbers.epoch(loader);
        });
  }

  private static void split(String name, Supplier<List<Subset>> split) {
    MAKE.put(name, () -> () -> indices(split.get()));
  }

  private static List<List<Long>> indices(List<Subset> parts) {
    return parts.stream().map(part -> Numbers.list(part.indices())).toList();
  }

  private static void compare(String... row) {
    Supplier<List<List<Long>>> epoch = Objects.requireNonNull(MAKE.get(row[0])).get();
    torch.manual_seed(7);
    assertEquals(row[1], text(epoch.get()), "first epoch");
    assertEquals(row[2], text(epoch.get()), "second epoch");
    PythonTable.assertClose("what is drawn next", row[3], torch.rand(1));
  }

  private static String text(List<List<Long>> parts) {
    return parts.stream()
        .map(part -> part.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .collect(Collectors.joining(";"));
  }
}
