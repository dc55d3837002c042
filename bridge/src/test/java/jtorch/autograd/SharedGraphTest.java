package jtorch.autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jtorch.ChildJava;
import jtorch.InChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node has saved is freed once nobody computes with it, whoever frees the graph. */
@InChildJava
class SharedGraphTest {
  @Test
  void twoThreadsThatGoBackThroughOneGraphEndNormally(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended ended =
        ChildJava.run(folder, List.of("-Xmx512m"), SharedGraphMain.class, "500");
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(List.of("turns 500, served true"), ended.out());
  }
}
