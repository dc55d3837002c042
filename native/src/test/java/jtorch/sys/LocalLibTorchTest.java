package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** LibTorches that a user names, each in a fresh JVM: none of them may end it. */
@EnabledOnOs(OS.LINUX)
class LocalLibTorchTest {
  @TempDir private Path temp;

  private ChildJvm child(Class<?> main, String libTorch) throws IOException {
    return new ChildJvm(temp.resolve("child"), main).environment("JTORCH_LIBTORCH", libTorch);
  }

  private String refusal(Path named) throws Exception {
    var ended = child(LoadMain.class, named.toString()).run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(3, ended.exit(), ended.err());
    assertEquals(1, ended.err().lines().count(), ended.err());
    return ended.err();
  }

  /** A folder with this build's own libraries, that fits. */
  private Path copyOfOurs() throws IOException {
    Path lib = Files.createDirectories(temp.toRealPath().resolve("libtorch/lib"));
    for (String name : List.of("libtorch_cpu.so", "libc10.so", "libgomp.so.1")) {
      Files.copy(LibTorch.folder().resolve(name), lib.resolve(name));
    }
    try (var ofCuda = Files.newDirectoryStream(LibTorch.folder(), "libcu{dart,pti}.so.*")) {
      for (Path library : ofCuda) { // which a build for CUDA needs on the CPU, too
        Files.copy(library, lib.resolve(library.getFileName()));
      }
    }
    return lib;
  }

  @Test
  void aFolderThatIsNoneIsOneSentence() throws Exception {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertTrue(refusal(empty).startsWith(empty + " holds no LibTorch: "));
  }

  @Test
  void aLoopOfLinksIsOneSentence() throws Exception {
    Path loop = temp.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    assertTrue(refusal(loop).startsWith("There is no LibTorch at " + loop + ": "));
  }

  @Test
  void aLibraryThatIsCutOffIsOneSentence() throws Exception {
    Path lib = copyOfOurs();
    try (var channel =
        Files.newByteChannel(
            lib.resolve("libtorch_cpu.so"), java.nio.file.StandardOpenOption.WRITE)) {
      channel.truncate(1 << 20);
    }
    String message = refusal(lib);
    assertTrue(message.contains("libtorch_cpu.so is cut off or damaged"), message);
  }

  @Test
  void aLibraryForAnotherProcessorIsOneSentence() throws Exception {
    Path home = FakeLibTorch.write(temp.resolve("libtorch"));
    FakeLibTorch.cpu().machine(CraftedElf.ARM64).write(home.resolve("lib/libtorch_cpu.so"));
    String message = refusal(home);
    assertTrue(message.contains(" is built for arm64, and this Java runs on linux-"), message);
  }

  @Test
  void anotherVersionIsOneSentence() throws Exception {
    Path home = FakeLibTorch.write(temp.resolve("libtorch"));
    FakeLibTorch.cpu().abi(2, 13, 0).write(home.resolve("lib/libtorch_cpu.so"));
    String message = refusal(home);
    assertTrue(message.contains("does not fit, as jtorch needs 2.10; get it with pip"), message);
  }

  @Test
  void oneThatLacksWhatIsCalledIsOneSentence() throws Exception {
    Path home = FakeLibTorch.write(temp.resolve("libtorch"));
    String message = refusal(home);
    assertTrue(message.contains("names that jtorch calls, such as "), message);
  }

  @Test
  void oneThatNeedsALibraryThatIsNotThereIsOneSentence() throws Exception {
    Path lib = copyOfOurs();
    String message = refusal(lib);
    assertTrue(message.contains(" needs libopenblas.so.0, which is not on this machine"), message);
  }

  @Test
  void twoAtOnceAreOneSentence() throws Exception {
    Path lib = copyOfOurs();
    Files.copy(LibTorch.folder().resolve("libquadmath.so.0"), temp.resolve("libtorch.so"));
    var ended =
        child(LoadMain.class, lib.toString())
            .environment("LD_PRELOAD", temp.resolve("libtorch.so").toString())
            .run();
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.err().startsWith("This process already holds another LibTorch, "));
  }

  @Test
  void aChoiceAfterTheFirstUseIsOneSentence() throws Exception {
    var ended =
        new ChildJvm(temp.resolve("child"), LateChoiceMain.class).arguments("/opt/libtorch").run();
    assertEquals(3, ended.exit(), ended.err());
    assertTrue(ended.err().startsWith("--libtorch /opt/libtorch comes too late: "), ended.err());
  }

  @Test
  void autoWithoutAFittingOneTakesThePackagedOne() throws Exception {
    var ended =
        child(TrainStepMain.class, "auto")
            .property("user.home", temp.toString())
            .environment("JTORCH_CACHE", LibTorch.folder().resolve("..").toString())
            .environment("PATH", "")
            .without("VIRTUAL_ENV")
            .without("CONDA_PREFIX")
            .environment("LIBTORCH_HOME", FakeLibTorch.write(temp.resolve("old")).toString())
            .run();
    assertEquals("", ended.err());
    assumeTrue(
        !ended.out().contains("\nlocal"), "this machine has a LibTorch in one of the usual places");
    assertTrue(ended.out().startsWith("2.10.0 true\npackaged 2.10.0-1.5.13"), ended.out());
  }

  @Test
  void whatFitsIsLoadedAndTrains() throws Exception {
    Path lib = copyOfOurs();
    for (String name : List.of("libopenblas.so.0", "libgfortran.so.5", "libquadmath.so.0")) {
      Files.copy(LibTorch.folder().resolve(name), lib.resolve(name));
    }
    assertTrains(child(TrainStepMain.class, lib.toString()).run(), "local 2.10.0 in " + lib);
  }

  @Test
  void pytorchForPythonIsLoadedAndTrains() throws Exception {
    String named = System.getenv("JTORCH_TEST_LIBTORCH");
    assumeTrue(named != null, "JTORCH_TEST_LIBTORCH names no PyTorch 2.10");
    var ended = child(TrainStepMain.class, named).run();
    assertTrains(ended, "local 2.10");
    List<String> lines = Arrays.asList(ended.out().split("\n", -1));
    assertTrue(lines.get(3).matches("(MKL|OpenBLAS) .*"), ended.out());
  }

  private static void assertTrains(ChildJvm.Ended ended, String source) {
    assertEquals(List.of(), ended.crashReports());
    assertEquals("", ended.err());
    assertTrue(ended.out().startsWith("2.10.0 true\n" + source), ended.out());
    assertEquals(0, ended.exit());
  }
}
