package jtorch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```");
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
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream<Path> files = Stream.concat(top, docs);
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        Matcher block = BLOCK.matcher(Files.readString(file));
        for (int i = 1; block.find(); i++) {
          found.add(new Block(file, i, block.group(1)));
        }
      }
    }
    return found;
  }

  @Test
  void theReadmeHasAProgram() throws IOException {
    assertTrue(blocks().stream().anyMatch(b -> b.file().endsWith("README.md")));
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
