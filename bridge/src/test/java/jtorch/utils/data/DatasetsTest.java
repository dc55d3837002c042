package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.shuffle;
import static jtorch.utils.data.Data.random_split;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import jtorch.Generator;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

class DatasetsTest {
  /** Remembers which batches it was asked for. */
  private static final class Asked implements Dataset {
    private final List<List<Long>> batches = new ArrayList<>();

    @Override
    public long size() {
      return 10;
    }

    @Override
    public Sample get(long index) {
      return new Numbers(size()).get(index);
    }

    @Override
    public Sample get(long[] indices) {
      batches.add(Numbers.list(indices));
      return Dataset.super.get(indices);
    }
  }

  @Test
  void lengthsThatDoNotAddUpAreNamed() {
    var e = assertThrows(IllegalArgumentException.class, () -> random_split(new Numbers(10), 5, 4));
    assertTrue(e.toString().contains("[5, 4] add up to 9"), e.toString());
    assertTrue(e.toString().contains("10 samples"), e.toString());
    assertThrows(IllegalArgumentException.class, () -> random_split(new Numbers(10), 0.5, 0.4));
    assertThrows(IllegalArgumentException.class, () -> random_split(new Numbers(1), -1, 2));
  }

  private static List<Long> order(Subset part) {
    return LongStream.range(0, part.size())
        .mapToObj(i -> part.get(i).target().item_long())
        .toList();
  }

  @Test
  void listsSplitAsLengthsOrAsFractions() {
    torch.manual_seed(7);
    var lengths = random_split(new Numbers(10), 7, 3);
    var fractions = random_split(new Numbers(10), 0.75, 0.25);
    torch.manual_seed(7);
    var listed = random_split(new Numbers(10), List.of(7, 3L));
    var shares = random_split(new Numbers(10), List.of(0.75, 0.25f));
    assertEquals(order(lengths.get(1)), order(listed.get(1)));
    assertEquals(order(fractions.get(0)), order(shares.get(0)));
    var drawn = random_split(new Numbers(10), List.of(0.5, 0.5), generator(seven()));
    assertEquals(
        order(random_split(new Numbers(10), new long[] {5, 5}, generator(seven())).get(0)),
        order(drawn.get(0)));
    assertThrows(
        IllegalArgumentException.class, () -> random_split(new Numbers(10), List.of(5, 4)));
  }

  private static Generator seven() {
    return new Generator().manual_seed(7);
  }

  @Test
  void stackedSetsAreFetchedSideBySide() {
    Asked asked = new Asked();
    StackDataset stack = new StackDataset(asked, new TensorDataset(torch.arange(10).mul(3)));
    assertEquals(10, stack.size());
    assertEquals(3, stack.get(2).tensors().size());
    assertEquals(27, stack.get(-1).tensors().get(2).item());
    List<Long> sums = new ArrayList<>();
    for (List<Tensor> batch : new DataLoader(stack, batch_size(4)).tensors()) {
      sums.add(batch.get(2).sum().item_long());
    }
    assertEquals(List.of(18L, 66L, 51L), sums);
    assertEquals(3, asked.batches.size());
    assertThrows(IndexOutOfBoundsException.class, () -> stack.get(10));
    assertThrows(IllegalArgumentException.class, () -> new StackDataset());
    var e =
        assertThrows(IllegalArgumentException.class, () -> new StackDataset(asked, new Numbers(3)));
    assertTrue(e.toString().contains("[10, 3] samples"), e.toString());
  }

  @Test
  void aSubsetsBatchIsFetchedAsABatch() {
    Asked asked = new Asked();
    Subset subset = new Subset(asked, 9, 7, 5);
    assertEquals(
        List.of(List.of(9L, 7L), List.of(5L)),
        Numbers.epoch(new DataLoader(subset, batch_size(2), shuffle(false))));
    assertEquals(List.of(List.of(9L, 7L), List.of(5L)), asked.batches);
    assertEquals(7, subset.get(1).data().item());
    assertThrows(IndexOutOfBoundsException.class, () -> subset.get(3));
    assertEquals(subset.get(2).target().item(), subset.get(-1).target().item());
    assertThrows(IndexOutOfBoundsException.class, () -> subset.get(-4));
  }

  @Test
  void aTensorDatasetGivesRowsAndBatches() {
    TensorDataset set;
    try (var _ = torch.scope()) {
      set = new TensorDataset(torch.tensor(1f, 2, 3, 4, 5, 6).view(3, 2), torch.tensor(7L, 8, 9));
    }
    assertEquals(3, set.size());
    assertArrayEquals(new float[] {3, 4}, set.get(1).data().toFloats());
    assertEquals(8, set.get(1).target().item_long());
    Sample batch = set.get(new long[] {2, 0});
    assertArrayEquals(new float[] {5, 6, 1, 2}, batch.data().toFloats());
    assertArrayEquals(new long[] {9, 7}, batch.target().toLongs());
    assertArrayEquals(set.get(2).data().toFloats(), set.get(-1).data().toFloats());
    assertArrayEquals(
        set.get(2).data().toFloats(), set.get(new long[] {-1}).data().get(0).toFloats());
    assertThrows(IndexOutOfBoundsException.class, () -> set.get(3));
    assertThrows(IndexOutOfBoundsException.class, () -> set.get(-4));
  }

  @Test
  void tensorsOfDifferentLengthsAreRefused() {
    Tensor three = torch.zeros(3, 2);
    Tensor two = torch.zeros(2);
    var e = assertThrows(IllegalArgumentException.class, () -> new TensorDataset(three, two));
    assertTrue(e.toString().contains("[3, 2] and [2]"), e.toString());
  }

  @Test
  void joinedDatasetsCountOn() {
    ConcatDataset all = new ConcatDataset(new Numbers(2), new Numbers(0), new Numbers(3));
    assertEquals(5, all.size());
    long[] labels =
        Arrays.stream(new long[] {0, 1, 2, 3, 4})
            .map(i -> all.get(i).target().item_long())
            .toArray();
    assertArrayEquals(new long[] {0, 1, 0, 1, 2}, labels);
    assertArrayEquals(new long[] {1, 0}, all.get(new long[] {1, 2}).target().toLongs());
    assertEquals(all.get(4).target().item(), all.get(-1).target().item());
    assertEquals(all.get(0).target().item(), all.get(-5).target().item());
    assertThrows(IndexOutOfBoundsException.class, () -> all.get(-6));
    assertThrows(IndexOutOfBoundsException.class, () -> all.get(5));
    assertThrows(IllegalArgumentException.class, ConcatDataset::new);
  }

  @Test
  void aBatchInOneOfTheJoinedIsFetchedAsABatch() {
    Asked asked = new Asked();
    new ConcatDataset(new Numbers(2), asked).get(new long[] {2, 5, 3});
    assertEquals(List.of(List.of(0L, 3L, 1L)), asked.batches);
  }
}
