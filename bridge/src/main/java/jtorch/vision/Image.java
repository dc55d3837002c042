package jtorch.vision;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.VisionKwargs.ImageRotationKwarg;
import jtorch.internal.pillow.Conversion;
import jtorch.internal.pillow.Filter;
import jtorch.internal.pillow.Mode;
import jtorch.internal.pillow.Planes;
import jtorch.internal.pillow.Tables;
import jtorch.internal.pillow.Transposition;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A picture from a file, after Python's PIL: {@code Image.open("7.png").convert("L")}.
 *
 * <p>PIL's page: <a href="https://pillow.readthedocs.io/en/stable/reference/Image.html">Image</a>.
 * An image has 8 bits a channel and the mode "L" (grey), "LA", "RGB", "RGBA", "CMYK" (inks),
 * "YCbCr" or "HSV"; a palette is looked up. Of 16 bits a colour keeps the upper 8, and grey ends at
 * 255, as in PIL. An image never changes: what a method makes of it is another one, whose bytes are
 * PIL's.
 */
public final class Image {
  /** How a pixel between others is made of them. */
  public enum Resampling {
    /** The nearest pixel. */
    NEAREST(null),
    /** The 36 around by Lanczos's curve. */
    LANCZOS(Filter.LANCZOS),
    /** The four around, each the more the nearer it is. */
    BILINEAR(Filter.BILINEAR),
    /** The sixteen around, by a cubic curve. */
    BICUBIC(Filter.BICUBIC),
    /** All that a new pixel covers, alike. */
    BOX(Filter.BOX),
    /** The four around by Hamming's curve. */
    HAMMING(Filter.HAMMING);

    private final @Nullable Filter filter;

    Resampling(@Nullable Filter filter) {
      this.filter = filter;
    }

    @Nullable Filter filter() {
      return filter;
    }
  }

  /** Mirror images and quarter turns, counter-clockwise. */
  public enum Transpose {
    /** Left and right change places. */
    FLIP_LEFT_RIGHT(false, true, false),
    /** Top and bottom change places. */
    FLIP_TOP_BOTTOM(false, false, true),
    /** A quarter turn counter-clockwise. */
    ROTATE_90(true, false, true),
    /** Half a turn. */
    ROTATE_180(false, true, true),
    /** A quarter turn clockwise. */
    ROTATE_270(true, true, false),
    /** Rows become columns. */
    TRANSPOSE(true, false, false),
    /** Rows become columns, from the lower right on. */
    TRANSVERSE(true, true, true);

    private final Transposition change;

    Transpose(boolean swapped, boolean mirrored, boolean upsideDown) {
      change = new Transposition(swapped, mirrored, upsideDown);
    }
  }

  private final Mode mode;
  private final Planes planes; // of one picture

  Image(Mode mode, Planes planes) {
    this.mode = mode;
    this.planes = planes;
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
   * Makes an image of its pixels, which are copied.
   *
   * @param pixels uint8 of shape (C, H, W) with 1, 2, 3 or 4 channels: "L", "LA", "RGB", "RGBA",
   *     unless it is a {@link Picture} of another mode
   * @throws IllegalArgumentException if it has another type or shape
   */
  public static Image of(Tensor pixels) {
    if (pixels.dtype() != DType.uint8
        || pixels.dim() != 3
        || pixels.size(0) < 1
        || pixels.size(0) > 4) {
      throw new IllegalArgumentException(
          "Image: a tensor of "
              + pixels.dtype()
              + " and shape "
              + Arrays.toString(pixels.shape())
              + " is not one of torch.uint8 and (C, H, W) with 1 to 4 channels.");
    }
    byte[] bytes = new byte[Math.toIntExact(pixels.numel())];
    MemorySegment.ofArray(bytes).copyFrom(pixels.cpu().contiguous().segment());
    int channels = (int) pixels.size(0);
    Mode mode = pixels instanceof Picture p ? Mode.of("Image", p.colourMode()) : Mode.of(channels);
    int height = (int) pixels.size(1);
    return new Image(mode, new Planes(bytes, channels, height, (int) pixels.size(2)));
  }

  /**
   * Makes an image of an array of pixels, which are copied: {@code Image.fromarray(array)} in
   * Python.
   *
   * @param array uint8 of shape (H, W) for mode "L", or (H, W, C) with 2, 3 or 4 channels: "LA",
   *     "RGB", "RGBA"
   * @throws IllegalArgumentException if it has another type or shape
   */
  public static Image fromarray(Tensor array) {
    return switch (array.dim()) {
      case 2 -> of(array.unsqueeze(0));
      case 3 -> of(array.permute(2, 0, 1));
      default ->
          throw new IllegalArgumentException(
              "fromarray: a shape of %s is neither (H, W) nor (H, W, C)."
                  .formatted(Arrays.toString(array.shape())));
    };
  }

  /**
   * Puts the channels of a mode together, each an image of mode "L".
   *
   * @throws IllegalArgumentException if there are not as many, or one has another mode or size
   */
  public static Image merge(String mode, Image... bands) {
    return ImageBands.merged(Mode.of("merge", mode), bands);
  }

  /** Returns the channels, each as an image of mode "L". */
  public List<Image> split() {
    return ImageBands.split(planes);
  }

  /** Returns the width in pixels. */
  public int width() {
    return planes.width();
  }

  /** Returns the height in pixels. */
  public int height() {
    return planes.height();
  }

  /** Returns the width and the height: {@code img.size} in Python. */
  public int[] size() {
    return new int[] {width(), height()};
  }

  /** Returns "L", "LA", "RGB", "RGBA", "CMYK", "YCbCr" or "HSV". */
  public String mode() {
    return mode.name();
  }

  Mode kind() {
    return mode;
  }

  Planes planes() {
    return planes;
  }

  /** Returns the names of the channels: "R", "G" and "B", for instance. */
  public List<String> getbands() {
    return mode == Mode.YCbCr ? List.of("Y", "Cb", "Cr") : List.of(mode.name().split(""));
  }

  /**
   * Returns a pixel's channels.
   *
   * @throws IndexOutOfBoundsException if it is not within the image
   */
  public int[] getpixel(int x, int y) {
    return ImageBands.pixel(planes, x, y);
  }

  /**
   * Returns the image in another mode; opacity is dropped, or full where there was none.
   *
   * @param mode "L", "LA", "RGB", "RGBA", "CMYK", "YCbCr" or "HSV"
   * @throws IllegalArgumentException if it is none of these
   */
  public Image convert(String mode) {
    Mode to = Mode.of("convert", mode);
    return to == this.mode ? this : new Image(to, Conversion.converted(planes, this.mode, to));
  }

  /**
   * Returns the image in another size, bicubic and smoothed.
   *
   * @param size the width and the height
   * @throws IllegalArgumentException if they are not two positive numbers
   */
  public Image resize(int... size) {
    return resize(size, Resampling.BICUBIC);
  }

  /**
   * Returns the image, or a part of it, in another size.
   *
   * @param size the width and the height
   * @param box the left, upper, right and lower edge of the part, if not all is meant
   * @throws IllegalArgumentException if there are not two positive numbers and four, or the box is
   *     not within the image
   */
  public Image resize(int[] size, Resampling resample, double... box) {
    return new Image(mode, ImageChanges.resized(this, size, resample, box));
  }

  /**
   * Returns the image turned counter-clockwise: around its middle, in its size, by the nearest
   * pixels and with black corners, unless keywords say otherwise.
   *
   * @param angle in degrees
   * @throws IllegalArgumentException if the colour has not one number, or one for each channel, or
   *     pixels can't be moved by the resampling
   */
  public Image rotate(double angle, ImageRotationKwarg... keywords) {
    return new Image(mode, ImageChanges.rotated(this, angle, keywords));
  }

  /** Returns the mirror image, or the image after a quarter turn. */
  public Image transpose(Transpose method) {
    return new Image(mode, method.change.of(planes));
  }

  /**
   * Returns a piece; what is outside of the image is 0.
   *
   * @param box the left, upper, right and lower edge: {@code img.crop((0, 0, 9, 9))} in Python
   * @throws IllegalArgumentException if there are not four numbers, or they are in the wrong order
   */
  public Image crop(int... box) {
    return new Image(mode, ImageChanges.cropped(planes, box));
  }

  /** Returns the image whose bytes have each become another, from 0 to 255. */
  public Image point(IntUnaryOperator lut) {
    return new Image(
        mode, Tables.changed(planes, level -> Math.clamp(lut.applyAsInt(level), 0, 255)));
  }

  /**
   * Returns a copy of the pixels, uint8 of shape (C, H, W).
   *
   * <p>Transforms change it as Pillow changes the image; {@link Picture#plain} is a usual tensor.
   */
  public Picture tensor() {
    MemorySegment bytes = MemorySegment.ofArray(planes.bytes());
    return Picture.of(
        torch.from_bytes(bytes, planes.channels(), planes.height(), planes.width()), mode());
  }

  /**
   * Writes the image to a file, of the kind that the name's end says: .png, .jpg, .bmp or .gif.
   *
   * @throws java.io.UncheckedIOException if it can't be written, or is of another kind
   */
  public void save(String file) {
    ImageFile.write(this, Path.of(file));
  }

  @Override
  public String toString() {
    return "<Image mode=" + mode() + " size=" + width() + "x" + height() + ">";
  }
}
