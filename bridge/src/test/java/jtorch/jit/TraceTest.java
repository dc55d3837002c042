package jtorch.jit;

import static jtorch.Kwargs.affine;
import static jtorch.Kwargs.batch_first;
import static jtorch.Kwargs.bidirectional;
import static jtorch.Kwargs.dim;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.num_layers;
import static jtorch.Kwargs.padding;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.GELU;
import jtorch.nn.GroupNorm;
import jtorch.nn.LSTM;
import jtorch.nn.LayerNorm;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Softmax;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TraceTest {
  @TempDir Path folder = Path.of("");

  /** The network of the handbook's tutorial, whose view needs the batch's size. */
  static final class ConvNet extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 10, 5));
    final Conv2d conv2 = register("conv2", new Conv2d(10, 20, 3));
    final Linear fc1 = register("fc1", new Linear(20 * 10 * 10, 500));
    final Linear fc2 = register("fc2", new Linear(500, 10));

    @Override
    public Tensor forward(Tensor x) {
      long n = x.size(0);
      Tensor out = F.max_pool2d(F.relu(conv1.forward(x)), 2, 2);
      out = F.relu(conv2.forward(out)).view(n, -1);
      return F.log_softmax(fc2.forward(F.relu(fc1.forward(out))), dim(1));
    }
  }

  /** Numbers, constants, parts of lists, changes in place, a weight used twice. */
  private static final class Odd extends Module {
    final Linear fc = register("fc", new Linear(4, 4));
    final Tensor shift = register_buffer("shift", torch.arange(4));
    final Tensor unregistered = torch.tensor(1.0f, -2.0f, 3.5f, Float.POSITIVE_INFINITY);

    @Override
    public Tensor forward(Tensor x) {
      Tensor y = fc.forward(fc.forward(x)).mul(0.1).add(3).div(1e-3);
      List<Tensor> parts = y.chunk(2, 1);
      y = torch.cat(List.of(parts.get(1), parts.get(0)), 1);
      y.add_(shift).clamp_(-1e30, 1e30);
      y = torch.minimum(y, unregistered);
      Tensor best = y.max(1, jtorch.Kwargs.keepdim(true)).values();
      Tensor zeros = torch.zeros(x.size(0), 2);
      return torch.cat(
          List.of(y, best, zeros, torch.tensor(new float[] {7}).expand(x.size(0), 1)), 1);
    }
  }

  private static final class Recurrent extends Module {
    final LSTM lstm =
        register("lstm", new LSTM(3, 5, num_layers(2), batch_first(true), bidirectional(true)));
    final Linear fc = register("fc", new Linear(10, 2));

    @Override
    public Tensor forward(Tensor x) {
      return fc.forward(lstm.forward(x).select(1, -1));
    }
  }

  static Sequential fourLayers() {
    return new Sequential(
        new Linear(784, 400), new ReLU(), new Linear(400, 200), new ReLU(), new Linear(200, 10));
  }

  static Stream<Arguments> models() {
    return Stream.of(
        Arguments.of("handbook", new ConvNet(), new long[] {2, 1, 28, 28}),
        Arguments.of("four-layer", fourLayers(), new long[] {1, 784}),
        Arguments.of("odd", new Odd(), new long[] {3, 4}),
        Arguments.of("recurrent", new Recurrent(), new long[] {2, 4, 3}),
        Arguments.of(
            "picture",
            new Sequential(
                new Conv2d(4, 8, 3, padding(1), groups(2)),
                new BatchNorm2d(8),
                new GELU(),
                new MaxPool2d(2),
                new GroupNorm(2, 8, affine(true)),
                new Flatten(),
                new LayerNorm(8 * 4 * 4),
                new Dropout(0.5),
                new Linear(8 * 4 * 4, 5),
                new Softmax(dim(1))),
            new long[] {2, 4, 8, 8}));
  }

  /** The interpreter may split an operator into others, which add up in another order. */
  private static void assertClose(Tensor expected, Tensor found, String what) {
    assertTrue(expected.allclose(found, 1e-5, 1e-6), what);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aTraceComputesWhatTheModelDoes(String name, Module model, long[] shape) {
    model.eval();
    ScriptModule script = jit.trace(model, torch.randn(shape));
    for (long batch : new long[] {shape[0], 5}) {
      long[] other = shape.clone();
      other[0] = batch;
      Tensor x = torch.randn(other);
      assertClose(model.forward(x), script.forward(x), name + " with a batch of " + batch);
    }
    Path file = folder.resolve("model.pt");
    jit.save(script, file.toString());
    ScriptModule again = jit.load(file.toString(), jtorch.Kwargs.trusted(true));
    Tensor x = torch.randn(shape);
    assertClose(model.forward(x), again.forward(x), name);
    assertTrue(again.state_dict().keySet().containsAll(model.state_dict().keySet()));
  }

  @Test
  void integersAreLookedUp() {
    Embedding model = new Embedding(10, 3);
    ScriptModule script = jit.trace(model, torch.tensor(new long[] {1, 2}));
    Tensor other = torch.tensor(new long[] {9, 0, 4});
    assertTrue(model.forward(other).equal(script.forward(other)));
  }

  @Test
  void severalTensorsGoInAndOut() {
    Linear model = new Linear(2, 2);
    ScriptModule script =
        jit.trace(
            model,
            in -> List.of(model.forward(in[0]), in[0].add(in[1])),
            torch.ones(1, 2),
            torch.ones(1, 2));
    Object out = script.forward(torch.ones(3, 2), torch.ones(3, 2));
    assertTrue(out instanceof List<?>);
    assertArrayEquals(new long[] {3, 2}, ((Tensor) ((List<?>) out).get(1)).size());
  }

  @Test
  void aModelInTrainingKeepsItsBuffers() {
    BatchNorm2d model = new BatchNorm2d(2);
    Tensor steps = Objects.requireNonNull(model.state_dict().get("num_batches_tracked"));
    ScriptModule script = jit.trace(model, torch.randn(2, 2, 3, 3));
    assertEquals(0, steps.item());
    assertTrue(script.training());
    script.forward(torch.randn(2, 2, 3, 3));
    assertEquals(1, steps.item());
  }

  @Test
  void aScriptThatTakesOneSizeOnlySaysWhere() {
    Module fixed =
        new Module() {
          @Override
          public Tensor forward(Tensor x) {
            return x.view(2, 6);
          }
        };
    ScriptModule script = jit.trace(fixed, torch.ones(3, 4));
    assertArrayEquals(new long[] {2, 6}, script.forward(torch.ones(3, 4)).size());
    var e = assertThrows(TorchException.class, () -> script.forward(torch.ones(4, 4)));
    assertTrue(e.toString().contains("line "), e.toString());
  }

  @Test
  void aModelThatDrawsItsOwnNumbersIsRefused() {
    Module random =
        new Module() {
          @Override
          public Tensor forward(Tensor x) {
            return x.add(torch.tensor(new float[] {(float) Math.random()})).add(torch.rand(1));
          }
        };
    random.eval();
    var e = assertThrows(TorchException.class, () -> jit.trace(random, torch.ones(2)));
    assertTrue(e.toString().contains("something else than the model"), e.toString());
  }

  @Test
  void aFailureInTheModelIsTheModels() {
    assertThrows(
        IllegalArgumentException.class, () -> jit.trace(new Linear(2, 2), torch.ones(1, 3)));
    assertTrue(torch.ones(1).add(1).item() == 2); // nothing is recorded any more
  }

  @Test
  void nothingIsLeftOfATrace() {
    Sequential model = fourLayers();
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assertTrue(scope != null);
      jit.trace(model, torch.ones(2, 784));
    }
    assertEquals(before, LiveTensors.settled());
  }
}
