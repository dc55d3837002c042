package jtorch.vision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.vision.transforms.Lambda;
import jtorch.vision.transforms.ToTensor;
import jtorch.vision.transforms.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The grey values are what Python's PIL 13.0 gives. */
class ImageTest {
  private static final int[] RED_GREEN_BLUE_MIXED = {
    0xffff0000, 0xff00ff00, 0xff0000ff, 0x800cc84d
  };

  @TempDir private Path folder = Path.of("");

  private Path write(String name, int type, int... colours) throws IOException {
    BufferedImage picture = new BufferedImage(colours.length, 1, type);
    picture.setRGB(0, 0, colours.length, 1, colours, 0, colours.length);
    Path file = folder.resolve(name);
    assertTrue(ImageIO.write(picture, name.substring(name.indexOf('.') + 1), file.toFile()));
    return file;
  }

  private Path writeGrey(String name, int type, int... values) throws IOException {
    BufferedImage picture = new BufferedImage(values.length, 1, type);
    picture.getRaster().setPixels(0, 0, values.length, 1, values);
    Path file = folder.resolve(name);
    assertTrue(ImageIO.write(picture, name.substring(name.indexOf('.') + 1), file.toFile()));
    return file;
  }

  private static int[] bytes(Image picture) {
    return Arrays.stream(picture.tensor().view(-1).toLongs()).mapToInt(b -> (int) b).toArray();
  }

  @Test
  void coloursBecomeGreyAsInPil() throws IOException {
    for (String name : new String[] {"a.png", "a.bmp"}) {
      Image picture = Image.open(write(name, BufferedImage.TYPE_3BYTE_BGR, RED_GREEN_BLUE_MIXED));
      assertEquals("RGB", picture.mode());
      assertArrayEquals(new int[] {76, 150, 29, 130}, bytes(picture.convert("L")));
      assertArrayEquals(new long[] {3, 1, 4}, picture.tensor().shape());
      assertArrayEquals(new int[] {255, 0, 0, 12, 0, 255, 0, 200, 0, 0, 255, 77}, bytes(picture));
    }
  }

  @Test
  void arraysBecomeImagesAsInPil() {
    Tensor array = torch.arange(24).to(torch.uint8).view(2, 4, 3);
    Image colours = Image.fromarray(array);
    assertEquals("<Image mode=RGB size=4x2>", colours.toString());
    assertTrue(torch.equal(array.permute(2, 0, 1), colours.tensor()));
    Image grey = Image.fromarray(array.select(2, 0));
    assertEquals("<Image mode=L size=4x2>", grey.toString());
    assertArrayEquals(new int[] {0, 3, 6, 9, 12, 15, 18, 21}, bytes(grey));
    var flat = assertThrows(IllegalArgumentException.class, () -> Image.fromarray(array.view(-1)));
    assertEquals("fromarray: a shape of [24] is neither (H, W) nor (H, W, C).", flat.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Image.fromarray(array.to(torch.float32)));
  }

  @Test
  void transparencyIsDropped() throws IOException {
    Image picture =
        Image.open(write("a.png", BufferedImage.TYPE_4BYTE_ABGR, RED_GREEN_BLUE_MIXED).toString());
    assertEquals("<Image mode=RGBA size=4x1>", picture.toString());
    assertArrayEquals(new int[] {76, 150, 29, 130}, bytes(picture.convert("L")));
    assertEquals("RGB", picture.convert("RGB").mode());
    assertEquals(12, bytes(picture.convert("RGB"))[3]);
  }

  @Test
  void greyValuesAreReadAsTheyAreStored() throws IOException {
    Image picture = Image.open(writeGrey("a.png", BufferedImage.TYPE_BYTE_GRAY, 0, 1, 100, 255));
    assertEquals("L", picture.mode());
    assertArrayEquals(new int[] {0, 1, 100, 255}, bytes(picture));
    assertArrayEquals(
        new int[] {0, 1, 100, 255, 0, 1, 100, 255, 0, 1, 100, 255}, bytes(picture.convert("RGB")));
  }

  @Test
  void sixteenBitsOfGreyEndAt255() throws IOException {
    var file = writeGrey("a.png", BufferedImage.TYPE_USHORT_GRAY, 0, 255, 256, 65535);
    assertArrayEquals(new int[] {0, 255, 255, 255}, bytes(Image.open(file).convert("L")));
  }

  @Test
  void palettesAndBlackAndWhiteAreLookedUp() throws IOException {
    var colours = write("a.gif", BufferedImage.TYPE_BYTE_INDEXED, 0xffff0000, 0xff0000ff);
    assertArrayEquals(new int[] {76, 29}, bytes(Image.open(colours).convert("L")));
    var bits = writeGrey("b.png", BufferedImage.TYPE_BYTE_BINARY, 0, 1, 1);
    assertArrayEquals(new int[] {0, 255, 255}, bytes(Image.open(bits)));
  }

  @Test
  void aJpegIsReadToo() throws IOException {
    Image picture = Image.open(writeGrey("a.jpg", BufferedImage.TYPE_BYTE_GRAY, 128, 128, 128));
    assertEquals(3, picture.width());
    assertEquals(1, picture.height());
    assertArrayEquals(new int[] {128, 128, 128}, bytes(picture.convert("L")));
  }

  @Test
  void aJpegOfInksIsNotTakenForColours() throws IOException {
    try (var stream = Objects.requireNonNull(ImageTest.class.getResourceAsStream("inks.jpg"))) {
      Image picture = Image.open(Files.write(folder.resolve("a.jpg"), stream.readAllBytes()));
      assertEquals("CMYK", picture.mode());
      assertEquals(10, bytes(picture)[0]);
      assertArrayEquals(new long[] {3, 8, 8}, picture.convert("RGB").tensor().shape());
      int[] colours = bytes(picture.convert("RGB"));
      assertArrayEquals(
          new int[] {207, 164, 114}, new int[] {colours[0], colours[64], colours[128]});
      assertEquals(171, bytes(picture.convert("L"))[0]);
    }
  }

  @Test
  void aJpegThatEndsEarlyIsRefusedAsInPil() throws IOException {
    byte[] whole = Files.readAllBytes(writeGrey("a.jpg", BufferedImage.TYPE_BYTE_GRAY, 1, 90, 200));
    for (int missing : new int[] {2, 6}) {
      byte[] cut = Arrays.copyOf(whole, whole.length - missing);
      assertSentence(Files.write(folder.resolve("cut.jpg"), cut), "it is truncated.");
    }
  }

  @Test
  void aTransformTakesAPicture() throws IOException {
    Image picture = Image.open(writeGrey("a.png", BufferedImage.TYPE_BYTE_GRAY, 0, 51, 255));
    Transform transform = new ToTensor();
    Tensor converted = transform.apply(picture);
    assertEquals(DType.float32, converted.dtype());
    assertArrayEquals(new float[] {0, 0.2f, 1}, converted.toFloats());
    Tensor doubled = new Lambda(t -> t.mul(2)).apply(converted);
    assertArrayEquals(new float[] {0, 0.4f, 2}, doubled.toFloats());
  }

  @Test
  void badFilesAreOneSentence() throws IOException {
    assertSentence(folder.resolve("none.png"), "it does not exist.");
    assertSentence(folder, "it is a folder.");
    Path text = Files.writeString(folder.resolve("text.png"), "no picture");
    assertSentence(text, "it is not a PNG, JPEG, BMP or GIF file.");
    byte[] whole =
        Files.readAllBytes(write("a.png", BufferedImage.TYPE_3BYTE_BGR, RED_GREEN_BLUE_MIXED));
    Path half = Files.write(folder.resolve("half.png"), Arrays.copyOf(whole, 30));
    assertSentence(half, ".");
    whole[16] = 0x7f; // the first byte of the width: 2^31 and more pixels
    Path huge = Files.write(folder.resolve("huge.png"), whole);
    assertSentence(huge, ".");
  }

  private static void assertSentence(Path file, String end) {
    var e = assertThrows(UncheckedIOException.class, () -> Image.open(file));
    String said = String.valueOf(e.getMessage());
    assertTrue(said.startsWith("Cannot read the picture " + file + ": "), said);
    assertTrue(said.endsWith(end), said);
    assertTrue(said.lines().count() == 1, said);
  }

  @Test
  void anUnknownModeIsRefused() throws IOException {
    Image picture = Image.open(writeGrey("a.png", BufferedImage.TYPE_BYTE_GRAY, 1));
    var e = assertThrows(IllegalArgumentException.class, () -> picture.convert("P"));
    assertTrue(e.toString().contains("\"P\""), e.toString());
  }
}
