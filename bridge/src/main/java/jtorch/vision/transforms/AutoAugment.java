package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.AugmentKwarg;

/**
 * Makes one of 25 pairs of changes that were found to help with a set of pictures, each with its
 * own probability.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.AutoAugment.html">AutoAugment</a>.
 * A picture is uint8, (C, H, W) with one or three channels.
 */
public final class AutoAugment implements Transform {
  private static final int STEPS = 10; // of strength, in the tables

  private final AutoAugmentPolicy policy;
  private final AutoAugmentStep[][] pairs;
  private final WarpSettings settings;

  /** Makes the transform for photos: {@code AutoAugmentPolicy.IMAGENET}. */
  public AutoAugment(AugmentKwarg... keywords) {
    this(AutoAugmentPolicy.IMAGENET, keywords);
  }

  /** Makes the transform. */
  public AutoAugment(AutoAugmentPolicy policy, AugmentKwarg... keywords) {
    this.policy = policy;
    pairs = AutoAugmentStep.pairs(policy);
    settings = WarpSettings.augmenting(InterpolationMode.NEAREST, new double[0], keywords);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Geometry.channels("AutoAugment", picture);
    AutoAugmentStep[] pair = pairs[(int) Draws.randint(0, pairs.length)];
    float[] chances = Draws.uniform(pair.length, 0, 1);
    long[] signs = Draws.randint(0, 2, pair.length, null);
    Tensor current = picture;
    for (int i = 0; i < pair.length; i++) {
      AutoAugmentStep step = pair[i];
      if (chances[i] <= (float) step.probability()) {
        double magnitude =
            Strengths.USUAL.of(
                step.op(),
                step.strength(),
                STEPS,
                Geometry.height(picture),
                Geometry.width(picture));
        double signed = step.op().isSigned() && signs[i] == 0 ? -magnitude : magnitude;
        current = step.op().apply("AutoAugment", current, signed, settings);
      }
    }
    return current;
  }

  @Override
  public String toString() {
    String fill = settings.fill().length == 0 ? "None" : Arrays.toString(settings.fill());
    return "AutoAugment(policy=" + policy + ", fill=" + fill + ")";
  }
}
