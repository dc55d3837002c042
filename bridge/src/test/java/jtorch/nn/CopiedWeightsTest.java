package jtorch.nn;

import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.track_running_stats;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CopiedWeightsTest {
  private static final List<Supplier<Module>> LAYERS =
      List.of(
          () -> parametrizations.weight_norm(new Linear(3, 4)),
          () -> parametrizations.spectral_norm(new Conv1d(3, 4, 1)),
          () -> parametrizations.orthogonal(new Linear(3, 3)),
          () -> utils.weight_norm(new Linear(3, 4)),
          () -> utils.spectral_norm(new Linear(3, 4)),
          () -> prune.l1_unstructured(new Linear(3, 4), "weight", amount(0.5)));

  private static Tensor input(Module layer) {
    return layer instanceof Conv1d ? torch.ones(2, 3, 1) : torch.ones(2, 3);
  }

  private static float[] trained(Module layer) {
    try (var scope = torch.scope()) {
      assert scope != null;
      var optimizer = new SGD(layer.parameters(), lr(0.1));
      for (int i = 0; i < 2; i++) {
        optimizer.zero_grad();
        layer.forward(input(layer)).square().mean().backward();
        optimizer.step();
      }
      return layer.forward(input(layer)).toFloats();
    }
  }

  @TestFactory
  Stream<DynamicTest> aCopyTrainsLikeItsOriginalAndApartFromIt() {
    return LAYERS.stream()
        .map(make ->
            DynamicTest.dynamicTest(
                make.get().toString().lines().findFirst().orElseThrow(),
                () -> {
                  Module layer = make.get();
                  assertTrue(trained(layer).length > 0);
                  Module made = copy.deepcopy(layer);
                  assertEquals(layer.toString(), made.toString());
                  assertEquals(layer.state_dict().keySet(), made.state_dict().keySet());
                  Module kept = copy.deepcopy(layer);
                  assertArrayEquals(trained(layer), trained(made));
                  Tensor apart = kept.eval().forward(input(kept));
                  assertFalse(torch.equal(apart, made.eval().forward(input(made))));
                }));
  }

  @Test
  void trainingLeavesNothingInMemory() {
    for (Supplier<Module> make : LAYERS) {
      Module layer = make.get();
      float[] first = trained(layer);
      long before = LiveTensors.settled();
      float[] second = trained(layer);
      assertEquals(first.length, second.length);
      assertEquals(before, LiveTensors.settled(), layer.toString());
    }
  }

  @Test
  void aTensorOutlivesTheScopeOfItsForward() {
    Linear layer = utils.weight_norm(new Linear(3, 4));
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor unused = layer.forward(torch.ones(2, 3));
      assert unused != null;
    }
    assertArrayEquals(new long[] {4, 3}, layer.get_tensor("weight").size());
  }

  @Test
  void eachThreadComputesItsOwn() {
    for (Supplier<Module> make : LAYERS) {
      Module layer = make.get().eval();
      try (var cached = parametrize.cached();
          var scope = torch.scope()) {
        assert cached != null && scope != null;
        Tensor expected = layer.forward(input(layer));
        Tensor mine = layer.get_tensor("weight");
        Tensor others = onAnotherThread(() -> layer.get_tensor("weight"));
        assertTrue(others.isClosed());
        assertFalse(mine.isClosed());
        assertTrue(torch.equal(expected, layer.forward(input(layer))), layer.toString());
        layer.train();
        Tensor output = layer.forward(input(layer));
        Tensor unused = onAnotherThread(() -> layer.get_tensor("weight"));
        assert unused != null;
        assertFalse(layer.get_tensor("weight").isClosed());
        output.sum().add(layer.get_tensor("weight").sum()).backward();
      }
    }
  }

  /** Computes something on another thread, in a scope that is over. */
  private static Tensor onAnotherThread(Supplier<Tensor> computed) {
    return CompletableFuture.supplyAsync(
            () -> {
              try (var scope = torch.scope()) {
                assert scope != null;
                return computed.get();
              }
            })
        .join();
  }

  /** Two halves of a tensor, neither of which is the tensor that was there. */
  private static final class Halves extends Module implements parametrize.SeveralOriginals {
    @Override
    public Tensor forward(List<Tensor> originals) {
      return originals.get(0).add(originals.get(1));
    }

    @Override
    public List<Tensor> right_inverse(Tensor value) {
      return List.of(value.mul(0.5), value.mul(0.5));
    }
  }

  @Test
  void whatIsLeftHasNoGradientOfAnotherTensor() {
    Linear halved = new Linear(3, 4);
    halved.forward(torch.ones(2, 3)).sum().backward();
    parametrize.register_parametrization(halved, "weight", new Halves());
    halved.double_();
    parametrize.remove_parametrizations(halved, "weight");
    assertEquals(DType.float64, halved.weight.dtype());
    assertNull(halved.weight.grad());
    halved.forward(torch.ones(2, 3).to(DType.float64)).sum().backward();
    assertEquals(DType.float64, Objects.requireNonNull(halved.weight.grad()).dtype());
    Linear normed = utils.weight_norm(new Linear(3, 4));
    normed.forward(torch.ones(2, 3)).sum().backward();
    utils.remove_weight_norm(normed);
    assertNull(normed.weight.grad());
  }

  @Test
  void anOriginalIsComputedToo() {
    Linear layer = parametrizations.weight_norm(new Linear(3, 4));
    ParametrizationList list = layer.parametrizations("weight");
    parametrizations.spectral_norm(list, "original1");
    assertEquals(1, list.size());
    assertSame(list.get(0), list.get(-1));
    assertSame(list.get(0), list.iterator().next());
    assertThrows(IndexOutOfBoundsException.class, () -> list.get(1));
    assertArrayEquals(new long[] {2, 4}, layer.forward(torch.ones(2, 3)).size());
    assertEquals(
        List.of(
            "bias",
            "parametrizations.weight.original0",
            "parametrizations.weight.parametrizations.original1.original",
            "parametrizations.weight.parametrizations.original1.0._u",
            "parametrizations.weight.parametrizations.original1.0._v"),
        List.copyOf(layer.state_dict().keySet()));
  }

  @Test
  void aNormalizationComputesWithBuffersThatAreSet() {
    List<Module> norms =
        List.of(
            new BatchNorm1d(3),
            new InstanceNorm1d(3, track_running_stats(true)),
            new BatchNorm2d(3),
            new InstanceNorm2d(3, track_running_stats(true)),
            new BatchNorm3d(3),
            new InstanceNorm3d(3, track_running_stats(true)));
    for (Module norm : norms) {
      norm.set_tensor("running_mean", torch.ones(3));
      norm.set_tensor("running_var", torch.full(new long[] {3}, 4.0));
      String name = norm.getClass().getSimpleName();
      long[] shape = new long[name.charAt(name.length() - 2) - '0' + 2];
      Arrays.fill(shape, 3);
      Tensor output = norm.eval().forward(torch.full(shape, 5.0));
      assertEquals(2, output.mean().item(), 1e-4, name);
      Tensor unused = norm.train().forward(torch.ones(shape));
      assert unused != null;
      assertNotEquals(4, norm.get_tensor("running_var").mean().item(), name);
    }
  }

  @Test
  void layersShareAWeightThatIsSet() {
    Linear encoder = new Linear(3, 3);
    Linear decoder = new Linear(3, 3);
    decoder.set_tensor("weight", encoder.weight);
    assertSame(encoder.weight, decoder.get_tensor("weight"));
    assertNotSame(encoder.weight, decoder.weight);
    Sequential both = new Sequential(encoder, decoder);
    assertEquals(3, both.parameters().size());
    both.forward(torch.ones(1, 3)).sum().backward();
    assertNull(decoder.weight.grad());
  }
}
