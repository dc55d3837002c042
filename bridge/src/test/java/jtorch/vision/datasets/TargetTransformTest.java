package jtorch.vision.datasets;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jtorch.LiveTensors;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.DeviceLoader;
import jtorch.vision.transforms.Lambda;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to labels on their way out of a set. */
class TargetTransformTest {
  private static final Lambda ONE_HOT = new Lambda(y -> torch.zeros(10).scatter_(0, y, 1));
  private static final long[] SOME = {0, 7, 1999, 7};

  private static long[] plain() {
    return new Digits(train(false)).get(SOME).target().toLongs();
  }

  @Test
  void labelsBecomeRowsOfZerosAndAOne() {
    Digits set = new Digits(train(false), target_transform(ONE_HOT));
    long[] labels = plain();
    assertEquals(labels[1], set.get(7).target().argmax().item_long());
    assertArrayEquals(new long[] {10}, set.get(7).target().shape());
    var batch = set.get(SOME).target();
    assertArrayEquals(new long[] {4, 10}, batch.shape());
    assertArrayEquals(labels, batch.argmax(1).toLongs());
    assertArrayEquals(new Digits(train(false)).targets().toLongs(), set.targets().toLongs());
  }

  @Test
  void whatDoesTheSameToABatchGetsTheBatch() {
    Digits set =
        new Digits(train(false), target_transform(y -> y.remainder(2)), transform(new ToTensor()));
    long[] even = Arrays.stream(plain()).map(label -> label % 2).toArray();
    assertArrayEquals(even, set.get(SOME).target().toLongs());
    Digits same = new Digits(train(false), target_transform(new ToTensor())); // scales bytes only
    assertArrayEquals(plain(), same.get(SOME).target().toLongs());
  }

  @Test
  void loadersGiveChangedLabels() {
    Digits set = new Digits(train(false), target_transform(y -> y.add(100)));
    assertFalse(set.isSteady());
    assertFalse(set.isPreparedAtOnce());
    assertLabels(new DataLoader(set, batch_size(5)));
    assertLabels(new DeviceLoader(set, torch.device("cpu"), batch_size(5)));
  }

  private static void assertLabels(Iterable<jtorch.utils.data.Batch> loader) {
    var first = loader.iterator().next();
    assertTrue(first.target().min().item_long() >= 100, first.target().toString());
  }

  @Test
  void aFoldersLabelsAreChanged(@TempDir Path root) throws IOException {
    for (String name : new String[] {"cat", "dog"}) {
      Path folder = Files.createDirectory(root.resolve(name));
      utils.save_image(torch.ones(1, 2, 3), folder.resolve("a.png").toString());
    }
    ImageFolder set = new ImageFolder(root.toString(), target_transform(y -> y.mul(3).add(1)));
    assertEquals(4, set.get(1).target().item_long());
    assertEquals(1, set.get(0).target().item_long());
  }

  @Test
  void halfFilesTakeIt(@TempDir Path root) throws IOException {
    Path raw = Files.createDirectories(root.resolve("KMNIST/raw"));
    Files.write(raw.resolve("train-images-idx3-ubyte"), IdxBytes.images(3));
    Files.write(raw.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(7, 0, 2));
    Dataset set = new KMNIST(root.toString(), target_transform(y -> y.neg()));
    assertArrayEquals(new long[] {-7, 0, -2}, set.get(new long[] {0, 1, 2}).target().toLongs());
  }

  @Test
  void nothingIsLeftOfThem() {
    Digits set = new Digits(train(false), target_transform(ONE_HOT));
    long before = LiveTensors.settled();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      set.get(SOME);
      set.get(3);
    }
    assertEquals(before, LiveTensors.settled());
  }
}
