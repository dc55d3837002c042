package jtorch.internal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/**
 * Strict JSON (RFC 8259) in memory, read once from the first byte to the last; nothing is kept of
 * what the caller leaves out.
 */
public final class JsonReader {
  private static final int DEEPEST = 64;
  private static final int LONGEST_STRING = 16 << 20;
  private static final int LONGEST_NUMBER = 19;

  private final MemorySegment bytes;
  private final String whole;
  private long position;

  /**
   * Begins before the first byte.
   *
   * @param whole what all of it is, for errors: "its header"
   */
  public JsonReader(MemorySegment bytes, String whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  /** Something that reads one value. */
  @FunctionalInterface
  public interface Member {
    /** Reads the value of a name. */
    void read(String name);
  }

  /** Returns what to throw for a value that doesn't fit. */
  public FileException wrong(String what) {
    return new FileException(whole + " is no valid JSON at byte " + position + ": " + what);
  }

  private int peek() {
    return position < bytes.byteSize() ? bytes.get(ValueLayout.JAVA_BYTE, position) & 0xff : -1;
  }

  private int next() {
    int next = peek();
    if (next < 0) {
      throw wrong("it ends too early");
    }
    position++;
    return next;
  }

  private int skipSpace() {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      position++;
      next = peek();
    }
    return next;
  }

  private void expect(char expected) {
    if (skipSpace() != expected) {
      throw wrong("'" + expected + "' is missing");
    }
    position++;
  }

  /**
   * Goes on to the end, before which are only spaces.
   *
   * @throws FileException if something else is
   */
  public void end() {
    if (skipSpace() >= 0) {
      throw wrong("something follows its end");
    }
  }

  /** Reads an object; the caller reads the value of each name. */
  public void object(Member member) {
    expect('{');
    if (skipSpace() == '}') {
      position++;
      return;
    }
    do {
      skipSpace();
      String name = string();
      expect(':');
      member.read(name);
    } while (more('}'));
  }

  /** Returns whether null comes next, and leaves it out. */
  public boolean isNull() {
    if (skipSpace() != 'n') {
      return false;
    }
    word(); // nothing else begins so
    return true;
  }

  /** Reads an array; the caller reads each element. */
  public void array(Runnable element) {
    expect('[');
    if (skipSpace() == ']') {
      position++;
      return;
    }
    do {
      element.run();
    } while (more(']'));
  }

  private boolean more(char end) {
    int next = skipSpace();
    if (next != ',' && next != end) {
      throw wrong("',' or '" + end + "' is missing");
    }
    position++;
    return next == ',';
  }

  /**
   * Reads a number without a sign, a fraction or an exponent that fits a long.
   *
   * @throws FileException if there is none
   */
  public long integer() {
    skipSpace();
    long start = position;
    while (peek() >= '0' && peek() <= '9') {
      position++;
    }
    int length = (int) Math.min(position - start, LONGEST_NUMBER + 1);
    boolean zeros = length > 1 && bytes.get(ValueLayout.JAVA_BYTE, start) == '0';
    if (length == 0 || length > LONGEST_NUMBER || zeros) {
      throw wrong("a whole number of 0 or more is needed");
    }
    try {
      return Long.parseLong(text(start, position));
    } catch (NumberFormatException e) {
      throw wrong("a number is too large");
    }
  }

  /**
   * Reads a string.
   *
   * @throws FileException if there is none
   */
  public String string() {
    expect('"');
    long start = position;
    boolean escaped = false;
    for (int c = next(); c != '"'; c = next()) {
      if (position - start > LONGEST_STRING) {
        throw wrong("a string is longer than 16 MiB");
      }
      if (c < ' ') {
        throw wrong("a string has a control character in it");
      }
      if (c == '\\') {
        escaped = true;
        next();
      }
    }
    String text = text(start, position - 1);
    return escaped ? unescaped(text) : text;
  }

  private String text(long start, long end) {
    try {
      byte[] utf8 = bytes.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw wrong("it is not UTF-8");
    }
  }

  private String unescaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\') {
        out.append(c);
        at++;
      } else if (text.charAt(at + 1) == 'u') {
        out.append(unicode(text, at + 2));
        at += 6;
      } else {
        out.append(simple(text.charAt(at + 1)));
        at += 2;
      }
    }
    return whole(out.toString());
  }

  /** Half a character, which only an escape can write, has no form in UTF-8. */
  private String whole(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw wrong("half a character stands alone");
    }
    return text;
  }

  private char unicode(String text, int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw wrong("\\u needs four digits");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private char simple(char c) {
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw wrong("there is no escape \\" + c);
    };
  }

  /**
   * Reads a value of any kind: a map, a list, a string, a Long, a Double, a Boolean, or null.
   *
   * @param depth how many others it is in
   * @throws FileException if there is none, or it is in too many others
   */
  public @Nullable Object value(int depth) {
    if (depth > DEEPEST) {
      throw tooDeep();
    }
    return switch (skipSpace()) {
      case '{' -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object(name -> map.put(name, value(depth + 1)));
        yield map;
      }
      case '[' -> {
        List<@Nullable Object> list = new ArrayList<>();
        array(() -> list.add(value(depth + 1)));
        yield list;
      }
      case '"' -> string();
      default -> plain(word());
    };
  }

  private @Nullable Object plain(String word) {
    return switch (word) {
      case "null" -> null;
      case "true", "false" -> Boolean.valueOf(word);
      default -> {
        yield word.matches("-?\\d+") ? integer(word) : (Object) Double.valueOf(word);
      }
    };
  }

  /** A Long, or a Double if it doesn't fit one. */
  private static Object integer(String word) {
    try {
      return Long.valueOf(word);
    } catch (NumberFormatException e) {
      return Double.valueOf(word);
    }
  }

  private FileException tooDeep() {
    return wrong("it is nested more than " + DEEPEST + " deep");
  }

  /**
   * Leaves out a value of any kind.
   *
   * @param depth how many others it is in
   * @throws FileException if there is none, or it is in too many others
   */
  public void skip(int depth) {
    if (depth > DEEPEST) {
      throw tooDeep();
    }
    switch (skipSpace()) {
      case '{' -> object(_ -> skip(depth + 1));
      case '[' -> array(() -> skip(depth + 1));
      case '"' -> string();
      default -> word();
    }
  }

  private String word() {
    long start = position;
    int c = peek();
    while (c >= 0 && (Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.')) {
      position++;
      c = peek();
    }
    String word = position - start > 64 ? "" : text(start, position);
    if (!word.matches("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
      throw wrong("a value is missing");
    }
    return word;
  }
}
