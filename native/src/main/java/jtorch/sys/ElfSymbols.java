package jtorch.sys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that a Linux library gives to others and takes from them. */
final class ElfSymbols {
  private static final int SYMBOL = 24;
  private static final int TYPE_SYMBOLS = 11; // SHT_DYNSYM
  private static final int TYPE_VERSIONS = 0x6fff_ffff; // SHT_GNU_versym
  private static final int WEAK = 2; // STB_WEAK
  private static final int HIDDEN_VERSION = 0x8000;

  private final ElfFile file;
  private final Map<String, Long> exported = new HashMap<>();
  private final Set<String> wanted = new HashSet<>();

  private ElfSymbols(ElfFile file) {
    this.file = file;
  }

  /**
   * Reads them.
   *
   * @throws LibTorchLoadException if the tables are damaged
   */
  static ElfSymbols of(ElfFile file) {
    ElfSymbols symbols = new ElfSymbols(file);
    try (FileChannel channel = open(file)) {
      for (ElfFile.Section section : file.sections()) {
        if (section.type() == TYPE_SYMBOLS) {
          symbols.add(channel, section);
        }
      }
      return symbols;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static FileChannel open(ElfFile file) throws IOException {
    return FileChannel.open(file.file(), StandardOpenOption.READ);
  }

  private static LibTorchLoadException unreadable(ElfFile file, IOException e) {
    return new LibTorchLoadException(
        "Cannot read " + file.file() + ": " + FileFailure.reason(e), e);
  }

  private void add(FileChannel channel, ElfFile.Section section) throws IOException {
    ByteBuffer symbols = file.read(channel, section.offset(), section.size());
    ByteBuffer strings = file.strings(channel, section);
    ByteBuffer versions = versions(channel);
    for (int i = 1; (i + 1L) * SYMBOL <= symbols.limit(); i++) { // number 0 is none
      int at = i * SYMBOL;
      String name = file.string(strings, Integer.toUnsignedLong(symbols.getInt(at)));
      boolean weak = (symbols.get(at + 4) & 0xff) >> 4 == WEAK;
      if (symbols.getShort(at + 6) != 0) {
        exported.put(name, symbols.getLong(at + 8));
      } else if (!weak && !isVersioned(versions, i)) {
        wanted.add(name);
      }
    }
  }

  /** The C and C++ libraries give their symbols versions, LibTorch gives its own none. */
  private static boolean isVersioned(@Nullable ByteBuffer versions, int i) {
    return versions != null
        && (i + 1L) * 2 <= versions.limit()
        && (versions.getShort(i * 2) & ~HIDDEN_VERSION) > 1; // 0 is local, 1 is global
  }

  private @Nullable ByteBuffer versions(FileChannel channel) throws IOException {
    for (ElfFile.Section section : file.sections()) {
      if (section.type() == TYPE_VERSIONS) {
        return file.read(channel, section.offset(), section.size());
      }
    }
    return null;
  }

  /** Returns the names that others may use of it. */
  Set<String> exported() {
    return exported.keySet();
  }

  /** Returns the names that it takes from LibTorch: those without a version. */
  Set<String> wanted() {
    return wanted;
  }

  /** Returns the first bytes of an exported function, or fewer or none where it has no more. */
  byte[] code(String function, int count) {
    Long address = exported.get(function);
    if (address == null) {
      return new byte[0];
    }
    for (ElfFile.Section section : file.sections()) {
      long at = address - section.address();
      boolean isIn = section.address() > 0 && at >= 0 && at < section.size();
      if (isIn && section.type() != ElfFile.TYPE_NO_BITS) {
        return bytes(section.offset() + at, Math.min(count, section.size() - at));
      }
    }
    return new byte[0];
  }

  private byte[] bytes(long offset, long count) {
    try (FileChannel channel = open(file)) {
      return file.read(channel, offset, count).array();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
