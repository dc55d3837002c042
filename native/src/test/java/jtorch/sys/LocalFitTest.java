package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LocalFitTest {
  private static final LocalFit FIT = new LocalFit("linux-x86_64", Set.of("at_add", "c10_error"));

  @TempDir private Path temp;
  private Path home;
  private Path cpu;

  @BeforeEach
  void aFolderThatFits() throws IOException {
    home = FakeLibTorch.write(temp.toRealPath().resolve("libtorch"));
    cpu = home.resolve("lib/libtorch_cpu.so");
  }

  private String check() {
    return FIT.check(LibTorchFolder.in(home));
  }

  @Test
  void theRightVersionWithAllNamesFits() {
    assertEquals("2.10.0+cpu", check());
  }

  @Test
  void anotherVersionIsRefusedWithBothAndHowToGetIt() throws IOException {
    FakeLibTorch.cpu().abi(2, 13, 0).write(cpu);
    Files.writeString(home.resolve("build-version"), "2.13.0+cu130\n");
    assertEquals(
        "LibTorch 2.13.0+cu130 in "
            + home.resolve("lib")
            + " does not fit, as jtorch needs 2.10; get it with pip install torch==2.10.0, or name"
            + " another with --libtorch or JTORCH_LIBTORCH, or leave that out for the packaged"
            + " one.",
        Refusal.of(this::check));
  }

  @Test
  void theLibraryIsBelievedAndNotTheFileBesideIt() throws IOException {
    FakeLibTorch.cpu().abi(2, 9, 1).write(cpu);
    assertTrue(Refusal.of(this::check).contains("does not fit"));
    Files.delete(home.resolve("build-version"));
    assertTrue(Refusal.of(this::check).startsWith("LibTorch 2.9.1 in "));
  }

  @Test
  void oneThatDoesNotSayItsVersionIsRefused() throws IOException {
    new CraftedElf().soname("libtorch_cpu.so").exports("at_add").write(cpu);
    Files.delete(home.resolve("build-version"));
    String message = Refusal.of(this::check);
    assertTrue(message.startsWith("LibTorch of an unknown version in "), message);
  }

  @Test
  void oneWithoutTheNamesThatAreCalledIsRefused() throws IOException {
    FakeLibTorch.core().write(home.resolve("lib/libc10.so"));
    LocalFit more = new LocalFit("linux-x86_64", Set.of("at_add", "c10_error", "at_mul", "at_sub"));
    String message = Refusal.of(() -> more.check(LibTorchFolder.in(home)));
    assertTrue(
        message.contains("lacks 2 of the 4 names that jtorch calls, such as at_mul,"), message);
  }

  @Test
  void oneForAnotherProcessorIsRefused() throws IOException {
    FakeLibTorch.cpu().machine(CraftedElf.ARM64).write(cpu);
    assertEquals(
        cpu
            + " is built for arm64, and this Java runs on linux-x86_64; name another with"
            + " --libtorch or JTORCH_LIBTORCH, or leave that out for the packaged one.",
        Refusal.of(this::check));
  }

  @Test
  void oneThatIsCutOffIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(cpu);
    Files.write(cpu, Arrays.copyOf(whole, whole.length / 2));
    String message = Refusal.of(this::check);
    assertTrue(message.startsWith(cpu + " is cut off or damaged"), message);
  }

  @Test
  void oneWithAnotherNameInsideIsRefusedAsASecondWouldBeLoadedBesideIt() throws IOException {
    FakeLibTorch.cpu().soname("libtorch_cpu.so.2.10").write(cpu);
    String message = Refusal.of(this::check);
    assertTrue(message.contains("calls itself libtorch_cpu.so.2.10, and"), message);
  }

  @Test
  void oneWithoutItsCoreIsRefused() throws IOException {
    Files.delete(home.resolve("lib/libc10.so"));
    String message = Refusal.of(this::check);
    assertTrue(message.contains("libc10.so is not there"), message);
  }

  @Test
  void theVersionIsReadFromTheCodeWithAndWithoutABranchTarget() {
    byte[] plain = {0x48, (byte) 0xb8, 0, 0, 0, 0, 0, 3, 10, 2, (byte) 0xc3};
    byte[] marked = {
      (byte) 0xf3, 0x0f, 0x1e, (byte) 0xfa, 0x48, (byte) 0xb8, 0, 0, 0, 0, 0, 3, 10, 2, (byte) 0xc3
    };
    assertEquals(Optional.of("2.10.3"), LocalFit.abiVersion(plain));
    assertEquals(Optional.of("2.10.3"), LocalFit.abiVersion(marked));
    assertEquals(Optional.empty(), LocalFit.abiVersion(Arrays.copyOf(plain, 10)));
    assertEquals(Optional.empty(), LocalFit.abiVersion(new byte[15]));
    assertEquals(Optional.empty(), LocalFit.abiVersion(new byte[0]));
  }
}
