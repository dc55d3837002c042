package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.DType;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.linalg;
import jtorch.torch;
import jtorch.vision.Picture;

/**
 * Where each pixel of a picture that is seen from another side comes from: eight numbers.
 *
 * <p>After torchvision's <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.perspective.html">perspective</a>
 * for tensors.
 */
record PerspectiveMap(double... numbers) {
  /**
   * Makes the map that brings four places back to where they were: two equations for each.
   *
   * @param from x and y of each, one after the other
   * @param to where they go
   */
  static PerspectiveMap of(double[] from, double... to) {
    double[][] equations = new double[8][];
    for (int i = 0; i < 4; i++) {
      double x = to[2 * i];
      double y = to[2 * i + 1];
      double u = from[2 * i];
      double v = from[2 * i + 1];
      equations[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y};
      equations[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y};
    }
    Tensor matrix = DefaultDevice.onCpu(() -> torch.tensor(equations, Kwargs.dtype(DType.float64)));
    Tensor right = DefaultDevice.onCpu(() -> torch.tensor(from, Kwargs.dtype(DType.float64)));
    return new PerspectiveMap(linalg.solve(matrix, right).toDoubles());
  }

  /** Moves the pixels of a picture (C, H, W). */
  Tensor apply(Tensor picture, InterpolationMode mode, double... fill) {
    int height = (int) Geometry.height(picture);
    int width = (int) Geometry.width(picture);
    if (picture instanceof Picture p) {
      double[] map = Arrays.stream(numbers).map(number -> (float) number).toArray();
      return Pillow.moved(p, mode, map, fill);
    }
    return Sampling.sampled(picture, grid(height, width), mode, fill);
  }

  /** Each new pixel's old place, from -1 to 1 between the picture's edges: (1, H, W, 2). */
  private Tensor grid(int height, int width) {
    Tensor places = places(height, width);
    Tensor edges = DefaultDevice.onCpu(() -> torch.tensor(0.5f * width, 0.5f * height));
    Tensor moved = places.matmul(part(0, 3, 1, 4, 2, 5).div(edges));
    return moved.div(places.matmul(part(6, 6, 7, 7, 8, 8))).sub(1).view(1, height, width, 2);
  }

  /** Six of the numbers as (3, 2), in float32 as torchvision has them; the ninth is 1. */
  private Tensor part(int... which) {
    float[] part = new float[which.length];
    for (int i = 0; i < which.length; i++) {
      part[i] = which[i] < numbers.length ? (float) numbers[which[i]] : 1;
    }
    return DefaultDevice.onCpu(() -> torch.tensor(part)).view(3, 2);
  }

  /** Each pixel's middle, from the upper left corner, and a 1: (H W, 3). */
  private static Tensor places(int height, int width) {
    float[] places = new float[height * width * 3];
    int next = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        places[next++] = x + 0.5f;
        places[next++] = y + 0.5f;
        places[next++] = 1;
      }
    }
    return DefaultDevice.onCpu(() -> torch.tensor(places)).view((long) height * width, 3);
  }
}
