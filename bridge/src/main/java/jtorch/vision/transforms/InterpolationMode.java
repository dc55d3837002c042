package jtorch.vision.transforms;

import java.util.Locale;
import jtorch.internal.pillow.Filter;
import org.jspecify.annotations.Nullable;

/**
 * How a pixel between others is made of them.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.InterpolationMode.html">InterpolationMode</a>.
 */
public enum InterpolationMode {
  /** The nearest pixel; of a tensor that is resized, the one whose corner is nearest. */
  NEAREST(null, 1),
  /** The nearest pixel, of tensors too. */
  NEAREST_EXACT(null, 1),
  /** The four around, each the more the nearer it is. */
  BILINEAR(Filter.BILINEAR, 2),
  /** The sixteen around, by a cubic curve. */
  BICUBIC(Filter.BICUBIC, 4),
  /** All that a new pixel covers, alike; for {@link Resize} of pictures. */
  BOX(Filter.BOX, 0),
  /** The four around by Hamming's curve; for {@link Resize} of pictures. */
  HAMMING(Filter.HAMMING, 0),
  /** The 36 around by Lanczos's curve; for {@link Resize} of pictures. */
  LANCZOS(Filter.LANCZOS, 0);

  private final @Nullable Filter filter;
  private final int around;

  InterpolationMode(@Nullable Filter filter, int around) {
    this.filter = filter;
    this.around = around;
  }

  /** Returns how Pillow resizes, or null for the nearest pixels. */
  @Nullable Filter filter() {
    return filter;
  }

  /**
   * Returns how many pixels along each edge Pillow mixes where it moves them.
   *
   * @throws IllegalArgumentException if it moves none in this way
   */
  int around() {
    if (around == 0) {
      throw new IllegalArgumentException(
          "interpolation: "
              + name()
              + " is for resizing only; move pixels with NEAREST, BILINEAR or BICUBIC.");
    }
    return around;
  }

  /** Returns whether pixels of a tensor are moved to the nearest places, not mixed of four. */
  boolean isNearestOfTensors() {
    if (this != NEAREST && this != BILINEAR) {
      throw new IllegalArgumentException(
          "interpolation: "
              + name()
              + " is for pictures only; move a tensor's pixels with NEAREST or BILINEAR.");
    }
    return this == NEAREST;
  }

  /** Returns the mode's value in Python. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
