package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class LinuxHostTest {
  @Test
  void anOldGlibcIsNamedBesideTheOneThatIsNeeded() {
    String message = Refusal.of(() -> LinuxHost.checkGlibc("2.34"));
    assertEquals(
        "glibc 2.34 is too old for the packaged LibTorch, which needs 2.35 or newer (Ubuntu 22.04,"
            + " Debian 12, Fedora 36 or later).",
        message);
  }

  @Test
  void anotherCLibraryIsRefused() {
    String message = Refusal.of(() -> LinuxHost.checkGlibc(null));
    assertTrue(
        message.startsWith(
            "This Linux has another C library than glibc, and the packaged LibTorch needs glibc"
                + " 2.35 or newer"),
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.35", "2.36-9+deb12u14", "2.100", "3.0"})
  void aNewEnoughGlibcPasses(String found) {
    assertDoesNotThrow(() -> LinuxHost.checkGlibc(found));
  }

  @Test
  void theHostOfTheTestsPasses() {
    assertDoesNotThrow(() -> Host.current().check());
  }

  @Test
  void mappedFilesAreThoseWithAPathEachOnce() {
    String maps =
        """
        7f0000000000-7f0000001000 r--p 00000000 fe:00 12  /usr/lib/a folder/libone.so
        7f0000001000-7f0000002000 r-xp 00001000 fe:00 12  /usr/lib/a folder/libone.so
        7f0000002000-7f0000003000 rw-p 00000000 00:00 0
        7f0000003000-7f0000004000 rw-p 00000000 00:00 0   [heap]
        7f0000004000-7f0000005000 r--p 00000000 fe:00 13  /tmp/libtwo.so (deleted)
        """;
    assertEquals(
        List.of("/usr/lib/a folder/libone.so", "/tmp/libtwo.so (deleted)"),
        LinuxHost.mappedFiles(maps.getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aPathInAnotherEncodingDoesNotHideTheOthers() {
    byte[] maps =
        "0-1 r--p 0 fe:00 1 /tmp/\u00e4\n0-1 r--p 0 fe:00 2 /tmp/libc10.so\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("/tmp/libc10.so", LinuxHost.mappedFiles(maps).getLast());
  }

  @Test
  void theJavaOfTheTestsIsMapped() throws Exception {
    Path java = Path.of(System.getProperty("java.home")).toRealPath();
    assertTrue(
        Host.current().mappedFiles().stream().anyMatch(file -> file.startsWith(java.toString())));
  }

  @Test
  void theResidentSetIsWhatTheKernelSays() throws Exception {
    long peak = Host.current().peakResidentBytes().orElseThrow();
    long now = Host.current().residentBytes().orElseThrow();
    assertTrue(now > 1 << 20 && peak > 1 << 20, now + " now, " + peak + " at most");
    assertTrue(Files.readString(Path.of("/proc/self/status")).contains("VmRSS:"));
  }

  @Test
  void largePagesAreAskedForOnlyWhereWholeOnesFit() {
    try (Arena arena = Arena.ofConfined()) {
      for (long bytes : new long[] {1, 4096, 3 << 20, 9 << 20}) {
        MemorySegment memory = arena.allocate(bytes);
        assertDoesNotThrow(() -> Host.current().preferLargePages(memory));
        memory.fill((byte) 7);
        assertEquals(7, memory.get(ValueLayout.JAVA_BYTE, bytes - 1));
      }
    }
  }
}
