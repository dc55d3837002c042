package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and disks that can't be written to, or that too many can write to. */
class CacheAccessTest {
  private static final int NOBODY = 65_534;

  @BeforeEach
  void needsPosix(@TempDir Path temp) {
    assumeTrue(CacheFolder.isPosix(temp), "this system has no POSIX permissions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwxrwxrwx"})
  void aFolderThatOthersMayWriteToIsRefusedEvenIfComplete(String permissions, @TempDir Path temp)
      throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Path folder = cache.fill(libraries);
    allow(folder, permissions);
    String message = Refusal.of(() -> cache.fill(libraries));
    assertEquals(
        "Others than you may write to "
            + folder
            + " ("
            + permissions
            + "), and LibTorch's code is not run from there; chmod go-w it, or choose another"
            + " folder with --cache-dir or the environment variable JTORCH_CACHE.",
        message);
  }

  @Test
  void aFolderThatOthersMayReadIsFine(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    Path folder = Files.createDirectory(temp.resolve("cache"));
    allow(folder, "rwxr-xr-x");
    assertEquals(folder.toRealPath(), new NativeCache(folder).fill(libraries));
  }

  @Test
  void aFolderOfAnotherUserIsRefused(@TempDir Path temp) throws IOException {
    assumeTrue(isRoot(temp), "only root can give a folder away");
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Files.setAttribute(cache.fill(libraries), "unix:uid", NOBODY);
    String message = Refusal.of(() -> cache.fill(libraries));
    assertTrue(message.contains("(65534) and not to you (0)"), message);
  }

  @Test
  void aCompleteFolderNeedsNoWritePermission(@TempDir Path temp) throws Exception {
    Path cache = new NativeCache(temp.resolve("cache")).fill(FakeLibraries.write(jar(temp)));
    allow(cache, "r-xr-xr-x");
    var ended = asNobody(temp).run();
    allow(cache, "rwxr-xr-x");
    assertEquals("", ended.err());
    assertEquals(cache.toString(), ended.out());
  }

  @Test
  void anIncompleteFolderWithoutWritePermissionShowsTheWayOut(@TempDir Path temp) throws Exception {
    FakeLibraries.write(jar(temp));
    Path cache = Files.createDirectory(temp.resolve("cache")).toRealPath();
    allow(cache, "r-xr-xr-x");
    var ended = asNobody(temp).run();
    allow(cache, "rwxr-xr-x");
    assertEquals(3, ended.exit());
    assertEquals(
        "Cannot unpack LibTorch (0 MB) to "
            + temp.resolve("cache")
            + ": no permission to write "
            + cache.resolve(".lock")
            + "; choose another folder with --cache-dir or the environment variable JTORCH_CACHE.",
        ended.err());
  }

  @Test
  void aCompleteFolderMayBeOnAReadOnlyDisk(@TempDir Path temp) throws Exception {
    Path cache = new NativeCache(temp.resolve("cache")).fill(FakeLibraries.write(jar(temp)));
    var ended = withMount(temp, "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"");
    assertEquals("", ended.err());
    assertEquals(cache.toString(), ended.out());
  }

  @Test
  void aReadOnlyHomeShowsTheWayOut(@TempDir Path temp) throws Exception {
    FakeLibraries.write(jar(temp));
    var ended = withMount(temp, "mount -t tmpfs -o ro,mode=700 tmpfs \"$0\"");
    assertEquals(3, ended.exit());
    assertTrue(ended.err().contains("Read-only file system"), ended.err());
    assertTrue(ended.err().endsWith(CacheFolder.WAY_OUT), ended.err());
  }

  @Test
  void aFullDiskShowsTheWayOut(@TempDir Path temp) throws Exception {
    FakeLibraries.write(jar(temp));
    var ended = withMount(temp, "mount -t tmpfs -o size=8k,mode=700 tmpfs \"$0\"");
    assertEquals(3, ended.exit());
    assertEquals(
        "Cannot unpack LibTorch (0 MB) to "
            + temp.resolve("cache")
            + ": No space left on device; choose another folder with --cache-dir or the environment"
            + " variable JTORCH_CACHE.",
        ended.err());
  }

  private static Path jar(Path temp) {
    return temp.resolve("jar");
  }

  private static ChildJvm filling(Path temp) throws IOException {
    return new ChildJvm(temp.resolve("child"), FillMain.class)
        .arguments(temp.resolve("cache").toString(), jar(temp).toString());
  }

  /** A child that root's rights do not help; its classes are copied to where anybody reads them. */
  private static ChildJvm asNobody(Path temp) throws Exception {
    if (!isRoot(temp)) {
      return filling(temp);
    }
    List<String> command =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeTrue(
        succeeds(command, "test", "-x", java.toString()), "no setpriv, or only root has this Java");
    allow(temp, "rwxr-xr-x");
    Path classes = Files.createDirectory(temp.resolve("classes"));
    copyClasses(NativeCache.class, classes);
    copyClasses(FillMain.class, classes);
    return filling(temp).by(command).classPath(classes.toString());
  }

  private static void copyClasses(Class<?> one, Path to) throws Exception {
    Path from = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Fills in a child that has a disk of its own mounted at the cache; it goes with the child. */
  private static ChildJvm.Ended withMount(Path temp, String mount) throws Exception {
    Files.createDirectories(temp.resolve("cache"));
    List<String> alone =
        isRoot(temp)
            ? List.of("unshare", "--mount")
            : List.of("unshare", "--mount", "--user", "--map-root-user");
    String probe = "mount -t tmpfs tmpfs \"$0\"";
    String cache = temp.resolve("cache").toString();
    assumeTrue(succeeds(alone, "sh", "-c", probe, cache), "no right to mount a disk");
    return filling(temp).by(alone).by(List.of("sh", "-c", mount + " && exec \"$@\"", cache)).run();
  }

  private static boolean succeeds(List<String> prefix, String... command) throws Exception {
    List<String> whole = Stream.concat(prefix.stream(), Stream.of(command)).toList();
    try {
      return new ProcessBuilder(whole).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // there is no such command
    }
  }

  private static boolean isRoot(Path temp) throws IOException {
    return (int) Files.getAttribute(temp, "unix:uid") == 0;
  }

  private static void allow(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
