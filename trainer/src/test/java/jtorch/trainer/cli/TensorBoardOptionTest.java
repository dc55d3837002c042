package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jtorch.trainer.tensorboard.Events;
import jtorch.trainer.tensorboard.Events.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardOptionTest {
  @TempDir private Path folder;

  private void train(String options) {
    String events = " --tensorboard " + folder.resolve("events");
    var result = CommandLines.run(("train " + options + events).split(" ", -1));
    assertEquals(0, result.code(), result.err());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void aRunIsThereStepByStep() throws IOException {
    train("--dataset digits --recipe four-layer --max-steps 3 --no-run");
    Path file = files().getFirst();
    assertTrue(String.valueOf(file.getFileName()).startsWith("events.out.tfevents."));
    List<List<Field>> events = Events.read(file);
    assertEquals("brain.Event:2", Events.only(events.getFirst(), 3).text());
    List<String> tags = new ArrayList<>();
    List<Long> steps = new ArrayList<>();
    for (List<Field> event : events) {
      for (Field summary : event.stream().filter(f -> f.number() == 5).toList()) {
        for (Field value : summary.fields()) {
          String tag = Events.only(value.fields(), 1).text();
          tags.add(tag);
          if (tag.equals("loss/step")) {
            steps.add(Events.only(event, 2).value());
            float loss = Float.intBitsToFloat((int) Events.only(value.fields(), 2).value());
            assertTrue(loss > 1 && loss < 4, "a loss of " + loss);
          }
        }
      }
    }
    assertEquals(List.of(1L, 2L, 3L), steps);
    assertTrue(
        tags.containsAll(
            List.of(
                "_hparams_/experiment",
                "_hparams_/session_start_info",
                "_hparams_/session_end_info",
                "recipe/text_summary",
                "learning_rate",
                "loss/test",
                "accuracy/train",
                "pictures/confusion",
                "pictures/mistakes",
                "pictures/samples")),
        tags.toString());
    Field graph =
        events.stream()
            .flatMap(List::stream)
            .filter(f -> f.number() == 4)
            .findFirst()
            .orElseThrow();
    List<String> nodes =
        graph.fields().stream()
            .filter(f -> f.number() == 1)
            .map(node -> Events.only(node.fields(), 1).text())
            .toList();
    assertTrue(nodes.containsAll(List.of("input", "0/weight", "0/linear", "output")), nodes + "");
  }

  @Test
  void aPictureIsAPng() throws IOException {
    train("--dataset digits --recipe four-layer --max-steps 1 --no-run");
    List<Field> values =
        Events.read(files().getFirst()).stream()
            .flatMap(List::stream)
            .filter(f -> f.number() == 5)
            .flatMap(summary -> summary.fields().stream())
            .toList();
    Field image =
        values.stream()
            .filter(v -> Events.only(v.fields(), 1).text().equals("pictures/samples"))
            .flatMap(v -> v.fields().stream())
            .filter(f -> f.number() == 4)
            .findFirst()
            .orElseThrow();
    byte[] png = Events.only(image.fields(), 4).bytes();
    assertArrayEquals(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, Arrays.copyOf(png, 4));
    assertTrue(Events.only(image.fields(), 1).value() > 500);
  }

  @Test
  void aRunThatGoesOnHidesWhatCameAfterItsCheckpoint() throws IOException {
    String run = folder.resolve("run").toString();
    train("--dataset digits --recipe four-layer --max-steps 2 --run " + run);
    Path first = files().getFirst();
    train("--max-steps 4 --resume " + run);
    Path second = files().stream().filter(file -> !file.equals(first)).findFirst().orElseThrow();
    List<Field> start =
        Events.read(second).stream()
            .filter(event -> event.stream().anyMatch(f -> f.number() == 7))
            .findFirst()
            .orElseThrow();
    assertEquals(3, Events.only(start, 2).value());
    assertEquals(1, Events.only(Events.only(start, 7).fields(), 1).value()); // START
  }

  @Test
  void tensorBoardItselfReadsIt() throws Exception {
    String python = System.getenv("JTORCH_TEST_PYTHON");
    assumeTrue(python != null, "JTORCH_TEST_PYTHON does not name a Python");
    Process has =
        new ProcessBuilder(python, "-c", "import tensorboard").redirectErrorStream(true).start();
    has.getInputStream().readAllBytes();
    assumeTrue(has.waitFor() == 0, python + " has no tensorboard");
    train("--dataset digits --recipe handbook --max-steps 2 --no-run --val-split 0.1");
    Path script = Path.of("src", "test", "python", "events.py");
    Process reading =
        new ProcessBuilder(python, script.toString(), folder.resolve("events").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, reading.waitFor(), said);
    JsonObject read = JsonParser.parseString(said).getAsJsonObject();
    assertEquals("[1,2]", read.getAsJsonObject("scalars").get("loss/step").toString());
    assertEquals("[2]", read.getAsJsonObject("scalars").get("accuracy/validation").toString());
    assertEquals("512.0", read.getAsJsonObject("hparams").get("batch_size").toString());
    assertEquals("\"Adam\"", read.getAsJsonObject("hparams").get("optimizer").toString());
    assertEquals("[\"accuracy/test\",\"loss/test\"]", read.get("metrics").toString());
    assertEquals("1", read.get("status").toString());
    assertTrue(read.get("images").toString().contains("pictures/confusion"), said);
    assertTrue(read.get("text").getAsString().contains("| batch_size | 512 |"), said);
    String conv = read.getAsJsonObject("graph").get("conv1/conv2d").toString();
    assertEquals(
        "[\"aten::conv2d\",[\"input\",\"conv1/weight\",\"conv1/bias\"],[1,10,24,24]]", conv);
  }
}
