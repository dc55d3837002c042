package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every key of a recipe can be changed, and what its file switches on switched off. */
class SetOptionTest {
  @TempDir Path folder;

  private CommandLines.Result dryRun(String recipe, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("my.yaml"), recipe);
    List<String> words =
        new ArrayList<>(
            List.of("train", "--dataset", "digits", "--dry-run", "--recipe", file.toString()));
    words.addAll(List.of(options));
    return CommandLines.run(words.toArray(String[]::new));
  }

  private static final String RECIPE =
      """
      model: four-layer
      loss: cross_entropy
      optimizer: {name: SGD, lr: 0.1}
      channels_last: true
      deterministic: true
      amp: bf16
      clip_grad_norm: 1
      early_stop: 3
      """;

  @Test
  void whatARecipeSwitchesOnIsSwitchedOff() throws IOException {
    var result =
        dryRun(
            RECIPE,
            "--no-channels-last",
            "--no-deterministic",
            "--set",
            "amp=none",
            "--set",
            "clip_grad_norm=none",
            "--set",
            "early_stop=none");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("channels_last: false"), result.out());
    assertTrue(result.out().contains("deterministic: false"), result.out());
    for (String key : List.of("amp:", "clip_grad_norm:", "early_stop:")) {
      assertFalse(result.out().contains(key), result.out());
    }
  }

  @Test
  void keysWithoutAnOptionOfTheirOwnAreSet() throws IOException {
    var result =
        dryRun(
            RECIPE,
            "--set",
            "normalize=[0.1307, 0.3081]",
            "--set",
            "shuffle=false",
            "--set",
            "test_batch_size=7");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("normalize: [0.1307, 0.3081]"), result.out());
    assertTrue(result.out().contains("shuffle: false"), result.out());
    assertTrue(result.out().contains("test_batch_size: 7"), result.out());
  }

  @Test
  void aWrongChangeIsOneSentence() throws IOException {
    refused("--set takes KEY=X", "shuffle");
    refused("shufle: there is no such key; did you mean shuffle?", "shufle=false");
    refused("--set shuffle must be true or false, not 3", "shuffle=3");
    refused("is no YAML", "normalize=[0.1");
    refused("--set epochs has no value", "epochs=");
  }

  private void refused(String part, String change) throws IOException {
    var result = dryRun(RECIPE, "--set", change);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(part), result.err());
    assertEquals(1, result.err().lines().filter(line -> line.startsWith("jtorch: ")).count());
  }
}
