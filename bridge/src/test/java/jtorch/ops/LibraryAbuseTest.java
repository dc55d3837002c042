package jtorch.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jtorch.ChildJava;
import jtorch.InChildJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX) // as yet
@InChildJava
class LibraryAbuseTest {
  private static void calls(Path folder, int each) throws IOException, InterruptedException {
    ChildJava.Ended child =
        ChildJava.run(folder, List.of("-Xmx256m"), LibraryMain.class, String.valueOf(each));
    assertEquals(
        List.of("deep: StackOverflowError", "failures: 0", "left: 0"), child.out(), child.err());
    assertEquals(0, child.exit(), child.err());
  }

  @Test
  void manyCallsAndFailuresInSeveralThreadsLeaveNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    calls(folder, 500);
  }

  @Test
  @Tag("long")
  void aHundredThousandCallsLeaveNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    calls(folder, 12_500); // two operators each, in four threads
  }
}
