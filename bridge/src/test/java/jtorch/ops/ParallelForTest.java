package jtorch.ops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class ParallelForTest {
  @Test
  void everyElementIsVisitedOnce() {
    int[] visits = new int[1000];
    torch.parallel_for(
        10,
        1000,
        7,
        (begin, end) -> {
          for (long i = begin; i < end; i++) {
            visits[(int) i]++;
          }
        });
    int[] expected = new int[1000];
    Arrays.fill(expected, 10, 1000, 1);
    assertArrayEquals(expected, visits);
  }

  @Test
  void itsPartsRunInLibTorchsThreadsAtTheSameTime() {
    int before = torch.get_num_threads();
    torch.set_num_threads(2);
    try {
      CountDownLatch both = new CountDownLatch(2);
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      torch.parallel_for(
          0,
          2,
          1,
          (_, _) -> {
            threads.add(Thread.currentThread());
            both.countDown();
            try {
              assertTrue(both.await(60, TimeUnit.SECONDS), "the parts wait for each other");
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
          });
      assertEquals(2, threads.size());
    } finally {
      torch.set_num_threads(before);
    }
  }

  @Test
  void whatTheBodyThrowsComesOut() {
    RuntimeException thrown = new ArithmeticException("in the loop");
    assertSame(
        thrown,
        assertThrows(
            ArithmeticException.class,
            () ->
                torch.parallel_for(
                    0,
                    100,
                    1,
                    (_, _) -> {
                      throw thrown;
                    })));
  }

  @Test
  void severalPartsMayThrowOneException() {
    int before = torch.get_num_threads();
    torch.set_num_threads(2);
    try {
      RuntimeException thrown = new ArithmeticException("in both parts");
      CountDownLatch both = new CountDownLatch(2);
      assertSame(
          thrown,
          assertThrows(
              ArithmeticException.class,
              () ->
                  torch.parallel_for(
                      0,
                      2,
                      1,
                      (_, _) -> {
                        both.countDown();
                        try {
                          assertTrue(both.await(60, TimeUnit.SECONDS));
                        } catch (InterruptedException e) {
                          throw new AssertionError(e);
                        }
                        throw thrown;
                      })));
    } finally {
      torch.set_num_threads(before);
    }
  }

  @Test
  void anEmptyRangeDoesNothingAndAnEmptyPartIsRefused() {
    torch.parallel_for(
        5,
        5,
        1,
        (_, _) -> {
          throw new AssertionError("it ran");
        });
    assertEquals(
        "parallel_for: a part has at least 1 element, not 0.",
        assertThrows(
                IllegalArgumentException.class, () -> torch.parallel_for(0, 1, 0, (_, _) -> {}))
            .getMessage());
  }
}
