package jtorch.trainer;

import java.util.Set;
import jtorch.trainer.cli.RootCommand;

/** The command line: {@code java -jar jtorch.jar train}. */
public final class Main {
  private static final Set<String> TRAINING = Set.of("train", "bench");

  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    try {
      FileNames.spell(args);
    } catch (UserException e) {
      System.err.println("jtorch: " + e.getMessage());
      System.exit(1);
    }
    if (args.length > 0 && TRAINING.contains(args[0])) {
      TrainingJava.use();
    }
    System.exit(RootCommand.run(args));
  }
}
