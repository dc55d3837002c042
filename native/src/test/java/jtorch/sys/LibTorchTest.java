package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibTorchTest {
  @ParameterizedTest
  @CsvSource({
    "libopenblas.so.0,openblas",
    "libopenblas.0.dylib,openblas",
    "libopenblas.dll,openblas",
    "torch_cpu.dll,torch_cpu",
    "libtorch_cpu.so,torch_cpu",
    "libgcc_s.1.1.dylib,gcc_s",
  })
  void aLibraryIsOrderedByItsNameAlone(String file, String stem) {
    assertEquals(stem, PackagedLibTorch.stem(file));
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/torch/lib/libtorch_cpu.so",
    "/opt/torch/lib/libtorch.so",
    "/usr/lib/x86_64-linux-gnu/libc10.so.2.1",
    "/home/ada/old (deleted)/libtorch_cpu.so (deleted)",
  })
  void aLibTorchFromElsewhereIsNamed(String foreign, @TempDir Path folder) {
    List<String> mapped = List.of("/usr/lib/libc.so.6", foreign);
    String message = Refusal.of(() -> ForeignLibTorch.refuse(mapped, folder));
    assertEquals(
        "This process already holds another LibTorch, "
            + foreign
            + ", and two of them end it; remove that one (LD_PRELOAD, LD_LIBRARY_PATH, or another"
            + " binding in the same JVM).",
        message);
  }

  @Test
  void aLibraryThatIsMissingIsNamedWithTheOneThatNeedsIt() {
    Path library = Path.of("/cache/libc10_cuda.so");
    String sentence =
        LibTorch.refused(
            library,
            library + ": libcudart.so.13: cannot open shared object file: No such file",
            "");
    assertEquals(
        "/cache/libc10_cuda.so needs libcudart.so.13, which this machine doesn't have; install it,"
            + " or "
            + UserChoice.WAY_OUT,
        sentence);
  }

  @Test
  void ourOwnIsNotForeign(@TempDir Path folder) {
    List<String> mapped =
        List.of(folder.resolve("libtorch_cpu.so").toString(), folder.resolve("libc10.so") + "");
    assertDoesNotThrow(() -> ForeignLibTorch.refuse(mapped, folder));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void ourOwnByAnotherPathIsNotForeign(@TempDir Path temp) throws Exception {
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.writeString(real.resolve("libc10.so"), "code");
    Path link = Files.createSymbolicLink(temp.resolve("link"), real);
    List<String> mapped = List.of(real.resolve("libc10.so").toString());
    assertDoesNotThrow(() -> ForeignLibTorch.refuse(mapped, link));
  }

  @Test
  void otherLibrariesAreNotLibTorch(@TempDir Path folder) {
    List<String> mapped = List.of("/usr/lib/libtorchaudio.so", "/usr/lib/libc.so.6", "[heap]");
    assertDoesNotThrow(() -> ForeignLibTorch.refuse(mapped, folder));
  }

  @Test
  void theLoadedOneIsThePackagedOneFromTheCache() {
    assertEquals("2.10.0", LibTorch.version());
    assertTrue(LibTorch.source().startsWith("packaged 2.10.0-1.5.13"), LibTorch.source());
    String folder = String.valueOf(LibTorch.folder().getFileName());
    assertTrue(folder.startsWith("2.10.0-1.5.13-" + Host.platform()), folder);
  }

  @Test
  void javaCppDoesNotLimitMemoryByItself() {
    LibTorch.load();
    assertEquals(0, Pointer.maxPhysicalBytes());
    assertEquals(0, Pointer.maxBytes());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anotherProcessorIsRefusedBeforeAnythingElse(@TempDir Path folder) throws Exception {
    var ended =
        new ChildJvm(folder, LoadMain.class)
            .environment("JTORCH_CACHE", folder.resolve("cache").toString())
            .property("os.arch", "aarch64")
            .run();
    assertEquals(3, ended.exit());
    assertTrue(ended.err().startsWith("This Java runs on linux-arm64, and LibTorch"), ended.err());
    assertTrue(Files.notExists(folder.resolve("cache")));
  }

  @Test
  void aMissingJarIsNamed(@TempDir Path folder) throws Exception {
    String without =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(System.getProperty("java.class.path"))
            .filter(jar -> !jar.matches(".*[/\\\\]openblas-[^/\\\\]*" + Host.platform() + ".jar"))
            .collect(Collectors.joining(File.pathSeparator));
    var ended = new ChildJvm(folder, LoadMain.class).classPath(without).run();
    assertEquals(3, ended.exit());
    assertEquals(
        "The class path has the libraries of org.bytedeco:openblas for no platform, and this Java"
            + " runs on "
            + Host.platform()
            + "; add its jar with the classifier "
            + Host.platform()
            + ", or build with -Dnatives="
            + Host.platform()
            + ".",
        ended.err());
  }
}
