package jtorch.trainer.screen;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;

/** A grey picture in characters, two pixels one above the other in each. */
public final class TextPicture {
  private static final String SHADES = " .:-=+*#%@";

  private TextPicture() {}

  /**
   * Returns the picture's lines, trimmed to a width.
   *
   * @param picture uint8 of shape (1, H, W)
   */
  public static List<String> lines(Tensor picture, int width) {
    try (var scope = torch.scope()) {
      assert scope != null;
      int rows = Math.toIntExact(picture.size(1));
      int columns = Math.toIntExact(picture.size(2));
      double[] pixels = picture.to(torch.float64).flatten().toDoubles();
      List<String> lines = new ArrayList<>();
      for (int row = 0; row + 1 < rows; row += 2) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < Math.min(columns, width - 1); column++) {
          double grey = pixels[row * columns + column] + pixels[(row + 1) * columns + column];
          line.append(SHADES.charAt((int) (grey / 510 * (SHADES.length() - 1) + 0.5)));
        }
        lines.add(line.toString().stripTrailing());
      }
      return lines;
    }
  }
}
