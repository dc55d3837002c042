package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheLockTest {
  @Test
  void aSecondProcessWaitsForTheFirst(@TempDir Path temp) throws Exception {
    Path jar = temp.resolve("jar");
    List<PackagedLibrary> libraries = FakeLibraries.write(jar);
    Path folder = new NativeCache(temp.resolve("cache")).fill(libraries);
    Path one = folder.resolve("libone.so");
    Files.delete(one);
    ChildJvm second =
        new ChildJvm(temp.resolve("child"), FillMain.class)
            .arguments(folder.toString(), jar.toString());
    Process process;
    try (FileChannel channel = lockFile(folder);
        var lock = channel.lock()) {
      assertTrue(lock.isValid());
      assumeTrue(
          locks().anyMatch(held -> held.matches(".* " + ProcessHandle.current().pid() + " .*")),
          "this system does not list locks in /proc");
      process = second.start();
      awaitWaiting(process);
      Files.writeString(one, "ONE ".repeat(5_000)); // as long as what the second would unpack
    }
    assertEquals(0, second.end(process).exit());
    assertTrue(
        Files.readString(one).startsWith("ONE"), "the second unpacked although it was there");
  }

  @Test
  void threadsOfOneProcessWaitForEachOther(@TempDir Path temp) throws Exception {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    try (var pool = Executors.newFixedThreadPool(4)) {
      List<Future<Path>> all = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        all.add(pool.submit(() -> new NativeCache(temp.resolve("cache")).fill(libraries)));
      }
      for (Future<Path> one : all) {
        assertEquals(temp.resolve("cache").toRealPath(), one.get());
      }
    }
    for (PackagedLibrary library : libraries) {
      Path unpacked = temp.resolve("cache").resolve(library.name());
      assertEquals(-1, Files.mismatch(Path.of(library.resource()), unpacked));
    }
  }

  @Test
  void anInterruptedThreadSaysSoAndStaysInterrupted(@TempDir Path temp) throws IOException {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Thread.currentThread().interrupt();
    String message = Refusal.of(() -> cache.fill(libraries));
    assertTrue(Thread.interrupted());
    assertTrue(message.contains("interrupted while waiting for another process"), message);
    assertEquals(temp.resolve("cache").toRealPath(), cache.fill(libraries)); // a later try works
  }

  @Test
  void anInterruptEndsTheWait(@TempDir Path temp) throws Exception {
    List<PackagedLibrary> libraries = FakeLibraries.write(temp.resolve("jar"));
    NativeCache cache = new NativeCache(temp.resolve("cache"));
    Path folder = cache.fill(libraries);
    Files.delete(folder.resolve("libone.so"));
    var message = new AtomicReference<@Nullable String>();
    var interrupted = new AtomicBoolean();
    try (FileChannel channel = lockFile(folder);
        var lock = channel.lock()) {
      assertTrue(lock.isValid());
      Thread waiting =
          new Thread(() -> {
            message.set(Refusal.of(() -> cache.fill(libraries)));
            interrupted.set(Thread.currentThread().isInterrupted());
          });
      waiting.start();
      waiting.interrupt();
      waiting.join();
    }
    assertTrue(String.valueOf(message.get()).contains("interrupted while waiting"), message::get);
    assertTrue(interrupted.get());
  }

  private static FileChannel lockFile(Path folder) throws IOException {
    return FileChannel.open(folder.resolve(".lock"), StandardOpenOption.WRITE);
  }

  /** Waits until the system lists a process as one that waits for a lock. */
  private static void awaitWaiting(Process process) throws Exception {
    String waiting = ".* -> .* " + process.pid() + " .*";
    while (process.isAlive() && locks().noneMatch(lock -> lock.matches(waiting))) {
      Thread.sleep(5);
    }
    assertTrue(process.isAlive(), "the second process did not wait");
  }

  private static Stream<String> locks() throws IOException {
    Path list = Path.of("/proc/locks");
    return Files.isReadable(list) ? Files.readString(list).lines() : Stream.empty();
  }
}
