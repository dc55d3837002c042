package jtorch.sys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A fresh JVM with this one's Java and class path, in a folder of its own. */
final class ChildJvm {
  /** How it ended, and what it printed. */
  record Ended(int exit, String out, String err, List<Path> crashReports) {}

  private static final int PATIENCE_SECONDS = 300; // for a child that hangs, not for a slow one

  private final Path folder;
  private final String main;
  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final ProcessBuilder builder = new ProcessBuilder();
  private String classPath = System.getProperty("java.class.path");

  /** Makes one that will run a main class, without what a user may have set for LibTorch. */
  ChildJvm(Path folder, Class<?> main) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.main = main.getName();
    builder.directory(folder.toFile());
    List.of(
            "JTORCH_CACHE",
            "JTORCH_LIBTORCH",
            "CUDA_HOME",
            "XDG_CACHE_HOME",
            "LD_LIBRARY_PATH",
            "LD_PRELOAD")
        .forEach(this::without);
  }

  /** Starts it by another command. */
  ChildJvm by(List<String> command) {
    before.addAll(command);
    return this;
  }

  ChildJvm classPath(String path) {
    classPath = path;
    return this;
  }

  ChildJvm without(String variable) {
    builder.environment().remove(variable);
    return this;
  }

  ChildJvm environment(String name, String value) {
    builder.environment().put(name, value);
    return this;
  }

  ChildJvm option(String option) {
    options.add(option);
    return this;
  }

  ChildJvm property(String name, String value) {
    options.add("-D" + name + "=" + value);
    return this;
  }

  ChildJvm arguments(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  Process start() throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath, main));
    command.addAll(arguments);
    return builder
        .command(command)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  Ended run() throws IOException, InterruptedException {
    return end(start());
  }

  /** Waits for the end of what {@link #start} started. */
  Ended end(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("the child JVM hangs: " + Files.readString(folder.resolve("err")));
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new Ended(
          process.exitValue(),
          Files.readString(folder.resolve("out")).strip(),
          Files.readString(folder.resolve("err")).strip(),
          files.filter(file -> file.getFileName().toString().startsWith("hs_err")).toList());
    }
  }
}
