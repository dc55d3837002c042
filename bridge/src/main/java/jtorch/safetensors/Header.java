package jtorch.safetensors;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.internal.JsonReader;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a file says, checked by all rules of the format before a tensor is made: the
 * header's length, its JSON, no name twice, known types, sizes that agree with shapes, and tensors
 * that fill the file from the header's end to the file's end without a hole or an overlap.
 */
final class Header {
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final long LONGEST = 100_000_000;
  private static final int MOST_ENTRIES = 500_000;
  private static final int MOST_DIMENSIONS = 64;
  private static final int MOST_TEXT = 64 << 20;
  private static final String METADATA = "__metadata__";

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private boolean metadataRead;
  private long text;

  /** Where the tensors begin in the file. */
  private final long start;

  private final JsonReader json;

  private Header(JsonReader json, long start) {
    this.json = json;
    this.start = start;
  }

  static Header read(MemorySegment file) {
    if (file.byteSize() < Long.BYTES) {
      throw new FileException(
          "it has " + file.byteSize() + " bytes, too few for a header's length");
    }
    long length = file.get(LONG, 0);
    if (length < 2 || length > LONGEST || length > file.byteSize() - Long.BYTES) {
      throw new FileException(
          "its header's length of "
              + Long.toUnsignedString(length)
              + " bytes is not from 2 to 100000000 and within the file");
    }
    MemorySegment bytes = file.asSlice(Long.BYTES, length);
    if (bytes.get(ValueLayout.JAVA_BYTE, 0) != '{') {
      throw new FileException("its header does not begin with '{'");
    }
    Header header = new Header(new JsonReader(bytes, "its header"), Long.BYTES + length);
    header.json.object(header::member);
    header.json.end();
    header.checkLayout(file.byteSize() - header.start);
    return header;
  }

  /** Returns the tensors in the order of the header. */
  Map<String, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  Map<String, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  /** Returns where a tensor begins in the file. */
  long offset(Entry entry) {
    return start + entry.begin();
  }

  private void member(String name) {
    if (name.equals(METADATA)) {
      if (metadataRead) {
        throw twice(name);
      }
      metadataRead = true;
      if (!json.isNull()) {
        json.object(this::note);
      }
      return;
    }
    count(name);
    if (entries.put(name, new Fields(name).read()) != null) {
      throw twice(name);
    }
  }

  private void note(String name) {
    count(name);
    String value = json.string();
    text += value.length();
    if (metadata.put(name, value) != null) {
      throw twice(name);
    }
  }

  private void count(String name) {
    text += name.length();
    if (entries.size() + metadata.size() >= MOST_ENTRIES || text > MOST_TEXT) {
      throw new FileException(
          "its header has more than " + MOST_ENTRIES + " names or 64 MiB of text");
    }
  }

  private static FileException twice(String name) {
    return new FileException("its header has '" + shown(name) + "' twice");
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }

  private void checkLayout(long available) {
    List<Entry> ordered = new ArrayList<>(entries.values());
    ordered.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
    long end = 0;
    for (Entry entry : ordered) {
      String what = "tensor '" + shown(entry.name()) + "'";
      if (entry.begin() != end || entry.end() < entry.begin()) {
        throw new FileException(
            what
                + " is from byte "
                + entry.begin()
                + " to "
                + entry.end()
                + ", and it must begin where the one before ends, at "
                + end);
      }
      long numel = entry.numel();
      if (numel < 0 || numel * entry.type().dtype().itemsize() != entry.end() - entry.begin()) {
        throw new FileException(
            what
                + " of type "
                + entry.type()
                + " and shape "
                + Arrays.toString(entry.shape())
                + " does not have "
                + (entry.end() - entry.begin())
                + " bytes");
      }
      end = entry.end();
    }
    if (end != available) {
      throw new FileException(
          "its tensors need " + end + " bytes and " + available + " follow the header");
    }
  }

  /** The fields of one tensor, in any order. */
  private final class Fields {
    private final String name;
    private @Nullable ElementType type;
    private long @Nullable [] shape;
    private long @Nullable [] offsets;

    Fields(String name) {
      this.name = name;
    }

    Entry read() {
      json.object(this::field);
      if (type == null || shape == null || offsets == null || offsets.length != 2) {
        throw new FileException(
            "tensor '" + shown(name) + "' lacks its dtype, its shape or its two data_offsets");
      }
      return new Entry(name, type, shape, offsets[0], offsets[1]);
    }

    private void field(String field) {
      switch (field) {
        case "dtype" -> {
          checkFirst(type);
          type = type();
        }
        case "shape" -> {
          checkFirst(shape);
          shape = longs();
        }
        case "data_offsets" -> {
          checkFirst(offsets);
          offsets = longs();
        }
        default -> json.skip(0);
      }
    }

    private void checkFirst(@Nullable Object before) {
      if (before != null) {
        throw new FileException("tensor '" + shown(name) + "' has a field twice");
      }
    }

    private ElementType type() {
      String text = json.string();
      ElementType found = ElementType.named(text);
      if (found == null) {
        throw new FileException(
            "tensor '" + shown(name) + "' has the type '" + shown(text) + "', unknown here");
      }
      return found;
    }

    private long[] longs() {
      List<Long> all = new ArrayList<>();
      json.array(() -> {
        if (all.size() == MOST_DIMENSIONS) {
          throw new FileException(
              "tensor '" + shown(name) + "' has more than " + MOST_DIMENSIONS + " dimensions");
        }
        all.add(json.integer());
      });
      return all.stream().mapToLong(Long::longValue).toArray();
    }
  }
}
