package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.Tensor;

/** What is done to a picture now and then, and else not. */
abstract class Sometimes implements Transform {
  static final double USUAL = 0.5;

  private final double p;

  Sometimes(double p) {
    this.p = Geometry.probability(getClass().getSimpleName(), p);
  }

  /** Returns a picture of one or three channels as it is when something is done to it. */
  abstract Tensor changed(Tensor picture);

  @Override
  public final Tensor apply(Tensor picture) {
    String name = getClass().getSimpleName();
    long channels = Geometry.channels(name, picture);
    if (Draws.rand() >= p) {
      return picture;
    }
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(
          name + ": a picture of " + channels + " channels has neither 1 nor 3.");
    }
    return changed(picture);
  }

  /** Returns the settings that are printed before the probability. */
  String settings() {
    return "";
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + settings() + "p=" + p + ")";
  }
}
