package jtorch.optim;

import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.dampening;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/**
 * Ten steps towards a point; the expected numbers are what Python's PyTorch 2.10 gives. Its build
 * contracts other products into sums than the packaged one, hence the last bit's tolerance.
 */
class OptimizerTest {
  private static float[] tenSteps(Function<List<Parameter>, Optimizer> make) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Tensor goal = torch.tensor(0.5, 0.25, -1);
    Optimizer optimizer = make.apply(List.of(p));
    for (int i = 0; i < 10; i++) {
      optimizer.zero_grad();
      p.sub(goal).square().sum().backward();
      optimizer.step();
    }
    return p.toFloats();
  }

  private static void assertSteps(float[] expected, float[] found) {
    assertArrayEquals(expected, found, 1e-6f);
  }

  @Test
  void sgdStepsAsInPython() {
    assertArrayEquals(
        new float[] {0.6743392f, -0.5345265f, 0.39471376f}, tenSteps(p -> new SGD(p, 0.05)));
  }

  @Test
  void momentumStepsAsInPython() {
    assertSteps(
        new float[] {0.20144925f, 1.5737122f, -3.3488736f},
        tenSteps(p -> new SGD(p, lr(0.05), momentum(0.9), weight_decay(0.01), dampening(0.1))));
  }

  @Test
  void nesterovMomentumStepsAsInPython() {
    assertSteps(
        new float[] {0.32671094f, 1.0298008f, -2.3863125f},
        tenSteps(p -> new SGD(p, lr(0.05), momentum(0.9), nesterov(true))));
  }

  @Test
  void adamStepsAsInPython() {
    assertArrayEquals(
        new float[] {0.29667714f, -1.0208223f, 2.0099118f}, tenSteps(p -> new Adam(p, lr(0.1))));
  }

  @Test
  void amsgradStepsAsInPython() {
    assertSteps(
        new float[] {0.3427677f, -1.0305115f, 2.0150514f},
        tenSteps(p ->
            new Adam(p, lr(0.1), betas(0.8, 0.95), eps(1e-6), weight_decay(0.1), amsgrad(true))));
  }

  @Test
  void aStepLeavesNothingButItsState() {
    Parameter p = new Parameter(torch.ones(3));
    Optimizer optimizer = new Adam(List.of(p));
    p.sum().backward();
    optimizer.step();
    long before = torch.live_tensors();
    for (int i = 0; i < 5; i++) {
      optimizer.step();
    }
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    List<Parameter> p = List.of(new Parameter(torch.ones(1)));
    assertThrows(IllegalArgumentException.class, () -> new SGD(p, -0.1));
    assertThrows(IllegalArgumentException.class, () -> new SGD(p, lr(0.1), nesterov(true)));
    assertThrows(IllegalArgumentException.class, () -> new Adam(p, betas(1, 0.9)));
    assertThrows(IllegalArgumentException.class, () -> new Adam(List.<Parameter>of()));
  }
}
