package jtorch.trainer.pictures;

import static jtorch.trainer.pictures.PicturesTest.encoded;
import static jtorch.trainer.pictures.PicturesTest.found;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import jtorch.sys.LibTorch;
import jtorch.trainer.UserException;
import jtorch.trainer.pictures.Pen.Look;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be read as a digit is one sentence. */
class RefusedPicturesTest {
  private static final Look SCAN = Look.SCAN;

  @BeforeAll
  static void libTorch() {
    LibTorch.load();
  }

  private static void refused(String part, byte... bytes) {
    UserException e = assertThrows(UserException.class, () -> found(bytes));
    String said = String.valueOf(e.getMessage());
    assertTrue(said.startsWith("7.png ") && said.contains(part), said);
    assertTrue(said.endsWith(".") && !said.contains("\n") && !said.contains("xception"), said);
  }

  @Test
  void anEmptyOrForeignFileIsRefused() {
    refused("is empty");
    refused("no PNG, JPEG, BMP or GIF", "hello, I am no picture".getBytes(StandardCharsets.UTF_8));
    refused("no PNG, JPEG, BMP or GIF", (byte) 0x89);
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "bmp", "gif"})
  void aFileThatIsCutOffIsRefused(String format) throws IOException {
    byte[] whole = encoded(Pen.write(7, SCAN.sheet(0.9, 0.2, 0.05)), format);
    for (int part = 1; part < 10; part++) {
      byte[] bytes = Arrays.copyOf(whole, whole.length * part / 10);
      UserException e = assertThrows(UserException.class, () -> found(bytes), format + " " + part);
      assertTrue(String.valueOf(e.getMessage()).startsWith("7.png "), e.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource({"png", "jpg", "bmp", "gif"})
  void damagedBytesNeverDoMoreThanRefuse(String format) throws IOException {
    byte[] whole = encoded(Pen.write(7, SCAN.sized(60, 60, 40).pen(5, 0)), format);
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      for (int n = 0; n < 4; n++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        found(bytes);
      } catch (UserException e) {
        refused++;
      }
    }
    assertTrue(refused > 0, "none of 300 was refused");
  }

  @Test
  void aSmallFileOfAHugePictureIsRefusedBeforeItsPixelsAreRead() {
    refused("60,000 by 60,000 pixels", pngHead(60_000, 60_000));
    refused("2,147,483,647 by 2,147,483,647 pixels", pngHead(Integer.MAX_VALUE, Integer.MAX_VALUE));
    refused("is damaged", pngHead(0, 10));
    byte[] gif = "GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0;".getBytes(StandardCharsets.ISO_8859_1);
    refused("", gif);
  }

  private static byte[] pngHead(int width, int height) {
    ByteBuffer chunk = ByteBuffer.allocate(17);
    chunk.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    chunk.put(new byte[] {8, 0, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(chunk.array());
    ByteBuffer file = ByteBuffer.allocate(8 + 4 + 17 + 4);
    file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    return file.putInt(13).put(chunk.array()).putInt((int) sum.getValue()).array();
  }

  @Test
  void paperWithNothingOnItIsRefused() throws IOException {
    BufferedImage white = new BufferedImage(50, 60, BufferedImage.TYPE_INT_RGB);
    refused("has no digit that stands out", encoded(white, "png"));
    Look noise = SCAN.pen(0.01, 1).sheet(0.8, 0.3, 0.03).sized(300, 300, 1);
    refused("has no digit that stands out", encoded(Pen.write(1, noise), "png"));
    refused("", encoded(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png"));
  }
}
