package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a build tool that knows no Maven profiles makes of the libraries' descriptions: Gradle, for
 * one, takes a property's value from outside the profiles or not at all.
 */
class PomsTest {
  private static final Pattern USE = Pattern.compile("<[\\w.-]+>[^<]*\\$\\{([\\w.-]+)}");
  private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>[^<]+</\\1>");

  private static String withoutProfiles(Path pom) throws IOException {
    return Files.readString(pom).replaceAll("(?s)<profiles>.*</profiles>", "");
  }

  private static Set<String> groups(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String part(String text, String element) {
    int begin = text.indexOf("<" + element + ">");
    return begin < 0 ? "" : text.substring(begin, text.indexOf("</" + element + ">"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "native", "bridge"})
  void withoutAProfileEveryDependencyIsNamedInFull(String module) throws IOException {
    Set<String> known =
        groups(PROPERTY, part(withoutProfiles(Path.of("..", "pom.xml")), "properties"));
    String dependencies = part(withoutProfiles(Path.of("..", module, "pom.xml")), "dependencies");
    assertFalse(dependencies.isEmpty());
    Set<String> unknown = groups(USE, dependencies);
    unknown.removeAll(known);
    unknown.remove("project.version");
    assertEquals(Set.of(), unknown);
  }
}
