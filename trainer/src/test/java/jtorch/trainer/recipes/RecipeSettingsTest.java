package jtorch.trainer.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipe's values as they are read, kept in a checkpoint and read again. */
class RecipeSettingsTest {
  private static RecipeSettings settings(String line) {
    return Recipes.parse("model: handbook\nloss: nll_loss\noptimizer: {name: Adam}\n" + line, "a");
  }

  @ParameterizedTest
  @ValueSource(longs = {9007199254740993L, Long.MAX_VALUE, Long.MIN_VALUE, -1, 0})
  void aSeedIsReadToTheLastDigit(long seed) {
    RecipeSettings read = settings("seed: " + seed);
    assertEquals(seed, read.check().seed());
    assertEquals(seed, Recipes.parse(read.yaml(), "kept").check().seed());
    assertEquals(seed, settings("").set("seed", seed, "--seed").check().seed());
  }

  @Test
  void numbersWithoutEndAreKept() {
    List<Double> pair = List.of(1e-6, Double.POSITIVE_INFINITY);
    Map<String, Object> rprop = Map.of("name", "Rprop", "step_sizes", pair);
    String kept = settings("").set("optimizer", rprop, "--optimizer").yaml();
    Choice read = Recipes.parse(kept, "kept").check().optimizer();
    assertEquals(pair, read.options().get("step_sizes"), kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {".5", "0x10", "True", "~", "1e-3", ".inf", "none"})
  void aTextThatLooksLikeAnotherValueIsKeptAsAText(String name) {
    RecipeSettings read = settings("name: \"" + name + "\"");
    assertEquals(name, read.check().name());
    assertEquals(name, Recipes.parse(read.yaml(), "kept").check().name());
  }

  @Test
  void aNetworksFileIsFoundFromAnyFolder() {
    String kept = Recipes.modelName("some/n.pt");
    assertTrue(Path.of(kept).isAbsolute(), kept);
    RecipeSettings read = Recipes.parse("model: some/n.pt", "a");
    assertEquals(kept, read.get("model"));
    assertEquals(kept, settings("").setText("model", "some/n.pt", "--set model").get("model"));
  }
}
