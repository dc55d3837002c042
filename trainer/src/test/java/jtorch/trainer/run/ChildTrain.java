package jtorch.trainer.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program in a Java of its own, which can be killed. */
final class ChildTrain implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private ChildTrain(Path err, List<String> command) throws IOException {
    this.err = err;
    process = new ProcessBuilder(command).redirectError(err.toFile()).start();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts {@code jtorch train}. */
  static ChildTrain train(Path err, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("jtorch.trainer.Main", "train"));
    words.addAll(List.of(options));
    return new ChildTrain(err, java(words));
  }

  /** Starts a class's main method. */
  static ChildTrain main(Path err, Class<?> program, String... args) throws IOException {
    List<String> words = new ArrayList<>(List.of(program.getName()));
    words.addAll(List.of(args));
    return new ChildTrain(err, java(words));
  }

  /** Starts {@code jtorch train} where no file may get larger than so many blocks of 1 KiB. */
  static ChildTrain trainWithSmallFiles(Path err, int blocks, String... options)
      throws IOException {
    List<String> words = new ArrayList<>(List.of("jtorch.trainer.Main", "train"));
    words.addAll(List.of(options));
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "bash"));
    command.addAll(java(words));
    return new ChildTrain(err, command);
  }

  private static List<String> java(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(words);
    return command;
  }

  /** Waits for a line that begins so; returns null if there is none. */
  @Nullable String line(String beginning) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith(beginning)) {
      line = out.readLine();
    }
    return line;
  }

  void signal(String name) throws IOException, InterruptedException {
    String pid = Long.toString(process.pid());
    if (new ProcessBuilder("kill", "-" + name, pid).start().waitFor() != 0) {
      throw new IOException("kill -" + name + " " + pid + " failed");
    }
  }

  /** Ends it at once, as {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    int unused = process.waitFor();
    assert unused != 0;
  }

  /** Waits for its end; returns its exit code. */
  int end() throws IOException, InterruptedException {
    String unused = line("\0"); // so that it is not held up by a full pipe
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      throw new IOException("the process goes on" + (unused == null ? "" : " with " + unused));
    }
    return process.exitValue();
  }

  String err() throws IOException {
    return Files.readString(err);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
