package jtorch.amp;

import static jtorch.Kwargs.backoff_factor;
import static jtorch.Kwargs.enabled;
import static jtorch.Kwargs.growth_factor;
import static jtorch.Kwargs.init_scale;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.sparse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.nn.Embedding;
import jtorch.nn.Parameter;
import jtorch.optim.Adadelta;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** What a gradient scaler says, keeps and refuses; its numbers are compared with Python's. */
class GradScalerTest {
  private final Parameter param = new Parameter(torch.ones(3));
  private final SGD optimizer = new SGD(List.of(param), 0.1);
  private final GradScaler scaler = new GradScaler("cpu", init_scale(4));

  private void backward() {
    optimizer.zero_grad();
    scaler.scale(param.sum()).backward();
  }

  private static void refused(String part, Runnable call) {
    var e = assertThrows(RuntimeException.class, call::run);
    assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
  }

  @Test
  void stepsLeaveNothingToTheCollector() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 20; i++) {
      try (var _ = torch.scope()) {
        backward();
        scaler.unscale_(optimizer);
        scaler.step(optimizer);
        scaler.update();
      }
    }
    long parts = 3; // the gradient, the scale and how many steps it has been right for
    long after = torch.live_tensors();
    assertTrue(after <= before + parts, before + " before, " + after + " after");
  }

  @Test
  void sparseGradientsAreUnscaled() {
    Embedding layer = new Embedding(5, 2, sparse(true));
    SGD steps = new SGD(layer.parameters(), 0.1);
    scaler.scale(layer.call(torch.tensor(1L, 2, 1)).sum()).backward();
    scaler.unscale_(steps);
    Tensor grad = Objects.requireNonNull(layer.weight.grad());
    assertTrue(grad.is_sparse());
    assertArrayEquals(
        new float[] {0, 0, 2, 2, 1, 1, 0, 0, 0, 0}, grad.to_dense().flatten().toFloats());
    Tensor before = layer.weight.detach().clone();
    scaler.step(steps);
    assertTrue(layer.weight.detach().allclose(before.sub(grad.to_dense().mul(0.1))));
  }

  @Test
  void aSparseGradientThatIsNotFiniteLeavesTheStepOut() {
    Embedding layer = new Embedding(5, 2, sparse(true));
    SGD steps = new SGD(layer.parameters(), 0.1);
    scaler.scale(layer.call(torch.tensor(1L)).sum().mul(torch.inf)).backward();
    Tensor before = layer.weight.detach().clone();
    scaler.step(steps);
    assertTrue(layer.weight.detach().equal(before));
  }

  @Test
  void theStateIsPythons() {
    Map<String, Object> state = new GradScaler("cpu").state_dict();
    assertEquals(
        "{scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000,"
            + " _growth_tracker=0}",
        state.toString());
  }

  @Test
  void aStateGoesFromOneToAnother() {
    backward();
    scaler.step(optimizer);
    scaler.update();
    GradScaler other = new GradScaler("cpu");
    other.load_state_dict(scaler.state_dict());
    assertEquals(scaler.state_dict(), other.state_dict());
    Tensor ignored = other.scale(param.sum()); // its tensors are made now, and must agree
    assertEquals(scaler.state_dict(), other.state_dict());
    other.load_state_dict(new GradScaler("cpu").state_dict());
    assertEquals(65536, other.get_scale());
    refused("of a GradScaler that was off", () -> other.load_state_dict(Map.of()));
    refused("'growth_factor'", () -> other.load_state_dict(Map.of("scale", 1)));
    assertFalse(ignored.isClosed());
  }

  @Test
  void gradientsAreUnscaledOnce() {
    backward();
    assertEquals(4, Objects.requireNonNull(param.grad()).get(0).item());
    scaler.unscale_(optimizer);
    assertEquals(1, Objects.requireNonNull(param.grad()).get(0).item());
    refused("unscaled already", () -> scaler.unscale_(optimizer));
    scaler.step(optimizer);
    refused("before step()", () -> scaler.unscale_(optimizer));
    refused("already since the last update", () -> scaler.step(optimizer));
    scaler.update();
    backward();
    scaler.step(optimizer);
    assertEquals(0.8, param.get(0).item(), 1e-6);
  }

  @Test
  void theOrderOfTheCallsIsSaid() {
    GradScaler fresh = new GradScaler("cpu");
    refused("scale(loss) comes before", () -> fresh.step(optimizer));
    refused("scale(loss) comes before", () -> fresh.update());
    Tensor ignored = fresh.scale(param.sum());
    refused("step(optimizer) comes before", () -> fresh.update());
    assertTrue(ignored.requires_grad());
  }

  @Test
  void anOptimizerWithoutKernelsOfItsOwnIsSteppedUnlessSomethingIsInfinite() {
    Adadelta plain = new Adadelta(List.of(param), lr(1));
    scaler.scale(param.sum().mul(Double.POSITIVE_INFINITY)).backward();
    scaler.step(plain);
    scaler.update();
    assertEquals(1, param.get(0).item());
    assertEquals(2, scaler.get_scale());
    plain.zero_grad();
    scaler.scale(param.sum()).backward();
    scaler.step(plain);
    assertTrue(param.get(0).item() < 1);
  }

  @Test
  void theScaleCanBeSet() {
    backward();
    scaler.step(optimizer);
    scaler.update(16);
    assertEquals(16, scaler.get_scale());
    scaler.update(torch.tensor(32f));
    assertEquals(32, scaler.get_scale());
    refused("one number on cpu", () -> scaler.update(torch.ones(2)));
    scaler.set_growth_interval(1);
    scaler.set_growth_factor(3);
    backward();
    scaler.step(optimizer);
    scaler.update();
    assertEquals(96, scaler.get_scale());
  }

  @Test
  void offItDoesNothing() {
    GradScaler off = new GradScaler("cpu", enabled(false));
    Tensor loss = param.sum();
    assertSame(loss, off.scale(loss));
    loss.backward();
    off.unscale_(optimizer);
    off.step(optimizer);
    off.update();
    assertEquals(0.9, param.get(0).item(), 1e-6);
    assertEquals(1, off.get_scale());
    assertEquals(Map.of(), off.state_dict());
    off.load_state_dict(Map.of());
    assertFalse(off.is_enabled());
  }

  @Test
  void forAGpuItIsOffWhereThereIsNone() {
    assertEquals(torch.cuda.is_available(), new GradScaler().is_enabled());
    assertEquals(torch.cuda.is_available(), new jtorch.cuda.amp.GradScaler().is_enabled());
  }

  @Test
  void factorsThatGoTheWrongWayAreRefused() {
    refused("growth_factor", () -> new GradScaler("cpu", growth_factor(1)));
    refused("backoff_factor", () -> new GradScaler("cpu", backoff_factor(1)));
  }

  @Test
  void gradientsOf16BitsAreRefused() {
    Parameter half = new Parameter(torch.ones(2).half());
    SGD narrow = new SGD(List.of(half), 0.1);
    scaler.scale(half.sum()).backward();
    refused("keep the parameters float32", () -> scaler.unscale_(narrow));
  }

  @Test
  void aStepThatIsLeftOutCountsForNothing() {
    var adam = new jtorch.optim.Adam(List.of(param), lr(0.1), jtorch.Kwargs.fused(true));
    scaler.scale(param.sum().mul(Double.NaN)).backward();
    scaler.step(adam);
    scaler.update();
    assertTrue(adam.state_dict().toString().contains("step=tensor(0.)"), "the step was counted");
    assertThrows(TorchException.class, scaler::update);
  }
}
