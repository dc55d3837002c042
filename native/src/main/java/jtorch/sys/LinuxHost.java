package jtorch.sys;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Linux: glibc and {@code /proc}. */
final class LinuxHost implements Host {
  private static final Version NEEDED_GLIBC = new Version(2, 35); // objdump -T libtorch_cpu.so

  private static final int M_TRIM_THRESHOLD = -1; // malloc.h
  private static final int M_TOP_PAD = -2;
  private static final int M_MMAP_THRESHOLD = -3;

  private static final int STANDARD_OUTPUT = 1;
  private static final long TIOCGWINSZ = 0x5413; // asm-generic/ioctls.h

  private static final MethodHandle IOCTL =
      Downcall.libc(
          "ioctl",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS),
          Linker.Option.firstVariadicArg(2));

  private static final MethodHandle SETENV =
      Downcall.libc(
          "setenv",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_INT));

  @Override
  public void check() {
    checkGlibc(glibcVersion());
  }

  /** Compares a version that {@code gnu_get_libc_version} gave, or null where it is missing. */
  static void checkGlibc(@Nullable String found) {
    if (found == null) {
      throw new LibTorchLoadException(
          "This Linux has another C library than glibc, and the packaged LibTorch needs glibc "
              + NEEDED_GLIBC
              + " or newer (Ubuntu 22.04, Debian 12, Fedora 36 or later).");
    }
    if (Version.parse(found).compareTo(NEEDED_GLIBC) < 0) {
      throw new LibTorchLoadException(
          "glibc "
              + found
              + " is too old for the packaged LibTorch, which needs "
              + NEEDED_GLIBC
              + " or newer (Ubuntu 22.04, Debian 12, Fedora 36 or later).");
    }
  }

  private static @Nullable String glibcVersion() {
    if (!Downcall.libcHas("gnu_get_libc_version")) {
      return null;
    }
    MethodHandle version =
        Downcall.libc("gnu_get_libc_version", FunctionDescriptor.of(ValueLayout.ADDRESS));
    try {
      return Downcall.string((MemorySegment) version.invokeExact());
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void setenv(String name, String value) {
    try (Arena arena = Arena.ofConfined()) {
      int result = (int) SETENV.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      if (result != 0) {
        throw new LibTorchLoadException(
            "The environment has no room for " + name + "=" + value + "; make it smaller.");
      }
    } catch (LibTorchLoadException e) {
      throw e;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * glibc gives large blocks back to the system at each free, and the next step faults their pages
   * in again: a fifth of an epoch of small networks. What the user set stays.
   */
  @Override
  public void keepFreedMemory() {
    MethodHandle mallopt =
        Downcall.libc(
            "mallopt",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      if (System.getenv("MALLOC_MMAP_THRESHOLD_") == null) {
        int accepted = (int) mallopt.invokeExact(M_MMAP_THRESHOLD, 32 << 20); // the most it takes
        assert accepted == 1;
      }
      if (System.getenv("MALLOC_TRIM_THRESHOLD_") == null) {
        int accepted = (int) mallopt.invokeExact(M_TRIM_THRESHOLD, 512 << 20);
        assert accepted == 1;
      }
      if (System.getenv("MALLOC_TOP_PAD_") == null) {
        // Java's threads have heaps of 64 MB, which go when they are empty, whatever the threshold
        // says, unless what remains would be less than this.
        int accepted = (int) mallopt.invokeExact(M_TOP_PAD, 128 << 20);
        assert accepted == 1;
      }
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public List<String> mappedFiles() {
    try {
      return mappedFiles(Files.readAllBytes(Path.of("/proc/self/maps")));
    } catch (IOException e) {
      return List.of(); // a container without /proc: the check is skipped
    }
  }

  /** Reads the paths, which may have any bytes, in the encoding that Java's own paths have. */
  static List<String> mappedFiles(byte[] maps) {
    return new String(maps, Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")))
        .lines()
        .map(line -> line.indexOf('/') < 0 ? "" : line.substring(line.indexOf('/')))
        .filter(path -> !path.isEmpty())
        .distinct()
        .toList();
  }

  @Override
  public boolean readsLibraries() {
    return true;
  }

  @Override
  public boolean findsLibrary(String name) {
    try (Arena arena = Arena.ofConfined()) {
      return Downcall.open(name, arena) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public Optional<String> processor() {
    return processorLine("model name");
  }

  @Override
  public Set<String> processorFlags() {
    return processorLine("flags")
        .map(flags -> Set.copyOf(List.of(flags.split(" ", -1))))
        .orElse(Set.of());
  }

  private static Optional<String> processorLine(String key) {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith(key) && line.contains(": "))
          .map(line -> line.substring(line.indexOf(": ") + 2).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty(); // a container without /proc
    }
  }

  @Override
  public Optional<String> cLibrary() {
    return Optional.ofNullable(glibcVersion()).map(version -> "glibc " + version);
  }

  @Override
  public OptionalInt terminalColumns() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment size = arena.allocate(ValueLayout.JAVA_SHORT, 4); // rows, columns, and pixels
      int result = (int) IOCTL.invokeExact(STANDARD_OUTPUT, TIOCGWINSZ, size);
      int columns = Short.toUnsignedInt(size.getAtIndex(ValueLayout.JAVA_SHORT, 1));
      return result == 0 && columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public OptionalLong peakResidentBytes() {
    return status("VmHWM:");
  }

  @Override
  public OptionalLong residentBytes() {
    return status("VmRSS:");
  }

  @Override
  public void preferLargePages(MemorySegment memory) {
    LinuxMemory.preferLargePages(memory);
  }

  @Override
  public void limitMoreData(long bytes) {
    status("VmData:").ifPresent(now -> LinuxMemory.limitData(now + bytes));
  }

  private static OptionalLong status(String key) {
    try (var lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
