package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.collate_fn;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of one tensor, or of three, where most have two. */
class ManyTensorsTest {
  private static TensorDataset three() {
    Tensor numbers = torch.arange(10);
    return new TensorDataset(numbers.view(10, 1), numbers.mul(10), numbers.mul(100));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void threeTensorsComeTogetherInTheOrderOfTwo(int workers) {
    torch.manual_seed(7);
    List<Long> order = new ArrayList<>();
    var two = new TensorDataset(torch.zeros(10), torch.arange(10));
    for (var batch : new DataLoader(two, batch_size(4), shuffle(true), num_workers(workers))) {
      LongStream.of(batch.target().toLongs()).forEach(order::add);
    }
    torch.manual_seed(7);
    List<Long> seen = new ArrayList<>();
    var loader = new DataLoader(three(), batch_size(4), shuffle(true), num_workers(workers));
    for (var batch : loader.tensors()) {
      assertEquals(3, batch.size());
      assertTrue(torch.equal(batch.get(0).squeeze(1).mul(10), batch.get(1)));
      assertTrue(torch.equal(batch.get(1).mul(10), batch.get(2)));
      LongStream.of(batch.get(0).flatten().toLongs()).forEach(seen::add);
    }
    assertEquals(order, seen);
  }

  @Test
  void aPictureNeedsNoLabel() {
    var pictures = new TensorDataset(torch.ones(5, 2, 2));
    List<Long> sizes = new ArrayList<>();
    for (var batch : new DataLoader(pictures, batch_size(3)).tensors()) {
      sizes.add(batch.getFirst().size(0));
    }
    assertEquals(List.of(3L, 2L), sizes);
    assertThrows(IllegalStateException.class, () -> pictures.get(0).target());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aBatchOfTwoIsNotMadeOfThree(int workers) {
    var loader = new DataLoader(three(), batch_size(4), num_workers(workers));
    Iterator<Batch> batches = loader.iterator();
    assertEquals(
        "DataLoader: a batch has data and target, but these samples have 3 tensors; iterate over"
            + " loader.tensors().",
        assertThrows(IllegalStateException.class, batches::next).getMessage());
    for (var batch : loader.tensors()) { // the loader goes on
      assertEquals(3, batch.size());
    }
  }

  /** As the tutorials on texts do: words of all samples in one row, and where each one begins. */
  @Test
  void textsOfAnyLengthBecomeABatch() {
    List<Sample> texts =
        List.of(
            new Sample(torch.tensor(1L), torch.tensor(4L, 5, 6)),
            new Sample(torch.tensor(0L), torch.tensor(new long[] {7})),
            new Sample(torch.tensor(1L), torch.tensor(8L, 9)));
    var loader =
        new DataLoader(
            new MadeDataset(3, index -> texts.get(Math.toIntExact(index))),
            batch_size(3),
            collate_fn(ManyTensorsTest::inOneRow));
    for (var batch : loader.tensors()) {
      assertArrayEquals(new long[] {1, 0, 1}, batch.get(0).toLongs());
      assertArrayEquals(new long[] {4, 5, 6, 7, 8, 9}, batch.get(1).toLongs());
      assertArrayEquals(new long[] {0, 3, 4}, batch.get(2).toLongs());
    }
  }

  private static Sample inOneRow(List<Sample> texts) {
    long[] offsets = new long[texts.size()];
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] = offsets[i - 1] + texts.get(i - 1).target().size(0);
    }
    return new Sample(
        torch.stack(texts.stream().map(Sample::data).toList()),
        torch.cat(texts.stream().map(Sample::target).toList()),
        torch.tensor(offsets));
  }

  @Test
  void samplesOfDifferentNumbersAreRefused() {
    List<Sample> odd = List.of(new Sample(torch.ones(1)), new Sample(torch.ones(1), torch.ones(1)));
    var e = assertThrows(IllegalArgumentException.class, () -> Data.default_collate(odd));
    assertTrue(e.toString().contains("a list of 1, but sample 1 is one of 2"), e.toString());
    assertThrows(IllegalArgumentException.class, () -> new Sample());
    assertThrows(IllegalArgumentException.class, () -> new TensorDataset());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TensorDataset(torch.ones(2), torch.ones(2), torch.ones(3)));
  }

  @Test
  void aStreamAndADeviceGiveThemToo() {
    IterableDataset stream =
        () ->
            Stream.of(1, 2, 3)
                .map(i -> new Sample(torch.tensor(i), torch.ones(2), torch.ones(1)))
                .iterator();
    for (var batch : new DataLoader(stream, batch_size(3)).tensors()) {
      assertArrayEquals(new long[] {3, 2}, batch.get(1).shape());
    }
    for (var batch :
        new DeviceLoader(three(), torch.device("cpu"), true, batch_size(10)).tensors()) {
      assertArrayEquals(new long[] {10, 1}, batch.get(0).shape());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void nothingIsLeftOfThem(int workers) {
    long before = LiveTensors.settled();
    goOver(workers);
    assertEquals(before, LiveTensors.settled());
  }

  private static void goOver(int workers) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      var loader = new DataLoader(three(), batch_size(2), num_workers(workers));
      for (var batch : loader.tensors()) {
        assertEquals(2, batch.get(2).size(0));
      }
      for (var batch : loader.tensors()) {
        assertEquals(2, batch.get(2).size(0));
        break; // with others made ahead
      }
      for (var batch : loader.tensors()) {
        assertEquals(2, batch.get(2).size(0));
      }
    }
  }
}
