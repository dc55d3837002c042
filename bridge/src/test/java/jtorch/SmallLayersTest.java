package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small program doesn't wait for: what only large layers need. */
class SmallLayersTest {
  @Test
  void aNetworkOfSmallLayersLoadsNothingOfTheLargeOnes(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    ChildJava.Ended child =
        ChildJava.run(folder, List.of("-Xlog:class+load:file=" + log), SmallLayersMain.class);
    assertEquals(List.of("3.00"), child.out(), child.err());
    String classes = Files.readString(log);
    assertTrue(classes.contains("jtorch.nn.LinearProduct "), "it was asked");
    for (String large : List.of("jtorch.sys.AutogradNode ", "jtorch.sys.Sgemm ")) {
      assertFalse(classes.contains(large), large);
    }
  }
}
