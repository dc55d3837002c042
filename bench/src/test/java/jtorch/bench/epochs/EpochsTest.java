package jtorch.bench.epochs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import jtorch.bench.results.Groups;
import jtorch.bench.results.Results;
import jtorch.bench.results.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains on a few pictures of noise. */
class EpochsTest {
  private static final int IMAGES = 600;

  @TempDir private Path folder;

  @BeforeEach
  void writeNoise() throws IOException {
    for (String half : List.of("train", "t10k")) {
      write(half + "-images-idx3-ubyte.gz", new int[] {0x803, IMAGES, 28, 28}, 256);
      write(half + "-labels-idx1-ubyte.gz", new int[] {0x801, IMAGES}, 10);
    }
  }

  private void write(String name, int[] head, int most) throws IOException {
    Random random = new Random(0);
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)));
        DataOutputStream out = new DataOutputStream(packed)) {
      for (int word : head) {
        out.writeInt(word);
      }
      for (int i = 0; i < IMAGES * (head.length == 4 ? 784 : 1); i++) {
        out.writeByte(random.nextInt(most));
      }
    }
  }

  private Measurement measurement(List<String> lines) {
    Peer.Places nowhere = new Peer.Places("no-such-python", folder);
    return new Measurement(new Measurement.Settings(folder, 2, 100, 1, nowhere), lines::add);
  }

  @Test
  void thePeersThatAreThereTrainInTurnAndTheOthersAreNamed() throws IOException {
    List<String> lines = new ArrayList<>();
    Measurement measurement = measurement(lines);
    measurement.recipe(
        "four-layer", List.of(Peer.JTORCH, Peer.JTORCH_BF16, Peer.PYTHON, Peer.DJL), 150);
    Results results = measurement.results();
    Row own = results.find(Groups.EPOCHS, "four-layer, jtorch").orElseThrow();
    assertEquals(2, own.values().size());
    assertEquals("3 steps, 150 samples, 4 ep.", own.note());
    assertTrue(results.find(Groups.MEMORY, own.name()).orElseThrow().median() > 50);
    assertTrue(results.find(Groups.PEAK, own.name() + ", of float32").isPresent());
    assertEquals(2, results.missing().size(), results.missing().toString());
    assertTrue(results.missing().get("DJL, PyTorch engine").contains("mvn -f"));
    List<String> order =
        lines.stream().filter(line -> line.endsWith(" s")).map(EpochsTest::peer).toList();
    assertEquals(List.of("jtorch", "jtorch-bf16", "jtorch", "jtorch-bf16"), order);
  }

  private static String peer(String line) {
    return line.replaceAll(".*: (\\S+) .*", "$1");
  }

  /** A peer that makes other steps than the trainer ends the measurement. */
  private void checkPython(String recipe, int images) throws IOException {
    String python = System.getenv("JTORCH_TEST_PYTHON");
    assumeTrue(python != null, "name a Python with torch and torchvision with JTORCH_TEST_PYTHON");
    Peer.Places places = new Peer.Places(python, Path.of("peers").toAbsolutePath());
    Measurement measurement =
        new Measurement(new Measurement.Settings(folder, 1, 100, 1, places), line -> {});
    measurement.recipe(recipe, List.of(Peer.JTORCH, Peer.PYTHON, Peer.PYTHON_TUTORIAL), images);
    Results results = measurement.results();
    assertEquals(Map.of(), results.missing());
    for (Peer peer : List.of(Peer.JTORCH, Peer.PYTHON, Peer.PYTHON_TUTORIAL)) {
      Row row = results.find(Groups.EPOCHS, peer.rowName(recipe)).orElseThrow();
      assertEquals(1, row.values().size());
      assertTrue(row.note().startsWith("2 steps"), row.note());
      double accuracy = results.find(Groups.ACCURACY, row.name()).orElseThrow().median();
      assertTrue(accuracy >= 0 && accuracy <= 100, row.name() + " " + accuracy);
    }
  }

  @Test
  void pythonsTwoLoopsMakeTheTrainersSteps() throws IOException {
    checkPython("four-layer", 100);
  }

  @Tag("long")
  @ParameterizedTest
  @CsvSource({"handbook,600", "baseline,50", "cnn,150"})
  void andSoTheyDoOnTheOtherRecipes(String recipe, int images) throws IOException {
    checkPython(recipe, images);
  }

  @Test
  void whatFollowsTheReportsOwnOptionsCounts() {
    var parsed = Epochs.commandLine().parseArgs("--rounds", "5", "--rounds", "9");
    assertEquals(9, parsed.matchedOption("--rounds").<Integer>getValue());
  }

  @Test
  void onlySoManyTrainingImagesAreCopiedAndAllForTheTest() throws IOException {
    Path copy = folder.resolve("copy");
    PlainMnist.copy(folder, copy, 30);
    Path raw = copy.resolve("MNIST/raw");
    assertEquals(16 + 30 * 784, Files.size(raw.resolve("train-images-idx3-ubyte")));
    assertEquals(8 + 30, Files.size(raw.resolve("train-labels-idx1-ubyte")));
    assertEquals(16 + IMAGES * 784, Files.size(raw.resolve("t10k-images-idx3-ubyte")));
    assertEquals(30, Files.readAllBytes(raw.resolve("train-labels-idx1-ubyte"))[7]);
  }

  @Test
  void aFolderWithoutMnistIsNamed() {
    Path empty = folder.resolve("empty");
    IOException thrown =
        assertThrows(IOException.class, () -> PlainMnist.copy(empty, folder.resolve("x"), 1));
    assertTrue(thrown.getMessage().contains(empty.toString()), thrown.getMessage());
  }
}
