package jtorch.trainer.screen;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import jtorch.sys.Host;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Lines on standard output, with a progress bar below them where that is a terminal.
 *
 * <p>A line is printed above the bar: the bar is wiped, and drawn again at its next turn.
 */
public final class Screen implements ProgressBarConsumer {
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

  @Override
  public int getMaxRenderedLength() {
    return width - 1; // a full line would wrap
  }

  @Override
  public synchronized void accept(String bar) {
    out.print(WIPE + bar);
    out.flush();
    barShown = true;
  }

  @Override
  public synchronized void clear() {
    if (barShown) {
      out.print(WIPE);
      out.flush();
      barShown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
