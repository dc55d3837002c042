package jtorch.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the README and of {@code docs/cli.md}, typed into a shell one after another. */
@InChildJava
class CommandsIT {
  private static final String TWO_STEPS = " --max-steps 2";

  @TempDir private Path folder;

  /** A documented line, as it is to be found in the documentation, with what makes it short. */
  private void documented(String line, String more) throws Exception {
    String all =
        Files.readString(Path.of("..", "README.md"))
            + Files.readString(Path.of("..", "docs", "cli.md"));
    assertTrue(all.contains(line), line + " is not documented");
    int end = line.contains(" > ") ? line.indexOf(" > ") : line.length();
    Jar.Result result = new Jar(folder).bash(line.substring(0, end) + more + line.substring(end));
    assertEquals(0, result.code(), line + "\n" + result.err());
    assertEquals("", result.err(), line);
  }

  @Test
  void aPersonsFirstDay() throws Exception {
    documented("jtorch train", TWO_STEPS);
    documented("jtorch recipes --show handbook > my.yaml", "");
    documented("jtorch recipes --check my.yaml", "");
    documented("jtorch train --recipe my.yaml --max-steps 3", " --run runs/first");
    documented("jtorch train --resume runs/first", " --max-steps 5");
    Files.copy(folder.resolve("runs/first/last.pth"), folder.resolve("model.pth"));
    documented("jtorch eval --recipe handbook --checkpoint model.pth", "");
    documented("jtorch inspect model.pth", "");
    documented("jtorch summary --recipe cnn --batch-size 64", "");
    documented("jtorch datasets preview digits --count 3", "");
    Files.writeString(folder.resolve("train.jsh"), "print(torch.ones(2))\n");
    documented("jtorch shell train.jsh", "");
    documented("echo 'torch.ones(2, 3)' | jtorch shell", "");
  }

  @Test
  void everyCommandHasHelpAndSaysWhatItIs() throws Exception {
    Jar.Result root = new Jar(folder).with("NO_COLOR", "1").run("help");
    assertEquals(0, root.code(), root.err());
    String commands = root.out().substring(root.out().indexOf("Commands:"));
    List<String> names =
        commands
            .substring(0, commands.indexOf("Exit codes:"))
            .lines()
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split(" ", 2)[0])
            .toList();
    assertTrue(names.containsAll(List.of("train", "eval", "shell", "doctor")), names.toString());
    String ask = String.join("; ", names.stream().map(n -> "jtorch help " + n).toList());
    Jar.Result help = new Jar(folder).with("NO_COLOR", "1").bash("set -e; " + ask);
    assertEquals(0, help.code(), help.err());
    names.forEach(n -> assertTrue(help.out().contains("Usage: jtorch " + n), n));
    assertFalse(help.out().contains("\033"), "colours in spite of NO_COLOR");
  }

  @Test
  void tabCompletesCommandsAndOptionsInBash() throws Exception {
    Jar.Result result =
        new Jar(folder)
            .bash(
                """
                source <(jtorch generate-completion)
                COMP_WORDS=(jtorch tra) COMP_CWORD=1
                _complete_jtorch; echo "${COMPREPLY[@]}"
                COMP_WORDS=(jtorch train --val) COMP_CWORD=2
                _complete_jtorch; echo "${COMPREPLY[@]}"
                COMP_WORDS=(jtorch datasets pre) COMP_CWORD=2
                _complete_jtorch; echo "${COMPREPLY[@]}"
                """);
    assertEquals("train\n--val-split\npreview\n", result.out(), result.err());
  }
}
