package jtorch.utils.data;

import static jtorch.Kwargs.batch_sampler;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.persistent_workers;
import static jtorch.Kwargs.prefetch_factor;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.sampler;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.DataKwargs.LoaderKwarg;
import org.junit.jupiter.api.Test;

/** The orders themselves are rows of {@link OrderRows}. */
class SamplersTest {
  private static final Dataset TEN = new Numbers(10);
  private static final double[] WEIGHTS = {0.1, 0.9, 0.4, 0.7, 3.0, 0.6};

  @Test
  void aLoaderTakesAnyListOfBatches() {
    List<long[]> own = List.of(new long[] {1}, new long[] {9, 9});
    DataLoader loader = new DataLoader(TEN, batch_sampler(own));
    assertEquals("[[1], [9, 9]]", Numbers.epoch(loader).toString());
    assertEquals(2, loader.size());
    Iterable<long[]> uncounted = () -> List.copyOf(own).iterator();
    DataLoader other = new DataLoader(TEN, batch_sampler(uncounted));
    assertEquals("[[1], [9, 9]]", Numbers.epoch(other).toString());
    assertThrows(UnsupportedOperationException.class, other::size);
  }

  @Test
  void keywordsThatContradictEachOtherAreRefused() {
    assertRefused("shuffle", shuffle(true), sampler(new SequentialSampler(TEN)));
    assertRefused("batch_sampler", batch_size(2), batch_sampler(List.of()));
    assertRefused("batch_sampler", drop_last(true), batch_sampler(List.of()));
    assertRefused("prefetch_factor", prefetch_factor(2));
    assertRefused("persistent_workers", persistent_workers(true));
  }

  private static void assertRefused(String word, LoaderKwarg... keywords) {
    var e = assertThrows(IllegalArgumentException.class, () -> new DataLoader(TEN, keywords));
    assertTrue(e.toString().contains(word), e.toString());
  }

  @Test
  void aSamplerWithoutSamplesIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new RandomSampler(new Numbers(0)));
    assertThrows(IllegalArgumentException.class, () -> new RandomSampler(TEN, num_samples(0)));
    assertThrows(IllegalArgumentException.class, () -> new WeightedRandomSampler(WEIGHTS, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WeightedRandomSampler(WEIGHTS, 7, replacement(false)));
  }
}
