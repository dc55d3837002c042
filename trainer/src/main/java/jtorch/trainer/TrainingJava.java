package jtorch.trainer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jtorch.sys.Restart;

/**
 * How Java compiles where a network trains on the CPU: quickly, once.
 *
 * <p>LibTorch computes on all cores, each waiting for the slowest. Java's second compiler takes one
 * of them for two seconds of the first ten, and gives nothing back, as the loop's own code is a
 * tenth of what one thread does. A GPU leaves it the cores, and waits for each call from Java.
 */
public final class TrainingJava {
  private static final String RESTART = "jtorch.restart";

  private TrainingJava() {}

  /** Restarts this process with the options for training, unless it has them or must not. */
  public static void use() {
    boolean gpu = Stream.of("/dev/nvidiactl", "/dev/dxg").map(Path::of).anyMatch(Files::exists);
    if (!gpu && !System.getProperty(RESTART, "").equals("false")) {
      Restart.with(List.of("-XX:TieredStopAtLevel=1", "-D" + RESTART + "=false"));
    }
  }
}
