package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with other letters than ASCII's, made by a shell: this Java may not spell them either. */
@EnabledOnOs(OS.LINUX)
class FileNamesTest {
  private static final String IN_FOLDER =
      "name=$(printf 'gr\\303\\266\\303\\237e') && mkdir \"$name\" && cd \"$name\" && ";
  private static final String COPY = "\"$@\" recipes --copy cnn --to ";

  @TempDir private Path folder;

  private record Ended(int code, String out, String err) {}

  private Ended shell(String script, Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", script, "sh").directory(folder.toFile());
    builder
        .command()
        .addAll(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "jtorch.trainer.Main"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out, err);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX"})
  void aFolderIsTheOneThatItIsInAnyLocale(String locale) throws IOException, InterruptedException {
    Ended ended = shell(IN_FOLDER + COPY + "my.yaml && cat my.yaml", Map.of("LC_ALL", locale));
    assertEquals(0, ended.code(), ended.err());
    assertEquals("", ended.err());
    assertTrue(ended.out().contains("model: cnn"), ended.out());
  }

  @Test
  void anArgumentIsTheFileThatItNames() throws IOException, InterruptedException {
    Ended ended =
        shell(IN_FOLDER + COPY + "\"$name.yaml\" && cat \"$name.yaml\"", Map.of("LC_ALL", "C"));
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().contains("to größe.yaml"), ended.out());
    assertTrue(ended.out().contains("model: cnn"), ended.out());
  }

  @Test
  void whereJavaCanNotBeRestartedItIsOneSentence() throws IOException, InterruptedException {
    Ended ended =
        shell(IN_FOLDER + COPY + "my.yaml", Map.of("LC_ALL", "C", "JDK_JAVA_OPTIONS", "-Da=b"));
    assertEquals(1, ended.code(), ended.err());
    assertTrue(ended.err().contains("set LC_ALL=C.UTF-8"), ended.err());
    assertEquals("", ended.out());
  }
}
