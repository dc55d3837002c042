package jtorch.trainer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The files that tests compare with and that are not in the repository. */
public final class TestFiles {
  private TestFiles() {}

  /** Returns MNIST's folder; the test is skipped where it is not there. */
  public static Path mnist() {
    return folder("JTORCH_TEST_DATA", "data", "MNIST");
  }

  /** Returns the folder of Python's numbers; the test is skipped where it is not there. */
  public static Path golden() {
    return folder("JTORCH_TEST_GOLDEN", "golden", "Python's golden values");
  }

  private static Path folder(String variable, String name, String what) {
    String named = System.getenv(variable);
    Path folder = named != null ? Path.of(named) : Path.of("..", "..", "shared", name);
    assumeTrue(
        Files.isDirectory(folder),
        () -> what + " is not in " + folder + "; name its folder with " + variable);
    return folder;
  }
}
