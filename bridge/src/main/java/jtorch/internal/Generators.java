package jtorch.internal;

import java.util.function.Function;
import jtorch.Device;
import jtorch.Generator;
import org.bytedeco.pytorch.GeneratorOptional;
import org.jspecify.annotations.Nullable;

/**
 * The door between a {@link Generator} and the JavaCPP object under it, and the place that knows
 * which one is a thread's default.
 *
 * <p>LibTorch has one default generator for the CPU in a process. A loader's worker, a process of
 * its own in Python, has to be given its own wherever the default one is meant.
 */
public final class Generators {
  private static Function<Generator, org.bytedeco.pytorch.Generator> access =
      generator -> {
        throw new AssertionError("a generator exists, so its class is initialised");
      };

  private static final ThreadLocal<@Nullable Generator> OF_THREAD = new ThreadLocal<>();

  private Generators() {}

  /** Makes a generator the calling thread's default one on the CPU. */
  public static void useInThisThread(Generator generator) {
    OF_THREAD.set(generator);
  }

  /** Returns the thread's own default generator, or null where it is the process's. */
  public static @Nullable Generator ofThisThread() {
    return OF_THREAD.get();
  }

  /** Calls with the generator for a draw beside a tensor; null is the thread's default one. */
  public static <T> T with(
      @Nullable Generator generator,
      org.bytedeco.pytorch.Tensor beside,
      Function<GeneratorOptional, T> call) {
    Generator own = generator == null ? ofThisThread() : generator;
    return with(generator == null && own != null && !beside.is_cpu() ? null : own, call);
  }

  /** Calls with the generator for a draw on a device; null is the thread's default one. */
  public static <T> T with(
      @Nullable Generator generator, Device device, Function<GeneratorOptional, T> call) {
    boolean own = generator == null && device.type().equals("cpu");
    return with(own ? ofThisThread() : generator, call);
  }

  private static <T> T with(@Nullable Generator chosen, Function<GeneratorOptional, T> call) {
    try (GeneratorOptional source =
        chosen == null ? new GeneratorOptional() : new GeneratorOptional(of(chosen))) {
      return call.apply(source);
    }
  }

  /** Called by {@link Generator} when it is initialised. */
  public static void setAccess(
      Function<Generator, org.bytedeco.pytorch.Generator> generatorAccess) {
    access = generatorAccess;
  }

  /** Returns the JavaCPP object of a generator. */
  public static org.bytedeco.pytorch.Generator of(Generator generator) {
    return access.apply(generator);
  }
}
