package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.VisionKwargs.NumMagnitudeBins;
import jtorch.VisionKwargs.TrivialAugmentKwarg;

/**
 * Makes one change drawn from fourteen kinds to a picture, of a strength that is drawn too.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.TrivialAugmentWide.html">TrivialAugmentWide</a>.
 * A picture is uint8, (C, H, W) with one or three channels.
 */
public final class TrivialAugmentWide implements Transform {
  private final int bins;
  private final WarpSettings settings;

  /**
   * Makes the transform, with 31 steps of strength unless keywords say otherwise.
   *
   * @throws IllegalArgumentException if there are less than 2 steps
   */
  public TrivialAugmentWide(TrivialAugmentKwarg... keywords) {
    int steps = 31;
    AugmentKwarg[] others =
        Arrays.stream(keywords).filter(AugmentKwarg.class::isInstance).toArray(AugmentKwarg[]::new);
    for (TrivialAugmentKwarg keyword : keywords) {
      switch (keyword) {
        case NumMagnitudeBins(int value) -> steps = value;
        case AugmentKwarg _ -> {} // among the others
      }
    }
    if (steps < 2) {
      throw new IllegalArgumentException(
          "TrivialAugmentWide: num_magnitude_bins is " + steps + " and must be 2 or more.");
    }
    bins = steps;
    settings = WarpSettings.augmenting(InterpolationMode.NEAREST, new double[0], others);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Geometry.channels("TrivialAugmentWide", picture);
    AugmentOp op = AugmentOp.draw();
    int step = op.isGradual() ? (int) Draws.randint(0, bins) : 0;
    double strength =
        Strengths.WIDE.of(op, step, bins, Geometry.height(picture), Geometry.width(picture));
    double signed = op.isSigned() && Draws.randint(0, 2) == 1 ? -strength : strength;
    return op.apply("TrivialAugmentWide", picture, signed, settings);
  }

  @Override
  public String toString() {
    return "TrivialAugmentWide(num_magnitude_bins=" + bins + ", " + settings.augmentText() + ")";
  }
}
