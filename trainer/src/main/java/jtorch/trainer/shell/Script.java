package jtorch.trainer.shell;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/** Runs lines that nobody types, one statement after the other, until one fails. */
public final class Script implements AutoCloseable {
  private final String text;
  private final String source;
  private final @Nullable PrintStream values;
  private final JShell shell;
  private final Map<String, Integer> lines = new HashMap<>(); // where each snippet begins

  /**
   * Makes a script.
   *
   * @param source what the text is called in sentences
   * @param in what the script may read
   * @param values where an expression's value is printed, or null for nowhere
   */
  public Script(String text, String source, InputStream in, @Nullable PrintStream values) {
    this.text = text.replaceFirst("^\ufeff", "").replace("\r\n", "\n"); // as Windows writes it
    this.source = source;
    this.values = values;
    shell =
        JShell.builder()
            .executionEngine(new SnippetControlProvider(), Map.of())
            .compilerOptions(Beginning.compilerOptions().toArray(String[]::new))
            .in(in)
            .out(System.out)
            .err(System.err)
            .build();
  }

  /**
   * Runs it to its end, or to {@code /exit}.
   *
   * @throws UserException if a line is no Java, or throws; the sentence names it
   */
  public void run() {
    statements(Beginning.names(), false);
    statements(text, true);
  }

  private void statements(String all, boolean told) {
    Statements statements = new Statements(all, shell.sourceCodeAnalysis());
    while (statements.hasNext()) {
      Statements.Statement statement = statements.next();
      if (statement.code().strip().startsWith("/exit")) {
        return;
      }
      for (SnippetEvent event : shell.eval(statement.code())) {
        if (event.causeSnippet() != null) {
          checkOther(event, statement);
        } else {
          lines.put(event.snippet().id(), statement.line());
          check(event, statement);
          if (told) {
            show(event);
          }
        }
      }
    }
  }

  private void show(SnippetEvent event) {
    Snippet.SubKind kind = event.snippet().subKind();
    boolean expression =
        kind == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
            || (event.snippet() instanceof ExpressionSnippet
                && kind != Snippet.SubKind.ASSIGNMENT_SUBKIND);
    if (values != null && expression && event.value() != null) {
      values.println(event.value());
      values.flush();
    }
  }

  private void check(SnippetEvent event, Statements.Statement statement) {
    if (event.status() == Snippet.Status.REJECTED) {
      Optional<Diag> error = shell.diagnostics(event.snippet()).filter(Diag::isError).findFirst();
      long position = error.map(Diag::getPosition).orElse(0L);
      String code = statement.code();
      int down = Statements.count(code.substring(0, Math.clamp(position, 0, code.length())));
      throw failure(statement.line() + down, firstError(event.snippet()) + stillWaiting());
    }
    JShellException thrown = event.exception();
    if (thrown instanceof EvalException error) {
      String name = error.getExceptionClassName();
      String message = error.getMessage();
      int inner = lineOf(error, statement.line());
      int outer = statement.line() + Statements.count(statement.code());
      boolean elsewhere = inner < statement.line() || inner > outer;
      throw failure(
          inner,
          (elsewhere ? "called in line " + statement.line() + ": " : "")
              + name.substring(name.lastIndexOf('.') + 1)
              + (message == null ? "" : ": " + message));
    }
    if (thrown instanceof UnresolvedReferenceException unresolved) {
      throw failure(statement.line(), waits(unresolved.getSnippet()) + ", which is not known");
    }
  }

  /** A new name may take the place of an imported one that an earlier line has used. */
  private void checkOther(SnippetEvent event, Statements.Statement statement) {
    if (event.previousStatus() == Snippet.Status.VALID
        && event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
      int line = lines.getOrDefault(event.snippet().id(), 0);
      throw failure(
          statement.line(),
          "what it names makes line "
              + line
              + " wrong: "
              + firstError(event.snippet())
              + "; give it another name, or write whose name is meant there");
    }
  }

  private String firstError(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .findFirst()
        .map(error -> oneLine(error.getMessage(Locale.ROOT)))
        .orElse("it is no Java");
  }

  private String waits(DeclarationSnippet snippet) {
    return "it needs " + String.join(", ", shell.unresolvedDependencies(snippet).toList());
  }

  /** Declarations may come before what they use; one that still waits explains an error. */
  private String stillWaiting() {
    return shell
        .snippets()
        .filter(s -> shell.status(s) == Snippet.Status.RECOVERABLE_NOT_DEFINED)
        .filter(DeclarationSnippet.class::isInstance)
        .map(DeclarationSnippet.class::cast)
        .map(s -> "; " + s.name() + " is not defined yet, as " + waits(s))
        .collect(Collectors.joining());
  }

  /** The innermost line of the script in an error's stack; JShell calls snippet 12's file #12. */
  private int lineOf(EvalException error, int otherwise) {
    for (StackTraceElement frame : error.getStackTrace()) {
      String file = frame.getFileName();
      Integer begins = file == null ? null : lines.get(file.replace("#", ""));
      if (begins != null && frame.getLineNumber() > 0) {
        return begins + frame.getLineNumber() - 1;
      }
    }
    return otherwise;
  }

  private static String oneLine(String message) {
    return String.join(
            ", ",
            message.lines().map(String::strip).filter(l -> !l.startsWith("location:")).toList())
        .replaceAll(" +", " ");
  }

  private UserException failure(int line, String what) {
    String code = text.lines().skip(line - 1L).findFirst().orElse("").strip();
    return UserException.failure(source + ", line " + line + ": " + what + "\n    " + code);
  }

  @Override
  public void close() {
    shell.close();
  }
}
