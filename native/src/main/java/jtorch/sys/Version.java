package jtorch.sys;

/**
 * A version of two numbers, such as glibc's 2.35.
 *
 * @param major the number before the point
 * @param minor the number after it
 */
public record Version(int major, int minor) implements Comparable<Version> {
  /** Reads the first two numbers of a text such as {@code 2.36} or {@code 2.36-9+deb12}. */
  public static Version parse(String text) {
    String[] parts = text.split("[^0-9]+", -1);
    return new Version(number(parts, 0), number(parts, 1));
  }

  private static int number(String[] parts, int i) {
    return i < parts.length && !parts[i].isEmpty() ? Integer.parseInt(parts[i]) : 0;
  }

  @Override
  public int compareTo(Version other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
