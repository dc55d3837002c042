package jtorch.vision.datasets;

import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jtorch.LiveTensors;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;

/** The pictures are torchvision's: FakeData(5, (1, 3, 4), 10, random_offset=7). */
class FakeDataTest {
  private static final long[] SHAPE = {1, 3, 4};
  private static final long[] PIXELS = {11, 231, 198, 88, 80, 94, 97, 75, 190, 21, 60, 181};
  private static final long LABEL = 6;

  @Test
  void aPictureIsTheSameForTheSameNumber() {
    FakeData set = new FakeData(5, SHAPE, 10, 7);
    Sample sample = set.get(2);
    assertArrayEquals(PIXELS, sample.data().flatten().toLongs());
    assertEquals(LABEL, sample.target().item_long());
    assertArrayEquals(SHAPE, sample.data().shape());
    assertEquals(torch.uint8, sample.data().dtype());
    assertTrue(sample.data().equal(set.get(-3).data()));
    assertEquals(5, set.size());
  }

  @Test
  void theGeneratorGoesOnAsIfNothingHadBeenDrawn() {
    torch.manual_seed(3);
    double first = torch.rand(1).item();
    double second = torch.rand(1).item();
    torch.manual_seed(3);
    assertEquals(first, torch.rand(1).item());
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assertTrue(scope != null);
      new FakeData(5, SHAPE, 10).get(0);
      try (var fork = torch.random.fork_rng()) {
        assertTrue(fork != null);
        torch.rand(9);
      }
    }
    assertEquals(before, LiveTensors.settled());
    assertEquals(second, torch.rand(1).item());
  }

  @Test
  void severalThreadsGetTheSamePictures() throws InterruptedException {
    FakeData set = new FakeData(5, SHAPE, 10, 7);
    var wrong = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 4).mapToObj(_ -> new Thread(() -> readOften(set, wrong))).toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(0, wrong.get());
  }

  private static void readOften(FakeData set, AtomicInteger wrong) {
    for (int i = 0; i < 200; i++) {
      try (var scope = torch.scope()) {
        assertTrue(scope != null);
        Sample sample = set.get(2);
        boolean same = Arrays.equals(PIXELS, sample.data().flatten().toLongs());
        if (!same || sample.target().item_long() != LABEL) {
          wrong.incrementAndGet();
        }
      }
    }
  }

  @Test
  void aForkEndsInItsOwnThread() throws InterruptedException {
    var fork = torch.random.fork_rng();
    var refused = new Throwable[1];
    Thread other =
        new Thread(() -> refused[0] = assertThrows(IllegalStateException.class, fork::close));
    other.start();
    other.join();
    assertTrue(refused[0] instanceof IllegalStateException);
    fork.close();
    fork.close();
  }

  @Test
  void transformsAreApplied() {
    FakeData set =
        new FakeData(
            2, SHAPE, 10, transform(new ToTensor()), target_transform(label -> label.mul(0)));
    assertEquals(torch.float32, set.get(0).data().dtype());
    assertEquals(0, set.get(1).target().item_long());
    assertArrayEquals(new long[] {3, 224, 224}, new FakeData().get(999).data().shape());
  }

  @Test
  void whatThereIsNoneOfIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new FakeData(0, SHAPE, 10));
    assertThrows(IllegalArgumentException.class, () -> new FakeData(1, new long[] {3, 4}, 10));
    assertThrows(IllegalArgumentException.class, () -> new FakeData(1, SHAPE, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> new FakeData(1, SHAPE, 10).get(1));
  }
}
