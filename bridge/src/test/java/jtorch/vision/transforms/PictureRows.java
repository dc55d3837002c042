package jtorch.vision.transforms;

import static jtorch.Kwargs.center;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.Tensor;
import jtorch.VisionKwargs.Interpolation;
import jtorch.torch;
import jtorch.vision.Picture;

/** The cases of pictures.py that are no random transforms. */
final class PictureRows {
  static final List<InterpolationMode> WARPS =
      List.of(InterpolationMode.NEAREST, InterpolationMode.BILINEAR, InterpolationMode.BICUBIC);

  private final Map<String, Supplier<Tensor>> cases = new LinkedHashMap<>();

  private PictureRows() {}

  static Map<String, Supplier<Tensor>> make() {
    PictureRows rows = new PictureRows();
    rows.addSizes();
    rows.addPieces();
    rows.addPlaces();
    rows.addColours();
    return rows.cases;
  }

  /** Slopes with noise on them. */
  static Picture picture(int channels, int height, int width) {
    byte[] bytes = new byte[channels * height * width];
    for (int i = 0; i < bytes.length; i++) {
      int c = i / (height * width);
      int y = i / width % height;
      int x = i % width;
      int noise = (x * y * 17 + x * x * 31 + y * y * 7 * (c + 1)) % 61;
      bytes[i] = (byte) (x * 5 + y * 3 + c * 40 + noise);
    }
    return Picture.of(torch.from_bytes(MemorySegment.ofArray(bytes), channels, height, width));
  }

  static Picture grey() {
    return picture(1, 41, 61);
  }

  static Picture rgb() {
    return picture(3, 50, 75);
  }

  private static Map<String, Supplier<Tensor>> pictures() {
    Map<String, Supplier<Tensor>> all = new LinkedHashMap<>();
    all.put("grey", PictureRows::grey);
    all.put("rgb", PictureRows::rgb);
    all.put("small", () -> picture(3, 7, 9));
    return all;
  }

  private void add(String name, Function<Tensor, Tensor> change) {
    pictures()
        .forEach(
            (which, make) -> cases.put(name.replace("*", which), () -> change.apply(make.get())));
  }

  private void addSizes() {
    for (InterpolationMode mode : InterpolationMode.values()) {
      Interpolation how = interpolation(mode);
      for (int[] size : new int[][] {{20, 30}, {7, 75}, {90, 11}, {101, 130}, {13}}) {
        String label = String.join("x", Arrays.stream(size).mapToObj(String::valueOf).toList());
        add("resize " + mode.name() + " * " + label, p -> functional.resize(p, size, how));
      }
      cases.put(
          "resize " + mode.name() + " large",
          () -> functional.resize(picture(3, 375, 500), 256, how));
      cases.put(
          "resized_crop " + mode.name(),
          () ->
              functional.resized_crop(
                  picture(3, 375, 500), 31, 45, 210, 333, new int[] {64, 48}, how));
    }
  }

  private void addPieces() {
    add("center_crop *", p -> functional.center_crop(p, 12));
    add("crop *", p -> functional.crop(p, -2, 3, 20, 19));
    add("hflip *", functional::hflip);
    add("vflip *", functional::vflip);
    for (String mode : new String[] {"constant", "edge", "reflect", "symmetric"}) {
      add("pad " + mode + " *", p -> functional.pad(p, new int[] {2, 3, 1, 4}, 7, mode));
    }
    for (int i = 0; i < 5; i++) {
      int piece = i;
      add("five_crop " + i + " *", p -> functional.five_crop(p, 5, 6).get(piece));
      add("ten_crop " + i + " *", p -> functional.ten_crop(p, new int[] {5, 6}).get(5 + piece));
    }
  }

  private void addPlaces() {
    for (InterpolationMode mode : WARPS) {
      Interpolation how = interpolation(mode);
      String warp = mode.name() + " *";
      for (String angle : "0 30 -77.5 90 180 270 360 450".split(" ", -1)) {
        double degrees = Double.parseDouble(angle);
        add("rotate " + angle + " " + warp, p -> functional.rotate(p, degrees, how));
        add(
            "rotate " + angle + " expand " + warp,
            p -> functional.rotate(p, degrees, how, expand(true)));
      }
      add("rotate center " + warp, p -> functional.rotate(p, 12.25, how, center(1, 2), fill(9)));
      add(
          "rotate all " + warp,
          p -> functional.rotate(p, 33, how, expand(true), center(3, 1), fill(200.7)));
      addMaps(how, warp);
    }
    cases.put("rotate colours", () -> functional.rotate(rgb(), 30, fill(1, 20, 200)));
    cases.put(
        "rotate far",
        () ->
            functional.rotate(
                rgb(), 30, interpolation(InterpolationMode.BILINEAR), center(1000, -500)));
    cases.put("rotate farther", () -> functional.rotate(rgb(), 30, center(70_000, -50_000)));
  }

  private void addMaps(Interpolation how, String warp) {
    int[] none = {0, 0};
    double[] straight = {0, 0};
    double[] shear = {10, 5};
    int[] far = {3, 2};
    add("affine " + warp, p -> functional.affine(p, 30, new int[] {1, -2}, 1.2, shear, how));
    add(
        "affine scaled " + warp,
        p -> functional.affine(p, 0, new int[] {1, 0}, 0.7, straight, how, fill(50)));
    add("affine moved " + warp, p -> functional.affine(p, 0, far, 1, straight, how, fill(50)));
    double[] left = {-15, 0};
    add(
        "affine sheared " + warp,
        p -> functional.affine(p, -5, none, 1.1, left, how, fill(3), center(0, 0)));
    add("perspective " + warp, p -> functional.perspective(p, corners(p), moved(p, false), how));
    add(
        "perspective far " + warp,
        p -> functional.perspective(p, corners(p), moved(p, true), how, fill(77)));
  }

  private static int[][] corners(Tensor p) {
    int right = (int) p.size(-1) - 1;
    int bottom = (int) p.size(-2) - 1;
    return new int[][] {{0, 0}, {right, 0}, {right, bottom}, {0, bottom}};
  }

  private static int[][] moved(Tensor p, boolean far) {
    int width = (int) p.size(-1);
    int height = (int) p.size(-2);
    return far
        ? new int[][] {{-4, 1}, {width + 3, -2}, {width - 1, height + 5}, {3, height - 3}}
        : new int[][] {{1, 2}, {width - 2, 1}, {width - 3, height - 2}, {2, height - 1}};
  }

  private void addColours() {
    Map<String, Supplier<Tensor>> all = pictures();
    all.put("dark", () -> functional.adjust_brightness(picture(3, 29, 23), 0.3));
    all.forEach((name, make) ->
        colours()
            .forEach(
                (label, change) -> cases.put(label + " " + name, () -> change.apply(make.get()))));
  }

  private static Map<String, Function<Tensor, Tensor>> colours() {
    Map<String, Function<Tensor, Tensor>> all = new LinkedHashMap<>();
    for (String text : "0 0.3 0.5 0.99 1 1.5 3.7".split(" ", -1)) {
      double factor = Double.parseDouble(text);
      all.put("adjust_brightness " + text, p -> functional.adjust_brightness(p, factor));
      all.put("adjust_contrast " + text, p -> functional.adjust_contrast(p, factor));
      all.put("adjust_saturation " + text, p -> functional.adjust_saturation(p, factor));
      all.put("adjust_sharpness " + text, p -> functional.adjust_sharpness(p, factor));
      all.put("adjust_gamma " + text, p -> functional.adjust_gamma(p, factor));
    }
    for (String hue : "-0.5 -0.2 -0.001 0 0.1 0.25 0.5".split(" ", -1)) {
      double part = Double.parseDouble(hue);
      all.put("adjust_hue " + hue, p -> functional.adjust_hue(p, part));
    }
    all.put("adjust_gamma gain", p -> functional.adjust_gamma(p, 0.7, 1.5));
    all.put("rgb_to_grayscale", p -> functional.rgb_to_grayscale(p));
    all.put("rgb_to_grayscale three", p -> functional.rgb_to_grayscale(p, 3));
    Stream.of(1, 3, 8)
        .forEach(bits -> all.put("posterize " + bits, p -> functional.posterize(p, bits)));
    Stream.of("0", "100.5", "128", "255")
        .forEach(level ->
            all.put("solarize " + level, p -> functional.solarize(p, Double.parseDouble(level))));
    all.put("invert", functional::invert);
    all.put("equalize", functional::equalize);
    all.put("autocontrast", functional::autocontrast);
    all.put("gaussian_blur", p -> functional.gaussian_blur(p, new int[] {3, 5}, 1.0, 0.7));
    return all;
  }
}
