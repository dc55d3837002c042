package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.VisionKwargs.Magnitude;
import jtorch.VisionKwargs.NumMagnitudeBins;
import jtorch.VisionKwargs.NumOps;
import jtorch.VisionKwargs.RandAugmentKwarg;

/**
 * Makes changes drawn from fourteen kinds to a picture, one after the other, all of one strength.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandAugment.html">RandAugment</a>.
 * A picture is uint8, (C, H, W) with one or three channels.
 */
public final class RandAugment implements Transform {
  private final int ops;
  private final int magnitude;
  private final int bins;
  private final WarpSettings settings;

  /** Makes the transform with the strength 9 of 31. */
  public RandAugment(int num_ops, RandAugmentKwarg... keywords) {
    this(num_ops, 9, keywords);
  }

  /** Makes the transform. */
  public RandAugment(int num_ops, int magnitude, RandAugmentKwarg... keywords) {
    this(before(keywords, new NumOps(num_ops), new Magnitude(magnitude)));
  }

  /**
   * Makes the transform: two changes of the strength 9 of 31, unless keywords say otherwise.
   *
   * @throws IllegalArgumentException if there are no changes, or the strength is none of the steps
   */
  public RandAugment(RandAugmentKwarg... keywords) {
    int count = 2;
    int strength = 9;
    int steps = 31;
    AugmentKwarg[] others =
        Arrays.stream(keywords).filter(AugmentKwarg.class::isInstance).toArray(AugmentKwarg[]::new);
    for (RandAugmentKwarg keyword : keywords) {
      switch (keyword) {
        case NumOps(int value) -> count = value;
        case Magnitude(int value) -> strength = value;
        case NumMagnitudeBins(int value) -> steps = value;
        case AugmentKwarg _ -> {} // among the others
      }
    }
    if (count < 0 || steps < 2 || strength < 0 || strength >= steps) {
      throw new IllegalArgumentException(
          ("RandAugment: num_ops %d, magnitude %d and num_magnitude_bins %d: none is negative, the"
                  + " bins are 2 or more, and the magnitude is less than they are.")
              .formatted(count, strength, steps));
    }
    ops = count;
    magnitude = strength;
    bins = steps;
    settings = WarpSettings.augmenting(InterpolationMode.NEAREST, new double[0], others);
  }

  private static RandAugmentKwarg[] before(RandAugmentKwarg[] keywords, RandAugmentKwarg... first) {
    RandAugmentKwarg[] all = Arrays.copyOf(first, first.length + keywords.length);
    System.arraycopy(keywords, 0, all, first.length, keywords.length);
    return all;
  }

  @Override
  public Tensor apply(Tensor picture) {
    Geometry.channels("RandAugment", picture);
    Tensor current = picture;
    for (int i = 0; i < ops; i++) {
      AugmentOp op = AugmentOp.draw();
      double strength =
          Strengths.USUAL.of(
              op, magnitude, bins, Geometry.height(picture), Geometry.width(picture));
      double signed = op.isSigned() && Draws.randint(0, 2) == 1 ? -strength : strength;
      current = op.apply("RandAugment", current, signed, settings);
    }
    return current;
  }

  @Override
  public String toString() {
    return "RandAugment(num_ops=%d, magnitude=%d, num_magnitude_bins=%d, %s)"
        .formatted(ops, magnitude, bins, settings.augmentText());
  }
}
