package jtorch;

import static jtorch.Kwargs.dtype;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModeThreadTest {
  private static final int SECONDS = 60; // for a thread that hangs, not for a slow one

  private static Named<Supplier<AutoCloseable>> mode(String name, Supplier<AutoCloseable> open) {
    return Named.of(name, open);
  }

  static Stream<Named<Supplier<AutoCloseable>>> modes() {
    return Stream.of(
        mode("no_grad", torch::no_grad),
        mode("enable_grad", torch::enable_grad),
        mode("inference_mode", torch::inference_mode),
        mode("autocast", () -> torch.autocast("cpu", dtype(torch.bfloat16))));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aModeEndsInItsOwnThreadOnly(Supplier<AutoCloseable> open) throws Exception {
    AutoCloseable mode = open.get();
    boolean recorded = torch.is_grad_enabled();
    try (var threads = Executors.newSingleThreadExecutor(run -> new Thread(run, "the other"))) {
      Future<String> refusal =
          threads.submit(() -> {
            var error = assertThrows(IllegalStateException.class, mode::close);
            assertTrue(torch.is_grad_enabled());
            return String.valueOf(error.getMessage());
          });
      String message = refusal.get(SECONDS, TimeUnit.SECONDS);
      assertTrue(message.contains("and the other can't end it; close it where it was"), message);
    }
    assertEquals(recorded, torch.is_grad_enabled());
    mode.close();
    assertTrue(torch.is_grad_enabled());
    assertFalse(torch.ones(2, 2).matmul(torch.ones(2, 2)).dtype() == torch.bfloat16);
  }

  @Test
  void aModeThatHasEndedCanBeClosedAnywhere() throws Exception {
    GradMode mode = torch.no_grad();
    mode.close();
    try (var threads = Executors.newSingleThreadExecutor()) {
      threads.submit(mode::close).get(SECONDS, TimeUnit.SECONDS);
    }
    assertTrue(torch.is_grad_enabled());
  }
}
