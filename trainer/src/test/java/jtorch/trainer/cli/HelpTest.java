package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help as it is printed; a change to it is a change to {@code help/*.txt}. */
class HelpTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "train",
        "eval",
        "predict",
        "summary",
        "inspect",
        "bench",
        "import",
        "export",
        "recipes",
        "datasets",
        "shell",
        "doctor"
      })
  void theHelpIsAsItIsWrittenDown(String command) throws IOException {
    var result =
        command.isEmpty() ? CommandLines.run("--help") : CommandLines.run(command, "--help");
    assertEquals(0, result.code());
    String file = "help/" + (command.isEmpty() ? "jtorch" : command) + ".txt";
    try (InputStream in = HelpTest.class.getResourceAsStream(file)) {
      assertNotNull(in, file);
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), result.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "eval",
        "predict",
        "summary",
        "inspect",
        "bench",
        "import",
        "export",
        "recipes",
        "datasets",
        "shell",
        "doctor"
      })
  void aCommandThatIsMadeAloneIsTheSameAsAmongAll(String command) {
    assertEquals(Set.of(command), RootCommand.commandLine(command).getSubcommands().keySet());
    assertEquals(14, RootCommand.commandLine("--debug", command).getSubcommands().size());
    assertEquals(
        CommandLines.run("--debug", command, "--help"), CommandLines.run(command, "--help"));
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    for (String command :
        new String[] {
          "train", "eval", "predict", "summary", "inspect", "bench", "import", "export", "recipes"
        }) {
      var result = CommandLines.run(command, "--help");
      assertTrue(result.out().lines().allMatch(line -> line.length() <= 80), command);
    }
  }

  @Test
  void theCompletionScriptKnowsCommandsAndOptions() {
    var result = CommandLines.run("generate-completion");
    assertEquals(0, result.code());
    for (String word : new String[] {"train", "recipes", "datasets", "--val-split", "four-layer"}) {
      assertTrue(result.out().contains(word), word);
    }
  }
}
