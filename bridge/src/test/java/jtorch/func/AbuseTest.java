package jtorch.func;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jtorch.ChildJava;
import jtorch.InChildJava;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@InChildJava
class AbuseTest {
  @Test
  void noTensorThatStandsForOthersEndsTheProcess(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx512m", "-ea"), AbuseMain.class);
    assertEquals(List.of("survived"), child.out(), child.err());
    assertEquals(0, child.exit());
  }

  @Test
  void layersEndWhateverIsThrown(@TempDir Path folder) throws IOException, InterruptedException {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx128m", "-ea"), LayersMain.class);
    assertEquals(List.of("survived"), child.out(), child.err());
    assertEquals(0, child.exit());
  }
}
