package jtorch.export;

import static jtorch.Kwargs.map_location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.ops.DispatchKey;
import jtorch.serialization.FileException;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that Python never wrote are refused in one sentence. */
class HostileExportTest {
  private static final String MODEL = "mlp/models/model.json";
  private static final String WEIGHTS = "mlp/data/weights/model_weights_config.json";
  private static final String RELU = "torch.ops.aten.relu.default";

  private static final int ROUNDS = 200;
  private static final List<String> NUMBERS =
      List.of("-1", "0", "99", "2147483648", "9223372036854775807", "1e308", "[]", "{}");

  @TempDir Path folder = Path.of("");

  /** Writes a model with one entry changed; one that becomes empty is left out. */
  private Path changed(String entry, UnaryOperator<String> change) throws IOException {
    Path made = folder.resolve("changed.pt2");
    try (ZipFile zip = new ZipFile(Exports.file(folder, "mlp.pt2").toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
      for (ZipEntry old : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(old).readAllBytes();
        if (old.getName().equals(entry)) {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          String other = change.apply(text);
          assertFalse(other.equals(text), "nothing was changed");
          bytes = other.getBytes(StandardCharsets.ISO_8859_1);
        }
        if (bytes.length > 0) {
          store(out, old.getName(), bytes);
        }
      }
    }
    return made;
  }

  private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    out.putNextEntry(entry);
    out.write(bytes);
    out.closeEntry();
  }

  private void refused(String entry, UnaryOperator<String> change, String why) throws IOException {
    refused(changed(entry, change), why);
  }

  private static void refused(Path file, String why) {
    FileException refused =
        assertThrows(FileException.class, () -> torch.export.load(file.toString()));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(why), message);
    assertTrue(message.endsWith(".") && message.startsWith("torch.export.load: "), message);
  }

  @Test
  void operatorsThatReachFilesOrOtherMemoryAreRefused() throws IOException {
    for (String name :
        new String[] {"from_file", "_reshape_alias", "set_", "_sparse_coo_tensor_unsafe"}) {
      refused(
          MODEL,
          text -> text.replace(RELU, "torch.ops.aten." + name + ".default"),
          "reaches more than tensors of its own");
    }
  }

  @Test
  void operatorsThatNobodyKnowsAreRefusedByName() throws IOException {
    refused(MODEL, text -> text.replace(RELU, "torch.ops.aten.relux.default"), "aten::relux");
    refused(
        MODEL, text -> text.replace(RELU, "torch.ops.aten.relu.other"), "has no overload 'other'");
    refused(MODEL, text -> text.replace(RELU, "torch.ops.mkldnn.data.default"), "torch.library");
    refused(MODEL, text -> text.replace(RELU, "os.system"), "'os.system'");
    refused(MODEL, text -> text.replace(RELU, "_operator.xor"), "'_operator.xor'");
    refused(
        MODEL,
        text -> text.replace(RELU, "torch.ops.higher_order.while_loop"),
        "torch.ops.higher_order.while_loop");
  }

  @Test
  void operatorsOfJavaAreCalled() throws IOException {
    torch
        .library("exported")
        .define("exported::negated(Tensor self) -> Tensor")
        .impl(DispatchKey.CompositeImplicitAutograd, values -> values.tensor("self").neg());
    Path file = changed(MODEL, text -> text.replace(RELU, "torch.ops.exported.negated.default"));
    Tensor x = torch.randn(5, 4);
    GraphModule module = torch.export.load(file).module();
    Tensor first =
        torch
            .ops("aten::linear")
            .call(x, module.get_parameter("0.weight"), module.get_parameter("0.bias"))
            .tensor();
    Tensor second =
        torch
            .ops("aten::linear")
            .call(first.neg(), module.get_parameter("2.weight"), module.get_parameter("2.bias"))
            .tensor();
    assertTrue(torch.equal(second, module.call(x)));
  }

  @Test
  void graphsThatGoInCirclesAreRefused() throws IOException {
    refused(
        MODEL,
        text ->
            text.replace(
                "{\"as_tensor\": {\"name\": \"linear\"}}, \"kind\"",
                "{\"as_tensor\": {\"name\": \"relu\"}}, \"kind\""),
        "uses 'relu' before it is there");
    refused(
        MODEL,
        text ->
            text.replace(
                "\"outputs\": [{\"as_tensor\": {\"name\": \"relu\"}}]",
                "\"outputs\": [{\"as_tensor\": {\"name\": \"linear\"}}]"),
        "two values named 'linear'");
  }

  @Test
  void argumentsThatDoNotFitAreRefused() throws IOException {
    refused(
        MODEL,
        text ->
            text.replace(
                "{\"name\": \"weight\", \"arg\": {\"as_tensor\": {\"name\": \"p_0_weight\"}}",
                "{\"name\": \"weight\", \"arg\": {\"as_string\": \"x\"}"),
        "argument 'weight' takes Tensor");
    refused(MODEL, text -> text.replace("{\"name\": \"self\"", "{\"name\": \"selfie\""), "'self'");
  }

  @Test
  void tensorsOutsideOfTheirBytesAreRefused() throws IOException {
    String[] sizes = {"9223372036854775807", "9", "-1", "4611686018427387904"};
    for (String size : sizes) {
      refused(
          WEIGHTS,
          text -> text.replaceFirst("\"as_int\": 8", "\"as_int\": " + size),
          "lie outside of its 32 elements");
    }
    refused(
        WEIGHTS,
        text ->
            text.replaceFirst(
                "\"storage_offset\": \\{\"as_int\": 0", "\"storage_offset\": {\"as_int\": -4"),
        "lie outside");
    refused(WEIGHTS, text -> text.replaceFirst("\"dtype\": 7", "\"dtype\": 77"), "element type");
    refused(
        WEIGHTS,
        text -> text.replaceFirst("\"dtype\": 7", "\"dtype\": 8"),
        "lie outside of its 16");
    refused(WEIGHTS, text -> text.replaceFirst("\"cpu\"", "\"moon\""), "'moon'");
    refused(WEIGHTS, text -> text.replaceFirst("weight_0", "../weight_0"), "is missing");
    refused(
        WEIGHTS,
        text -> text.replaceFirst("\"use_pickle\": false", "\"use_pickle\": true"),
        "Python's");
    refused("mlp/data/weights/weight_0", _ -> "", "'data/weights/weight_0' is missing");
    refused(
        WEIGHTS, text -> text.replaceFirst("\"0.weight\"", "\"other\""), "'0.weight' is missing");
  }

  @Test
  void devicesThatAreNotThereAreNamed() throws IOException {
    assumeFalse(torch.cuda.is_available(), "there is a GPU");
    Path file = changed(WEIGHTS, text -> text.replace("\"cpu\"", "\"cuda\""));
    refused(file, "load it with map_location(\"cpu\")");
    assertEquals(4, torch.export.load(file, map_location("cpu")).parameters().size());
  }

  @Test
  void jsonThatIsNoneIsRefused() throws IOException {
    refused(MODEL, text -> text.substring(0, text.length() / 2), "is no valid JSON");
    refused(MODEL, _ -> "[".repeat(100_000), "nested more than 64 deep");
    refused(MODEL, _ -> "{}", "schema_version");
    refused(MODEL, text -> text.replaceFirst("\"major\": 8", "\"major\": 9"), "version 9");
    refused(
        MODEL, text -> text.replaceFirst("\"nodes\": \\[", "\"nodes\": 3, \"x\": ["), "an array");
    refused(MODEL, text -> text.replaceFirst("builtins.tuple", "os.PathLike"), "os.PathLike");
  }

  @Test
  void otherFilesAreNamed() throws IOException {
    Path saved = folder.resolve("state.pth");
    torch.save(torch.ones(2), saved);
    refused(saved, "torch.load reads");
    refused(Files.writeString(folder.resolve("text.pt2"), "a text"), "no zip archive");
    refused(changed(MODEL, _ -> ""), "has no models/model.json");
    refused(folder.resolve("nowhere.pt2"), "no such file");
    String model = Exports.file(folder, "mlp.pt2").toString();
    for (Executable other : new Executable[] {() -> torch.load(model), () -> jit.load(model)}) {
      String message = assertThrows(RuntimeException.class, other).getMessage();
      assertTrue(String.valueOf(message).contains("torch.export.load"), message);
    }
    Path cut = folder.resolve("cut.pt2");
    byte[] bytes = Files.readAllBytes(Exports.file(folder, "mlp.pt2"));
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    refused(cut, "cut off");
  }

  @Test
  void whateverChangesIsReadOrRefused() throws IOException {
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Path file = changed(random.nextInt(4) > 0 ? MODEL : WEIGHTS, text -> mutated(text, random));
      try {
        torch.export.load(file);
      } catch (FileException e) {
        refused++;
      }
    }
    assertTrue(refused > ROUNDS / 4 && refused < ROUNDS, refused + " were refused");
  }

  /** Puts a word or a number of the text in another one's place: it stays JSON. */
  private static String mutated(String text, Random random) {
    List<MatchResult> words =
        Pattern.compile("(?<=\")[a-z0-9_.]+(?=\")|(?<=: )-?\\d+|true|false|null")
            .matcher(text)
            .results()
            .toList();
    String changed = text;
    while (changed.equals(text)) {
      MatchResult place = words.get(random.nextInt(words.size()));
      boolean number = Character.isDigit(place.group().charAt(0));
      String other =
          number && random.nextBoolean()
              ? NUMBERS.get(random.nextInt(NUMBERS.size()))
              : words.get(random.nextInt(words.size())).group();
      changed = text.substring(0, place.start()) + other + text.substring(place.end());
    }
    return changed;
  }
}
