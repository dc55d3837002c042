package jtorch.nn;

import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.retain_graph;
import static jtorch.nn.BlockedLayoutTest.assertSame;
import static jtorch.nn.BlockedLayoutTest.isInBlocks;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.OwnProducts;
import jtorch.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In blocks, relu before max_pool2d is computed after it; nobody may see that. */
class ReluBeforePoolTest {
  private TensorScope scope;
  private Conv2d conv;
  private Tensor x;

  /** Many windows are without an element above 0, some have several that are alike. */
  @BeforeEach
  void open() {
    scope = torch.scope();
    torch.manual_seed(0);
    conv = new Conv2d(1, 4, 3);
    try (var _ = torch.no_grad()) {
      Objects.requireNonNull(conv.bias).fill_(-0.6);
      conv.weight.mul_(4).round_().div_(4);
    }
    x = torch.randint(-2, 3, new long[] {3, 1, 10, 10}).float_();
    Tensor dead = F.max_pool2d(conv.forward(x), 2).lt(0).sum();
    assertTrue(dead.item_long() > 20, dead.toString());
  }

  @AfterEach
  void close() {
    scope.close();
  }

  @Test
  void gradientsAreTheSameToTheLastBit() {
    assertSame(conv, x, in -> F.max_pool2d(F.relu(conv.forward(in)), 2));
    ReLU inPlace = new ReLU(inplace(true));
    assertSame(conv, x, in -> F.max_pool2d(inPlace.forward(conv.forward(in)), 2));
    assertSame(conv, x, in -> F.max_pool2d(conv.forward(in).relu().relu(), 2));
  }

  @Test
  void whatElseTakesItGetsItWithRelu() {
    Conv2d second = new Conv2d(4, 2, 3);
    assertSame(
        new Sequential(conv, second),
        x,
        in -> {
          Tensor positive = F.relu(conv.forward(in));
          Tensor pooled = F.max_pool2d(positive, 2);
          Tensor both = F.max_pool2d(second.forward(positive), 2).mean().add(pooled.mean());
          return pooled.add(F.max_pool2d(positive, 2)).mul(both).add(positive.mean());
        });
    Tensor positive = F.relu(conv.forward(x));
    assertTrue(isInBlocks(positive));
    F.max_pool2d(positive, 2);
    assertTrue(isInBlocks(positive));
    assertEquals(0, positive.min().item());
  }

  @Test
  void gradientsHaveGradients() {
    assertSame(
        conv,
        x,
        in -> {
          Tensor loss = F.max_pool2d(F.relu(conv.forward(in)), 2).square().sum();
          Tensor gradient =
              Objects.requireNonNull(torch.autograd.grad(loss, in, create_graph(true)));
          return gradient.square().sum().add(loss).view(1);
        });
  }

  /** When somebody asks for what arrives at relu's result. */
  enum Asked {
    BEFORE,
    AFTER
  }

  @ParameterizedTest
  @EnumSource
  void theGradientOfItsResultIsTheSame(Asked asked) {
    List<float[]> blocks = seen(asked);
    List<float[]> rows = OwnProducts.without(() -> seen(asked));
    assertEquals(rows.size(), blocks.size());
    for (int i = 0; i < rows.size(); i++) {
      assertArrayEquals(rows.get(i), blocks.get(i), "part " + i);
    }
  }

  private List<float[]> seen(Asked asked) {
    List<float[]> all = new ArrayList<>();
    conv.zero_grad();
    Tensor positive = F.relu(conv.forward(x));
    Tensor early = asked == Asked.AFTER ? F.max_pool2d(positive, 2) : null;
    positive.retain_grad();
    positive.register_hook(gradient -> {
      all.add(gradient.toFloats());
      return gradient.mul(2);
    });
    Tensor pooled = early == null ? F.max_pool2d(positive, 2) : early;
    Tensor loss = pooled.add(1).square().sum();
    Tensor gradient = torch.autograd.grad(loss, positive, retain_graph(true));
    all.add(Objects.requireNonNull(gradient).toFloats());
    loss.backward();
    all.add(Objects.requireNonNull(positive.grad()).toFloats());
    all.add(Objects.requireNonNull(conv.weight.grad()).toFloats());
    all.add(positive.detach().toFloats());
    return all;
  }
}
