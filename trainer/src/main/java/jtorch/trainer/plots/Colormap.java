package jtorch.trainer.plots;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import jtorch.Tensor;

/** The colours of numbers, from the least to the greatest. */
enum Colormap {
  /** From black to white. */
  gray("000000ffffff"),
  /**
   * From violet over green to yellow: every fifth of the 256 colours of bids.github.io/colormap.
   */
  viridis(
      "44015446085c471063481769481d6f482475472a7a46307e453781433d844142873f48893d4e8a3a538b38598c"
          + "355e8d33638d31688e2e6d8e2c718e2a768e297b8e27808e25848e23898e218e8d20928c1f978b1e9c89"
          + "1fa18821a58524aa8328ae802eb37c35b7793dbc7446c06f50c46a5ac86465cb5e70cf577cd25089d548"
          + "95d840a2da37b0dd2fbddf26cae11fd8e219e5e419f1e51dfde725");

  private static final int DIGITS = 6;

  private final String hex;

  Colormap(String hex) {
    this.hex = hex;
  }

  private int listed(int index) {
    return Integer.parseInt(hex, index * DIGITS, (index + 1) * DIGITS, 16);
  }

  /**
   * Returns the map of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Colormap of(String name) {
    for (Colormap map : values()) {
      if (map.name().equals(name)) {
        return map;
      }
    }
    throw new IllegalArgumentException(
        "imshow: there is no colour map '" + name + "'; there are gray and viridis.");
  }

  /**
   * Returns numbers of (H, W), or (1, H, W), as a picture; the least has the first colour and the
   * greatest the last.
   *
   * @throws IllegalArgumentException if the shape is another
   */
  BufferedImage picture(Tensor numbers) {
    Tensor plane = numbers.dim() == 3 && numbers.size(0) == 1 ? numbers.squeeze(0) : numbers;
    if (plane.dim() != 2 || plane.numel() == 0) {
      throw new IllegalArgumentException(
          "imshow: an image is of shape (H, W), not " + Arrays.toString(numbers.shape()) + ".");
    }
    int height = (int) plane.size(0);
    int width = (int) plane.size(1);
    double[] values = plane.detach().cpu().contiguous().view(-1).toDoubles();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < values.length; i++) {
      double share = most > least ? (values[i] - least) / (most - least) : 0;
      picture.setRGB(i % width, i / width, colour(share));
    }
    return picture;
  }

  /** Returns the colour of a number from 0 to 1. */
  private int colour(double share) {
    int last = hex.length() / DIGITS - 1;
    double place = share * last;
    int below = (int) place;
    int before = listed(below);
    int after = listed(Math.min(below + 1, last));
    int colour = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int from = before >> shift & 0xff;
      int to = after >> shift & 0xff;
      colour |= (int) Math.round(from + (to - from) * (place - below)) << shift;
    }
    return colour;
  }
}
