package jtorch.safetensors;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jtorch.Tensor;

/** Writes a header as the reference writer does: compact, and filled with spaces to eight bytes. */
final class HeaderWriter {
  private static final int ALIGNMENT = 8;

  private final StringBuilder json = new StringBuilder("{");
  private final List<String> order;

  HeaderWriter(Map<String, ? extends Tensor> tensors, Map<String, String> metadata) {
    order = new ArrayList<>(tensors.keySet());
    order.sort(
        Comparator.comparing((String name) -> ElementType.of(tensor(tensors, name).dtype()))
            .reversed()
            .thenComparing(name -> name.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
    if (!metadata.isEmpty()) {
      member("__metadata__");
      json.append('{');
      new TreeMap<>(metadata)
          .forEach((name, note) -> {
            member(name);
            quote(note);
          });
      json.append('}');
    }
    long begin = 0;
    for (String name : order) {
      begin = entry(name, tensor(tensors, name), begin);
    }
    json.append('}');
  }

  private static Tensor tensor(Map<String, ? extends Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("save_file: there is no tensor under '" + name + "'.");
    }
    return tensor;
  }

  /** Returns the names in the order in which the tensors follow the header. */
  List<String> order() {
    return order;
  }

  private long entry(String name, Tensor tensor, long begin) {
    long end = begin + tensor.numel() * tensor.dtype().itemsize();
    member(name);
    json.append("{\"dtype\":\"").append(ElementType.of(tensor.dtype())).append("\",\"shape\":");
    json.append(Arrays.toString(tensor.size()).replace(" ", ""));
    json.append(",\"data_offsets\":[").append(begin).append(',').append(end).append("]}");
    return end;
  }

  private void member(String name) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    quote(name);
    json.append(':');
  }

  private void quote(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException(
          "save_file: half a character stands alone in '"
              + text
              + "', which the format cannot hold; give another name or note.");
    }
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> json.append('\\').append(c);
        case '\b' -> json.append("\\b");
        case '\f' -> json.append("\\f");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> {
          if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }

  /** Returns the header's length and the header. */
  ByteBuffer bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(json.toString().getBytes(StandardCharsets.UTF_8));
    while (out.size() % ALIGNMENT != 0) {
      out.write(' ');
    }
    return ByteBuffer.allocate(Long.BYTES + out.size())
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(out.size())
        .put(out.toByteArray())
        .flip();
  }
}
