package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said of a command that is written wrongly: no word of Java's, and where there is help.
 */
class MisspellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trian                  | There is no command trian; did you mean train?",
        "trian --help           | There is no command trian; did you mean train?",
        "help trian             | There is no command trian; did you mean train?",
        "datasets verfy mnist   | There is no command verfy; did you mean verify?",
        "train --sede 3         | There is no option --sede; did you mean --seed?",
        "train more             | jtorch train takes no 'more'; leave it out.",
        "datasets list more     | jtorch datasets list takes no 'more'; leave it out.",
        "train --epochs 1.5     | --epochs must be a whole number, not 1.5.",
        "train --epochs 9999999999 | --epochs must be a whole number, not 9999999999, which is too large.",
        "train --seed x         | --seed must be a whole number, not x.",
        "eval --batch-size x    | --batch-size must be a whole number, not x.",
        "train --lr fast        | --lr must be a number, not fast.",
        "train --dataset mnst   | --dataset: there is no 'mnst'; did you mean mnist?",
        "datasets verify foto   | NAME: there is no 'foto'; there are digits, mnist, fashion_mnist, kmnist.",
        "export a --to zip b    | --to: there is no 'zip'; there are pth, safetensors, torchscript.",
        "train --seed 1 --seed 2 | --seed is given twice; leave one out.",
        "train --threads 10000  | --threads must be at most",
        "train --augment rotat=3 | --augment has no option 'rotat'; did you mean rotate?"
      })
  void aWrongCommandIsOneSentence(String command, String sentence) {
    var result = CommandLines.run(command.split(" +"));
    assertEquals(2, result.code(), result.out());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("jtorch: " + sentence), result.err());
  }

  @ParameterizedTest
  @CsvSource({
    "datasets verify, Help: jtorch datasets verify --help",
    "predict, Help: jtorch predict --help",
    "trian, Help: jtorch --help"
  })
  void theHelpThatIsNamedIsThere(String command, String help) {
    var result = CommandLines.run(command.split(" "));
    assertEquals(List.of(help), result.err().lines().skip(1).toList());
    String[] words = help.substring("Help: jtorch ".length()).split(" ");
    assertEquals(0, CommandLines.run(words).code());
  }
}
