package jtorch.serialization;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The files that tests read, and the Python that some ask. */
public final class TestFiles {
  private static final int PATIENCE_SECONDS = 120;

  private TestFiles() {}

  /** Returns a file that files.py wrote. */
  public static Path resource(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(TestFiles.class.getResource("/jtorch/serialization/" + name), name)
              .toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the folder of Python's numbers; the test is skipped where it is not there. */
  public static Path golden() {
    return folder("JTORCH_TEST_GOLDEN", "golden", "Python's golden values");
  }

  /** Returns the folder of MNIST's files; the test is skipped where it is not there. */
  public static Path mnist() {
    return folder("JTORCH_TEST_DATA", "data", "MNIST").resolve("mnist");
  }

  private static Path folder(String variable, String name, String what) {
    String named = System.getenv(variable);
    Path folder = named != null ? Path.of(named) : Path.of("..", "..", "shared", name);
    assumeTrue(
        Files.isDirectory(folder),
        () -> what + " is not in " + folder + "; name its folder with " + variable);
    return folder;
  }

  /** Runs Python code; the test is skipped where there is no Python with these modules. */
  public static String python(String modules, String code, Object... arguments)
      throws IOException, InterruptedException {
    assumeTrue(run("import " + modules).exit == 0, "there is no Python with " + modules);
    Ended ended = run(code, arguments);
    if (ended.exit != 0) {
      throw new AssertionError(ended.out);
    }
    return ended.out.strip();
  }

  private record Ended(int exit, String out) {}

  private static Ended run(String code, Object... arguments)
      throws IOException, InterruptedException {
    String named = System.getenv("JTORCH_TEST_PYTHON");
    List<String> command =
        new ArrayList<>(List.of(named != null ? named : "python3", "-W", "ignore", "-c", code));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile("python", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Python hangs");
      }
      return new Ended(process.exitValue(), Files.readString(out));
    } catch (IOException noPython) {
      return new Ended(-1, noPython.toString());
    } finally {
      Files.delete(out);
    }
  }
}
