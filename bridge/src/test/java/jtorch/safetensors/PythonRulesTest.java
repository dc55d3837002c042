package jtorch.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jtorch.serialization.FileException;
import jtorch.serialization.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files, sound and broken, given to Python's package: it never is the stricter one. */
class PythonRulesTest {
  private static final String T = "\"t\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":[0,2]}";

  /**
   * What the format's text forbids and Python's reader lets pass, and what Java has no type for.
   */
  private static final Set<String> STRICTER =
      Set.of(
          "{T,T}",
          "{\"__metadata__\":{\"a\":\"b\",\"a\":\"b\"},T}",
          " {T}",
          "{\"t\":[\"U8\",[2],[0,2]]}",
          "{\"t\":{\"dtype\":\"F4\",\"shape\":[4],\"data_offsets\":[0,2]}}");

  private static final String PROGRAM =
      """
      import sys
      from safetensors import safe_open
      for i in range(int(sys.argv[2])):
          try:
              with safe_open(f"{sys.argv[1]}/{i}", "pt") as f:
                  tensors = [f.get_tensor(name).shape for name in f.keys()]
              print("read")
          except Exception as e:
              print("refused")
      """;

  @TempDir private Path folder;

  private final List<String> headers = new ArrayList<>();

  private void add(String header, int data) throws IOException {
    byte[] json = header.replace("T", T).getBytes(StandardCharsets.UTF_8);
    add(header, json.length, json, data);
  }

  private void add(String name, long length, byte[] json, int data) throws IOException {
    byte[] content =
        ByteBuffer.allocate(8 + json.length + data)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(length)
            .put(json)
            .array();
    Files.write(folder.resolve(Integer.toString(headers.size())), content);
    headers.add(name);
  }

  private static String tensor(String dtype, String shape, String offsets) {
    return "{\"t\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}}"
        .formatted(dtype, shape, offsets);
  }

  private void addHeaders() throws IOException {
    for (String header :
        List.of("{T}", "{T}   ", "{T}\t\n\r", "{T}\0", "{T}x", "{T,}", "{T", "[T]", "", " {T}")) {
      add(header, 2);
    }
    for (String header :
        List.of(
            "{T,T}",
            "{\"__metadata__\":{\"a\":\"b\"},T}",
            "{\"__metadata__\":{\"a\":\"b\",\"a\":\"b\"},T}",
            "{\"__metadata__\":{\"a\":1},T}",
            "{\"__metadata__\":null,T}",
            "{\"__metadata__\":nul,T}",
            "{\"__metadata__\":{\"a\":null},T}",
            "{\"t\":null}",
            "{\"t\":[\"U8\",[2],[0,2]]}",
            "{\"\\ud800\":1}",
            "{\"\\u00zz\":1}",
            "{\"\\q\":1}",
            "{\"a\nb\":1}")) {
      add(header, 2);
    }
    byte[] latin1 = "{\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1);
    add("latin1", latin1.length, latin1, 0);
    for (long length : new long[] {0, 1, 100, 100_000_001, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      add("length " + length, length, "{}".getBytes(StandardCharsets.UTF_8), 0);
    }
  }

  private void addTensors() throws IOException {
    for (String shape :
        List.of("[2]", "[1,2]", "[-1]", "[1.5]", "[2e0]", "[02]", "[3]", "[]", "2", "[\"2\"]")) {
      add(tensor("U8", shape, "[0,2]"), 2);
    }
    for (String shape : List.of("[4294967296,4294967296]", "[9223372036854775807,2]", "[0]")) {
      add(tensor("F64", shape, "[0,0]"), 0);
      add(tensor("F64", shape, "[0,8]"), 8);
    }
    for (String offsets :
        List.of("[0,1]", "[1,3]", "[2,0]", "[0,1,2]", "[0]", "[0,99]", "[-2,0]")) {
      add(tensor("U8", "[2]", offsets), 2);
      add(tensor("U8", "[2]", offsets), 3);
    }
    String second = "{T,\"u\":{\"dtype\":\"U8\",\"shape\":[2],\"data_offsets\":";
    for (String offsets : List.of("[2,4]", "[3,5]", "[1,3]", "[0,2]", "[2,1]", "[4,6]")) {
      add(second + offsets + "}}", 4);
      add(second + offsets + "}}", 5);
    }
    for (ElementType type : ElementType.values()) {
      add(tensor(type.name(), "[]", "[0," + type.dtype().itemsize() + "]"), 8);
      add(tensor(type.name(), "[]", "[0,8]"), 8);
    }
    add(tensor("F4", "[4]", "[0,2]"), 2);
    add(tensor("U9", "[2]", "[0,2]"), 2);
    add(tensor("u8", "[2]", "[0,2]"), 2);
  }

  private boolean read(int number) {
    try {
      jtorch.safetensors.torch.load_file(folder.resolve(Integer.toString(number)));
      return true;
    } catch (FileException e) {
      return false;
    }
  }

  @Test
  void javaAndPythonReadAndRefuseTheSameFiles() throws IOException, InterruptedException {
    addHeaders();
    addTensors();
    String[] python =
        TestFiles.python("torch, safetensors", PROGRAM, folder, headers.size()).split("\n", -1);
    assertEquals(headers.size(), python.length);
    Set<String> stricter = new TreeSet<>();
    for (int i = 0; i < python.length; i++) {
      boolean java = read(i);
      if (!java && python[i].equals("read")) {
        stricter.add(headers.get(i));
      } else {
        assertEquals(python[i], java ? "read" : "refused", headers.get(i));
      }
    }
    assertEquals(new TreeSet<>(STRICTER), stricter);
  }
}
