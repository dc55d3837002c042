package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.VisionKwargs.TenCropKwarg;
import jtorch.VisionKwargs.VerticalFlip;
import jtorch.torch;

/**
 * Cuts out the four corners and the middle of a picture and of its mirror image.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.TenCrop.html">TenCrop</a>.
 * Of (..., C, H, W) it makes (..., 10, C, height, width): {@link FiveCrop}'s pieces of the picture,
 * then those of its mirror image.
 */
public final class TenCrop implements Transform {
  private final int height;
  private final int width;
  private final boolean vertical;

  /**
   * Makes the transform for square pieces.
   *
   * @throws IllegalArgumentException if the size is not positive
   */
  public TenCrop(int size, TenCropKwarg... keywords) {
    this(new int[] {size}, keywords);
  }

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if the size is neither
   */
  public TenCrop(int[] size, TenCropKwarg... keywords) {
    int[] pair = Geometry.pair("TenCrop", size);
    this.height = pair[0];
    this.width = pair[1];
    boolean flipped = false;
    for (TenCropKwarg keyword : keywords) {
      switch (keyword) {
        case VerticalFlip(boolean value) -> flipped = value;
      }
    }
    vertical = flipped;
  }

  @Override
  public Tensor apply(Tensor picture) {
    List<Tensor> all = new ArrayList<>(FiveCrop.crops("TenCrop", picture, height, width));
    Tensor mirrored = Geometry.flip(picture, vertical ? -2 : -1);
    all.addAll(FiveCrop.crops("TenCrop", mirrored, height, width));
    return Pillow.like(picture, torch.stack(all, -4));
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "TenCrop(size=(%d, %d), vertical_flip=%s)"
        .formatted(height, width, vertical ? "True" : "False");
  }
}
