package jtorch.jit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files that src/test/python/scripts.py wrote, and those that are not in the repository. */
final class Scripts {
  private Scripts() {}

  static Path file(String name) {
    URL url = Objects.requireNonNull(Scripts.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns a file of Python's golden values; the test is skipped where it is not there. */
  static Path golden(String name) {
    String named = System.getenv("JTORCH_TEST_GOLDEN");
    Path folder = named != null ? Path.of(named) : Path.of("..", "..", "shared", "golden");
    assumeTrue(
        Files.isDirectory(folder),
        () ->
            "Python's golden values are not in "
                + folder
                + "; name their folder with JTORCH_TEST_GOLDEN");
    return folder.resolve(name);
  }
}
