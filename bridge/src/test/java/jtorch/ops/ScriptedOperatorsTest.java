package jtorch.ops;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.trusted;
import static jtorch.ops.DispatchKey.CPU;
import static jtorch.ops.DispatchKey.CompositeImplicitAutograd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.optim.SGD;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** TorchScript, by src/test/python/java_operators.py, that calls operators of Java's. */
@EnabledOnOs(OS.LINUX) // as yet
class ScriptedOperatorsTest {
  private static final AtomicReference<@Nullable RuntimeException> THROWN = new AtomicReference<>();
  private static List<@Nullable Object> seen = List.of();

  @BeforeAll
  static void defineThem() {
    Library library = torch.library("script");
    library
        .define("clip_square(Tensor x, float limit) -> Tensor")
        .impl(
            CompositeImplicitAutograd,
            args -> args.tensor("x").clamp_max(args.number("limit")).square());
    library
        .define("describe(Tensor[] xs, int[] ks, str? word, bool flag, float[] fs) -> (int, str)")
        .impl(
            CPU,
            args -> {
              seen = Arrays.asList(args.all().clone());
              return List.of(args.get("xs") instanceof List<?> list ? list.size() : -1, "said");
            });
    library
        .define("fails(Tensor x) -> Tensor")
        .impl(
            CPU,
            _ -> {
              RuntimeException failure = new ArithmeticException("in the operator");
              THROWN.set(failure);
              throw failure;
            });
  }

  private static Path file() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(ScriptedOperatorsTest.class.getResource("java_operators.pt"))
            .toURI());
  }

  @Test
  void aScriptRunsThemAndHasTheirGradients() throws URISyntaxException {
    ScriptModule model = jit.load(file().toString()); // by way of the child process
    for (int i = 0; i < 3; i++) { // LibTorch compiles it anew after the first calls
      new SGD(model.parameters(), lr(0.1)).zero_grad();
      Tensor loss = model.forward(torch.tensor(new float[] {1, 1, 1}, new long[] {3}));
      assertEquals(0.25 + 2.25 + 9, loss.item(), 1e-6);
      loss.backward();
      Tensor grad = model.parameters().getFirst().grad();
      assertNotNull(grad);
      assertArrayEquals(new float[] {1, 0, -6}, grad.toFloats());
    }
  }

  @Test
  void aFileThatPythonHasJustWrittenRuns(@TempDir Path folder) throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    PythonWithTorch.script("java_operators.py", folder.toString());
    ScriptModule model = jit.load(folder.resolve("java_operators.pt").toString());
    assertEquals(0.25 + 2.25 + 9, model.forward(torch.ones(3)).item(), 1e-6);
  }

  @Test
  void valuesOfAllKindsGoThrough() throws URISyntaxException {
    ScriptModule model = jit.load(file().toString(), trusted(true));
    assertEquals(List.of(2L, "said"), model.run_method("describe", torch.ones(2)));
    assertArrayEquals(new long[] {3, 4}, (long[]) seen.get(1));
    assertEquals("word", seen.get(2));
    assertEquals(true, seen.get(3));
    assertArrayEquals(new double[] {0.5}, (double[]) seen.get(4));
    assertEquals(List.of(1L, "said"), model.run_method("nameless", torch.ones(2)));
    assertEquals(null, seen.get(2));
  }

  @Test
  void whatTheyThrowComesOutOfTheScript() throws URISyntaxException {
    ScriptModule model = jit.load(file().toString(), trusted(true));
    for (int i = 0; i < 3; i++) {
      Throwable thrown =
          assertThrows(ArithmeticException.class, () -> model.run_method("fails", torch.ones(2)));
      assertSame(THROWN.get(), thrown);
    }
  }
}
