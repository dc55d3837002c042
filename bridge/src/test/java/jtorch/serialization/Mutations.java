package jtorch.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import jtorch.ChildJava;
import jtorch.OutOfMemoryException;
import jtorch.torch;

/** Changes files at random and has them read: each is read or refused with a sentence. */
public final class Mutations {
  /** Numbers that overflow, in the forms of the formats. */
  private static final byte[][] TREACHEROUS = {
    {-1, -1, -1, -1},
    {-1, -1, -1, 127},
    {-1, -1, -1, -1, -1, -1, -1, 127},
    {0, 0, 0, 0, 0, 0, 0, -128},
    {'9', '9', '9', '9', '9', '9', '9', '9', '9'},
    {'R'},
    {'(', '(', '('},
    {'}', ']', '['},
  };

  private final SplittableRandom random;
  private final byte[] seed;
  private final Path file;
  private final Consumer<Path> reader;
  private long slowest;

  /** Makes one for a file; the same number gives the same mutations. */
  public Mutations(byte[] seed, Path file, long number, Consumer<Path> reader) {
    this.seed = seed;
    this.file = file;
    this.reader = reader;
    this.random = new SplittableRandom(number);
  }

  /** Tries so many mutations; returns how many were refused. */
  public int run(int count) throws IOException {
    int refused = 0;
    for (int i = 0; i < count; i++) {
      byte[] mutated = mutated();
      Files.write(file, mutated);
      long start = processorTime();
      refused += refused(file, reader) ? 1 : 0;
      slowest = Math.max(slowest, processorTime() - start);
    }
    return refused;
  }

  /** Returns the most milliseconds of processor time that one file took. */
  long slowest() {
    return slowest / 1_000_000;
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /**
   * Tries so many mutations in a JVM of its own: none may end it, take it a second, or make it as
   * large as 512 MiB, LibTorch itself included.
   */
  public static void assertHarmless(Path seed, Path folder, long number, int count)
      throws IOException, InterruptedException {
    ChildJava.Ended ended =
        ChildJava.run(
            folder,
            List.of("-Xmx128m"),
            MutationsMain.class,
            seed.toString(),
            folder.resolve("x").toString(),
            Long.toString(number),
            Integer.toString(count));
    assertEquals(0, ended.exit(), ended.err());
    int refused = Integer.parseInt(ended.out().get(0));
    assertTrue(refused > count / 10, refused + " of " + count + " refused");
    assertTrue(Integer.parseInt(ended.out().get(1)) < 1000, "milliseconds: " + ended.out());
    assertTrue(Integer.parseInt(ended.out().get(2)) < 512, "MiB: " + ended.out());
    System.err.println(seed.getFileName() + ": refused, ms, MiB: " + ended.out()); // to be seen
  }

  /** Reads a file; anything but a result or a refusal with a sentence fails the test. */
  public static boolean refused(Path file, Consumer<Path> reader) {
    try (var scope = torch.scope()) {
      assertNotNull(scope);
      reader.accept(file);
      return false;
    } catch (FileException e) {
      assertNotNull(e.getMessage());
      return true;
    } catch (OutOfMemoryException e) {
      throw new AssertionError("a small file asked for too much memory", e);
    }
  }

  private byte[] mutated() {
    byte[] bytes = seed.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt();
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> copy(TREACHEROUS[random.nextInt(TREACHEROUS.length)], bytes, at);
        case 3 -> {
          int from = random.nextInt(bytes.length);
          copy(Arrays.copyOfRange(bytes, from, from + random.nextInt(32)), bytes, at);
        }
        case 4 -> bytes[at] = (byte) "(.Rbcq}]tu0Q2".charAt(random.nextInt(13));
        default -> bytes = cut(bytes, at);
      }
    }
    return bytes;
  }

  private byte[] cut(byte[] bytes, int at) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, Math.max(1, at));
    }
    int length = Math.min(1 + random.nextInt(16), bytes.length - at);
    byte[] shorter = new byte[Math.max(1, bytes.length - length)];
    System.arraycopy(bytes, 0, shorter, 0, Math.min(at, shorter.length));
    int rest = Math.min(bytes.length - at - length, shorter.length - Math.min(at, shorter.length));
    System.arraycopy(bytes, at + length, shorter, Math.min(at, shorter.length), Math.max(rest, 0));
    return shorter;
  }

  private static void copy(byte[] part, byte[] to, int at) {
    System.arraycopy(part, 0, to, at, Math.min(part.length, to.length - at));
  }
}
