package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * {@code import static jtorch.Kwargs.*} brings the keywords' own types along: beside {@code import
 * jtorch.nn.*}, a layer of such a name could not be written.
 */
class KeywordNamesTest {
  private static final Pattern TYPE =
      Pattern.compile("(jtorch(?:\\.\\w+)*)\\.(\\w+) (?:class|record|enum|interface)\\b.*");

  @Test
  void noKeywordHasTheNameOfAnotherType() throws IOException {
    Set<String> keywords = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    try (InputStream in =
        Objects.requireNonNull(KeywordNamesTest.class.getResourceAsStream("public-api.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        Matcher type = TYPE.matcher(line);
        if (type.matches()) {
          (type.group(1).endsWith("Kwargs") ? keywords : others).add(type.group(2));
        }
      }
    }
    assertTrue(keywords.size() > 300 && others.size() > 300, keywords.size() + ", " + others);
    keywords.retainAll(others);
    assertEquals(Set.of(), keywords, "name them as the keyword's record GammaOf is");
  }
}
