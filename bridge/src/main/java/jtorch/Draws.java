package jtorch;

import java.lang.foreign.MemorySegment;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.GeneratorOptional;
import org.jspecify.annotations.Nullable;

/**
 * The random numbers of samplers and transforms, as Java's own.
 *
 * <p>Each method takes as many numbers from the generator as its namesake in Python, so that the
 * same seed gives the same order. Where the generator is null the default one is meant, which a
 * loader's worker has for itself.
 */
public final class Draws {
  private Draws() {}

  /** Makes a generator the calling thread's default one: a loader's worker has its own. */
  public static void useInThisThread(Generator generator) {
    Generators.useInThisThread(generator);
  }

  /** Returns 0 to n-1 in random order: {@code torch.randperm(n, generator=g).tolist()}. */
  public static long[] randperm(long n, @Nullable Generator generator) {
    return longs(
        "randperm",
        generator,
        source -> org.bytedeco.pytorch.global.torch.randperm(n, source),
        () -> org.bytedeco.pytorch.global.torch.randperm(n));
  }

  /**
   * Returns numbers from {@code low} to {@code high - 1}: {@code torch.randint(low, high, (count,),
   * generator=g).tolist()}.
   */
  public static long[] randint(long low, long high, long count, @Nullable Generator generator) {
    long[] shape = {count};
    return longs(
        "randint",
        generator,
        source -> org.bytedeco.pytorch.global.torch.randint(low, high, shape, source),
        () -> org.bytedeco.pytorch.global.torch.randint(low, high, shape));
  }

  /** Returns one number from {@code low} to {@code high - 1}, from the default generator. */
  public static long randint(long low, long high) {
    return randint(low, high, 1, null)[0];
  }

  /**
   * Returns {@code count} places of the weights, each as likely as its weight: {@code
   * torch.multinomial(weights, count, replacement, generator=g).tolist()}.
   *
   * @throws IllegalArgumentException if the weights are not ones of which that many can be drawn
   */
  public static long[] multinomial(
      double[] weights, long count, boolean replacement, @Nullable Generator generator) {
    try (Tensor single = doubles(weights)) {
      return longs(
          "multinomial",
          generator,
          source -> single.raw().multinomial(count, replacement, source),
          () -> single.raw().multinomial(count, replacement, null));
    }
  }

  /** Returns a number from {@code from} to {@code to}: {@code torch.empty(1).uniform_(a, b)}. */
  public static float uniform(double from, double to) {
    return uniform(1, from, to)[0];
  }

  /** Returns a number from 0 to 1: {@code torch.rand(1)}. */
  public static float rand() {
    return uniform(1, 0, 1)[0];
  }

  /** Returns numbers from {@code from} to {@code to}: {@code torch.empty(n).uniform_(a, b)}. */
  public static float[] uniform(int count, double from, double to) {
    try (Tensor cells = TorchCreation.empty(DType.float32, count)) {
      Call.run("uniform_", () -> withDefault(source -> cells.raw().uniform_(from, to, source)));
      return cells.toFloats();
    }
  }

  private static <T> T withDefault(Function<@Nullable GeneratorOptional, T> call) {
    Generator own = Generators.ofThisThread();
    if (own == null) {
      return call.apply(null);
    }
    try (GeneratorOptional source = new GeneratorOptional(own.raw())) {
      return call.apply(source);
    }
  }

  private static Tensor doubles(double... values) {
    return TorchCreation.filled(DType.float64, MemorySegment.ofArray(values), values.length);
  }

  private static long[] longs(
      String operator,
      @Nullable Generator given,
      Function<GeneratorOptional, org.bytedeco.pytorch.Tensor> from,
      Supplier<org.bytedeco.pytorch.Tensor> byDefault) {
    Natives.load();
    Generator generator = given == null ? Generators.ofThisThread() : given;
    try (Tensor drawn =
        Call.tensor(
            operator,
            () -> {
              if (generator == null) {
                return byDefault.get();
              }
              try (GeneratorOptional source = new GeneratorOptional(generator.raw())) {
                return from.apply(source);
              }
            })) {
      return drawn.toLongs();
    }
  }
}
