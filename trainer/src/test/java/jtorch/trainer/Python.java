package jtorch.trainer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Python, where there is one with torch. */
public final class Python {
  private static final int WITHOUT = 77;

  private Python() {}

  /**
   * Runs a program and returns what it printed; the test is skipped where there is no Python with
   * these modules.
   */
  public static String run(String modules, String program, Object... arguments)
      throws IOException, InterruptedException {
    String named = System.getenv("JTORCH_TEST_PYTHON");
    String begin =
        "import sys\ntry:\n    import " + modules + "\nexcept ImportError:\n    sys.exit(77)\n";
    List<String> command = new ArrayList<>();
    command.addAll(List.of(named == null ? "python3" : named, "-W", "ignore", "-c"));
    command.add(begin + program);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Process python;
    try {
      python = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeTrue(false, "no Python: " + e.getMessage() + "; name one with JTORCH_TEST_PYTHON");
      throw e;
    }
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = python.waitFor();
    assumeTrue(code != WITHOUT, "no Python with " + modules + "; name one with JTORCH_TEST_PYTHON");
    if (code != 0) {
      throw new AssertionError(said);
    }
    return said.strip();
  }
}
