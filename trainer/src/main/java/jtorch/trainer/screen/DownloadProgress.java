package jtorch.trainer.screen;

import java.util.Locale;
import jtorch.vision.datasets.Progress;

/** Says how a download goes: a moving line on a terminal, else a line for each file. */
public final class DownloadProgress implements Progress {
  private final Screen screen;
  private String file = "";

  /** Makes one that speaks on a screen. */
  public DownloadProgress(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void at(String name, long bytes, long total) {
    if (!name.equals(file)) {
      file = name;
      screen.line("Downloading " + name);
    }
    if (screen.isTerminal()) {
      screen.bar(
          total > 0
              ? String.format(
                  Locale.ROOT, "%5.1f %% of %.1f MB", 100.0 * bytes / total, total / 1e6)
              : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6));
      if (bytes == total) {
        screen.clear();
      }
    }
  }
}
