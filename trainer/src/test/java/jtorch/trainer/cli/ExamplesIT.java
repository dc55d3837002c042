package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jtorch.trainer.InChildJava;
import jtorch.trainer.Jar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types the examples of {@code docs/cli.md} into bash with the jar: those of a block one after
 * another, in a folder that has a model's files and the run {@code runs/first}. What makes them
 * short is added at their end.
 */
@InChildJava
class ExamplesIT {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
  private static final String FIRST = "--run runs/first --max-steps";

  @TempDir private Path folder;

  private static List<List<String>> blocks() throws IOException {
    List<List<String>> found = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..", "docs", "cli.md")));
    while (block.find()) {
      found.add(block.group(1).lines().filter(line -> line.startsWith("jtorch ")).toList());
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
    List<List<String>> blocks = new ArrayList<>(blocks());
    long all = blocks.stream().mapToLong(List::size).sum();
    assertTrue(all > 40, "there are only " + all);
    Path common = Files.createDirectory(folder.resolve("common"));
    TestModels.write(common);
    TestModels.picture(common);
    Files.writeString(common.resolve("train.jsh"), "torch.manual_seed(0)\n");
    List<String> first =
        blocks.stream().filter(b -> b.toString().contains(FIRST)).findFirst().orElseThrow();
    type(first, common);
    blocks.remove(first);
    try (ExecutorService two = Executors.newFixedThreadPool(2)) { // a start keeps one core busy
      List<Future<?>> typed = new ArrayList<>();
      for (int i = 0; i < blocks.size(); i++) {
        List<String> block = blocks.get(i);
        Path own = copy(common, folder.resolve("block" + i));
        typed.add(
            two.submit(() -> {
              type(block, own);
              return own;
            }));
      }
      for (Future<?> block : typed) {
        block.get();
      }
    }
    for (String file : List.of("run.csv", "speed.svg", "weights.safetensors", "exported.pt")) {
      try (Stream<Path> files = Files.walk(folder)) {
        Path made = files.filter(f -> f.endsWith(file)).findFirst().orElseThrow();
        assertTrue(Files.size(made) > 0, file);
      }
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
    return to;
  }

  private static void type(List<String> block, Path where) throws Exception {
    for (String example : block) {
      if (example.contains("mnist")) {
        CommandLines.parse(example.substring("jtorch ".length()).split(" +", -1)); // it would fetch
        continue;
      }
      int end = example.contains(" > ") ? example.indexOf(" > ") : example.length();
      String typed = example.substring(0, end) + ending(example) + example.substring(end);
      Jar.Result result = new Jar(where).bash(typed);
      assertEquals(0, result.code(), typed + "\n" + result.err());
    }
  }
}
