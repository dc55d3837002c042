package jtorch.trainer.cli;

import java.util.Collection;
import java.util.List;
import jtorch.trainer.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a word that the command line doesn't know, with the nearest that it does. */
final class Misspelling {
  private Misspelling() {}

  /** Returns one sentence for a command line that can't be read. */
  static String describe(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unknown && !unknown.getUnmatched().isEmpty()) {
      String word = unknown.getUnmatched().get(0);
      return "There is no "
          + (word.startsWith("-") ? "option " : "command ")
          + word
          + Spelling.nearest(word, names(e.getCommandLine(), word))
              .map(n -> "; did you mean " + n + "?")
              .orElse(".");
    }
    if (e instanceof MissingParameterException || e instanceof OverwrittenOptionException) {
      return e.getMessage() + ".";
    }
    if (isNoPath(e)) {
      return noPath(e);
    }
    String text = String.valueOf(e.getMessage());
    return text.endsWith(".") ? text : text + ".";
  }

  private static boolean isNoPath(ParameterException e) {
    return String.valueOf(e.getMessage()).contains("InvalidPathException");
  }

  /** A name that the locale has no letters for, or with a NUL in it. */
  private static String noPath(ParameterException e) {
    String where = e.getArgSpec() == null ? "a file" : e.getArgSpec().paramLabel();
    return "'"
        + e.getValue()
        + "' can't be the name of "
        + where
        + " here; if its letters are lost, set LC_ALL=C.UTF-8.";
  }

  private static Collection<String> names(CommandLine line, String word) {
    if (!word.startsWith("-")) {
      return line.getSubcommands().keySet();
    }
    return line.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }
}
