package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** First starts, each in a fresh JVM: the raw presets die at the first of them. */
@EnabledOnOs(OS.LINUX)
class ColdStartTest {
  private static final String WORKS = "2.10.0 6.0";

  @Test
  void anEmptyCacheWorksBesideAnotherLibTorchOnTheLibraryPath(@TempDir Path temp) throws Exception {
    Path cache = temp.resolve("a cache"); // with a space, as users have
    var ended =
        child(temp.resolve("child"), cache)
            .environment("LD_LIBRARY_PATH", foreignLibTorch(temp).toString())
            .run();
    assertWorks(ended);
    assertComplete(cache);
  }

  @Test
  void twoProcessesShareAnEmptyCache(@TempDir Path temp) throws Exception {
    Path cache = temp.resolve("cache");
    ChildJvm one = child(temp.resolve("one"), cache);
    ChildJvm two = child(temp.resolve("two"), cache);
    Process first = one.start();
    Process second = two.start();
    assertWorks(one.end(first));
    assertWorks(two.end(second));
    assertComplete(cache);
  }

  @Test
  void whatAKilledProcessLeftIsRepaired(@TempDir Path temp) throws Exception {
    Path cache = temp.resolve("cache");
    ChildJvm killed = child(temp.resolve("killed"), cache);
    Process process = killed.start();
    Path part = versioned(cache).resolve("libtorch_cpu.so.tmp");
    while (process.isAlive() && sizeOf(part) < 1 << 20) {
      Thread.sleep(5);
    }
    process.destroyForcibly(); // SIGKILL: no shutdown hook runs
    assertEquals(128 + 9, killed.end(process).exit());
    assertTrue(Files.exists(part), "it was not in the middle of unpacking");

    assertWorks(child(temp.resolve("next"), cache).run());
    assertComplete(cache);
  }

  @Test
  void aTruncatedLibraryIsRepaired(@TempDir Path temp) throws Exception {
    Path folder = versioned(temp.resolve("cache"));
    copyOfOurs(folder);
    Files.writeString(folder.resolve("libc10.so"), "\u007fELF");
    assertWorks(child(temp.resolve("child"), temp.resolve("cache")).run());
    assertComplete(temp.resolve("cache"));
  }

  @Test
  void aLibTorchThatIsInTheProcessAlreadyIsRefused(@TempDir Path temp) throws Exception {
    Path foreign = foreignLibTorch(temp).resolve("libtorch_cpu.so");
    var ended =
        child(temp.resolve("child"), temp.resolve("cache"))
            .environment("LD_PRELOAD", foreign.toString())
            .run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(3, ended.exit());
    assertEquals(
        "This process already holds another LibTorch, "
            + foreign
            + ", and two of them end it; remove that one (LD_PRELOAD, LD_LIBRARY_PATH, or another"
            + " binding in the same JVM).",
        ended.err());
    assertTrue(Files.notExists(temp.resolve("cache")), "it was unpacked for nothing");
  }

  @Test
  void aLibraryThatIsNoneIsNamedWithWhatToDo(@TempDir Path temp) throws Exception {
    Path folder = versioned(temp.resolve("cache"));
    copyOfOurs(folder);
    Path broken = folder.resolve("libquadmath.so.0");
    Files.write(broken, new byte[(int) Files.size(broken)]); // right size, wrong bytes
    var ended = child(temp.resolve("child"), temp.resolve("cache")).run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(3, ended.exit());
    assertTrue(
        ended.err().contains("Cannot load " + broken + ": invalid ELF header;"), ended.err());
    assertTrue(
        ended
            .err()
            .endsWith("delete its folder to have it unpacked again, or " + CacheFolder.WAY_OUT),
        ended.err());
  }

  /** Build tools that merge jars lay out folders, whose files a class loader lists otherwise. */
  @Test
  void librariesInAFolderOfClassesServeAsThoseInJars(@TempDir Path temp) throws Exception {
    Path classes = temp.resolve("classes");
    Set<Path> jars = layOut(classes);
    String others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !jars.contains(Path.of(entry).toAbsolutePath()))
            .collect(Collectors.joining(File.pathSeparator));
    Path cache = temp.resolve("cache");
    assertEquals(3, child(temp.resolve("without"), cache).classPath(others).run().exit());
    String classPath = others + File.pathSeparator + classes;
    assertWorks(child(temp.resolve("with"), cache).classPath(classPath).run());
    assertComplete(cache);
    removeLinks(classes);
  }

  /** Links the libraries that are unpacked here to where jars have them; returns those jars. */
  private static Set<Path> layOut(Path classes) throws IOException {
    Set<Path> jars = new HashSet<>();
    for (PackagedLibrary library : PackagedLibrary.onClassPath(Host.platform())) {
      String[] parts = library.resource().getSchemeSpecificPart().split("!/", 2);
      jars.add(Path.of(URI.create(parts[0])));
      Path link = classes.resolve(parts[1]);
      Files.createDirectories(link.getParent());
      Files.createSymbolicLink(link, LibTorch.folder().resolve(library.name()));
    }
    // The one by which OpenBLAS is found, and which is not unpacked.
    Path openblas = classes.resolve("org/bytedeco/openblas/" + Host.platform());
    Files.createDirectories(openblas);
    Files.createFile(openblas.resolve("libjniopenblas.so"));
    return jars;
  }

  /** JUnit warns of each link that it finds in a folder of its own. */
  private static void removeLinks(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path link : files.filter(Files::isSymbolicLink).toList()) {
        Files.delete(link);
      }
    }
  }

  private static ChildJvm child(Path folder, Path cache) throws IOException {
    return new ChildJvm(folder, LoadMain.class).environment("JTORCH_CACHE", cache.toString());
  }

  private static Path versioned(Path cache) {
    return cache.resolve(LibTorch.folder().getFileName()); // other builds have other names
  }

  private static void assertWorks(ChildJvm.Ended ended) {
    assertEquals(List.of(), ended.crashReports());
    assertEquals("", ended.err());
    assertEquals(WORKS, ended.out());
    assertEquals(0, ended.exit());
  }

  /** All files are there, whole, and nothing else. */
  private static void assertComplete(Path cache) throws IOException {
    List<PackagedLibrary> libraries = PackagedLibrary.onClassPath(Host.platform());
    for (PackagedLibrary library : libraries) {
      assertEquals(library.size(), sizeOf(versioned(cache).resolve(library.name())));
    }
    try (Stream<Path> files = Files.list(versioned(cache))) {
      long others = files.filter(file -> !file.endsWith(".lock")).count() - libraries.size();
      assertEquals(0, others);
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1; // it is not there yet
    }
  }

  /** Another library under LibTorch's names: no compiler is needed to make one. */
  private static Path foreignLibTorch(Path temp) throws IOException {
    PackagedLibrary any =
        PackagedLibrary.onClassPath(Host.platform()).stream()
            .filter(library -> library.name().startsWith("libquadmath."))
            .findFirst()
            .orElseThrow();
    Path folder = Files.createDirectory(temp.resolve("foreign"));
    for (String name : List.of("libtorch_cpu.so", "libtorch.so", "libc10.so")) {
      try (InputStream in = any.open()) {
        Files.copy(in, folder.resolve(name));
      }
    }
    return folder;
  }

  /** Copies the libraries that this JVM has loaded, which is faster than to unpack them. */
  private static void copyOfOurs(Path folder) throws IOException {
    var owner = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(owner));
    for (PackagedLibrary library : PackagedLibrary.onClassPath(Host.platform())) {
      Files.copy(LibTorch.folder().resolve(library.name()), folder.resolve(library.name()));
    }
  }
}
