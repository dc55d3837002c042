package jtorch.trainer.run;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.shuffle;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import jtorch.Device;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.DeviceLoader;
import jtorch.utils.data.ResidentSet;
import jtorch.utils.data.Sample;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks of three steps and of all, on the CPU. */
class StepBlockTest {
  private static final int SIZE = 300;
  private static final long STEPS = 6; // of 2000 samples; 200 are left
  private static final long STEP_BYTES = 4L * SIZE * 28 * 28;
  private static final Device CPU = torch.device("cpu");

  private TensorScope scope;
  private ResidentSet set;
  private Tensor order;

  @BeforeEach
  void openTheDigits() {
    scope = torch.scope();
    Digits digits =
        new Digits(
            Kwargs.train(false),
            Kwargs.transform(new Compose(new ToTensor(), new Normalize(0.1307, 0.3081))));
    DeviceLoader loader = new DeviceLoader(digits, CPU, true, batch_size(SIZE), shuffle(true));
    set = Objects.requireNonNull(loader.resident());
    order = loader.order();
  }

  @AfterEach
  void freeAll() {
    scope.close();
  }

  private StepBlock block(long rows) {
    return new StepBlock(set, CPU, STEPS, SIZE, rows * STEP_BYTES);
  }

  /** Makes an epoch of steps whose loss and output say which step it is. */
  private List<Trainee.Outcome> epoch(
      StepBlock block, LongFunction<Sample> samples, Putting putting) {
    List<Trainee.Outcome> outcomes = new ArrayList<>();
    long collected = 0;
    for (long step = 0; step < STEPS; step++) {
      if (!block.has(step)) {
        outcomes.addAll(block.outcomes(collected, step - collected));
        collected = step;
        block.fill(order, step, STEPS);
      }
      Sample sample = samples.apply(step);
      Sample expected = set.gather(order.narrow(0, step * SIZE, SIZE));
      assertArrayEquals(expected.data().toFloats(), sample.data().toFloats());
      assertArrayEquals(expected.data().shape(), sample.data().shape());
      assertArrayEquals(expected.target().toLongs(), sample.target().toLongs());
      Tensor output = torch.zeros(SIZE, 10);
      output.select(1, step).fill_(1); // all samples are said to be of this class
      putting.put(step, new Trainee.Made(torch.full(new long[0], step + 0.5), output));
    }
    outcomes.addAll(block.outcomes(collected, STEPS - collected));
    return outcomes;
  }

  @FunctionalInterface
  private interface Putting {
    void put(long step, Trainee.Made made);
  }

  private void assertEpoch(List<Trainee.Outcome> outcomes) {
    assertEquals(STEPS, outcomes.size());
    for (long step = 0; step < STEPS; step++) {
      Sample sample = set.gather(order.narrow(0, step * SIZE, SIZE));
      long right = sample.target().eq(step).sum().item_long();
      assertTrue(right > 0);
      assertEquals(new Trainee.Outcome(step + 0.5, right, SIZE), outcomes.get((int) step));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4, 100})
  void stepsFindTheirSamplesByNumber(long rows) {
    StepBlock block = block(rows);
    assertFalse(block.has(0));
    assertEpoch(epoch(block, block::sample, block::put));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4, 100})
  void stepsFindTheirSamplesByTheRowOnTheDevice(long rows) {
    StepBlock block = block(rows);
    assertEpoch(epoch(block, step -> block.next(), (step, made) -> block.put(made)));
    block.clear();
    assertFalse(block.has(0));
    order.copy_(order.flip(0)); // the same memory for an epoch in another order
    assertEpoch(epoch(block, step -> block.next(), (step, made) -> block.put(made)));
  }

  @Test
  void theRowBeginsAnewWhereAnEpochGoesOn() {
    StepBlock block = block(100);
    block.fill(order, 0, STEPS);
    block.put(new Trainee.Made(torch.zeros(new long[0]), torch.zeros(SIZE, 10)));
    block.clear();
    block.fill(order, 4, STEPS);
    assertFalse(block.has(3));
    Sample expected = set.gather(order.narrow(0, 4 * SIZE, SIZE));
    assertArrayEquals(expected.data().toFloats(), block.next().data().toFloats());
    block.put(new Trainee.Made(torch.full(new long[0], 4.5), torch.zeros(SIZE, 10)));
    assertEquals(4.5, block.outcomes(4, 1).getFirst().loss());
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 2, 100})
  void blocksOfAnySizeTrainTheSameNetwork(long rows) {
    assertEquals(trained(STEPS), trained(rows));
  }

  private List<Trainee.Outcome> trained(long rows) {
    torch.manual_seed(7);
    Trainee trainee = new Trainee(SmallRuns.recipe("four-layer", "epochs: 2\n"), CPU, true);
    List<Trainee.Outcome> outcomes = new ArrayList<>();
    try (DeviceSteps steps =
        new DeviceSteps(
            trainee, set, order.size(0), SIZE, false, warning -> {}, rows * STEP_BYTES)) {
      for (int epoch = 0; epoch < 2; epoch++) {
        steps.begin(order, epoch); // the second one goes on after its first step
        for (long step = epoch; step < STEPS; step++) {
          steps.step();
          if (step == 3) {
            outcomes.addAll(steps.read());
          }
        }
        outcomes.addAll(steps.read());
        assertEquals(0, steps.unread());
      }
    }
    assertEquals(2 * STEPS - 1, outcomes.size());
    return outcomes;
  }
}
