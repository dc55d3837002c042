package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import jtorch.trainer.TestFiles;
import jtorch.trainer.data.DatasetName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsCommandTest {
  @TempDir private Path folder;

  @Test
  void theListHasEverySet() {
    for (String[] command : new String[][] {{"datasets"}, {"datasets", "list"}}) {
      var result = CommandLines.run(command);
      assertEquals(0, result.code(), result.err());
      for (DatasetName name : DatasetName.values()) {
        assertTrue(result.out().contains(name.toString()), name.toString());
      }
    }
  }

  @Test
  void thePreviewDrawsDigitsWithTheirLabels() {
    var result = CommandLines.run("datasets", "preview", "digits", "--count", "3", "--first", "7");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("Picture 7, label "), result.out());
    assertEquals(3 * (14 + 1), result.out().lines().count());
    assertTrue(result.out().matches("(?s).*[#%@].*"), result.out());
  }

  @Test
  void aPreviewBeyondTheEndIsOneSentence() {
    var result = CommandLines.run("datasets", "preview", "digits", "--first", "12000");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("0 to 11999"), result.err());
  }

  @Test
  void soundFilesAreVerifiedAndCounted() {
    var result =
        CommandLines.run("datasets", "verify", "mnist", "--data", TestFiles.mnist().toString());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("training 60000 images (0: 5923, 1: 6742,"), result.out());
    assertTrue(result.out().contains("mnist is sound."), result.out());
  }

  @Test
  void missingFilesAreOneSentence() {
    for (String name : new String[] {"mnist", "fashion_mnist", "kmnist"}) {
      var result = CommandLines.run("datasets", "verify", name, "--data", folder.toString());
      assertEquals(1, result.code());
      assertTrue(result.err().contains(folder.toString()), result.err());
    }
  }

  @Test
  void noTwoSetsHaveOneTitle() {
    var titles = Arrays.stream(DatasetName.values()).map(DatasetName::title).distinct().toList();
    assertEquals(DatasetName.values().length, titles.size(), titles.toString());
  }

  @Test
  void missingMnistIsAnsweredByTheCommandThatGetsIt() {
    var result = CommandLines.run("datasets", "verify", "mnist", "--data", folder.toString());
    assertTrue(result.err().contains("jtorch datasets fetch mnist gets it"), result.err());
  }

  @Test
  void aSetThatIsNotFetchedSaysWhatToDo() {
    var result = CommandLines.run("datasets", "fetch", "kmnist", "--data", folder.toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("KMNIST/raw"), result.err());
  }
}
