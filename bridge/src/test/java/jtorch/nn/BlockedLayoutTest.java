package jtorch.nn;

import static jtorch.Kwargs.ceil_mode;
import static jtorch.Kwargs.create_graph;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.OwnProducts;
import jtorch.internal.Raw;
import jtorch.internal.blocked.Blocked;
import jtorch.torch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Convolutions whose results stay in oneDNN's blocks, beside PyTorch's own, which don't. */
class BlockedLayoutTest {
  private TensorScope scope;

  @BeforeEach
  void open() {
    scope = torch.scope();
    torch.manual_seed(0);
  }

  @AfterEach
  void close() {
    scope.close();
  }

  static boolean isInBlocks(Tensor tensor) {
    Blocked blocked = Raw.blocked(tensor);
    return blocked != null && blocked.isInBlocks();
  }

  /** What a network made of a batch: its output, and the gradients of input and parameters. */
  private static List<float[]> trained(Module net, Tensor x, UnaryOperator<Tensor> forward) {
    net.zero_grad();
    Tensor leaf = x.detach().requires_grad_();
    Tensor y = forward.apply(leaf);
    y.mul(torch.arange(y.numel()).float_().view(y.shape()).sin()).sum().backward();
    List<float[]> all = new ArrayList<>();
    all.add(y.float_().detach().toFloats());
    all.add(Objects.requireNonNull(leaf.grad()).toFloats());
    net.parameters().forEach(p -> all.add(Objects.requireNonNull(p.grad()).toFloats()));
    return all;
  }

  /** The same numbers come out in blocks and in rows, to the last bit. */
  static void assertSame(Module net, Tensor x, UnaryOperator<Tensor> forward) {
    assertClose(net, x, forward, 0);
  }

  private static void assertClose(
      Module net, Tensor x, UnaryOperator<Tensor> forward, float tolerance) {
    List<float[]> blocks = trained(net, x, forward);
    List<float[]> rows = OwnProducts.without(() -> trained(net, x, forward));
    assertEquals(rows.size(), blocks.size());
    for (int i = 0; i < rows.size(); i++) {
      assertArrayEquals(rows.get(i), blocks.get(i), tolerance, "part " + i);
    }
  }

  private static Sequential net() {
    return new Sequential(
        new Conv2d(1, 10, 5),
        new ReLU(),
        new MaxPool2d(2),
        new Conv2d(10, 20, 3, padding(1)),
        new ReLU(),
        new MaxPool2d(2),
        new Flatten(),
        new Linear(720, 10));
  }

  @Test
  void aNetworkComputesTheSameToTheLastBit() {
    Sequential net = net();
    assertSame(net, torch.randn(8, 1, 28, 28), net::forward);
  }

  @Test
  void layersHandBlocksOn() {
    Tensor y = new Conv2d(1, 10, 5).forward(torch.randn(4, 1, 28, 28));
    assertTrue(isInBlocks(y));
    Tensor z = F.max_pool2d(F.relu(y), 2);
    assertArrayEquals(new long[] {4, 10, 12, 12}, z.shape());
    assertEquals(4, z.dim());
    assertEquals(torch.float32, z.dtype());
    assertTrue(z.requires_grad());
    assertTrue(isInBlocks(z), "no fact about a tensor costs its blocks");
    Tensor w = new Conv2d(10, 3, 3).forward(z);
    assertTrue(isInBlocks(w));
    w.sum().item();
    assertFalse(isInBlocks(w));
    assertTrue(isInBlocks(z));
  }

  @Test
  void settingsOfTheLayersCount() {
    Conv2d first = new Conv2d(4, 8, 3, padding(1), stride(2), groups(2));
    Conv2d second = new Conv2d(8, 12, new long[] {3, 2}, jtorch.Kwargs.dilation(2));
    Sequential net = new Sequential(first, second);
    assertSame(
        net,
        torch.randn(3, 4, 31, 29),
        x -> {
          Tensor y = F.max_pool2d(first.forward(x).relu(), 3, padding(1));
          return F.max_pool2d(second.forward(y), 2, ceil_mode(true));
        });
  }

  @Test
  void windowsThatOverlapAreLeftToRows() {
    Tensor y = new Conv2d(1, 4, 3).forward(torch.randn(2, 1, 8, 8));
    assertFalse(isInBlocks(F.max_pool2d(y, 3, stride(2))));
    assertFalse(isInBlocks(y));
  }

  @Test
  void withoutOffsetsAndInPlaceItIsTheSame() {
    Conv2d conv = new Conv2d(2, 6, 3, jtorch.Kwargs.bias(false));
    ReLU relu = new ReLU(inplace(true));
    Tensor x = torch.randn(3, 2, 9, 9);
    assertSame(
        conv,
        x,
        in -> {
          Tensor y = conv.forward(in);
          assertEquals(y, relu.forward(y));
          return F.max_pool2d(y, 2);
        });
    Tensor y = conv.forward(x);
    assertTrue(isInBlocks(y));
    y.relu_();
    assertTrue(isInBlocks(y));
    assertTrue(y.min().item() >= 0);
  }

  @Test
  void otherOperatorsTakeTheRows() {
    Conv2d conv = new Conv2d(1, 4, 3);
    assertSame(
        conv,
        torch.randn(2, 1, 8, 8),
        x -> {
          Tensor y = conv.forward(x);
          Tensor z = F.max_pool2d(y, 2);
          return z.view(2, -1).add(y.mean()).mul(y.narrow(2, 0, 3).sum()).add(F.relu(y).max());
        });
  }

  @Test
  void branchesAddTheirGradients() {
    Conv2d conv = new Conv2d(1, 4, 3);
    assertSame(
        conv,
        torch.randn(2, 1, 8, 8),
        x -> {
          Tensor y = conv.forward(x);
          return F.max_pool2d(y, 2).add(F.max_pool2d(F.relu(y), 2));
        });
  }

  @Test
  void printedNodesHaveTheNamesThatPythonPrints() {
    Conv2d conv = new Conv2d(1, 2, 3);
    Tensor x = torch.randn(2, 1, 6, 6);
    Tensor y = conv.forward(x);
    Tensor z = F.relu(y);
    Tensor pooled = F.max_pool2d(z, 2);
    assertTrue(y.toString().endsWith("grad_fn=<ConvolutionBackward0>)"), y.toString());
    assertTrue(z.toString().endsWith("grad_fn=<ReluBackward0>)"), z.toString());
    assertTrue(
        pooled.toString().endsWith("grad_fn=<MaxPool2DWithIndicesBackward0>)"), pooled.toString());
    Tensor inPlace = conv.forward(x);
    inPlace.relu_();
    assertTrue(inPlace.toString().endsWith("grad_fn=<ReluBackward0>)"), inPlace.toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void gradientsOfTensorsInBetweenAreThere(boolean asked) {
    Conv2d conv = new Conv2d(1, 4, 3);
    Tensor x = torch.randn(2, 1, 8, 8);
    List<float[]> found = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    between(conv, x, asked, found);
    OwnProducts.without(() -> {
      between(conv, x, asked, expected);
      return null;
    });
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < found.size(); i++) {
      assertArrayEquals(expected.get(i), found.get(i), "part " + i);
    }
  }

  /** Asks for the convolution's gradient by all ways, before or after the next layer took it. */
  private static void between(Conv2d conv, Tensor x, boolean before, List<float[]> all) {
    conv.zero_grad();
    Tensor y = conv.forward(x);
    Tensor z = before ? null : F.max_pool2d(y, 2);
    y.retain_grad();
    y.register_hook(gradient -> {
      all.add(gradient.toFloats());
      return gradient.mul(2);
    });
    Tensor out = z == null ? F.max_pool2d(y, 2) : z;
    Tensor loss = out.square().sum().add(y.sum());
    Tensor gradient =
        Objects.requireNonNull(torch.autograd.grad(loss, y, jtorch.Kwargs.retain_graph(true)));
    all.add(gradient.toFloats());
    loss.backward();
    all.add(Objects.requireNonNull(y.grad()).toFloats());
    all.add(Objects.requireNonNull(conv.weight.grad()).toFloats());
  }

  @Test
  void gradientsHaveGradients() {
    Sequential net = net();
    Tensor x = torch.randn(4, 1, 28, 28);
    assertSame(
        net,
        x,
        in -> {
          Tensor loss = net.forward(in).square().sum();
          Tensor gradient =
              Objects.requireNonNull(torch.autograd.grad(loss, in, create_graph(true)));
          return gradient.square().sum().add(loss).view(1);
        });
  }

  @Test
  void whatIsNoNumberStaysSo() {
    Conv2d conv = new Conv2d(1, 4, 3);
    Tensor x = torch.randn(2, 1, 8, 8);
    x.view(-1).narrow(0, 20, 1).fill_(Double.NaN);
    assertTrue(F.relu(conv.forward(x)).isnan().any().item_bool());
    Conv2d large = new Conv2d(1, 4, 3);
    try (var _ = torch.no_grad()) {
      large.weight.mul_(1e35);
    }
    assertFalse(isInBlocks(large.forward(torch.randn(2, 1, 8, 8))));
  }

  @Test
  void autocastComputesTheSame() {
    Sequential net = net();
    float bits = 1 / 128f; // kernels' gradients may be summed in another order: WeightGradients
    assertClose(
        net,
        torch.randn(8, 1, 28, 28),
        x -> {
          try (var _ = torch.autocast("cpu", dtype(torch.bfloat16))) {
            Tensor y = net.get(0).forward(x);
            assertEquals(torch.bfloat16, y.dtype());
            assertEquals(!OwnProducts.areOff() && hasShortNumbers(), isInBlocks(y));
            return net.forward(x);
          }
        },
        bits);
  }

  /** Returns whether oneDNN has kernels for bfloat16 on this processor, as LibTorch asks it. */
  private static boolean hasShortNumbers() {
    return torch.ops("mkldnn::_is_mkldnn_bf16_supported").call().truth();
  }

  @Test
  void kernelsOfAnotherTypeAreRefusedAsInRows() {
    assumeTrue(hasShortNumbers(), "this needs a processor with AVX-512 for bfloat16");
    Tensor x = torch.randn(2, 1, 8, 8);
    Tensor shortNumbers;
    try (var _ = torch.autocast("cpu", dtype(torch.bfloat16))) {
      shortNumbers = new Conv2d(1, 4, 3).forward(x);
    }
    assertTrue(isInBlocks(shortNumbers));
    Conv2d full = new Conv2d(4, 4, 3, jtorch.Kwargs.bias(false));
    assertThrows(RuntimeException.class, () -> full.forward(shortNumbers));
  }

  @Test
  void withoutGradientsNothingIsRecorded() {
    Sequential net = net();
    Tensor x = torch.randn(4, 1, 28, 28);
    try (var _ = torch.no_grad()) {
      Tensor y = net.get(0).forward(x);
      assertTrue(isInBlocks(y));
      assertFalse(y.requires_grad());
      float[] rows = OwnProducts.without(() -> net.forward(x)).toFloats();
      assertArrayEquals(rows, net.forward(x).toFloats());
    }
    Tensor kept = net.get(0).forward(x);
    try (var _ = torch.no_grad()) {
      kept.sum().item(); // into rows, where nothing is recorded
    }
    assertTrue(kept.requires_grad());
    kept.sum().backward();
    assertTrue(((Conv2d) net.get(0)).weight.grad() != null);
  }

  /** A node that held its own output kept it for ever where no backward pass came. */
  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "the resident set is read from /proc")
  void aGraphThatIsDroppedIsFreed() throws IOException {
    Sequential net = net();
    Tensor x = torch.randn(256, 1, 28, 28);
    long before = 0;
    for (int i = 0; i < 60; i++) {
      try (var inner = torch.scope()) {
        assert inner != null;
        net.forward(x).sum().item();
      }
      before = i == 20 ? residentMegabytes() : before;
    }
    long after = residentMegabytes();
    assertTrue(after < before + 200, before + " MB before, " + after + " MB after");
  }

  private static long residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  @Test
  void badShapesSayTheSame() {
    Tensor y = new Conv2d(1, 4, 3).forward(torch.randn(2, 1, 8, 8));
    var e = assertThrows(IllegalArgumentException.class, () -> new Conv2d(5, 4, 3).forward(y));
    assertTrue(e.toString().contains("[2, 4, 6, 6]"), e.toString());
    Tensor small = new Conv2d(1, 4, 3).forward(torch.randn(2, 1, 4, 4));
    assertThrows(RuntimeException.class, () -> F.max_pool2d(small, 5));
  }

  @Test
  void aWeightChangedBeforeTheBackwardPassIsNoticed() {
    Conv2d conv = new Conv2d(1, 4, 3);
    Tensor loss = F.relu(conv.forward(torch.randn(2, 1, 8, 8).requires_grad_())).sum();
    try (var _ = torch.no_grad()) {
      conv.weight.mul_(2);
    }
    var e = assertThrows(RuntimeException.class, loss::backward);
    assertTrue(e.toString().contains("inplace"), e.toString());
  }

  @Test
  void blocksThatNobodyUsesAreGivenUp() {
    Conv2d conv = new Conv2d(1, 4, 3);
    Tensor x = torch.randn(2, 1, 8, 8);
    for (int i = 0; i < 4; i++) {
      conv.forward(x).sum().item();
    }
    assertFalse(isInBlocks(conv.forward(x)));
  }

  @Test
  void nothingIsLeftOfAStep() {
    Sequential net = net();
    Tensor x = torch.randn(8, 1, 28, 28);
    trained(net, x, net::forward);
    long before = LiveTensors.settled();
    try (var inner = torch.scope()) {
      assert inner != null;
      net.zero_grad();
      net.forward(x).sum().backward();
    }
    assertEquals(before, LiveTensors.settled());
    assertNull(x.grad());
  }
}
