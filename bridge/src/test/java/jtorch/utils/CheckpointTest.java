package jtorch.utils;

import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.preserve_rng_state;
import static jtorch.Kwargs.retain_graph;
import static jtorch.Kwargs.use_reentrant;
import static jtorch.utils.checkpoint.checkpoint;
import static jtorch.utils.checkpoint.checkpoint_sequential;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.autograd.Function;
import jtorch.autograd.FunctionCtx;
import jtorch.copy;
import jtorch.internal.Raw;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.Flatten;
import jtorch.nn.LSTM;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Tanh;
import jtorch.nn.TransformerEncoderLayer;
import jtorch.optim.SGD;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A checkpoint changes no number; TrainingRows compares it with Python. */
class CheckpointTest {
  private static Sequential net() {
    return new Sequential(
        new Linear(600, 600), new Tanh(), new Dropout(0.4), new Linear(600, 600), new Tanh());
  }

  private static Sequential pictures() {
    return new Sequential(
        new Conv2d(1, 8, 3, padding(1)),
        new ReLU(),
        new Conv2d(8, 16, 3),
        new BatchNorm2d(16),
        new ReLU(),
        new MaxPool2d(2),
        new Dropout(0.3),
        new Flatten());
  }

  private static Tensor grad(Tensor tensor) {
    return Objects.requireNonNull(tensor.grad());
  }

  private static List<Tensor> gradients(Module model, Tensor input, UnaryOperator<Tensor> forward) {
    torch.manual_seed(3);
    input.grad(null);
    model.zero_grad();
    Tensor output = forward.apply(input);
    Tensor next = torch.rand(3); // the generator goes on as without a checkpoint
    output.mul(output).sum().backward();
    List<Tensor> all = new ArrayList<>(List.of(output.detach(), next, torch.rand(3), grad(input)));
    model.parameters().forEach(parameter -> all.add(grad(parameter)));
    return all;
  }

  private static void assertSame(Module model, Tensor input, UnaryOperator<Tensor> checkpointed) {
    List<Tensor> expected = gradients(model, input, model::call);
    List<Tensor> found = gradients(model, input, checkpointed);
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(torch.equal(expected.get(i), found.get(i)), "number " + i);
    }
  }

  @Test
  void gradientsAreTheSameToTheLastBit() {
    Sequential model = net();
    Tensor x = torch.randn(64, 600).requires_grad_();
    assertSame(model, x, input -> checkpoint(model, input, use_reentrant(false)));
    assertSame(model, x, input -> checkpoint_sequential(model, 2, input));
    assertSame(model, x, input -> checkpoint(y -> checkpoint(model, y), input));
  }

  @Test
  void layersThatKeepPicturesInBlocksComputeTheSame() {
    Sequential model = pictures();
    Tensor x = torch.randn(4, 1, 12, 12).requires_grad_();
    assertSame(model, x, input -> checkpoint(model, input));
    assertSame(model, x, input -> checkpoint_sequential(model, 4, input));
  }

  @Test
  void recurrentAndAttentionLayersComputeTheSame() {
    LSTM lstm = new LSTM(4, 3);
    assertSame(lstm, torch.randn(5, 2, 4).requires_grad_(), x -> checkpoint(lstm, x));
    TransformerEncoderLayer layer = new TransformerEncoderLayer(8, 2);
    assertSame(layer, torch.randn(5, 2, 8).requires_grad_(), x -> checkpoint(layer, x));
  }

  @Test
  void parametersAreTrainedWhereNoInputNeedsAGradient() {
    Linear model = new Linear(3, 2);
    Linear twin = copy.deepcopy(model);
    Tensor x = torch.randn(4, 3);
    SGD optimizer = new SGD(model.parameters(), lr(0.1));
    checkpoint(model, x).sum().backward();
    optimizer.step();
    twin.forward(x).sum().backward();
    new SGD(twin.parameters(), lr(0.1)).step();
    assertTrue(torch.equal(twin.weight, model.weight));
  }

  @Test
  void autocastHoldsInTheSecondCallToo() {
    Sequential model = new Sequential(new Linear(32, 32), new ReLU(), new Linear(32, 32));
    Tensor x = torch.randn(8, 32).requires_grad_();
    UnaryOperator<Tensor> plain =
        input -> {
          try (var mode = torch.autocast("cpu", dtype(torch.bfloat16))) {
            assert mode != null;
            return model.forward(input).float_();
          }
        };
    UnaryOperator<Tensor> checkpointed =
        input -> {
          try (var mode = torch.autocast("cpu", dtype(torch.bfloat16))) {
            assert mode != null;
            Tensor output = checkpoint(model, input);
            assertEquals(torch.bfloat16, output.dtype());
            return output.float_();
          }
        };
    List<Tensor> expected = gradients(model, x, plain);
    List<Tensor> found = gradients(model, x, checkpointed);
    for (int i = 0; i < expected.size(); i++) {
      assertTrue(torch.equal(expected.get(i), found.get(i)), "number " + i);
    }
    assertFalse(
        org.bytedeco.pytorch.global.torch.is_autocast_enabled(
            org.bytedeco.pytorch.global.torch.DeviceType.CPU));
  }

  @Test
  void whatIsComputedOnTheWayIsFreedAtOnce() {
    Linear first = new Linear(50, 50);
    Linear second = new Linear(50, 50);
    List<Tensor> seen = new ArrayList<>();
    Tensor x = torch.randn(7, 50).requires_grad_();
    long before = LiveTensors.settled();
    Tensor y =
        checkpoint(
            input -> {
              Tensor hidden = torch.sigmoid(first.forward(input));
              seen.add(hidden.detach().keep()); // shows the memory that sigmoid saves
              return second.forward(hidden);
            },
            x);
    assertEquals(
        before + 3, torch.live_tensors(), "the result, the generator's state, what the test keeps");
    assertEquals(1, users(seen.getFirst()), "only the test holds what was computed on the way");
    y.sum().backward();
    assertEquals(2, seen.size());
    assertEquals(1, users(seen.get(1)));
    assertTrue(torch.equal(seen.get(0), seen.get(1)));
    Tensor plain = torch.sigmoid(first.forward(x));
    Tensor shown = plain.detach();
    Tensor sum = plain.sum();
    plain.close();
    assertEquals(2, users(shown), "without a checkpoint the graph holds it");
    sum.close();
    assertEquals(1, users(shown));
  }

  private static long users(Tensor tensor) {
    return Raw.of(tensor).storage().use_count();
  }

  @Test
  void nothingIsLeftAfterManySteps() {
    Sequential model = net();
    Tensor x = torch.randn(2, 600).requires_grad_();
    gradients(model, x, input -> checkpoint_sequential(model, 3, input));
    x.grad(null);
    long before = LiveTensors.settled();
    for (int i = 0; i < 5; i++) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        model.zero_grad();
        checkpoint_sequential(model, 3, x).sum().backward();
        Tensor unused = checkpoint(model, x);
        assert unused != null; // its graph is dropped without a backward pass
      }
    }
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void severalInputsAndResultsAreTaken() {
    Tensor a = torch.randn(3).requires_grad_();
    Tensor b = torch.randn(3);
    Tensor c = torch.randn(3).requires_grad_();
    List<Tensor> results =
        checkpoint(
            in -> List.of(in.get(0).mul(in.get(1)), in.get(1).exp(), in.get(2).sin()),
            List.of(a, b, c));
    assertTrue(results.get(0).requires_grad());
    assertFalse(results.get(1).requires_grad());
    results.get(0).sum().backward();
    assertTrue(torch.equal(b, grad(a)));
    assertEquals(null, c.grad());
    Tensor sum = checkpoint((x, y) -> x.mul(y), a, c);
    a.grad(null);
    sum.sum().backward();
    assertTrue(torch.equal(c, grad(a)));
    assertTrue(torch.equal(a, grad(c)));
  }

  @Test
  void gradAndSecondDerivativesWork() {
    Tensor x = torch.tensor(2.0).requires_grad_();
    Parameter w = new Parameter(torch.tensor(3.0));
    Tensor y = checkpoint(in -> in.pow(3).mul(w.pow(2)), x);
    Tensor first = torch.autograd.grad(y, x, create_graph(true));
    assertEquals(3 * 4 * 9, first.item(), 1e-4);
    assertEquals(6 * 2 * 9, torch.autograd.grad(first, x, retain_graph(true)).item(), 1e-4);
    assertEquals(3 * 4 * 2 * 3, torch.autograd.grad(first, w).item(), 1e-4);
  }

  @Test
  void aGraphThatIsRetainedIsUsedTwice() {
    Tensor x = torch.ones(2).requires_grad_();
    Tensor y = checkpoint(in -> in.exp(), x).sum();
    y.backward(retain_graph(true));
    y.backward();
    assertArrayEquals(new double[] {2 * Math.E, 2 * Math.E}, grad(x).toDoubles(), 1e-5);
    assertThrows(IllegalStateException.class, y::backward);
  }

  @Test
  void hooksOfInputsAndParametersSeeTheWholeGradientOnce() {
    Parameter w = new Parameter(torch.tensor(3.0));
    Tensor x = torch.tensor(2.0).requires_grad_();
    Tensor h = x.mul(1);
    List<Double> ofW = new ArrayList<>();
    List<Double> ofH = new ArrayList<>();
    w.register_hook(g -> note(ofW, g));
    h.register_hook(g -> note(ofH, g));
    h.retain_grad();
    Tensor y = checkpoint(in -> in.mul(w), h);
    y.add(h.mul(w)).backward();
    assertEquals(List.of(4.0), ofW);
    assertEquals(List.of(6.0), ofH);
    assertEquals(12, grad(h).item(), "what is retained is what the hook returns");
    assertEquals(8, grad(w).item(), "the hook doubles it");
    assertEquals(12, grad(x).item());
  }

  private static @Nullable Tensor note(List<Double> seen, Tensor gradient) {
    seen.add(gradient.item());
    return gradient.mul(2);
  }

  @Test
  void ownFunctionsAreCalledAgain() {
    List<String> ran = new ArrayList<>();
    final class Square extends Function {
      @Override
      protected Tensor forward(FunctionCtx ctx, @Nullable Tensor... inputs) {
        ran.add("forward");
        ctx.save_for_backward(inputs[0]);
        return Objects.requireNonNull(inputs[0]).square();
      }

      @Override
      protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
        ran.add("backward");
        return new Tensor[] {grad_output.mul(ctx.saved_tensors().getFirst()).mul(2)};
      }
    }
    Tensor x = torch.tensor(3.0).requires_grad_();
    checkpoint(in -> new Square().apply(in), x).backward();
    assertEquals(6, grad(x).item());
    assertEquals(List.of("forward", "forward", "backward"), ran);
  }

  @Test
  void withoutRecordingTheFunctionIsJustCalled() {
    Linear model = new Linear(3, 2);
    Tensor x = torch.randn(1, 3);
    try (var mode = torch.no_grad()) {
      assert mode != null;
      assertTrue(torch.equal(model.forward(x), checkpoint(model, x)));
    }
    Tensor y = checkpoint(in -> in.mul(2), x);
    assertFalse(y.requires_grad());
    assertTrue(torch.equal(x.mul(2), y));
  }

  @Test
  void anInputOrParameterMayBeTheResult() {
    Parameter w = new Parameter(torch.ones(2));
    Tensor x = torch.ones(2).requires_grad_();
    checkpoint(in -> in, x).sum().backward();
    assertArrayEquals(new double[] {1, 1}, grad(x).toDoubles());
    assertEquals(w, checkpoint(in -> w, x));
  }

  @Test
  void withoutTheStateOfTheGeneratorOtherNumbersAreDrawn() {
    Tensor x = torch.ones(1000).requires_grad_();
    UnaryOperator<Tensor> drop = in -> F.dropout(in, p(0.5));
    torch.manual_seed(0);
    Tensor y = checkpoint(drop, x, preserve_rng_state(false));
    y.sum().backward();
    assertFalse(torch.equal(y.detach(), grad(x)));
    x.grad(null);
    Tensor z = checkpoint(drop, x);
    z.sum().backward();
    assertTrue(torch.equal(z.detach(), grad(x)));
  }

  @Test
  void whatCanNotBeComputedAgainIsRefused() {
    Tensor x = torch.ones(2).requires_grad_();
    Tensor h = x.mul(2);
    assertEquals(
        "checkpoint: the result of shape [2] depends on a tensor that was computed before and is no"
            + " input, so that its gradient would be lost; give that tensor as an input as well.",
        assertThrows(IllegalArgumentException.class, () -> checkpoint(in -> in.mul(h), x))
            .getMessage());
    int[] calls = {0};
    Tensor y = checkpoint(in -> calls[0]++ == 0 ? in : in.sum(), x);
    assertEquals(
        "checkpoint: the function returned [[2] of torch.float32] in the forward pass and [[] of"
            + " torch.float32] when it was called again; it must do the same each time.",
        assertThrows(IllegalStateException.class, () -> y.sum().backward()).getMessage());
    Tensor z = checkpoint(in -> in.exp(), h);
    h.detach().add_(1);
    assertThrows(IllegalStateException.class, () -> z.sum().backward());
    assertThrows(
        IllegalArgumentException.class,
        () -> checkpoint_sequential(new Sequential(new ReLU()), 2, x));
  }

  @Test
  void whatTheFunctionThrowsComesOut() {
    Tensor x = torch.ones(2).requires_grad_();
    assertThrows(
        ArithmeticException.class,
        () ->
            checkpoint(
                in -> {
                  throw new ArithmeticException("first");
                },
                x));
    int[] calls = {0};
    Tensor y =
        checkpoint(
            in -> {
              if (calls[0]++ > 0) {
                throw new ArithmeticException("second");
              }
              return in.exp();
            },
            x);
    assertEquals(
        "second", assertThrows(ArithmeticException.class, () -> y.sum().backward()).getMessage());
    assertTrue(torch.is_grad_enabled());
  }
}
