package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the jar in a process of its own, in a folder. */
public final class Jar {
  static final Path FILE = Path.of("target", "jtorch.jar").toAbsolutePath();

  /**
   * What came of a process.
   *
   * @param code its exit code
   * @param out its standard output
   * @param err its standard error
   */
  public record Result(int code, String out, String err) {}

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> java = new ArrayList<>(List.of(thisJava().toString()));
  private String input = "";

  /** A jar to be started in a folder. */
  public Jar(Path folder) {
    this.folder = folder;
  }

  static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /** Uses another Java, or options of this one. */
  Jar java(String... words) {
    java.clear();
    java.addAll(List.of(words));
    return this;
  }

  Jar with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Jar input(String text) {
    input = text;
    return this;
  }

  /** Runs a command. */
  Result run(String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of("-jar", FILE.toString()));
    command.addAll(List.of(args));
    return process(command);
  }

  /** Runs a line of bash, in which {@code jtorch} is the jar. */
  public Result bash(String line) throws IOException, InterruptedException {
    String function = "jtorch() { " + words(java) + " -jar '" + FILE + "' \"$@\"; }\n";
    return process(List.of("bash", "-c", function + line));
  }

  /** Returns words as a shell reads them. */
  static String words(List<String> words) {
    return "'" + String.join("' '", words) + "'";
  }

  private Result process(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "it hangs: " + command);
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
