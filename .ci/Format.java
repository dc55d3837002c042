import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Checks that every Java source is in google-java-format, or, with {@code apply}, makes it so. */
final class Format {
  private static final Set<String> SKIPPED = Set.of("target", ".git");

  private Format() {}

  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    Path root = Path.of(args[1]).toRealPath();
    int unformatted = 0;
    for (Path file : sources(root)) {
      String before = Files.readString(file);
      String after = format(before);
      if (after.equals(before)) {
        continue;
      }
      unformatted++;
      System.err.println((apply ? "formatted " : "not formatted: ") + root.relativize(file));
      if (apply) {
        Files.writeString(file, after);
      }
    }
    if (!apply && unformatted > 0) {
      System.err.println("Format them with: mvn process-sources -pl native -Dformat.goal=apply");
      System.exit(1);
    }
  }

  private static String format(String source) throws Exception {
    String imports = RemoveUnusedImports.removeUnusedImports(source);
    return new Formatter().formatSource(ImportOrderer.reorderImports(imports, Style.GOOGLE));
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !isSkipped(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isSkipped(Path relative) {
    for (Path part : relative) {
      if (SKIPPED.contains(part.toString())) {
        return true;
      }
    }
    return false;
  }
}
