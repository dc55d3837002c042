package jtorch.vision;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;

/**
 * A picture from a file, after Python's PIL: {@code Image.open("7.png").convert("L")}.
 *
 * <p>PIL's page: <a href="https://pillow.readthedocs.io/en/stable/reference/Image.html">Image</a>.
 * A picture has 8 bits a channel and the mode "L" (grey), "LA", "RGB", "RGBA" or "CMYK" (inks); a
 * palette is looked up. Of 16 bits a colour keeps the upper 8, and grey ends at 255, as in PIL.
 */
public final class Image {
  private static final int MOST_CHANNELS = 4;

  private final int width;
  private final int height;
  private final int channels;
  private final byte[] planes; // channel after channel, row after row
  private final boolean inks;

  /** Makes a picture from its channels, one after the other. */
  Image(int width, int height, int channels, byte[] planes) {
    this(width, height, channels, planes, false);
  }

  private Image(int width, int height, int channels, byte[] planes, boolean inks) {
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.planes = planes;
    this.inks = inks;
  }

  /** Returns the picture whose four channels are cyan, magenta, yellow and black. */
  Image ofInks() {
    return new Image(width, height, channels, planes, true);
  }

  /**
   * Reads a PNG, JPEG, BMP or GIF file (of a GIF, the first picture).
   *
   * @throws java.io.UncheckedIOException if the file can't be read or is no such picture
   */
  public static Image open(String file) {
    return open(Path.of(file));
  }

  /**
   * Reads a PNG, JPEG, BMP or GIF file (of a GIF, the first picture).
   *
   * @throws java.io.UncheckedIOException if the file can't be read or is no such picture
   */
  public static Image open(Path file) {
    try {
      return ImageFile.read(file);
    } catch (IOException e) {
      throw ImageFile.failure("read", file, e);
    }
  }

  /**
   * Makes a picture of its pixels, which are copied.
   *
   * @param pixels uint8 of shape (C, H, W) with 1, 2, 3 or 4 channels: "L", "LA", "RGB", "RGBA"
   * @throws IllegalArgumentException if it has another type or shape
   */
  public static Image of(Tensor pixels) {
    if (pixels.dtype() != DType.uint8
        || pixels.dim() != 3
        || pixels.size(0) < 1
        || pixels.size(0) > MOST_CHANNELS) {
      throw new IllegalArgumentException(
          "Image: a tensor of "
              + pixels.dtype()
              + " and shape "
              + Arrays.toString(pixels.shape())
              + " is not one of torch.uint8 and (C, H, W) with 1 to "
              + MOST_CHANNELS
              + " channels.");
    }
    byte[] planes = new byte[Math.toIntExact(pixels.numel())];
    MemorySegment bytes = pixels.cpu().contiguous().segment();
    MemorySegment.ofArray(planes).copyFrom(bytes);
    return new Image((int) pixels.size(2), (int) pixels.size(1), (int) pixels.size(0), planes);
  }

  /** Returns the picture's width in pixels. */
  public int width() {
    return width;
  }

  /** Returns the picture's height in pixels. */
  public int height() {
    return height;
  }

  /** Returns "L", "LA", "RGB", "RGBA" or "CMYK". */
  public String mode() {
    if (inks) {
      return "CMYK";
    }
    return switch (channels) {
      case 1 -> "L";
      case 2 -> "LA";
      case 3 -> "RGB";
      default -> "RGBA";
    };
  }

  /**
   * Returns the picture in grey or in colours; transparency is dropped.
   *
   * @param mode "L" or "RGB"
   * @throws IllegalArgumentException if it is another mode
   */
  public Image convert(String mode) {
    if (mode.equals(mode())) {
      return this;
    }
    if (inks) {
      return new Image(width, height, 3, light()).convert(mode);
    }
    return switch (mode) {
      case "L" -> new Image(width, height, 1, grey());
      case "RGB" -> new Image(width, height, 3, colours());
      default ->
          throw new IllegalArgumentException(
              "convert: \"" + mode + "\" is not one of the modes \"L\" and \"RGB\".");
    };
  }

  /** Returns a copy of the pixels, uint8 of shape (C, H, W). */
  public Tensor tensor() {
    return torch.from_bytes(MemorySegment.ofArray(planes), channels, height, width);
  }

  /** What four inks leave of red, green and blue, as PIL reckons it. */
  private byte[] light() {
    int pixels = width * height;
    byte[] light = new byte[3 * pixels];
    for (int i = 0; i < light.length; i++) {
      int paper = 255 - (planes[3 * pixels + i % pixels] & 0xff);
      int product = (planes[i] & 0xff) * paper + 128;
      light[i] = (byte) (paper - (((product >> 8) + product) >> 8)); // divided by 255 and rounded
    }
    return light;
  }

  private byte[] grey() {
    int pixels = width * height;
    byte[] grey = new byte[pixels];
    if (channels < 3) {
      System.arraycopy(planes, 0, grey, 0, pixels);
      return grey;
    }
    for (int i = 0; i < pixels; i++) {
      int red = planes[i] & 0xff;
      int green = planes[pixels + i] & 0xff;
      int blue = planes[2 * pixels + i] & 0xff;
      // PIL's sum of ITU-R 601-2: https://pillow.readthedocs.io/en/stable/reference/Image.html
      grey[i] = (byte) ((red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16);
    }
    return grey;
  }

  private byte[] colours() {
    int pixels = width * height;
    byte[] colours = new byte[3 * pixels];
    for (int channel = 0; channel < 3; channel++) {
      int from = channels < 3 ? 0 : channel * pixels;
      System.arraycopy(planes, from, colours, channel * pixels, pixels);
    }
    return colours;
  }

  @Override
  public String toString() {
    return "<Image mode=" + mode() + " size=" + width + "x" + height + ">";
  }
}
