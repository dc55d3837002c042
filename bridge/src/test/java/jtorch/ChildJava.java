package jtorch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a main class of the tests in a JVM of its own, which may end as it likes. */
public final class ChildJava {
  /** How it ended, and the lines that it printed. */
  public record Ended(int exit, List<String> out, String err) {}

  private static final int PATIENCE_SECONDS = 7200; // for a child that hangs, not for a slow one

  private ChildJava() {}

  /** Runs it with options of the JVM, in a folder for what it leaves. */
  public static Ended run(Path folder, List<String> options, Class<?> main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(options);
    command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("the child JVM hangs: " + Files.readString(err));
    }
    return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
  }
}
