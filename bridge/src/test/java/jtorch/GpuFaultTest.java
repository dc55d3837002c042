package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kernel that fails while Java is elsewhere, which ends a process's work on the GPU. */
class GpuFaultTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
  }

  private static String said(Path temp, List<String> options, String operator) throws Exception {
    var ended = ChildJava.run(temp, options, GpuFaultMain.class, operator);
    assertEquals(0, ended.exit(), ended.err());
    return ended.out().getLast();
  }

  @Test
  void itIsToldLaterWithAHintHowToFindTheOperator(@TempDir Path temp) throws Exception {
    String later = said(temp, List.of(), "index_select");
    assertTrue(later.contains("run it again with --debug"), later);
  }

  @ParameterizedTest
  @ValueSource(strings = {"index_select", "embedding", "cross_entropy"})
  void withBlockingLaunchesTheOperatorIsNamed(String operator, @TempDir Path temp)
      throws Exception {
    String named = said(temp, List.of("-Djtorch.cuda.blocking=true"), operator);
    assertTrue(named.startsWith(operator + ": CUDA error"), named);
  }
}
