package jtorch.trainer.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C at the prompt, which JShell's tool makes a call of {@code stop}. */
class StopTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) {}",
        "while (true) { jtorch.torch.ones(50, 50).mm(jtorch.torch.ones(50, 50)); }",
        "Thread.sleep(1_000_000);"
      })
  void aLineThatDoesNotEndIsStoppedAndTheNextOneRuns(String endless) throws Exception {
    try (JShell shell =
        JShell.builder()
            .executionEngine(new SnippetControlProvider(), Map.of())
            .compilerOptions(Beginning.compilerOptions().toArray(String[]::new))
            .build()) {
      shell.eval("int begun = 0;");
      CompletableFuture<List<SnippetEvent>> running =
          CompletableFuture.supplyAsync(() -> shell.eval("{ begun = 1; " + endless + " }"));
      long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!running.isDone() && System.nanoTime() < patience) {
        shell.stop(); // does nothing before the line has begun
        Thread.sleep(50);
      }
      assertTrue(running.isDone(), "the line goes on");
      assertEquals("2", shell.eval("1 + 1").getFirst().value());
    }
  }
}
