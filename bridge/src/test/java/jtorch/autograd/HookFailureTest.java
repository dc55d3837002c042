package jtorch.autograd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class HookFailureTest {
  private static final int SECONDS = 60; // for a thread that hangs, not for a slow one

  private static Tensor failBefore(
      RuntimeException failure, Function<Tensor, @Nullable Tensor> later) {
    Tensor middle = torch.ones(3).requires_grad_().mul(2);
    middle.register_hook(later);
    Tensor last = middle.mul(3);
    last.register_hook(_ -> {
      throw failure;
    });
    return last.sum();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFailureComesOutInItsOwnThreadOnly() throws Exception {
    RuntimeException failure = new ArithmeticException("in the other thread");
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    try (var threads = Executors.newSingleThreadExecutor()) {
      Future<RuntimeException> thrown =
          threads.submit(() -> {
            Tensor loss =
                failBefore(
                    failure,
                    _ -> {
                      failed.countDown();
                      await(done);
                      return null;
                    });
            return assertThrows(ArithmeticException.class, loss::backward);
          });
      try {
        await(failed);
        Tensor x = torch.ones(2).requires_grad_();
        x.mul(2).sum().backward();
        assertArrayEquals(new float[] {2, 2}, Objects.requireNonNull(x.grad()).toFloats());
        assertThrows(
            IllegalArgumentException.class, () -> torch.ones(2, 3).matmul(torch.ones(2, 3)));
      } finally {
        done.countDown();
      }
      assertSame(failure, thrown.get(SECONDS, TimeUnit.SECONDS));
    }
  }

  @Test
  void anOperatorInALaterHookFailsForItsOwnReason() {
    RuntimeException failure = new ArithmeticException("in the first hook");
    AtomicReference<RuntimeException> later = new AtomicReference<>();
    Tensor loss =
        failBefore(
            failure,
            gradient -> {
              later.set(
                  assertThrows(RuntimeException.class, () -> gradient.matmul(torch.ones(2, 3))));
              throw later.get();
            });
    assertSame(failure, assertThrows(RuntimeException.class, loss::backward));
    assertInstanceOf(IllegalArgumentException.class, later.get());
  }

  @Test
  void aPassWithinAHookHasFailuresOfItsOwn() {
    RuntimeException outer = new ArithmeticException("in the outer pass");
    RuntimeException inner = new ArithmeticException("in the inner pass");
    AtomicReference<RuntimeException> caught = new AtomicReference<>();
    Tensor within = failBefore(inner, _ -> null);
    Tensor loss =
        failBefore(
            outer,
            _ -> {
              caught.set(assertThrows(RuntimeException.class, within::backward));
              return null;
            });
    assertSame(outer, assertThrows(RuntimeException.class, loss::backward));
    assertSame(inner, caught.get());
    torch.ones(2).requires_grad_().sum().backward();
  }
}
