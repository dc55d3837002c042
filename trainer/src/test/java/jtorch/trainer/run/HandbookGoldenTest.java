package jtorch.trainer.run;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.shuffle;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.utils.data.Batch;
import jtorch.utils.data.DataLoader;
import jtorch.vision.datasets.MNIST;
import org.junit.jupiter.api.Test;

/** One epoch of {@code handbook} on MNIST against the same epoch in Python. */
class HandbookGoldenTest {
  private static final int COMPARED_LOSSES = 20; // afterwards another BLAS drifts away
  private static final double LOSS_TOLERANCE = 1e-4;
  private static final double ACCURACY_TOLERANCE = 0.005;

  private final Path data = TestFiles.mnist();
  private final JsonObject golden = read(TestFiles.golden().resolve("handbook.json"));
  private final Recipe recipe = Recipes.find("handbook").orElseThrow();

  private static JsonObject read(Path file) {
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static double[] numbers(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(element -> element.getAsDouble())
        .toArray();
  }

  private MNIST half(boolean train) {
    return new MNIST(data.toString(), train(train), transform(recipe.transform()));
  }

  @Test
  void theFirstWeightsArePythons() {
    torch.manual_seed(0);
    Map<String, Tensor> state = recipe.network().state_dict();
    JsonObject init = golden.getAsJsonObject("init");
    assertEquals(init.keySet(), state.keySet());
    state.forEach((name, tensor) -> {
      JsonObject expected = init.getAsJsonObject(name);
      double[] found = tensor.flatten().toDoubles();
      assertArrayEquals(numbers(expected.getAsJsonArray("first")), Arrays.copyOf(found, 4), name);
      assertEquals(expected.get("sum").getAsDouble(), Arrays.stream(found).sum(), 1e-9, name);
    });
  }

  @Test
  void theFirstBatchesArePythons() {
    DataLoader loader = new DataLoader(half(true), batch_size(512), shuffle(true));
    torch.manual_seed(0);
    // Python makes the model between the seed and the first batch, which moves the generator on.
    assertEquals(4, recipe.network().named_children().size());
    JsonArray labels = golden.getAsJsonArray("first_batches_labels");
    for (Batch batch : loader) {
      if (batch.index() == labels.size()) {
        break;
      }
      long[] expected =
          Arrays.stream(numbers(labels.get(batch.index()).getAsJsonArray()))
              .mapToLong(label -> (long) label)
              .toArray();
      assertArrayEquals(expected, batch.target().toLongs(), "batch " + batch.index());
    }
  }

  @Test
  void anEpochHasPythonsLossesAndAccuracyAndLeavesNothingBehind() {
    RunSettings settings =
        new RunSettings(recipe, 1, Long.MAX_VALUE, 512, 1e-3, 0, torch.device("cpu"));
    MNIST training = half(true);
    MNIST testing = half(false);
    long before = torch.live_tensors();
    Run run = new Run(settings, training, testing, List.of());
    run.train();

    double[] expected = numbers(golden.getAsJsonArray("first_losses"));
    for (int i = 0; i < COMPARED_LOSSES; i++) {
      double found = run.firstLosses().get(i);
      assertEquals(expected[i], found, LOSS_TOLERANCE * expected[i], "loss of step " + i);
    }
    assertEquals(
        golden.get("test_accuracy_after_epoch_1").getAsDouble(),
        run.results().get(0).test().accuracy(),
        ACCURACY_TOLERANCE);
    long parameters = 8;
    long state = 3 * parameters; // two moments and the number of steps
    assertTrue(
        torch.live_tensors() <= before + parameters + state,
        "live tensors: " + before + " before, " + torch.live_tensors() + " after");
  }
}
