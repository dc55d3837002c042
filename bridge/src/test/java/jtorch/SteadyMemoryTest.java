package jtorch;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.optim.SGD;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.TensorDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Training holds the memory that it needs and no more, however long it goes on or breaks off. */
class SteadyMemoryTest {
  private static final int EPOCHS = 50;
  private static final int WARM_UP = 10; // the JVM compiles and its heap finds its size

  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  @InChildJava
  @Test
  void fiftyEpochsHoldAFlatResidentSet(@TempDir Path folder)
      throws IOException, InterruptedException {
    isFlat(folder, List.of("-Xmx512m", "-Xms512m", "-XX:+AlwaysPreTouch"), "0");
  }

  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  @InChildJava
  @Test
  void fiftyEpochsHoldAFlatResidentSetInASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    isFlat(folder, List.of("-Xmx128m"), "0");
  }

  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  @InChildJava
  @Test
  void fiftyEpochsWithAWorkerHoldAFlatResidentSetInASmallHeap(@TempDir Path folder)
      throws IOException, InterruptedException {
    isFlat(folder, List.of("-Xmx128m"), "1");
  }

  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  @InChildJava
  @Test
  void aLoopWithoutScopesDoesNotFillTheMachine(@TempDir Path folder)
      throws IOException, InterruptedException {
    ChildJava.Ended ended = ChildJava.run(folder, List.of(), ScopelessMain.class, "200");
    assertEquals(0, ended.exit(), ended.err());
    double kilobytes = Double.parseDouble(ended.out().getFirst());
    assertTrue(kilobytes < 3_000_000, "of 4,300,000 kB made, these are held: " + kilobytes);
  }

  private static void isFlat(Path folder, List<String> options, String workers)
      throws IOException, InterruptedException {
    ChildJava.Ended ended =
        ChildJava.run(folder, options, SteadyMain.class, Integer.toString(EPOCHS), workers);
    assertEquals(0, ended.exit(), ended.err());
    assertEquals(EPOCHS, ended.out().size());
    double[] kilobytes =
        ended.out().stream().skip(WARM_UP).mapToDouble(l -> number(l, 0)).toArray();
    double[] sorted = kilobytes.clone();
    Arrays.sort(sorted);
    double middle = sorted[sorted.length / 2];
    for (double at : kilobytes) {
      assertEquals(middle, at, 0.05 * middle, () -> String.join("\n", ended.out()));
    }
    assertEquals(
        number(ended.out().get(WARM_UP), 1), number(ended.out().getLast(), 1), "live tensors");
  }

  private static double number(String line, int word) {
    return Double.parseDouble(line.split(" ", -1)[word]);
  }

  private static DataLoader loader() {
    Tensor data = torch.arange(32.0).view(8, 4);
    return new DataLoader(
        new TensorDataset(data, torch.tensor(new long[] {0, 1, 2, 0, 1, 2, 0, 1})), batch_size(2));
  }

  @Test
  void afterAnEpochThereAreParametersAndTheirStateAndNothingElse() {
    DataLoader loader = loader();
    long before = LiveTensors.settled();
    var net = new Linear(4, 3);
    var optimizer = new SGD(net.parameters(), lr(0.01), momentum(0.9));
    epoch(loader, net, optimizer);
    assertEquals(before + 2 + 2, LiveTensors.settled()); // weight, bias and a momentum each
    epoch(loader, net, optimizer);
    assertEquals(before + 2 + 2, torch.live_tensors());
  }

  private static double epoch(DataLoader loader, Linear net, SGD optimizer) {
    double total = 0;
    for (Batch batch : loader) {
      optimizer.zero_grad();
      Tensor loss = F.cross_entropy(net.forward(batch.data()), batch.target());
      loss.backward();
      optimizer.step();
      total += loss.item();
    }
    return total;
  }

  @Test
  void aLoopLeftByAnExceptionLeavesNothing() {
    DataLoader loader = loader();
    var net = new Linear(4, 3);
    long before = LiveTensors.settled();
    for (int i = 0; i < 3; i++) {
      assertThrows(
          IllegalArgumentException.class,
          () -> {
            for (Batch batch : loader) {
              net.forward(batch.data()).matmul(batch.data());
            }
          });
    }
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void twoThreadsTrainAtOnceAsOneDoes() throws InterruptedException, ExecutionException {
    List<Callable<float[]>> tasks = List.of(() -> trained(), () -> trained());
    float[] alone = trained();
    long before = LiveTensors.settled();
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<float[]>> both = new ArrayList<>(threads.invokeAll(tasks));
      for (Future<float[]> one : both) {
        assertArrayEquals(alone, one.get(), 0);
      }
    }
    assertTrue(LiveTensors.settled() <= before, "live: " + torch.live_tensors());
  }

  private static float[] trained() {
    DataLoader loader = loader();
    var net = new Linear(4, 3);
    try (var _ = torch.no_grad()) {
      net.parameters().forEach(p -> p.fill_(0.1));
    }
    var optimizer = new SGD(net.parameters(), lr(0.01), momentum(0.9));
    for (int i = 0; i < 20; i++) {
      epoch(loader, net, optimizer);
    }
    return net.weight.toFloats();
  }
}
