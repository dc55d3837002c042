package jtorch.utils.data;

import static jtorch.Kwargs.batch_sampler;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.generator;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.StreamSupport;
import jtorch.Generator;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Numbers of samples and of batches, given as Python's lists are. */
class NumbersOfSamplesTest {
  private static final TensorDataset SET = new TensorDataset(torch.arange(5));

  @Test
  void aCollectionOfBatchesSaysHowManyThereAre() {
    List<long[]> batches = List.of(new long[] {4, 0}, new long[] {1}, new long[] {2, 3});
    DataLoader loader = new DataLoader(SET, batch_sampler(batches));
    assertEquals(3, loader.size());
    assertArrayEquals(new long[] {4, 0}, loader.tensors().iterator().next().get(0).toLongs());
  }

  @Test
  void batchesThatAreOnlyIterableHaveNoSizeAndSayWhatToDo() {
    Iterable<long[]> batches = () -> List.of(new long[] {1}).iterator();
    DataLoader loader = new DataLoader(SET, batch_sampler(batches));
    var refused = assertThrows(UnsupportedOperationException.class, loader::size);
    assertTrue(String.valueOf(refused.getMessage()).contains("make it a Collection"));
  }

  @Test
  void aListOfNumbersIsDrawnAsAnArrayOfThem() {
    long[] array = drawn(new SubsetRandomSampler(new long[] {7, 8, 9}, generator(seeded())));
    assertArrayEquals(array, drawn(new SubsetRandomSampler(List.of(7, 8, 9), generator(seeded()))));
  }

  @Test
  void batchesByKeywordsAreThoseByPlace() {
    var sampler = new SequentialSampler(SET);
    var last = new BatchSampler(sampler, batch_size(2), drop_last(true));
    assertEquals(new BatchSampler(sampler, 2, true).size(), last.size());
    assertArrayEquals(new long[] {0, 1}, last.iterator().next());
  }

  @Test
  void theTensorsOfASetAreItsOwnMemory() {
    var x = torch.zeros(3, 2);
    TensorDataset set = new TensorDataset(x, torch.arange(3));
    x.fill_(1);
    assertEquals(6, set.tensors().get(0).sum().item());
    assertEquals(2, set.tensors().size());
  }

  private static Generator seeded() {
    return new Generator().manual_seed(1);
  }

  private static long[] drawn(Sampler sampler) {
    return StreamSupport.stream(sampler.spliterator(), false).mapToLong(i -> i).toArray();
  }
}
