package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** macOS and Windows: no {@code /proc}, and {@code setenv} under the name that each has. */
final class PlainHost implements Host {
  @Override
  public void check() {
    // The presets' libraries for these systems need nothing that the system does not bring.
  }

  @Override
  public void setenv(String name, String value) {
    boolean windows = Host.platform().startsWith("windows");
    try (Arena arena = Arena.ofConfined()) {
      if (windows) {
        var putenv =
            Downcall.libc(
                "_putenv_s",
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        int ignored = (int) putenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value));
      } else {
        var setenv =
            Downcall.libc(
                "setenv",
                FunctionDescriptor.of(
                    ValueLayout.JAVA_INT,
                    ValueLayout.ADDRESS,
                    ValueLayout.ADDRESS,
                    ValueLayout.JAVA_INT));
        int ignored =
            (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
      }
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public void keepFreedMemory() {
    // their allocators keep it without being asked
  }

  @Override
  public List<String> mappedFiles() {
    return List.of();
  }

  @Override
  public boolean readsLibraries() {
    return false;
  }

  @Override
  public boolean findsLibrary(String name) {
    return false;
  }

  @Override
  public Optional<String> processor() {
    return Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")); // Windows has it there
  }

  @Override
  public Set<String> processorFlags() {
    return Set.of();
  }

  @Override
  public Optional<String> cLibrary() {
    return Optional.empty();
  }

  @Override
  public OptionalInt terminalColumns() {
    return OptionalInt.empty();
  }

  @Override
  public OptionalLong peakResidentBytes() {
    return OptionalLong.empty();
  }

  @Override
  public OptionalLong residentBytes() {
    return OptionalLong.empty();
  }

  @Override
  public void preferLargePages(MemorySegment memory) {
    // theirs are chosen by the system
  }

  @Override
  public void limitMoreData(long bytes) {
    // has no such limit
  }
}
