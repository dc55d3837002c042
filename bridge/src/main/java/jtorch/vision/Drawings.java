package jtorch.vision;

import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.vision.transforms.functional;

/** What can be drawn on, and what can be drawn. */
final class Drawings {
  private Drawings() {}

  static void check(String name, Tensor image, boolean grey) {
    boolean typed = image.dtype().is_floating_point() || image.dtype().equals(DType.uint8);
    boolean colours = image.dim() == 3 && (image.size(0) == 3 || (grey && image.size(0) == 1));
    if (!typed || !colours) {
      throw new IllegalArgumentException(
          name
              + ": a tensor of "
              + image.dtype()
              + " and shape "
              + Arrays.toString(image.shape())
              + " is not a picture of (3, H, W)"
              + (grey ? " or (1, H, W)" : "")
              + " in uint8 or floats.");
    }
  }

  /** Returns the boxes' sides as whole pixels. */
  static long[][] corners(Tensor boxes) {
    if (boxes.dim() != 2 || boxes.size(1) != 4) {
      throw new IllegalArgumentException(
          "draw_bounding_boxes: a tensor of shape "
              + Arrays.toString(boxes.shape())
              + " is not boxes of (N, 4).");
    }
    double[] exact = boxes.detach().flatten().toDoubles();
    long[][] corners = new long[exact.length / 4][4];
    for (int i = 0; i < corners.length; i++) {
      double[] box = Arrays.copyOfRange(exact, 4 * i, 4 * i + 4);
      if (!(box[0] <= box[2] && box[1] <= box[3])) {
        throw new IllegalArgumentException(
            "draw_bounding_boxes: box "
                + i
                + ", "
                + Arrays.toString(box)
                + ", is not left, top, right and bottom; ops.box_convert makes them so.");
      }
      for (int side = 0; side < 4; side++) {
        corners[i][side] = (int) box[side]; // far outside is as far as needed
      }
    }
    return corners;
  }

  static Tensor boxes(Tensor image, long[][] corners, List<int[]> inks, int width, boolean filled) {
    if (corners.length == 0) {
      return image;
    }
    if (width < 0) {
      throw new IllegalArgumentException(
          "draw_bounding_boxes: a width of " + width + " is below 0.");
    }
    boolean fractions = image.dtype().is_floating_point();
    Tensor bytes = fractions ? functional.convert_image_dtype(image.detach(), DType.uint8) : image;
    Tensor drawn = bytes.expand(3, image.size(1), image.size(2)).clone();
    Painter painter = new Painter(drawn);
    for (int i = 0; i < corners.length; i++) {
      painter.box(corners[i], inks.get(i), width, filled);
    }
    return fractions ? functional.convert_image_dtype(drawn, image.dtype()) : drawn;
  }

  /** Returns masks as (N, H, W). */
  static Tensor masks(Tensor image, Tensor masks) {
    boolean fits =
        (masks.dim() == 2 || masks.dim() == 3)
            && masks.size(-1) == image.size(2)
            && masks.size(-2) == image.size(1);
    if (!fits || !masks.dtype().equals(DType.bool)) {
      throw new IllegalArgumentException(
          "draw_segmentation_masks: masks of "
              + masks.dtype()
              + " and shape "
              + Arrays.toString(masks.shape())
              + " are not bool of (N, H, W) for a picture of shape "
              + Arrays.toString(image.shape())
              + ".");
    }
    return masks.dim() == 2 ? masks.unsqueeze(0) : masks;
  }
}
