package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class StartThreadsTest {
  private static final List<String> VARIABLES =
      List.of("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "GOTO_NUM_THREADS");

  @TempDir Path folder = Path.of("");

  private ChildJvm child() throws Exception {
    ChildJvm child = new ChildJvm(folder, ThreadsMain.class);
    VARIABLES.forEach(child::without);
    return child;
  }

  @Test
  void noMoreAreUsedThanTheProcessMay() throws Exception {
    assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "this machine has one core");
    assertEquals("1 1", child().option("-XX:ActiveProcessorCount=1").run().out());
  }

  @Test
  void bothLibrariesUseAsMany() throws Exception {
    String[] counts = child().run().out().split(" ", 2);
    assertEquals(counts[0], counts[1]);
  }

  @Test
  void whatTheUserSetStays() throws Exception {
    ChildJvm child = child().option("-XX:ActiveProcessorCount=1");
    assertEquals("2 2", child.environment("OMP_NUM_THREADS", "2").run().out());
  }
}
