package jtorch.sys;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** What differs between operating systems. */
public interface Host {
  /** Returns the host that this JVM runs on. */
  static Host current() {
    return Holder.CURRENT;
  }

  /** Returns the platform's name in JavaCPP's classifiers, such as {@code linux-x86_64}. */
  static String platform() {
    return Platform.name(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  /** Throws {@link LibTorchLoadException} if this host can't run the packaged LibTorch. */
  void check();

  /** Sets an environment variable of this process, for libraries that are loaded afterwards. */
  void setenv(String name, String value);

  /** Has the C library keep freed memory for the next step instead of giving it back. */
  void keepFreedMemory();

  /** Returns the paths of the files that this process has mapped, where the host can tell. */
  List<String> mappedFiles();

  /** Returns whether jtorch can read this system's libraries before it loads them. */
  boolean readsLibraries();

  /** Returns whether the system finds a library by its name alone, such as {@code libgomp.so.1}. */
  boolean findsLibrary(String name);

  /** Returns the processor's name, where the host can tell. */
  Optional<String> processor();

  /** Returns the processor's abilities by the kernel's names, such as {@code avx2}, or none. */
  Set<String> processorFlags();

  /** Returns the C library and its version, where the host can tell: {@code glibc 2.36}. */
  Optional<String> cLibrary();

  /** Returns how wide the terminal behind standard output is, where the host can tell. */
  OptionalInt terminalColumns();

  /** Returns the largest resident set of this process so far in bytes, where the host can tell. */
  OptionalLong peakResidentBytes();

  /** Returns the resident set of this process in bytes, where the host can tell. */
  OptionalLong residentBytes();

  /** Has new memory come in large pages, where the host has them: much of it is filled faster. */
  void preferLargePages(MemorySegment memory);

  /**
   * Limits the data of this process, memory that is not a file's, to so many bytes more than it has
   * now, where the host can: who asks for more is refused, and what was there stays.
   */
  void limitMoreData(long bytes);

  /** Makes the choice once. */
  final class Holder {
    private static final Host CURRENT =
        platform().startsWith("linux") ? new LinuxHost() : new PlainHost();

    private Holder() {}
  }
}
