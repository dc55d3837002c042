package jtorch.serialization;

import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.lr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of real training runs in Python, with what their models answered there. */
class GoldenFilesTest {
  private static final int IMAGES = 16;
  private static final double TOLERANCE = 1e-5;

  private static final class ConvNet extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 10, 5));
    final Conv2d conv2 = register("conv2", new Conv2d(10, 20, 3));
    final Linear fc1 = register("fc1", new Linear(20 * 10 * 10, 500));
    final Linear fc2 = register("fc2", new Linear(500, 10));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = F.max_pool2d(F.relu(conv1.forward(x)), 2, 2);
      out = F.relu(conv2.forward(out)).view(x.size(0), -1);
      return F.log_softmax(fc2.forward(F.relu(fc1.forward(out))), dim(1));
    }
  }

  private static final class ThreeLayer extends Module {
    final Linear fc1 = register("fc1", new Linear(784, 256));
    final Linear fc2 = register("fc2", new Linear(256, 128));
    final Linear fc3 = register("fc3", new Linear(128, 10));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = torch.relu(fc1.forward(x.view(x.size(0), -1)));
      return torch.relu(fc3.forward(torch.relu(fc2.forward(out))));
    }
  }

  private static Sequential fourLayer() {
    return new Sequential(
        new Linear(784, 400),
        new ReLU(),
        new Linear(400, 200),
        new ReLU(),
        new Linear(200, 100),
        new ReLU(),
        new Linear(100, 10));
  }

  private static Tensor images(double mean, double std) throws IOException {
    Path packed = TestFiles.mnist().resolve("t10k-images-idx3-ubyte.gz");
    float[] pixels = new float[IMAGES * 784];
    try (InputStream file = new GZIPInputStream(Files.newInputStream(packed))) {
      file.skipNBytes(16);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = file.read();
      }
    }
    Tensor images = torch.tensor(pixels, new long[] {IMAGES, 1, 28, 28});
    return images.div(255).sub(mean).div(std);
  }

  private static double[] expected(String recipe) throws IOException {
    String json = Files.readString(TestFiles.golden().resolve(recipe + ".outputs.json"));
    return Pattern.compile("-?\\d[\\d.e+-]*")
        .matcher(json.substring(json.indexOf('[')))
        .results()
        .map(MatchResult::group)
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static void assertAsInPython(String recipe, Module model, Tensor input)
      throws IOException {
    model.eval();
    try (var mode = torch.no_grad()) {
      assertTrue(mode != null);
      double[] found = model.forward(input).flatten().toDoubles();
      assertArrayEquals(expected(recipe), found, TOLERANCE, recipe);
    }
  }

  @Test
  void handbooksStateGivesPythonsOutputs() throws IOException {
    var model = new ConvNet();
    model.load_state_dict(torch.load(TestFiles.golden().resolve("handbook.state_dict.pth")));
    assertAsInPython("handbook", model, images(0.1307, 0.3081));
  }

  @Test
  void threeLayersStateGivesPythonsOutputs() throws IOException {
    var model = new ThreeLayer();
    model.load_state_dict(torch.load(TestFiles.golden().resolve("three-layer.state_dict.pth")));
    assertAsInPython("three-layer", model, images(0.1307, 0.3081));
    assertGoesOn("three-layer", new ThreeLayer(), images(0.1307, 0.3081), 0.2);
  }

  @Test
  void fourLayersStateGivesPythonsOutputs() throws IOException {
    Tensor input = images(0.5, 0.5).view(IMAGES, -1);
    var model = fourLayer();
    model.load_state_dict(torch.load(TestFiles.golden().resolve("four-layer.state_dict.pth")));
    assertAsInPython("four-layer", model, input);
    assertGoesOn("four-layer", fourLayer(), input, 0.1);
  }

  /** Loads a checkpoint with its optimizer and makes steps, in which the loss falls. */
  private static void assertGoesOn(String recipe, Module model, Tensor input, double rate)
      throws IOException {
    Path file = TestFiles.golden().resolve(recipe + ".checkpoint.pth");
    Dict checkpoint = torch.load(file);
    assertEquals(1, checkpoint.integer("epoch"));
    var optimizer = new SGD(model.parameters(), lr(1e-9));
    model.load_state_dict(checkpoint.state_dict("model"));
    optimizer.load_state_dict(checkpoint.dict("optimizer"));
    assertEquals(rate, optimizer.param_groups().getFirst().lr());
    assertAsInPython(recipe, model, input);
    Tensor labels = torch.tensor(expectedLabels(recipe));
    double[] losses = new double[3];
    for (int i = 0; i < losses.length; i++) {
      optimizer.zero_grad();
      Tensor loss = F.cross_entropy(model.forward(input), labels);
      loss.backward();
      optimizer.step();
      losses[i] = loss.item();
    }
    assertTrue(losses[2] < losses[0], Arrays.toString(losses));
  }

  /** What the model answers already: the loss on it falls in each step. */
  private static long[] expectedLabels(String recipe) throws IOException {
    double[] logits = expected(recipe);
    return torch.tensor(logits).view(IMAGES, -1).argmax(1).toLongs();
  }

  /** Trains on from a checkpoint's model and optimizer, and prints the losses. */
  private static final String PYTHON =
      """
      import sys, torch
      from torch import nn
      class ThreeLayer(nn.Module):
          def __init__(self):
              super().__init__()
              self.fc1, self.fc2, self.fc3 = (
                  nn.Linear(784, 256), nn.Linear(256, 128), nn.Linear(128, 10))
          def forward(self, x):
              return torch.relu(self.fc3(torch.relu(self.fc2(torch.relu(self.fc1(x))))))
      model = ThreeLayer() if "three" in sys.argv[1] else nn.Sequential(
          nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 200), nn.ReLU(),
          nn.Linear(200, 100), nn.ReLU(), nn.Linear(100, 10))
      saved = torch.load(sys.argv[1], weights_only=True)
      optimizer = torch.optim.SGD(model.parameters(), lr=1e-9)
      model.load_state_dict(saved["model"])
      optimizer.load_state_dict(saved["optimizer"])
      torch.manual_seed(0)
      x, y = torch.rand(32, 784), torch.randint(0, 10, (32,))
      for _ in range(5):
          optimizer.zero_grad()
          loss = nn.functional.cross_entropy(model(x), y)
          loss.backward()
          optimizer.step()
          print(loss.item())
      """;

  @ParameterizedTest
  @ValueSource(strings = {"three-layer", "four-layer"})
  void trainingGoesOnWithPythonsLosses(String recipe) throws IOException, InterruptedException {
    Path file = TestFiles.golden().resolve(recipe + ".checkpoint.pth");
    String printed = TestFiles.python("torch", PYTHON, file);
    Module model = recipe.startsWith("three") ? new ThreeLayer() : fourLayer();
    Dict checkpoint = torch.load(file);
    var optimizer = new SGD(model.parameters(), lr(1e-9));
    model.load_state_dict(checkpoint.state_dict("model"));
    optimizer.load_state_dict(checkpoint.dict("optimizer"));
    torch.manual_seed(0);
    Tensor x = torch.rand(32, 784);
    Tensor y = torch.randint(0, 10, new long[] {32});
    for (String expected : printed.split("\n", -1)) {
      optimizer.zero_grad();
      Tensor loss = F.cross_entropy(model.call(x), y);
      loss.backward();
      optimizer.step();
      assertEquals(Double.parseDouble(expected), loss.item(), 1e-5);
    }
  }
}
