package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void itIsInTheHomeFolderByCustom(@TempDir Path folder) throws Exception {
    assertEquals(
        "/home/ada/.cache/jtorch/1.2", printed(child(folder).property("user.home", "/home/ada")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itFollowsXdg(@TempDir Path folder) throws Exception {
    assertEquals(
        "/var/ada/jtorch/1.2", printed(child(folder).environment("XDG_CACHE_HOME", "/var/ada")));
  }

  @Test
  void theEnvironmentMovesIt(@TempDir Path folder) throws Exception {
    assertEquals(
        folder.resolve("mine").resolve("1.2").toString(),
        printed(child(folder).environment("JTORCH_CACHE", folder.resolve("mine").toString())));
  }

  @Test
  void theCommandLineIsStrongerThanTheEnvironment(@TempDir Path folder) throws Exception {
    assertEquals(
        folder.resolve("named").resolve("1.2").toString(),
        printed(
            child(folder)
                .environment("JTORCH_CACHE", folder.resolve("mine").toString())
                .property("jtorch.cache", folder.resolve("named").toString())));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aUserWithoutAHomeIsToldTheWayOut(@TempDir Path folder) throws Exception {
    var ended = child(folder).property("user.home", "?").run();
    assertEquals(3, ended.exit());
    assertEquals(
        "This user has no home folder that LibTorch could be unpacked to; choose another folder"
            + " with --cache-dir or the environment variable JTORCH_CACHE.",
        ended.err());
  }

  @Test
  void theOwnerMustBeTheUserOrRoot() {
    Path folder = Path.of("/cache");
    assertDoesNotThrow(() -> CacheFolder.checkOwner(folder, "ada", 1000, 1000));
    assertDoesNotThrow(() -> CacheFolder.checkOwner(folder, "root", 0, 1000));
    String message = Refusal.of(() -> CacheFolder.checkOwner(folder, "bob", 1001, 1000));
    assertTrue(message.contains("belongs to user bob (1001) and not to you (1000)"), message);
    assertTrue(message.endsWith(CacheFolder.WAY_OUT), message);
  }

  @Test
  void evenRootDoesNotTrustAnotherUsersFolder() {
    assertThrows(
        LibTorchLoadException.class,
        () -> CacheFolder.checkOwner(Path.of("/cache"), "bob", 1001, 0));
  }

  private static ChildJvm child(Path folder) throws Exception {
    return new ChildJvm(folder, CacheFolderMain.class).arguments("1.2");
  }

  private static String printed(ChildJvm child) throws Exception {
    ChildJvm.Ended ended = child.run();
    assertEquals("", ended.err());
    return ended.out();
  }
}
