package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.List;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * Moves each pixel a little, its neighbours alike, as if the picture were seen through water.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.ElasticTransform.html">ElasticTransform</a>.
 * A picture (C, H, W) keeps its size; it must be larger than 4 sigma, as its border is mirrored.
 */
public final class ElasticTransform implements Transform {
  private static final double ALPHA = 50;
  private static final double SIGMA = 5;

  private final double[] alpha;
  private final double[] sigma;
  private final WarpSettings settings;

  /** Makes the transform with torchvision's strength of 50 and smoothness of 5. */
  public ElasticTransform(AugmentKwarg... keywords) {
    this(ALPHA, SIGMA, keywords);
  }

  /** Makes the transform with torchvision's smoothness of 5. */
  public ElasticTransform(double alpha, AugmentKwarg... keywords) {
    this(alpha, SIGMA, keywords);
  }

  /**
   * Makes the transform with the same numbers along both edges.
   *
   * @throws IllegalArgumentException if the smoothness is negative
   */
  public ElasticTransform(double alpha, double sigma, AugmentKwarg... keywords) {
    this(new double[] {alpha, alpha}, new double[] {sigma, sigma}, keywords);
  }

  /**
   * Makes the transform.
   *
   * @param alpha how far pixels are moved across and down, in half pixels before it is smoothed
   * @param sigma over how many pixels that is smoothed, across and down; 0 is not at all
   * @throws IllegalArgumentException if they are not two numbers each, or a sigma is negative or
   *     alone is 0
   */
  public ElasticTransform(double[] alpha, double[] sigma, AugmentKwarg... keywords) {
    if (alpha.length != 2 || sigma.length != 2 || !isSmooth(sigma)) {
      throw new IllegalArgumentException(
          "ElasticTransform: alpha "
              + Arrays.toString(alpha)
              + " and sigma "
              + Arrays.toString(sigma)
              + " must be two numbers each, and sigma two that are positive, or 0.");
    }
    this.alpha = alpha.clone();
    this.sigma = sigma.clone();
    settings = WarpSettings.augmenting(InterpolationMode.BILINEAR, new double[1], keywords);
  }

  private static boolean isSmooth(double... sigma) {
    return (sigma[0] > 0 && sigma[1] > 0) || (sigma[0] == 0 && sigma[1] == 0);
  }

  @Override
  public Tensor apply(Tensor picture) {
    long channels = Geometry.channels("ElasticTransform", picture);
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    Tensor across = moves(height, width, sigma[0]).mul(alpha[0]).div(height); // as torchvision does
    Tensor down = moves(height, width, sigma[1]).mul(alpha[1]).div(width);
    double[] fill = settings.fill("ElasticTransform", channels);
    return moved(picture, torch.stack(List.of(across, down), -1), settings.interpolation(), fill);
  }

  /** Moves each pixel by what is given, in halves of the picture's edges: (1, H, W, 2). */
  static Tensor moved(Tensor picture, Tensor displacement, InterpolationMode mode, double... fill) {
    Tensor places = places(Geometry.height(picture), Geometry.width(picture));
    return Pillow.like(picture, Sampling.sampled(picture, displacement.add(places), mode, fill));
  }

  /** Draws a number from -1 to 1 for each pixel and smooths them: (1, H, W). */
  private Tensor moves(long height, long width, double smoothness) {
    float[] drawn = Draws.uniform((int) (height * width), 0, 1);
    Tensor moves =
        DefaultDevice.onCpu(() -> torch.tensor(drawn)).view(1, height, width).mul(2).sub(1);
    if (smoothness == 0) {
      return moves;
    }
    int size = (int) (8 * smoothness + 1);
    int odd = size + (size + 1) % 2;
    return GaussianBlur.blurred(moves, new int[] {odd, odd}, sigma[0], sigma[1]);
  }

  /** Where each pixel is, from -1 to 1 between the edges: (1, H, W, 2). */
  private static Tensor places(long height, long width) {
    Tensor x = line(width).view(1, 1, width).expand(1, height, width);
    Tensor y = line(height).view(1, height, 1).expand(1, height, width);
    return torch.stack(List.of(x, y), -1);
  }

  private static Tensor line(long size) {
    double end = (size - 1.0) / size;
    return DefaultDevice.onCpu(() -> torch.linspace(-end, end, size));
  }

  @Override
  public String toString() {
    return "ElasticTransform(alpha=%s, sigma=%s, interpolation=InterpolationMode.%s, fill=%s)"
        .formatted(
            Arrays.toString(alpha),
            Arrays.toString(sigma),
            settings.interpolation().name(),
            Arrays.toString(settings.fill()));
  }
}
