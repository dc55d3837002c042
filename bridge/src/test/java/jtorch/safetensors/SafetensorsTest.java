package jtorch.safetensors;

import static jtorch.safetensors.torch.load_file;
import static jtorch.safetensors.torch.safe_open;
import static jtorch.safetensors.torch.save_file;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.serialization.FileException;
import jtorch.serialization.Mutations;
import jtorch.serialization.TestFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTest {
  private static final String T = "\"t\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}";

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("x.safetensors");
  }

  private static byte[] content(String header, int data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + json.length + data)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(json.length)
        .put(json)
        .array();
  }

  private void assertRefused(String why, byte[] content) throws IOException {
    Files.write(file(), content);
    var e = assertThrows(FileException.class, () -> load_file(file()));
    assertTrue(e.toString().contains(why), e.toString());
  }

  private void assertRefused(String why, String header, int data) throws IOException {
    assertRefused(why, content(header, data));
  }

  @Test
  void halfACharacterIsRefused() {
    for (Map<String, String> notes : List.of(Map.<String, String>of(), Map.of("b", "\udfff"))) {
      String name = notes.isEmpty() ? "a\ud800" : "a";
      var e =
          assertThrows(
              IllegalArgumentException.class,
              () -> save_file(Map.of(name, jtorch.torch.ones(1)), file(), notes));
      assertTrue(e.toString().contains("half a character"), e.toString());
    }
  }

  @Test
  void pythonsFileIsRead() {
    Path file = TestFiles.resource("all.safetensors");
    Map<String, Tensor> tensors = load_file(file);
    tensors.forEach((name, tensor) -> {
      if (!name.equals("matrix") && !name.equals("empty") && !name.equals("scalar")) {
        assertEquals(DType.valueOf(name), tensor.dtype());
        double last = name.equals("bool") ? 1 : 3;
        assertArrayEquals(new double[] {0, 1, 0, last}, tensor.toDoubles(), name);
      }
    });
    assertEquals(21, tensors.size());
    assertArrayEquals(new long[] {0, 3}, size(tensors, "empty"));
    assertArrayEquals(new long[0], size(tensors, "scalar"));
    try (var open = safe_open(file.toString())) {
      assertEquals(Map.of("made by", "Python \"\n\u00e9\u0001"), open.metadata());
      assertArrayEquals(new long[] {2, 3}, open.shape("matrix"));
      assertEquals(DType.float32, open.dtype("matrix"));
      assertEquals(5, open.get_tensor("matrix").select(0, 1).select(0, 2).item());
      assertTrue(open.keys().contains("scalar"));
      var e = assertThrows(IllegalArgumentException.class, () -> open.get_tensor("none"));
      assertTrue(e.toString().contains("matrix"), e.toString());
    }
  }

  private static long[] size(Map<String, Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    return tensor == null ? new long[] {-1} : tensor.size();
  }

  @Test
  void ourFileIsPythonsToTheLastByte() throws IOException {
    Path file = TestFiles.resource("all.safetensors");
    try (var open = safe_open(file.toString())) {
      save_file(load_file(file), file(), open.metadata());
    }
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(file()));
  }

  @Test
  void pythonOpensOurFile() throws IOException, InterruptedException {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put("b", jtorch.torch.ones(2, 3).to(DType.bfloat16));
    tensors.put("a", jtorch.torch.arange(4));
    save_file(tensors, file(), Map.of("format", "pt"));
    TestFiles.python(
        "torch, safetensors",
        """
        import sys, torch
        from safetensors import safe_open
        with safe_open(sys.argv[1], "pt") as f:
            assert f.metadata() == {"format": "pt"}
            assert torch.equal(f.get_tensor("b"), torch.ones(2, 3, dtype=torch.bfloat16))
            assert f.get_tensor("a").tolist() == [0, 1, 2, 3]
        """,
        file());
  }

  @Test
  void whatTheFormatCannotHoldIsRefused() {
    Tensor base = jtorch.torch.ones(4, 4);
    for (Map<String, Tensor> tensors :
        List.of(
            Map.of("t", base.t()),
            Map.of("a", base, "b", base.view(-1)),
            Map.of("a", base, "b", base.select(0, 1)),
            Map.of("c", jtorch.torch.ones(1).to(DType.complex128)),
            Map.of("__metadata__", base))) {
      assertThrows(IllegalArgumentException.class, () -> save_file(tensors, file()));
    }
    save_file(Map.of("a", base.select(0, 0), "b", base.select(0, 1)), file());
    assertEquals(2, load_file(file()).size());
  }

  @Test
  void theHeadersLengthIsChecked() throws IOException {
    assertRefused("too few", new byte[7]);
    assertRefused("header's length", new byte[8]);
    for (long length : new long[] {1, 100, 100_000_001, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      byte[] content =
          ByteBuffer.allocate(50).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array();
      assertRefused("header's length", content);
    }
    assertRefused("begin with '{'", " {}", 0);
    Files.write(file(), content("{}      ", 0));
    assertTrue(load_file(file()).isEmpty());
  }

  @Test
  void tensorsFillTheFileWithoutHolesAndOverlaps() throws IOException {
    String second = ",\"u\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":";
    Files.write(file(), content("{" + T + second + "[2,4]}}", 4));
    assertEquals(2, load_file(file()).size());
    assertRefused("must begin where", "{" + T + second + "[3,5]}}", 5);
    assertRefused("must begin where", "{" + T + second + "[1,3]}}", 3);
    assertRefused("must begin where", "{" + T + second + "[0,2]}}", 2);
    assertRefused("must begin where", "{" + T + second + "[2,1]}}", 4);
    assertRefused("3 follow", "{" + T + "}", 3);
    assertRefused("1 follow", "{" + T + "}", 1);
    assertRefused("0 bytes", "{" + T.replace("[0,2]", "[0,0]") + "}", 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[4294967296,4294967296]",
        "[9223372036854775807,2]",
        "[9223372036854775808]",
        "[-1]",
        "[1.5]",
        "[02]",
        "[2",
        "2",
        "[3]",
        "[99999999999999999999]"
      })
  void shapesThatDoNotFitAreRefused(String shape) throws IOException {
    assertRefused("", "{" + T.replace("[2]", shape) + "}", 2);
    assertRefused("", "{" + T.replace("[2]", shape).replace("U8", "F64") + "}", 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{T,T}",
        "{\"__metadata__\":{\"a\":\"b\",\"a\":\"b\"},T}",
        "{\"__metadata__\":{},\"__metadata__\":{},T}",
        "{\"__metadata__\":{\"a\":1},T}",
        "{T}x",
        "{T,}",
        "{T",
        "[T]",
        "{\"t\":{\"dtype\":\"U8\",\"shape\":[2]}}",
        "{\"t\":{\"dtype\":\"U8\",\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}}",
        "{\"t\":{\"dtype\":\"U9\",\"shape\":[2],\"data_offsets\":[0,2]}}",
        "{\"t\":{\"dtype\":\"F4\",\"shape\":[4],\"data_offsets\":[0,2]}}",
        "{\"t\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,1,2]}}",
        "{\"\\u00zz\":1}",
        "{\"\\q\":1}",
        "{\"t\":null}"
      })
  void headersThatBreakARuleAreRefused(String header) throws IOException {
    assertRefused("", header.replace("T", T), 2);
  }

  @Test
  void deepAndBrokenTextInAHeaderIsRefused() throws IOException {
    String field = T.replace("}", ",\"x\":");
    assertRefused("nested", "{" + field + "[".repeat(100_000) + "]".repeat(100_000) + "}}", 2);
    byte[] latin1 = content("{\"\u00e9\":1}", 0);
    latin1[8 + 2] = (byte) 0xff;
    assertRefused("UTF-8", latin1);
    Files.write(file(), content("{" + field + "{\"y\":[1,-2.5e3,true,null,\"z\"]}}}", 2));
    assertEquals(1, load_file(file()).size()); // unknown fields are left out, as in the reference
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(TestFiles.resource("all.safetensors"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThrows(FileException.class, () -> load_file(file()), "cut off at " + length);
    }
  }

  @Test
  void filesChangedAtRandomAreReadOrRefused() throws IOException {
    assertMostAreRefused(3, 3000);
  }

  @Tag("long")
  @Test
  void aHundredThousandFilesChangedAtRandomAreReadOrRefused()
      throws IOException, InterruptedException {
    Mutations.assertHarmless(TestFiles.resource("all.safetensors"), folder, 4, 100_000);
  }

  private void assertMostAreRefused(long seed, int count) throws IOException {
    byte[] content = Files.readAllBytes(TestFiles.resource("all.safetensors"));
    int refused = new Mutations(content, file(), seed, path -> load_file(path)).run(count);
    assertTrue(refused > count / 10, refused + " of " + count + " refused");
  }
}
