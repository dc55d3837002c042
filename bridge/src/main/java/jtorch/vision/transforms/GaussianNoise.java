package jtorch.vision.transforms;

import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import jtorch.DType;
import jtorch.InitKwargs.MeanOf;
import jtorch.PictureKwargs.Clip;
import jtorch.PictureKwargs.NoiseKwarg;
import jtorch.PictureKwargs.Sigma;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Adds normal noise to each element of a picture, (..., C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.GaussianNoise.html">GaussianNoise</a>.
 */
public final class GaussianNoise implements Transform {
  private static final int WHITE = 255;

  private final double mean;
  private final double sigma;
  private final boolean clip;

  /**
   * Makes the transform.
   *
   * @param keywords {@code mean}, 0 if not given; {@code sigma}, the deviation, 0.1 if not given,
   *     both of a range from 0 to 1 for bytes, too; {@code clip}, whether the sum stays in its
   *     range, which it does if not given
   * @throws IllegalArgumentException if sigma is not one number of 0 or more
   */
  public GaussianNoise(NoiseKwarg... keywords) {
    double centre = 0;
    double[] spread = {0.1};
    boolean kept = true;
    for (NoiseKwarg keyword : keywords) {
      switch (keyword) {
        case MeanOf(double value) -> centre = value;
        case Sigma(double[] value) -> spread = value;
        case Clip(boolean value) -> kept = value;
      }
    }
    if (spread.length != 1 || !(spread[0] >= 0)) {
      throw new IllegalArgumentException(
          "GaussianNoise: sigma is one number of 0 or more, not " + Arrays.toString(spread) + ".");
    }
    mean = centre;
    sigma = spread[0];
    clip = kept;
  }

  /**
   * Returns a picture with noise.
   *
   * @param picture bytes, or fractions from 0 to 1
   * @throws IllegalArgumentException if it is of another type
   */
  @Override
  public Tensor apply(Tensor picture) {
    if (picture.dtype().is_floating_point()) {
      Tensor sum = picture.add(torch.randn_like(picture).mul(sigma).add(mean));
      return clip ? sum.clamp(0, 1) : sum;
    }
    if (picture.dtype() != DType.uint8) {
      throw new IllegalArgumentException(
          "GaussianNoise: a picture is bytes or fractions, not " + picture.dtype() + ".");
    }
    Tensor noise = torch.randn_like(picture, dtype(torch.float32)).mul(sigma * WHITE);
    Tensor sum = picture.to(torch.int16).add(noise.add(mean * WHITE).to(torch.int16));
    return (clip ? sum.clamp(0, WHITE) : sum).to(torch.uint8);
  }

  @Override
  public String toString() {
    return "GaussianNoise(mean=%s, sigma=%s, clip=%s)"
        .formatted(mean, sigma, clip ? "True" : "False");
  }
}
