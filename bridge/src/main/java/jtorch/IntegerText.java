package jtorch;

import java.util.Arrays;
import java.util.function.LongFunction;

/** How integers and truths are written. */
final class IntegerText implements NumberText {
  private final String[] texts;
  private final int width;

  private IntegerText(String... texts) {
    this.texts = texts;
    this.width = Arrays.stream(texts).mapToInt(String::length).reduce(1, Math::max);
  }

  /** Takes longs; those of uint64 are read without a sign. */
  static IntegerText of(DType dtype, long... values) {
    LongFunction<String> format =
        switch (dtype) {
          case bool -> v -> v == 0 ? "False" : "True";
          case uint64 -> Long::toUnsignedString;
          default -> Long::toString;
        };
    return new IntegerText(Arrays.stream(values).mapToObj(format).toArray(String[]::new));
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public String at(int index) {
    return NumberText.padded(texts[index], width);
  }
}
