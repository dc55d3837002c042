package jtorch.jit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jtorch.TorchException;
import jtorch.internal.JavaSchemas;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ReaderMain} in a JVM of its own, with this one's Java and class path.
 *
 * <p>It prints nothing, writes no crash report and no core. When it dies of a file, the next one
 * gets another.
 */
final class ReaderProcess implements AutoCloseable {
  private static final long USUAL_SECONDS = 60;
  private static final long BYTES_A_SECOND = 10_000_000; // of a slow disk

  private @Nullable Process child;

  /**
   * Has LibTorch open a file in the child.
   *
   * @throws TorchException if LibTorch refuses it, the child dies, or it takes too long
   */
  void read(Path file) {
    Process process = child != null && child.isAlive() ? child : start();
    child = process;
    String answer = ask(process, file);
    if (!answer.isEmpty()) {
      throw new TorchException(answer + " (in " + file + ")");
    }
  }

  private String ask(Process process, Path file) {
    CompletableFuture<@Nullable String> answer =
        CompletableFuture.supplyAsync(() -> exchange(process, file), Thread::startVirtualThread);
    try {
      String line = answer.get(seconds(file), TimeUnit.SECONDS);
      if (line != null) {
        return ReaderMain.decode(line);
      }
      return died(process);
    } catch (TimeoutException e) {
      stop();
      return "jit.load: LibTorch's reader did not come to an end, in a child process; the file is"
          + " refused, and -Djtorch.jit.timeout=600 gives it more seconds";
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return "jit.load: interrupted while a child process was reading";
    } catch (java.util.concurrent.ExecutionException e) {
      stop();
      throw new TorchException("jit.load: the child process failed.", e);
    }
  }

  private String died(Process process) throws InterruptedException {
    int exit = process.waitFor();
    stop();
    if (exit == 1) {
      return "jit.load: the child process that tries files could not start; call"
          + " trusted(true) if the file comes from you";
    }
    return "jit.load: LibTorch's reader died of this file, in a child process (exit code "
        + exit
        + "); it is broken or made to do harm, and was not opened here";
  }

  /** Returns the answer, or null if the child died. */
  private static @Nullable String exchange(Process process, Path file) {
    try {
      process
          .outputWriter(StandardCharsets.US_ASCII)
          .append(ReaderMain.encode(file.toString()))
          .append('\n')
          .flush();
      BufferedReader out = process.inputReader(StandardCharsets.ISO_8859_1);
      String line = out.readLine();
      while (line != null && !line.startsWith(ReaderMain.ANSWER)) {
        line = out.readLine();
      }
      return line == null ? null : line.substring(ReaderMain.ANSWER.length());
    } catch (IOException e) {
      return null; // the pipe broke, as the child is gone
    }
  }

  private static long seconds(Path file) {
    try {
      return Long.getLong("jtorch.jit.timeout", USUAL_SECONDS) + Files.size(file) / BYTES_A_SECOND;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx64m",
            "-Xshare:auto",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "--enable-native-access=ALL-UNNAMED"));
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("jtorch.") || name.startsWith("org.bytedeco."))
        .forEach(name -> command.add("-D" + name + "=" + System.getProperty(name)));
    command.add("-D" + ReaderMain.OPERATORS + "=" + JavaSchemas.all());
    command.add(ReaderMain.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put("CLASSPATH", System.getProperty("java.class.path")); // may be too long to pass
    environment.put("OMP_NUM_THREADS", "1");
    environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    try {
      return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new TorchException(
          "jit.load: cannot start a child process to try the file in; call trusted(true) if the file"
              + " comes from you.",
          e);
    }
  }

  @Override
  public void close() {
    stop();
  }

  /** Ends the child; another file gets another one. */
  void stop() {
    if (child != null) {
      child.destroyForcibly();
      child = null;
    }
  }
}
