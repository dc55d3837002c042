package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleInfoTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  @Test
  void theModuleExportsEveryPackageThatIsNotInternal() throws IOException {
    String module = Files.readString(Path.of("src/module/java/module-info.java"));
    List<String> exported =
        EXPORT.matcher(module).results().map((MatchResult found) -> found.group(1)).toList();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(file ->
                  SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
              .distinct()
              .filter(name -> !name.startsWith("jtorch.internal"))
              .sorted()
              .toList();
      assertEquals(packages, exported);
    }
  }
}
