package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCommandTest {
  @TempDir private Path folder;

  @Test
  void aRecipesNetworkIsListedWithTheBatchsShapes() {
    var result = CommandLines.run("summary", "--recipe", "handbook", "--batch-size", "7");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("[7, 10, 24, 24]"), result.out());
    assertTrue(result.out().contains("Total params: 1,007,590"), result.out());
  }

  @Test
  void depthHidesPartsWithinParts() {
    var deep = CommandLines.run("summary", "--recipe", "four-layer", "--depth", "2");
    var flat = CommandLines.run("summary", "--recipe", "four-layer", "--depth", "1");
    assertEquals(0, flat.code(), flat.err());
    assertTrue(flat.out().contains("Total params: 415,310"), flat.out());
    assertTrue(deep.out().lines().count() >= flat.out().lines().count(), flat.out());
  }

  @Test
  void aScriptIsListedToo() {
    TestModels.write(folder);
    String file = folder.resolve("model.pt").toString();
    var result = CommandLines.run("summary", "--model", file, "--trusted", "--batch-size", "3");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("Total params: 1,007,590"), result.out());
    assertTrue(result.out().contains("[3, 10]"), result.out());
  }

  @Test
  void weightsAloneAreNoNetwork() {
    TestModels.write(folder);
    var result = CommandLines.run("summary", "--model", folder.resolve("model.pth").toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("has no code in it"), result.err());
  }

  @ParameterizedTest
  @CsvSource({
    "summary, either --recipe NAME or --model FILE",
    "summary --recipe handbook --model x.pt, either --recipe NAME or --model FILE",
    "summary --recipe handbok, did you mean handbook?",
    "summary --recipe handbook --batch-size 0, must be at least 1",
    "'summary --recipe handbook --input-size 1,2', belongs to --model",
  })
  void aWrongCommandIsOneSentence(String line, String words) {
    var result = CommandLines.run(line.split(" ", -1));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }
}
