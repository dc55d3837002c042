package jtorch.nn;

import static jtorch.Kwargs.amount;
import static jtorch.Kwargs.lr;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
