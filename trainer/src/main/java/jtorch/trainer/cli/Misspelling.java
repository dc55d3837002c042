package jtorch.trainer.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jtorch.trainer.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a word that the command line doesn't know, with the nearest that it does. */
final class Misspelling {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);

  /** How picocli begins its sentence about {@code jtorch help WORD}. */
  private static final String NO_HELP = "Unknown subcommand";

  private Misspelling() {}

  /** Returns one sentence for a command line that can't be read. */
  static String describe(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unknown && !unknown.getUnmatched().isEmpty()) {
      return unknown(unknown.getUnmatched().get(0), e.getCommandLine());
    }
    if (e instanceof MissingParameterException) {
      return e.getMessage() + ".";
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice; leave one out.";
    }
    if (isNoPath(e)) {
      return noPath(e);
    }
    String text = String.valueOf(e.getMessage());
    if (e.getValue() != null && text.startsWith(NO_HELP)) {
      return unknown(e.getValue(), e.getCommandLine());
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return wrongValue(e.getArgSpec(), e.getValue(), text);
    }
    return sentence(text);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /** Says that there is no such option or command, or that the command takes no more words. */
  static String unknown(String word, CommandLine line) {
    boolean option = word.startsWith("-");
    if (!option && line.getSubcommands().isEmpty()) {
      return "jtorch " + name(line) + " takes no '" + word + "'; leave it out.";
    }
    return "There is no "
        + (option ? "option " : "command ")
        + word
        + Spelling.nearest(word, names(line, word))
            .map(n -> "; did you mean " + n + "?")
            .orElse(".");
  }

  /** Returns a command's words after {@code jtorch}. */
  static String name(CommandLine line) {
    return line.getCommandSpec().qualifiedName().substring("jtorch".length()).strip();
  }

  /** Says what a value must be, in words for people who don't know Java's types. */
  private static String wrongValue(ArgSpec arg, String value, String otherwise) {
    String label = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    Class<?> type = arg.typeInfo().getType();
    if (type.isEnum()) {
      List<String> known = Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
      return label + ": there is no '" + value + "'" + Spelling.hint(value, known);
    }
    if (WHOLE.contains(type)) {
      String large = value.matches("[+-]?\\d+") ? ", which is too large" : "";
      return label + " must be a whole number, not " + value + large + ".";
    }
    return type == Double.class
        ? label + " must be a number, not " + value + "."
        : sentence(otherwise);
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
