package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jtorch.ChildJava;
import jtorch.InChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a tensor is safe in several threads, as in Python, although it may change its layout. */
@InChildJava
class SharedBlocksTest {
  @Test
  void twoThreadsThatReadATensorInBlocksEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended ended =
        ChildJava.run(folder, List.of("-Xmx256m"), SharedBlocksMain.class, "15000");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(List.of("right 15000"), ended.out());
  }
}
