package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Draws;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.linalg;
import jtorch.torch;

/**
 * Shows a picture as if it were looked at from aside, now and then.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomPerspective.html">RandomPerspective</a>.
 * Each pixel is mixed of its old neighbours; what comes from outside is 0.
 */
public final class RandomPerspective implements Transform {
  private final double distortion;
  private final double p;

  /** Makes the transform for every other picture, with half of the largest distortion. */
  public RandomPerspective() {
    this(0.5, 0.5);
  }

  /**
   * Makes the transform.
   *
   * @param distortion_scale how far the corners may move towards the middle, from 0 to 1
   * @param p the probability that a picture is distorted
   * @throws IllegalArgumentException if one of them is not between 0 and 1
   */
  public RandomPerspective(double distortion_scale, double p) {
    this.distortion = Geometry.probability("RandomPerspective", distortion_scale);
    this.p = Geometry.probability("RandomPerspective", p);
  }

  @Override
  public Tensor apply(Tensor picture) {
    if (Draws.rand() >= (float) p) {
      return picture;
    }
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    double[] map = map(corners(height, width), height, width);
    Tensor grid = grid(map, (int) height, (int) width);
    double[] black = new double[(int) Geometry.channels("RandomPerspective", picture)];
    return Sampling.sampled(picture, grid, InterpolationMode.BILINEAR, black);
  }

  /** Where the corners go: x and y of the upper left, upper right, lower right and lower left. */
  private double[] corners(long height, long width) {
    long halfHeight = height / 2;
    long halfWidth = width / 2;
    long down = (long) (distortion * halfHeight);
    long across = (long) (distortion * halfWidth);
    double[] corners = new double[8];
    for (int i = 0; i < 4; i++) {
      boolean right = i == 1 || i == 2;
      boolean low = i > 1;
      corners[2 * i] =
          right ? Draws.randint(width - across - 1, width) : Draws.randint(0, across + 1);
      corners[2 * i + 1] =
          low ? Draws.randint(height - down - 1, height) : Draws.randint(0, down + 1);
    }
    return corners;
  }

  /** The eight numbers that map these corners back to the picture's: two equations for each. */
  private static double[] map(double[] corners, long height, long width) {
    double[] old = {0, 0, width - 1, 0, width - 1, height - 1, 0, height - 1};
    double[][] equations = new double[8][];
    for (int i = 0; i < 4; i++) {
      double x = corners[2 * i];
      double y = corners[2 * i + 1];
      double u = old[2 * i];
      double v = old[2 * i + 1];
      equations[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y};
      equations[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y};
    }
    Tensor matrix = torch.tensor(equations, Kwargs.dtype(DType.float64));
    Tensor right = torch.tensor(old, Kwargs.dtype(DType.float64));
    return linalg.solve(matrix, right).toDoubles();
  }

  /** Each new pixel's old place, from -1 to 1 between the picture's edges: (1, H, W, 2). */
  private static Tensor grid(double[] map, int height, int width) {
    float[] places = new float[height * width * 2];
    int next = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double x = column + 0.5;
        double y = row + 0.5;
        double far = map[6] * x + map[7] * y + 1;
        places[next++] = (float) ((map[0] * x + map[1] * y + map[2]) / (0.5 * width) / far - 1);
        places[next++] = (float) ((map[3] * x + map[4] * y + map[5]) / (0.5 * height) / far - 1);
      }
    }
    return torch.tensor(places).view(1, height, width, 2);
  }

  @Override
  public String toString() {
    return "RandomPerspective(p=" + p + ")";
  }
}
