package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.shuffle;
import static jtorch.utils.data.Numbers.epoch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The orders themselves are rows of {@link OrderRows}. */
class DataLoaderTest {
  @Test
  void theLastBatchMayBeLeftOut() {
    DataLoader loader = new DataLoader(new Numbers(5), batch_size(2), drop_last(true));
    assertEquals(2, loader.size());
    assertEquals(List.of(List.of(0L, 1L), List.of(2L, 3L)), epoch(loader));
  }

  @Test
  void aBatchEndsWhenTheNextBegins() {
    Tensor before = null;
    for (Batch batch : new DataLoader(new Numbers(4), batch_size(1))) {
      assertTrue(before == null || before.isClosed());
      before = batch.data().add(1);
    }
    assertTrue(before != null && before.isClosed());
  }

  @Test
  void whatIsKeptOutlivesItsBatch() {
    Tensor sum = torch.zeros(1);
    for (Batch batch : new DataLoader(new Numbers(4), batch_size(1))) {
      sum = sum.add(batch.data().squeeze(0)).keep();
    }
    assertEquals(6, sum.item());
  }

  @Test
  void aLoopLeftByBreakClosesNothingThatIsInUse() {
    DataLoader loader = new DataLoader(new Numbers(4), batch_size(1));
    Tensor first = null;
    for (Batch batch : loader) {
      first = batch.data();
      break;
    }
    epoch(loader);
    assertTrue(first != null);
    assertFalse(first.isClosed());
    assertEquals(0, first.item());
  }

  @Test
  void oneBatchOnItsOwnStaysOpen() {
    Batch batch = new DataLoader(new Numbers(4), batch_size(2)).iterator().next();
    assertArrayEquals(new long[] {0, 1}, batch.target().toLongs());
  }

  @Test
  void loopsMayBeNested() {
    DataLoader inner = new DataLoader(new Numbers(3), batch_size(1));
    double total = 0;
    for (Batch outer : new DataLoader(new Numbers(2), batch_size(1))) {
      for (Batch batch : inner) {
        total += batch.data().add(outer.data()).item();
      }
      total += outer.data().item();
    }
    assertEquals(3 + 6 + 1, total);
  }

  @Test
  void epochsLeaveNothingBehind() {
    DataLoader loader = new DataLoader(new Numbers(20), batch_size(3), shuffle(true));
    epoch(loader);
    long before = LiveTensors.settled();
    epoch(loader);
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void samplesOfDifferentShapesAreRefused() {
    Dataset ragged =
        new Dataset() {
          @Override
          public long size() {
            return 2;
          }

          @Override
          public Sample get(long index) {
            return new Sample(torch.zeros(index + 1), torch.tensor(index));
          }
        };
    DataLoader loader = new DataLoader(ragged, batch_size(2));
    var e = assertThrows(IllegalArgumentException.class, () -> epoch(loader));
    assertTrue(e.toString().contains("[1]") && e.toString().contains("[2]"), e.getMessage());
  }

  @Test
  void anIteratorThatHasRunOutSaysSo() {
    var batches = new DataLoader(new Numbers(1), batch_size(1)).iterator();
    batches.next();
    assertThrows(NoSuchElementException.class, batches::next);
  }

  @Test
  void aBatchHasAtLeastOneSample() {
    assertThrows(
        IllegalArgumentException.class, () -> new DataLoader(new Numbers(1), batch_size(0)));
  }
}
