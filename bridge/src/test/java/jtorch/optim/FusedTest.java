package jtorch.optim;

import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.fused;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.lr_decay;
import static jtorch.Kwargs.memory_format;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.weight_decay;
import static jtorch.MemoryFormat.channels_last;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.amp.GradScaler;
import jtorch.nn.Conv2d;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A parameter of 3x4x3x3 whose numbers lie in another order than that of the dimensions. */
  private static Parameter laidOut(String order) {
    Tensor made = torch.linspace(-1, 1, 108).view(3, 4, 3, 3);
    return switch (order) {
      case "channels last" -> new Parameter(made.contiguous(memory_format(channels_last)));
      case "transposed" -> new Parameter(made.transpose(0, 1));
      case "with gaps" -> new Parameter(torch.zeros(3, 4, 3, 6).narrow(3, 0, 3).copy_(made));
      default -> new Parameter(made);
    };
  }

  /** Three steps under a scaler, the second with an infinite gradient; returns all that is left. */
  private static float[] scaledSteps(String order, Function<List<Parameter>, Optimizer> make) {
    Parameter p = laidOut(order);
    Optimizer optimizer = make.apply(List.of(p));
    GradScaler scaler = new GradScaler("cpu");
    for (int i = 0; i < 3; i++) {
      optimizer.zero_grad();
      Tensor loss = p.square().sum().mul(i == 1 ? Double.POSITIVE_INFINITY : 1);
      scaler.scale(loss).backward();
      scaler.step(optimizer);
      scaler.update();
    }
    Tensor grad = Objects.requireNonNull(p.grad());
    Tensor result = order.equals("transposed") ? p.transpose(0, 1) : p;
    Tensor slope = order.equals("transposed") ? grad.transpose(0, 1) : grad;
    return torch.cat(List.of(result.flatten(), slope.flatten()), 0).toFloats();
  }

  @ParameterizedTest
  @ValueSource(strings = {"channels last", "transposed", "with gaps"})
  void theOrderInMemoryChangesNothing(String order) {
    for (Function<List<Parameter>, Optimizer> make :
        List.<Function<List<Parameter>, Optimizer>>of(
            p -> new SGD(p, 0.1, momentum(0.9), fused(true)),
            p -> new Adam(p, lr(0.1), amsgrad(true), fused(true)),
            p -> new AdamW(p, lr(0.1), fused(true)),
            p -> new Adagrad(p, lr(0.1), fused(true)))) {
      assertArrayEquals(scaledSteps("plain", make), scaledSteps(order, make), 1e-6f);
    }
  }

  @Test
  void aParameterThatIsLaidOutAnewKeepsItsState() {
    float[][] results = new float[2][];
    for (int i = 0; i < 2; i++) {
      Conv2d conv = new Conv2d(3, 4, 3);
      try (var mode = torch.no_grad()) {
        assertNotNull(mode);
        conv.parameters().forEach(p -> p.copy_(torch.linspace(-1, 1, p.numel()).view_as(p)));
      }
      Adam optimizer = new Adam(conv.parameters(), lr(0.1), fused(true));
      for (int step = 0; step < 4; step++) {
        if (step == 2 && i == 1) {
          conv.to(memory_format(channels_last));
        }
        optimizer.zero_grad();
        conv.forward(torch.linspace(0, 1, 75).view(1, 3, 5, 5)).square().sum().backward();
        optimizer.step();
      }
      results[i] = conv.parameters().getFirst().flatten().toFloats();
    }
    assertArrayEquals(results[0], results[1], 1e-5f);
  }

  @Test
  void aRefusedStepIsNotCounted() {
    Parameter parameter = new Parameter(torch.zeros(3));
    parameter.grad(torch.ones(3));
    Adam adam = new Adam(List.of(parameter), fused(true));
    adam.step();
    Tensor steps = adam.state(parameter).tensor("step");
    Tensor mean = adam.state(parameter).tensor("exp_avg");
    mean.resize_(1);
    assertThrows(IllegalArgumentException.class, adam::step);
    assertEquals(1, steps.item());
    mean.resize_(3);
    adam.step();
    assertEquals(2, steps.item());
  }
}
