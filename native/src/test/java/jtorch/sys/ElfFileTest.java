package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {
  @TempDir private Path folder;

  private static CraftedElf sample() {
    return new CraftedElf()
        .soname("libone.so.1")
        .needs("libtwo.so", "libc.so.6")
        .searches("$ORIGIN:/opt/lib")
        .exports("f", "g")
        .abi(2, 10, 3)
        .wants("h");
  }

  @Test
  void aLibrarySaysItsNamesAndNeeds() throws IOException {
    ElfFile file = ElfFile.read(sample().write(folder.resolve("libone.so")));
    assertEquals("x86_64", file.machine());
    assertEquals("libone.so.1", file.soname());
    assertEquals(List.of("libtwo.so", "libc.so.6"), file.needed());
    assertEquals(List.of("$ORIGIN", "/opt/lib"), file.searched());
  }

  @Test
  void itsSymbolsAreThoseItGivesAndThoseItTakes() throws IOException {
    ElfSymbols symbols = ElfSymbols.of(ElfFile.read(sample().write(folder.resolve("one"))));
    assertEquals(Set.of("f", "g", "aoti_torch_abi_version"), symbols.exported());
    assertEquals(Set.of("h"), symbols.wanted());
    assertArrayEquals(new byte[] {(byte) 0xc3}, symbols.code("f", 1));
    assertEquals(0, symbols.code("no_such", 8).length);
  }

  @Test
  void aFileThatEndsTooEarlyIsRefusedWhereverItEnds() throws IOException {
    byte[] whole = sample().bytes();
    Path file = folder.resolve("libone.so");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      String message = Refusal.of(() -> ElfFile.read(file));
      String expected = length < 4 ? " is no Linux library." : "cut off or damaged";
      assertTrue(message.startsWith(file.toString()) && message.contains(expected), message);
    }
  }

  @Test
  void noChangedByteDoesMoreThanARefusal() throws IOException {
    byte[] whole = sample().bytes();
    Path file = folder.resolve("libone.so");
    Random random = new Random(0);
    int refused = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] changed = whole.clone();
      for (int j = 0; j < 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, changed);
      refused += isRefused(file) ? 1 : 0;
    }
    assertTrue(refused > 300 && refused < 3000, refused + " of 3000 refused");
  }

  private static boolean isRefused(Path file) {
    try {
      ElfSymbols symbols = ElfSymbols.of(ElfFile.read(file));
      return symbols.code("aoti_torch_abi_version", 15).length > 15;
    } catch (LibTorchLoadException e) {
      return true;
    }
  }

  @Test
  void anotherFileIsNoLibrary() throws IOException {
    Path file = Files.writeString(folder.resolve("libone.so"), "#!/bin/sh\necho not a library\n");
    assertEquals(file + " is no Linux library.", Refusal.of(() -> ElfFile.read(file)));
  }

  @Test
  void aLibraryFor32BitsIsRefused() throws IOException {
    byte[] bytes = sample().bytes();
    bytes[4] = 1;
    Path file = Files.write(folder.resolve("libone.so"), bytes);
    assertTrue(Refusal.of(() -> ElfFile.read(file)).endsWith("no 64-bit little-endian library."));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.so");
    assertEquals(
        "Cannot read " + file + ": " + file + " is not there",
        Refusal.of(() -> ElfFile.read(file)));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thePackagedBindingsTakeFromLibTorchOnlyWhatItGives() {
    Path packaged = LibTorch.folder();
    Set<String> wanted = ElfSymbols.of(ElfFile.read(packaged.resolve("libjnitorch.so"))).wanted();
    Set<String> given = ElfSymbols.of(ElfFile.read(packaged.resolve("libtorch_cpu.so"))).exported();
    Set<String> core = ElfSymbols.of(ElfFile.read(packaged.resolve("libc10.so"))).exported();
    assertTrue(wanted.size() > 4000, wanted.size() + " names");
    assertTrue(wanted.stream().allMatch(name -> given.contains(name) || core.contains(name)));
  }
}
