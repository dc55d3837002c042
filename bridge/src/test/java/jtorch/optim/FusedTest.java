package jtorch.optim;

import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.lr_decay;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Function;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Ten steps of LibTorch's fused kernels against ten of the operators one by one. */
class FusedTest {
  private static float[] tenSteps(Function<List<Parameter>, Optimizer> make) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Parameter q = new Parameter(torch.ones(2, 2));
    Optimizer optimizer = make.apply(List.of(p, q));
    for (int i = 0; i < 10; i++) {
      optimizer.zero_grad();
      p.square().sum().add(q.square().square().sum()).backward();
      optimizer.step();
    }
    return torch.cat(List.of(p, q.flatten()), 0).toFloats();
  }

  private static void assertSame(
      Function<List<Parameter>, Optimizer> plain, Function<List<Parameter>, Optimizer> fused) {
    assertArrayEquals(tenSteps(plain), tenSteps(fused), 1e-5f);
  }

  @Test
  void sgdIsTheSame() {
    assertSame(p -> new SGD(p, 0.01), p -> new SGD(p, 0.01, fused(true)));
    assertSame(
        p -> new SGD(p, 0.01, momentum(0.9), nesterov(true), weight_decay(0.1)),
        p -> new SGD(p, 0.01, momentum(0.9), nesterov(true), weight_decay(0.1), fused(true)));
  }

  @Test
  void adamIsTheSame() {
    assertSame(
        p -> new Adam(p, lr(0.1), weight_decay(0.1)),
        p -> new Adam(p, lr(0.1), weight_decay(0.1), fused(true)));
    assertSame(
        p -> new AdamW(p, lr(0.1), amsgrad(true)),
        p -> new AdamW(p, lr(0.1), amsgrad(true), fused(true)));
  }

  @Test
  void adagradIsTheSame() {
    assertSame(
        p -> new Adagrad(p, lr(0.1), lr_decay(0.1)),
        p -> new Adagrad(p, lr(0.1), lr_decay(0.1), fused(true)));
  }

  private static void assertFollowsRate(Function<List<Parameter>, Optimizer> make) {
    float[] expected = threeRates(make, false);
    assertArrayEquals(expected, threeRates(make, true));
  }

  private static float[] threeRates(Function<List<Parameter>, Optimizer> make, boolean onDevice) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Optimizer optimizer = make.apply(List.of(p));
    if (onDevice) {
      optimizer.keepRatesOnDevice();
    }
    for (double rate : new double[] {0.1, 0.03, 0.007}) {
      optimizer.param_groups().getFirst().lr(rate);
      optimizer.zero_grad();
      p.square().sum().backward();
      optimizer.step();
    }
    return p.toFloats();
  }

  @Test
  void aRateThatLiesBesideTheParametersGivesTheSameNumbers() {
    assertFollowsRate(p -> new SGD(p, 0.01, momentum(0.9), fused(true)));
    assertFollowsRate(p -> new Adam(p, lr(0.1), weight_decay(0.1), fused(true)));
    assertFollowsRate(p -> new AdamW(p, lr(0.1), amsgrad(true), fused(true)));
    assertFollowsRate(p -> new Adagrad(p, lr(0.1), lr_decay(0.1), fused(true)));
  }

  @Test
  void onlyKernelsReadARateThere() {
    Parameter p = new Parameter(torch.ones(2));
    SGD plain = new SGD(List.of(p), 0.1);
    assertThrows(IllegalStateException.class, plain::keepRatesOnDevice);
    assertThrows(IllegalStateException.class, () -> plain.step(null, torch.zeros(1)));
  }
}
