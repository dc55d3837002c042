package jtorch.cuda;

import static jtorch.Kwargs.pin_memory;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.autograd.FunctionCtx;
import jtorch.nn.Linear;
import jtorch.nn.Sequential;
import jtorch.nn.Tanh;
import jtorch.torch;
import jtorch.utils.checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Java code in a GPU's backward pass, which LibTorch goes through in a thread of its own. */
class GpuBackwardTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
    torch.manual_seed(0);
  }

  private static Tensor leaf(long size) {
    return torch.ones(size).cuda().requires_grad_();
  }

  private static final class Square extends jtorch.autograd.Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs);
      return inputs[0].mul(inputs[0]);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor grad_output) {
      try (TensorScope scope = torch.scope()) {
        assertNotNull(scope);
        return new Tensor[] {grad_output.mul(ctx.saved_tensors().getFirst()).mul(2).keep()};
      }
    }
  }

  private static Tensor checkpointed(Tensor x) {
    return checkpoint.checkpoint(t -> t.sin().mul(2), x);
  }

  private static Tensor withSavedTensorsHooks(Tensor x) {
    try (var block = torch.autograd.graph.saved_tensors_hooks(Tensor::clone, (Tensor k) -> k)) {
      assertNotNull(block);
      return x.pow(3);
    }
  }

  @Test
  void whatJavaMakesThereEndsWithTheScopeThatWaits() {
    Tensor x = leaf(1000);
    x.register_post_accumulate_grad_hook(p -> p.mul(2).add(p));
    for (Function<Tensor, Tensor> part :
        List.<Function<Tensor, Tensor>>of(
            t -> new Square().apply(t),
            GpuBackwardTest::checkpointed,
            GpuBackwardTest::withSavedTensorsHooks)) {
      part.apply(x).sum().backward(); // has a gradient from here on
      LiveTensors.settled();
      long before = torch.live_tensors();
      for (int i = 0; i < 20; i++) {
        try (TensorScope scope = torch.scope()) {
          assertNotNull(scope);
          Tensor y = part.apply(x);
          y.register_hook(g -> g.mul(2).add(g));
          y.sum().backward();
        }
      }
      assertTrue(torch.live_tensors() <= before + 4, torch.live_tensors() + " after " + before);
    }
  }

  @Test
  void aGradientThatAHookKeepsLivesAsLongAsTheScope() {
    try (TensorScope scope = torch.scope()) {
      assertNotNull(scope);
      List<Tensor> seen = new ArrayList<>();
      Tensor y = leaf(3).mul(2);
      y.register_hook(g -> {
        seen.add(g);
        return null;
      });
      y.mul(3).sum().backward();
      assertArrayEquals(new float[] {3, 3, 3}, seen.getFirst().cpu().toFloats());
    }
  }

  private static Tensor failBefore(
      RuntimeException failure, Function<Tensor, @Nullable Tensor> later) {
    Tensor middle = leaf(3).mul(2);
    middle.register_hook(later);
    Tensor last = middle.mul(3);
    last.register_hook(_ -> {
      throw failure;
    });
    return last.sum();
  }

  @Test
  void theFirstFailureOfAPassIsTold() {
    RuntimeException first = new ArithmeticException("first");
    Tensor loss =
        failBefore(
            first,
            _ -> {
              throw new ArithmeticException("second");
            });
    assertSame(first, assertThrows(RuntimeException.class, loss::backward));
    leaf(2).sum().backward();
  }

  @Test
  void aPassWithinAHookLeavesTheFailureOfTheOuterOne() {
    RuntimeException outer = new ArithmeticException("outer");
    RuntimeException inner = new ArithmeticException("inner");
    AtomicReference<RuntimeException> caught = new AtomicReference<>();
    Tensor fine = leaf(2).sum();
    Tensor within = failBefore(inner, _ -> null);
    Tensor loss =
        failBefore(
            outer,
            _ -> {
              fine.backward();
              caught.set(assertThrows(RuntimeException.class, within::backward));
              return null;
            });
    assertSame(outer, assertThrows(RuntimeException.class, loss::backward));
    assertSame(inner, caught.get());
    leaf(2).sum().backward();
  }

  @Test
  void threadsGoBackAtOnce() throws Exception {
    Callable<Double> work =
        () -> {
          double sum = 0;
          for (int i = 0; i < 30; i++) {
            try (TensorScope scope = torch.scope()) {
              assertNotNull(scope);
              Tensor x = leaf(100);
              Tensor y = new Square().apply(x);
              y.register_hook(g -> g.mul(3));
              y.sum().backward();
              sum += Objects.requireNonNull(x.grad()).sum().item();
            }
          }
          return sum;
        };
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (Future<Double> sum : threads.invokeAll(List.of(work, work, work))) {
        assertEquals(30 * 600, sum.get());
      }
    }
  }

  @Test
  void savedTensorsGoToTheCpuAndComeBack() {
    Sequential net = new Sequential(new Linear(8, 16), new Tanh(), new Linear(16, 1));
    net.cuda();
    Tensor x = torch.randn(4, 8).cuda();
    net.forward(x).sum().backward();
    List<Tensor> expected =
        net.parameters().stream().map(p -> Objects.requireNonNull(p.grad()).clone()).toList();
    net.zero_grad();
    Tensor loss;
    try (var block = torch.autograd.graph.save_on_cpu(pin_memory(true))) {
      assertNotNull(block);
      loss = net.forward(x).sum();
    }
    loss.backward();
    for (int i = 0; i < expected.size(); i++) {
      Tensor gradient = Objects.requireNonNull(net.parameters().get(i).grad());
      assertTrue(gradient.is_cuda());
      assertTrue(gradient.sub(expected.get(i)).abs().max().item() < 1e-5);
    }
  }
}
