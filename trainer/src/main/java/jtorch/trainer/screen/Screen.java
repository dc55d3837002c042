package jtorch.trainer.screen;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import jtorch.sys.Host;

/**
 * Lines on standard output, with a progress bar below them where that is a terminal.
 *
 * <p>A line is printed above the bar: the bar is wiped, and drawn again at its next turn.
 */
public final class Screen {
  private static final String WIPE = "\r\033[K";

  private final PrintWriter out;
  private final boolean terminal;
  private final int width;
  private boolean barShown;

  /**
   * Makes a screen.
   *
   * @param terminal whether a person watches, so that a bar is drawn
   * @param width how many columns the terminal has
   */
  public Screen(PrintWriter out, boolean terminal, int width) {
    this.out = out;
    this.terminal = terminal;
    this.width = width;
  }

  /** Makes a screen for this process's standard output. */
  public static Screen of(PrintWriter out) {
    boolean terminal =
        Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false)
            && !"dumb".equals(System.getenv("TERM"));
    return new Screen(out, terminal, columns());
  }

  private static int columns() {
    return Host.current().terminalColumns().orElse(80);
  }

  /** Makes a screen that shows nothing. */
  public static Screen quiet() {
    return new Screen(new PrintWriter(Writer.nullWriter()), false, 80);
  }

  /** Returns how many columns there are. */
  public int width() {
    return width;
  }

  /** Returns whether a person watches. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Prints a line. */
  public synchronized void line(String text) {
    clear();
    out.print(text + "\n");
    out.flush();
  }

  /** Shows a moving line below all others, in the place of the one before. */
  public synchronized void bar(String text) {
    out.print(WIPE + text);
    out.flush();
    barShown = true;
  }

  /** Takes the moving line away. */
  public synchronized void clear() {
    if (barShown) {
      out.print(WIPE);
      out.flush();
      barShown = false;
    }
  }
}
