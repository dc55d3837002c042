package jtorch.vision.transforms;

import static jtorch.Kwargs.atol;
import static jtorch.Kwargs.center;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.rtol;
import static jtorch.Kwargs.vertical_flip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jtorch.DType;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.VisionKwargs.Interpolation;
import jtorch.torch;
import jtorch.vision.Image;
import org.junit.jupiter.api.Test;

/** The pixels are those of torchvision's functions for tensors. */
class FunctionalTest {
  private static final Map<String, Supplier<List<Tensor>>> CASES = new LinkedHashMap<>();
  private static final Interpolation BILINEAR = interpolation(InterpolationMode.BILINEAR);
  private static final Interpolation NEAREST = interpolation(InterpolationMode.NEAREST);
  private static final int[][] START = {{0, 0}, {5, 0}, {5, 6}, {0, 6}};
  private static final int[][] END = {{1, 0}, {5, 1}, {4, 6}, {0, 5}};
  private static final int[][] UNEVEN = {{1, 1}, {4, 0}, {5, 4}, {0, 6}}; // between pixels

  private static final PythonTable TABLE =
      new PythonTable(
          "vision_functional.py",
          FunctionalTest.class,
          "functional.txt",
          "|",
          CASES.keySet(),
          FunctionalTest::compare);

  private static Tensor bytes() {
    return torch.arange(126).mul(37).add(11).remainder(256).to(torch.uint8).view(3, 7, 6);
  }

  private static Tensor fractions() {
    return bytes().to(torch.float32).div(255);
  }

  private static Tensor batch() {
    return torch.stack(List.of(bytes(), bytes().flip(-1)));
  }

  private static Tensor moves() {
    return torch.arange(84).remainder(5).to(torch.float32).sub(2).div(10).view(1, 7, 6, 2);
  }

  private static void add(String name, Supplier<Tensor> make) {
    CASES.put(name, () -> List.of(make.get()));
  }

  private static Tensor numbers(int... values) {
    return torch.tensor(IntStream.of(values).asLongStream().toArray());
  }

  static {
    add("hflip", () -> functional.hflip(bytes()));
    add("vflip", () -> functional.vflip(batch()));
    add("rotate", () -> functional.rotate(bytes(), 30));
    add("rotate smooth", () -> functional.rotate(fractions(), -20, BILINEAR));
    add(
        "rotate all",
        () ->
            functional.rotate(bytes(), 30, BILINEAR, expand(true), center(0, 0), fill(1, 20, 200)));
    add("rotate batch", () -> functional.rotate(batch(), 45, fill(9)));
    int[] none = {0, 1};
    add(
        "affine",
        () -> functional.affine(bytes(), 30, new int[] {1, -2}, 1.2, new double[] {10, 5}));
    add("affine smooth", () -> functional.affine(bytes(), -30, none, 0.8, new double[2], BILINEAR));
    add(
        "affine all",
        () ->
            functional.affine(
                batch(),
                15,
                new int[] {1, 0},
                1,
                new double[] {5, 0},
                BILINEAR,
                fill(7),
                center(2, 1)));
    add("resize", () -> functional.resize(bytes(), 4));
    add("resize both", () -> functional.resize(batch(), 9, 5));
    add("crop", () -> functional.crop(bytes(), 1, 2, 3, 4));
    add("crop before", () -> functional.crop(bytes(), -2, -1, 4, 3));
    add("crop around", () -> functional.crop(bytes(), -1, -2, 10, 11));
    add("crop behind", () -> functional.crop(bytes(), 5, 4, 4, 5));
    add("crop outside", () -> functional.crop(bytes(), 9, 0, 2, 3));
    add("center_crop", () -> functional.center_crop(bytes(), 4));
    add("center_crop large", () -> functional.center_crop(bytes(), 5, 9));
    add("resized_crop", () -> functional.resized_crop(bytes(), 1, 1, 5, 4, 3, 6));
    add("pad", () -> functional.pad(bytes(), 1, 2));
    add("pad reflect", () -> functional.pad(bytes(), new int[] {1, 2, 3, 0}, 0, "reflect"));
    add("pad fill", () -> functional.pad(bytes(), new int[] {1}, 77, "constant"));
  }

  static {
    add("adjust_brightness", () -> functional.adjust_brightness(bytes(), 1.5));
    add("adjust_contrast", () -> functional.adjust_contrast(bytes(), 0.5));
    add("adjust_contrast batch", () -> functional.adjust_contrast(batch(), 1.75));
    add("adjust_saturation", () -> functional.adjust_saturation(fractions(), 2));
    add("adjust_hue", () -> functional.adjust_hue(bytes(), 0.25));
    add("adjust_hue back", () -> functional.adjust_hue(bytes(), -0.5));
    add("adjust_gamma", () -> functional.adjust_gamma(bytes(), 2.2));
    add("adjust_gamma gain", () -> functional.adjust_gamma(fractions(), 0.5, 1.5));
    add("adjust_sharpness", () -> functional.adjust_sharpness(bytes(), 2.5));
    add("gaussian_blur", () -> functional.gaussian_blur(bytes(), 3));
    add("gaussian_blur both", () -> functional.gaussian_blur(batch(), new int[] {3, 5}, 1, 0.7));
    add("invert", () -> functional.invert(bytes()));
    add("invert fractions", () -> functional.invert(fractions()));
    add("posterize", () -> functional.posterize(bytes(), 3));
    add("solarize", () -> functional.solarize(bytes(), 128));
    add("equalize", () -> functional.equalize(bytes().repeat(1, 3, 3)));
    add("equalize batch", () -> functional.equalize(batch().narrow(1, 0, 1).repeat(1, 1, 3, 3)));
    add("autocontrast", () -> functional.autocontrast(bytes()));
    add("erase", () -> functional.erase(bytes(), 1, 2, 3, 2, torch.tensor(99L)));
    add(
        "erase by colours",
        () ->
            functional.erase(
                fractions(), 0, 0, 2, 6, torch.tensor(0.1f, 0.2f, 0.3f).view(3, 1, 1)));
    add("perspective", () -> functional.perspective(bytes(), START, END));
    add(
        "perspective nearest",
        () -> functional.perspective(bytes(), START, UNEVEN, NEAREST, fill(5)));
    add(
        "perspective batch",
        () ->
            functional.perspective(batch().to(torch.float32).div(255), START, END, fill(1, 2, 3)));
    add("elastic_transform", () -> functional.elastic_transform(bytes(), moves()));
    add(
        "elastic_transform nearest",
        () -> functional.elastic_transform(batch(), moves(), NEAREST, fill(3)));
    add("rgb_to_grayscale", () -> functional.rgb_to_grayscale(bytes()));
    add("rgb_to_grayscale three", () -> functional.rgb_to_grayscale(batch(), 3));
    add("to_tensor", () -> functional.to_tensor(functional.to_pil_image(bytes())));
    add("pil_to_tensor", () -> functional.pil_to_tensor(functional.to_pil_image(fractions())));
    double[] mean = {0.1, 0.2, 0.3};
    add("normalize", () -> functional.normalize(fractions(), mean, 0.5, 0.6, 0.7));
    CASES.put("five_crop", () -> functional.five_crop(bytes(), 4));
    CASES.put(
        "ten_crop", () -> functional.ten_crop(bytes(), new int[] {3, 4}, vertical_flip(true)));
    add("convert_image_dtype", () -> functional.convert_image_dtype(fractions(), torch.uint8));
    add("get_image_size", () -> numbers(functional.get_image_size(batch())));
    add("get_dimensions", () -> numbers(functional.get_dimensions(bytes().narrow(0, 0, 1))));
    Image image = Image.of(bytes());
    add("get_dimensions image", () -> numbers(functional.get_dimensions(image)));
  }

  private static void compare(String... cells) {
    List<Tensor> found = Objects.requireNonNull(CASES.get(cells[0])).get();
    assertEquals(cells.length - 1, found.size(), cells[0]);
    for (int i = 0; i < found.size(); i++) {
      String[] python = cells[i + 1].split("; ", -1);
      assertEquals(python[0], PythonTable.words(found.get(i).shape()), cells[0] + i);
      PythonTable.assertClose(cells[0] + i, python[1], found.get(i));
    }
  }

  @Test
  void thePixelsAreTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void thePixelsAreThoseOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void thePictureItselfStaysAsItIs() {
    Tensor picture = bytes();
    functional.erase(picture, 0, 0, 7, 6, torch.tensor(0L));
    functional.adjust_sharpness(picture, 0);
    assertArrayEquals(bytes().flatten().toLongs(), picture.flatten().toLongs());
  }

  @Test
  void normalizeKeepsTheType() {
    for (DType type : List.of(torch.float16, torch.bfloat16, torch.float64)) {
      Tensor picture = fractions().to(type);
      Tensor mean = torch.tensor(0.1, dtype(type));
      Tensor expected = picture.sub(mean).div(torch.tensor(0.3, dtype(type)));
      double[] means = {0.1, 0.1, 0.1};
      torch.testing.assert_close(
          functional.normalize(picture, means, 0.3, 0.3, 0.3), expected, rtol(0), atol(0));
    }
  }

  @Test
  void impossibleNumbersAreRefused() {
    Tensor p = bytes();
    int[] two = {0, 0};
    List<Supplier<Object>> bad =
        List.of(
            () -> functional.adjust_brightness(p, -1),
            () -> functional.adjust_contrast(p, Double.NaN),
            () -> functional.adjust_saturation(p, -1),
            () -> functional.adjust_sharpness(p, -1),
            () -> functional.adjust_hue(p, 0.6),
            () -> functional.adjust_hue(p.narrow(0, 0, 2), 0.1),
            () -> functional.adjust_gamma(p, -1),
            () -> functional.affine(p, 0, new int[1], 1, new double[2]),
            () -> functional.affine(p, 0, two, 0, new double[2]),
            () -> functional.affine(p, 0, two, 1, new double[3]),
            () -> functional.rotate(p, 0, fill(1, 2)),
            () -> functional.rotate(p.get(0), 0),
            () -> functional.crop(p, 0, 0, -1, 2),
            () -> functional.erase(p, 0, 0, 8, 2, torch.tensor(0L)),
            () -> functional.erase(p, -1, 0, 2, 2, torch.tensor(0L)),
            () -> functional.five_crop(p, 9),
            () -> functional.gaussian_blur(p, 2),
            () -> functional.gaussian_blur(p, new int[] {3}, 0),
            () -> functional.gaussian_blur(p, new int[] {3}),
            () -> functional.posterize(p, 9),
            () -> functional.posterize(fractions(), 3),
            () -> functional.equalize(fractions()),
            () -> functional.solarize(p, 256),
            () -> functional.perspective(p, START, new int[3][2]),
            () -> functional.elastic_transform(p, torch.zeros(1, 6, 7, 2)),
            () -> functional.get_dimensions(torch.zeros(3)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
