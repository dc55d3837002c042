package jtorch.utils.tensorboard;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.utils;

/**
 * A picture as TensorBoard takes it.
 *
 * @param bytes uint8 of shape (H, W, C), with 3 or 4 channels
 */
record Pixels(Tensor bytes) {
  private static final int COLUMNS = 8;

  /**
   * Returns the message of a picture.
   *
   * @param formats what the dimensions are, such as "CHW"; with an "N" there are several pictures
   * @throws IllegalArgumentException if they are not the tensor's
   */
  static Message message(Tensor picture, String formats) {
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Pixels pixels = of(picture.cpu(), formats.toUpperCase(Locale.ROOT));
      long[] sizes = pixels.bytes.shape();
      return new Message()
          .whole(1, sizes[0])
          .whole(2, sizes[1])
          .whole(3, sizes[2])
          .bytes(4, pixels.png());
    }
  }

  private static Pixels of(Tensor picture, String formats) {
    Tensor colours =
        switch (formats.length()) {
          case 2 -> torch.stack(List.of(arranged(picture, formats, "HW")), 2);
          case 3 -> arranged(picture, formats, "HWC");
          default -> grid(arranged(picture, formats, "NCHW"), COLUMNS).permute(1, 2, 0);
        };
    Tensor three = colours.size(2) == 1 ? colours.expand(-1, -1, 3) : colours;
    if (three.size(2) != 3 && three.size(2) != 4) {
      throw refused(picture, formats);
    }
    Tensor levels = three.to(torch.float32).nan_to_num();
    return of(picture.dtype() == torch.uint8 ? levels : levels.mul(255));
  }

  /** Takes numbers of 0 to 255, without what is behind their point. */
  static Pixels of(Tensor levels) {
    return new Pixels(levels.clamp(0, 255).to(torch.uint8).contiguous());
  }

  /** Puts the dimensions in an order. */
  private static Tensor arranged(Tensor picture, String formats, String order) {
    long[] places = order.chars().mapToLong(formats::indexOf).toArray();
    boolean all = Arrays.stream(places).boxed().allMatch(place -> place >= 0);
    if (!all
        || Set.copyOf(Arrays.stream(places).boxed().toList()).size() != formats.length()
        || picture.dim() != formats.length()
        || picture.numel() == 0) {
      throw refused(picture, formats);
    }
    return picture.permute(places);
  }

  /** Puts pictures of (N, C, H, W) into one of (3, H', W'), with nothing between them. */
  static Tensor grid(Tensor pictures, int columns) {
    if (pictures.size(1) != 1 && pictures.size(1) != 3) {
      throw refused(pictures, "NCHW");
    }
    return utils.make_grid(pictures, columns, 0);
  }

  private static IllegalArgumentException refused(Tensor picture, String formats) {
    return new IllegalArgumentException(
        "A tensor of shape "
            + Arrays.toString(picture.shape())
            + " is no picture with the dataformats \""
            + formats
            + "\"; name each of its dimensions once, by \"CHW\", \"HWC\", \"HW\" or \"NCHW\" in any"
            + " order, with 1, 3 or, of one picture, 4 channels.");
  }

  /** Returns the bytes of a PNG file. */
  byte[] png() {
    int height = Math.toIntExact(bytes.size(0));
    int width = Math.toIntExact(bytes.size(1));
    int channels = Math.toIntExact(bytes.size(2));
    byte[] levels = bytes.segment().toArray(ValueLayout.JAVA_BYTE);
    int[] colours = new int[height * width];
    for (int i = 0; i < colours.length; i++) {
      int at = i * channels;
      int alpha = channels == 4 ? levels[at + 3] << 24 : 0;
      colours[i] =
          alpha
              | (levels[at] & 0xff) << 16
              | (levels[at + 1] & 0xff) << 8
              | (levels[at + 2] & 0xff);
    }
    int type = channels == 4 ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage picture = new BufferedImage(width, height, type);
    picture.setRGB(0, 0, width, height, colours, 0, width);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can be written
    }
  }
}
