package jtorch.trainer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jtorch.sys.Restart;

/**
 * How Java starts where a network trains on the CPU: it compiles quickly, once, and memory comes in
 * large pages.
 *
 * <p>LibTorch computes on all cores, each waiting for the slowest. Java's second compiler takes one
 * of them for two seconds of the first ten, and gives nothing back, as the loop's own code is a
 * tenth of what one thread does. A GPU leaves it the cores, and waits for each call from Java.
 */
public final class TrainingJava {
  private static final String RESTART = "jtorch.restart";

  /**
   * Has glibc ask for pages of 2 MB, where Linux gives them to who asks: the weights and what is
   * computed fill thousands of those of 4 kB, whose places the processor has to look up.
   */
  private static final Map<String, String> LARGE_PAGES =
      Map.of("GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

  private TrainingJava() {}

  /** Restarts this process with the options for training, unless it has them or must not. */
  public static void use() {
    boolean gpu = Stream.of("/dev/nvidiactl", "/dev/dxg").map(Path::of).anyMatch(Files::exists);
    if (!gpu && !System.getProperty(RESTART, "").equals("false")) {
      Restart.with(List.of("-XX:TieredStopAtLevel=1", "-D" + RESTART + "=false"), LARGE_PAGES);
    }
  }
}
