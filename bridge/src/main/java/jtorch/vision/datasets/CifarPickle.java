package jtorch.vision.datasets;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The machine for the pickles that CIFAR consists of: a dict of texts, lists of numbers and an
 * array of bytes, as Python 2 and NumPy wrote it with protocol 2.
 *
 * <p>It knows the opcodes that these files have and no others, and makes nothing but such values:
 * no code runs, whatever is in a file. {@link jtorch.serialization} has a machine for more opcodes,
 * but there NumPy's names are refused and strings are UTF-8, and both shall stay so. Source: {@code
 * pickletools} of Python.
 */
final class CifarPickle {
  /** More than there are in the largest file, with its 50,000 names and twice as many labels. */
  private static final int MOST_VALUES = 1_000_000;

  private static final int LONGEST_TEXT = 1024; // a longer string is the bytes of an array
  private static final int LONGEST_LINE = 64;
  private static final int HIGHEST_PROTOCOL = 2;

  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** What a file may call by name. */
  private enum Name {
    RECONSTRUCT("numpy.core.multiarray _reconstruct"),
    NDARRAY("numpy ndarray"),
    DTYPE("numpy dtype");

    private final String python;

    Name(String python) {
      this.python = python;
    }
  }

  /** NumPy's {@code uint8}. */
  private enum Bytes {
    UINT8
  }

  /**
   * An array of bytes of two dimensions, which is filled after it was made.
   *
   * <p>Its numbers may stand column by column, as NumPy keeps a transposed array.
   */
  static final class Rows {
    private long count;
    private long length;
    private boolean byColumns;
    private @Nullable MemorySegment bytes;

    /** Returns how many rows there are; 0 in an array that was never filled. */
    long count() {
      return count;
    }

    /** Returns how many bytes a row has. */
    long length() {
      return length;
    }

    /** Copies all rows, one after the other. */
    void copyTo(MemorySegment to) {
      MemorySegment from = bytes;
      if (from == null) {
        return;
      }
      if (!byColumns) {
        to.copyFrom(from);
        return;
      }
      for (long row = 0; row < count; row++) {
        for (long i = 0; i < length; i++) {
          byte one = from.get(ValueLayout.JAVA_BYTE, i * count + row);
          to.set(ValueLayout.JAVA_BYTE, row * length + i, one);
        }
      }
    }
  }

  /** What is wrong with a pickle; the message goes on after "it". */
  static final class UnsoundException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsoundException(String message) {
      super(message);
    }
  }

  private final MemorySegment file;
  private final List<@Nullable Object> stack = new ArrayList<>();
  private final List<Integer> marks = new ArrayList<>();
  private final Map<Integer, @Nullable Object> memo = new HashMap<>();
  private long position;
  private int values;

  private CifarPickle(MemorySegment file) {
    this.file = file;
  }

  /**
   * Reads a dict; the arrays in it are views of the file.
   *
   * @throws UnsoundException if it is another value, ends early or asks for anything else
   */
  static Map<?, ?> read(MemorySegment file) throws UnsoundException {
    CifarPickle machine = new CifarPickle(file);
    int opcode = machine.u8();
    while (opcode != '.') {
      machine.run(opcode);
      opcode = machine.u8();
    }
    if (machine.pop() instanceof Map<?, ?> dict) {
      return dict;
    }
    throw new UnsoundException("is no dict");
  }

  private void run(int opcode) throws UnsoundException {
    if (!plain(opcode) && !container(opcode) && !filled(opcode) && !called(opcode)) {
      throw new UnsoundException(
          "has the opcode 0x%02x at byte %d, which no file of CIFAR has"
              .formatted(opcode, position - 1));
    }
  }

  private boolean plain(int opcode) throws UnsoundException {
    switch (opcode) {
      case 'N' -> push(null);
      case 0x88 -> push(true);
      case 0x89 -> push(false);
      case 'K' -> push((long) u8());
      case 'M' -> push((long) (file.get(SHORT, advance(2)) & 0xffff));
      case 'J' -> push((long) i32());
      case 'U' -> push(string(u8()));
      case 'T' -> push(string(i32()));
      case 'q' -> remember(u8());
      case 'r' -> remember(i32());
      case 'h' -> push(remembered(u8()));
      case 'j' -> push(remembered(i32()));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean container(int opcode) throws UnsoundException {
    switch (opcode) {
      case '(' -> {
        spend();
        marks.add(stack.size());
      }
      case ')' -> push(List.of());
      case ']' -> push(new ArrayList<@Nullable Object>());
      case '}' -> push(new HashMap<String, @Nullable Object>());
      case 't' -> push(popMark());
      case 0x85 -> push(popMany(1));
      case 0x86 -> push(popMany(2));
      case 0x87 -> push(popMany(3));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean filled(int opcode) throws UnsoundException {
    switch (opcode) {
      case 'a' -> append(popMany(1));
      case 'e' -> append(popMark());
      case 's' -> put(popMany(2));
      case 'u' -> put(popMark());
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean called(int opcode) throws UnsoundException {
    switch (opcode) {
      case 0x80 -> {
        if (u8() > HIGHEST_PROTOCOL) {
          throw new UnsoundException("has another protocol than Python 2's");
        }
      }
      case 'c' -> {
        String module = line();
        push(named(module + " " + line()));
      }
      case 'R' -> {
        Object arguments = pop();
        push(made(pop(), arguments));
      }
      case 'b' -> {
        Object state = pop();
        fill(top(), state);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Name named(String name) throws UnsoundException {
    for (Name known : Name.values()) {
      if (known.python.equals(name)) {
        return known;
      }
    }
    throw new UnsoundException(
        "asks for \""
            + name.replaceAll("[^\\x20-\\x7e]", "?")
            + "\", which no file of CIFAR does, and nothing of it was run");
  }

  private static Object made(@Nullable Object function, @Nullable Object arguments)
      throws UnsoundException {
    if (arguments instanceof List<?> list && !list.isEmpty()) {
      if (function == Name.RECONSTRUCT && list.getFirst() == Name.NDARRAY) {
        return new Rows();
      }
      if (function == Name.DTYPE && "u1".equals(list.getFirst())) {
        return Bytes.UINT8;
      }
    }
    throw new UnsoundException("calls something that is neither an array nor the type of bytes");
  }

  /** Python fills arrays here; a type of bytes has nothing that could differ. */
  private static void fill(@Nullable Object made, @Nullable Object state) throws UnsoundException {
    if (made == Bytes.UINT8 && state instanceof List<?>) {
      return;
    }
    if (made instanceof Rows rows
        && state instanceof List<?> parts
        && parts.size() == 5
        && parts.get(1) instanceof List<?> shape
        && shape.size() == 2
        && shape.get(0) instanceof Long count
        && shape.get(1) instanceof Long length
        && parts.get(2) == Bytes.UINT8
        && parts.get(3) instanceof Boolean byColumns
        && parts.get(4) instanceof MemorySegment bytes
        && count > 0
        && length > 0
        && count <= bytes.byteSize()
        && length <= bytes.byteSize()
        && count * length == bytes.byteSize()) {
      rows.count = count;
      rows.length = length;
      rows.byColumns = byColumns;
      rows.bytes = bytes;
      return;
    }
    throw new UnsoundException("has an array that is not one of bytes in rows");
  }

  // The bytes

  private long advance(long bytes) throws UnsoundException {
    if (bytes < 0 || bytes > file.byteSize() - position) {
      throw new UnsoundException("ends early, at byte " + position);
    }
    position += bytes;
    return position - bytes;
  }

  private int u8() throws UnsoundException {
    return file.get(ValueLayout.JAVA_BYTE, advance(1)) & 0xff;
  }

  private int i32() throws UnsoundException {
    return file.get(INT, advance(Integer.BYTES));
  }

  private Object string(int length) throws UnsoundException {
    MemorySegment bytes = file.asSlice(advance(length), length);
    return length > LONGEST_TEXT
        ? bytes
        : new String(bytes.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
  }

  private String line() throws UnsoundException {
    StringBuilder line = new StringBuilder();
    for (int next = u8(); next != '\n'; next = u8()) {
      if (line.length() == LONGEST_LINE) {
        throw new UnsoundException("has a name without an end at byte " + position);
      }
      line.append((char) next);
    }
    return line.toString();
  }

  // The stack

  private void spend() throws UnsoundException {
    if (++values > MOST_VALUES) {
      throw new UnsoundException("makes more than " + MOST_VALUES + " values");
    }
  }

  private void push(@Nullable Object value) throws UnsoundException {
    spend();
    stack.add(value);
  }

  private @Nullable Object top() throws UnsoundException {
    int floor = marks.isEmpty() ? 0 : marks.getLast();
    if (stack.size() <= floor) {
      throw new UnsoundException("takes a value that is not there, at byte " + position);
    }
    return stack.getLast();
  }

  private @Nullable Object pop() throws UnsoundException {
    Object top = top();
    stack.removeLast();
    return top;
  }

  private List<@Nullable Object> popMany(int count) throws UnsoundException {
    List<@Nullable Object> many = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      many.addFirst(pop());
    }
    return many;
  }

  private List<@Nullable Object> popMark() throws UnsoundException {
    if (marks.isEmpty()) {
      throw new UnsoundException("has no mark where it needs one, at byte " + position);
    }
    List<@Nullable Object> tail = stack.subList(marks.removeLast(), stack.size());
    List<@Nullable Object> items = new ArrayList<>(tail);
    tail.clear();
    return items;
  }

  private void remember(int index) throws UnsoundException {
    spend();
    memo.put(index, top());
  }

  private @Nullable Object remembered(int index) throws UnsoundException {
    if (!memo.containsKey(index)) {
      throw new UnsoundException("refers to value " + index + ", which it has not made");
    }
    return memo.get(index);
  }

  @SuppressWarnings("unchecked") // only lists of this machine are array lists
  private void append(List<@Nullable Object> items) throws UnsoundException {
    if (!(top() instanceof ArrayList<?> list)) {
      throw new UnsoundException("fills something that is not a list, at byte " + position);
    }
    ((List<@Nullable Object>) list).addAll(items);
  }

  @SuppressWarnings("unchecked") // only dicts of this machine are hash maps
  private void put(List<@Nullable Object> items) throws UnsoundException {
    if (!(top() instanceof HashMap<?, ?> dict) || items.size() % 2 != 0) {
      throw new UnsoundException("fills something that is not a dict, at byte " + position);
    }
    for (int i = 0; i < items.size(); i += 2) {
      if (!(items.get(i) instanceof String key)) {
        throw new UnsoundException("has a key that is no text, at byte " + position);
      }
      ((Map<String, @Nullable Object>) dict).put(key, items.get(i + 1));
    }
  }
}
