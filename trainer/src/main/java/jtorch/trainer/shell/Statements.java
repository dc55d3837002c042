package jtorch.trainer.shell;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Cuts a text into statements: line by line, as they are typed, so that no semicolon is needed. */
final class Statements implements Iterator<Statements.Statement> {
  /**
   * A statement or a declaration.
   *
   * @param code what is written
   * @param line where in the text it begins, from 1
   */
  record Statement(String code, int line) {}

  /** How a line begins that belongs to the statement before it, which could end there. */
  private static final Pattern GOES_ON = Pattern.compile("\\s*(else|catch|finally)\\b.*");

  /** The same where that statement has no semicolon: a longer expression, set in. */
  private static final Pattern LONGER = Pattern.compile("\\s+[-.+*/%&|?:=<>].*");

  private final SourceCodeAnalysis analysis;
  private final List<String> lines;
  private int read;
  private String rest = "";
  private int restLine = 1;

  Statements(String text, SourceCodeAnalysis analysis) {
    this.analysis = analysis;
    lines = new ArrayList<>(text.lines().toList());
  }

  @Override
  public boolean hasNext() {
    while (rest.isBlank() || completeness() == Completeness.EMPTY) {
      if (read == lines.size()) {
        return false;
      }
      restLine = read + 1;
      rest = lines.get(read++);
    }
    return true;
  }

  private Completeness completeness() {
    return analysis.analyzeCompletion(rest).completeness();
  }

  @Override
  public Statement next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the text has ended");
    }
    CompletionInfo found = analysis.analyzeCompletion(rest);
    while (read < lines.size() && goesOn(found.completeness())) {
      rest += "\n" + lines.get(read++);
      found = analysis.analyzeCompletion(rest);
    }
    boolean cut = found.completeness().isComplete() && found.source() != null;
    Statement statement = new Statement(cut ? found.source() : rest, restLine);
    String left = cut && found.remaining() != null ? found.remaining() : "";
    restLine += count(rest.substring(0, rest.length() - left.length()));
    rest = left;
    return statement;
  }

  private boolean goesOn(Completeness now) {
    String line = lines.get(read);
    return switch (now) {
      case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> true;
      case COMPLETE -> GOES_ON.matcher(line).matches();
      case COMPLETE_WITH_SEMI -> LONGER.matcher(line).matches();
      case EMPTY, UNKNOWN -> false;
    };
  }

  /** Returns how many line ends there are in a text. */
  static int count(String text) {
    return Math.toIntExact(text.chars().filter(c -> c == '\n').count());
  }
}
