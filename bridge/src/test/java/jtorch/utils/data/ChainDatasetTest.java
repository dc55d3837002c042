package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.utils.data.Numbers.epoch;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainDatasetTest {
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
