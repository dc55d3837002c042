package jtorch.internal;

import java.util.function.Function;
import jtorch.Generator;

/** The door between a {@link Generator} and the JavaCPP object under it. */
public final class Generators {
  private static Function<Generator, org.bytedeco.pytorch.Generator> access =
      generator -> {
        throw new AssertionError("a generator exists, so its class is initialised");
      };

  private Generators() {}

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
