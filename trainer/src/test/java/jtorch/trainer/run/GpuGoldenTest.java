package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.vision.datasets.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A GPU's first losses, and its accuracy after an epoch, against Python's golden values. */
class GpuGoldenTest {
  private static final int COMPARED = 10;
  private static final double TOLERANCE = 2e-3; // of a processor of another kind, relative

  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
  }

  private static JsonObject golden(String name) throws IOException {
    return JsonParser.parseString(Files.readString(TestFiles.golden().resolve(name + ".json")))
        .getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"handbook", "three-layer", "four-layer"})
  void theFirstLossesArePythons(String name) throws IOException {
    JsonArray expected = golden(name).getAsJsonArray("first_losses");
    Recipe recipe = Recipes.settings(name).set("seed", 0, "test").set("epochs", 1, "test").check();
    TrainingData mnist =
        TrainingData.open(
            new TrainingData.Wish(DatasetName.mnist, TestFiles.mnist(), false),
            recipe,
            Progress.NONE);
    Run run = new Run(new RunSettings(recipe, torch.device("cuda")), mnist, List.of());
    assertEquals(RunEnd.FINISHED, run.train());
    for (int i = 0; i < COMPARED; i++) {
      double loss = expected.get(i).getAsDouble();
      assertEquals(loss, run.firstLosses().get(i), TOLERANCE * loss, "loss of step " + i);
    }
    assertTrue(run.results().getLast().test().accuracy() > 0.85);
  }
}
