package jtorch.utils.data;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.drop_last;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Lambda;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.RandomAffine;
import jtorch.vision.transforms.RandomErasing;
import jtorch.vision.transforms.RandomHorizontalFlip;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.transforms.Transform;
import org.junit.jupiter.api.Test;

/** Batches that are gathered on the device, here the CPU, against those of a DataLoader. */
class DeviceLoaderTest {
  private static final Device CPU = torch.device("cpu");

  private final Digits digits =
      new Digits(
          jtorch.Kwargs.train(false),
          transform(new Compose(new ToTensor(), new Normalize(0.1307, 0.3081))));

  private static void assertSameEpochs(Dataset dataset, LoaderKwarg... keywords) {
    DeviceLoader there = new DeviceLoader(dataset, CPU, true, keywords);
    DataLoader here = new DataLoader(dataset, keywords);
    assertNotNull(there.resident());
    assertEquals(here.size(), there.size());
    torch.manual_seed(3);
    for (int epoch = 0; epoch < 2; epoch++) {
      Tensor before = torch.get_rng_state();
      Iterator<Batch> expected = here.iterator();
      var list = new java.util.ArrayList<Tensor[]>();
      while (expected.hasNext()) {
        Batch batch = expected.next();
        list.add(new Tensor[] {batch.data().clone().keep(), batch.target().clone().keep()});
      }
      Tensor after = torch.get_rng_state();
      torch.set_rng_state(before);
      int count = 0;
      for (Batch batch : there) {
        assertEquals(count, batch.index());
        assertTrue(batch.data().equal(list.get(count)[0]), "batch " + count);
        assertTrue(batch.target().equal(list.get(count)[1]), "labels of batch " + count);
        count++;
      }
      assertEquals(list.size(), count);
      assertTrue(torch.get_rng_state().equal(after), "other random numbers were drawn");
    }
  }

  @Test
  void shuffledPicturesAreTheLoadersToTheLastBit() {
    assertSameEpochs(digits, batch_size(300), shuffle(true));
  }

  @Test
  void picturesInOrderAreTheLoadersToTheLastBit() {
    assertSameEpochs(digits, batch_size(512));
    assertSameEpochs(digits, batch_size(512), drop_last(true));
  }

  @Test
  void partsOfPartsAreTheLoadersToTheLastBit() {
    torch.manual_seed(1);
    Subset part = Data.random_split(digits, 1500, 500).getFirst();
    Subset of = new Subset(part, 1499, 0, 700, 3, 3);
    assertSameEpochs(part, batch_size(400), shuffle(true));
    assertSameEpochs(of, batch_size(2), shuffle(true));
  }

  @Test
  void tensorsAreTheLoadersToTheLastBit() {
    TensorDataset pairs = new TensorDataset(torch.arange(10).view(10, 1), torch.arange(10));
    assertSameEpochs(pairs, batch_size(3), shuffle(true));
  }

  private static Digits changed(Transform... steps) {
    return new Digits(jtorch.Kwargs.train(false), transform(new Compose(steps)));
  }

  @Test
  void randomChangesOfWholeBatchesAreThoseOfPictureByPicture() {
    Digits all =
        changed(
            new RandomAffine(
                new double[] {-10, 10},
                new double[] {0.1, 0.1},
                new double[] {0.9, 1.1},
                new double[] {-5, 5}),
            new RandomHorizontalFlip(),
            new ToTensor(),
            new Normalize(0.1307, 0.3081),
            new RandomErasing(0.5));
    assertSameEpochs(all, batch_size(700), shuffle(true));
  }

  @Test
  void whatIsChangedOneByOneComesBatchByBatch() {
    DeviceLoader loader =
        new DeviceLoader(
            changed(new ToTensor(), new Lambda(x -> x.mul(2))), CPU, true, batch_size(500));
    assertNull(loader.resident());
    assertThrows(IllegalStateException.class, loader::order);
    int batches = 0;
    for (Batch batch : loader) {
      batches += batch.data().size(0) == 500 ? 1 : 0;
    }
    assertEquals(4, batches);
  }

  @Test
  void anEpochLeavesNothingInMemory() {
    DeviceLoader loader = new DeviceLoader(digits, CPU, true, batch_size(256), shuffle(true));
    long before = torch.live_tensors();
    for (int epoch = 0; epoch < 3; epoch++) {
      for (Batch batch : loader) {
        assertTrue(batch.data().size(0) > 0);
      }
    }
    // an epoch's order goes with the epoch, which the collector takes
    assertTrue(torch.live_tensors() <= before + 3, "tensors are left");
  }
}
