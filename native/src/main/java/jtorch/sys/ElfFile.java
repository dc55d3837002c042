package jtorch.sys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a Linux library says of itself, read without running a byte of it.
 *
 * <p>Every offset and length in the file is checked against the file before it is used: the file
 * may be cut off, or none at all. The layout is that of elf(5).
 */
final class ElfFile {
  /** A part of the file, with the address that it has in memory. */
  record Section(int type, long address, long offset, long size, int link) {}

  private static final int HEADER = 64;
  private static final int SECTION = 64;

  private static final int SHARED_LIBRARY = 3; // ET_DYN
  private static final int TYPE_DYNAMIC = 6; // SHT_DYNAMIC
  static final int TYPE_NO_BITS = 8; // SHT_NOBITS

  private static final long NEEDED = 1; // DT_NEEDED
  private static final long SONAME = 14; // DT_SONAME
  private static final long RPATH = 15; // DT_RPATH
  private static final long RUNPATH = 29; // DT_RUNPATH

  /** More than ten times what the largest LibTorch has of any table. */
  private static final long LARGEST_TABLE = 1L << 30;

  /** The architectures that a LibTorch is built for, by the numbers of e_machine. */
  private static final Map<Integer, String> MACHINES =
      Map.of(3, "x86", 21, "ppc64", 22, "s390x", 40, "arm", 62, "x86_64", 183, "arm64");

  private final Path file;
  private final long length;
  private final String machine;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> needed = new ArrayList<>();
  private final List<String> searched = new ArrayList<>();
  private @Nullable String soname;

  private ElfFile(Path file, FileChannel channel) throws IOException {
    this.file = file;
    length = channel.size();
    ByteBuffer header = read(channel, 0, Math.min(length, HEADER));
    checkHeader(header);
    machine = machineName(Short.toUnsignedInt(header.getShort(18)));
    readSections(channel, header);
    for (Section section : sections) {
      if (section.type == TYPE_DYNAMIC) {
        readDynamic(channel, section);
      }
    }
  }

  /**
   * Reads a library's tables, without its symbols.
   *
   * @throws LibTorchLoadException if it isn't a whole 64-bit library
   */
  static ElfFile read(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new ElfFile(file, channel);
    } catch (IOException e) {
      throw new LibTorchLoadException("Cannot read " + file + ": " + FileFailure.reason(e), e);
    }
  }

  private void checkHeader(ByteBuffer header) {
    boolean elf = header.remaining() >= 4 && header.getInt(0) == 0x464c_457f; // \177ELF
    if (!elf) {
      throw new LibTorchLoadException(file + " is no Linux library.");
    }
    if (header.remaining() < HEADER) {
      throw damaged();
    }
    if (header.get(4) != 2 || header.get(5) != 1) {
      throw new LibTorchLoadException(file + " is no 64-bit little-endian library.");
    }
    if (header.getShort(16) != SHARED_LIBRARY) {
      throw new LibTorchLoadException(file + " is an ELF file, but no shared library.");
    }
  }

  private static String machineName(int number) {
    return MACHINES.getOrDefault(number, "ELF machine " + number);
  }

  private void readSections(FileChannel channel, ByteBuffer header) throws IOException {
    int count = Short.toUnsignedInt(header.getShort(60));
    if (Short.toUnsignedInt(header.getShort(58)) != SECTION || count == 0) {
      throw new LibTorchLoadException(file + " has no table of sections, as LibTorch's has.");
    }
    ByteBuffer table = read(channel, header.getLong(40), (long) count * SECTION);
    for (int at = 0; at < table.limit(); at += SECTION) {
      Section section =
          new Section(
              table.getInt(at + 4),
              table.getLong(at + 16),
              table.getLong(at + 24),
              table.getLong(at + 32),
              table.getInt(at + 40));
      if (section.type != TYPE_NO_BITS) { // which has a size, and no bytes in the file
        checkInside(section.offset, section.size);
      }
      sections.add(section);
    }
  }

  private void readDynamic(FileChannel channel, Section section) throws IOException {
    ByteBuffer entries = read(channel, section.offset, section.size);
    ByteBuffer strings = strings(channel, section);
    while (entries.remaining() >= 16) {
      long tag = entries.getLong();
      long value = entries.getLong();
      if (tag == NEEDED) {
        needed.add(string(strings, value));
      } else if (tag == SONAME) {
        soname = string(strings, value);
      } else if (tag == RPATH || tag == RUNPATH) {
        searched.addAll(List.of(string(strings, value).split(":", -1)));
      }
    }
  }

  /** Returns the names that a table of the file takes its strings from. */
  ByteBuffer strings(FileChannel channel, Section section) throws IOException {
    if (section.link < 0 || section.link >= sections.size()) {
      throw damaged();
    }
    Section strings = sections.get(section.link);
    return read(channel, strings.offset, strings.size);
  }

  /** Returns the text at an offset of a table of strings, up to its zero. */
  String string(ByteBuffer strings, long offset) {
    if (offset < 0 || offset >= strings.limit()) {
      throw damaged();
    }
    int start = (int) offset;
    int end = start;
    while (end < strings.limit() && strings.get(end) != 0) {
      end++;
    }
    byte[] text = new byte[end - start];
    strings.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  /** Reads a part of the file. */
  ByteBuffer read(FileChannel channel, long offset, long size) throws IOException {
    checkInside(offset, size);
    if (size > LARGEST_TABLE) {
      throw new LibTorchLoadException(
          file + " has a table of " + size + " bytes, which no LibTorch has.");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw damaged(); // it became shorter while it was read
      }
    }
    return buffer.flip();
  }

  private void checkInside(long offset, long size) {
    if (offset < 0 || size < 0 || offset > length || size > length - offset) {
      throw damaged();
    }
  }

  private LibTorchLoadException damaged() {
    return new LibTorchLoadException(
        file
            + " is cut off or damaged: its tables point past its "
            + length
            + " bytes; download or install it again.");
  }

  /** Returns where it is. */
  Path file() {
    return file;
  }

  /** Returns the processor that it was built for: {@code x86_64}, {@code arm64}. */
  String machine() {
    return machine;
  }

  /** Returns the name that others ask for it by, if it has one. */
  @Nullable String soname() {
    return soname;
  }

  /** Returns the names of the libraries that it can't be loaded without. */
  List<String> needed() {
    return needed;
  }

  /** Returns the folders that it wants them to be looked for in, {@code $ORIGIN} for its own. */
  List<String> searched() {
    return searched;
  }

  /** Returns the parts of the file. */
  List<Section> sections() {
    return sections;
  }
}
