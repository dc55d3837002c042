package jtorch.launcher;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts Javas, old and new, in an environment that names only those that a test names. */
final class StartedJava {
  /** What a process left when it ended. */
  record Ended(int code, String out, String err) {}

  static final String NEW_HOME = System.getProperty("java.home");
  static final Redirect NO_INPUT = Redirect.from(new File("/dev/null"));

  private StartedJava() {}

  /**
   * An installed Java that is too old for the application; the test that wants one is skipped if
   * there is none.
   */
  static JavaHome old() {
    Optional<JavaHome> java =
        InstallFolders.of(System.getProperty("os.name"), Map.of()).existing().stream()
            .map(JavaHome::at)
            .flatMap(Optional::stream)
            .filter(home -> home.version().feature() >= 8)
            .filter(home -> home.version().feature() < JavaFinder.NEEDED)
            .max(Comparator.comparing(JavaHome::version));
    assumeTrue(java.isPresent(), "no Java from 8 to 21 is installed to start the jar in");
    return java.orElseThrow();
  }

  /** The command of an old Java. */
  static List<String> oldCommand(String... args) {
    return command(old().binary().getPath(), args);
  }

  /** The command of the Java that runs the tests. */
  static List<String> newCommand(String... args) {
    return command(Path.of(NEW_HOME, "bin", "java").toString(), args);
  }

  private static List<String> command(String java, String... args) {
    List<String> command = new ArrayList<>();
    command.add(java);
    command.addAll(List.of(args));
    return command;
  }

  /** Starts a command in a folder, with these variables for the launcher and no others of its. */
  static Process start(
      List<String> command, Map<String, String> variables, Path folder, Redirect input)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectInput(input);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.matches("_?(JAVA|JDK|JTORCH).*"));
    environment.put("PATH", "/missing");
    environment.putAll(variables);
    return builder.start();
  }

  /** Runs a command without input to its end. */
  static Ended run(List<String> command, Map<String, String> variables, Path folder)
      throws Exception {
    return end(start(command, variables, folder, NO_INPUT));
  }

  /** Waits for the end. */
  static Ended end(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }
}
