package jtorch.trainer;

import jtorch.trainer.cli.RootCommand;

/** The command line: {@code java -jar jtorch.jar train}. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(RootCommand.run(args));
  }
}
