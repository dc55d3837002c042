package jtorch.vision.datasets;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.vision.Image;
import jtorch.vision.Picture;

/** Pictures whose pixels are numbers of classes, which a palette paints for the eye. */
final class Mask {
  private Mask() {}

  /**
   * Reads the numbers, not their colours, as PIL has them in mode "P": a picture of shape (1, H,
   * W).
   *
   * @throws java.io.UncheckedIOException if the file can't be read or is no picture
   */
  static Tensor read(Path file) {
    Image checked = Image.open(file); // that refuses what is broken or too large
    try (InputStream in = Files.newInputStream(file)) {
      BufferedImage stored = ImageIO.read(in);
      if (stored == null || !(stored.getColorModel() instanceof IndexColorModel)) {
        return checked.convert("L").tensor();
      }
      int width = stored.getWidth();
      int height = stored.getHeight();
      int[] numbers = stored.getRaster().getSamples(0, 0, width, height, 0, (int[]) null);
      Tensor all = DefaultDevice.onCpu(() -> torch.tensor(numbers).to(torch.uint8));
      return Picture.of(all.view(1, height, width));
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }
}
