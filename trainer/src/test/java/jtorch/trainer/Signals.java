package jtorch.trainer;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Which signals a process of the tests hears: one that they ignore, it ignores from its start. */
public final class Signals {
  private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private Signals() {}

  /** Skips the test where the tests were started in the background of a script, for example. */
  public static void assumeHeard(String name) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      int bit = Objects.requireNonNull(NUMBERS.get(name)) - 1;
      boolean ignored =
          Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("SigIgn:"))
              .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
              .anyMatch(mask -> (mask & 1L << bit) != 0);
      assumeFalse(ignored, "the tests were started in a way that ignores SIG" + name);
    }
  }
}
