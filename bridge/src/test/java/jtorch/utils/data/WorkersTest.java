package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.collate_fn;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.pin_memory;
import static jtorch.Kwargs.prefetch_factor;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.timeout;
import static jtorch.Kwargs.worker_init_fn;
import static jtorch.utils.data.Numbers.epoch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jtorch.Generator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The expected numbers are what Python's PyTorch 2.10 gives with worker processes. */
@Timeout(60)
class WorkersTest {
  private static final String FIRST = "[[3, 2, 7, 8], [6, 1, 5, 9], [0, 4]]";
  private static final String SECOND = "[[1, 3, 5, 2], [8, 9, 6, 7], [4, 0]]";

  private static IterableDataset stream(long size) {
    return () -> IntStream.range(0, (int) size).mapToObj(new Numbers(size)::get).iterator();
  }

  private static Dataset failingAt(long bad) {
    return new MadeDataset(
        10,
        i -> {
          if (i == bad) {
            throw new IndexOutOfBoundsException("no such file");
          }
          return new Numbers(10).get(i);
        });
  }

  @Test
  void theOrderIsTheSameWithAnyNumberOfWorkers() {
    for (int workers : new int[] {0, 1, 2, 5}) {
      torch.manual_seed(7);
      var loader =
          new DataLoader(new Numbers(10), batch_size(4), shuffle(true), num_workers(workers));
      assertEquals(FIRST, epoch(loader).toString());
      assertEquals(SECOND, epoch(loader).toString());
      assertEquals(0.36531615257263184, torch.rand(1).item(), 1e-7);
    }
  }

  @Test
  void aGeneratorGivesPythonsOrderInEveryEpoch() {
    for (int workers : new int[] {0, 2}) {
      var three = generator(new Generator().manual_seed(3));
      var loader =
          new DataLoader(
              new Numbers(10), batch_size(4), shuffle(true), num_workers(workers), three);
      assertEquals("[[7, 4, 2, 9], [1, 5, 0, 8], [6, 3]]", epoch(loader).toString());
      assertEquals("[[1, 2, 0, 5], [9, 4, 8, 3], [6, 7]]", epoch(loader).toString());
    }
  }

  @Test
  void epochsLeaveNothingBehind() {
    var loader = new DataLoader(new Numbers(20), batch_size(3), shuffle(true), num_workers(2));
    epoch(loader);
    long before = LiveTensors.settled();
    epoch(loader);
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void aBatchEndsWhenTheNextBegins() {
    Tensor before = null;
    for (Batch batch : new DataLoader(new Numbers(4), num_workers(1))) {
      assertTrue(before == null || before.isClosed());
      before = batch.data();
    }
    assertTrue(before != null && before.isClosed());
  }

  @Test
  void aLoopLeftByBreakStopsItsWorkers() throws InterruptedException {
    Set<Thread> threads =
        new ConcurrentSkipListSet<>((a, b) -> Long.compare(a.threadId(), b.threadId()));
    Dataset watched =
        new MadeDataset(
            100,
            i -> {
              threads.add(Thread.currentThread());
              return new Numbers(100).get(i);
            });
    var loader = new DataLoader(watched, num_workers(2), prefetch_factor(3));
    Tensor first = null;
    for (Batch batch : loader) {
      first = batch.data();
      break;
    }
    Set<Thread> left = Set.copyOf(threads);
    loader.iterator().next();
    for (Thread thread : left) {
      thread.join();
    }
    assertEquals(0, Objects.requireNonNull(first).item());
  }

  @Test
  void anAbandonedLoopMayGoOn() {
    var loader = new DataLoader(new Numbers(3), num_workers(2));
    StringBuilder seen = new StringBuilder();
    for (Batch outer : loader) {
      for (Batch inner : loader) {
        seen.append(outer.target().item_long()).append(inner.target().item_long()).append(' ');
      }
    }
    assertEquals("00 01 02 10 11 12 20 21 22 ", seen.toString());
  }

  @Test
  void aFailureNamesTheWorkerAndTheSample() {
    var loader = new DataLoader(failingAt(5), batch_size(2), num_workers(2));
    Iterator<Batch> batches = loader.iterator();
    batches.next();
    batches.next();
    var e = assertThrows(IndexOutOfBoundsException.class, batches::next);
    assertEquals(
        "DataLoader: worker 0 failed at sample 5: no such file",
        Objects.requireNonNull(e).getMessage());
    assertFalse(batches.hasNext());
  }

  @Test
  void afterAFailureNothingIsLeft() throws InterruptedException {
    epoch(new DataLoader(new Numbers(4), num_workers(3)));
    var loader = new DataLoader(failingAt(3), num_workers(3), prefetch_factor(3));
    long before = LiveTensors.settled();
    assertThrows(IndexOutOfBoundsException.class, () -> epoch(loader));
    while (torch.live_tensors() != before) {
      Thread.sleep(10); // until the workers have dropped what was ordered; the test has a limit
    }
  }

  @Test
  void aWorkersStartMayFailToo() {
    var loader =
        new DataLoader(
            new Numbers(2),
            num_workers(1),
            worker_init_fn(id -> {
              throw new IllegalStateException("no licence " + id);
            }));
    var e = assertThrows(IllegalStateException.class, () -> epoch(loader));
    assertTrue(e.toString().contains("worker_init_fn: no licence 0"), e.toString());
  }

  @Test
  void aBatchIsNotWaitedForTooLong() {
    CountDownLatch never = new CountDownLatch(1);
    Dataset slow =
        new MadeDataset(
            1,
            i -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return new Numbers(1).get(i);
            });
    var loader = new DataLoader(slow, num_workers(1), timeout(0.05));
    var e = assertThrows(IllegalStateException.class, () -> epoch(loader));
    never.countDown();
    assertTrue(e.toString().contains("0.05 seconds"), e.toString());
  }

  @Test
  void aStreamIsReadOnceOrByEachWorker() {
    torch.manual_seed(7);
    assertEquals(
        "[[0, 1], [2, 3], [4]]", epoch(new DataLoader(stream(5), batch_size(2))).toString());
    assertEquals(0.6592116951942444, torch.rand(1).item(), 1e-7);
    assertEquals(
        "[[0, 1], [0, 1], [2, 3], [2, 3], [4], [4]]",
        epoch(new DataLoader(stream(5), batch_size(2), num_workers(2))).toString());
    assertThrows(UnsupportedOperationException.class, () -> new DataLoader(stream(5)).size());
    assertThrows(IllegalArgumentException.class, () -> new DataLoader(stream(5), shuffle(true)));
  }

  @Test
  void streamsLeaveNothingBehind() {
    for (int workers : new int[] {0, 2}) {
      var loader = new DataLoader(stream(7), batch_size(2), num_workers(workers));
      epoch(loader);
      long before = LiveTensors.settled();
      epoch(loader);
      assertEquals(before, torch.live_tensors());
    }
  }

  @Test
  void aWorkerKnowsWhichOneItIs() {
    assertNull(Data.get_worker_info());
    IterableDataset shared =
        () -> {
          WorkerInfo info = Objects.requireNonNull(Data.get_worker_info());
          return IntStream.range(0, 6)
              .filter(i -> i % info.num_workers() == info.id())
              .mapToObj(new Numbers(6)::get)
              .iterator();
        };
    assertEquals(
        "[[0, 2], [1, 3], [4], [5]]",
        epoch(new DataLoader(shared, batch_size(2), num_workers(2))).toString());
  }

  @Test
  void aUsersFunctionMayMakeTheBatch() {
    for (int workers : new int[] {0, 1}) {
      var loader =
          new DataLoader(
              new Numbers(4),
              batch_size(2),
              num_workers(workers),
              pin_memory(true),
              collate_fn(samples -> {
                Sample whole = Data.default_collate(samples);
                return new Sample(whole.data(), whole.target().mul(10));
              }));
      assertEquals("[[0, 10], [20, 30]]", epoch(loader).toString());
    }
  }

  @Test
  void aDatasetsOwnTensorsStayOpen() {
    Sample own = new Numbers(1).get(0);
    Dataset constant = new MadeDataset(2, _ -> own);
    var whole = collate_fn(List::<Sample>getFirst);
    epoch(new DataLoader(constant, num_workers(1), whole));
    assertFalse(own.data().isClosed());
    assertEquals(0, own.data().item());
  }

  @Test
  void twoThreadsMayTrainAtOnce() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      List<Future<String>> both =
          IntStream.range(0, 2)
              .mapToObj(_ ->
                  pool.submit(() -> {
                    var loader = new DataLoader(new Numbers(50), batch_size(5), num_workers(2));
                    String last = "";
                    for (int i = 0; i < 5; i++) {
                      last = epoch(loader).getLast().toString();
                    }
                    return last;
                  }))
              .toList();
      for (Future<String> one : both) {
        assertEquals("[45, 46, 47, 48, 49]", one.get());
      }
    }
  }
}
