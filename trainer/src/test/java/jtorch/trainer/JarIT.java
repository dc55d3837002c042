package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the jar as a person does. */
class JarIT {
  private static final Path JAR = Path.of("target", "jtorch.jar").toAbsolutePath();

  @TempDir private Path folder;

  /**
   * What came of a process.
   *
   * @param code its exit code
   * @param out its standard output
   * @param err its standard error
   */
  private record Result(int code, String out, String err) {}

  private Result start(Path java, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the process hangs");
    return new Result(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  @Test
  void theMainJobRunsWithoutAWordOfWarning() throws Exception {
    Result result = start(thisJava(), "train", "--max-steps", "30", "--batch-size", "64");
    assertEquals("", result.err());
    assertEquals(0, result.code());
    assertTrue(result.out().startsWith("Data: built-in digits"), result.out());
    assertTrue(result.out().contains("Train Epoch: 1 [1856/12000 (15%)]"), result.out());
  }

  @Test
  void anOlderJavaFindsANewerOne() throws Exception {
    Optional<Path> old = olderJava();
    assumeTrue(old.isPresent(), "no Java older than 22 is installed");
    Result result = start(old.get(), "train", "--max-steps", "1");
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
    Result result = start(thisJava(), "--version");
    assertEquals("jtorch 0.1.0", result.out().strip());
    assertEquals("", result.err());
    assertEquals(0, result.code());
  }

  @Test
  void aCacheThatCanNotBeWrittenIsOneSentence() throws Exception {
    Path file = Files.createFile(folder.resolve("a-file"));
    Result result =
        start(thisJava(), "train", "--max-steps", "1", "--cache-dir", file.resolve("c").toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("--cache-dir"), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }
}
