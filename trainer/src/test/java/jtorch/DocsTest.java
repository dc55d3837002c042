package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles every Java block of every Markdown file. */
class DocsTest {
  private static final Path ROOT = Path.of("..");

  /** A fence of either kind, however far in and whatever follows its language. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?ms)^[ \\t]*(`{3,}|~{3,})[ \\t]*(?i:java)\\b[^\\n]*\\n(.*?)^[ \\t]*\\1[ \\t]*$");

  private static final Pattern CLASS_NAME =
      Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

  @TempDir private Path classes;

  /**
   * A block of a Markdown file.
   *
   * @param file where it stands
   * @param number which it is there, from 1
   * @param code what it says
   */
  record Block(Path file, int number, String code) {
    @Override
    public String toString() {
      return ROOT.relativize(file) + " block " + number;
    }
  }

  static List<Block> blocks() throws IOException {
    List<Block> found = new ArrayList<>();
    for (Path file : markdown()) {
      List<String> codes = blocks(Files.readString(file));
      for (int i = 0; i < codes.size(); i++) {
        found.add(new Block(file, i + 1, codes.get(i)));
      }
    }
    return found;
  }

  private static List<String> blocks(String text) {
    return BLOCK.matcher(text).results().map(block -> block.group(2)).toList();
  }

  /** Returns the Markdown files of all folders but those that a build fills. */
  private static List<Path> markdown() throws IOException {
    List<Path> found = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
            return folder.endsWith("target") || folder.endsWith(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            if (file.toString().endsWith(".md")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found.stream().sorted().toList();
  }

  @Test
  void theReadmeHasAProgram() throws IOException {
    assertTrue(blocks().stream().anyMatch(b -> b.file().endsWith("README.md")));
  }

  @Test
  void everyFenceOfJavaIsFound() {
    String text =
        """
        ```java
        class A {}
        ```
        ~~~ Java title=B.java
        class B {}
        ~~~
        - in a list
          ````java
          class C {}
          ````
        ```javascript
        D
        ```
        """;
    assertEquals(
        List.of("class A {}", "class B {}", "class C {}"),
        blocks(text).stream().map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void theBlockCompiles(Block block) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "the tests need a JDK");
    StringWriter errors = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    boolean compiled =
        compiler.getTask(errors, null, null, options, null, List.of(source(block.code()))).call();
    assertTrue(compiled, errors.toString());
    assertFalse(block.code().isBlank());
  }

  private static JavaFileObject source(String code) {
    Matcher name = CLASS_NAME.matcher(code);
    assertTrue(name.find(), "a Java block is a whole class, so that it can be tried");
    URI uri = URI.create("string:///" + name.group(1) + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return code;
      }
    };
  }
}
