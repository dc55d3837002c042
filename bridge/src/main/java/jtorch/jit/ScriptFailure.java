package jtorch.jit;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jtorch.OutOfMemoryException;
import jtorch.TorchException;
import jtorch.sys.JavaFailure;
import jtorch.sys.StackReserve;
import org.jspecify.annotations.Nullable;

/** Turns what the TorchScript interpreter throws into one sentence with the script's line. */
final class ScriptFailure {
  private static final Pattern LINE =
      Pattern.compile("^\\s*File \"(?<file>[^\"]*)\", line (?<line>\\d+)(, in (?<method>\\S+))?$");

  private static final String MARK = "<--- HERE";

  private static final List<String> MEMORY =
      List.of("can't allocate memory", "out of memory", "bad_alloc");

  private ScriptFailure() {}

  /** Calls something of the interpreter. */
  static <T> T call(String what, Supplier<T> call) {
    StackReserve.beforeOperator();
    try {
      return call.get();
    } catch (IllegalStateException | IllegalArgumentException | TorchException e) {
      throw e; // from our own checks
    } catch (RuntimeException e) {
      throw translate(what, e);
    }
  }

  /** Calls something of the interpreter that returns nothing. */
  static void run(String what, Runnable call) {
    ScriptFailure.<@Nullable Object>call(
        what,
        () -> {
          call.run();
          return null;
        });
  }

  static TorchException translate(String what, RuntimeException failure) {
    String text = withoutFrames(String.valueOf(failure.getMessage()));
    JavaFailure.rethrow(text); // by an operator that is written in Java
    String message = what + ": " + place(text) + reason(text);
    if (MEMORY.stream().anyMatch(text::contains)) {
      return new OutOfMemoryException(message, failure);
    }
    return new TorchException(message, failure);
  }

  private static String withoutFrames(String text) {
    int stack = text.indexOf("\nException raised from");
    return (stack < 0 ? text : text.substring(0, stack)).strip();
  }

  /** Returns the innermost line of the script: the last one of the first trace. */
  private static String place(String text) {
    String trace = text.split("\n\\s*\nTraceback of TorchScript, original code", 2)[0];
    String found = "";
    List<String> lines = trace.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (line.matches()) {
        found = line.group("file") + ", line " + line.group("line") + marked(lines, i + 1) + ": ";
      }
    }
    return found;
  }

  /** Returns the statement above the marks {@code ~~~~ <--- HERE}. */
  private static String marked(List<String> lines, int from) {
    for (int i = from + 1; i < lines.size() && !lines.get(i).contains("File \""); i++) {
      if (lines.get(i).contains(MARK)) {
        return " (" + lines.get(i - 1).strip() + ")";
      }
    }
    return "";
  }

  /** Returns what was thrown: what stands behind the traces, or before a compiler's message. */
  private static String reason(String text) {
    int mark = text.lastIndexOf(MARK);
    if (mark < 0) {
      return oneLine(text);
    }
    String behind = text.substring(mark + MARK.length());
    boolean ran = text.contains("Traceback of TorchScript") && !behind.isBlank();
    int place = text.indexOf("File \"");
    return oneLine(ran ? behind : text.substring(0, place < 0 ? mark : place));
  }

  private static String oneLine(String text) {
    return text.strip()
        .replaceAll(":$", "")
        .replaceAll("\\s*\n\\s*", " ")
        .replaceAll("\\p{Cntrl}", "?"); // a broken file's bytes
  }
}
