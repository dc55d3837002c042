package jtorch.jit;

import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jtorch.TorchException;
import jtorch.torch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or made to do harm: each ends in a sentence, none ends this process. */
class HostileFileTest {
  @TempDir Path folder = Path.of("");

  private static byte[] whole() {
    try {
      return Files.readAllBytes(Scripts.file("tied.pt"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path write(byte[] bytes) {
    try {
      return Files.write(folder.resolve("file.pt"), bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String refusal(Path file) {
    var e = assertThrows(RuntimeException.class, () -> jit.load(file.toString(), trusted(true)));
    assertTrue(e instanceof TorchException || e instanceof IllegalArgumentException, e.toString());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.startsWith("jit.load: ") && message.indexOf('\n') < 0, message);
    return message;
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertTrue(refusal(folder.resolve("absent.pt")).contains("there is no file"));
    assertTrue(refusal(folder).contains("there is no file"));
  }

  @Test
  void aStateDictIsSentToTorchLoad() {
    assertTrue(refusal(Scripts.file("state_dict.pth")).contains("is a state dict: use torch.load"));
  }

  @Test
  void otherFilesAreNoTorchScript() {
    assertTrue(refusal(write(new byte[0])).contains("not a zip archive"));
    assertTrue(
        refusal(write("hello".repeat(100).getBytes(StandardCharsets.UTF_8))).contains("zip"));
    assertTrue(refusal(write(zip(Map.of("a.txt", new byte[9])))).contains("PyTorch's folder"));
    assertTrue(refusal(write(zip(Map.of("a/b.txt", new byte[9])))).contains("data.pkl"));
    assertTrue(refusal(write(zip(Map.of("a/model.json", new byte[9])))).contains("1.2 or older"));
  }

  @Test
  void aFileCutOffAtManyPlacesIsRefused() {
    int length = whole().length;
    IntStream.range(0, length)
        .filter(size -> size < 200 || size > length - 200 || size % 13 == 0)
        .forEach(this::refusesAFileCutOffAt);
  }

  @Test
  @Tag("long")
  void aFileCutOffAnywhereIsRefused() {
    IntStream.range(0, whole().length).forEach(this::refusesAFileCutOffAt);
  }

  private void refusesAFileCutOffAt(int size) {
    refusal(write(Arrays.copyOf(whole(), size)));
  }

  @Test
  void entriesThatLieAreRefused() {
    Map<String, byte[]> entries = unzip(whole());
    String root = entries.keySet().iterator().next().replaceAll("/.*", "/");
    for (String name :
        List.of("/etc/passwd", "../x", root + "../x", root + "a\\b", "other/x", "C:x")) {
      Map<String, byte[]> more = new LinkedHashMap<>(entries);
      more.put(name, new byte[3]);
      assertTrue(refusal(write(zip(more))).contains("no whole archive"), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"m_12:30", "..", "new\nline"})
  void aFolderMayBeCalledAsAnyFile(String name) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    unzip(whole())
        .forEach((entry, data) -> entries.put(name + entry.substring(entry.indexOf('/')), data));
    ScriptModule module = jit.load(write(zip(entries)).toString());
    assertEquals("Tied", module.original_name());
  }

  @Test
  void aBombIsRefusedUnopened() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("x/data.pkl"));
      for (int i = 0; i < 300; i++) {
        zip.write(new byte[1 << 20]);
      }
    }
    assertTrue(refusal(write(bytes.toByteArray())).contains("too much"));
  }

  @Test
  void damagedDataIsFoundByItsSum() {
    byte[] bytes = whole();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("FB") + 64;
    bytes[at] ^= 1;
    assertTrue(refusal(write(bytes)).contains("no whole archive"));
  }

  @Test
  void overlappingEntriesAreRefused() {
    byte[] bytes = whole();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int first = text.indexOf("PK\1\2");
    int second = text.indexOf("PK\1\2", first + 1);
    System.arraycopy(bytes, first + 42, bytes, second + 42, 4); // where the entry begins
    assertTrue(refusal(write(bytes)).contains("no whole archive"));
  }

  @Test
  void anUntrustedFileIsTriedInAChildFirst() {
    assertEquals("Methods", jit.load(Scripts.file("methods.pt").toString()).original_name());
  }

  @Test
  void aReaderThatDiesTakesNobodyWithIt() {
    // tuples in tuples, so deep that LibTorch's stack is too small to free them
    byte[] pickle = new byte[2_000_003];
    pickle[0] = (byte) 0x80;
    pickle[1] = 2;
    Arrays.fill(pickle, 2, 1_000_002, (byte) '(');
    Arrays.fill(pickle, 1_000_002, 2_000_002, (byte) 't');
    pickle[2_000_002] = '.';
    Path file = write(withPickle(pickle));
    var e = assertThrows(TorchException.class, () -> jit.load(file.toString()));
    assertTrue(e.toString().contains("died of this file, in a child process"), e.toString());
    assertNotNull(torch.ones(1)); // still here
  }

  /** Has LibTorch read pickles in a child process; each must be refused in a sentence. */
  private void assertRefused(String... pickles) {
    try (ReaderProcess child = new ReaderProcess()) {
      for (String pickle : pickles) {
        Path file = write(withPickle(pickle.getBytes(StandardCharsets.ISO_8859_1)));
        ScriptArchive.check(file);
        var e = assertThrows(TorchException.class, () -> child.read(file));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("jit.load: ") && message.indexOf('\n') < 0, message);
      }
    }
  }

  @Test
  void aPickleThatCallsTheShellIsRefused() {
    assertRefused(
        "\u0080\2cos\nsystem\nX\4\0\0\0evil\u0085R.",
        "\u0080\2c__builtin__\neval\nX\1\0\0\0" + "1\u0085R.");
  }

  @Test
  void aPickleThatAsksForAllMemoryIsRefused() {
    assertRefused(
        "\u0080\2Nr\u00ff\u00ff\u00ff?.", // the memo's place number 2^30
        "\u0080\2Nr\u00ff\u00ff\u00ff\u0007.",
        "\u0080\2X\u00ff\u00ff\u00ff\u007f.",
        "\u0080\2\u008b\u00ff\u00ff\u00ff\u007f.");
  }

  @Test
  void unknownOpcodesAndWhatContainsItselfAreRefused() {
    assertRefused(
        "\u0080\2i.", "\u0080\2\u00ff.", "\u0080\2]q\0h\0a.", "", "\u0080\2.", "\u0080\2h\7.");
  }

  @Test
  void aScriptThatNeverEndsLoadingIsStopped() {
    System.setProperty("jtorch.jit.timeout", "6");
    try {
      var e =
          assertThrows(TorchException.class, () -> jit.load(Scripts.file("endless.pt").toString()));
      assertTrue(e.toString().contains("did not come to an end"), e.toString());
    } finally {
      System.clearProperty("jtorch.jit.timeout");
    }
  }

  @Test
  void aChildThatDiedIsReplaced() {
    try (ReaderProcess child = new ReaderProcess()) {
      child.read(Scripts.file("methods.pt"));
      child.stop();
      child.read(Scripts.file("tied.pt"));
    }
  }

  @Test
  void mutatedFilesAreRefusedOrLoaded() {
    fuzz(1, 150, 60);
  }

  @Test
  void aCompilersMessageIsOneLine() {
    for (String code : List.of("def", "class Tied(Module):\n  x : \u0001", "(((", "")) {
      Map<String, byte[]> entries = unzip(whole());
      entries.replaceAll((name, bytes) ->
          name.endsWith("/code/__torch__.py") ? code.getBytes(StandardCharsets.UTF_8) : bytes);
      refusal(write(zip(entries)));
    }
  }

  @Test
  @Tag("long")
  void aHundredThousandMutatedFilesAreRefusedOrLoaded() {
    fuzz(2, 95_000, 5_000);
  }

  private void fuzz(long seed, int raw, int repacked) {
    Random random = new Random(seed);
    List<Long> slowest = new ArrayList<>();
    try (ReaderProcess child = new ReaderProcess()) {
      for (int i = 0; i < raw; i++) {
        slowest.add(tryOut(child, mutated(whole(), random)));
      }
      Map<String, byte[]> entries = unzip(whole());
      List<String> names = List.copyOf(entries.keySet());
      for (int i = 0; i < repacked; i++) { // with right sums, so that LibTorch sees the damage
        Map<String, byte[]> damaged = new LinkedHashMap<>(entries);
        damaged.computeIfPresent(
            names.get(random.nextInt(names.size())), (_, bytes) -> mutated(bytes, random));
        slowest.add(tryOut(child, zip(damaged)));
      }
    }
    slowest.sort(Comparator.reverseOrder()); // those for which a child starts are among them
    System.err.println(raw + repacked + " files, slowest ms: " + slowest.subList(0, 20)); // seen
  }

  /** Returns how many milliseconds a file took. */
  private long tryOut(ReaderProcess child, byte[] bytes) {
    Path file = write(bytes);
    long start = System.nanoTime();
    try {
      ScriptArchive.check(file);
      child.read(file);
    } catch (TorchException | IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      if (!message.startsWith("jit.load: ") || message.contains("could not start")) {
        fail(message);
      }
    }
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] changed = bytes.clone();
    for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(4)) {
        case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> changed[at] = (byte) random.nextInt(256);
        case 2 -> changed[at] = (byte) 0xff;
        default -> {
          int size = Math.min(changed.length - at, 1 + random.nextInt(16));
          System.arraycopy(changed, random.nextInt(changed.length - size + 1), changed, at, size);
        }
      }
    }
    return changed;
  }

  private static byte[] withPickle(byte[] pickle) {
    Map<String, byte[]> entries = unzip(whole());
    entries.replaceAll((name, bytes) -> name.endsWith("/data.pkl") ? pickle : bytes);
    return zip(entries);
  }

  private static Map<String, byte[]> unzip(byte[] bytes) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    Path file;
    try {
      file = Files.createTempFile("whole", ".pt");
      Files.write(file, bytes);
      try (var zip = new java.util.zip.ZipFile(file.toFile())) {
        for (var entry : java.util.Collections.list(zip.entries())) {
          entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        CRC32 crc = new CRC32();
        crc.update(entry.getValue());
        header.setMethod(ZipEntry.STORED);
        header.setSize(entry.getValue().length);
        header.setCrc(crc.getValue());
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }
}
