package jtorch;

import org.jspecify.annotations.Nullable;

/**
 * How tensors are printed: {@code torch.set_printoptions(new PrintOptions().withPrecision(6))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.set_printoptions.html">set_printoptions</a>.
 *
 * @param precision the digits behind the point
 * @param threshold the number of elements from which on a tensor is shortened
 * @param edgeitems how many elements a shortened dimension shows at each end
 * @param linewidth the characters in a line
 * @param sci_mode whether numbers have an exponent; null decides by their sizes
 */
public record PrintOptions(
    int precision, int threshold, int edgeitems, int linewidth, @Nullable Boolean sci_mode) {
  /** PyTorch's defaults. */
  public PrintOptions() {
    this(4, 1000, 3, 80, null);
  }

  /** Checks that nothing is negative. */
  public PrintOptions {
    if (precision < 0 || threshold < 0 || edgeitems < 0 || linewidth < 1) {
      throw new IllegalArgumentException(
          "set_printoptions: precision "
              + precision
              + ", threshold "
              + threshold
              + ", edgeitems "
              + edgeitems
              + " and linewidth "
              + linewidth
              + " must not be negative.");
    }
  }

  /** Returns the same with another number of digits behind the point. */
  public PrintOptions withPrecision(int value) {
    return new PrintOptions(value, threshold, edgeitems, linewidth, sci_mode);
  }

  /** Returns the same with another number of elements from which on a tensor is shortened. */
  public PrintOptions withThreshold(int value) {
    return new PrintOptions(precision, value, edgeitems, linewidth, sci_mode);
  }

  /** Returns the same with another number of elements at each end. */
  public PrintOptions withEdgeitems(int value) {
    return new PrintOptions(precision, threshold, value, linewidth, sci_mode);
  }

  /** Returns the same with another length of lines. */
  public PrintOptions withLinewidth(int value) {
    return new PrintOptions(precision, threshold, edgeitems, value, sci_mode);
  }

  /** Returns the same with or without exponents; null decides by the sizes of the numbers. */
  public PrintOptions withSciMode(@Nullable Boolean value) {
    return new PrintOptions(precision, threshold, edgeitems, linewidth, value);
  }
}
