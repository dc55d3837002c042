package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jtorch.serialization.Dict;
import jtorch.serialization.Tuple;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectCommandTest {
  @TempDir private Path folder;

  private CommandLines.Result inspect(String file, String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "inspect";
    words[1] = folder.resolve(file).toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return CommandLines.run(words);
  }

  @ParameterizedTest
  @CsvSource({"model.pth,pth", "model.safetensors,safetensors", "model.pt,torchscript"})
  void eachFormatIsKnownByItsContents(String file, String format) throws IOException {
    TestModels.write(folder);
    Files.move(folder.resolve(file), folder.resolve("file.bin"));
    var result = inspect("file.bin", "--json", "--trusted");
    assertEquals(0, result.code(), result.err());
    JsonObject json = JsonParser.parseString(result.out()).getAsJsonObject();
    assertEquals(format, json.get("format").getAsString());
    assertEquals(8, json.getAsJsonArray("tensors").size());
    assertEquals(1_007_590, json.get("elements").getAsLong());
    assertEquals(4 * 1_007_590, json.get("bytes").getAsLong());
  }

  @Test
  void aTensorHasItsTypeShapeSizeAndSum() {
    torch.save(
        Map.of(
            "a", torch.tensor(new long[] {1, 2, 3, 4}, new long[] {2, 2}),
            "b", torch.tensor(Double.NaN, 0.5)),
        folder.resolve("x.pth"));
    var result = inspect("x.pth");
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals("Name  Type           Shape   Bytes  Sum", lines.get(0));
    assertEquals("a     torch.int64    [2, 2]     32   10", lines.get(1));
    assertEquals("b     torch.float32  [2]         8  nan", lines.get(2));
    assertTrue(lines.get(3).endsWith("pth, 2 tensors, 6 numbers, 40 bytes."), lines.get(3));
  }

  /** Python's torch.export.save wrote it. */
  @Test
  void anExportedModelShowsItsTensorsAndWhatItTakes() throws IOException {
    Files.copy(TestModels.EXPORTED, folder.resolve("x"));
    var result = inspect("x");
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertTrue(lines.get(1).contains("torch.float32"), lines.get(1));
    assertTrue(result.out().contains("inputs"), result.out());
    assertTrue(result.out().contains("pt2, "), result.out());
  }

  @Test
  void whatHasTooManyNamesIsOneSentence() {
    Tuple shared = Tuple.of();
    for (int i = 0; i < 150; i++) {
      shared = Tuple.of(shared, shared);
    }
    torch.save(shared, folder.resolve("x.pth"));
    var result = inspect("x.pth");
    assertEquals(1, result.code());
    assertTrue(result.err().contains("more in the file than can be listed"), result.err());
  }

  @Test
  void aCheckpointsPartsAreNamedByTheWayToThem() {
    Dict checkpoint = new Dict();
    checkpoint.put("epoch", 3);
    checkpoint.put("model", Map.of("w", torch.zeros(2)));
    checkpoint.put("groups", List.of(Map.of("lr", 0.5)));
    torch.save(checkpoint, folder.resolve("x.pth"));
    var result = inspect("x.pth");
    assertEquals(0, result.code(), result.err());
    for (String words : new String[] {"epoch = 3", "model.w", "groups.0.lr = 0.5"}) {
      assertTrue(result.out().contains(words), result.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"handbook", "three-layer", "four-layer"})
  void pythonsNamesAndShapesAreFound(String name) throws IOException {
    Path golden = TestFiles.golden();
    var result =
        CommandLines.run("inspect", golden.resolve(name + ".state_dict.pth").toString(), "--json");
    assertEquals(0, result.code(), result.err());
    JsonObject init =
        JsonParser.parseString(Files.readString(golden.resolve(name + ".json")))
            .getAsJsonObject()
            .getAsJsonObject("init");
    var tensors = JsonParser.parseString(result.out()).getAsJsonObject().getAsJsonArray("tensors");
    assertEquals(init.size(), tensors.size());
    tensors.forEach(row -> {
      JsonObject tensor = row.getAsJsonObject();
      JsonObject expected = init.getAsJsonObject(tensor.get("name").getAsString());
      assertEquals(expected.get("shape"), tensor.get("shape"));
    });
  }

  @Test
  void whatIsNoFileOfWeightsIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("text.pth"), "just a text");
    for (String file : new String[] {"absent.pth", "", "text.pth"}) {
      var result = inspect(file);
      assertEquals(1, result.code(), result.err());
      assertEquals(1, result.err().strip().lines().count(), result.err());
      assertFalse(result.err().contains("inside jtorch"), result.err());
    }
  }
}
