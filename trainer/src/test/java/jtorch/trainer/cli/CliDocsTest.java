package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the examples of {@code docs/cli.md}, each for two steps, in a folder that has a model's
 * files.
 */
class CliDocsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

  @TempDir private Path folder;

  private static List<String> examples() throws IOException {
    List<String> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "cli.md")));
    while (block.find()) {
      block.group(1).lines().filter(line -> line.startsWith("jtorch ")).forEach(found::add);
    }
    return found;
  }

  /** The words after jtorch, with files in the test's folder. */
  private List<String> words(String example) {
    List<String> words = new ArrayList<>();
    for (String word : example.split(" +", -1)) {
      boolean file = word.matches(".*\\.(yaml|json|csv|jsh|pth|pt|safetensors|svg|png)|runs/.*");
      words.add(file ? folder.resolve(word).toString() : word);
    }
    return words.subList(1, words.size());
  }

  @Test
  void everyExampleDoesWhatItSays() throws IOException {
    List<String> examples = examples();
    assertTrue(examples.size() > 10, "there are only " + examples.size());
    TestModels.write(folder);
    Files.writeString(folder.resolve("train.jsh"), "torch.manual_seed(0)\n");
    TestModels.picture(folder);
    for (String example : examples) {
      int redirect = example.indexOf(" > ");
      List<String> words = words(redirect < 0 ? example : example.substring(0, redirect));
      if (words.contains("mnist")) {
        CommandLines.parse(words.toArray(String[]::new)); // it would be fetched
        continue;
      }
      if (words.get(0).equals("train")) {
        words.addAll(List.of("--data", folder.toString()));
        if (!words.contains("--max-steps")) {
          words.addAll(List.of("--max-steps", "2"));
        }
      }
      if (words.get(0).equals("bench")) {
        words.addAll(List.of("--data", folder.toString(), "--samples", "100"));
      }
      if (words.get(0).equals("eval")) {
        words.addAll(List.of("--data", folder.toString()));
      }
      var result = CommandLines.run(words.toArray(String[]::new));
      assertEquals(0, result.code(), example + "\n" + result.err());
      if (redirect > 0) {
        Files.writeString(folder.resolve(example.substring(redirect + 3)), result.out());
      }
    }
  }
}
