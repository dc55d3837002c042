package jtorch;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.shape;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import jtorch.nn.Embedding;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.datasets.Digits;
import jtorch.vision.transforms.Lambda;
import jtorch.vision.transforms.Normalize;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What users do wrong gives one sentence with the values, and inside a network with the place. */
class BadInputTest {
  /** Checks the kind of a failure, that it is one line, and what it names. */
  static void refused(Class<? extends RuntimeException> kind, Executable call, String... named) {
    RuntimeException e = assertThrows(kind, call);
    String message = String.valueOf(e.getMessage());
    assertFalse(message.contains("\n"), message);
    assertFalse(message.contains("Exception raised from"), message);
    for (String word : named) {
      assertTrue(message.contains(word), "\"" + word + "\" is not in: " + message);
    }
  }

  /** A network whose parts fail when they are given the wrong thing. */
  private static final class ConvNet extends Module {
    final Embedding words = register("words", new Embedding(10, 4));
    final Linear fc1 = register("fc1", new Linear(4, 3));
    final ReLU relu = register("relu", new ReLU(inplace(true)));

    @Override
    public Tensor forward(Tensor x) {
      return fc1.forward(x);
    }
  }

  @Test
  void shapesThatDoNotFitAreBothNamed() {
    refused(
        IllegalArgumentException.class, () -> torch.ones(2, 3).add(torch.ones(4)), "add", "3", "4");
    refused(
        IllegalArgumentException.class,
        () -> torch.ones(2, 3).matmul(torch.ones(4, 5)),
        "matmul",
        "2x3",
        "4x5");
    refused(
        IllegalArgumentException.class,
        () -> new ConvNet().forward(torch.ones(2, 5)),
        "2x5",
        "4x3",
        "fc1 in ConvNet");
  }

  @Test
  void typesThatDoNotFitAreNamed() {
    refused(
        IllegalArgumentException.class,
        () -> torch.ones(2, 2).matmul(torch.ones(shape(2, 2), Kwargs.dtype(torch.float64))),
        "loat",
        "ouble");
    refused(
        IllegalArgumentException.class,
        () -> new ConvNet().forward(torch.ones(shape(2, 4), Kwargs.dtype(torch.float64))),
        "ouble",
        "fc1 in ConvNet");
    refused(
        IllegalArgumentException.class,
        () -> new ConvNet().words.forward(torch.ones(2)),
        "words in ConvNet");
  }

  @Test
  void typesWithoutACommonOneAreNamed() {
    refused(
        TorchException.class,
        () -> torch.promote_types(torch.float8_e5m2, torch.float32),
        "promote_types",
        "Float8_e5m2");
  }

  @Test
  void devicesThatDoNotFitAreNamed() {
    if (!torch.cuda.is_available()) {
      RuntimeException e =
          assertThrows(RuntimeException.class, () -> torch.ones(1).to(torch.device("cuda")));
      assertTrue(String.valueOf(e.getMessage()).contains("cuda"), e.getMessage());
    }
    refused(IllegalArgumentException.class, () -> torch.device("gpu"), "gpu", "cuda");
    assumeTrue(torch.cuda.is_available(), "two devices need a GPU");
    refused(
        IllegalArgumentException.class,
        () -> torch.ones(2).cuda().add(torch.ones(2)),
        "cuda:0",
        "cpu");
  }

  @Test
  void indicesOutOfRangeAreNamed() {
    Tensor x = torch.ones(2, 3);
    refused(IndexOutOfBoundsException.class, () -> x.get(5), "5", "2");
    refused(IndexOutOfBoundsException.class, () -> x.get(0, 0, 0));
    refused(IndexOutOfBoundsException.class, () -> x.sum(4), "4");
    refused(IndexOutOfBoundsException.class, () -> x.size(9), "9", "[2, 3]");
    refused(IndexOutOfBoundsException.class, () -> x.index_select(0, torch.tensor(new long[] {7})));
    refused(
        IndexOutOfBoundsException.class,
        () -> new ConvNet().words.forward(torch.tensor(new long[] {10})),
        "words in ConvNet");
    refused(
        IndexOutOfBoundsException.class,
        () -> F.cross_entropy(torch.ones(1, 3), torch.tensor(new long[] {3})),
        "3");
  }

  @Test
  void aClosedTensorIsNamed() {
    Tensor closed = torch.ones(2, 4);
    closed.close();
    refused(IllegalStateException.class, closed::exp, "closed");
    refused(IllegalStateException.class, () -> torch.ones(2, 4).add(closed), "closed");
    refused(IllegalStateException.class, () -> torch.cat(List.of(torch.ones(1), closed)), "closed");
    refused(IllegalStateException.class, () -> new ConvNet().forward(closed), "closed");
  }

  @Test
  void backwardNeedsANumberAndAGraphThatWasNotUsed() {
    Tensor x = torch.ones(shape(3), Kwargs.requires_grad(true));
    refused(RuntimeException.class, () -> x.mul(2).backward(), "backward", "scalar");
    Tensor sum = x.mul(x).sum();
    sum.backward();
    refused(RuntimeException.class, sum::backward, "second time");
    refused(RuntimeException.class, () -> torch.ones(1).backward(), "require");
    assertArrayEquals(new float[] {2, 2, 2}, Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void aLeafIsNotChangedInPlace() {
    Tensor leaf = torch.ones(shape(2), Kwargs.requires_grad(true));
    refused(RuntimeException.class, () -> leaf.add_(1), "leaf", "in-place");
    refused(RuntimeException.class, () -> F.relu(leaf, inplace(true)), "leaf", "in-place");
    refused(
        RuntimeException.class, () -> new ConvNet().relu.forward(leaf), "leaf", "relu in ConvNet");
    assertArrayEquals(new float[] {1, 1}, leaf.toFloats());
  }

  @Test
  void notANumberFromATransformIsNamedWithItsSample() {
    Digits spoilt =
        new Digits(
            transform(new Lambda(picture -> new ToTensor().apply(picture).sub(1).sqrt().mul(0))));
    refused(IllegalArgumentException.class, () -> spoilt.get(3), "Lambda()", "NaN", "sample 3");
    refused(
        IllegalArgumentException.class,
        () -> new DataLoader(spoilt, batch_size(4)).iterator().next(),
        "Lambda()",
        "NaN",
        "sample 0");
    refused(IllegalArgumentException.class, () -> new Normalize(0.5, 0), "0");
    refused(IllegalArgumentException.class, () -> new Normalize(Double.NaN, 1), "NaN");
  }

  @Test
  void samplesOfDifferentShapesAreNamed() {
    Dataset ragged =
        new Dataset() {
          @Override
          public long size() {
            return 2;
          }

          @Override
          public Sample get(long index) {
            return new Sample(torch.zeros(index + 1), torch.tensor(index));
          }
        };
    refused(
        IllegalArgumentException.class,
        () -> {
          for (Batch batch : new DataLoader(ragged, batch_size(2))) {
            assertEquals(2, batch.data().size(0));
          }
        },
        "[1]",
        "[2]");
  }

  @Test
  void anArrayHasItsShapesLength() {
    refused(
        IllegalArgumentException.class,
        () -> torch.tensor(new float[] {1, 2, 3}, shape(2, 2)),
        "3",
        "[2, 2]");
    refused(
        IllegalArgumentException.class, () -> torch.tensor(new float[][] {{1, 2}, {3}}), "2", "1");
    refused(IllegalArgumentException.class, () -> torch.ones(2, 3).view(4, 2), "[4, 2]", "6");
    refused(IllegalArgumentException.class, () -> torch.ones(3).item(), "3", "item");
  }

  @Test
  void tensorsThatNoMemoryHoldsAreRefused() {
    refused(RuntimeException.class, () -> torch.zeros(1L << 40, 1L << 10), "4503599627370496");
    refused(
        RuntimeException.class, () -> torch.zeros(1L << 40, 1L << 40), "[1099511627776, ", "flow");
    refused(RuntimeException.class, () -> torch.zeros(-1), "negative", "[-1]");
    refused(RuntimeException.class, () -> torch.zeros(2, -3), "-3", "[2, -3]");
    refused(RuntimeException.class, () -> torch.ones(2).as_strided(shape(100), shape(1)));
    refused(RuntimeException.class, () -> torch.ones(2, 2).repeat(2), "[2]", "[2, 2]");
    refused(RuntimeException.class, () -> torch.ones(2, 2).repeat(2, -1), "[2, -1]", "-1");
  }

  @Test
  void aVirtualThreadIsRefusedInsideANetwork() throws InterruptedException {
    ConvNet net = new ConvNet();
    Tensor x = torch.ones(1, 4);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            net.forward(x).close();
          } catch (IllegalStateException e) {
            thrown.set(e);
          }
        })
        .join();
    var e = assertInstanceOf(IllegalStateException.class, thrown.get());
    assertTrue(e.toString().contains("platform thread"), e.getMessage());
  }

  @Test
  void aWrongKeywordDoesNotCompile(@TempDir Path folder) throws IOException {
    assertEquals(List.of(), errors(folder, "new Conv2d(1, 2, 3, padding(1))"));
    assertFalse(errors(folder, "new Conv2d(1, 2, 3, momentum(0.9))").isEmpty());
    assertFalse(errors(folder, "new Linear(1, 2, keepdim(true))").isEmpty());
  }

  /** What a compiler says of an expression. */
  private static List<String> errors(Path folder, String expression) throws IOException {
    Path source = folder.resolve("Typed.java");
    Files.writeString(
        source,
        "import static jtorch.Kwargs.*;\nimport jtorch.nn.*;\nclass Typed { Object made = "
            + expression
            + "; }\n");
    var compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "this Java has no compiler");
    var heard = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(heard, null, null)) {
      compiler
          .getTask(
              null,
              files,
              heard,
              List.of("-proc:none", "-d", folder.toString()),
              null,
              files.getJavaFileObjects(source))
          .call();
    }
    return heard.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> d.getMessage(null))
        .toList();
  }
}
