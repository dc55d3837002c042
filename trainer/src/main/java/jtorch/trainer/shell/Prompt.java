package jtorch.trainer.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import jtorch.trainer.FileReason;

/** JShell's own tool at a terminal: it edits lines, completes names and keeps a history. */
public final class Prompt {
  private final Path history;

  /** Makes a prompt whose history is in this file. */
  public Prompt(Path history) {
    this.history = history;
  }

  /**
   * Lets the user type until there is an end.
   *
   * @return the exit code that the user asked for, or 0
   * @throws IOException if the names to begin with can't be given to JShell
   */
  public int run() throws IOException {
    Map<String, String> kept = load();
    Path names = Files.createTempFile("jtorch-shell", ".jsh");
    try {
      Files.writeString(names, Beginning.mode() + Beginning.names());
      List<String> words = new ArrayList<>();
      words.addAll(List.of("--execution", SnippetControlProvider.NAME));
      words.addAll(Beginning.compilerOptions());
      words.addAll(List.of("--startup", names.toString(), "--feedback", "jtorch"));
      return JavaShellToolBuilder.builder()
          .persistence(kept)
          .locale(Locale.ENGLISH)
          .start(words.toArray(String[]::new));
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("JShell has failed: " + e, e);
    } finally {
      Files.deleteIfExists(names);
      save(kept);
    }
  }

  private Map<String, String> load() {
    Map<String, String> kept = new TreeMap<>();
    if (Files.isReadable(history)) {
      Properties lines = new Properties();
      try (Reader reader = Files.newBufferedReader(history)) {
        lines.load(reader);
        lines.forEach((key, value) -> kept.put(key.toString(), value.toString()));
      } catch (IOException | IllegalArgumentException e) {
        kept.clear(); // a history that can't be read is no reason not to begin
      }
    }
    return kept;
  }

  private void save(Map<String, String> kept) {
    Properties lines = new Properties();
    lines.putAll(kept);
    try (Writer writer = Files.newBufferedWriter(history)) {
      lines.store(writer, null);
    } catch (IOException e) {
      System.err.println(
          "jtorch: the history can't be kept in " + history + ": " + FileReason.of(e) + ".");
    }
  }
}
