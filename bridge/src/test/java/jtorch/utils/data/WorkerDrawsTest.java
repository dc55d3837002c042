package jtorch.utils.data;

import static jtorch.Index.slice;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.generator;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.persistent_workers;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.training;
import static jtorch.utils.data.Numbers.epoch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Iterator;
import jtorch.Draws;
import jtorch.Generator;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;
import jtorch.vision.transforms.Lambda;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What workers draw: the expected numbers are those of Python's worker processes. */
@Timeout(60)
class WorkerDrawsTest {
  /** As a dataset with random transforms. */
  private static final Dataset RANDOM =
      new MadeDataset(10, i -> new Sample(torch.tensor(Draws.rand()), torch.tensor(i).squeeze()));

  @Test
  void eachWorkerDrawsItsOwnNumbersAsInPython() {
    torch.manual_seed(7);
    var loader = new DataLoader(RANDOM, batch_size(4), shuffle(true), num_workers(2));
    Iterator<Batch> batches = loader.iterator();
    assertArrayEquals(
        new float[] {0.116625f, 0.134144f, 0.806562f, 0.837458f},
        batches.next().data().view(-1).toFloats(),
        1e-6f);
    assertArrayEquals(
        new float[] {0.31484f, 0.280845f, 0.867926f, 0.484299f},
        batches.next().data().view(-1).toFloats(),
        1e-6f);
    assertArrayEquals(
        new float[] {0.719229f, 0.57555f}, batches.next().data().view(-1).toFloats(), 1e-6f);
  }

  /** The sums of what a sample draws, each draw by another operator. */
  private static Sample drawing(long index) {
    Tensor x = torch.full(new long[] {20}, (double) index);
    Tensor weights = torch.arange(1, 50).float_();
    Tensor noisy = new Lambda(picture -> picture.add(torch.randn_like(picture))).apply(x);
    Tensor[] draws = {
      torch.rand(3),
      noisy,
      torch.randint(0, 1000, new long[] {2}),
      torch.empty(3).uniform_(-1, 1),
      F.dropout(torch.ones(40), 0.3, true),
      F.alpha_dropout(torch.ones(5, 8), 0.4, true),
      F.dropout2d(torch.ones(1, 40, 2, 2), 0.5, true),
      torch.bernoulli(torch.full(new long[] {50}, 0.3)),
      torch.multinomial(weights, 5),
      torch.normal(torch.zeros(4), torch.ones(4)),
      torch.randperm(50).get(slice(0, 7)),
      torch.empty(4).exponential_(),
      F.rrelu(torch.ones(6).neg(), 1.0 / 8, 1.0 / 3, true),
      torch.empty(3).random_(0, 5),
      F.feature_alpha_dropout(torch.ones(1, 9, 2), p(0.5), training(true)),
      torch.empty(3).random_(2, 50),
      torch.poisson(torch.full(new long[] {6}, 3.0)),
    };
    double[] sums = Arrays.stream(draws).mapToDouble(draw -> draw.sum().item()).toArray();
    return new Sample(torch.tensor(sums), torch.tensor(index).squeeze());
  }

  @Test
  void whatADatasetDrawsItselfIsPythonsTooWhileTheLoopDraws() {
    double[][] expected = {
      {
        1.15724, 109.309, 1420, 0.857347, 47.1429, 25.4808, 176, 14, 149, 1.73698, 181, 0.803914,
        -1.3558, 5, 10.4224, 103, 19
      },
      {
        1.53068, 59.4653, 1010, 0.808221, 50, 27.8618, 176, 8, 174, -0.394594, 181, 2.94564,
        -1.31172, 7, 10.4224, 100, 13
      },
      {
        1.62215, 89.8629, 1324, -0.655864, 35.7143, 25.4808, 184, 14, 139, -0.565983, 140, 0.814084,
        -1.08073, 5, -4.24632, 72, 16
      },
    };
    double[] between = {0.23276156187057495, 0.4250614047050476, 0.20708602666854858};
    torch.manual_seed(7);
    Dataset drawing = new MadeDataset(6, WorkerDrawsTest::drawing);
    for (Batch batch : new DataLoader(drawing, batch_size(2), shuffle(true), num_workers(2))) {
      int at = batch.index();
      assertArrayEquals(expected[at], batch.data().get(0).toDoubles(), 1e-3);
      assertEquals(between[at], torch.rand(1).item(), 1e-7);
    }
  }

  @Test
  void aSeedSetInAWorkerIsTheWorkersOwn() {
    Dataset seeding =
        new MadeDataset(
            2,
            i -> {
              torch.manual_seed(40 + i);
              assertEquals(40 + i, torch.initial_seed());
              Tensor state = torch.get_rng_state();
              Tensor first = torch.rand(2);
              torch.set_rng_state(state);
              assertArrayEquals(first.toFloats(), torch.rand(2).toFloats());
              return new Sample(first, torch.tensor(i).squeeze());
            });
    Generator same = new Generator().manual_seed(41);
    torch.manual_seed(7);
    Tensor last = epochData(new DataLoader(seeding, batch_size(2), num_workers(1)));
    assertArrayEquals(
        torch.rand(new long[] {2}, generator(same)).toFloats(), last.get(1).toFloats());
    assertEquals(7, torch.initial_seed());
  }

  private static Tensor epochData(DataLoader loader) {
    return loader.iterator().next().data();
  }

  @Test
  void persistentWorkersGoOnWithTheirNumbers() {
    torch.manual_seed(7);
    var loader =
        new DataLoader(
            RANDOM, batch_size(4), shuffle(true), num_workers(2), persistent_workers(true));
    assertEquals("[[3, 2, 7, 8], [6, 1, 5, 9], [0, 4]]", epoch(loader).toString());
    Batch first = loader.iterator().next();
    assertArrayEquals(new long[] {1, 0, 5, 7}, first.target().toLongs());
    assertArrayEquals(
        new float[] {0.238606f, 0.973269f, 0.032249f, 0.748531f},
        first.data().view(-1).toFloats(),
        1e-6f);
    assertEquals(0.20708602666854858, torch.rand(1).item(), 1e-7);
  }
}
