package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees in a terminal, wide, narrow or plain. */
@InChildJava
class TerminalIT {
  private static final String RUN = "train --epochs 1 --max-steps 15 --no-run";
  private static final String ESCAPE = "\033";

  @TempDir private Path folder;

  @BeforeEach
  void thereIsATerminal() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "no script command");
  }

  /** Runs a command in a pseudo terminal of so many columns and returns all that it wrote there. */
  private String shown(int columns, String environment, String command) throws Exception {
    String jar = Jar.words(List.of(Jar.thisJava().toString(), "-jar", Jar.FILE.toString()));
    String inside =
        "stty cols %d rows 24; unset NO_COLOR; export %s; exec %s %s"
            .formatted(columns, environment, jar, command);
    Files.writeString(folder.resolve("inside"), inside);
    Jar.Result result =
        new Jar(folder).with("SHELL", "/bin/sh").bash("script -qec '. ./inside' /dev/null");
    assertEquals(0, result.code(), result.out());
    return result.out();
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80, 200})
  void theBarHasLossAccuracySpeedAndTimeLeftAndFits(int columns) throws Exception {
    String all = shown(columns, "TERM=xterm", RUN);
    List<String> bars =
        Arrays.stream(all.split("\r\033\\[K", -1)).filter(s -> s.contains("/1 ")).toList();
    assertFalse(bars.isEmpty(), all);
    for (String bar : bars) {
      assertTrue(bar.matches("(Epoch )?1/1 .*loss \\d.* \\d.*%.* \\d+/s,? \\d+:\\d\\d.*"), bar);
      assertTrue(bar.length() < columns, bar);
    }
    List<String> table = all.lines().dropWhile(line -> !line.startsWith("Epoch  ")).toList();
    assertTrue(table.stream().allMatch(line -> line.length() <= columns), table.toString());
    assertEquals(2, table.size(), all);
  }

  @Test
  void aPlainTerminalGetsLinesAlone() throws Exception {
    String all = shown(80, "TERM=dumb", RUN);
    assertFalse(all.contains(ESCAPE), all);
    assertTrue(all.contains("Test set: Average loss"), all);
  }

  @Test
  void theHelpHasColoursUnlessTheyAreNotWanted() throws Exception {
    assertTrue(shown(80, "TERM=xterm", "recipes --help").contains(ESCAPE));
    assertFalse(shown(80, "TERM=xterm NO_COLOR=1", "recipes --help").contains(ESCAPE));
  }
}
