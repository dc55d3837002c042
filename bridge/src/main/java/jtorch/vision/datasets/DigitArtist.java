package jtorch.vision.datasets;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import jtorch.vision.datasets.DigitStrokes.Stroke;

/**
 * Writes digits as by hand, in MNIST's layout: white ink on black, fitted into a box of 20 x 20
 * pixels and placed in 28 x 28 with the centre of mass in the middle.
 *
 * <p>A sample depends on the seed and its index alone, by strict arithmetic: the same on every
 * machine and for any number of threads, and a shorter drawing is the start of a longer one.
 */
final class DigitArtist {
  /** Rows and columns of an image. */
  static final int SIZE = 28;

  private static final int PIXELS = SIZE * SIZE;

  /** Rows and columns of the box that the ink fits in. */
  private static final int BOX = 20;

  private static final int DIGITS = 10;

  /** The standard deviation of a knot's place, in heights of the digit. */
  private static final double WOBBLE = 0.03;

  private DigitArtist() {}

  /**
   * Digits and what they are.
   *
   * @param images count x 28 x 28 grey values, row by row: 0 is paper, 255 ink
   * @param labels count digits, 0 to 9
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed on to a tensor as they are, never compared.
  record Drawing(byte[] images, byte[] labels) {}

  /** Draws {@code count} digits, of each kind equally many, in an order that {@code seed} sets. */
  static Drawing draw(int count, long seed) {
    byte[] images = new byte[Math.multiplyExact(count, PIXELS)];
    byte[] labels = new byte[count];
    IntStream.range(0, count)
        .parallel()
        .forEach(i -> {
          int digit = digit(seed, i);
          labels[i] = (byte) digit;
          place(write(digit, random(seed, i)), images, i * PIXELS);
        });
    return new Drawing(images, labels);
  }

  /** The digit of sample {@code index}: every ten samples are the ten digits in a new order. */
  private static int digit(long seed, int index) {
    SplittableRandom random = random(~seed, index / DIGITS);
    int[] order = IntStream.range(0, DIGITS).toArray();
    for (int left = DIGITS; left > 1; left--) {
      int pick = (int) (random.nextDouble() * left);
      int last = order[left - 1];
      order[left - 1] = order[pick];
      order[pick] = last;
    }
    return order[index % DIGITS];
  }

  /** Random numbers of one sample's own, far from those of its neighbours. */
  private static SplittableRandom random(long seed, int index) {
    long start = new SplittableRandom(seed).nextLong() + index;
    return new SplittableRandom(new SplittableRandom(start).nextLong());
  }

  /** One digit's 20 x 20 ink, 0 to 255, touching the box's sides in its longer direction. */
  private static int[] write(int digit, SplittableRandom random) {
    List<List<Stroke>> styles = DigitStrokes.styles(digit);
    List<Stroke> style = styles.get((int) (random.nextDouble() * styles.size()));
    Hand hand = Hand.pick(random);
    Pen pen = Pen.pick(random);
    double[][][] lines = new double[style.size()][][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = style.get(i).trace(() -> bell(random, WOBBLE));
      hand.bend(lines[i]);
    }
    fit(lines, pen.reach());
    double[] cover = new double[BOX * BOX];
    for (double[][] line : lines) {
      pen.ink(line, cover);
    }
    return pen.tone(cover, random);
  }

  /** Scales the lines to fill the box but for a {@code margin}, keeping their proportions. */
  private static void fit(double[][][] lines, double margin) {
    double[] middle = new double[2];
    double extent = 0;
    for (int axis = 0; axis < 2; axis++) {
      int on = axis;
      double low = Arrays.stream(lines).flatMapToDouble(l -> Arrays.stream(l[on])).min().orElse(0);
      double high = Arrays.stream(lines).flatMapToDouble(l -> Arrays.stream(l[on])).max().orElse(1);
      middle[axis] = (low + high) / 2;
      extent = Math.max(extent, high - low);
    }
    double scale = (BOX - 2 * margin) / extent;
    for (double[][] line : lines) {
      for (int axis = 0; axis < 2; axis++) {
        for (int i = 0; i < line[axis].length; i++) {
          line[axis][i] = BOX / 2.0 + scale * (line[axis][i] - middle[axis]);
        }
      }
    }
  }

  /** Copies the box into the image at {@code offset}, its centre of mass nearest the middle. */
  private static void place(int[] ink, byte[] images, int offset) {
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
    int left = margin(sumX / mass);
    int top = margin(sumY / mass);
    for (int i = 0; i < ink.length; i++) {
      images[offset + (top + i / BOX) * SIZE + left + i % BOX] = (byte) ink[i];
    }
  }

  /** The empty pixels before the box for its {@code centre} to come to the image's middle. */
  private static int margin(double centre) {
    return Math.clamp(Math.round(SIZE / 2.0 - centre), 0, SIZE - BOX);
  }

  /** A number between {@code low} and {@code high}. */
  private static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A nearly normal number about zero that is never beyond three of its {@code deviation}s. */
  private static double bell(SplittableRandom random, double deviation) {
    double sum = random.nextDouble() + random.nextDouble() + random.nextDouble();
    return (2 * sum - 3) * deviation;
  }

  /**
   * How one writer distorts the skeletons: proportions, slant and turn as the matrix {@code xx xy
   * yx yy}, and before it a wave through either axis, of some strength and phase.
   */
  private record Hand(
      double xx,
      double xy,
      double yx,
      double yy,
      double waveX,
      double waveY,
      double phaseX,
      double phaseY) {
    /** A hand as likely to be met as any other. */
    static Hand pick(SplittableRandom random) {
      double width = between(random, 0.5, 0.95);
      double slant = bell(random, 0.2);
      double turn = bell(random, 0.1);
      double cos = StrictMath.cos(turn);
      double sin = StrictMath.sin(turn);
      return new Hand(
          cos * width,
          -cos * slant - sin,
          sin * width,
          -sin * slant + cos,
          bell(random, 0.04),
          bell(random, 0.04),
          between(random, 0, 2 * Math.PI),
          between(random, 0, 2 * Math.PI));
    }

    /** Moves the line's points, {@code {xs, ys}} in the unit box. */
    void bend(double[][] line) {
      for (int i = 0; i < line[0].length; i++) {
        double x = line[0][i] + waveX * StrictMath.sin(4 * line[1][i] + phaseX);
        double y = line[1][i] + waveY * StrictMath.sin(4 * line[0][i] + phaseY);
        line[0][i] = xx * x + xy * y;
        line[1][i] = yx * x + yy * y;
      }
    }
  }

  /**
   * What leaves the ink: the line's half width and its edge's softness in pixels, how the pressure
   * comes and goes along the line, and the ink's darkness and grain (fractions of full ink).
   */
  private record Pen(
      double radius, double edge, double pressure, double phase, double dark, double grain) {
    /** A pen as likely to be met as any other. */
    static Pen pick(SplittableRandom random) {
      return new Pen(
          between(random, 0.7, 1.7),
          between(random, 1.0, 1.6),
          between(random, 0, 0.3),
          between(random, 0, 2 * Math.PI),
          between(random, 0.85, 1.1),
          between(random, 0, 0.2));
    }

    /** How far from its line the pen can leave ink, in pixels. */
    double reach() {
      return radius * (1 + pressure) + edge / 2;
    }

    /** Draws the line, {@code {xs, ys}} in pixels, adding to the box's coverage from 0 to 1. */
    void ink(double[][] line, double[] cover) {
      for (int i = 1; i < line[0].length; i++) {
        double half = radius * (1 + pressure * StrictMath.sin(phase + 0.2 * i));
        ink(line[0][i - 1], line[1][i - 1], line[0][i], line[1][i], half, cover);
      }
    }

    /** Draws one straight piece: a pixel is covered by its distance from the nearest piece. */
    private void ink(double x0, double y0, double x1, double y1, double half, double[] cover) {
      double reach = half + edge / 2;
      double dx = x1 - x0;
      double dy = y1 - y0;
      double square = Math.max(dx * dx + dy * dy, 1e-12);
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

    /** The grey values, 0 to 255, of a box covered with this pen's ink. */
    int[] tone(double[] cover, SplittableRandom random) {
      int[] ink = new int[cover.length];
      for (int i = 0; i < ink.length; i++) {
        double full = Math.min(1, dark * cover[i]);
        ink[i] = (int) Math.round(255 * full * (1 - grain * random.nextDouble()));
      }
      return ink;
    }
  }
}
