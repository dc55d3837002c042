package jtorch.trainer.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import jtorch.Tensor;
import jtorch.sys.LibTorch;
import jtorch.trainer.TestFiles;
import jtorch.trainer.UserException;
import jtorch.trainer.evaluation.Prediction;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.models.Fit;
import jtorch.trainer.models.StateFile;
import jtorch.trainer.pictures.Pen.Look;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PicturesTest {
  private static final Look SCAN = Look.SCAN;

  @TempDir private Path folder;

  @BeforeAll
  static void libTorch() {
    LibTorch.load();
  }

  /** A paper, a pen and a camera, by a name. */
  record Sheet(String name, Look look, String format) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sheet> sheets() {
    return List.of(
        new Sheet("scan in black", SCAN, "png"),
        new Sheet("in a corner", SCAN.sized(640, 480, 90).at(0.03, 0.9).pen(7, 0.1), "png"),
        new Sheet("grey paper", SCAN.sheet(0.7, 0, 0.01).pen(12, 0.2), "bmp"),
        new Sheet(
            "under a shadow",
            SCAN.sized(640, 480, 300).at(0.7, 0.6).pen(20, 0.15).sheet(0.9, 0.5, 0.02),
            "png"),
        new Sheet("noise and jpeg", SCAN.sheet(0.8, 0.2, 0.06), "jpg"),
        new Sheet("fine pen", SCAN.sized(640, 480, 260).pen(2, 0.1), "png"),
        new Sheet("brush", SCAN.pen(26, 0), "gif"),
        new Sheet("cut closely", SCAN.sized(100, 140, 140), "png"),
        new Sheet("pencil", SCAN.sized(640, 480, 300).pen(8, 0.6).sheet(0.85, 0.15, 0.02), "png"),
        new Sheet("chalk", SCAN.sheet(0.05, 0, 0).pen(12, 0.95), "png"),
        new Sheet(
            "photo",
            SCAN.sized(1600, 1200, 500).at(0.2, 0.7).pen(28, 0.2).sheet(0.8, 0.4, 0.03),
            "jpg"),
        new Sheet("of MNIST's size", SCAN.sized(28, 28, 20).pen(2.5, 0), "png"),
        new Sheet(
            "a strip",
            SCAN.sized(900, 120, 80).at(0.1, 0.5).pen(8, 0.1).sheet(0.8, 0.3, 0.01),
            "png"));
  }

  static byte[] encoded(BufferedImage picture, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture, format, bytes), format);
    return bytes.toByteArray();
  }

  static Grey found(byte[] bytes) {
    return DigitFinder.find("7.png", PictureReader.read("7.png", bytes));
  }

  private static Classifier handbook() {
    Recipe recipe = Recipes.find("handbook").orElseThrow();
    Path file = TestFiles.golden().resolve("handbook.state_dict.pth");
    var network = recipe.network().make();
    var wish = new StateFile.Wish(List.of(), List.of(), false);
    Fit.load(network, StateFile.read(file, wish), true, "The weights");
    return Classifier.of(recipe, network, file.toString());
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aNetworkThatPythonTrainedOnMnistReadsAllTen(Sheet sheet) throws IOException {
    Classifier network = handbook();
    for (int digit = 0; digit < 10; digit++) {
      Path file = folder.resolve(digit + "." + sheet.format);
      Files.write(file, encoded(Pen.write(digit, sheet.look), sheet.format));
      Tensor picture = Pictures.digit(file.toString(), InputStream.nullInputStream());
      Prediction read = Prediction.of(network, List.of("7.png"), List.of(picture)).getFirst();
      assertEquals(digit, read.label(), read.line(3));
      assertEquals(1, read.probabilities().stream().mapToDouble(p -> p).sum(), 1e-9);
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void theDigitLiesAsMnistsDo(Sheet sheet) throws IOException {
    Grey digit = found(encoded(Pen.write(2, sheet.look), sheet.format));
    double mass = 0;
    double across = 0;
    double down = 0;
    int top = 28;
    int bottom = 0;
    for (int y = 0; y < 28; y++) {
      for (int x = 0; x < 28; x++) {
        float ink = digit.at(x, y);
        mass += ink;
        across += ink * (x + 0.5);
        down += ink * (y + 0.5);
        top = ink > 0.1 ? Math.min(top, y) : top;
        bottom = ink > 0.1 ? Math.max(bottom, y) : bottom;
      }
    }
    assertEquals(14, across / mass, 0.6, "the centre of mass across");
    assertEquals(14, down / mass, 0.6, "the centre of mass down");
    assertEquals(20, bottom - top + 1, 1, "the longer side");
    assertEquals(0, digit.at(0, 0), "the paper");
    assertTrue(mass > 60 && mass < 220, "there is ink of " + mass);
  }

  private static void assertLooksLikeTheScan(byte[] bytes, String what) throws IOException {
    float[] expected = found(encoded(Pen.write(5, SCAN), "png")).values();
    float[] values = found(bytes).values();
    double distance = 0;
    for (int i = 0; i < values.length; i++) {
      distance += Math.abs(values[i] - expected[i]);
    }
    assertTrue(distance < 0.06 * values.length, what + " is another picture by " + distance);
  }

  @Test
  void transparentPaperMayHaveBlackOrWhiteInk() throws IOException {
    BufferedImage black = Pen.stencil(5, SCAN);
    assertLooksLikeTheScan(encoded(black, "png"), "black on nothing");
    for (int y = 0; y < black.getHeight(); y++) {
      for (int x = 0; x < black.getWidth(); x++) {
        black.setRGB(x, y, black.getRGB(x, y) | 0xffffff);
      }
    }
    assertLooksLikeTheScan(encoded(black, "png"), "white on nothing");
  }

  @Test
  void sixteenBitsPalettesAndBitsAreRead() throws IOException {
    BufferedImage written = Pen.write(5, SCAN);
    for (int type :
        new int[] {
          BufferedImage.TYPE_USHORT_GRAY,
          BufferedImage.TYPE_BYTE_GRAY,
          BufferedImage.TYPE_BYTE_INDEXED,
          BufferedImage.TYPE_BYTE_BINARY,
          BufferedImage.TYPE_3BYTE_BGR
        }) {
      BufferedImage copy = new BufferedImage(written.getWidth(), written.getHeight(), type);
      copy.createGraphics().drawImage(written, 0, 0, null);
      assertLooksLikeTheScan(encoded(copy, "png"), "type " + type);
    }
  }

  @Test
  void aFrameSpecksAndADarkTableAreNotTheDigit() throws IOException {
    BufferedImage sheet = Pen.write(5, SCAN.sized(400, 480, 280).pen(24, 0));
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(6));
    graphics.drawRect(2, 2, 396, 476);
    for (int i = 0; i < 12; i++) {
      graphics.fillOval(20 + 30 * i, 30, 4, 4);
    }
    assertLooksLikeTheScan(encoded(sheet, "png"), "the framed one");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
  void aCameraThatWasHeldOtherwiseIsTurnedBack(int orientation) throws IOException {
    BufferedImage upright = Pen.write(5, SCAN);
    int width = upright.getWidth();
    int height = upright.getHeight();
    boolean sideways = orientation > 4;
    BufferedImage stored =
        new BufferedImage(
            sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int right = width - 1 - x;
        int below = height - 1 - y;
        // Where Exif's table says that the row 0 and the column 0 of the stored picture are seen.
        int[] at =
            switch (orientation) {
              case 1 -> new int[] {x, y};
              case 2 -> new int[] {right, y};
              case 3 -> new int[] {right, below};
              case 4 -> new int[] {x, below};
              case 5 -> new int[] {y, x};
              case 6 -> new int[] {y, right};
              case 7 -> new int[] {below, right};
              default -> new int[] {below, x};
            };
        stored.setRGB(at[0], at[1], upright.getRGB(x, y));
      }
    }
    assertLooksLikeTheScan(withExif(encoded(stored, "jpg"), orientation), "held " + orientation);
  }

  /** Puts Exif data with an orientation behind a JPEG file's first marker. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
    exif.putShort((short) 0xffe1).putShort((short) (exif.capacity() - 2));
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1);
    exif.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) orientation);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
    whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  @Test
  void fourInksAreRead() throws IOException {
    ColorSpace four =
        new ColorSpace(ColorSpace.TYPE_CMYK, 4) {
          @Override
          public float[] toRGB(float[] value) {
            return new float[3];
          }

          @Override
          public float[] fromRGB(float[] value) {
            return new float[4];
          }

          @Override
          public float[] toCIEXYZ(float[] value) {
            return new float[3];
          }

          @Override
          public float[] fromCIEXYZ(float[] value) {
            return new float[4];
          }
        };
    BufferedImage written = Pen.write(5, SCAN);
    int width = written.getWidth();
    int height = written.getHeight();
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) { // Adobe's way: 255 is no ink
        raster.setPixel(x, y, new int[] {255, 255, 255, written.getRGB(x, y) & 0xff});
      }
    }
    var model =
        new ComponentColorModel(four, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(stream);
      var type = new ImageTypeSpecifier(model, raster.getSampleModel());
      writer.write(
          null, new IIOImage(raster, null, writer.getDefaultImageMetadata(type, null)), null);
    }
    byte[] adobe = {
      (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
    };
    byte[] jpeg = bytes.toByteArray();
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + adobe.length);
    whole.put(jpeg, 0, 2).put(adobe).put(jpeg, 2, jpeg.length - 2);
    assertLooksLikeTheScan(whole.array(), "the one in four inks");
  }

  // Names

  @Test
  void foldersAndPatternsNameTheirPicturesInOrder() throws IOException {
    for (String name : List.of("b.PNG", "a.jpg", "c.txt", "d.jpeg")) {
      Files.createFile(folder.resolve(name));
    }
    Path deeper = Files.createDirectories(folder.resolve("more"));
    Files.createFile(deeper.resolve("e.gif"));
    assertEquals(List.of("a.jpg", "b.PNG", "d.jpeg"), names(folder.toString()));
    assertEquals(List.of("a.jpg", "d.jpeg"), names(folder + "/*.jp*"));
    assertEquals(List.of("e.gif"), names(folder + "/**/*.gif"));
    assertEquals(List.of("a.jpg", "b.PNG"), names(folder + "/[ab].*"));
    assertEquals(List.of("missing.png"), names("missing.png"));
    assertEquals(List.of("-"), Pictures.named("-"));
    for (String none : List.of(folder + "/*.bmp", folder + "/none/*.png", folder + "/[")) {
      assertThrows(UserException.class, () -> Pictures.named(none), none);
    }
  }

  private static List<String> names(String word) {
    return Pictures.named(word).stream()
        .map(name -> String.valueOf(Path.of(name).getFileName()))
        .toList();
  }

  @Test
  void standardInputIsAPicture() throws IOException {
    byte[] bytes = encoded(Pen.write(3, SCAN), "png");
    Tensor read = Pictures.digit("-", new ByteArrayInputStream(bytes));
    assertEquals(List.of(1L, 28L, 28L), Arrays.stream(read.shape()).boxed().toList());
    UserException e =
        assertThrows(UserException.class, () -> Pictures.digit("-", InputStream.nullInputStream()));
    assertEquals("The picture on standard input is empty.", e.getMessage());
  }

  @Test
  void asItIsAPictureIsOnlyScaled() throws IOException {
    Path file = folder.resolve("half.png");
    BufferedImage half = new BufferedImage(56, 56, BufferedImage.TYPE_INT_RGB);
    half.createGraphics().fillRect(28, 0, 28, 56);
    ImageIO.write(half, "png", file.toFile());
    byte[] levels = Pictures.asIs(file.toString(), InputStream.nullInputStream()).toBytes();
    assertEquals(0, levels[5]);
    assertEquals((byte) 255, levels[25]);
  }
}
