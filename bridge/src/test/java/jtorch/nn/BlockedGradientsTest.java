package jtorch.nn;

import static jtorch.Kwargs.allow_unused;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.materialize_grads;
import static jtorch.Kwargs.retain_graph;
import static jtorch.nn.BlockedLayoutTest.isInBlocks;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gradients of what is or was in blocks and is kept, asked for or changed in place: Python's. */
class BlockedGradientsTest {
  private TensorScope scope;
  private Tensor x;
  private Tensor kernels;
  private Tensor y;

  /** Each of the 72 numbers of y is 9 or less than 0; 2 of 4 channels are above. */
  @BeforeEach
  void open() {
    scope = torch.scope();
    x = torch.ones(2, 1, 5, 5);
    kernels =
        torch
            .tensor(new float[] {1, -1, 1, -1})
            .view(4, 1, 1, 1)
            .repeat(1, 1, 3, 3)
            .requires_grad_();
    y = F.conv2d(x, kernels);
    assertTrue(isInBlocks(y));
  }

  @AfterEach
  void close() {
    scope.close();
  }

  private static double sumOf(@Nullable Tensor gradient) {
    return Objects.requireNonNull(gradient).sum().item();
  }

  @Test
  void reluInPlaceWhereNothingIsRecordedKeepsTheGraph() {
    try (var _ = torch.no_grad()) {
      F.relu_(y);
    }
    assertEquals(0, y.min().item());
    assertTrue(y.requires_grad());
    y.sum().add(kernels.sum()).backward();
    assertEquals(684, sumOf(kernels.grad()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anInputChangedBeforeTheBackwardPassIsNoticed(boolean again) {
    x.mul_(0);
    Tensor loss = y.sum();
    var e = assertThrows(RuntimeException.class, () -> loss.backward(create_graph(again)));
    assertTrue(e.toString().contains("modified by an inplace operation"), e.toString());
  }

  @Test
  void aGradientThatIsKeptAndAskedForIsKeptOnce() {
    Tensor positive = F.relu(y);
    y.retain_grad();
    assertTrue(y.retains_grad());
    List<Tensor> found =
        torch.autograd.grad(List.of(positive.sum()), List.of(y, kernels, y), retain_graph(true));
    assertEquals(36, sumOf(found.get(0)));
    assertEquals(36, sumOf(found.get(2)));
    assertEquals(36, sumOf(y.grad()));
    torch.autograd.grad(positive.sum(), y);
    assertEquals(72, sumOf(y.grad()));
  }

  @Test
  void aKeptGradientThatSomebodyHoldsIsHis() {
    Tensor loss = F.max_pool2d(y, 3).sum();
    y.retain_grad();
    loss.backward(retain_graph(true));
    Tensor held = y.grad();
    Objects.requireNonNull(y.grad()).close();
    loss.backward();
    assertEquals(8, sumOf(held));
    assertEquals(16, sumOf(y.grad()));
  }

  @Test
  void theEndOfAScopeThatLookedAtItLosesNoGradient() {
    Tensor loss = F.max_pool2d(y, 3).sum();
    try (var inner = torch.scope()) {
      assertNotNull(inner);
      y.retain_grad();
      y.sum().item();
    }
    assertEquals(8, sumOf(torch.autograd.grad(loss, y, retain_graph(true))));
    loss.backward();
    assertEquals(16, sumOf(y.grad()));
  }

  /** As y.mul_(2) makes another tensor of y, which the layer has not taken. */
  @Test
  void afterAChangeInPlaceGradientsAreThoseOfWhatItIsNow() {
    Tensor positive = F.relu(y);
    y.retain_grad();
    y.mul_(2);
    List<Double> seen = new ArrayList<>();
    y.register_hook(gradient -> {
      seen.add(gradient.mean().item());
      return null;
    });
    Tensor loss = y.sum().add(positive.sum().mul(0));
    assertEquals(72, sumOf(torch.autograd.grad(loss, y, retain_graph(true))));
    loss.backward(retain_graph(true));
    assertEquals(List.of(1.0, 1.0), seen);
    assertEquals(144, sumOf(y.grad()));
    assertNull(
        torch.autograd.grad(List.of(positive.sum()), List.of(y), allow_unused(true)).getFirst());
  }

  @Test
  void whatIsNotPartOfTheGraphHasZeros() {
    Tensor positive = F.relu(y);
    Tensor further = F.conv2d(positive, torch.ones(2, 4, 1, 1));
    assertTrue(isInBlocks(further));
    Tensor zeros =
        torch
            .autograd
            .grad(List.of(y.sum()), List.of(positive), materialize_grads(true))
            .getFirst();
    assertFalse(zeros.requires_grad());
    assertArrayEquals(positive.shape(), zeros.shape());
    assertEquals(0, zeros.abs().sum().item());
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 16})
  void kernelsOfBfloat16GetTheGradientsOfFloat32Rounded(int channels) {
    torch.manual_seed(0);
    Conv2d layer = new Conv2d(3, channels, 5);
    Tensor pictures = torch.randn(32, 3, 20, 20);
    try (var _ = torch.autocast("cpu", dtype(torch.bfloat16))) {
      F.max_pool2d(layer.forward(pictures), 2).sum().backward();
    }
    float[] found = Objects.requireNonNull(layer.weight.grad()).toFloats();
    Tensor bias = Objects.requireNonNull(layer.bias);
    float[] offsets = Objects.requireNonNull(bias.grad()).toFloats();
    layer.zero_grad();
    F.max_pool2d(layer.forward(rounded(pictures)), 2).sum().backward();
    Tensor full = Objects.requireNonNull(layer.weight.grad());
    float largest = (float) full.abs().max().item();
    assertArrayEquals(full.toFloats(), found, largest / 32); // other windows win after rounding
    assertArrayEquals(Objects.requireNonNull(bias.grad()).toFloats(), offsets, 32 * 64 / 256f);
  }

  private static Tensor rounded(Tensor tensor) {
    return tensor.to(torch.bfloat16).to(torch.float32);
  }
}
