package jtorch.autograd;

import static jtorch.Index.all;
import static jtorch.Index.slice;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.pin_memory;
import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jtorch.PythonTable;
import jtorch.SavedTensorsHooks;
import jtorch.SeededTests;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.sys.SavedTensorHooks;
import jtorch.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SeededTests.class)
class SavedTensorsHooksTest {
  private static final Map<String, UnaryOperator<Tensor>> PROGRAMS = new LinkedHashMap<>();
  private static final Tensor LABELS = torch.tensor(new long[] {1, 0, 3, 2});

  static {
    PROGRAMS.put("square", x -> x.pow(2));
    PROGRAMS.put("twice", SavedTensorsHooksTest::twice);
    PROGRAMS.put(
        "network",
        x -> {
          Sequential model = new Sequential(new Linear(6, 5), new ReLU(), new Linear(5, 4));
          return F.cross_entropy(filled(model).call(x), LABELS);
        });
    PROGRAMS.put(
        "large",
        x -> {
          Tensor many = x.repeat(32, 43).get(all(), slice(256));
          return filled(new Linear(256, 128)).forward(many).tanh();
        });
    PROGRAMS.put(
        "norms", x -> F.layer_norm(F.batch_norm(x, null, null, null, null, true), new long[] {6}));
    PROGRAMS.put(
        "convolution",
        x -> {
          Conv2d layer = filled(new Conv2d(1, 3, 3, padding(1)));
          Tensor pictures = x.repeat(2, 4).view(2, 1, 8, 12);
          return F.max_pool2d(F.relu(layer.forward(pictures)), 2);
        });
    PROGRAMS.put(
        "attention",
        x -> {
          Tensor q = x.view(1, 2, 3, 4);
          return F.scaled_dot_product_attention(q, q, q);
        });
    PROGRAMS.put("in_place", x -> x.mul(2).sigmoid_().add_(1));
    PROGRAMS.put("views", x -> x.t().matmul(x).view(-1).get(slice(3, 9)).softmax(0).log());
  }

  private static final PythonTable TABLE =
      new PythonTable(
          "saved_tensors.py",
          SavedTensorsHooksTest.class,
          "saved-tensors.txt",
          "|",
          PROGRAMS.keySet(),
          SavedTensorsHooksTest::check);

  @BeforeAll
  static void needHooks() {
    assumeTrue(SavedTensorHooks.isSupported(), "LibTorch can't call Java here");
  }

  private static Tensor twice(Tensor x) {
    Tensor y = x.exp();
    return y.mul(x).add(y.sin());
  }

  private static Tensor ramp(long... shape) {
    long count = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    return torch.arange((double) count).mul(0.37).sin().view(shape);
  }

  private static <M extends Module> M filled(M layer) {
    try (var _ = torch.no_grad()) {
      layer.parameters().forEach(p -> p.copy_(ramp(p.shape())));
    }
    return layer;
  }

  private static String sizes(Tensor tensor) {
    return Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining("x"));
  }

  private static void check(String... cells) {
    Tensor x = ramp(4, 6).requires_grad_();
    List<String> packed = new ArrayList<>();
    List<String> unpacked = new ArrayList<>();
    Tensor y;
    try (var _ =
        torch.autograd.graph.saved_tensors_hooks(
            tensor -> {
              packed.add(sizes(tensor));
              return tensor.clone();
            },
            (Tensor kept) -> {
              unpacked.add(sizes(kept));
              return kept;
            })) {
      y = Objects.requireNonNull(PROGRAMS.get(cells[0])).apply(x).sum();
    }
    y.backward();
    assertEquals(cells[1], String.join(" ", packed), cells[0]);
    assertEquals(cells[2], String.join(" ", unpacked), cells[0]);
    double total = Objects.requireNonNull(x.grad()).double_().abs().sum().item();
    double expected = Double.parseDouble(cells[3]);
    assertEquals(expected, total, 1e-5 * Math.max(1, expected), cells[0]);
  }

  @Test
  void whatIsSavedIsWhatPythonSaves() {
    TABLE.assertCommitted();
  }

  @Test
  void whatIsSavedIsWhatThisPythonSaves() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void tensorsMayWaitOnADisk(@TempDir Path folder) throws IOException {
    Tensor x = torch.ones(3, requires_grad(true));
    AtomicInteger number = new AtomicInteger();
    Tensor y;
    try (var _ =
        torch.autograd.graph.saved_tensors_hooks(
            tensor -> {
              Path file = folder.resolve(number.getAndIncrement() + ".pt");
              torch.save(tensor, file);
              return file;
            },
            file -> (Tensor) torch.load(file))) {
      y = twice(x).sum();
    }
    try (var files = Files.list(folder)) {
      assertEquals(number.get(), files.count());
    }
    y.backward();
    Tensor same = torch.ones(3, requires_grad(true));
    twice(same).sum().backward();
    assertTrue(Objects.requireNonNull(x.grad()).equal(Objects.requireNonNull(same.grad())));
  }

  @Test
  void savedTensorsMayWaitOnTheCpu() {
    Tensor x = ramp(5).requires_grad_();
    Tensor same = ramp(5).requires_grad_();
    twice(same).sum().backward();
    for (boolean pins : new boolean[] {false, true}) {
      x.grad(null);
      Tensor y;
      try (var _ = torch.autograd.graph.save_on_cpu(pin_memory(pins))) {
        y = twice(x).sum();
      }
      y.backward();
      assertTrue(Objects.requireNonNull(x.grad()).equal(Objects.requireNonNull(same.grad())));
    }
  }

  @Test
  void whatIsPackedOutlivesTheScopeItWasMadeIn() {
    Tensor x = torch.ones(3, requires_grad(true));
    Tensor y;
    try (var scope = torch.scope()) {
      assertFalse(scope.equals(null));
      try (var _ = torch.autograd.graph.saved_tensors_hooks(Tensor::clone, (Tensor kept) -> kept)) {
        y = x.pow(3).sum().keep();
      }
    }
    y.backward();
    assertArrayEquals(new float[] {3, 3, 3}, Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void theInnermostHooksAreCalledAndNoneAfterTheBlock() {
    Tensor x = torch.ones(3, requires_grad(true));
    List<String> calls = new ArrayList<>();
    SavedTensorsHooks outer = counting("outer", calls);
    x.pow(2);
    SavedTensorsHooks inner = counting("inner", calls);
    x.pow(2);
    inner.close();
    inner.close();
    x.pow(2);
    outer.close();
    x.pow(2);
    assertEquals(List.of("outer", "inner", "outer"), calls);
  }

  private static SavedTensorsHooks counting(String name, List<String> calls) {
    return torch.autograd.graph.saved_tensors_hooks(
        tensor -> {
          calls.add(name);
          return tensor;
        },
        (Tensor kept) -> kept);
  }

  @Test
  void anotherThreadHasNone() throws InterruptedException {
    Tensor x = torch.ones(3, requires_grad(true));
    List<String> calls = new ArrayList<>();
    AtomicReference<Throwable> refused = new AtomicReference<>();
    SavedTensorsHooks hooks = counting("here", calls);
    Thread other =
        new Thread(() -> {
          x.pow(2).sum().backward();
          hooks.close();
        });
    other.setUncaughtExceptionHandler((_, e) -> refused.set(e));
    other.start();
    other.join();
    hooks.close();
    assertEquals(List.of(), calls);
    assertInstanceOf(IllegalStateException.class, refused.get());
  }

  @Test
  void whatAHookThrowsComesOutOfTheOperatorOrTheBackwardPass() {
    Tensor x = torch.ones(3, requires_grad(true));
    IOException failure = new IOException("of the hook");
    try (var _ =
        torch.autograd.graph.saved_tensors_hooks(
            _ -> {
              throw new java.io.UncheckedIOException(failure);
            },
            (Tensor kept) -> kept)) {
      Exception thrown = assertThrows(java.io.UncheckedIOException.class, () -> x.pow(2));
      assertSame(failure, thrown.getCause());
    }
    Tensor y;
    try (var _ =
        torch.autograd.graph.saved_tensors_hooks(
            tensor -> tensor,
            (Tensor _) -> {
              throw new java.io.UncheckedIOException(failure);
            })) {
      y = x.pow(2).sum();
    }
    Exception thrown = assertThrows(java.io.UncheckedIOException.class, y::backward);
    assertSame(failure, thrown.getCause());
  }

  @Test
  void whatIsUnpackedMustBeLikeWhatWasPacked() {
    Tensor x = torch.ones(3, requires_grad(true));
    for (Tensor other : List.of(torch.ones(4), torch.ones(3).double_(), torch.ones(1, 3))) {
      Tensor y;
      try (var _ = torch.autograd.graph.saved_tensors_hooks(_ -> "nothing", _ -> other)) {
        y = x.pow(2).sum();
      }
      assertThrows(IllegalArgumentException.class, y::backward);
    }
    try (var _ = torch.autograd.graph.saved_tensors_hooks(_ -> null, (Tensor kept) -> kept)) {
      assertThrows(IllegalArgumentException.class, () -> x.pow(2));
    }
  }

  @Test
  void aGraphThatIsKeptUnpacksAgain() {
    Tensor x = torch.ones(3, requires_grad(true));
    AtomicInteger unpacked = new AtomicInteger();
    Tensor y;
    try (var _ =
        torch.autograd.graph.saved_tensors_hooks(
            tensor -> tensor,
            (Tensor kept) -> {
              unpacked.incrementAndGet();
              return kept;
            })) {
      y = x.pow(2).sum();
    }
    torch.autograd.backward(y, jtorch.Kwargs.retain_graph(true));
    y.backward();
    assertEquals(2, unpacked.get());
    assertArrayEquals(new float[] {4, 4, 4}, Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void nothingIsLeftOfGraphsThatAreGone() {
    Tensor x = torch.ones(3, requires_grad(true));
    long before = torch.live_tensors();
    for (int i = 0; i < 200; i++) {
      try (var scope = torch.scope();
          var hooks = torch.autograd.graph.saved_tensors_hooks(Tensor::clone, (Tensor k) -> k)) {
        assertFalse(scope.equals(hooks));
        Tensor y = twice(x).sum();
        if (i % 2 == 0) {
          y.backward();
        }
      }
    }
    assertTrue(torch.live_tensors() <= before + 2, torch.live_tensors() + " after " + before);
  }

  @Test
  void whatIsComputedForManySamplesAtOnceIsNotPacked() {
    Tensor x = torch.ones(3);
    List<String> calls = new ArrayList<>();
    UnaryOperator<Tensor> inside =
        t -> {
          counting("inside", calls).close();
          return t.pow(2);
        };
    assertThrows(IllegalStateException.class, () -> torch.vmap(inside).apply(x));
    UnaryOperator<Tensor> square = t -> t.pow(2);
    try (var _ = counting("outside", calls)) {
      assertThrows(IllegalStateException.class, () -> torch.vmap(torch.func.grad(square)).apply(x));
    }
    assertArrayEquals(
        new float[] {2, 2, 2}, torch.vmap(torch.func.grad(square)).apply(x).toFloats());
    assertEquals(List.of(), calls);
  }
}
