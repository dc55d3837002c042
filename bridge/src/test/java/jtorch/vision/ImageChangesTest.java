package jtorch.vision;

import static jtorch.Kwargs.center;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fillcolor;
import static jtorch.Kwargs.resample;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import jtorch.PythonTable;
import jtorch.torch;
import jtorch.vision.Image.Resampling;
import jtorch.vision.Image.Transpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What methods make of images has the bytes that Pillow's make. */
class ImageChangesTest {
  private static final List<String> MODES =
      List.of("L", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "HSV");
  private static final Map<String, Supplier<Image>> CASES = new LinkedHashMap<>();

  private static final PythonTable TABLE =
      new PythonTable(
          "images.py",
          ImageChangesTest.class,
          "images.txt",
          "|",
          CASES.keySet(),
          ImageChangesTest::compare);

  @TempDir private Path folder = Path.of("");

  /** Slopes with noise on them. */
  private static Image picture(String mode) {
    int height = 23;
    int width = 31;
    int channels = mode.equals("YCbCr") ? 3 : mode.length();
    byte[] bytes = new byte[channels * height * width];
    for (int i = 0; i < bytes.length; i++) {
      int c = i / (height * width);
      int y = i / width % height;
      int x = i % width;
      int noise = (x * y * 17 + x * x * 31 + y * y * 7 * (c + 1)) % 61;
      bytes[i] = (byte) (x * 5 + y * 3 + c * 40 + noise);
    }
    return Image.of(
        Picture.of(torch.from_bytes(MemorySegment.ofArray(bytes), channels, height, width), mode));
  }

  /** All levels of three channels, nine apart. */
  private static Image colours(String mode) {
    int count = 29;
    int rest = count * count;
    int pixels = count * rest;
    byte[] bytes = new byte[3 * pixels];
    for (int i = 0; i < pixels; i++) {
      bytes[i] = (byte) (i / rest * 9);
      bytes[pixels + i] = (byte) (i / count % count * 9);
      bytes[2 * pixels + i] = (byte) (i % count * 9);
    }
    MemorySegment all = MemorySegment.ofArray(bytes);
    return Image.of(Picture.of(torch.from_bytes(all, 3, count, rest), mode));
  }

  static {
    for (String mode : MODES) {
      Supplier<Image> make = () -> picture(mode);
      for (String to : MODES) {
        CASES.put("convert " + mode + " " + to, () -> make.get().convert(to));
      }
      for (Resampling filter : Resampling.values()) {
        String name = "resize " + mode + " " + filter;
        for (int[] size : new int[][] {{40, 50}, {12, 9}, {33, 5}}) {
          CASES.put(name + " " + size[0] + "x" + size[1], () -> make.get().resize(size, filter));
        }
        CASES.put(
            name + " box",
            () -> make.get().resize(new int[] {17, 13}, filter, 2.5, 3.25, 21.75, 20));
      }
      for (Resampling filter :
          List.of(Resampling.NEAREST, Resampling.BILINEAR, Resampling.BICUBIC)) {
        String name = "rotate " + mode + " " + filter;
        CASES.put(name, () -> make.get().rotate(25, resample(filter)));
        CASES.put(
            name + " all",
            () ->
                make.get()
                    .rotate(-130.5, resample(filter), expand(true), center(3, 5.5), fillcolor(90)));
      }
      for (Transpose method : Transpose.values()) {
        CASES.put("transpose " + mode + " " + method, () -> make.get().transpose(method));
      }
      CASES.put("resize " + mode, () -> make.get().resize(20, 20));
      CASES.put("crop " + mode, () -> make.get().crop(-3, 4, 20, 30));
      CASES.put("crop " + mode + " outside", () -> make.get().crop(40, 4, 45, 9));
      CASES.put("split " + mode, () -> make.get().split().getLast());
      CASES.put(
          "merge " + mode,
          () -> Image.merge(mode, make.get().split().reversed().toArray(Image[]::new)));
      CASES.put("point " + mode, () -> make.get().point(level -> level * 2 - 100));
      for (String from : List.of("RGB", "YCbCr", "HSV")) {
        CASES.put("colours " + from + " " + mode, () -> colours(from).convert(mode));
      }
    }
  }

  private static void compare(String... cells) {
    Image found = Objects.requireNonNull(CASES.get(cells[0]), cells[0]).get();
    assertEquals(cells[1], found.mode(), cells[0]);
    String shape = String.join(" ", cells[2], cells[3], cells[4]);
    assertEquals(shape, PythonTable.words(found.tensor().shape()), cells[0]);
    CRC32 sum = new CRC32();
    sum.update(found.tensor().segment().toArray(ValueLayout.JAVA_BYTE));
    assertEquals(Long.parseLong(cells[5]), sum.getValue(), cells[0]);
  }

  @Test
  void theBytesArePillows() {
    TABLE.assertCommitted();
  }

  @Test
  void theBytesAreThoseOfThePillowThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void anImageTellsItsSizeItsBandsAndItsPixels() {
    Image image = picture("RGB");
    assertArrayEquals(new int[] {31, 23}, image.size());
    assertEquals(List.of("R", "G", "B"), image.getbands());
    assertEquals(List.of("Y", "Cb", "Cr"), picture("YCbCr").getbands());
    assertArrayEquals(new int[] {36, 76, 116}, image.getpixel(1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> image.getpixel(31, 0));
  }

  @Test
  void whatIsSavedComesBack() {
    for (String mode : List.of("L", "RGB", "RGBA")) {
      String file = folder.resolve(mode + ".png").toString();
      Image image = picture(mode);
      image.save(file);
      Image read = Image.open(file);
      assertEquals(mode, read.mode());
      assertTrue(read.tensor().equal(image.tensor()), mode);
    }
    picture("CMYK").save(folder.resolve("a.jpg").toString());
    assertEquals("RGB", Image.open(folder.resolve("a.jpg")).mode());
    assertTrue(
        assertThrows(UncheckedIOException.class, () -> picture("L").save("a.xyz"))
            .toString()
            .contains("Cannot write the picture a.xyz"));
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    Image image = picture("RGB");
    List<Executable> bad =
        List.of(
            () -> image.resize(3),
            () -> image.resize(0, 3),
            () -> image.resize(new int[] {3, 3}, Resampling.BOX, 1, 1, 1, 5),
            () -> image.resize(new int[] {3, 3}, Resampling.BOX, 0, 0, 32, 5),
            () -> image.resize(new int[] {3, 3}, Resampling.BOX, 0, 0, Double.NaN, 5),
            () -> image.rotate(3, resample(Resampling.LANCZOS)),
            () -> image.rotate(3, fillcolor(1, 2)),
            () -> image.crop(1, 2, 3),
            () -> image.crop(5, 0, 4, 9),
            () -> image.convert("P"),
            () -> Image.merge("RGB", image, image, image),
            () -> Image.merge("RGB", picture("L")),
            () -> Image.merge("LA", picture("L"), picture("L").resize(2, 2)),
            () -> Picture.of(torch.zeros(3, 2, 2)),
            () -> Picture.of(torch.zeros(5, 2, 2).to(torch.uint8)),
            () -> Picture.of(torch.zeros(3, 2, 2).to(torch.uint8), "L"));
    for (Executable action : bad) {
      assertThrows(IllegalArgumentException.class, action);
    }
  }
}
