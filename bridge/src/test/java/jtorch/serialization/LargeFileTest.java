package jtorch.serialization;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of 1 GB in a JVM with 64 MB of heap. */
@Tag("long")
class LargeFileTest {
  private static final int TENSORS = 8;
  private static final long ELEMENTS = 32L << 20; // 128 MiB each

  @TempDir Path folder;

  private static Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < TENSORS; i++) {
      tensors.put("t" + i, torch.full(new long[] {ELEMENTS}, (double) i));
    }
    return tensors;
  }

  @Test
  void aPthFileCostsNoHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("large.pth");
    try (var scope = torch.scope()) {
      assertEquals(true, scope != null);
      torch.save(tensors(), file);
    }
    assertLoads(file);
  }

  @Test
  void aSafetensorsFileCostsNoHeap() throws IOException, InterruptedException {
    Path file = folder.resolve("large.safetensors");
    try (var scope = torch.scope()) {
      assertEquals(true, scope != null);
      jtorch.safetensors.torch.save_file(tensors(), file);
    }
    assertLoads(file);
  }

  private void assertLoads(Path file) throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                LoadMain.class.getName(),
                file.toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertEquals(0, process.exitValue());
    String line = TENSORS * ELEMENTS + " 7.0 7.0";
    assertEquals(List.of(line, line, line), Files.readAllLines(out));
  }
}
