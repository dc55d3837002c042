package jtorch.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm: each is refused with a sentence, soon and in little memory. */
class HostileFileTest {
  private static final Duration SOON = Duration.ofSeconds(30); // for a hang, not for a slow machine
  private static final int QUICK = 1500;
  private static final int LONG = 100_000;

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("x.pth");
  }

  /** Has a file read that must be refused; the sentence must say why. */
  private void assertRefused(String why, byte[] content) throws IOException {
    Files.write(file(), content);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          var e = assertThrows(FileException.class, () -> torch.load(file()));
          assertTrue(e.toString().contains(why), e.toString());
        });
  }

  private static byte[] pickle(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry stored = new ZipEntry(entry.getKey());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(entry.getValue().length);
        CRC32 crc = new CRC32();
        crc.update(entry.getValue());
        stored.setCrc(crc.getValue());
        stored.setTime(0);
        zip.putNextEntry(stored);
        zip.write(entry.getValue());
      }
    }
    return out.toByteArray();
  }

  private static byte[] zip(String pickle) throws IOException {
    return zip(Map.of("a/data.pkl", pickle(pickle)));
  }

  @Test
  void aPickleThatCallsTheShellIsRefusedByName() throws IOException {
    assertRefused("os.system", zip("\u0080\u0002cos\nsystem\nX\4\0\0\0evil\u0085R."));
    assertRefused("builtins.eval", zip("\u0080\u0002c__builtin__\neval\nX\1\0\0\0" + "1\u0085R."));
    assertRefused(
        "posix.system", zip("\u0080\u0004\u008c\5posix\u008c\6system\u0093\u008c\1x\u0085R."));
    assertRefused("cannot be called", zip("\u0080\u0002K\1K\2\u0085R."));
  }

  @Test
  void whatJavaHasNoTensorForIsRefusedWithAWayOut() throws IOException {
    assertRefused("dequantize()", zip("\u0080\u0002ctorch\nQUInt8Storage\n."));
    assertRefused("dequantize()", zip("\u0080\u0002ctorch._utils\n_rebuild_qtensor\n."));
    assertRefused("to_padded_tensor", zip("\u0080\u0002ctorch._utils\n_rebuild_nested_tensor\n."));
    assertRefused("NumPy's", zip("\u0080\u0002cnumpy._core.multiarray\n_reconstruct\n."));
    assertRefused("torch.bits8", zip("\u0080\u0002ctorch\nbits8\n."));
  }

  @Test
  void unknownOpcodesAreRefused() throws IOException {
    for (int opcode = 0; opcode < 256; opcode++) {
      byte[] content = zip("\u0080\u0002" + (char) opcode);
      Files.write(file(), content);
      assertThrows(FileException.class, () -> torch.load(file()), "opcode " + opcode);
    }
    assertRefused("opcode 0x69", zip("\u0080\u0002i"));
  }

  @Test
  void deepNestingIsRefusedWithoutAStackOverflow() throws IOException {
    assertRefused("nested more than", zip("]".repeat(200_000) + "a".repeat(199_999) + "."));
    assertRefused("nested more than", zip(")" + "\u0085".repeat(200_000) + "."));
    assertRefused("key", zip("})" + "\u0085".repeat(200_000) + "Ns."));
  }

  @Test
  void whatContainsItselfIsRefused() throws IOException {
    assertRefused("contains itself", zip("]q\0h\0a."));
    assertRefused("contains itself", zip("}q\0X\1\0\0\0ah\0s."));
    assertRefused("contains itself", zip("]q\0h\0\u0085a."));
  }

  @Test
  void bombsOfMemosAndCopiesAreRefused() throws IOException {
    StringBuilder doubling = new StringBuilder("K\1\u0085q\0");
    for (int i = 0; i < 250; i++) {
      doubling.append("h\0h\0\u0086q\0");
    }
    Files.write(file(), zip(doubling + "."));
    Tuple shared = torch.load(file());
    assertTrue(shared.size() == 2);
    String dict = "}q\0(" + "K\1".repeat(2) + "u" + manyKeys() + "0";
    assertRefused("values", zip(dict + "ccollections\nCounter\nh\0\u0085R0".repeat(1000) + "N."));
    String text = "B" + length(1_000_000) + "x".repeat(1_000_000) + "q\0" + "0";
    assertRefused("values", zip(text + "cbuiltins\nbytearray\nh\0\u0085R0".repeat(1000) + "N."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}",
        "]",
        "\u008f",
        ")",
        "K\1\u0085",
        "}K\1Ns",
        "ccollections\nOrderedDict\n)R",
        "cbuiltins\nset\n](K\1e\u0085R",
        "\u008a\20" + "0123456789abcdef"
      })
  void aBombOfSmallValuesStaysWithinMemory(String value) throws IOException {
    boolean refused = true;
    int count = Math.min(2_000_000, 50_000_000 / value.length());
    assertTrue(refusedInLittleMemory(value.repeat(count)));
    for (; refused; count = count * 2 / 3) { // what is just not too much takes most
      refused = refusedInLittleMemory(value.repeat(count));
    }
  }

  private boolean refusedInLittleMemory(String values) throws IOException {
    var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Files.write(file(), zip("](" + values + "e."));
    long before = bean.getCurrentThreadAllocatedBytes();
    boolean refused = Mutations.refused(file(), path -> torch.load(path));
    long most = bean.getCurrentThreadAllocatedBytes() - before;
    assertTrue(most < 512L << 20, most + " bytes");
    return refused;
  }

  @Test
  void tuplesThatHashAlikeAreNotManyKeys() throws IOException {
    assertRefused("hash alike", zip("(" + "K\1\u0085N".repeat(300) + "d."));
    assertRefused("hash alike", zip("cbuiltins\nset\n](" + "K\1\u0085".repeat(300) + "e\u0085R."));
    String many = "(" + "N".repeat(100_000) + "tq\0";
    assertRefused("values", zip(many + "(" + "h\0N".repeat(200) + "d."));
  }

  @Test
  void whatAsksForANameThatIsNoStringIsRefused() throws IOException {
    assertRefused("no string", zip("]q\0h\0a\u008c\1x\u0093."));
    assertRefused("no string", zip("\u008c\1x]q\0h\0a\u0093."));
    StringBuilder doubled = new StringBuilder("]q\0");
    for (int i = 0; i < 60; i++) {
      doubled.append("](h\0h\0eq\0");
    }
    assertRefused("no string", zip(doubled + "\u008c\1x\u0093."));
    String legacy = "\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.M\u00e9\u0003.}.N.](";
    assertRefused("no name", pickle(legacy + doubled + "e."));
  }

  private static String manyKeys() {
    StringBuilder keys = new StringBuilder("(");
    for (int i = 0; i < 20_000; i++) {
      keys.append('M').append((char) (i & 0xff)).append((char) (i >> 8)).append('N');
    }
    return keys.append('u').toString();
  }

  private static String length(int value) {
    byte[] bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  @Test
  void lengthsThatOverflowAreRefused() throws IOException {
    for (String start : new String[] {"X", "B", "T", "\u008b"}) {
      assertRefused("", zip(start + "\u00ff\u00ff\u00ff\u00ff."));
      assertRefused("", zip(start + "\u00ff\u00ff\u00ff\u007f."));
    }
    for (String start : new String[] {"\u008d", "\u008e", "\u0096"}) {
      assertRefused("", zip(start + "\u00ff".repeat(7) + "\u007f."));
      assertRefused("", zip(start + "\u00ff".repeat(8) + "."));
    }
  }

  @Test
  void tensorsBeyondTheirStorageAreRefused() throws IOException {
    for (String shape :
        new String[] {
          "K\0K\3\u0085K\1\u0085", // one element too many
          "K\1K\2\u0085K\1\u0085", // an offset too far
          "K\0K\2\u0085K\2\u0085", // a stride too long
          "K\0\u008a\11\0\0\0\0\0\0\0\u0080\0\u0085K\1\u0085", // not even a long
          "K\0\u008a\10\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f\u0085K\1\u0085",
          "K\0J\u00ff\u00ff\u00ff\u00ff\u0085K\1\u0085", // a size of -1
          "J\u00ff\u00ff\u00ff\u00ffK\1\u0085K\1\u0085", // an offset of -1
          "K\0K\1\u0085K\1K\1\u0086", // strides that don't fit
        }) {
      assertRefused("", tensorFile("K\2", shape, 8));
    }
    assertRefused("should have 8 bytes and has 4", tensorFile("K\2", "K\0K\1\u0085K\1\u0085", 4));
    assertRefused(
        "", tensorFile("\u008a\10\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f", "K\0))", 8));
    assertRefused("", tensorFile("J\0\0\0\u0080", "K\0))", 8));
  }

  private static byte[] tensorFile(String numel, String shape, int bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(
        "a/data.pkl",
        pickle(
            "\u0080\u0002ctorch._utils\n_rebuild_tensor_v2\n((X\7\0\0\0storagectorch\nFloatStorage\n"
                + "X\1\0\0\0"
                + "0X\3\0\0\0cpu"
                + numel
                + "tQ"
                + shape
                + "\u0089NtR."));
    entries.put("a/data/0", new byte[bytes]);
    return zip(entries);
  }

  @Test
  void theArchiveOfTheOtherTestsIsSound() throws IOException {
    Files.write(file(), tensorFile("K\2", "K\0K\2\u0085K\1\u0085", 8));
    Tensor tensor = torch.load(file());
    assertTrue(tensor.numel() == 2);
  }

  @Test
  void compressedEntriesAreRefusedSoThatNoneIsABomb() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a/data.pkl"));
      zip.write(new byte[50_000_000]);
    }
    assertRefused("compressed", out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a/data.pkl", "a/../../data.pkl", "a\\data.pkl", "../../a", "a/.."})
  void entriesOutsideTheArchiveAreRefused(String name) throws IOException {
    assertRefused("leads out of the archive", zip(Map.of(name, pickle("N."))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"m_12:30", "..", "new\nline", "a b"})
  void aFolderMayBeCalledAsAnyFile(String name) throws IOException {
    Files.write(file(), zip(Map.of(name + "/data.pkl", pickle("K\1."))));
    long one = Objects.requireNonNull(torch.<Long>load(file()));
    assertEquals(1, one);
  }

  @Test
  void overlappingAndDoubledEntriesAreRefused() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a/data.pkl", pickle("N."));
    entries.put("a/data/0", new byte[64]);
    entries.put("a/data/1", new byte[64]);
    byte[] sound = zip(entries);
    int second = last(sound, "a/data/1");
    byte[] doubled = sound.clone();
    doubled[second + 7] = '0';
    doubled[first(sound, "a/data/1") + 7] = '0';
    assertRefused("two entries", doubled);
    byte[] overlapping = sound.clone();
    overlapping[second - 46 + 24] = (byte) 200; // longer than it is
    overlapping[second - 46 + 20] = (byte) 200;
    assertRefused("", overlapping);
    byte[] longer = sound.clone();
    int firstStorage = last(sound, "a/data/0");
    longer[firstStorage - 46 + 24] = 100;
    longer[firstStorage - 46 + 20] = 100;
    assertRefused("overlaps", longer);
  }

  private static int first(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static int last(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"adam.pth", "nested.legacy.pth"})
  void aFileThatIsCutOffAnywhereIsRefused(String name) throws IOException {
    byte[] whole = Files.readAllBytes(TestFiles.resource(name));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThrows(FileException.class, () -> torch.load(file()), "cut off at " + length);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"adam.pth", "nested.pth", "nested.legacy.pth", "dtypes.big-endian.pth"})
  void filesChangedAtRandomAreReadOrRefused(String name) throws IOException {
    assertMostAreRefused(name, 1, QUICK);
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"nested.pth", "nested.legacy.pth"})
  void aHundredThousandFilesChangedAtRandomAreReadOrRefused(String name)
      throws IOException, InterruptedException {
    Mutations.assertHarmless(TestFiles.resource(name), folder, 2, LONG);
  }

  private void assertMostAreRefused(String name, long seed, int count) throws IOException {
    byte[] content = Files.readAllBytes(TestFiles.resource(name));
    int refused = new Mutations(content, file(), seed, path -> torch.load(path)).run(count);
    assertTrue(refused > count / 10, refused + " of " + count + " refused");
  }

  @Test
  void whatIsNoFileOfTensorsIsRefused() throws IOException {
    assertRefused("neither a zip archive nor a legacy file", new byte[0]);
    assertRefused("neither a zip archive nor a legacy file", pickle("hello"));
    assertRefused("no entry data.pkl", zip(Map.of("a/b", new byte[1])));
    assertRefused("TorchScript", zip(Map.of("a/constants.pkl", new byte[1])));
    assertRefused("in no folder", zip(Map.of("data.pkl", new byte[1])));
    var missing = assertThrows(FileException.class, () -> torch.load(folder.resolve("none")));
    assertTrue(missing.toString().contains("no such file"), missing.toString());
    assertThrows(FileException.class, () -> torch.load(folder));
  }
}
