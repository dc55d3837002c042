package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random operations on random tensors, live and closed, never end the JVM and leave nothing. */
@InChildJava
class FuzzTest {
  @Test
  void aHundredThousandRandomOperationsEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    endsNormally(folder, 1, 100_000);
  }

  @Tag("long") // -Plong
  @Test
  void aMillionRandomOperationsEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    endsNormally(folder, 2, 1_000_000);
  }

  private static void endsNormally(Path folder, long seed, long count)
      throws IOException, InterruptedException {
    ChildJava.Ended ended =
        ChildJava.run(
            folder, List.of("-Xmx256m"), FuzzMain.class, Long.toString(seed), Long.toString(count));
    assertEquals(0, ended.exit(), ended.err());
    assertEquals("operations " + count, ended.out().get(0));
    long refused = number(ended.out().get(1));
    assertTrue(refused > count / 10 && refused < count, "refused: " + refused);
    long live = number(ended.out().get(2));
    assertTrue(live <= 100, "live tensors in the end: " + live);
  }

  private static long number(String line) {
    return Long.parseLong(line.substring(line.indexOf(' ') + 1));
  }
}
