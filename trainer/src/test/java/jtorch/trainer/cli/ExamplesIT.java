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
import jtorch.trainer.Jar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types the examples of {@code docs/cli.md} into bash, one after another, with the jar and in a
 * folder that has a model's files. What makes them short is added at their end.
 */
class ExamplesIT {
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

  private static String ending(String example) {
    if (example.startsWith("jtorch train") && !example.contains("--max-steps")) {
      return " --max-steps 2";
    }
    return example.startsWith("jtorch bench") ? " --samples 100" : "";
  }

  @Test
  void everyExampleDoesWhatItSays() throws Exception {
    List<String> examples = examples();
    assertTrue(examples.size() > 40, "there are only " + examples.size());
    TestModels.write(folder);
    TestModels.picture(folder);
    Files.writeString(folder.resolve("train.jsh"), "torch.manual_seed(0)\n");
    for (String example : examples) {
      if (example.contains("mnist")) {
        CommandLines.parse(example.substring("jtorch ".length()).split(" +", -1)); // it would fetch
        continue;
      }
      int end = example.contains(" > ") ? example.indexOf(" > ") : example.length();
      String typed = example.substring(0, end) + ending(example) + example.substring(end);
      Jar.Result result = new Jar(folder).bash(typed);
      assertEquals(0, result.code(), typed + "\n" + result.err());
    }
    for (String file : List.of("run.csv", "speed.svg", "weights.safetensors", "exported.pt")) {
      assertTrue(Files.size(folder.resolve(file)) > 0, file);
    }
  }
}
