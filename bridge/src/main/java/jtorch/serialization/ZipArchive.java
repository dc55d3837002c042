package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a zip archive as PyTorch writes them, checked before a byte is used:
 * entries are stored without compression, have names of their own, lie one after another inside the
 * file and never overlap.
 *
 * <p>Source: PKWARE's APPNOTE.TXT, 4.3 and 4.5.3.
 */
public final class ZipArchive {
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  static final int LOCAL_HEADER = 0x04034b50;
  static final int DIRECTORY_ENTRY = 0x02014b50;
  static final int END = 0x06054b50;
  static final int END64 = 0x06064b50;
  static final int LOCATOR64 = 0x07064b50;
  static final int LOCAL_SIZE = 30;
  static final int ENTRY_SIZE = 46;
  static final int END_SIZE = 22;
  static final int END64_SIZE = 56;
  static final int LOCATOR64_SIZE = 20;

  private static final int LONGEST_COMMENT = 0xffff;
  private static final int MOST_ENTRIES = 500_000;
  private static final long IN_ZIP64 = 0xffffffffL;

  private final MemorySegment file;
  private final Map<String, ZipEntryRange> entries = new LinkedHashMap<>();
  private long directory;

  /** Returns whether a file begins as an archive does. */
  public static boolean isZip(MemorySegment file) {
    return file.byteSize() >= 4 && file.get(INT, 0) == LOCAL_HEADER;
  }

  /**
   * Reads and checks the table of contents.
   *
   * @throws FileException if it is damaged
   */
  public ZipArchive(MemorySegment file) {
    this.file = file;
    readDirectory();
    List<ZipEntryRange> ordered = new ArrayList<>(entries.values());
    ordered.sort(Comparator.comparingLong(ZipEntryRange::header));
    long end = 0;
    for (ZipEntryRange entry : ordered) {
      if (entry.header() < end || entry.end() > directory) {
        throw damaged("entry " + shown(entry.name()) + " overlaps another part of it");
      }
      end = entry.end();
    }
  }

  /** Returns an entry's bytes, or null if there is none of this name. */
  public @Nullable MemorySegment find(String name) {
    ZipEntryRange entry = entries.get(name);
    return entry == null ? null : file.asSlice(entry.offset(), entry.length());
  }

  /** Returns where an entry is, or null if there is none of this name. */
  public @Nullable ZipEntryRange range(String name) {
    return entries.get(name);
  }

  /** Returns the names of the entries, in the order of the table of contents. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /**
   * Returns the folder that all entries are in, as the first one says.
   *
   * @throws FileException if it has no entries, or the first one is in no folder
   */
  public String folder() {
    if (entries.isEmpty()) {
      throw damaged("it has no entries");
    }
    String first = entries.keySet().iterator().next();
    int slash = first.indexOf('/');
    if (slash <= 0) {
      throw new FileException(
          "it is a zip archive, but not one that torch.save wrote: entry "
              + shown(first)
              + " is in no folder");
    }
    return first.substring(0, slash);
  }

  private void readDirectory() {
    long end = findEnd();
    long count = u16(end + 10);
    long size = u32(end + 12);
    directory = u32(end + 16);
    if (count == 0xffff || size == IN_ZIP64 || directory == IN_ZIP64) {
      long end64 = end64(end);
      count = i64(end64 + 32);
      size = i64(end64 + 40);
      directory = i64(end64 + 48);
    }
    if (count < 0 || count > MOST_ENTRIES) {
      throw damaged("it claims " + Long.toUnsignedString(count) + " entries");
    }
    if (directory < 0 || size < 0 || directory > end || size > end - directory) {
      throw damaged("its table of contents is not inside the file");
    }
    long at = directory;
    for (long i = 0; i < count; i++) {
      at = readEntry(at, directory + size);
    }
  }

  private long findEnd() {
    long last = file.byteSize() - END_SIZE;
    for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (i32(at) == END && u16(at + 20) == last - at) {
        return at;
      }
    }
    throw damaged("it has no table of contents at its end, so it may be cut off");
  }

  private long end64(long end) {
    long locator = end - LOCATOR64_SIZE;
    if (locator < 0 || i32(locator) != LOCATOR64) {
      throw damaged("its 64-bit table of contents is missing");
    }
    long end64 = i64(locator + 8);
    if (end64 < 0 || end64 > locator - END64_SIZE || i32(end64) != END64) {
      throw damaged("its 64-bit table of contents is not where it says");
    }
    return end64;
  }

  private long readEntry(long at, long limit) {
    if (at > limit - ENTRY_SIZE || i32(at) != DIRECTORY_ENTRY) {
      throw damaged("its table of contents ends too early");
    }
    int nameLength = u16(at + 28);
    int extraLength = u16(at + 30);
    long next = at + ENTRY_SIZE + nameLength + extraLength + u16(at + 32);
    if (next > limit) {
      throw damaged("its table of contents ends too early");
    }
    String name = name(at + ENTRY_SIZE, nameLength);
    long extra = at + ENTRY_SIZE + nameLength;
    Zip64Fields wide = new Zip64Fields(extra, extra + extraLength);
    long length = wide.next(u32(at + 24));
    long compressed = wide.next(u32(at + 20));
    long header = wide.next(u32(at + 42));
    if ((u16(at + 8) & 1) != 0 || u16(at + 10) != 0 || length != compressed) {
      throw new FileException(
          "entry "
              + shown(name)
              + " of the archive is compressed or encrypted, which torch.save never does; unpack"
              + " it and pack it with 'zip -0'");
    }
    add(name, header, length);
    return next;
  }

  private void add(String name, long header, long length) {
    if (header < 0 || header > directory - LOCAL_SIZE || i32(header) != LOCAL_HEADER) {
      throw damaged("entry " + shown(name) + " is not where it says");
    }
    int nameLength = u16(header + 26);
    long offset = header + LOCAL_SIZE + nameLength + u16(header + 28);
    if (length < 0 || offset > directory || length > directory - offset) {
      throw damaged(
          "entry "
              + shown(name)
              + " of "
              + Long.toUnsignedString(length)
              + " bytes is not inside the file");
    }
    if (!name.equals(name(header + LOCAL_SIZE, nameLength))) {
      throw damaged("entry " + shown(name) + " has two different names");
    }
    if (entries.put(name, new ZipEntryRange(name, header, offset, length)) != null) {
      throw damaged("there are two entries " + shown(name));
    }
  }

  private String name(long at, int length) {
    if (at > file.byteSize() - length) {
      throw damaged("the name of an entry is not inside the file");
    }
    byte[] bytes = file.asSlice(at, length).toArray(ValueLayout.JAVA_BYTE);
    String name = new String(bytes, StandardCharsets.UTF_8);
    if (leadsOut(name)) {
      throw damaged("entry " + shown(name) + " leads out of the archive");
    }
    return name;
  }

  /**
   * The first folder is called as the file was when Python wrote it, which may be anything: '..'
   * for a file '...pth'. Nothing is ever unpacked to where a name leads.
   */
  private static boolean leadsOut(String name) {
    List<String> parts = List.of(name.split("/", -1));
    return parts.getFirst().isEmpty()
        || parts.subList(1, parts.size()).contains("..")
        || name.indexOf('\\') >= 0;
  }

  /** The values of an entry that did not fit 32 bits. */
  private final class Zip64Fields {
    private long at;
    private long end;

    Zip64Fields(long extra, long limit) {
      for (at = extra; at <= limit - 4; at += 4 + u16(at + 2)) {
        if (u16(at) == 1) {
          end = Math.min(limit, at + 4 + u16(at + 2));
          at += 4;
          return;
        }
      }
    }

    long next(long narrow) {
      if (narrow != IN_ZIP64) {
        return narrow;
      }
      if (at > end - Long.BYTES) {
        throw damaged("the 64-bit size of an entry is missing");
      }
      at += Long.BYTES;
      return i64(at - Long.BYTES);
    }
  }

  private int u16(long at) {
    return file.get(SHORT, checked(at, 2)) & 0xffff;
  }

  private int i32(long at) {
    return file.get(INT, checked(at, 4));
  }

  private long u32(long at) {
    return Integer.toUnsignedLong(i32(at));
  }

  private long i64(long at) {
    return file.get(LONG, checked(at, 8));
  }

  private long checked(long at, int length) {
    if (at < 0 || at > file.byteSize() - length) {
      throw damaged("a part of it is not inside the file");
    }
    return at;
  }

  private static String shown(String name) {
    return "'" + PickleInput.shown(Objects.requireNonNull(name)) + "'";
  }

  private static FileException damaged(String what) {
    return new FileException("the archive is damaged: " + what);
  }
}
