package jtorch;

/**
 * Python's keyword arguments as typed values: {@code import static jtorch.Kwargs.*;}.
 *
 * <p>{@code nn.Conv2d(1, 16, 3, padding=1)} is {@code new Conv2d(1, 16, 3, padding(1))}. Each call
 * declares which keywords it takes, so one that it doesn't take is a compile error.
 */
public final class Kwargs extends NetworkKwargs {
  private Kwargs() {}
}
