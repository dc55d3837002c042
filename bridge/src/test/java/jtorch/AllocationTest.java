package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * An operator leaves Java's collector the objects of its result, and next to nothing besides; so
 * does a training step.
 */
class AllocationTest {
  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> aCallAllocatesItsResultsAndItsArguments()
      throws IOException, InterruptedException {
    ChildJava.Ended child = ChildJava.run(folder, List.of("-Xmx256m"), AllocationMain.class);
    assertEquals(0, child.exit(), child.err());
    assertFalse(child.out().isEmpty(), child.err());
    return child.out().stream()
        .map(line -> line.split("\t"))
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertTrue(
                        Double.parseDouble(row[1]) <= Double.parseDouble(row[2]),
                        row[1] + " bytes, not " + row[2])))
        .toList();
  }
}
