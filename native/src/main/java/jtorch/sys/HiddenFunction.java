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
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Functions that a loaded library has and names in its table of all symbols, but doesn't export.
 *
 * <p>The packaged LibTorch keeps that table. The place in memory is the function's address in the
 * file, as far from the address of an exported function as in the file. Layout: elf(5).
 */
final class HiddenFunction {
  private static final int TYPE_SYMBOLS = 2; // SHT_SYMTAB
  private static final int SYMBOL = 24;
  private static final int FUNCTION = 2; // STT_FUNC
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment symbols;
  private final MemorySegment strings;

  private HiddenFunction(MemorySegment symbols, MemorySegment strings) {
    this.symbols = symbols;
    this.strings = strings;
  }

  /**
   * Finds a function in memory.
   *
   * @param library the file that the library was loaded from
   * @param exported one that the library exports
   */
  static Optional<MemorySegment> find(Path library, String function, String exported) {
    Optional<MemorySegment> known = SymbolLookup.loaderLookup().find(exported);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(library, StandardOpenOption.READ);
        Arena arena = Arena.ofConfined()) {
      ElfFile file = ElfFile.read(library);
      for (ElfFile.Section table : file.sections()) {
        if (table.type() == TYPE_SYMBOLS && table.link() < file.sections().size()) {
          ElfFile.Section names = file.sections().get(table.link());
          HiddenFunction search =
              new HiddenFunction(map(channel, table, arena), map(channel, names, arena));
          return search.find(function, exported, known.get().address());
        }
      }
      return Optional.empty(); // the table was left out, as most do
    } catch (IOException | LibTorchLoadException e) {
      return Optional.empty(); // what can't be read is not used
    }
  }

  private static MemorySegment map(FileChannel channel, ElfFile.Section part, Arena arena)
      throws IOException {
    return channel.map(FileChannel.MapMode.READ_ONLY, part.offset(), part.size(), arena);
  }

  private Optional<MemorySegment> find(String function, String exported, long known) {
    OptionalLong hidden = address(function);
    OptionalLong reference = address(exported);
    return hidden.isPresent() && reference.isPresent()
        ? Optional.of(MemorySegment.ofAddress(known - reference.getAsLong() + hidden.getAsLong()))
        : Optional.empty();
  }

  /** Returns a function's address in the file. */
  private OptionalLong address(String function) {
    byte[] wanted = ("\0" + function + "\0").getBytes(StandardCharsets.US_ASCII);
    long before = next(strings, 0, MemorySegment.ofArray(wanted));
    if (before < 0) {
      return OptionalLong.empty();
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(INT, Math.toIntExact(before + 1));
      for (long at = next(symbols, 0, name); at >= 0; at = next(symbols, at + 1, name)) {
        boolean begins = at % SYMBOL == 0; // else the same number in another field
        if (begins && (symbols.get(ValueLayout.JAVA_BYTE, at + 4) & 0xf) == FUNCTION) {
          return OptionalLong.of(symbols.get(LONG, at + 8));
        }
      }
    }
    return OptionalLong.empty();
  }

  /** Returns where some bytes are found from a place on, or -1: 70 MB at the memory's speed. */
  private static long next(MemorySegment where, long from, MemorySegment what) {
    MemorySegment rest = where.asSlice(from);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment wanted = arena.allocate(what.byteSize()).copyFrom(what);
      MemorySegment found =
          (MemorySegment) Memmem.CALL.invokeExact(rest, rest.byteSize(), wanted, wanted.byteSize());
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
