package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondLoaderTest {
  @Test
  void aSecondClassLoaderIsToldThatAnotherHasLibTorch(@TempDir Path folder) throws Exception {
    ChildJvm.Ended ended = new ChildJvm(folder, SecondLoaderMain.class).run();
    assertEquals(List.of(), ended.crashReports());
    assertEquals(0, ended.exit(), ended.err());
    assertTrue(
        ended.out().startsWith("Another class loader of this process has loaded "), ended.out());
    assertTrue(ended.out().endsWith(", or start Java anew."), ended.out());
  }
}
