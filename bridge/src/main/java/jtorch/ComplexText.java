package jtorch;

import java.util.stream.IntStream;

/**
 * How complex numbers are written: {@code 1.0000-0.5000j}.
 *
 * @param real the real parts, which decide on their digits alone
 * @param imag the imaginary parts
 */
record ComplexText(FloatText real, FloatText imag) implements NumberText {
  /** Takes the real and the imaginary part of each number in turn. */
  static ComplexText of(double[] pairs, PrintOptions how) {
    return new ComplexText(new FloatText(part(pairs, 0), how), new FloatText(part(pairs, 1), how));
  }

  private static double[] part(double[] pairs, int which) {
    return IntStream.range(0, pairs.length / 2).mapToDouble(i -> pairs[2 * i + which]).toArray();
  }

  @Override
  public int width() {
    return real.width() + imag.width() + 1;
  }

  @Override
  public String at(int index) {
    String second = imag.at(index).strip();
    return real.at(index) + (second.startsWith("-") ? "" : "+") + second + "j";
  }
}
