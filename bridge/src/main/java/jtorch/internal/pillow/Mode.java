package jtorch.internal.pillow;

/**
 * What a picture's channels are.
 *
 * <p>Pillow's page: <a
 * href="https://pillow.readthedocs.io/en/stable/handbook/concepts.html#modes">Modes</a>.
 */
public enum Mode {
  /** Grey. */
  L(1),
  /** Grey and opacity. */
  LA(2),
  /** Red, green and blue. */
  RGB(3),
  /** Red, green, blue and opacity. */
  RGBA(4),
  /** Inks: cyan, magenta, yellow and black. */
  CMYK(4),
  /** Light, and how blue and how red it is. */
  YCbCr(3),
  /** Hue, saturation and light. */
  HSV(3);

  private final int channels;

  Mode(int channels) {
    this.channels = channels;
  }

  /** Returns how many channels there are. */
  public int channels() {
    return channels;
  }

  /** Returns whether the last channel is opacity. */
  public boolean hasAlpha() {
    return this == LA || this == RGBA;
  }

  /** Returns how many channels are not opacity. */
  public int colours() {
    return hasAlpha() ? channels - 1 : channels;
  }

  /** Returns the mode of bytes of which nothing else is known. */
  public static Mode of(int channels) {
    return switch (channels) {
      case 1 -> L;
      case 2 -> LA;
      case 3 -> RGB;
      default -> RGBA;
    };
  }

  /**
   * Returns the mode of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Mode of(String caller, String name) {
    for (Mode mode : values()) {
      if (mode.name().equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException(
        caller
            + ": \""
            + name
            + "\" is not one of the modes \"L\", \"LA\", \"RGB\", \"RGBA\", \"CMYK\", \"YCbCr\" and"
            + " \"HSV\".");
  }
}
