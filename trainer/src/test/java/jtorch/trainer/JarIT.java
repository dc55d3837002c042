package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar as a person does. */
@InChildJava
class JarIT {
  @TempDir private Path folder;

  @Test
  void theMainJobRunsWithoutAWordOfWarning() throws Exception {
    Jar.Result result = new Jar(folder).run("train", "--max-steps", "30", "--batch-size", "64");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("Data: built-in digits"), result.out());
    assertTrue(result.out().contains("Train Epoch: 1 [1856/12000 (15%)]"), result.out());
  }

  @Test
  void anOlderJavaFindsANewerOne() throws Exception {
    Optional<Path> old = olderJava();
    assumeTrue(old.isPresent(), "no Java older than 22 is installed");
    Jar.Result result = new Jar(folder).java(old.get().toString()).run("train", "--max-steps", "1");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().contains("Test set: Average loss"), result.out());
  }

  private static Optional<Path> olderJava() throws IOException {
    Path installed = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(installed)) {
      return Optional.empty();
    }
    try (var homes = Files.list(installed)) {
      return homes
          .filter(home -> home.getFileName().toString().matches(".*(8|11|17|21).*"))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }

  @Test
  void theVersionIsTheProjects() throws Exception {
    Jar.Result result = new Jar(folder).run("--version");
    assertEquals("jtorch 0.1.0", result.out().strip());
    assertEquals("", result.err());
    assertEquals(0, result.code());
  }

  @Test
  void aCacheThatCanNotBeWrittenIsOneSentence() throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));
    Jar.Result result =
        new Jar(folder)
            .run("train", "--max-steps", "1", "--cache-dir", file.resolve("c").toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("--cache-dir"), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }
}
