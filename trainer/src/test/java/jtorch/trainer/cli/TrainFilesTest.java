package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name stands for that {@code train} is to write to. */
class TrainFilesTest {
  @TempDir private Path folder;

  private CommandLines.Result train(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("train", "--dataset", "digits", "--recipe", "three-layer", "--max-steps", "1"));
    words.addAll(List.of(options));
    return CommandLines.run(words.toArray(String[]::new));
  }

  private static void assertReport(String text) {
    assertEquals(1, JsonParser.parseString(text).getAsJsonObject().get("steps").getAsLong());
  }

  @ParameterizedTest
  @CsvSource({"--report, empty", "--report, full", "--csv, empty", "--csv, full"})
  void aFolderIsRefusedBeforeTrainingAndStays(String option, String name) throws IOException {
    Path place = Files.createDirectory(folder.resolve(name));
    if (name.equals("full")) {
      Files.writeString(place.resolve("mine"), "mine");
    }
    var result = train(option, place.toString());
    assertEquals(1, result.code(), result.err());
    assertTrue(result.err().contains(option + " " + place + " is a folder"), result.err());
    assertEquals(1, result.err().lines().count(), result.err());
    assertEquals("", result.out());
    assertTrue(Files.isDirectory(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"before", ""})
  void aLinkStaysAndItsFileHasTheReport(String before) throws IOException {
    Path file = folder.resolve("run.json");
    if (!before.isEmpty()) {
      Files.writeString(file, before);
    }
    Path link = folder.resolve("link.json");
    try {
      Files.createSymbolicLink(link, file.getFileName());
    } catch (UnsupportedOperationException | FileSystemException e) {
      assumeTrue(false, "no links can be made here: " + e);
    }
    var result = train("--report", link.toString());
    assertEquals(0, result.code(), result.err());
    assertTrue(Files.isSymbolicLink(link));
    assertReport(Files.readString(file));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void whatIsNoFileIsWrittenToAndStays() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path copy = folder.resolve("copy");
    Process reader =
        new ProcessBuilder("cat", pipe.toString()).redirectOutput(copy.toFile()).start();
    try {
      var result = train("--report", pipe.toString());
      assertEquals(0, result.code(), result.err());
      assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther(), "a pipe still");
      assertEquals(0, reader.waitFor());
    } finally {
      reader.destroyForcibly();
    }
    assertReport(Files.readString(copy));
  }

  @Test
  void aFileBesideTheReportIsNobodyElses() throws IOException {
    Path neighbour = Files.writeString(folder.resolve("run.json.tmp"), "mine");
    var result = train("--report", folder.resolve("run.json").toString());
    assertEquals(0, result.code(), result.err());
    assertEquals("mine", Files.readString(neighbour));
    assertReport(Files.readString(folder.resolve("run.json")));
  }

  @ParameterizedTest
  @CsvSource({
    "--scheduler, 'StepLR,step_size=abc', step_size must be a number, not abc",
    "--optimizer, 'SGD,lr=0.1,nesterov=true', --optimizer SGD"
  })
  void aWrongOptionIsSaidBeforeThereIsAFolderOfTheRun(String option, String value, String words) {
    Path run = folder.resolve("run");
    var result = train(option, value, "--run", run.toString());
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(Files.exists(run));
  }
}
