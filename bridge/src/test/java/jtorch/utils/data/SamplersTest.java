package jtorch.utils.data;

import static jtorch.Kwargs.batch_sampler;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.num_samples;
import static jtorch.Kwargs.persistent_workers;
import static jtorch.Kwargs.prefetch_factor;
import static jtorch.Kwargs.replacement;
import static jtorch.Kwargs.sampler;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.Generator;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The expected orders are what Python's PyTorch 2.10 gives, in two epochs from seed 7. */
class SamplersTest {
  private static final Dataset TEN = new Numbers(10);
  private static final double[] WEIGHTS = {0.1, 0.9, 0.4, 0.7, 3.0, 0.6};

  private static void assertEpochs(Sampler order, String first, String second, double then) {
    torch.manual_seed(7);
    for (String expected : new String[] {first, second}) {
      List<Long> all = new ArrayList<>();
      order.forEach(all::add);
      assertEquals(expected, all.toString());
      assertEquals(order.size(), all.size());
    }
    assertEquals(then, torch.rand(1).item(), 1e-7);
  }

  private static void assertLoads(String first, String second, double then, LoaderKwarg... how) {
    torch.manual_seed(7);
    DataLoader loader = new DataLoader(TEN, how);
    assertEquals(first, Numbers.epoch(loader).toString());
    assertEquals(second, Numbers.epoch(loader).toString());
    assertEquals(then, torch.rand(1).item(), 1e-7);
  }

  @Test
  void inSequenceNothingIsDrawn() {
    String all = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]";
    assertEpochs(new SequentialSampler(TEN), all, all, 0.5349225401878357);
  }

  @Test
  void aRandomOrderIsPythons() {
    assertEpochs(
        new RandomSampler(TEN),
        "[3, 0, 1, 9, 4, 7, 2, 5, 6, 8]",
        "[3, 2, 7, 8, 6, 1, 5, 9, 0, 4]",
        0.23276156187057495);
  }

  @Test
  void moreOrFewerSamplesAreSeveralOrders() {
    assertEpochs(
        new RandomSampler(TEN, num_samples(4)),
        "[3, 0, 1, 9]",
        "[3, 2, 7, 8]",
        0.23276156187057495);
    assertEpochs(
        new RandomSampler(TEN, num_samples(23)),
        "[3, 0, 1, 9, 4, 7, 2, 5, 6, 8, 1, 6, 4, 3, 2, 5, 9, 0, 8, 7, 6, 2, 0]",
        "[3, 2, 7, 8, 6, 1, 5, 9, 0, 4, 5, 9, 2, 7, 8, 3, 6, 1, 4, 0, 6, 4, 8]",
        0.23276156187057495);
  }

  @Test
  void drawingWithReplacementIsPythons() {
    assertEpochs(
        new RandomSampler(TEN, replacement(true), num_samples(40)),
        "[3, 5, 7, 1, 0, 2, 3, 6, 1, 1, 6, 6, 0, 6, 0, 7, 4, 8, 6, 8, 0, 2, 4, 9, 6, 0, 4, 4, 1, 2,"
            + " 7, 8, 8, 8, 1, 5, 8, 1, 9, 3]",
        "[3, 5, 3, 9, 4, 7, 9, 4, 4, 5, 5, 6, 7, 2, 2, 2, 3, 2, 6, 8, 6, 9, 4, 7, 0, 8, 8, 5, 9, 1,"
            + " 6, 8, 4, 6, 2, 0, 9, 6, 9, 7]",
        0.23276156187057495);
  }

  @Test
  void aGeneratorGoesOnFromEpochToEpoch() {
    assertEpochs(
        new RandomSampler(TEN, generator(new Generator().manual_seed(3))),
        "[6, 0, 3, 7, 8, 5, 1, 9, 2, 4]",
        "[0, 9, 6, 1, 7, 2, 5, 3, 4, 8]",
        0.5349225401878357);
    assertEpochs(
        new RandomSampler(TEN, replacement(true), generator(new Generator().manual_seed(3))),
        "[6, 8, 7, 7, 0, 0, 0, 5, 1, 9]",
        "[4, 1, 5, 9, 6, 9, 5, 4, 0, 4]",
        0.5349225401878357);
  }

  @Test
  void someSamplesInRandomOrder() {
    assertEpochs(
        new SubsetRandomSampler(5, 3, 8, 1), "[1, 8, 5, 3]", "[8, 5, 1, 3]", 0.20708602666854858);
  }

  @Test
  void weightsDecideHowOftenASampleIsDrawn() {
    assertEpochs(
        new WeightedRandomSampler(WEIGHTS, 5),
        "[3, 3, 4, 4, 5]",
        "[4, 3, 4, 4, 4]",
        0.8828775882720947);
    assertEpochs(
        new WeightedRandomSampler(WEIGHTS, 5, replacement(false)),
        "[1, 4, 3, 5, 0]",
        "[4, 5, 1, 3, 0]",
        0.5209300518035889);
  }

  @Test
  void aLoaderTakesTheOrderOfASampler() {
    assertLoads(
        "[[3, 2, 7, 8], [6, 1, 5, 9], [0, 4]]",
        "[[1, 3, 5, 2], [8, 9, 6, 7], [4, 0]]",
        0.36531615257263184,
        batch_size(4),
        sampler(new RandomSampler(TEN)));
    assertLoads(
        "[[3, 4, 4, 5], [4]]",
        "[[4, 4, 4, 1], [1]]",
        0.5209300518035889,
        batch_size(4),
        sampler(new WeightedRandomSampler(WEIGHTS, 5)));
  }

  @Test
  void aLoaderTakesTheBatchesOfABatchSampler() {
    BatchSampler batches = new BatchSampler(new RandomSampler(TEN), 4, true);
    assertEquals(2, batches.size());
    assertLoads(
        "[[3, 2, 7, 8], [6, 1, 5, 9]]",
        "[[1, 3, 5, 2], [8, 9, 6, 7]]",
        0.36531615257263184,
        batch_sampler(batches));
    List<long[]> own = List.of(new long[] {1}, new long[] {9, 9});
    DataLoader loader = new DataLoader(TEN, batch_sampler(own));
    assertEquals("[[1], [9, 9]]", Numbers.epoch(loader).toString());
    assertThrows(UnsupportedOperationException.class, loader::size);
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
