package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A library in memory beside the file that it was loaded from, whose tables say what the linker
 * doesn't: where functions are that it has and doesn't export, and through which slots it calls
 * those of others. Layout: elf(5).
 *
 * <p>Who knows at which place of a table a name probably stands says so, and spares the search. The
 * name is looked at in any case.
 */
final class LoadedElf implements AutoCloseable {
  private static final int SYMBOLS = 2; // SHT_SYMTAB: all symbols; most libraries come without it
  private static final int RELOCATIONS = 4; // SHT_RELA
  private static final int DYNAMIC_SYMBOLS = 11; // SHT_DYNSYM
  private static final int SYMBOL = 24; // bytes of an entry
  private static final int RELOCATION = 24;
  private static final int FUNCTION = 2; // STT_FUNC
  private static final int SLOT_OF_A_CALL = 7; // R_X86_64_JUMP_SLOT
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final FileChannel channel;
  private final Arena arena = Arena.ofConfined();
  private final List<ElfFile.Section> sections;
  private long base; // where the file's address 0 is in memory

  private LoadedElf(Path library) throws IOException {
    sections = ElfFile.read(library).sections();
    channel = FileChannel.open(library, StandardOpenOption.READ);
  }

  /**
   * Opens a library's tables.
   *
   * @param library the file that it was loaded from
   * @param exported a function that it exports
   * @param expected at which place of the table of all symbols that one probably stands
   * @return nothing if it isn't loaded, can't be read or has no such table
   */
  static Optional<LoadedElf> open(Path library, String exported, long expected) {
    Optional<MemorySegment> known = SymbolLookup.loaderLookup().find(exported);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    try {
      LoadedElf loaded = new LoadedElf(library);
      if (loaded.findBase(exported, expected, known.get())) {
        return Optional.of(loaded);
      }
      loaded.close();
      return Optional.empty();
    } catch (IOException | LibTorchLoadException e) {
      return Optional.empty(); // what can't be read is not used
    }
  }

  /** Returns whether the file has a function whose place in memory is known. */
  private boolean findBase(String exported, long expected, MemorySegment known) {
    try {
      Optional<MemorySegment> inFile = function(exported, expected);
      inFile.ifPresent(place -> base = known.address() - place.address());
      return inFile.isPresent();
    } catch (IOException e) {
      return false; // what can't be read is not used
    }
  }

  /**
   * Returns where a function is, which the library needn't export.
   *
   * @param expected at which place of the table of all symbols it probably stands
   */
  Optional<MemorySegment> function(String name, long expected) throws IOException {
    Names names = names(SYMBOLS);
    if (names == null) {
      return Optional.empty();
    }
    long place = names.isAt(name, expected) ? expected : names.find(name);
    return names.isFunction(place) ? Optional.of(inMemory(names.value(place))) : Optional.empty();
  }

  /**
   * Returns where the address is kept by which the library calls a function of another.
   *
   * @param expected at which place of the table of such slots it probably stands
   */
  Optional<MemorySegment> slot(String imported, long expected) throws IOException {
    Names names = names(DYNAMIC_SYMBOLS);
    if (names == null) {
      return Optional.empty();
    }
    MemorySegment slots = slotsWith(names, imported, expected);
    if (slots != null) {
      return Optional.of(inMemory(slots.get(LONG, expected * RELOCATION)));
    }
    long symbol = names.find(imported);
    return symbol < 0 ? Optional.empty() : slot(symbol);
  }

  /** Returns whether a table of slots has the one of a function at a place. */
  boolean hasSlot(String imported, long place) throws IOException {
    Names names = names(DYNAMIC_SYMBOLS);
    return names != null && slotsWith(names, imported, place) != null;
  }

  private @Nullable MemorySegment slotsWith(Names names, String imported, long place)
      throws IOException {
    for (ElfFile.Section section : sections) {
      if (section.type() == RELOCATIONS) {
        MemorySegment slots = map(section);
        if (isSlotOf(names, slots, imported, place)) {
          return slots;
        }
      }
    }
    return null;
  }

  private Optional<MemorySegment> slot(long symbol) throws IOException {
    MemorySegment info = arena.allocateFrom(LONG, symbol << 32 | SLOT_OF_A_CALL);
    for (ElfFile.Section section : sections) {
      if (section.type() == RELOCATIONS) {
        MemorySegment slots = map(section);
        long place = entry(slots, RELOCATION, 8, info);
        if (place >= 0) {
          return Optional.of(inMemory(slots.get(LONG, place * RELOCATION)));
        }
      }
    }
    return Optional.empty();
  }

  /** Returns whether the table of all symbols has a name at a place. */
  boolean hasSymbol(String name, long place) throws IOException {
    Names names = names(SYMBOLS);
    return names != null && names.isAt(name, place);
  }

  private static boolean isSlotOf(Names names, MemorySegment slots, String name, long place) {
    if (place < 0 || place >= slots.byteSize() / RELOCATION) {
      return false;
    }
    long info = slots.get(LONG, place * RELOCATION + 8);
    return (int) info == SLOT_OF_A_CALL && names.isAt(name, info >>> 32);
  }

  private @Nullable Names names(int type) throws IOException {
    for (ElfFile.Section section : sections) {
      if (section.type() == type && section.link() < sections.size()) {
        return new Names(map(section), map(sections.get(section.link())), arena);
      }
    }
    return null;
  }

  private MemorySegment map(ElfFile.Section part) throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, part.offset(), part.size(), arena);
  }

  private MemorySegment inMemory(long address) {
    return MemorySegment.ofAddress(base + address);
  }

  @Override
  public void close() throws IOException {
    arena.close();
    channel.close();
  }

  /** A table of symbols and the one of their names. */
  private record Names(MemorySegment symbols, MemorySegment strings, Arena arena) {
    boolean isAt(String name, long place) {
      if (place < 0 || place >= symbols.byteSize() / SYMBOL) {
        return false;
      }
      byte[] wanted = (name + "\0").getBytes(StandardCharsets.US_ASCII);
      long at = Integer.toUnsignedLong(symbols.get(INT, place * SYMBOL));
      return at + wanted.length <= strings.byteSize()
          && strings.asSlice(at, wanted.length).mismatch(MemorySegment.ofArray(wanted)) == -1;
    }

    /** Returns at which place a name stands first, or -1. */
    long find(String name) {
      MemorySegment wanted = arena.allocateFrom("\0" + name); // which ends with a zero, too
      long before = next(strings, 0, wanted);
      return before < 0
          ? -1
          : entry(symbols, SYMBOL, 0, arena.allocateFrom(INT, Math.toIntExact(before + 1)));
    }

    boolean isFunction(long place) {
      return place >= 0
          && (symbols.get(ValueLayout.JAVA_BYTE, place * SYMBOL + 4) & 0xf) == FUNCTION;
    }

    long value(long place) {
      return symbols.get(LONG, place * SYMBOL + 8);
    }
  }

  /** Returns which entry of a table has some bytes in the field at an offset, or -1. */
  private static long entry(MemorySegment table, int size, int offset, MemorySegment field) {
    for (long at = next(table, 0, field); at >= 0; at = next(table, at + 1, field)) {
      if (at % size == offset) { // else the same number in another field
        return at / size;
      }
    }
    return -1;
  }

  /** Returns where some bytes are found from a place on, or -1: 70 MB at the memory's speed. */
  private static long next(MemorySegment where, long from, MemorySegment what) {
    MemorySegment rest = where.asSlice(from);
    try {
      MemorySegment found =
          (MemorySegment) Memmem.CALL.invokeExact(rest, rest.byteSize(), what, what.byteSize());
      return found.address() == 0 ? -1 : found.address() - where.address();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The C library's search. */
  private static final class Memmem {
    static final MethodHandle CALL =
        Downcall.libc(
            "memmem",
            FunctionDescriptor.of(
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG));
  }
}
