package jtorch.trainer.shell;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What Python has without an import. */
public final class Builtins {
  private Builtins() {}

  /** Prints values with a blank between them, as Python's {@code print} does. */
  public static void print(Object... values) {
    System.out.println(Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(" ")));
  }
}
