package jtorch.trainer.tutorials;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines that docs/python-to-java.md shows are the programs' own. */
class TutorialDocsTest {
  private static final Path DOCS = Path.of("..", "docs", "python-to-java.md");
  private static final Path PROGRAMS = Path.of("src", "main", "java", "jtorch", "trainer");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `(.*)` \\|$");
  private static final int FEWEST_ROWS = 40;

  @ParameterizedTest
  @CsvSource({
    "handbook,Handbook",
    "baseline,Baseline",
    "three-layer,ThreeLayer",
    "four-layer,FourLayer",
    "cnn,Cnn"
  })
  void everyLineIsInTheProgram(String tutorial, String name) throws IOException {
    String program = dense(Files.readString(PROGRAMS.resolve("tutorials/" + name + ".java")));
    String docs = Files.readString(DOCS);
    int begin = docs.indexOf("\n## " + tutorial + "\n");
    assertTrue(begin > 0, "there is no section " + tutorial);
    int end = docs.indexOf("\n## ", begin + 1);
    Matcher row = ROW.matcher(docs.substring(begin, end < 0 ? docs.length() : end));
    int rows = 0;
    while (row.find()) {
      String line = row.group(1);
      assertTrue(program.contains(dense(line)), () -> name + ".java doesn't have " + line);
      rows++;
    }
    assertTrue(rows >= FEWEST_ROWS, tutorial + " has " + rows + " rows only");
  }

  /** Returns code without comments and blanks, so that the formatter may break lines. */
  private static String dense(String code) {
    return code.replaceAll("(?m)//.*$", "").replaceAll("\\s|\"\\s*\\+\\s*\"", "");
  }
}
