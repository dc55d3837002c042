package jtorch.sys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** Threads that pass tensors around while scopes end and the collector runs. */
class SharedTensorTest {
  private static final int THREADS = 4;
  private static final int BATCHES = 2_000;

  /** A tensor with its owner's handle, as the bridge's Tensor has both. */
  private record Shared(Tensor raw, TensorHandle handle) {}

  @Test
  void nothingIsFreedTwiceOrForgotten() throws Exception {
    assertTrue(Tensors.comesDownTo(0), "another test left tensors");
    run();
    assertTrue(Tensors.comesDownTo(0), () -> ThreadMemory.liveTensors() + " are left");
  }

  private static void run() throws InterruptedException, ExecutionException {
    BlockingQueue<Shared> passed = new ArrayBlockingQueue<>(64);
    try (var pool = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Random random = new Random(thread);
        all.add(pool.submit(() -> work(passed, random)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private static void work(BlockingQueue<Shared> passed, Random random) {
    ThreadMemory memory = ThreadMemory.current();
    for (int batch = 0; batch < BATCHES; batch++) {
      MemoryFrame scope = memory.open();
      for (int i = 0; i < 4; i++) {
        Tensor raw = Tensors.raw();
        Shared mine = new Shared(raw, Tensors.adopt(raw));
        change(mine, random.nextInt(6));
        boolean _ = passed.offer(mine);
        Shared other = passed.poll();
        if (other != null) {
          compute(other);
          change(other, random.nextInt(6));
        }
      }
      if (random.nextInt(8) == 0) {
        memory.abandon(scope);
      } else {
        memory.close(scope);
      }
      if (batch % 500 == 0) {
        System.gc();
      }
    }
  }

  private static void change(Shared tensor, int how) {
    switch (how) {
      case 0 -> tensor.handle().keep();
      case 1 -> tensor.handle().unscope();
      case 2 -> tensor.handle().close();
      default -> compute(tensor);
    }
  }

  /** Uses the memory if it may be used, as an operator does. */
  private static void compute(Shared tensor) {
    try {
      tensor.handle().use();
    } catch (IllegalStateException closed) {
      return;
    }
    assertEquals(1.0, tensor.raw().item_double());
  }
}
