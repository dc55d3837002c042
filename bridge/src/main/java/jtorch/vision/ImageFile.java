package jtorch.vision;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import jtorch.internal.pillow.Mode;
import jtorch.internal.pillow.Planes;

/** Reads pictures through the Java platform's own decoders. */
final class ImageFile {
  /** Where PIL refuses too: a small file may claim to be a picture that fills the memory. */
  private static final long MOST_PIXELS = 178_956_970;

  private ImageFile() {}

  /** Reads the first picture of a file. */
  static Image read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    try (ImageInputStream stream = new MemoryCacheImageInputStream(Files.newInputStream(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        throw new IOException("it is not a PNG, JPEG, BMP or GIF file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        Image picture = decode(reader);
        if (warnings.stream().anyMatch(warning -> warning.contains("Truncated"))) {
          throw new IOException("it is truncated"); // the decoder fills what is missing with grey
        }
        return picture;
      } finally {
        reader.dispose();
      }
    }
  }

  /** Decodes, whatever the decoder makes of a broken file. */
  private static Image decode(ImageReader reader) throws IOException {
    try {
      long width = reader.getWidth(0);
      long height = reader.getHeight(0);
      if (width * height > MOST_PIXELS) {
        throw new IOException(
            "its size of " + width + "x" + height + " is more than " + MOST_PIXELS + " pixels");
      }
      return planes(reader.read(0));
    } catch (RuntimeException e) {
      throw new IOException("it is broken (" + e + ")", e);
    }
  }

  private static Image planes(BufferedImage picture) {
    // The stored numbers, not getRGB's: that converts grey, and what has a colour profile.
    boolean stored = picture.getColorModel() instanceof ComponentColorModel;
    if (!stored) {
      return ofColours(picture);
    }
    Planes planes = ofRaster(picture.getRaster());
    boolean inks = picture.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    return new Image(inks ? Mode.CMYK : Mode.of(planes.channels()), planes);
  }

  private static Planes ofRaster(Raster raster) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int channels = raster.getNumBands();
    boolean wide = raster.getTransferType() == DataBuffer.TYPE_USHORT;
    byte[] planes = new byte[Math.multiplyExact(width * height, channels)];
    int[] row = new int[width];
    int next = 0;
    for (int channel = 0; channel < channels; channel++) {
      for (int y = 0; y < height; y++) {
        for (int sample : raster.getSamples(0, y, width, 1, channel, row)) {
          int narrow = !wide ? sample : channels == 1 ? Math.min(sample, 255) : sample >> 8;
          planes[next++] = (byte) narrow;
        }
      }
    }
    return new Planes(planes, channels, height, width);
  }

  /** Palettes and packed pixels, whose colours the picture itself looks up. */
  private static Image ofColours(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int pixels = width * height;
    int[] colours = picture.getRGB(0, 0, width, height, null, 0, width);
    int channels = picture.getColorModel().hasAlpha() ? 4 : isGrey(colours) ? 1 : 3;
    byte[] planes = new byte[Math.multiplyExact(pixels, channels)];
    for (int i = 0; i < pixels; i++) {
      for (int channel = 0; channel < channels; channel++) {
        int shift = channel == 3 ? 24 : 16 - 8 * channel;
        planes[channel * pixels + i] = (byte) (colours[i] >> shift);
      }
    }
    return new Image(Mode.of(channels), new Planes(planes, channels, height, width));
  }

  private static boolean isGrey(int... colours) {
    for (int colour : colours) {
      int blue = colour & 0xff;
      if ((colour >> 8 & 0xff) != blue || (colour >> 16 & 0xff) != blue) {
        return false;
      }
    }
    return true;
  }

  /** Writes an image, grey or in colours; opacity is kept where the kind of file has some. */
  static void write(Image image, Path file) {
    String kind = kind(file);
    try {
      write(buffered(image, kind.equals("png")), kind, file);
    } catch (IOException e) {
      throw failure("write", file, e);
    }
  }

  /** Returns what a file's name ends in, in small letters. */
  static String kind(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Writes a picture as a file of a kind. */
  static void write(BufferedImage picture, String kind, Path file) throws IOException {
    if (!Arrays.asList(ImageIO.getWriterFileSuffixes()).contains(kind)) {
      throw new IOException("its name doesn't end in .png, .jpg, .bmp or .gif");
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      ImageIO.write(picture, kind, out);
    }
  }

  private static BufferedImage buffered(Image image, boolean translucent) {
    Mode mode = image.kind();
    boolean alpha = mode.hasAlpha() && translucent;
    Mode written = mode == Mode.L ? Mode.L : alpha ? Mode.RGBA : Mode.RGB;
    Planes planes = image.convert(written.name()).planes();
    int type =
        switch (written) {
          case L -> BufferedImage.TYPE_BYTE_GRAY;
          case RGBA -> BufferedImage.TYPE_4BYTE_ABGR;
          default -> BufferedImage.TYPE_3BYTE_BGR;
        };
    BufferedImage picture = new BufferedImage(planes.width(), planes.height(), type);
    int[] samples = new int[planes.area()];
    for (int channel = 0; channel < planes.channels(); channel++) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = planes.bytes()[channel * samples.length + i] & 0xff;
      }
      picture.getRaster().setSamples(0, 0, planes.width(), planes.height(), channel, samples);
    }
    return picture;
  }

  /** The one sentence for a picture that can't be read or written. */
  static UncheckedIOException failure(String action, Path file, IOException cause) {
    String why =
        switch (cause) {
          case NoSuchFileException _ ->
              action.equals("write") ? "its folder does not exist" : "it does not exist";
          case AccessDeniedException _ -> "permission denied";
          default ->
              cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    String message = "Cannot " + action + " the picture " + file + ": " + why + ".";
    return new UncheckedIOException(message, cause);
  }
}
