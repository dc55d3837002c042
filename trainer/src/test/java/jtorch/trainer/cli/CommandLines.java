package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Runs a command line in this process and keeps what it printed. */
final class CommandLines {
  /**
   * What came of a command.
   *
   * @param code its exit code
   * @param out what it printed on standard output
   * @param err what it printed on standard error
   */
  record Result(int code, String out, String err) {}

  private static final List<String> FOLDERS = List.of("--run", "--no-run", "--resume", "--help");

  private CommandLines() {}

  static Result run(String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    if (words.getFirst().equals("train") && Collections.disjoint(words, FOLDERS)) {
      words.add("--no-run"); // a test leaves nothing behind
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        RootCommand.commandLine(words.toArray(String[]::new))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(words.toArray(String[]::new));
    return new Result(code, out.toString(), err.toString());
  }

  /** Reads a command and runs nothing. */
  static void parse(String... args) {
    RootCommand.commandLine(args).parseArgs(args);
  }
}
