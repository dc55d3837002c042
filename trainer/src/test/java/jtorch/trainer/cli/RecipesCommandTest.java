package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jtorch.trainer.recipes.Recipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipesCommandTest {
  private static final String RIGHT =
      """
      model: handbook
      loss: nll_loss
      optimizer: {name: Adam}
      """;

  @TempDir private Path folder;

  private CommandLines.Result check(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), text);
    return CommandLines.run("recipes", "--check", file.toString());
  }

  @Test
  void theListHasEveryRecipe() {
    var result = CommandLines.run("recipes");
    assertEquals(0, result.code());
    for (String name : Recipes.names()) {
      assertTrue(result.out().contains(name), name);
    }
    assertEquals(6, Recipes.names().size());
  }

  @Test
  void aRecipeThatIsShownIsTheFileThatIsCopied() throws IOException {
    Path file = folder.resolve("mine.yaml");
    assertEquals(
        0, CommandLines.run("recipes", "--copy", "handbook", "--to", file.toString()).code());
    var shown = CommandLines.run("recipes", "--show", "handbook");
    assertEquals(Files.readString(file), shown.out());
    assertTrue(shown.out().contains("optimizer: {name: Adam, lr: 0.001"), shown.out());
  }

  @Test
  void aCopyOverwritesNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "mine");
    var result = CommandLines.run("recipes", "--copy", "handbook", "--to", file.toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("is there already"), result.err());
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void copyWithoutToIsOneSentence() {
    var result = CommandLines.run("recipes", "--copy", "handbook");
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--to"), result.err());
  }

  @Test
  void aRightRecipeIsRight() throws IOException {
    var result = check(RIGHT);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("is right"), result.out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "batchsize: 3 | there is no such key; did you mean batch_size?",
        "batch_size: 0 | batch_size in",
        "batch_size: many | must be a number, not many",
        "batch_size: 1.5 | must be a whole number",
        "epochs: -1 | must be at least 1, not -1",
        "shuffle: maybe | must be true or false, not maybe",
        "normalize: 3 | must be a mean and a deviation above 0",
        "normalize: [0.1, 0] | must be a mean and a deviation above 0",
        "lines: handbok | did you mean handbook?",
        "scheduler: {name: StepLR, gama: 1} | did you mean gamma?",
        "scheduler: [1, 2] | must be a name with its options",
        "augment: {rotate: round} | rotate must be a number",
        "label_smoothing: 0.1 | use the loss cross_entropy",
        "model: four-layer | is no YAML",
        "'epochs: [' | is no YAML",
        "name: [1] | must be a name",
        "seed: 1.5 | must be a whole number from -9223372036854775808 to 9223372036854775807",
        "seed: 9223372036854775808 | must be a whole number",
        "seed: 1e300 | must be a whole number",
        "scheduler: {name: StepLR, step_size: abc} | step_size must be a number, not abc",
        "scheduler: {name: ReduceLROnPlateau, patience: -3.7} | of 0 or more, not -3.7",
        "scheduler: {name: ReduceLROnPlateau, factor: 2} | factor must be below 1",
        "scheduler: {name: MultiStepLR, milestones: []} | milestones must be whole numbers",
        "scheduler: {name: MultiStepLR, milestones: null} | milestones must be whole numbers",
      })
  void aWrongValueIsOneSentence(String line, String words) throws IOException {
    var result = check(RIGHT + line + "\n");
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertTrue(result.err().contains("my.yaml"), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: SGD, lr: 0.1, nesterov: true} | Nesterov",
        "{name: SGD, lr: 0.1, momentum: -2} | momentum",
        "{name: Adam, betas: [.nan, 0.9]} | betas must be two numbers",
        "{name: Adam, betas: [1.5, 0.9]} | beta",
      })
  void anOptimizerThatCanNotBeMadeIsOneSentence(String optimizer, String words) throws IOException {
    var result = check(RIGHT.replace("{name: Adam}", optimizer));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertTrue(result.err().contains("my.yaml"), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shuffle: True",
        "batch_size: 0x10",
        "label_smoothing: .0",
        "val_split: .5",
        "seed: 9007199254740993",
        "scheduler: {name: ReduceLROnPlateau, patience: 0}",
        "scheduler: {name: OneCycleLR, max_lr: .5}",
        "scheduler: Null"
      })
  void yamlIsWrittenAsPythonsUsersDo(String line) throws IOException {
    var result = check(RIGHT + line + "\n");
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void valuesWithoutEndAreOneSentence() throws IOException {
    String deep = "[".repeat(20_000) + "]".repeat(20_000);
    String deeper =
        """
        a: &a [1]
        b: &b [*a]
        c: &c [*b]
        d: &d [*c]
        e: &e [*d]
        f: &f [*e]
        g: &g [*f]
        h: &h [*g]
        """;
    for (String text : List.of("model: &a [[*a]]", "model: " + deep, "model: &a {b: *a}", deeper)) {
      var result = check(text);
      assertEquals(2, result.code(), result.err());
      assertTrue(result.err().contains("values within values"), result.err());
      assertEquals(1, result.err().strip().lines().count(), result.err());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', has no keys",
    "'just a text', has no keys",
    "'model: handbook', loss in",
    "'{model: handbook, loss: nll_loss}', optimizer in",
    "'{loss: nll_loss, optimizer: SGD}', model in"
  })
  void aRecipeWithoutItsMainKeysIsOneSentence(String text, String words) throws IOException {
    var result = check(text);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }
}
