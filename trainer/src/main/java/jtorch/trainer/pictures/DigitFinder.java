package jtorch.trainer.pictures;

import java.util.Arrays;
import jtorch.trainer.UserException;
import jtorch.trainer.pictures.Grey.Box;

/**
 * Finds the digit in a picture and makes it look as MNIST's do: light on black, its longer side 20
 * pixels, its centre of mass in the middle of 28 by 28 (<a
 * href="https://yann.lecun.org/exdb/mnist/index.html">MNIST's page</a>).
 */
final class DigitFinder {
  /** The side of a found picture. */
  static final int SIDE = 28;

  private static final int BOX = 20;
  private static final int WORKING_SIDE = 320; // a digit of a photo is still large there
  private static final double LEAST_CONTRAST = 0.06;
  private static final double GRAINS = 5; // as many deviations of the paper are no grain
  private static final double THIN = 2.0; // strokes of MNIST are 2 to 4 of 20 pixels wide
  private static final double FULL = 0.9; // the share of a digit's pixels that are below full ink
  private static final double TENTH = 0.1;

  private final String name;

  private DigitFinder(String name) {
    this.name = name;
  }

  /**
   * Returns the digit, 28 by 28, from 0 for paper to 1 for ink.
   *
   * @param name what the picture is called in sentences
   * @throws UserException if all of the picture has one shade
   */
  static Grey find(String name, Grey picture) {
    return new DigitFinder(name).find(picture);
  }

  private Grey find(Grey picture) {
    Grey small = reduced(picture);
    Grey light = isDarkOnLight(small) ? small : small.inverted();
    Paper paper = Paper.under(light);
    Grey ink = paper.ink(light);
    double threshold = threshold(ink, paper.deviation());
    boolean[] digit = Shapes.digit(ink, threshold);
    Grey clean = Strokes.thickened(clean(ink, digit, threshold), digit, THIN / BOX);
    Box box = box(clean);
    Grey cut = clean.part(box);
    double scale = (double) BOX / Math.max(box.width(), box.height());
    Grey scaled =
        Resampler.scale(
            cut,
            Math.max(1, (int) Math.round(box.width() * scale)),
            Math.max(1, (int) Math.round(box.height() * scale)));
    return centred(strengthened(scaled));
  }

  private static Grey reduced(Grey picture) {
    int longest = Math.max(picture.width(), picture.height());
    if (longest <= WORKING_SIDE) {
      return picture;
    }
    double scale = (double) WORKING_SIDE / longest;
    return Resampler.scale(
        picture,
        Math.max(1, (int) Math.round(picture.width() * scale)),
        Math.max(1, (int) Math.round(picture.height() * scale)));
  }

  /** Most of a picture is paper: whether it is nearer to the lightest or to the darkest tells. */
  private static boolean isDarkOnLight(Grey picture) {
    float[] sorted = picture.values().clone();
    Arrays.sort(sorted);
    int outliers = sorted.length / 100;
    float paper = sorted[sorted.length / 2];
    return paper - sorted[outliers] >= sorted[sorted.length - 1 - outliers] - paper;
  }

  /** Otsu's: the two sides of it differ most from each other, each being alike within. */
  private double threshold(Grey ink, double grain) {
    float[] sorted = ink.values().clone();
    Arrays.sort(sorted);
    double most = sorted[sorted.length - 1];
    double least = Math.max(LEAST_CONTRAST, GRAINS * grain);
    if (most < least) {
      throw UserException.failure(
          name
              + " has no digit that stands out from its paper; take a picture with more contrast,"
              + " or a larger digit.");
    }
    double sum = 0;
    for (float value : sorted) {
      sum += value;
    }
    double below = 0;
    double best = -1;
    double threshold = most / 2;
    for (int i = 0; i + 1 < sorted.length; i++) {
      below += sorted[i];
      if (sorted[i + 1] > sorted[i]) {
        double left = i + 1;
        double right = sorted.length - left;
        double apart = below / left - (sum - below) / right;
        double between = left * right * apart * apart;
        if (between > best) {
          best = between;
          threshold = (sorted[i] + sorted[i + 1]) / 2;
        }
      }
    }
    return Math.clamp(threshold, TENTH * most, Math.max(0.5 * most, TENTH * most));
  }

  /** Takes away all that is not the digit or the soft rim of it. */
  private static Grey clean(Grey ink, boolean[] digit, double threshold) {
    int width = ink.width();
    Grey clean = Grey.black(width, ink.height());
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < width; x++) {
        if (Strokes.isNear(digit, width, ink.height(), x, y)) {
          float value = ink.at(x, y);
          clean.values()[y * width + x] = value > TENTH * 2 * threshold ? value : 0;
        }
      }
    }
    return clean;
  }

  private static Box box(Grey picture) {
    int left = picture.width();
    int top = picture.height();
    int right = 0;
    int bottom = 0;
    float most = 0;
    for (float value : picture.values()) {
      most = Math.max(most, value);
    }
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (picture.at(x, y) > TENTH * 2 * most) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Box(left, top, right, bottom);
  }

  /** Makes a pencil as dark as a pen: nine tenths of the written pixels are below full ink. */
  private static Grey strengthened(Grey digit) {
    float[] written = digit.values().clone();
    Arrays.sort(written);
    int first = 0;
    while (first < written.length - 1 && written[first] <= TENTH * written[written.length - 1]) {
      first++;
    }
    float full = written[first + (int) (FULL * (written.length - 1 - first))];
    Grey strong = Grey.black(digit.width(), digit.height());
    for (int i = 0; i < strong.values().length; i++) {
      strong.values()[i] = Math.min(1, digit.values()[i] / full);
    }
    return strong;
  }

  private static Grey centred(Grey digit) {
    double mass = 0;
    double across = 0;
    double down = 0;
    for (int y = 0; y < digit.height(); y++) {
      for (int x = 0; x < digit.width(); x++) {
        mass += digit.at(x, y);
        across += digit.at(x, y) * (x + 0.5);
        down += digit.at(x, y) * (y + 0.5);
      }
    }
    int left = Math.clamp(Math.round(SIDE / 2.0 - across / mass), 0, SIDE - digit.width());
    int top = Math.clamp(Math.round(SIDE / 2.0 - down / mass), 0, SIDE - digit.height());
    Grey field = Grey.black(SIDE, SIDE);
    for (int y = 0; y < digit.height(); y++) {
      System.arraycopy(
          digit.values(),
          y * digit.width(),
          field.values(),
          (top + y) * SIDE + left,
          digit.width());
    }
    return field;
  }
}
