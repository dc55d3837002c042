package jtorch.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Python's {@code torch.jit.load} runs what {@link jit#export} wrote. */
class PythonReadsTest {
  private static final int PATIENCE_SECONDS = 300; // for one that hangs, not for a slow one

  /** Prints what a file's model computes of a ramp, and of one twice as long. */
  private static final String PROGRAM =
      """
      import sys, torch
      model = torch.jit.load(sys.argv[1])
      shape = [int(size) for size in sys.argv[2].split(",")]
      print(",".join(model.state_dict().keys()))
      for batch in (shape[0], 2 * shape[0]):
          shape[0] = batch
          count = torch.Size(shape).numel()
          x = torch.arange(count, dtype=torch.float32).div(count).view(shape)
          print(",".join(repr(y) for y in model(x).flatten().tolist()))
      """;

  @TempDir Path folder = Path.of("");

  private static String python() {
    String named = System.getenv("JTORCH_TEST_PYTHON");
    return named == null ? "python3" : named;
  }

  @BeforeAll
  static void pythonWithTorchIsThere() throws InterruptedException {
    String problem;
    try {
      Process process = new ProcessBuilder(python(), "-c", "import torch").start();
      problem = process.waitFor() == 0 ? "" : "has no torch";
    } catch (IOException e) {
      problem = "does not start";
    }
    String why = problem;
    assumeTrue(
        why.isEmpty(),
        () -> python() + " " + why + "; name a Python with torch with JTORCH_TEST_PYTHON");
  }

  private String[] run(Path model, long[] shape) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    String sizes = Arrays.toString(shape).replaceAll("[\\[\\] ]", "");
    Process process =
        new ProcessBuilder(python(), "-c", PROGRAM, model.toString(), sizes)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "Python hangs");
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);
    return text.split("\n", -1);
  }

  private static Tensor ramp(long[] shape) {
    long count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    return torch.arange(count).float_().div((double) count).view(shape);
  }

  @ParameterizedTest
  @MethodSource("jtorch.jit.TraceTest#models")
  void pythonComputesTheSame(String name, Module model, long[] shape)
      throws IOException, InterruptedException {
    model.eval();
    Path file = folder.resolve(name + ".pt");
    jit.export(model, file.toString(), torch.randn(shape));
    String[] lines = run(file, shape);
    assertTrue(
        Arrays.asList(lines[0].split(",", -1)).containsAll(model.state_dict().keySet()), lines[0]);
    for (int i = 1; i <= 2; i++) {
      long[] longer = shape.clone();
      longer[0] *= i;
      float[] expected = model.forward(ramp(longer)).toFloats();
      String[] found = lines[i].split(",", -1);
      assertEquals(expected.length, found.length);
      for (int j = 0; j < expected.length; j++) {
        double value = Double.parseDouble(found[j].replace("inf", "Infinity"));
        assertEquals(expected[j], value, 1e-4 * (1 + Math.abs(value)), name);
      }
    }
  }
}
