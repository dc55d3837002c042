package jtorch.trainer.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is known before the first line is typed. */
final class Beginning {
  private Beginning() {}

  /** Returns the imports and {@code print}. */
  static String names() {
    return resource("names.jsh");
  }

  /** Returns JShell's commands that have it print as Python does. */
  static String mode() {
    return resource("mode.jsh");
  }

  /** Returns what JShell's compiler is told: where jtorch is. */
  static List<String> compilerOptions() {
    return List.of("--class-path", System.getProperty("java.class.path"));
  }

  private static String resource(String name) {
    try (InputStream in = Beginning.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
