package jtorch.trainer.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The commands by name, in the order in which the help lists them.
 *
 * <p>picocli reads a command's annotations when it is made. For all of them that takes a cold Java
 * a quarter of a second, so that where one is asked for, it is made alone.
 */
final class Commands {
  private static final List<String> OURS =
      List.of(
          "train",
          "eval",
          "predict",
          "bench",
          "summary",
          "inspect",
          "import",
          "export",
          "recipes",
          "datasets",
          "shell",
          "doctor");

  private Commands() {}

  /** Adds the command that the words begin with, or all if they begin with none. */
  static void add(CommandLine line, String... words) {
    if (words.length > 0 && OURS.contains(words[0])) {
      line.addSubcommand(make(words[0]));
      return;
    }
    OURS.forEach(name -> line.addSubcommand(make(name)));
    addOfPicocli(
        line,
        AutoComplete.GenerateCompletion.class,
        "Prints what bash and zsh need to complete words.");
    addOfPicocli(line, CommandLine.HelpCommand.class, "Prints a command's help.");
  }

  private static Object make(String name) {
    return switch (name) {
      case "train" -> new TrainCommand();
      case "eval" -> new EvalCommand();
      case "predict" -> new PredictCommand();
      case "bench" -> new BenchCommand();
      case "summary" -> new SummaryCommand();
      case "inspect" -> new InspectCommand();
      case "import" -> new ImportCommand();
      case "export" -> new ExportCommand();
      case "recipes" -> new RecipesCommand();
      case "datasets" -> new DatasetsCommand();
      case "shell" -> new ShellCommand();
      case "doctor" -> new DoctorCommand();
      default -> throw new IllegalArgumentException("there is no command " + name);
    };
  }

  /** Adds a command of picocli's own, with our words. */
  private static void addOfPicocli(CommandLine line, Class<?> command, String words) {
    CommandLine made = new CommandLine(command);
    made.getCommandSpec().usageMessage().header(words);
    line.addSubcommand(made);
  }
}
