package jtorch.trainer.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The session of {@code docs/cli.md}, typed in. */
class SessionDocsTest {
  @Test
  void theSessionPrintsWhatIsWrittenThere() throws IOException {
    String docs = Files.readString(Path.of("..", "docs", "cli.md"));
    String block = docs.substring(docs.indexOf("$ jtorch shell\n")); // and a greeting
    List<String> typed = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (String line : block.substring(0, block.indexOf("```")).lines().skip(2).toList()) {
      if (line.startsWith(">>> ") || line.startsWith("... ")) {
        typed.add(line.substring(4));
      } else if (!line.startsWith("|")) { // an error, which ends a script
        printed.add(line);
      }
    }
    assertTrue(typed.removeLast().equals("x.mm(x)"));
    assertEquals(printed, ScriptTest.said(String.join("\n", typed)));
  }
}
