package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.serialization.Dict;
import jtorch.serialization.FileException;
import jtorch.torch;
import jtorch.trainer.Python;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final String SMALL = "batch_size: 100\nval_split: 200\nepochs: 1\n";

  @TempDir private Path folder;

  private SmallRuns.Heard written() {
    SmallRuns.Heard heard = SmallRuns.onFew(SmallRuns.recipe("baseline", SMALL), 3);
    try (RunFolder place = RunFolder.create(folder)) {
      heard.run().checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
      assertEquals(RunEnd.INTERRUPTED, heard.run().train());
    }
    return heard;
  }

  private static void assertSays(String words, Exception e) {
    String sentence = String.valueOf(e.getMessage());
    assertTrue(sentence.contains(words), sentence);
  }

  private Path last() {
    return folder.resolve("last.pth");
  }

  @Test
  void aCheckpointHasAllThatARunNeeds() {
    written();
    Dict saved = torch.load(last());
    assertEquals(
        List.of(
            "format",
            "version",
            "model",
            "optimizer",
            "scheduler",
            "scaler",
            "epoch",
            "step",
            "random",
            "loader",
            "metrics",
            "options",
            "checksum"),
        List.copyOf(saved.keySet()));
    assertEquals(1, saved.integer("epoch"));
    assertEquals(3, saved.integer("step"));
    assertEquals(3, saved.dict("loader").integer("batch"));
    assertEquals(64, saved.text("checksum").length());
  }

  @Test
  void aNumberThatWasChangedIsFound() {
    written();
    Dict saved = torch.load(last());
    Tensor first = saved.state_dict("model").values().iterator().next();
    Tensor cell = first.flatten().narrow(0, 0, 1);
    cell.add_(1e-6);
    torch.save(saved, last());
    var e = assertThrows(FileException.class, () -> Checkpoint.read(last()));
    assertSays("damaged", e);
  }

  @Test
  void everyFileThatIsCutOffIsRefusedInASentence() throws IOException {
    written();
    byte[] whole = Files.readAllBytes(last());
    for (int length = 0; length < whole.length; length += whole.length / 37) {
      Files.write(last(), Arrays.copyOf(whole, length));
      assertThrows(TorchException.class, () -> Checkpoint.read(last()), "of length " + length);
    }
  }

  @Test
  void anotherFileOrVersionIsRefused() {
    torch.save(Map.of("model", Map.of()), last());
    var other = assertThrows(FileException.class, () -> Checkpoint.read(last()));
    assertSays("no checkpoint of a run", other);
    Map<String, @Nullable Object> later = new LinkedHashMap<>();
    later.put("format", "jtorch.run");
    later.put("version", 2L);
    torch.save(later, last());
    var newer = assertThrows(FileException.class, () -> Checkpoint.read(last()));
    assertSays("version 2", newer);
  }

  @Test
  void aFolderWithARunIsNotWrittenOver() {
    written();
    var e = assertThrows(UserException.class, () -> RunFolder.create(folder));
    assertSays("--resume " + folder, e);
  }

  @Test
  void oneFolderHasOneProcess() {
    try (RunFolder first = RunFolder.create(folder)) {
      var e = assertThrows(UserException.class, () -> RunFolder.create(first.path()));
      assertSays("Another jtorch train", e);
    }
    RunFolder.create(folder).close();
  }

  @Test
  void whatAKilledProcessLeftIsSweptAway() throws IOException {
    Path left = folder.resolve(".last.pth.0b3c.tmp");
    Path own = folder.resolve("notes.tmp");
    Files.writeString(left, "half", StandardCharsets.UTF_8);
    Files.writeString(own, "mine", StandardCharsets.UTF_8);
    RunFolder.create(folder).close();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(own));
  }

  @Test
  void checkpointsAreWrittenEachFewSteps() {
    SmallRuns.Heard heard = SmallRuns.onFew(SmallRuns.recipe("four-layer", SMALL), -1);
    List<Long> seen = new ArrayList<>();
    try (RunFolder place = RunFolder.create(folder)) {
      Checkpoints checkpoints =
          SmallRuns.into(place, new Checkpoints.Often(2, 0), new ArrayList<>());
      heard.run().checkpoints(checkpoints);
      for (long step = 1; step <= 5; step++) {
        if (checkpoints.isDue(step)) {
          seen.add(step);
        }
      }
    }
    assertEquals(List.of(2L, 4L), seen);
  }

  @Test
  void aCheckpointThatCanNotBeWrittenIsSaidOnceAndTheRunGoesOn() throws IOException {
    SmallRuns.Heard heard = SmallRuns.onFew(SmallRuns.recipe("four-layer", SMALL), -1);
    List<String> warnings = new ArrayList<>();
    try (RunFolder place = RunFolder.create(folder)) {
      Checkpoints checkpoints = SmallRuns.into(place, new Checkpoints.Often(1, 0), warnings);
      heard.run().checkpoints(checkpoints);
      assertEquals(0, Checkpoint.read(last()).integer("step"));
      Files.delete(last());
      Files.createDirectory(last()); // nothing can be written in its place
      assertEquals(RunEnd.FINISHED, heard.run().train());
      assertEquals("the last checkpoint is of step 0; ", checkpoints.keptSentence(5));
    }
    assertEquals(1, warnings.size(), warnings.toString());
    assertTrue(warnings.getFirst().contains("The run goes on"), warnings.toString());
    assertEquals(5, heard.losses().size());
  }

  @Test
  void pythonOpensIt() throws IOException, InterruptedException {
    written();
    String said =
        Python.run(
            "torch",
            """
            saved = torch.load(sys.argv[1], weights_only=True)
            torch.set_rng_state(saved["random"]["cpu"])
            sizes = [tuple(t.shape) for t in saved["model"].values()]
            print(saved["step"], saved["loader"]["batch"], sizes[0])
            """,
            last());
    assertEquals("3 3 (32, 1, 3, 3)", said);
  }
}
