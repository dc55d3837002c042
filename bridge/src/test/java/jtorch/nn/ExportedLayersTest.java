package jtorch.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.serialization.TestFiles;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every layer becomes a TorchScript file that Python's {@code torch.jit.load} runs. */
class ExportedLayersTest {
  /** Runs each file on its inputs, and prints which outputs are others than Java's. */
  private static final String PROGRAM =
      """
      import sys, torch
      folder, count = sys.argv[1], int(sys.argv[2])
      for i in range(count):
          row = torch.load(f"{folder}/{i}.pth", weights_only=True)
          try:
              model = torch.jit.load(f"{folder}/{i}.pt")
              torch.manual_seed(1)
              found = model(*row["inputs"])
              found = list(found) if isinstance(found, tuple) else [found]
              assert len(found) == len(row["outputs"]), len(found)
              for ours, java in zip(found, row["outputs"]):
                  assert ours.shape == java.shape, (ours.shape, java.shape)
                  assert torch.allclose(ours, java, 1e-5, 1e-5), (ours - java).abs().max()
              assert set(row["names"]) <= set(model.state_dict()), model.state_dict().keys()
          except Exception as e:
              print(row["name"] + ": " + type(e).__name__ + " " + str(e)[:300])
      """;

  @TempDir private Path folder;

  @Test
  void everyLayerHasARowOrAReason() throws IOException, URISyntaxException {
    Set<String> without = EveryLayerTest.layers();
    ExportRows.all().keySet().forEach(name -> without.remove(name.split(" ", 2)[0]));
    assertEquals(new TreeSet<>(EveryLayerTest.WITHOUT.keySet()), without);
  }

  @Test
  void pythonRunsEachAndAnswersTheSame() throws IOException, InterruptedException {
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (Map.Entry<String, Supplier<ExportRows.Row>> row : ExportRows.all().entrySet()) {
      try (var scope = torch.scope();
          var mode = torch.no_grad()) {
        assertTrue(scope != null && mode != null);
        write(row.getKey(), row.getValue().get(), count);
        count++;
      } catch (RuntimeException e) {
        failures.add(row.getKey() + ": " + e.getMessage());
      }
    }
    assertEquals("", String.join("\n", failures));
    assertEquals("", TestFiles.python("torch", PROGRAM, folder, count));
  }

  private void write(String name, ExportRows.Row row, int number) {
    row.layer().eval();
    ScriptModule script = jit.trace(row.layer(), row.call(), row.inputs());
    jit.save(script, folder.resolve(number + ".pt").toString());
    torch.manual_seed(1); // some draw numbers in evaluation too
    Object output = row.call().forward(row.inputs());
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("name", name);
    example.put("names", List.copyOf(row.layer().state_dict().keySet()));
    example.put("inputs", List.of(row.inputs()));
    example.put("outputs", output instanceof Tensor one ? List.of(one) : output);
    torch.save(example, folder.resolve(number + ".pth"));
  }
}
