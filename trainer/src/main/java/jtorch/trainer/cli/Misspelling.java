package jtorch.trainer.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
          + nearest(word, names(e.getCommandLine(), word))
              .map(n -> "; did you mean " + n + "?")
              .orElse(".");
    }
    if (e instanceof MissingParameterException || e instanceof OverwrittenOptionException) {
      return e.getMessage() + ".";
    }
    String text = String.valueOf(e.getMessage());
    return text.endsWith(".") ? text : text + ".";
  }

  private static Collection<String> names(CommandLine line, String word) {
    if (!word.startsWith("-")) {
      return line.getSubcommands().keySet();
    }
    return line.getCommandSpec().options().stream()
        .flatMap(option -> List.of(option.names()).stream())
        .toList();
  }

  /** Returns the known name that is nearest, if one is near. */
  static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(word, name)))
        .filter(name -> distance(word, name) <= Math.max(2, word.length() / 2));
  }

  /** The number of letters to insert, delete or replace: Levenshtein's distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
