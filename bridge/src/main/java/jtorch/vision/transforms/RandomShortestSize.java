package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.stream.Stream;
import jtorch.Draws;
import jtorch.PictureKwargs.SmoothKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.MaxSize;
import jtorch.VisionKwargs.ResizeKwarg;

/**
 * Makes the shorter edge of a picture, (..., C, H, W), one of several lengths, by chance.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RandomShortestSize.html">RandomShortestSize</a>.
 */
public final class RandomShortestSize implements Transform {
  private final int[] sizes;
  private final int longest; // 0 if any length will do
  private final SmoothKwarg[] smooth;

  /**
   * Makes the transform.
   *
   * @param keywords {@code max_size}, how long the longer edge gets at most, and how pixels are
   *     made
   * @throws IllegalArgumentException if there is no length, or one is not positive
   */
  public RandomShortestSize(int[] min_size, ResizeKwarg... keywords) {
    if (min_size.length == 0 || Arrays.stream(min_size).anyMatch(size -> size < 1)) {
      throw new IllegalArgumentException(
          "RandomShortestSize: the lengths "
              + Arrays.toString(min_size)
              + " are not one or more positive numbers.");
    }
    sizes = min_size.clone();
    int most = 0;
    for (ResizeKwarg keyword : keywords) {
      most = keyword instanceof MaxSize(int value) ? value : most;
    }
    longest = most;
    smooth =
        Stream.of(keywords)
            .filter(SmoothKwarg.class::isInstance)
            .map(SmoothKwarg.class::cast)
            .toArray(SmoothKwarg[]::new);
  }

  @Override
  public Tensor apply(Tensor picture) {
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    int size = sizes[(int) Draws.randint(0, sizes.length)];
    double scale = (double) size / Math.min(height, width);
    if (longest > 0) {
      scale = Math.min(scale, (double) longest / Math.max(height, width));
    }
    int[] wanted = {(int) (height * scale), (int) (width * scale)};
    return new Resize(wanted, Stream.of(smooth)).apply(picture);
  }

  @Override
  public String toString() {
    String most = longest == 0 ? "" : "max_size=" + longest + ", ";
    return "RandomShortestSize(min_size=%s, %s%s)"
        .formatted(Arrays.toString(sizes), most, Resize.settings(smooth));
  }
}
