package jtorch.internal.pillow;

import java.util.function.UnaryOperator;

/** Pictures with opacity, whose colours are multiplied by it while pixels are mixed. */
final class Opacity {
  private Opacity() {}

  /** Mixes pixels, whose colours count by their opacity. */
  static Planes mixed(Planes old, Mode mode, UnaryOperator<Planes> mix) {
    return mode.hasAlpha() ? divided(mix.apply(multiplied(old))) : mix.apply(old);
  }

  private static Planes multiplied(Planes old) {
    return changed(old, Conversion::share);
  }

  private static Planes divided(Planes old) {
    return changed(
        old,
        (colour, alpha) ->
            alpha == 0 || alpha == 255 ? colour : Math.min(255 * colour / alpha, 255));
  }

  private interface Change {
    int of(int colour, int alpha);
  }

  private static Planes changed(Planes old, Change change) {
    byte[] made = old.bytes().clone();
    int area = old.area();
    int all = old.channels() * area;
    for (int i = 0; i < made.length; i++) {
      int within = i % all;
      if (within < all - area) {
        int alpha = i - within + all - area + within % area;
        made[i] = (byte) change.of(made[i] & 0xff, old.bytes()[alpha] & 0xff);
      }
    }
    return old.with(made);
  }
}
