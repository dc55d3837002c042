package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.utils.data.Numbers.epoch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class ChainDatasetTest {
  /** The numbers from one to another, as a dataset without numbers of its own. */
  private record Stretch(long from, long to) implements IterableDataset {
    @Override
    public Iterator<Sample> iterator() {
      return LongStream.range(from, to)
          .mapToObj(i -> new Sample(torch.tensor((double) i), torch.tensor(i)))
          .iterator();
    }

    @Override
    public long size() {
      return to - from;
    }
  }

  @Test
  void theSamplesOfAllDatasetsComeInOrder() {
    var chain = new ChainDataset(new Stretch(0, 2), new Stretch(5, 5), new Stretch(7, 10));
    assertEquals(5, chain.size());
    assertEquals(
        List.of(List.of(0L, 1L), List.of(7L, 8L), List.of(9L)),
        epoch(new DataLoader(chain, batch_size(2))));
    assertThrows(UnsupportedOperationException.class, () -> chain.get(0));
  }
}
