package jtorch.bench.epochs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A peer that was started and waits to be asked for an epoch; it sleeps in the meantime. */
final class PeerProcess implements AutoCloseable {
  private static final long SECONDS_TO_END = 30;

  private final Process process;
  private final Path errors;
  private final BufferedReader answers;
  private final BufferedWriter words;

  private PeerProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    answers = process.inputReader(StandardCharsets.UTF_8);
    words = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts a peer. */
  static PeerProcess start(List<String> command) throws IOException {
    File errors = File.createTempFile("peer", ".log");
    Process process = new ProcessBuilder(command).redirectError(errors).start();
    return new PeerProcess(process, errors.toPath());
  }

  /**
   * Returns the next answer.
   *
   * @throws IOException with the peer's last words, if there is none
   */
  JsonObject answer() throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith("{")) {
        return JsonParser.parseString(line).getAsJsonObject();
      }
    }
    throw new IOException(lastWords());
  }

  /** Says a word and returns the answer. */
  JsonObject ask(String word) throws IOException {
    words.write(word);
    words.newLine();
    words.flush();
    return answer();
  }

  private String lastWords() throws IOException {
    List<String> lines =
        Files.readAllLines(errors).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
            .toList();
    String last = lines.isEmpty() ? "it said nothing" : lines.getLast();
    return lines.stream().filter(line -> line.startsWith("Exception")).findFirst().orElse(last);
  }

  @Override
  public void close() throws IOException {
    try {
      words.close();
    } catch (IOException _) {
      process.destroyForcibly(); // it has ended, and so hears nothing
    }
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(errors);
  }
}
