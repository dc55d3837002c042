package jtorch.vision.transforms;

import java.util.stream.Stream;
import jtorch.Draws;
import jtorch.PictureKwargs.SmoothKwarg;
import jtorch.Tensor;

/**
 * Makes the shorter edge of a picture, (..., C, H, W), a random length.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RandomResize.html">RandomResize</a>.
 */
public final class RandomResize implements Transform {
  private final int least;
  private final int most;
  private final SmoothKwarg[] keywords;

  /**
   * Makes the transform.
   *
   * @param max_size one more than the longest that the shorter edge gets
   * @throws IllegalArgumentException if the sizes are not positive and in order
   */
  public RandomResize(int min_size, int max_size, SmoothKwarg... keywords) {
    if (min_size < 1 || max_size <= min_size) {
      throw new IllegalArgumentException(
          "RandomResize: no length is from %d to %d; give a smaller and a larger one."
              .formatted(min_size, max_size - 1));
    }
    least = min_size;
    most = max_size;
    this.keywords = keywords.clone();
  }

  @Override
  public Tensor apply(Tensor picture) {
    int[] size = {(int) Draws.randint(least, most)};
    return new Resize(size, Stream.of(keywords)).apply(picture);
  }

  @Override
  public String toString() {
    return "RandomResize(min_size=%d, max_size=%d, %s)"
        .formatted(least, most, Resize.settings(keywords));
  }
}
