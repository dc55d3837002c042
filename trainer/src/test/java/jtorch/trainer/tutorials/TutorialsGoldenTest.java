package jtorch.trainer.tutorials;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static jtorch.utils.data.Data.random_split;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import jtorch.Tensor;
import jtorch.nn.CrossEntropyLoss;
import jtorch.nn.Module;
import jtorch.optim.SGD;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.transforms.Transform;
import org.junit.jupiter.api.Test;

/** One epoch of {@code three-layer} and {@code four-layer} against the same epoch in Python. */
class TutorialsGoldenTest {
  private static final int COMPARED_LOSSES = 20; // afterwards another BLAS drifts away
  private static final double LOSS_TOLERANCE = 1e-4;
  private static final double ACCURACY_TOLERANCE = 0.005;

  private final Path data = TestFiles.mnist();
  private final Path golden = TestFiles.golden();

  private static double[] numbers(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(element -> element.getAsDouble())
        .toArray();
  }

  private MNIST half(boolean train, Transform transform) {
    return new MNIST(data.toString(), train(train), transform(transform));
  }

  @Test
  void threeLayerIsPythons() throws IOException {
    torch.manual_seed(0);
    Dataset training = random_split(half(true, ThreeLayer.transform), 50_000, 10_000).get(0);
    Dataset testing = half(false, ThreeLayer.transform);
    compare("three-layer", training, testing, 128, ThreeLayer.MyNet::new, 0.2);
  }

  @Test
  void fourLayerIsPythons() throws IOException {
    Dataset training = half(true, FourLayer.data_tf);
    Dataset testing = half(false, FourLayer.data_tf);
    compare("four-layer", training, testing, 64, FourLayer::net, 0.1);
  }

  private void compare(
      String name,
      Dataset training,
      Dataset testing,
      int batch,
      Supplier<? extends Module> network,
      double rate)
      throws IOException {
    JsonObject expected =
        JsonParser.parseString(Files.readString(golden.resolve(name + ".json"))).getAsJsonObject();
    DataLoader loader = new DataLoader(training, batch_size(batch), shuffle(true));
    torch.manual_seed(0);
    Module net = network.get();
    checkWeights(expected.getAsJsonObject("init"), net.state_dict());
    SGD optimizer = new SGD(net.parameters(), lr(rate));
    runAnEpoch(loader, net, optimizer, expected);
    assertEquals(
        expected.get("test_accuracy_after_epoch_1").getAsDouble(),
        accuracy(new DataLoader(testing, batch_size(1000)), net),
        ACCURACY_TOLERANCE);
  }

  private static void checkWeights(JsonObject init, Map<String, Tensor> state) {
    assertEquals(init.keySet(), state.keySet());
    state.forEach((name, tensor) -> {
      JsonObject expected = init.getAsJsonObject(name);
      double[] found = tensor.flatten().toDoubles();
      assertArrayEquals(numbers(expected.getAsJsonArray("first")), Arrays.copyOf(found, 4), name);
      assertEquals(expected.get("sum").getAsDouble(), Arrays.stream(found).sum(), 1e-9, name);
    });
  }

  private static void runAnEpoch(
      DataLoader loader, Module net, SGD optimizer, JsonObject expected) {
    JsonArray labels = expected.getAsJsonArray("first_batches_labels");
    double[] losses = numbers(expected.getAsJsonArray("first_losses"));
    CrossEntropyLoss criterion = new CrossEntropyLoss();
    for (var batch : loader) {
      int step = batch.index();
      if (step < labels.size()) {
        double[] label = numbers(labels.get(step).getAsJsonArray());
        assertArrayEquals(label, batch.target().toDoubles(), "labels of batch " + step);
      }
      Tensor loss = criterion.forward(net.forward(batch.data().flatten(1, -1)), batch.target());
      optimizer.zero_grad();
      loss.backward();
      optimizer.step();
      if (step < COMPARED_LOSSES) {
        assertEquals(
            losses[step], loss.item(), LOSS_TOLERANCE * losses[step], "loss of step " + step);
      }
    }
  }

  private static double accuracy(DataLoader loader, Module net) {
    net.eval();
    double correct = 0;
    try (var mode = torch.no_grad()) {
      assert mode != null;
      for (var batch : loader) {
        Tensor pred = net.forward(batch.data().flatten(1, -1)).argmax(1);
        correct += pred.eq(batch.target()).sum().item();
      }
    }
    return correct / loader.dataset().size();
  }
}
