package jtorch.trainer.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;
import jtorch.trainer.screen.Output;
import jtorch.trainer.shell.Prompt;
import jtorch.trainer.shell.Script;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch shell}. */
@Command(
    name = "shell",
    description = {
      "Runs Java line by line, with PyTorch's names imported.",
      "",
      "At a terminal it is the JDK's JShell: Tab completes, the arrows recall, Ctrl-C stops a"
          + " line, Ctrl-D leaves. Lines from a pipe run until one fails.",
      ""
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch shell",
      "  jtorch shell train.jsh",
      "  echo 'torch.ones(2, 3)' | jtorch shell"
    })
final class ShellCommand implements Callable<Integer> {
  private static final String JSHELL = "jdk.jshell";

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "a script to run; only what it prints is printed")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    if (ModuleLayer.boot().findModule(JSHELL).isEmpty()) {
      throw UserException.failure(
          "The shell needs JShell, and the Java in "
              + System.getProperty("java.home")
              + " has no module "
              + JSHELL
              + "; run jtorch with a JDK, which JTORCH_JAVA can name.");
    }
    String script = file == null ? null : read(file);
    LibTorch.load();
    Output output = ((RootCommand) spec.root().userObject()).output;
    if (script != null) {
      printTo(output);
      run(script, String.valueOf(file), null);
      return RootCommand.DONE;
    }
    if (Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)) {
      spec.commandLine().getOut().println(greeting());
      return new Prompt(Path.of(System.getProperty("user.home"), ".jtorch_history")).run();
    }
    printTo(output);
    String piped = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    run(piped, "The input", System.out);
    return RootCommand.DONE;
  }

  /** Has what lines print fail as all other output does; JShell's tool has a stream of its own. */
  private static void printTo(Output output) {
    System.setOut(new PrintStream(output, true, System.out.charset()));
  }

  private static void run(String text, String source, @Nullable PrintStream values) {
    try (Script script = new Script(text, source, System.in, values)) {
      script.run();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw UserException.failure(
          "The script " + file + " can't be read: " + FileReason.of(e) + ".");
    }
  }

  private static String greeting() {
    return "LibTorch "
        + torch.__version__()
        + ", Java "
        + Runtime.version().feature()
        + ". Ctrl-D leaves; /help tells of JShell's commands.";
  }
}
