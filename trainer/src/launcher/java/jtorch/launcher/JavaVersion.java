package jtorch.launcher;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of Java such as {@code 25.0.1}, {@code 26-ea} or, in the old manner, {@code 1.8.0_292}.
 *
 * <p>The natural order is that of preference: a higher version is greater, and a final version is
 * greater than every pre-release, even of a higher number.
 */
final class JavaVersion implements Comparable<JavaVersion> {
  private static final Pattern FORMAT =
      Pattern.compile("(?:1\\.)?(\\d{1,9}(?:\\.\\d{1,9})*)(?:_\\d+)?(-[^+]+)?(?:\\+.*)?");

  private final int[] numbers;
  private final boolean preRelease;
  private final String text;

  private JavaVersion(int[] numbers, boolean preRelease, String text) {
    this.numbers = numbers;
    this.preRelease = preRelease;
    this.text = text;
  }

  /** Reads a version; empty if the text is none. */
  static Optional<JavaVersion> parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int[] numbers =
        Arrays.stream(matcher.group(1).split("\\.")).mapToInt(Integer::parseInt).toArray();
    return Optional.of(new JavaVersion(numbers, matcher.group(2) != null, text));
  }

  /** The version of the Java that runs this. */
  static JavaVersion running() {
    String specification = System.getProperty("java.specification.version");
    return parse(specification)
        .orElseThrow(() -> new IllegalStateException("not a Java version: " + specification));
  }

  /** The number that Java goes by: 8, 17, 25. */
  int feature() {
    return numbers[0];
  }

  /** Whether this is an early-access or another unfinished build. */
  boolean isPreRelease() {
    return preRelease;
  }

  @Override
  public int compareTo(JavaVersion other) {
    if (preRelease != other.preRelease) {
      return preRelease ? -1 : 1;
    }
    for (int i = 0; i < Math.min(numbers.length, other.numbers.length); i++) {
      if (numbers[i] != other.numbers[i]) {
        return Integer.compare(numbers[i], other.numbers[i]);
      }
    }
    return Integer.compare(numbers.length, other.numbers.length);
  }

  @Override
  public String toString() {
    return text;
  }
}
