package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Any other program, run by a test. */
final class Child {
  private Child() {}

  /** Runs a command with this Java and returns what it printed; it must end as expected. */
  static String run(Path folder, int exit, List<String> command)
      throws IOException, InterruptedException {
    return run(folder, exit, command, Map.of());
  }

  /** Runs it with more variables in its environment. */
  static String run(Path folder, int exit, List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_OPTS");
    builder.environment().putAll(environment);
    Process process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "it hangs: " + command);
    String said = Files.readString(out);
    assertEquals(exit, process.exitValue(), said);
    return said;
  }
}
