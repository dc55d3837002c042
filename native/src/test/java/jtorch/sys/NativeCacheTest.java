package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeCacheTest {
  @Test
  void anEmptyFolderIsFilled(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    Path folder = new NativeCache(temp.resolve("a/b/cache")).fill(libraries);
    assertEquals(temp.resolve("a/b/cache").toRealPath(), folder);
    assertEquals(Set.of(".lock", "libone.so", "libtwo.so.2"), names(folder));
    assertSame(libraries, folder);
  }

  @Test
  void onlyTheOwnerMayWrite(@TempDir Path temp) throws IOException {
    assumePosix(temp);
    Path folder = temp.resolve("a/cache");
    var _ = new NativeCache(folder).fill(FakeLibraries.write(temp.resolve("jar")));
    assertEquals("rwx------", permissions(temp.resolve("a")));
    assertEquals("rwx------", permissions(folder));
    String file = permissions(folder.resolve("libone.so"));
    assertTrue(file.matches("rw-[r-]--[r-]--"), file);
  }

  @Test
  void aCompleteFolderIsOnlyRead(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Path folder = cache.fill(libraries);
    Files.delete(folder.resolve(".lock"));
    assertEquals(folder, cache.fill(libraries));
    assertEquals(Set.of("libone.so", "libtwo.so.2"), names(folder));
  }

  @Test
  void aTruncatedFileIsUnpackedAgain(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Path folder = cache.fill(libraries);
    Files.writeString(folder.resolve("libone.so"), "one");
    var _ = cache.fill(libraries);
    assertSame(libraries, folder);
  }

  @Test
  void aFileThatIsTooLongIsUnpackedAgain(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Path folder = cache.fill(libraries);
    Files.writeString(folder.resolve("libone.so"), "more", StandardOpenOption.APPEND);
    var _ = cache.fill(libraries);
    assertSame(libraries, folder);
  }

  @Test
  void whatAKilledProcessLeftIsRemoved(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    Path folder = temp.resolve("cache");
    makePrivate(folder);
    Files.writeString(folder.resolve("libone.so.tmp"), "one one");
    Files.writeString(folder.resolve("libgone.so.tmp"), "of a file that is no longer needed");
    var _ = new NativeCache(folder).fill(libraries);
    assertEquals(Set.of(".lock", "libone.so", "libtwo.so.2"), names(folder));
    assertSame(libraries, folder);
  }

  @Test
  void aDamagedJarIsNamedAndLeavesNothing(@TempDir Path temp) throws IOException {
    PackagedLibrary real = FakeLibraries.write(temp.resolve("jar")).getFirst();
    var damaged = new PackagedLibrary(real.name(), real.size() + 1, real.resource());
    String message = refusal(temp.resolve("cache"), List.of(damaged));
    assertTrue(
        message.contains("has 20000 bytes instead of 20001, so its jar is damaged"), message);
    assertEquals(Set.of(".lock"), names(temp.resolve("cache")));
  }

  @Test
  void aSymbolicLinkIsFollowed(@TempDir Path temp) throws IOException {
    assumePosix(temp);
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    Path real = temp.resolve("elsewhere");
    makePrivate(real);
    Path link = Files.createSymbolicLink(temp.resolve("cache"), real);
    assertEquals(real.toRealPath(), new NativeCache(link).fill(libraries));
    assertSame(libraries, real);
  }

  @Test
  void aLinkToNothingIsNamed(@TempDir Path temp) throws IOException {
    assumePosix(temp);
    Path link = Files.createSymbolicLink(temp.resolve("cache"), temp.resolve("nothing"));
    String message = refusal(link, FakeLibraries.write(temp.resolve("jar")));
    assertTrue(message.contains(link + " is there and is not a folder"), message);
  }

  @Test
  void aFileInsteadOfTheFolderIsNamedWithTheWayOut(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("cache"), "a file");
    String message = refusal(file, FakeLibraries.write(temp.resolve("jar")));
    assertEquals(
        "Cannot unpack LibTorch (0 MB) to "
            + file
            + ": "
            + file
            + " is there and is not a folder; choose another folder with --cache-dir or the"
            + " environment variable JTORCH_CACHE.",
        message);
  }

  @Test
  void aFileOnTheWayToTheFolderIsNamed(@TempDir Path temp) throws IOException {
    Path file = Files.writeString(temp.resolve("cache"), "a file");
    String message = refusal(file.resolve("1.2"), FakeLibraries.write(temp.resolve("jar")));
    assertTrue(message.contains(file.toString()), message);
    assertTrue(message.endsWith(CacheFolder.WAY_OUT), message);
  }

  private static String refusal(Path folder, List<PackagedLibrary> libraries) {
    NativeCache cache = new NativeCache(folder);
    return Refusal.of(() -> cache.fill(libraries));
  }

  private static void assertSame(List<PackagedLibrary> libraries, Path folder) throws IOException {
    for (PackagedLibrary library : libraries) {
      assertEquals(-1, Files.mismatch(Path.of(library.resource()), folder.resolve(library.name())));
    }
    assertFalse(libraries.isEmpty());
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void makePrivate(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (CacheFolder.isPosix(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void assumePosix(Path folder) {
    assumeTrue(CacheFolder.isPosix(folder), "this system has no POSIX permissions");
  }
}
