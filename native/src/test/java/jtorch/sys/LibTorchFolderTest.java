package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibTorchFolderTest {
  @TempDir private Path given;
  private Path temp;

  @BeforeEach
  void withoutLinks() throws IOException {
    temp = given.toRealPath();
  }

  @ParameterizedTest
  @CsvSource({
    "libtorch,libtorch/lib",
    "libtorch/lib,libtorch/lib",
    "site-packages/torch,site-packages/torch/lib",
    "site-packages,site-packages/torch/lib",
    "conda,conda/lib/python3.12/site-packages/torch/lib",
    "conda-forge,conda-forge/lib",
    "unpacked,unpacked/libtorch/lib",
  })
  void whatAUserNamesLeadsToTheLibraries(String named, String libraries) throws IOException {
    FakeLibTorch.cpu().write(temp.resolve(libraries).resolve("libtorch_cpu.so"));
    assertEquals(temp.resolve(libraries), LibTorchFolder.in(temp.resolve(named)).libraries());
  }

  @Test
  void aFolderWithoutOneIsNamed() {
    String message = Refusal.of(() -> LibTorchFolder.in(temp));
    assertTrue(message.startsWith(temp + " holds no LibTorch: neither lib/libtorch_cpu"), message);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Path none = temp.resolve("none");
    assertEquals(
        "There is no LibTorch at " + none + ": " + none + " is not there; " + UserChoice.WAY_OUT,
        Refusal.of(() -> LibTorchFolder.in(none)));
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(temp.resolve("libtorch.zip"), "PK");
    assertTrue(
        Refusal.of(() -> LibTorchFolder.in(file)).contains(" is a file and not a LibTorch folder"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLoopOfLinksIsNamed() throws IOException {
    Path one = temp.resolve("one");
    Path two = Files.createSymbolicLink(temp.resolve("two"), one);
    Files.createSymbolicLink(one, two);
    String message = Refusal.of(() -> LibTorchFolder.in(one));
    assertEquals(
        "There is no LibTorch at "
            + one
            + ": "
            + one
            + ": Too many levels of symbolic links or unable to access attributes of symbolic"
            + " link; "
            + UserChoice.WAY_OUT,
        message);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLibraryThatIsALoopOfLinksIsNone() throws IOException {
    Path lib = Files.createDirectories(temp.resolve("libtorch/lib"));
    Files.createSymbolicLink(lib.resolve("libtorch_cpu.so"), Path.of("libtorch_cpu.so"));
    String message = Refusal.of(() -> LibTorchFolder.in(temp.resolve("libtorch")));
    assertTrue(message.contains(" holds no LibTorch: "), message);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkLeadsToTheRealFolder() throws IOException {
    FakeLibTorch.write(temp.resolve("real"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));
    assertEquals(temp.resolve("real/lib"), LibTorchFolder.in(link).libraries());
  }

  @Test
  void theVersionIsInOneOfTwoFiles() throws IOException {
    Path home = FakeLibTorch.write(temp.resolve("libtorch"));
    assertEquals(Optional.of("2.10.0+cpu"), LibTorchFolder.in(home).label());
    Files.delete(home.resolve("build-version"));
    assertEquals(Optional.empty(), LibTorchFolder.in(home).label());
    Files.writeString(
        home.resolve("version.py"),
        "from typing import Optional\n__version__ = '2.10.0+cu128'\ndebug = False\n");
    assertEquals(Optional.of("2.10.0+cu128"), LibTorchFolder.in(home).label());
  }

  @Test
  void nvidiasPackagesAreBesideTorchs() throws IOException {
    Path site = temp.resolve("site-packages");
    FakeLibTorch.write(site.resolve("torch"));
    Files.createDirectories(site.resolve("nvidia/cudnn/lib"));
    Files.createDirectories(site.resolve("nvidia/cu13/lib"));
    assertEquals(
        List.of(site.resolve("nvidia/cu13/lib"), site.resolve("nvidia/cudnn/lib")),
        LibTorchFolder.in(site).nvidiaPackages());
  }
}
