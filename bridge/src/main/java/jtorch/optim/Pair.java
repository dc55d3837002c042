package jtorch.optim;

/** Two numbers that belong together, a tuple in Python: {@code betas=(0.9, 0.999)}. */
public record Pair(double first, double second) {
  @Override
  public String toString() {
    return "(" + first + ", " + second + ")";
  }
}
