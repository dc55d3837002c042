package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {
  private static final String TINY =
      "bench --recipe four-layer --dataset digits --samples 200 --epochs 2 --device cpu";

  @TempDir private Path folder;

  private static CommandLines.Result run(String more) {
    return CommandLines.run((TINY + more).split(" ", -1));
  }

  @Test
  void theTableHasOneRowForTheCpuAndThePlotIsWritten() throws IOException {
    Path plot = folder.resolve("speed.svg");
    var result = run(" --plot " + plot);
    assertEquals(0, result.code(), result.err());
    assertEquals(1, result.out().lines().filter(line -> line.matches(" *cpu  2 .*")).count());
    assertTrue(result.out().contains("cpu, warm-up: "), result.out());
    assertTrue(result.out().contains("Products of matrices reach "), result.out());
    assertTrue(Files.readString(plot).contains("<svg"), result.out());
  }

  @Test
  void theJsonHasEachEpochAndTheSharesFollowFromIt() {
    var result = run(" --json");
    assertEquals(0, result.code(), result.err());
    JsonObject root = JsonParser.parseString(result.out()).getAsJsonObject();
    JsonObject cpu = root.getAsJsonArray("devices").get(0).getAsJsonObject();
    assertEquals("four-layer", root.get("recipe").getAsString());
    assertEquals(2, cpu.getAsJsonArray("seconds").size());
    assertEquals(200, cpu.get("samples").getAsInt());
    double flop = cpu.get("flop_per_epoch").getAsDouble();
    assertEquals(6.0 * 415_310 * 200, flop); // weights and biases, each once a sample
    double seconds = cpu.get("median_seconds").getAsDouble();
    double peak = cpu.get("peak_float32_flops").getAsDouble();
    assertEquals(flop / seconds / peak, cpu.get("share_of_float32").getAsDouble(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "bench --samples 0, must be at least 1",
    "bench --threads -1, must be at least 1",
    "bench --plot speed.bmp, must end in .png or .svg",
    "bench --recipe handbok, did you mean handbook?",
    "bench --epochs 0, epochs",
  })
  void aWrongCommandIsOneSentence(String line, String words) {
    var result = CommandLines.run(line.split(" ", -1));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @Test
  void aPlotThatCantBeWrittenIsSaidBeforeTraining() {
    var result = run(" --plot " + folder.resolve("none/speed.png"));
    assertEquals(1, result.code());
    assertTrue(result.err().contains("can't be written to"), result.err());
  }
}
