package jtorch.utils.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.Draws;
import jtorch.Generator;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code torch.utils.data}: {@code import static
 * jtorch.utils.data.Data.random_split;}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.random_split">random_split</a>.
 */
public final class Data {
  private static final ThreadLocal<@Nullable WorkerInfo> WORKER = new ThreadLocal<>();

  private Data() {}

  /** Returns which worker of a loader the calling thread is, or null if it is none. */
  public static @Nullable WorkerInfo get_worker_info() {
    return WORKER.get();
  }

  static void setWorkerInfo(WorkerInfo info) {
    WORKER.set(info);
  }

  /**
   * Stacks samples to a batch: {@code torch.utils.data.default_collate} in Python.
   *
   * @param samples tensors, which are stacked; numbers, which become a tensor; texts, which stay a
   *     list; {@link Sample}s, maps or lists of these, to any depth
   * @return what a sample is, with a batch in each place
   * @throws IllegalArgumentException if there are none, or the samples differ in shape or in form
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public static <T> T default_collate(List<?> samples) {
    return (T) Collate.batch(samples);
  }

  /**
   * Splits a dataset at random into parts of these lengths, by the default generator.
   *
   * @throws IllegalArgumentException if the lengths don't add up to the dataset's
   */
  public static List<Subset> random_split(Dataset dataset, long... lengths) {
    return split(dataset, lengths, null);
  }

  /**
   * Splits a dataset at random into parts of these lengths, by the given generator.
   *
   * @throws IllegalArgumentException if the lengths don't add up to the dataset's
   */
  public static List<Subset> random_split(Dataset dataset, long[] lengths, GeneratorOf generator) {
    return split(dataset, lengths, generator.value());
  }

  /**
   * Splits a dataset at random into parts of these fractions, by the default generator; what
   * rounding leaves over goes to the first parts, one sample each.
   *
   * @throws IllegalArgumentException if the fractions don't add up to 1
   */
  public static List<Subset> random_split(Dataset dataset, double... fractions) {
    return split(dataset, lengths(dataset.size(), fractions), null);
  }

  /**
   * Splits a dataset at random into parts of these fractions, by the given generator.
   *
   * @throws IllegalArgumentException if the fractions don't add up to 1
   */
  public static List<Subset> random_split(
      Dataset dataset, double[] fractions, GeneratorOf generator) {
    return split(dataset, lengths(dataset.size(), fractions), generator.value());
  }

  /** As the others, of a list of lengths or of fractions. */
  public static List<Subset> random_split(Dataset dataset, List<? extends Number> lengths) {
    return split(dataset, lengths(dataset.size(), lengths), null);
  }

  /** As the others, of a list of lengths or of fractions. */
  public static List<Subset> random_split(
      Dataset dataset, List<? extends Number> lengths, GeneratorOf generator) {
    return split(dataset, lengths(dataset.size(), lengths), generator.value());
  }

  private static long[] lengths(long size, List<? extends Number> list) {
    boolean whole = list.stream().allMatch(n -> n instanceof Integer || n instanceof Long);
    return whole
        ? list.stream().mapToLong(Number::longValue).toArray()
        : lengths(size, list.stream().mapToDouble(Number::doubleValue).toArray());
  }

  private static long[] lengths(long size, double... fractions) {
    double sum = Arrays.stream(fractions).reduce(0, Double::sum);
    boolean valid = Arrays.stream(fractions).allMatch(f -> f >= 0 && f <= 1);
    if (!valid || sum > 1 || sum < 1 - 1e-9) {
      throw new IllegalArgumentException(
          "random_split: the fractions "
              + Arrays.toString(fractions)
              + " are not numbers from 0 to 1 that add up to 1.");
    }
    long[] lengths = Arrays.stream(fractions).mapToLong(f -> (long) Math.floor(size * f)).toArray();
    long rest = size - Arrays.stream(lengths).sum();
    for (int i = 0; i < rest; i++) {
      lengths[i % lengths.length]++;
    }
    return lengths;
  }

  private static List<Subset> split(
      Dataset dataset, long[] lengths, @Nullable Generator generator) {
    long size = dataset.size();
    long sum = Arrays.stream(lengths).reduce(0, Math::addExact);
    if (sum != size || Arrays.stream(lengths).anyMatch(l -> l < 0)) {
      throw new IllegalArgumentException(
          "random_split: the lengths "
              + Arrays.toString(lengths)
              + " add up to "
              + sum
              + ", but the dataset has "
              + size
              + " samples.");
    }
    long[] order = Draws.randperm(size, generator);
    List<Subset> parts = new ArrayList<>();
    int from = 0;
    for (long length : lengths) {
      int to = from + (int) length;
      parts.add(new Subset(dataset, Arrays.copyOfRange(order, from, to)));
      from = to;
    }
    return List.copyOf(parts);
  }
}
