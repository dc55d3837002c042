package jtorch;

import jtorch.SchedulerKwargs.ThresholdOf;
import jtorch.TextKwargs.Edgeitems;
import jtorch.TextKwargs.Linewidth;
import jtorch.TextKwargs.Precision;
import jtorch.TextKwargs.PrintKwarg;
import jtorch.TextKwargs.ProfileOf;
import jtorch.TextKwargs.SciMode;
import org.jspecify.annotations.Nullable;

/**
 * How tensors are printed: {@code torch.set_printoptions(precision(6))}, or {@code
 * torch.set_printoptions(new PrintOptions().withPrecision(6))}.
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

  /** Returns options with what keywords change, as Python's set_printoptions does. */
  static PrintOptions of(PrintOptions before, PrintKwarg... keywords) {
    PrintOptions changed = before.withSciMode(null);
    for (PrintKwarg keyword : keywords) { // the profile first, as in Python
      changed = keyword instanceof ProfileOf(String name) ? changed.profile(name) : changed;
    }
    for (PrintKwarg keyword : keywords) {
      changed =
          switch (keyword) {
            case Precision p -> changed.withPrecision(p.value());
            case ThresholdOf t -> changed.withThreshold((int) t.value());
            case Edgeitems e -> changed.withEdgeitems(e.value());
            case Linewidth l -> changed.withLinewidth(l.value());
            case SciMode s -> changed.withSciMode(s.value());
            case ProfileOf _ -> changed;
          };
    }
    return changed;
  }

  private PrintOptions profile(String name) {
    return switch (name) {
      case "default" -> new PrintOptions(4, 1000, 3, 80, sci_mode);
      case "short" -> new PrintOptions(2, 1000, 2, 80, sci_mode);
      case "full" -> new PrintOptions(4, Integer.MAX_VALUE, 3, 80, sci_mode);
      default ->
          throw new IllegalArgumentException(
              "set_printoptions: the profile is default, short or full, not " + name + ".");
    };
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
