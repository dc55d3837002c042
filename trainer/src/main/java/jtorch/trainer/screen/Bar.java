package jtorch.trainer.screen;

import java.util.Locale;

/**
 * The line that shows how far an epoch is, with what there is room for: words, a bar, or only the
 * numbers.
 *
 * @param epoch which epoch, from 1
 * @param epochs of how many
 * @param done how many samples were trained
 * @param all of how many
 * @param loss the last step's loss
 * @param accuracy the share of right labels so far
 * @param speed samples a second
 */
record Bar(int epoch, int epochs, long done, long all, double loss, double accuracy, double speed) {
  private static final int WITH_WORDS = 66; // columns; fewer show numbers alone
  private static final int LONGEST = 40;

  /** Returns the line, of {@code width} columns at most. */
  String text(int width) {
    String line = width < WITH_WORDS ? numbers() : words(width);
    return line.length() <= width ? line : line.substring(0, width);
  }

  private String numbers() {
    return String.format(
        Locale.ROOT,
        "%d/%d %d%% loss %.3f %.1f%% %.0f/s %s",
        epoch,
        epochs,
        percent(),
        loss,
        100 * accuracy,
        speed,
        left());
  }

  private String words(int width) {
    String before = String.format(Locale.ROOT, "Epoch %d/%d %3d %% [", epoch, epochs, percent());
    String after =
        String.format(
            Locale.ROOT,
            "] loss %.4f, %.1f %% right, %.0f/s, %s left",
            loss,
            100 * accuracy,
            speed,
            left());
    int room = Math.clamp(width - before.length() - after.length(), 0, LONGEST);
    int full = (int) (room * done / all);
    return before + "=".repeat(full) + " ".repeat(room - full) + after;
  }

  private long percent() {
    return 100 * done / all;
  }

  private String left() {
    if (!(speed > 0)) {
      return "-:--";
    }
    long seconds = Math.round((all - done) / speed);
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
