package jtorch.trainer.pictures;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jtorch.trainer.UserException;

/**
 * Reads PNG, JPEG, BMP and GIF pictures as grey, by the Java platform's decoders.
 *
 * <p>What is wrong with a file is one sentence, whatever is in it; its size is looked at before its
 * pixels are.
 */
final class PictureReader {
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif");
  private static final long MOST_PIXELS = 200_000_000; // of a good camera
  private static final long READ_PIXELS = 8_000_000; // more are read one of several
  private static final String CUT_OFF = "is cut off: its end is missing; copy it again";

  private final String name;

  private PictureReader(String name) {
    this.name = name;
  }

  /**
   * Reads a picture.
   *
   * @param name what it is called in sentences
   * @throws UserException if it can't be read
   */
  static Grey read(String name, byte[] bytes) {
    return new PictureReader(name).read(bytes);
  }

  private UserException failure(String why) {
    return UserException.failure(name + " " + why + ".");
  }

  private Grey read(byte[] bytes) {
    if (bytes.length == 0) {
      throw failure("is empty");
    }
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = reader(stream);
      try {
        reader.setInput(stream, true, true);
        return Orientation.of(bytes).upright(decode(reader));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw failure("can't be read: " + e.getMessage());
    }
  }

  private ImageReader reader(ImageInputStream stream) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    throw failure("is no PNG, JPEG, BMP or GIF picture");
  }

  private Grey decode(ImageReader reader) {
    List<String> warnings = new ArrayList<>();
    reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
    Grey grey;
    try {
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw failure(
            String.format(
                Locale.ROOT,
                "is %,d by %,d pixels, and more than %,d in all are not read; make it smaller",
                width,
                height,
                MOST_PIXELS));
      }
      ImageReadParam parameters = reader.getDefaultReadParam();
      int each = (int) Math.ceil(Math.sqrt((double) width * height / READ_PIXELS));
      parameters.setSourceSubsampling(each, each, 0, 0);
      grey = grey(reader.read(0, parameters));
    } catch (EOFException e) {
      throw failure(CUT_OFF);
    } catch (IOException e) {
      throw failure(reason(e));
    } catch (OutOfMemoryError e) {
      throw failure("needs more memory than there is; make it smaller, or start Java with -Xmx4g");
    } catch (IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException
        | NullPointerException
        | ArithmeticException
        | NegativeArraySizeException e) {
      throw failure("is damaged: the reader of " + format(reader) + " files fails in it");
    }
    if (warnings.stream().anyMatch(PictureReader::saysCutOff)) {
      throw failure(CUT_OFF);
    }
    return grey;
  }

  /** The reader of JPEG files only warns, and paints the rest grey. */
  private static boolean saysCutOff(String warning) {
    return warning.contains("Premature end") || warning.contains("Truncated File");
  }

  private static String format(ImageReader reader) {
    try {
      return reader.getFormatName().toUpperCase(Locale.ROOT);
    } catch (IOException e) {
      return "such";
    }
  }

  private static String reason(IOException e) {
    Throwable cause = e;
    while (cause != null) {
      if (cause instanceof EOFException) {
        return CUT_OFF;
      }
      cause = cause.getCause();
    }
    String said = String.valueOf(e.getMessage());
    if (said.contains("Unsupported Image Type")) {
      return "has four inks (CMYK), which Java's reader of JPEG does not take; save it in grey or"
          + " in RGB";
    }
    return "is damaged: " + said.replaceAll("[.!]+$", "");
  }

  private Grey grey(BufferedImage picture) {
    ColorModel model = picture.getColorModel();
    int space = model.getColorSpace().getType();
    boolean plain = space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB;
    Layers layers =
        plain && model instanceof ComponentColorModel ? stored(picture) : lookedUp(picture);
    Grey onWhite = layers.on(1);
    return layers.isOpaque() || !isFlat(onWhite) ? onWhite : layers.on(0);
  }

  /** White ink on nothing is invisible on white paper. */
  private static boolean isFlat(Grey picture) {
    float least = 1;
    float most = 0;
    for (float value : picture.values()) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least < 1 / 32f;
  }

  /** The numbers as they are in the file, of 8 or 16 bits: getRGB would convert grey ones. */
  private static Layers stored(BufferedImage picture) {
    Raster raster = picture.getRaster();
    boolean alpha = picture.getColorModel().hasAlpha();
    int colours = raster.getNumBands() - (alpha ? 1 : 0);
    int width = picture.getWidth();
    Layers layers = new Layers(width, picture.getHeight());
    float most = (1 << picture.getColorModel().getComponentSize(0)) - 1;
    float[] row = new float[width * raster.getNumBands()];
    for (int y = 0; y < picture.getHeight(); y++) {
      raster.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int at = x * raster.getNumBands();
        float light = colours < 3 ? row[at] / most : luma(row[at], row[at + 1], row[at + 2]) / most;
        layers.set(x, y, light, alpha ? row[at + colours] / most : 1);
      }
    }
    return layers;
  }

  /** Palettes, packed pixels and inks. */
  private static Layers lookedUp(BufferedImage picture) {
    int width = picture.getWidth();
    Layers layers = new Layers(width, picture.getHeight());
    int[] row = new int[width];
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int argb = row[x];
        float light = luma(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff) / 255;
        layers.set(x, y, light, (argb >>> 24) / 255f);
      }
    }
    return layers;
  }

  /** ITU-R BT.601's weights of red, green and blue. */
  private static float luma(float red, float green, float blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }

  /** A grey picture and how opaque each of its pixels is. */
  private static final class Layers {
    private final Grey light;
    private final Grey alpha;
    private boolean opaque = true;

    Layers(int width, int height) {
      light = Grey.black(width, height);
      alpha = Grey.black(width, height);
    }

    void set(int x, int y, float value, float opacity) {
      light.values()[y * light.width() + x] = value;
      alpha.values()[y * light.width() + x] = opacity;
      opaque &= opacity == 1;
    }

    boolean isOpaque() {
      return opaque;
    }

    /** Returns the picture laid on a paper of one shade. */
    Grey on(float paper) {
      Grey laid = Grey.black(light.width(), light.height());
      for (int i = 0; i < laid.values().length; i++) {
        float cover = alpha.values()[i];
        laid.values()[i] = cover * light.values()[i] + (1 - cover) * paper;
      }
      return laid;
    }
  }
}
