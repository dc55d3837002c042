package jtorch.autograd;

import static jtorch.Kwargs.atol;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.retain_graph;
import static jtorch.Kwargs.rtol;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import jtorch.GradMode;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Functions whose gradient is written in Java, as PyTorch's page on autograd.Function has them. */
final class FunctionTest {
  /** The page's own example. */
  private static final class Exp extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      Tensor result = inputs[0].exp();
      ctx.save_for_backward(result);
      return result;
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      return new Tensor[] {grad_output.mul(ctx.saved_tensors().getFirst())};
    }
  }

  /** Multiplies; saves its inputs. */
  private static final class Times extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs);
      return inputs[0].mul(inputs[1]);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      List<Tensor> saved = ctx.saved_tensors();
      return new Tensor[] {
        ctx.needs_input_grad(0) ? grad_output.mul(saved.get(1)) : null,
        ctx.needs_input_grad(1) ? grad_output.mul(saved.get(0)) : null
      };
    }
  }

  /** A layer whose bias may be left out: "Extending PyTorch" has it. */
  private static final class Lin extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs);
      Tensor product = inputs[0].mm(inputs[1].t());
      return inputs[2] == null ? product : product.add(inputs[2]);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      List<Tensor> saved = ctx.saved_tensors();
      return new Tensor[] {
        grad_output.mm(saved.get(1)),
        grad_output.t().mm(saved.get(0)),
        ctx.needs_input_grad(2) ? grad_output.sum(0) : null
      };
    }
  }

  /** Twice a complex input. */
  private static final class Twice extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      return inputs[0].mul(2);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      return new Tensor[] {grad_output.mul(2)};
    }
  }

  /** Two results, of which one has no gradient. */
  private static final class SumAndPlace extends MultiFunction {
    @Override
    protected List<Tensor> forward(FunctionCtx ctx, Tensor... inputs) {
      Tensor place = inputs[0].argmax();
      ctx.mark_non_differentiable(place);
      return List.of(inputs[0].sum(), place, inputs[0].mul(2));
    }

    @Override
    protected List<Tensor> backward(FunctionCtx ctx, List<Tensor> grad_outputs) {
      return List.of(grad_outputs.get(0).add(grad_outputs.get(2).mul(2)));
    }
  }

  /** Fails in the backward pass. */
  private static final class Failing extends Function {
    private final RuntimeException failure;

    Failing(RuntimeException failure) {
      this.failure = failure;
    }

    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      return inputs[0].mul(1);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      throw failure;
    }
  }

  private static Tensor leaf(double... values) {
    return torch.tensor(values, dtype(torch.float64)).requires_grad_();
  }

  private static double[] grad(Tensor leaf) {
    return Objects.requireNonNull(leaf.grad()).toDoubles();
  }

  @Test
  void theGradientIsWhatBackwardReturns() {
    Tensor x = leaf(0, 1, 2);
    new Exp().apply(x).sum().backward();
    assertArrayEquals(x.exp().toDoubles(), grad(x));
  }

  @Test
  void theResultIsPrintedWithTheFunctionsName() {
    String text = new Exp().apply(leaf(0)).toString();
    assertTrue(text.contains("grad_fn=<ExpBackward>"), text);
  }

  @Test
  void severalInputsGetTheirOwnGradients() {
    Tensor x = leaf(1, 2);
    Tensor y = leaf(3, 4);
    new Times().apply(x, y).sum().backward();
    assertArrayEquals(new double[] {3, 4}, grad(x));
    assertArrayEquals(new double[] {1, 2}, grad(y));
  }

  @Test
  void anInputWithoutGradientNeedsNone() {
    Tensor x = leaf(1, 2);
    Tensor y = torch.tensor(new double[] {3, 4});
    new Times().apply(x, y).sum().backward();
    assertArrayEquals(new double[] {3, 4}, grad(x));
  }

  @Test
  void functionsStandInAGraphWithOperators() {
    Tensor x = leaf(0.5, -1);
    new Exp().apply(new Times().apply(x.mul(2), x.add(1))).mul(3).sum().backward();
    Tensor y = leaf(0.5, -1);
    y.mul(2).mul(y.add(1)).exp().mul(3).sum().backward();
    assertArrayEquals(grad(y), grad(x), 1e-12);
  }

  @Test
  void severalResultsAndOneWithoutGradient() {
    Tensor x = leaf(1, 5, 2);
    List<Tensor> results = new SumAndPlace().apply(x);
    assertFalse(results.get(1).requires_grad());
    assertEquals(1, results.get(1).item_long());
    results.get(2).sum().backward();
    assertArrayEquals(new double[] {2, 2, 2}, grad(x));
  }

  @Test
  void secondDerivatives() {
    Tensor x = leaf(0.3, 0.7);
    Tensor first = torch.autograd.grad(new Exp().apply(x.mul(2)).sum(), x, create_graph(true));
    Tensor second = torch.autograd.grad(first.sum(), x);
    assertArrayEquals(x.mul(2).exp().mul(4).toDoubles(), second.toDoubles(), 1e-12);
  }

  @Test
  void theGraphIsKeptWhenAskedFor() {
    Tensor x = leaf(1);
    Tensor y = new Exp().apply(x).sum();
    y.backward(retain_graph(true));
    y.backward();
    assertArrayEquals(x.exp().mul(2).toDoubles(), grad(x), 1e-12);
    assertThrows(RuntimeException.class, y::backward);
  }

  @Test
  void nothingIsRecordedWithoutGrad() {
    try (GradMode mode = torch.no_grad()) {
      assert mode != null;
      assertFalse(new Exp().apply(leaf(1)).requires_grad());
    }
    assertFalse(new Exp().apply(torch.ones(1)).requires_grad());
  }

  @Test
  void anExceptionInBackwardComesOutAsItself() {
    RuntimeException failure = new UnsupportedOperationException("not today");
    Tensor y = new Failing(failure).apply(leaf(1)).sum();
    assertSame(failure, assertThrows(RuntimeException.class, y::backward));
    Tensor x = leaf(2);
    new Exp().apply(x).sum().backward(); // the next pass knows nothing of it
    assertEquals(Math.exp(2), grad(x)[0], 1e-12);
  }

  @Test
  void aWrongNumberOfGradientsIsSaid() {
    Function wrong =
        new Function() {
          @Override
          protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
            return inputs[0].add(inputs[1]);
          }

          @Override
          protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
            return new Tensor[] {grad_output};
          }
        };
    Tensor y = wrong.apply(leaf(1), leaf(2)).sum();
    String message =
        String.valueOf(assertThrows(IllegalStateException.class, y::backward).getMessage());
    assertTrue(message.contains("returned 1 gradients for 2 inputs"), message);
  }

  @Test
  void aSavedTensorThatWasChangedInPlaceIsRefused() {
    Tensor x = leaf(1, 2);
    Tensor y = torch.tensor(new double[] {3, 4});
    Tensor z = new Times().apply(x, y).sum();
    y.add_(1);
    String message =
        String.valueOf(assertThrows(IllegalStateException.class, z::backward).getMessage());
    assertTrue(message.contains("modified by an inplace operation"), message);
  }

  @Test
  void nothingStaysBehind() {
    long before = LiveTensors.settled();
    for (int i = 0; i < 100; i++) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Tensor x = torch.ones(1000).requires_grad_();
        new Exp().apply(x).sum().backward();
        new Exp().apply(x); // a graph that is never used
      }
    }
    assertEquals(before, LiveTensors.settled());
  }

  @Test
  void theLimitsOfGradcheckAreGivenByName() {
    java.util.function.Function<Tensor[], Tensor> wrong =
        x -> x[0].mul(x[0].detach().mul(0.01).add(1));
    Tensor[] inputs = {leaf(1, 2)};
    assertTrue(torch.autograd.gradcheck(wrong, inputs, atol(0.1), rtol(0), eps(1e-4)));
    assertThrows(
        GradcheckError.class, () -> torch.autograd.gradcheck(wrong, inputs, atol(1e-5), rtol(0)));
    assertThrows(
        GradcheckError.class, () -> torch.autograd.gradgradcheck(wrong, inputs, atol(1e-3)));
    assertTrue(torch.autograd.gradgradcheck(x -> x[0].pow(3), inputs, eps(1e-5)));
  }

  @Test
  void gradcheckFindsAWrongGradient() {
    assertTrue(torch.autograd.gradcheck(x -> new Exp().apply(x[0]), leaf(0.1, 0.2)));
    assertTrue(torch.autograd.gradcheck(x -> new Times().apply(x), leaf(1, 2), leaf(3, 4)));
    Function wrong =
        new Function() {
          @Override
          protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
            return inputs[0].mul(2);
          }

          @Override
          protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
            return new Tensor[] {grad_output.mul(3)};
          }
        };
    GradcheckError error =
        assertThrows(
            GradcheckError.class,
            () -> torch.autograd.gradcheck(x -> wrong.apply(x[0]), leaf(1, 2)));
    assertTrue(String.valueOf(error.getMessage()).contains("by backward 3"), error.getMessage());
  }

  @Test
  void hooksSeeAndReplaceGradients() {
    Tensor x = leaf(1, 2);
    Tensor y = x.mul(3);
    AtomicInteger calls = new AtomicInteger();
    var seen =
        y.register_hook(g -> {
          calls.incrementAndGet();
          return null;
        });
    y.register_hook(g -> g.mul(10));
    x.register_hook(g -> g.add(1));
    y.sum().backward(retain_graph(true));
    assertArrayEquals(new double[] {31, 31}, grad(x));
    seen.remove();
    y.sum().backward();
    assertEquals(1, calls.get());
    assertArrayEquals(new double[] {62, 62}, grad(x));
  }

  @Test
  void aLeafHasManyHooksInTheirOrder() {
    Tensor x = leaf(1, 2);
    x.register_hook(g -> g.add(1));
    var twice = x.register_hook(g -> g.mul(2));
    x.register_hook(g -> null);
    x.register_hook(g -> g.add(10));
    x.mul(3).sum().backward();
    assertArrayEquals(new double[] {18, 18}, grad(x));
    twice.remove();
    x.mul(3).sum().backward();
    assertArrayEquals(new double[] {32, 32}, grad(x));
  }

  @Test
  void anExceptionInAHookComesOutAsItself() {
    Tensor x = leaf(1);
    RuntimeException failure = new UnsupportedOperationException("not this gradient");
    x.register_hook(g -> {
      throw failure;
    });
    Tensor y = x.mul(2).sum();
    assertSame(failure, assertThrows(RuntimeException.class, y::backward));
  }

  /** As in Python, where it "has changed the type" or "the size of value". */
  @Test
  void aHookThatReturnsAnotherKindOfGradientIsRefused() {
    assertRefused(leaf(1, 2), g -> torch.ones(4));
    assertRefused(leaf(1, 2).mul(3), g -> g.float_());
  }

  private static void assertRefused(Tensor hooked, UnaryOperator<Tensor> hook) {
    hooked.register_hook(hook);
    Tensor y = hooked.mul(2).sum();
    var e = assertThrows(IllegalArgumentException.class, y::backward);
    assertTrue(String.valueOf(e.getMessage()).contains("[2], torch.float64"), e.getMessage());
  }

  @Test
  void aHookNeedsAGradient() {
    Tensor x = torch.ones(2, 3);
    String message =
        String.valueOf(
            assertThrows(IllegalStateException.class, () -> x.register_hook(g -> g)).getMessage());
    assertTrue(message.contains("[2, 3]"), message);
  }

  @Test
  void anInputMayBeLeftOut() {
    Tensor x = torch.tensor(1.0, 2).double_().view(1, 2);
    Tensor w = torch.ones(3, 2).double_().requires_grad_();
    Tensor b = torch.ones(3).double_().requires_grad_();
    Tensor y = new Lin().apply(x, w, null);
    assertArrayEquals(new double[] {3, 3, 3}, y.toDoubles());
    y.sum().backward();
    assertArrayEquals(new double[] {1, 2, 1, 2, 1, 2}, grad(w));
    new Lin().apply(x, w, b).sum().backward();
    assertArrayEquals(new double[] {1, 1, 1}, grad(b));
  }

  @Test
  void aComplexResultHasAGradient() {
    Tensor x = torch.tensor(1.0, 2).double_().requires_grad_();
    Tensor y = new Twice().apply(torch.complex(x, x.mul(2)));
    assertTrue(y.requires_grad());
    torch.view_as_real(y).sum().backward();
    assertArrayEquals(new double[] {6, 6}, grad(x));
  }
}
