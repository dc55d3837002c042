package jtorch.trainer.plots;

import java.awt.Color;

/**
 * The colours of a report's pictures: those of Okabe and Ito, which people with any kind of colour
 * vision tell apart (<a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>).
 */
final class Palette {
  static final Color BLUE = new Color(0x0072b2);
  static final Color VERMILION = new Color(0xd55e00);
  static final Color GREEN = new Color(0x009e73);
  static final Color SKY = new Color(0x56b4e9);

  static final Color PAPER = Color.WHITE;
  static final Color INK = new Color(0x1f2328);
  static final Color QUIET = new Color(0x5c656e);
  static final Color LINE = new Color(0xd8dde3);

  private Palette() {}

  /** Returns a colour between paper and another one. */
  static Color tint(Color full, double share) {
    double part = Math.clamp(share, 0.0, 1.0);
    return new Color(
        mixed(PAPER.getRed(), full.getRed(), part),
        mixed(PAPER.getGreen(), full.getGreen(), part),
        mixed(PAPER.getBlue(), full.getBlue(), part));
  }

  private static int mixed(int from, int to, double part) {
    return (int) Math.round(from + (to - from) * part);
  }

  /** Returns what can be read on a colour: ink or paper. */
  static Color on(Color below) {
    double light =
        (0.299 * below.getRed() + 0.587 * below.getGreen() + 0.114 * below.getBlue()) / 255;
    return light > 0.6 ? INK : PAPER;
  }
}
