package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run on the CPU is in a Java that compiles quickly, in the process that the user started. */
@EnabledOnOs(OS.LINUX)
@InChildJava
class TrainingJavaIT {
  private static final String OPTION = "-XX:TieredStopAtLevel=1";

  @TempDir private Path folder;

  private static final String LARGE_PAGES = "GLIBC_TUNABLES=glibc.malloc.hugetlb=1";

  /** Returns a run's command, and its variable, as Linux has them when the first line is there. */
  private String command(String options) throws Exception {
    assumeFalse(Files.exists(Path.of("/dev/nvidiactl")), "a machine without a GPU");
    Jar.Result result =
        new Jar(folder)
            .with("JAVA_TOOL_OPTIONS", "")
            .bash(
                """
                unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS GLIBC_TUNABLES
                %s %s -jar '%s' train --recipe four-layer --log-interval 1 --run run > seen &
                until grep -q 'Train Epoch' seen 2> /dev/null; do sleep 0.1; done
                tr '\\0' ' ' < /proc/$!/cmdline
                tr '\\0' '\\n' < /proc/$!/environ | grep '^GLIBC_TUNABLES=' || true
                kill -TERM $!
                wait $!
                """
                    .formatted(Jar.thisJava(), options, Jar.FILE));
    assertEquals(143, result.code(), result.err());
    return result.out();
  }

  @Test
  void theProcessHasTheOptionAndItsNumber() throws Exception {
    String seen = command("-Xmx1g");
    assertTrue(seen.contains(OPTION + " -Djtorch.restart=false -Xmx1g "), seen);
    assertTrue(seen.contains(LARGE_PAGES), seen);
  }

  @Test
  void thePropertyLeavesJavaAsItIs() throws Exception {
    String seen = command("-Djtorch.restart=false");
    assertFalse(seen.contains(OPTION) || seen.contains(LARGE_PAGES), seen);
  }
}
