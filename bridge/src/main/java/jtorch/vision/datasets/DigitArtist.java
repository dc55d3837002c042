package jtorch.vision.datasets;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jtorch.vision.datasets.DigitStrokes.Stroke;

/**
 * Writes digits as by hand, in MNIST's layout: light ink on black, fitted into a box of 20 x 20
 * pixels and placed in 28 x 28 by the centre of mass.
 *
 * <p>A sample depends on the seed and its index alone, and all arithmetic is strict: a drawing is
 * the same on every machine and for any number of threads, and a shorter one starts a longer one.
 */
final class DigitArtist {
  /** Rows and columns of an image. */
  static final int SIZE = 28;

  private static final int PIXELS = SIZE * SIZE;

  /** Rows and columns of the box that the ink fits in. */
  private static final int BOX = 20;

  private static final int DIGITS = 10;

  /** How far a knot strays in x and in y, in heights of the digit. */
  private static final double WOBBLE = 0.02;

  private DigitArtist() {}

  /**
   * Digits and what they are.
   *
   * @param images count x 28 x 28 grey values, row by row: 0 is paper, 255 ink
   * @param labels count digits, 0 to 9
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on as they are, never compared.
  record Drawing(byte[] images, byte[] labels) {}

  /** Draws {@code count} digits, of each kind equally many, in an order that {@code seed} sets. */
  static Drawing draw(int count, long seed) {
    byte[] images = new byte[Math.multiplyExact(count, PIXELS)];
    byte[] labels = new byte[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> {
          int digit = digit(seed, i);
          SplittableRandom random = random(seed, i);
          labels[i] = (byte) digit;
          place(write(digit, random), random, images, i * PIXELS);
        });
    return new Drawing(images, labels);
  }

  /** The digit of sample {@code index}: every ten samples are the ten digits in a new order. */
  private static int digit(long seed, int index) {
    SplittableRandom random = random(~seed, index / DIGITS);
    int[] order = IntStream.range(0, DIGITS).toArray();
    for (int left = DIGITS; left > 1; left--) {
      int pick = below(random, left);
      int last = order[left - 1];
      order[left - 1] = order[pick];
      order[pick] = last;
    }
    return order[index % DIGITS];
  }

  /** Random numbers of one sample's own, unrelated to those of its neighbours. */
  private static SplittableRandom random(long seed, int index) {
    long start = new SplittableRandom(seed).nextLong() + index;
    return new SplittableRandom(new SplittableRandom(start).nextLong());
  }

  /** One digit's ink, 0 to 255, in the middle of the 20 x 20 box. */
  private static int[] write(int digit, SplittableRandom random) {
    List<List<Stroke>> styles = DigitStrokes.styles(digit);
    List<Stroke> style = styles.get(below(random, styles.size()));
    Hand hand = Hand.pick(random);
    double size = swing(random, 0.64, 1);
    Pen pen = Pen.pick(size, random);
    double[][][] lines = new double[style.size()][][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = style.get(i).trace(() -> between(random, -WOBBLE, WOBBLE));
      hand.bend(lines[i]);
    }
    fit(lines, size * BOX - 2 * pen.reach());
    double[] cover = new double[BOX * BOX];
    for (double[][] line : lines) {
      pen.ink(line, cover);
    }
    return pen.tone(cover, random);
  }

  /** Centres the lines in the box and scales their longer side to {@code length} pixels. */
  private static void fit(double[][][] lines, double length) {
    DoubleSummaryStatistics x = spread(lines, 0);
    DoubleSummaryStatistics y = spread(lines, 1);
    double scale = length / Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin());
    double middleX = (x.getMin() + x.getMax()) / 2;
    double middleY = (y.getMin() + y.getMax()) / 2;
    for (double[][] line : lines) {
      line[0] = Arrays.stream(line[0]).map(at -> BOX / 2.0 + scale * (at - middleX)).toArray();
      line[1] = Arrays.stream(line[1]).map(at -> BOX / 2.0 + scale * (at - middleY)).toArray();
    }
  }

  /** From where to where the lines go in x (axis 0) or y (axis 1). */
  private static DoubleSummaryStatistics spread(double[][][] lines, int axis) {
    return Arrays.stream(lines)
        .flatMapToDouble(line -> Arrays.stream(line[axis]))
        .summaryStatistics();
  }

  /** Copies the box into the image at {@code offset}, its centre of mass next to the middle. */
  private static void place(int[] ink, SplittableRandom random, byte[] images, int offset) {
    double mass = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < ink.length; i++) {
      mass += ink[i];
      int column = i % BOX;
      int row = i / BOX;
      sumX += ink[i] * (column + 0.5);
      sumY += ink[i] * (row + 0.5);
    }
    int left = margin(sumX / mass, random);
    int top = margin(sumY / mass, random);
    for (int i = 0; i < ink.length; i++) {
      images[offset + (top + i / BOX) * SIZE + left + i % BOX] = (byte) ink[i];
    }
  }

  /**
   * The empty pixels before the box that bring its {@code centre} next to the image's middle: into
   * the pixel before or the one after, by chance, so that no place in the image tells a digit.
   */
  private static int margin(double centre, SplittableRandom random) {
    return Math.clamp((long) (SIZE / 2.0 - centre) + below(random, 2), 0, SIZE - BOX);
  }

  /** A number from 0 to {@code bound} - 1. */
  private static int below(SplittableRandom random, int bound) {
    return (int) (random.nextDouble() * bound);
  }

  /** A number between {@code low} and {@code high}, each as likely. */
  private static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /**
   * A number between {@code low} and {@code high} that is more often near these than half way, as a
   * swinging weight is: writers differ, and few of them are the average.
   */
  private static double swing(SplittableRandom random, double low, double high) {
    double turn = 2 * Math.PI * random.nextDouble();
    return low + (high - low) * (0.5 + 0.5 * StrictMath.cos(turn));
  }

  /**
   * How one writer distorts the skeletons, in the order of the distortions.
   *
   * @param taper how much wider the foot is than the middle and narrower the head, or the reverse
   * @param waveX the strength of a wave that shifts rows sideways, in heights of the digit
   * @param waveY the strength of a wave that shifts columns up and down
   * @param phase where both waves begin, in radians
   * @param width the width of the unit box, in heights
   * @param slant how far the head leans to the right, in heights
   * @param cos the cosine of the turn of the whole digit
   * @param sin the sine of that turn
   */
  private record Hand(
      double taper,
      double waveX,
      double waveY,
      double phase,
      double width,
      double slant,
      double cos,
      double sin) {
    /** A writer met by chance. */
    static Hand pick(SplittableRandom random) {
      double turn = swing(random, -0.27, 0.27);
      return new Hand(
          swing(random, -0.48, 0.48),
          between(random, -0.025, 0.025),
          between(random, -0.025, 0.025),
          between(random, 0, 2 * Math.PI),
          swing(random, 0.65, 1.05),
          swing(random, -0.2, 0.2),
          StrictMath.cos(turn),
          StrictMath.sin(turn));
    }

    /** Moves the line's points, {@code {xs, ys}}, from the unit box to the writer's places. */
    void bend(double[][] line) {
      for (int i = 0; i < line[0].length; i++) {
        double y = line[1][i] - 0.5;
        double x = (line[0][i] - 0.5) * (1 + 2 * taper * y);
        double row = y + waveY * StrictMath.sin(4 * x + phase);
        double column = width * (x + waveX * StrictMath.sin(4 * y + phase)) - slant * row;
        line[0][i] = cos * column - sin * row;
        line[1][i] = sin * column + cos * row;
      }
    }
  }

  /**
   * What leaves the ink.
   *
   * @param radius half the line's width, in pixels
   * @param edge the pixels over which the line's edge fades
   * @param pressure how much wider and narrower the line gets on its way, as a part of its width
   * @param phase where on that way it begins, in radians
   * @param dark the ink's strength; above 1 it saturates
   * @param grain how much of a pixel's ink the paper may not take
   */
  private record Pen(
      double radius, double edge, double pressure, double phase, double dark, double grain) {
    /** A pen met by chance, for a digit whose box is {@code size} times the full one. */
    static Pen pick(double size, SplittableRandom random) {
      return new Pen(
          size * swing(random, 1.4, 1.7),
          between(random, 1, 1.5),
          between(random, 0, 0.12),
          between(random, 0, 2 * Math.PI),
          between(random, 0.9, 1.15),
          between(random, 0, 0.2));
    }

    /** How far from its line the pen can leave ink, in pixels. */
    double reach() {
      return radius * (1 + pressure) + edge / 2;
    }

    /** Draws the line, {@code {xs, ys}} in pixels, onto the box's coverage, 0 to 1. */
    void ink(double[][] line, double[] cover) {
      for (int i = 1; i < line[0].length; i++) {
        double half = radius * (1 + pressure * StrictMath.sin(phase + 0.2 * i));
        ink(line[0][i - 1], line[1][i - 1], line[0][i], line[1][i], half + edge / 2, cover);
      }
    }

    /** Draws the straight piece from 0 to 1: the pixels nearer to it than {@code reach}. */
    private void ink(double x0, double y0, double x1, double y1, double reach, double[] cover) {
      double dx = x1 - x0;
      double dy = y1 - y0;
      double square = Math.max(dx * dx + dy * dy, Double.MIN_NORMAL);
      int bottom = pixel(Math.max(y0, y1) + reach);
      int right = pixel(Math.max(x0, x1) + reach);
      for (int row = pixel(Math.min(y0, y1) - reach); row <= bottom; row++) {
        for (int column = pixel(Math.min(x0, x1) - reach); column <= right; column++) {
          double x = column + 0.5 - x0;
          double y = row + 0.5 - y0;
          double along = Math.clamp((x * dx + y * dy) / square, 0.0, 1.0);
          double awayX = x - along * dx;
          double awayY = y - along * dy;
          double away = Math.sqrt(awayX * awayX + awayY * awayY);
          int at = row * BOX + column;
          cover[at] = Math.max(cover[at], Math.min(1, (reach - away) / edge));
        }
      }
    }

    /** The row or column of the box nearest to {@code at}. */
    private static int pixel(double at) {
      return Math.clamp((long) at, 0, BOX - 1);
    }

    /** The grey values, 0 to 255, of the box that this pen's ink covers. */
    int[] tone(double[] cover, SplittableRandom random) {
      return Arrays.stream(cover)
          .map(part -> Math.min(1, dark * part) * (1 - grain * random.nextDouble()))
          .mapToInt(part -> (int) Math.round(255 * part))
          .toArray();
    }
  }
}
