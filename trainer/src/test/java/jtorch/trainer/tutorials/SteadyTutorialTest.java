package jtorch.trainer.tutorials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fifty epochs of each tutorial, in a small heap, hold the memory of the first ones. */
@Tag("long") // -Plong
class SteadyTutorialTest {
  private static final int EPOCHS = 50;
  private static final int WARM_UP = 10; // the JVM compiles and its heap finds its size

  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  @ParameterizedTest
  @CsvSource({
    "Handbook, Test set, 1024",
    "Baseline, Eval loss, 256",
    "ThreeLayer, '[    1/', 1536",
    "FourLayer, epoch:, 1280",
    "Cnn, '0 : ', 600"
  })
  void fiftyEpochsHoldAFlatResidentSetInASmallHeap(
      String tutorial, String words, int samples, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path data = MnistFiles.realOrDrawn(folder.resolve("digits"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    // Java's memory is resident from the start, and glibc gives back every block of some size: else
    // it is the heap's slow filling and the gaps between blocks that are seen, not what is in use.
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                SteadyTutorialMain.class.getName(),
                tutorial,
                words,
                "data=" + data,
                "samples=" + samples,
                "epochs=" + EPOCHS,
                "out=" + folder)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("MALLOC_MMAP_THRESHOLD_", "131072");
    Process child = builder.start();
    try {
      assertTrue(child.waitFor(10, TimeUnit.MINUTES), "it hangs");
    } finally {
      child.destroyForcibly();
    }
    assertEquals(0, child.exitValue(), Files.readString(err));
    checkFlat(Files.readAllLines(out));
  }

  private static void checkFlat(List<String> lines) {
    assertEquals(EPOCHS, lines.size());
    double[] kilobytes = lines.stream().skip(WARM_UP).mapToDouble(Double::parseDouble).toArray();
    double middle = Arrays.stream(kilobytes).sorted().toArray()[kilobytes.length / 2];
    for (double at : kilobytes) {
      assertEquals(middle, at, 0.02 * middle, () -> String.join("\n", lines));
    }
  }
}
